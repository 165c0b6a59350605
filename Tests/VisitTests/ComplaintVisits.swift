import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Pengaduan") struct ComplaintVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private var known: Grievance { Grievance(identity: sari.identity, phone: "0812 3456 7890") }

  @Test("T1, T2, T5: with NIK and telephone it gets a number and a due date, and no PIN")
  func open() throws {
    let visit = try office.visit()
    try visit.files(known)
    let ticket = try #require(try office.tickets().first)
    visit.sees(ticket.number.description)
    visit.reads("Jawaban paling lambat Jumat, 27 November 2026 (5 hari kerja)")
    visit.reads("dengan nomor ini dan 4 angka terakhir nomor HP Anda")
    visit.reads(not: "PIN")
    #expect(ticket.participant == (try office.page(of: sari.identity.nik)?.id))
    #expect(ticket.reporter == sari.identity.name)
    #expect(ticket.phone == (try Phone("081234567890")))
    #expect(ticket.category == .service)
    #expect(ticket.text.text == known.text)
    #expect(try office.ledger().contains("ticket.filed"))
  }

  @Test("T1, T3: without NIK and telephone it gets a PIN, in any mode", arguments: ReporterMode.allCases)
  func pin(mode: ReporterMode) throws {
    let visit = try office.visit()
    try visit.files(Grievance(mode: mode))
    let ticket = try #require(try office.tickets().first)
    let shown = visit.shownPIN
    let pin = try #require(shown)
    #expect(ticket.pin?.contains(pin) == false)
    visit.reads("Nomor pengaduan: \(ticket.number)")
    visit.reads("PIN: \(pin). Catat atau foto sekarang; PIN tidak tampil lagi.")
    #expect(ticket.mode == mode)
    #expect(ticket.participant == nil && ticket.reporter == nil && ticket.phone == nil)
    try visit.leaves()
    try visit.tracks(ticket.number.description, pin)
    try visit.isAt("ticketView")
  }

  @Test("T3, T7: the same once more shows the same PIN in the same visit, and none in another")
  func pinOnceMore() throws {
    var grievance = known
    grievance.phone = ""
    let visit = try office.visit()
    try visit.files(grievance)
    let shown = visit.shownPIN
    let pin = try #require(shown)
    visit.types("1")
    try visit.isAt("mainMenu")
    try visit.tells(grievance)
    visit.types(grievance.file)
    try visit.isAt("complaintFiled")
    visit.reads("sudah kami terima tadi")
    #expect(visit.shownPIN == pin)
    let other = try office.visit(at: "kios-2")
    try other.files(grievance)
    other.reads("sudah kami terima tadi")
    other.reads("PIN yang tampil waktu itu")
    #expect(other.shownPIN == nil)
    #expect(try office.tickets().count == 1)
  }

  @Test("T1, D3: anonymous at the last moment: nothing of what was typed before is stored")
  func anonymousAfterwards() throws {
    let visit = try office.visit()
    try visit.tells(known)
    visit.sees("Sari Wulandari")
    visit.types("3")
    try visit.isAt("complaintMode")
    visit.types("3")
    try visit.isAt("complaintReview")
    visit.sees(not: "Sari")
    visit.sees(not: "0812")
    visit.types("7")
    try visit.isAt("complaintFiled")
    let ticket = try #require(try office.tickets().first)
    #expect(ticket.participant == nil && ticket.reporter == nil && ticket.phone == nil)
    #expect(visit.shownPIN != nil && ticket.pin != nil)
  }

  @Test("T1: a confidential reporter is named to the officer who has it, and to no other")
  func confidential() throws {
    var grievance = known
    (grievance.mode, grievance.category) = (.confidential, "8")
    let ticket = try office.files(grievance)
    #expect(try office.file(of: ticket).reporter == nil)
    try office.moves(ticket, .take, by: "ani")
    #expect(try office.file(of: ticket, for: "ani").reporter == sari.identity.name)
    #expect(try office.file(of: ticket, for: "budi").reporter == nil)
  }

  @Test("D3: each answer can be changed from the last page, and what is sent is what stands there")
  func changed() throws {
    let visit = try office.visit()
    try visit.tells(known)
    visit.types("1")
    visit.types("7")
    try visit.isAt("complaintReview")
    visit.sees("Calo dan penipuan")
    visit.types("2")
    visit.hears(Array(repeating: .key(.backspace), count: 60))
    visit.types("Saya diminta membayar di depan kantor.")
    visit.presses(.function(4))
    try visit.isAt("complaintReview")
    visit.types("6")
    visit.hears(Array(repeating: .key(.backspace), count: 30))
    visit.types("0813 9000 1002")
    visit.presses(.enter)
    visit.types("7")
    try visit.isAt("complaintFiled")
    let ticket = try #require(try office.tickets().first)
    #expect(ticket.category == .fraud)
    #expect(ticket.text.text == "Saya diminta membayar di depan kantor.")
    #expect(ticket.phone?.lastFour == "1002")
    #expect(ticket.reporter == sari.identity.name)
  }

  @Test("Going back through all steps and forward again keeps everything")
  func backAndForward() throws {
    let visit = try office.visit()
    try visit.tells(known)
    for screen in ["complaintContact", "complaintIdentity", "complaintMode", "complaintText", "complaintCategory"] {
      visit.presses(.escape)
      try visit.isAt(screen)
    }
    visit.presses(.enter)
    visit.sees("Antrean di loket dua jam")
    visit.presses(.function(4))
    visit.presses(.enter)
    visit.presses(.enter)
    visit.presses(.enter, .enter)
    try visit.isAt("complaintReview")
    visit.types("7")
    let ticket = try #require(try office.tickets().first)
    #expect(ticket.phone?.lastFour == "7890")
    #expect(ticket.participant != nil)
  }

  @Test("T1: ten letters are enough and nine are not; signs alone are no complaint")
  func lengths() throws {
    let visit = try office.visit()
    try visit.opens("3")
    visit.types("6")
    visit.types("Antre jam")
    visit.presses(.function(4))
    try visit.isAt("complaintText")
    visit.reads("Baru 9 dari sedikitnya 10 huruf")
    visit.types("!")
    visit.presses(.function(4))
    try visit.isAt("complaintMode")
    visit.presses(.escape)
    visit.hears(Array(repeating: .key(.backspace), count: 10))
    visit.types("!!!!!!!!!!!!")
    visit.presses(.function(4))
    try visit.isAt("complaintText")
    visit.reads("Tulisan ini hanya berisi tanda")
  }

  @Test("T1: four thousand letters are filed to the last; one more finds no room")
  func longest() throws {
    let visit = try office.visit()
    try visit.opens("3")
    visit.types("6")
    visit.presses(.paste(String(repeating: "antre lama ", count: 400)))
    visit.sees("4.000 dari 4.000")
    visit.presses(.function(4))
    visit.types("3")
    visit.types("7")
    try visit.isAt("complaintFiled")
    #expect(try office.tickets().first?.text.text.count == 4_000)
  }

  @Test("T1, M3: facts that lead to nobody: it goes on without NIK, or back to the form")
  func unproven() throws {
    let visit = try office.visit()
    try visit.opens("3")
    visit.types("6")
    visit.types("Antrean di loket dua jam.")
    visit.presses(.function(4))
    visit.types("1")
    visit.types("1")
    try visit.states(.stranger())
    try visit.isAt("complaintUnproven")
    visit.reads("Anda tetap dapat mengadu tanpa NIK")
    visit.types("2")
    try visit.isAt("askIdentity")
    visit.presses(.escape)
    try visit.isAt("complaintIdentity")
    visit.types("2")
    visit.presses(.enter, .enter)
    visit.types("7")
    try visit.isAt("complaintFiled")
    #expect(try office.tickets().first?.participant == nil)
  }

  @Test("T1, M5: while look-ups pause a complaint goes on without NIK")
  func paused() throws {
    let visit = try office.visit()
    for number in 0..<10 { try visit.checks(.stranger(number)) }
    try visit.opens("3")
    visit.types("6")
    visit.types("Antrean di loket dua jam.")
    visit.presses(.function(4))
    visit.types("1")
    visit.types("1")
    try visit.states(sari.identity)
    try visit.isAt("complaintUnproven")
    visit.reads("dibuka lagi pada Sabtu, 21 November 2026 pukul 14.46 WIB")
    visit.types("1")
    try visit.isAt("complaintContact")
  }

  @Test("T7: the same of the same person is the same complaint for ten minutes, at any kiosk")
  func alreadyFiled() throws {
    let first = try office.files(known)
    office.passes(.minutes(10))
    var visit = try office.visit(at: "kios-2")
    try visit.files(known)
    visit.reads("Pengaduan yang sama sudah kami terima tadi, Sabtu, 21 November 2026 pukul 14.30 WIB")
    visit.sees(first.number.description)
    #expect(try office.tickets().count == 1)
    office.passes(.milliseconds(1))
    visit = try office.visit(at: "kios-2")
    try visit.files(known)
    visit.reads(not: "sudah kami terima tadi")
    #expect(try office.tickets().count == 2)
  }

  @Test("T7: another person's, another category and another text are other complaints; an accent is not")
  func otherComplaints() throws {
    try office.files(known)
    var others = [known, known, known, Grievance(phone: "0813 9000 1002")]
    others[0].category = "8"
    others[1].text = "Antrean di loket tiga jam, lalu loket ditutup."
    others[2].identity = try Somebody(.late).identity
    for (index, other) in others.enumerated() {
      try office.files(other)
      #expect(try office.tickets().count == index + 2)
    }
    var same = known
    same.text = "ANTREAN di lokét dua jam, lalu loket ditutup."
    let visit = try office.visit()
    try visit.files(same)
    #expect(try office.tickets().count == 5)
  }

  @Test("T7, C8: the key that files it, held down, files one")
  func heldDown() throws {
    let visit = try office.visit()
    try visit.tells(known)
    for _ in 1...50 { visit.types("7") }
    try visit.isAt("complaintFiled")
    #expect(try office.tickets().count == 1)
  }

  @Test("T7, S9: a store that fails at the filing loses nothing, and once more files it once")
  func failing() throws {
    let visit = try office.visit()
    try visit.tells(Grievance(mode: .anonymous))
    (office.store.trouble, office.store.point) = (.unreachable, .beforeCommit)
    visit.types("7")
    try visit.isAt("disturbed")
    visit.types("1")
    try visit.isAt("disturbed")
    office.store.trouble = nil
    #expect(try office.tickets().isEmpty)
    visit.types("1")
    try visit.isAt("complaintFiled")
    #expect(try office.tickets().count == 1)
  }

  /// When somebody complains, and until when an answer is promised.
  private static let promises: [(day: String, due: String)] = [
    ("2026-11-20", "Jumat, 27 November 2026"), ("2026-12-23", "Senin, 4 Januari 2027"),
    ("2026-05-13", "Jumat, 22 Mei 2026"), ("2027-03-05", "Senin, 22 Maret 2027 (perkiraan)"),
  ]

  @Test("T5: five working days after the filing, whatever holidays lie between", arguments: promises)
  func due(promise: (day: String, due: String)) throws {
    let office = try Office(start: Zone.wib.end(of: try #require(CivilDay(promise.day))))
    let visit = try office.visit()
    try visit.files(Grievance(mode: .anonymous))
    visit.reads("Jawaban paling lambat \(promise.due) (5 hari kerja)")
  }
}
