import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Where a complaint stands and what its reporter can do. Rules T4, T5, T6.
@Suite("Lacak Pengaduan: where it stands") struct TicketVisits {
  private let office: Office
  private let ticket: Ticket

  init() throws {
    office = try Office()
    ticket = try office.files(Grievance(phone: "0812 3456 7890"))
  }

  private func looks(at terminal: String = Office.terminal) throws -> KioskVisit {
    let visit = try office.visit(at: terminal)
    try visit.opens(ticket)
    return visit
  }

  /// An officer has it and has answered.
  private func answered(_ text: String = "Loket kami tambah dua mulai Senin.") throws {
    try office.moves(ticket, .take, .answer(.said(text)))
  }

  private func messages() throws -> [TicketMessage] { try office.file(of: ticket).sheet.messages }

  private func passes(to day: String, _ span: Span = .milliseconds(0)) throws {
    let moment = Zone.wib.start(of: try #require(CivilDay(day))).later(by: span)
    office.passes(moment.span(since: office.clock.wall))
  }

  @Test("T4: received: nothing is to be done, and until when it is answered")
  func received() throws {
    let visit = try looks()
    visit.reads("Pengaduan sudah kami terima. Kelengkapannya akan diperiksa petugas. Anda tidak perlu melakukan apa")
    visit.reads("Kategori Pelayanan petugas")
    visit.reads("Disampaikan ✓ sudah, Sabtu, 21 November 2026 pukul 14.30 WIB")
    visit.reads("Jawaban paling lambat Jumat, 27 November 2026")
  }

  @Test("T4: an officer has it")
  func inProgress() throws {
    try office.moves(ticket, .take)
    let visit = try looks()
    visit.reads("Pengaduan sedang ditangani. Mohon menunggu jawaban kami.")
  }

  @Test("T4, T5: what the office asks for is said with its last moment; a message starts the clock again")
  func waiting() throws {
    try office.moves(ticket, .take, .ask(.said("Mohon sebutkan nomor antrean Anda.")))
    office.passes(.days(5))
    let visit = try looks()
    visit.reads("Kami memerlukan keterangan dari Anda. Batas waktu jawaban berhenti sementara.")
    visit.reads("Tulis pesan paling lambat Senin, 21 Desember 2026 pukul 14.30 WIB")
    visit.reads("Mohon sebutkan nomor antrean Anda.")
    visit.reads(not: "Jawaban paling lambat")
    try visit.takes("Tulis pesan")
    try visit.writes("Nomor antrean saya B-17.")
    visit.reads("Pesan Anda sudah terkirim")
    visit.reads("Pengaduan sedang ditangani")
    visit.reads("Jawaban paling lambat Rabu, 2 Desember 2026")
    #expect(try messages().map(\.text.text) == ["Mohon sebutkan nomor antrean Anda.", "Nomor antrean saya B-17."])
  }

  @Test("T5: thirty days without what was asked for: withdrawn, at that very moment")
  func waitedInVain() throws {
    try office.moves(ticket, .take, .ask(.said("Mohon sebutkan nomor antrean Anda.")))
    office.passes(.milliseconds(30 * 86_400_000 - 1))
    let still = try looks()
    still.reads("Kami memerlukan keterangan dari Anda")
    office.passes(.milliseconds(1))
    let visit = try looks()
    visit.reads("Pengaduan dicabut pada Senin, 21 Desember 2026")
    visit.reads("Bila masih perlu, buat pengaduan baru")
  }

  @Test("T4: an answer is said with its day, and until when one can object")
  func answer() throws {
    try answered()
    let visit = try looks()
    visit.reads("Pengaduan sudah dijawab pada Sabtu, 21 November 2026")
    visit.reads("Ajukan keberatan paling lambat Jumat, 4 Desember 2026. Setelah itu pengaduan ditutup.")
    visit.reads("Loket kami tambah dua mulai Senin.")
  }

  @Test("T4: in the last second of the tenth working day one can object, one second later it is closed")
  func lapsed() throws {
    try answered()
    try passes(to: "2026-12-05", .milliseconds(-1))
    let visit = try looks()
    visit.reads("Pengaduan sudah dijawab")
    office.passes(.milliseconds(1))
    try visit.takes("Ajukan keberatan")
    try visit.writes("Loketnya masih satu.")
    visit.reads("Keadaan pengaduan ini sudah berubah. Permintaan Anda tidak dijalankan")
    visit.reads("Pengaduan ditutup pada Sabtu, 5 Desember 2026")
    #expect(try messages().count == 1)
  }

  @Test("T4: said to be settled, it is closed for good; a new complaint goes on from it")
  func confirmed() throws {
    try answered()
    let visit = try looks()
    try visit.takes("Ya, masalah saya beres")
    visit.reads("pengaduan ini ditutup dan tidak dapat dibuka lagi")
    visit.types("1")
    visit.reads("Pengaduan sudah dijawab")
    try visit.takes("Ya, masalah saya beres")
    visit.types("2")
    visit.reads("Terima kasih. Pengaduan ini ditutup.")
    visit.reads(not: "Tulis pesan")
    try visit.takes("Pengaduan lanjutan")
    try visit.isAt("complaintText")
    visit.types("Loketnya tutup lagi sejak kemarin.")
    visit.presses(.function(4))
    visit.types("1")
    visit.types("2")
    visit.presses(.enter, .enter)
    visit.reads("Pengaduan ini melanjutkan pengaduan \(ticket.number)")
    visit.types("7")
    try visit.isAt("complaintFiled")
    let next = try #require(try office.tickets().first { $0.number != ticket.number })
    #expect(next.follows == ticket.number)
    #expect(next.category == ticket.category)
  }

  @Test("T4: withdrawn after one more question")
  func withdrawn() throws {
    let visit = try looks()
    try visit.takes("Cabut pengaduan")
    visit.reads("pencabutan tidak dapat dibatalkan")
    visit.types("1")
    visit.reads("Pengaduan sudah kami terima")
    try visit.takes("Cabut pengaduan")
    visit.types("2")
    visit.reads("Pengaduan ini sudah dicabut")
    visit.reads("Pengaduan dicabut pada Sabtu, 21 November 2026")
  }

  @Test("T4: another body's matter is said with its name")
  func notOurs() throws {
    try office.moves(ticket, .notOurs(agency: TypedLine("Dinas Tenaga Kerja")))
    let visit = try looks()
    visit.reads(
      "bukan wewenang BPJS Ketenagakerjaan, melainkan Dinas Tenaga Kerja. Silakan sampaikan kepada lembaga itu")
  }

  @Test("T4: the same matter twice is said with the number under which it goes on")
  func duplicate() throws {
    let sari = try Somebody(.active).identity
    let mine = try office.files(Grievance(identity: sari, phone: "0812 3456 7890"))
    let other = try office.files(Grievance(text: "Antrean di loket masih dua jam.", identity: sari))
    try office.moves(mine, .duplicate(of: other.number))
    let visit = try office.visit()
    try visit.opens(mine)
    visit.reads("Pengaduan ini sama dengan pengaduan \(other.number), dan ditangani di sana")
  }

  @Test("T5: past due it is the branch head's too, from the second after the last day on")
  func escalated() throws {
    try passes(to: "2026-11-28", .milliseconds(-1))
    let visit = try looks()
    visit.reads(not: "terlambat")
    office.passes(.milliseconds(1))
    try visit.opens(ticket)
    visit.reads("Jawaban kami terlambat, dan kami mohon maaf. Tanyakan kepada petugas loket dengan nomor ini.")
    visit.reads("LAPOR! (lapor.go.id, 1708) atau Ombudsman")
    visit.reads("Batas semula Jumat, 27 November 2026")
    visit.reads("Batas baru")
    visit.reads(not: "Anda tidak perlu melakukan apa pun")
  }

  @Test("T4: at two kiosks: what one has settled, the other cannot object to, and keeps what was typed")
  func twoKiosks() throws {
    try answered()
    let here = try looks(at: "kios-1")
    let there = try looks(at: "kios-2")
    try there.takes("Ajukan keberatan")
    there.types("Loketnya masih satu.")
    try here.takes("Ya, masalah saya beres")
    here.types("2")
    there.presses(.function(4))
    try there.saysSo()
    there.reads("Keadaan pengaduan ini sudah berubah. Permintaan Anda tidak dijalankan")
    there.reads("Pengaduan ditutup pada Sabtu, 21 November 2026")
    #expect(try messages().count == 1)
  }

  @Test("T6: everything that both sides said can be read, as one thread")
  func history() throws {
    try office.moves(ticket, .take, .tell(.said("Kami sedang memeriksanya.")))
    let visit = try looks()
    try visit.takes("Tulis pesan")
    try visit.writes("Terima kasih.")
    try visit.takes("Baca isi dan pesan")
    visit.reads("Pengaduan Anda, 21 November 2026 pukul 14.30 WIB. Pesan 1 dari 3. \(ticket.text.text)")
    visit.reads("Pesan dari kami, 21 November 2026 pukul 14.30 WIB. Pesan 2 dari 3. Kami sedang memeriksanya.")
    visit.reads("Pesan dari Anda, 21 November 2026 pukul 14.30 WIB. Pesan 3 dari 3. Terima kasih.")
    visit.reads(not: "petugas")
  }

  @Test("T4, S9: a message that could not be kept is still in its field, and is sent once")
  func failing() throws {
    let visit = try looks()
    try visit.takes("Tulis pesan")
    (office.store.trouble, office.store.point) = (.full, .beforeCommit)
    try visit.writes("Saya datang hari Senin.")
    try visit.isAt("disturbed")
    office.store.trouble = nil
    visit.presses(.escape)
    try visit.isAt("ticketSending")
    visit.presses(.escape)
    try visit.isAt("ticketWriting")
    visit.sees("Saya datang hari Senin.")
    visit.presses(.function(4))
    try visit.saysSo()
    visit.reads("Pesan Anda sudah terkirim")
    #expect(try messages().count == 1)
  }

  @Test("C8: Enter held down at a message sends nothing, the key that sends it once")
  func heldDown() throws {
    let visit = try looks()
    try visit.takes("Tulis pesan")
    visit.types("Saya datang hari Senin.")
    visit.hears(Array(repeating: .key(.enter), count: 300))
    #expect(try messages().isEmpty)
    visit.presses(.function(4))
    visit.hears(Array(repeating: .key(.function(4)), count: 300))
    try visit.saysSo()
    visit.hammers(Array(repeating: .character("2"), count: 300), every: 30)
    #expect(try messages().count == 1)
  }

  @Test("B7: answered and closed, the reply stays with its own time, and nothing opens it again")
  func answeredAndClosed() throws {
    office.passes(.hours(1))
    try answered()
    office.passes(.days(2))
    var visit = try looks()
    try visit.takes("Ya, masalah saya beres")
    visit.types("2")
    visit.reads("Pengaduan ditutup pada Senin, 23 November 2026")
    visit.reads("Pesan terakhir dari kami, 21 November 2026 pukul 15.30 WIB: Loket kami tambah dua mulai Senin.")
    office.passes(.days(1))
    guard case .notPossible = try office.tells(.moveTicket(ticket.number, .tell(.said("Sudah ditutup.")), seen: nil))
    else {
      Issue.record("a closed complaint took a message")
      return
    }
    visit = try looks()
    visit.reads("Pengaduan ditutup pada Senin, 23 November 2026")
    #expect(try messages().map(\.text.text) == ["Loket kami tambah dua mulai Senin."])
  }

  @Test("T13: an objection waits for an officer until one has opened it")
  func objectionOpened() throws {
    try answered()
    var visit = try looks()
    try visit.takes("Ajukan keberatan")
    try visit.writes("Loketnya masih satu.")
    visit.reads("menunggu giliran")
    _ = try office.file(of: ticket)
    visit = try looks()
    visit.reads("Pengaduan sedang ditangani. Mohon menunggu jawaban kami.")
    visit.reads("Ditangani petugas i sedang, sejak Sabtu, 21 November 2026")
  }

  @Test("B7: an objection counts its own five days, and the next answer has its own time; the first is not said again")
  func answeredTwice() throws {
    try answered("Loketnya sudah dua.")
    office.passes(.days(2))
    var visit = try looks()
    try visit.takes("Ajukan keberatan")
    try visit.writes("Loketnya masih satu.")
    visit.reads("Keberatan Anda sudah diterima")
    visit.reads("Jawaban paling lambat Senin, 30 November 2026")
    visit.reads(not: "sudah dijawab")
    visit.reads("Keberatan Anda menunggu petugas.")
    visit.reads("Ditangani petugas i menunggu giliran")
    visit.presses(.function(2))
    visit.reads("Your objection is waiting for an officer.")
    visit.reads("Handled by an officer i waiting its turn")
    office.passes(.days(1))
    try office.moves(ticket, .answer(.said("Mulai besok dua loket.")))
    visit = try looks()
    visit.reads("Pengaduan sudah dijawab pada Selasa, 24 November 2026")
    visit.reads("Ajukan keberatan paling lambat Selasa, 8 Desember 2026")
    visit.reads("Pesan terakhir dari kami, 24 November 2026 pukul 14.30 WIB: Mulai besok dua loket.")
    visit.reads(not: "Loketnya sudah dua.")
    let said = ["Loketnya sudah dua.", "Loketnya masih satu.", "Mulai besok dua loket."]
    #expect(try messages().map(\.text.text) == said)
  }
}
