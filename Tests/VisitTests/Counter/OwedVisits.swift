import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What a visitor sends is read by somebody, and what is late known to somebody, from kiosk to counter. Rules T12, T13.
@Suite("What is owed to a reporter") struct OwedVisits {
  private let office: Office
  private let ticket: Ticket

  init() throws {
    office = try Office()
    ticket = try office.files(Grievance(category: "8", text: "Kartu saya hilang di jalan.", phone: "0812 3456 7890"))
  }

  private func answered() throws {
    try office.moves(ticket, .take, .answer(.said("Kartu baru sudah dibuat.")))
  }

  @Test("T13: a message to an answer asks \"keberatan?\"; no is a message that is marked, opened and answered")
  func remark() throws {
    try answered()
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try reporter.isAt("ticketObjecting")
    reporter.reads("Apakah Anda keberatan dengan jawaban itu?")
    reporter.presses(.function(2))
    reporter.reads("Do you object to that answer?")
    reporter.presses(.function(2))
    try reporter.takes("Tidak, hanya pesan")
    try reporter.writes("Terima kasih, kapan jadi?")
    reporter.reads("Pesan Anda sudah terkirim. Pengaduan ini tidak ditutup sebelum petugas membacanya.")
    let rina = try office.counter(of: .rina)
    rina.waits(milliseconds: 200)
    rina.reads("Pesan baru ! 1 pengaduan menunggu dibaca")
    try rina.listsCases()
    rina.waits(milliseconds: 200)
    rina.sees("pesan baru")
    rina.types("7")
    rina.waits(milliseconds: 200)
    rina.sees(ticket.number.description)
    rina.presses(.enter)
    rina.reads("Terima kasih, kapan jadi?")
    try rina.writes("Jawab", "Senin depan.")
    rina.reads("Jawaban terkirim.")
    rina.presses(.escape)
    rina.waits(milliseconds: 200)
    rina.reads("Tidak ada pengaduan dengan pilihan ini.")
    try reporter.opens(ticket)
    reporter.reads("Senin depan.")
  }

  @Test("T13: yes is an objection, and marked as one")
  func objection() throws {
    try answered()
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try reporter.takes("Ya, saya keberatan")
    try reporter.writes("Belum sampai juga.")
    reporter.reads("Keberatan Anda sudah diterima.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.waits(milliseconds: 200)
    rina.sees("● keberatan")
  }

  @Test("T13: who began to write before the answer came is asked as well; his text is kept")
  func answeredMeanwhile() throws {
    try office.moves(ticket, .take)
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try office.moves(ticket, .answer(.said("Kartu baru sudah dibuat.")))
    try reporter.writes("Bagaimana kabarnya?")
    reporter.reads("Permintaan Anda tidak dijalankan; ini keadaannya sekarang.")
    try reporter.takes("Tulis pesan")
    try reporter.takes("Tidak, hanya pesan")
    reporter.reads("Bagaimana kabarnya?")
    reporter.presses(.function(4))
    try reporter.saysSo()
    reporter.reads("Pesan Anda sudah terkirim.")
  }

  @Test("After a conflict with an answer, and with an end, what was typed can be seen again")
  func kept() throws {
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Minta keterangan")
    rina.types("Nomor antrean Anda berapa?")
    try office.moves(ticket, .answer(.said("Sudah.")), by: "petugas")
    rina.sends()
    rina.reads("Belum dijalankan, karena sementara itu: Jawaban dari petugas")
    rina.presses(.enter)
    try rina.chooses("Lihat tulisan: pertanyaan")
    try rina.isAt("caseDraft")
    rina.reads("Nomor antrean Anda berapa?")
    try rina.chooses("Pakai sebagai catatan petugas")
    rina.reads("Nomor antrean Anda berapa?")
    rina.presses(.escape, .escape)
    rina.presses(.function(10))
    rina.reads("2 tulisan belum dikirim: \(ticket.number) (Minta keterangan, Catatan petugas).")
  }

  @Test("The same where another answer was typed: it goes out as a further one")
  func keptAnswer() throws {
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Jawab")
    rina.types("Kartu Anda dicetak.")
    try office.moves(ticket, .answer(.said("Sudah.")), by: "petugas")
    rina.sends()
    rina.reads("Jawaban dari petugas")
    try rina.does("Jawab")
    rina.sees("Kartu Anda dicetak.")
  }

  @Test("T12: past due: nobody is said to know; then the head has it in the list, and acknowledges after one question")
  func head() throws {
    try office.hires(.sri)
    office.passes(.days(14))
    let reporter = try office.visit()
    try reporter.opens(ticket)
    reporter.reads("Jawaban kami terlambat, dan kami mohon maaf. Tanyakan kepada petugas loket dengan nomor ini.")
    reporter.reads(not: "kepala")
    try office.onHost(.setHead(Colleague.sri.name, true))
    try reporter.opens(ticket)
    reporter.reads("Pengaduan ini ada di daftar kepala kantor cabang.")
    let tuti = try office.counter(of: .tuti, at: "loket-2")
    tuti.waits(milliseconds: 200)
    tuti.reads(not: "Kepala cabang")
    tuti.presses(.character("h"))
    try tuti.isAt("menu")
    let sri = try office.counter(of: .sri)
    sri.waits(milliseconds: 200)
    sri.reads("Kepala cabang ✗ 1 lewat waktu belum Anda tandai (H)")
    sri.presses(.character("h"))
    sri.waits(milliseconds: 200)
    sri.presses(.enter)
    sri.reads("lewat waktu: ada di daftar kepala cabang")
    sri.presses(.character("h"))
    try sri.isAt("caseQuestion")
    sri.presses(.enter)
    try sri.isAt("caseScreen")
    sri.presses(.character("h"))
    try sri.chooses("Ya, saya sudah mengetahuinya")
    sri.reads("Dicatat: kepala cabang sudah mengetahui bahwa pengaduan ini lewat waktu.")
    sri.reads("Kepala cabang, sri, mengetahui bahwa ini lewat waktu")
    try reporter.opens(ticket)
    reporter.reads("Kepala kantor cabang sudah mengetahuinya pada Sabtu, 5 Desember 2026")
  }

  @Test("T12: before it is given out a penyelia says whom it concerns; that colleague is not among those who get it")
  func concerns() throws {
    for one in [Colleague.rina, .joni] { try office.hires(one) }
    let ticket = try office.files(
      Grievance(text: "Rina minta uang kepada saya.", mode: .confidential, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina, at: "loket-2")
    try rina.listsCases()
    rina.waits(milliseconds: 200)
    rina.sees(not: ticket.number.description)
    let sri = try office.counter(of: .sri)
    try sri.opens(case: ticket)
    try sri.does("Tugaskan")
    try sri.isAt("caseConcerns")
    sri.reads("Siapa yang disebut dalam \(ticket.number)?")
    sri.presses(.down, .enter)
    sri.reads("rina petugas ya")
    sri.presses(.character("b"))
    try sri.isAt("caseColleagues")
    sri.reads("joni petugas")
    sri.reads(not: "rina petugas")
    sri.presses(.enter)
    sri.reads("Ditugaskan kepada joni oleh sri")
    sri.reads("Menyangkut rina")
    sri.presses(.function(2))
    sri.reads("Concerns rina, marked by sri")
  }
}
