import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Where a stranger stumbled at the kiosk.
@Suite("A visitor's stumbles") struct StumbleVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  // MARK: Fields

  @Test("Whose name is known types his telephone at once, and not behind the name")
  func telephone() throws {
    let visit = try office.visit()
    try visit.opens("3")
    try visit.chooses("Pelayanan petugas")
    visit.types("Antrean di loket dua jam.")
    visit.presses(.function(4))
    try visit.chooses("Terbuka")
    visit.types("1")
    try visit.states(sari.identity)
    try visit.isAt("complaintContact")
    visit.sees("[\(sari.identity.name.text)___")
    visit.types("081234567890")
    visit.sees("[0812 3456 7890")
    visit.sees("[\(sari.identity.name.text)___")
  }

  @Test("Enter does not leave a field beside which something is wrong; Tab does, and once it is mended Enter too")
  func wrong() throws {
    let visit = try office.visit()
    try visit.opens("1")
    visit.types("31740755")
    visit.presses(.enter)
    visit.reads("NIK terdiri dari 16 angka")
    visit.types("08959002")
    visit.sees("[3174 0755 0895 9002]")
    visit.presses(.enter)
    visit.types("15081995")
    visit.sees("[15/08/1995")
    visit.presses(.function(2), .backTab)
    visit.presses(.backspace, .enter)
    visit.types("2")
    visit.sees("[3174 0755 0895 9002]")
    visit.presses(.backspace, .tab)
    visit.presses(.end, .backspace)
    visit.types("6")
    visit.sees("[15/08/1996")
  }

  @Test("N5: an account in another name is asked about once before the review, and is taken")
  func holder() throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    for texts in Answers.all.dropLast() { visit.fillsIn(texts) }
    visit.reads(not: "Manfaat dibayarkan")
    for text in Answers.additional {
      visit.types(text)
      visit.presses(.enter)
    }
    try visit.isAt("updateForm")
    visit.reads("Nama pemilik rekening bukan nama Anda. Manfaat dibayarkan ke rekening atas nama Anda sendiri.")
    visit.sees("[Rina Pratiwi_")
    visit.presses(.function(2))
    visit.reads("The account holder is not you by this name.")
    visit.readsOnceMore()
    try visit.isAt("updateReview")
    try visit.sends()
    try visit.isAt("submitted")
    #expect(try office.stated(by: sari) == Answers.data)
  }

  @Test(
    "N5: one's own name, however it is written, is asked about never", arguments: ["sari wulandari", "SARI  WULANDARI"])
  func ownAccount(name: String) throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    for texts in Answers.all.dropLast() { visit.fillsIn(texts) }
    var texts = Answers.additional
    texts[2] = name
    visit.fillsIn(texts)
    try visit.isAt("updateReview")
  }

  @Test("In a field that is not the last one the last line says that Enter leads to the next")
  func nextField() throws {
    let visit = try office.visit()
    try visit.opens("1")
    visit.sees("Enter Berikutnya")
    visit.types(sari.identity.nik.digits)
    visit.presses(.enter, .function(2))
    visit.sees("Enter Next field")
    visit.types("15081995")
    visit.presses(.enter)
    visit.sees("Enter Continue")
  }

  // MARK: Reports

  @Test(
    "B1: who leaves the question about a report reads that nothing was reported; a block that was told is not doubted")
  func left() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    visit.reads(not: "Belum ada yang dilaporkan.")
    visit.types("1")
    try visit.isAt("askReport")
    visit.reads("24 jam dihitung mulai laporan Anda")
    visit.reads(not: "Bila data ini terblokir")
    visit.reads("Kembali tidak melapor sekarang")
    visit.types("1")
    try visit.isAt("blocked")
    visit.reads("Belum ada yang dilaporkan. Tanpa laporan, blokir tidak terbuka.")
    visit.presses(.function(2))
    visit.reads("Nothing was reported. Without a report a block does not open.")
    #expect(try office.page(of: sari.identity.nik)?.block?.block.report == nil)
  }

  @Test("B1: back in the form it says so too, until something is typed; there nobody knows yet of a block")
  func leftForm() throws {
    let visit = try office.visit()
    try visit.opens("5")
    try visit.states(sari.identity)
    try visit.isAt("askReport")
    visit.reads("Bila data ini terblokir")
    visit.presses(.enter)
    try visit.isAt("askIdentity")
    visit.reads("Belum ada yang dilaporkan.")
    visit.presses(.backspace)
    visit.reads(not: "Belum ada yang dilaporkan.")
    visit.reads("Untuk melaporkan blokir")
  }

  // MARK: Help

  @Test("F1 explains a block, a report, the consent and the face before it names the keys")
  func help() throws {
    try office.strikes(sari.identity, times: 3)
    var visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    visit.explains("tiga jawaban salah berturut-turut", "After three wrong answers in a row")
    visit.types("1")
    try visit.isAt("askReport")
    visit.explains("Laporan memulai hitungan 24 jam", "A report begins the 24 hours")
    visit = try office.stands(at: "kios-2")
    let rina = try Somebody(.severalCards)
    try visit.asksForUpdate(rina.identity)
    try visit.isAt("consent")
    visit.explains("Tanpa persetujuan Anda", "Without your consent")
    try visit.agrees()
    try visit.retypes(rina.kpj)
    try visit.isAt("faceCheck")
    visit.explains("Wajah Anda dibandingkan", "Your face is compared")
  }

  // MARK: Complaints

  @Test("T1: a long complaint says in the review how much of it is not shown and where all of it is read")
  func longComplaint() throws {
    let visit = try office.visit()
    try visit.opens("3")
    try visit.chooses("Pelayanan petugas")
    visit.types((1...60).map { "kata\($0)" }.joined(separator: " "))
    visit.presses(.function(4))
    try visit.chooses("Anonim")
    try visit.isAt("complaintReview")
    visit.reads("kata20")
    visit.reads("huruf lagi: ketik 2)")
    visit.presses(.function(2))
    visit.reads("more characters: type 2)")
    visit.types("2")
    try visit.isAt("complaintText")
    visit.reads("kata60")
  }

  // MARK: What was typed in a try that counted

  @Test("KY3: a number that is wrong in the middle stands there as it was typed, and where to look")
  func middle() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    let typed = sari.kpj.prefix(7) + "55" + sari.kpj.suffix(2)
    try visit.retypes(String(typed))
    let groups = "\(typed.prefix(3)) \(typed.dropFirst(3).prefix(4)) \(typed.suffix(4))"
    visit.reads("Yang Anda ketik: \(groups). Awal dan akhirnya seperti \(sari.mask): bandingkan angka di tengahnya")
    visit.presses(.function(2))
    visit.reads("What you typed: \(groups). It begins and ends like \(sari.mask): compare the digits in the middle")
    visit.sees(not: sari.kpj)
  }

  // MARK: Time and help

  @Test("B6: the page of a report names the moment and no hours that have gone by when somebody reads on")
  func reported() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try office.visit()
    try visit.reports(sari.identity)
    for _ in Language.allCases {
      visit.reads("22")
      visit.reads(not: "Sisa waktu")
      visit.reads(not: "Time left")
      visit.presses(.function(2))
    }
  }
}

extension Visitor where Place == Screens.Place, C == ImmediateClerk {
  /// F1 begins with these words, in both languages, and comes to the keys.
  func explains(_ indonesian: String, _ english: String) {
    presses(.function(1))
    reads(indonesian)
    presses(.function(1))
    reads("Tombol yang dapat dipakai")
    presses(.escape, .function(2), .function(1))
    reads(english)
    presses(.escape, .function(2))
  }
}
