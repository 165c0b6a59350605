import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// The whole life of a complaint at the counter. Rules T1, T4, T5, T6.
@Suite("Complaints on an officer's desk") struct CaseVisits {
  private let office: Office
  private let sari: Somebody
  private let ticket: Ticket

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
    ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
  }

  @Test("T13: an objection that a colleague writes down is news for whoever has the complaint, until he opens it")
  func recorded() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.writes("Jawab", "Loket kami tambah dua.")
    try rina.listsCases()
    office.passes(.seconds(60))
    let joni = try office.counter(of: .joni, at: "loket-2")
    try joni.opens(case: ticket)
    joni.types("f2Loketnya masih satu.")
    joni.presses(.tab)
    joni.types("27890")
    joni.presses(.function(4))
    joni.reads("Yang disampaikan pelapor sudah dicatat.")
    try joni.opens(case: ticket)
    joni.reads("keberatan · dikerjakan · rina")
    rina.ticks()
    rina.sees("● keberatan")
    try rina.opens(case: ticket)
    rina.reads("keberatan · dikerjakan · Anda")
    rina.presses(.escape)
    rina.sees(not: "● keberatan")
    rina.sees("keberatan")
  }

  @Test("T1: what takes the complaint first says so where nobody has a confidential one")
  func takesFirst() throws {
    let secret = try office.files(
      Grievance(text: "Petugas loket 3 meminta uang.", mode: .confidential, identity: sari.identity))
    let sri = try office.counter(of: .sri)
    try sri.opens(case: secret)
    for key in ["j", "M"] {
      sri.types(key)
      try sri.isAt("caseScreen")
      sri.reads("Ambil dahulu (a): pelapor meminta kerahasiaan.")
      sri.presses(.escape)
      try sri.opens(case: secret)
      sri.reads(not: "Ambil dahulu")
    }
  }

  @Test("T9: it is withdrawn for whoever proves that it is his, with a reason that officers read")
  func withdrawn() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.types("x")
    rina.presses(.function(4))
    try rina.isAt("caseReporter")
    rina.types("Loketnya sudah dua.")
    rina.presses(.function(4))
    rina.reads("Pilih buktinya.")
    rina.types("20000")
    rina.presses(.function(4))
    rina.reads("Tidak terbukti bahwa ini pelapornya.")
    #expect(try stored().course.state == .received)
    for _ in 0..<4 { rina.presses(.backspace) }
    rina.types("7890")
    rina.presses(.function(4))
    try rina.isAt("caseScreen")
    rina.reads("Pengaduan dicabut.")
    rina.reads("# Loketnya sudah dua.")
    #expect(try stored().course.state == .withdrawn)
  }

  @Test("An auditor reads the end of the reporter's telephone at most")
  func auditorsTelephone() throws {
    let adi = try office.counter(of: .adi)
    try adi.opens(case: ticket)
    adi.reads("Sari Wulandari, 08")
    adi.neverSaw("3456")
  }

  private func stored() throws -> Ticket { try #require(try office.tickets().first { $0.number == ticket.number }) }

  private func messages() throws -> [String] { try office.file(of: ticket).sheet.messages.map(\.text.text) }

  @Test("T4: taken, asked, told, answered; each word reaches the reporter, whose answer and objection come back")
  func wholeLife() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.reads("diterima · belum diambil · tenggat Jumat, 27 November 2026")
    rina.reads("Terbuka, Sari Wulandari, 0812 3456 7890, identitas cocok")
    rina.reads(ticket.text.text)
    try rina.does("Ambil")
    rina.reads("Pengaduan ini sekarang milik Anda.")
    try rina.writes("Minta keterangan", "Nomor antrean Anda berapa?")
    rina.reads("Hitungan waktu berhenti sampai pelapor menjawab.")
    rina.reads("menunggu pelapor · Anda · ditunggu sampai 21 Desember 2026 pukul 14.30 WIB")
    let reporter = try office.visit()
    try reporter.opens(ticket)
    reporter.reads("Nomor antrean Anda berapa?")
    try reporter.takes("Tulis pesan")
    try reporter.writes("Nomor saya B-17.")
    try rina.opens(case: ticket)
    rina.reads("Pesan dari pelapor, 21/11/2026 14.30")
    rina.reads("Nomor saya B-17.")
    try rina.writes("Kirim pesan", "Terima kasih, kami periksa.")
    try rina.writes("Jawab", "Loket kami tambah dua.")
    rina.reads("dijawab · Anda · keberatan sampai Jumat, 4 Desember 2026")
    try reporter.opens(ticket)
    try reporter.takes("Ajukan keberatan")
    try reporter.writes("Loketnya masih satu.")
    try rina.opens(case: ticket)
    rina.reads("Keberatan pelapor, 21/11/2026 14.30")
    rina.reads("dikerjakan · Anda · tenggat Jumat, 27 November 2026")
    #expect(
      try messages() == [
        "Nomor antrean Anda berapa?", "Nomor saya B-17.", "Terima kasih, kami periksa.", "Loket kami tambah dua.",
        "Loketnya masih satu.",
      ])
    #expect(try office.rows(.ticketMoved).allSatisfy { !$0.details.contains("antrean") })
    #expect(try office.rows(.ticketShown).allSatisfy { $0.staff != "rina" || $0.details == "reason=pengaduan" })
  }

  @Test("T6, B5: a note stands on the officers' page as another kind and on none of the reporter's")
  func notes() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Catatan petugas")
    rina.reads("Hanya untuk petugas. Pelapor tidak pernah melihat catatan ini.")
    rina.types("Calo yang sama dengan bulan lalu.")
    rina.sends()
    rina.reads("Catatan disimpan. Pelapor tidak melihatnya.")
    rina.reads("CATATAN PETUGAS rina, 21/11/2026 14.30 (tidak dilihat pelapor)")
    rina.sees("# Calo yang sama dengan bulan lalu.")
    let reporter = try office.visit()
    try reporter.opens(ticket)
    reporter.reads(not: "Calo")
    try reporter.takes("Baca isi dan pesan")
    reporter.presses(.enter, .enter)
    #expect(!reporter.hasShown("Calo") && !reporter.hasShown("CATATAN"))
  }

  @Test("B8: two take at once: one has it, the other reads who; what he does next is no second taking")
  func twoTake() throws {
    let rina = try office.counter(of: .rina)
    let joni = try office.counter(of: .joni, at: "loket-2")
    try rina.opens(case: ticket)
    try joni.opens(case: ticket)
    try rina.does("Ambil")
    try joni.does("Ambil")
    joni.reads("Belum dijalankan, karena sementara itu: Diambil rina, 21/11/2026 14.30.")
    joni.reads("dikerjakan · rina ·")
    #expect(try stored().course.assignee == "rina")
    joni.presses(.enter)
    joni.offers("Ambil alih dari rina")
    try joni.chooses("Ambil alih")
    #expect(try stored().course.assignee == "joni")
    try rina.does("Minta keterangan")
    rina.types("Nomor antrean Anda berapa?")
    rina.sends()
    rina.reads("Diambil joni")
    #expect(try stored().course.state == .inProgress)
  }

  @Test("B4, D2: what was typed on a page that is out of date is not sent, is kept, and goes out with the second try")
  func stale() throws {
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Jawab")
    rina.types("Loket kami tambah dua.")
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try reporter.writes("Sudah tiga kali terjadi.")
    rina.sends()
    try rina.isAt("caseScreen")
    rina.reads("sementara itu: Pesan dari pelapor, 21/11/2026 14.30. Tulisan Anda tersimpan: periksa, lalu kirim lagi")
    rina.reads("Sudah tiga kali terjadi.")
    #expect(try stored().course.state == .inProgress)
    rina.presses(.enter)
    rina.reads("ada tulisan yang belum dikirim")
    try rina.chooses("Jawab")
    rina.sees("Loket kami tambah dua.")
    rina.sends()
    rina.reads("Jawaban terkirim.")
    #expect(try messages() == ["Sudah tiga kali terjadi.", "Loket kami tambah dua."])
    rina.presses(.enter)
    rina.reads(not: "ada tulisan yang belum dikirim")
  }

  @Test("D2: what was typed is not lost by F10 or by leaving the page: one question, and yes leaves nothing of it")
  func leaving() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.presses(.function(10))
    try rina.isAt("menu")
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    rina.presses(.escape, .escape)
    try rina.isAt("caseScreen")
    rina.presses(.escape)
    rina.reads("1 pengaduan: semua")
    try rina.opens(case: ticket)
    rina.presses(.enter)
    rina.reads("ada tulisan yang belum dikirim")
    try rina.chooses("Kirim pesan")
    rina.sees("Kami periksa.")
    #expect(try messages().isEmpty)
  }

  @Test("S9: what could not be kept is still in its field, and is sent once")
  func failing() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    (office.store.trouble, office.store.point) = (.full, .beforeCommit)
    rina.sends()
    try rina.isAt("trouble")
    office.store.trouble = nil
    rina.presses(.escape)
    rina.sees("Kami periksa.")
    rina.types("y")
    rina.reads("Pesan terkirim.")
    #expect(try messages() == ["Kami periksa."])
  }

  @Test(
    "B7: answered: a note does not open it again, and an answer is neither sent twice nor lost by the key held down")
  func answered() throws {
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Jawab")
    rina.types("Loket kami tambah dua.")
    rina.hears(Array(repeating: .key(.enter), count: 300))
    #expect(try messages().isEmpty)
    rina.presses(.function(4))
    try rina.isAt("caseSending")
    rina.sees("Loket kami tambah dua.")
    rina.hammers(Array(repeating: .character("2"), count: 300), every: 10)
    #expect(try messages().isEmpty)
    rina.presses(.character("y"))
    rina.hammers(Array(repeating: .character("y"), count: 300), every: 10)
    #expect(try messages() == ["Loket kami tambah dua."])
    try rina.opens(case: ticket)
    rina.presses(.enter)
    // What its reporter writes afterwards is answered further. Rule T13.
    rina.offers("Jawab")
    rina.offers(not: "Cabut")
    try rina.chooses("Catatan petugas")
    rina.types("Selesai menurut kepala cabang.")
    rina.sends()
    #expect(try stored().course.state == .answered)
  }

  @Test("T4: an end is asked for once more, with the cursor on leaving it; then nothing but notes is left")
  func ends() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Bukan wewenang")
    rina.presses(.enter)
    rina.reads("Isi nama lembaga.")
    rina.types("Disnaker Jakarta")
    rina.presses(.enter)
    rina.reads(
      "berakhir sebagai wewenang Disnaker Jakarta, dan pelapor membaca nama itu. Hal ini tidak dapat diurungkan")
    rina.presses(.enter)
    rina.sees("Disnaker Jakarta")
    #expect(try stored().course.state == .received)
    rina.presses(.enter)
    try rina.chooses("Ya, bukan wewenang kami")
    rina.reads("bukan wewenang · belum diambil · Disnaker Jakarta")
    #expect(try stored().course.agency == "Disnaker Jakarta")
    rina.presses(.enter)
    rina.offers("Catatan petugas")
    rina.offers(not: "Kirim pesan")
  }

  @Test("B6: the same reporter's only, never itself, never in a ring, never into what has ended")
  func duplicates() throws {
    let twin = try office.files(
      Grievance(text: "Antrean di loket masih dua jam.", identity: sari.identity, phone: "0812 3456 7890"))
    let stranger = try office.files(Grievance(text: "Antrean di loket tiga jam.", phone: "0813 1111 2222"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Duplikat pengaduan lain")
    rina.types(ticket.number.symbols)
    rina.presses(.enter)
    rina.reads("Ini nomor pengaduan yang sedang dibuka.")
    try rina.marks(sameAs: stranger)
    rina.reads("Tidak dapat: bukan dari pelapor yang sama dengan cara melapor yang sama, sudah berakhir")
    rina.presses(.enter)
    try rina.chooses("Duplikat pengaduan lain")
    try rina.marks(sameAs: twin)
    rina.reads("Ditandai sebagai duplikat.")
    rina.reads("sama dengan \(twin.number)")
    rina.presses(.character("l"))
    try rina.isAt("caseTies")
    rina.presses(.enter)
    rina.sees("Pengaduan \(twin.number)")
    rina.reads("punya duplikat \(ticket.number)")
    try rina.does("Duplikat pengaduan lain")
    try rina.marks(sameAs: ticket)
    rina.reads("Tidak dapat:")
    #expect(try office.tickets().first { $0.number == twin.number }?.course.state == .received)
    #expect(try stored().course.duplicateOf == twin.number)
  }

  @Test("B12: another branch's complaint is not opened by its number either, and the try is a row")
  func otherBranch() throws {
    let tuti = try office.counter(of: .tuti, branch: "J07")
    try tuti.chooses("Pengaduan")
    tuti.reads("0 pengaduan: semua")
    tuti.presses(.character("/"))
    tuti.types(ticket.number.symbols.lowercased())
    tuti.presses(.enter)
    tuti.reads("Pengaduan itu milik kantor cabang")
    try tuti.isAt("caseQueue")
    #expect(try office.rows(.ticketShown).isEmpty)
    let refused = try office.rows(.staffRefused)
    #expect(refused.map(\.details) == ["why=branch"] && refused[0].about == ticket.number.description)
    #expect(refused[0].staff == "tuti" && refused[0].participant == nil)
  }

  @Test("T1: a confidential reporter: the page has no name for others, but for the assignee and a supervisor")
  func confidential() throws {
    let ticket = try office.files(
      Grievance(
        category: "8", text: "Kartu saya ada pada orang lain.", mode: .confidential, identity: sari.identity,
        phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.reads("nama dan telepon hanya untuk petugas yang menangani dan penyelia")
    rina.neverSaw("0812 3456 7890")
    let sri = try office.counter(of: .sri, at: "loket-2")
    try sri.opens(case: ticket)
    sri.reads("Rahasia, Sari Wulandari, 0812 3456 7890")
    let adi = try office.counter(of: .adi, at: "loket-3")
    try adi.opens(case: ticket)
    adi.neverSaw("0812 3456 7890")
    try rina.does("Ambil")
    try rina.isAt("caseQuestion")
    rina.reads("nama dan nomor HP pelapor tampil untuk Anda, dan hal itu dicatat atas nama Anda")
    rina.presses(.enter)
    try rina.isAt("caseTasks")
    try rina.chooses("Ambil")
    try rina.chooses("Ya, ambil")
    rina.reads("Rahasia, Sari Wulandari, 0812 3456 7890")
  }

  @Test("An auditor reads everything and has no key that changes anything")
  func auditor() throws {
    let adi = try office.counter(of: .adi)
    try adi.opens(case: ticket)
    adi.reads(ticket.text.text)
    adi.reads(not: "Tindakan")
    adi.presses(.enter)
    try adi.isAt("caseScreen")
    adi.presses(.character("b"))
    try adi.isAt("caseDue")
  }

  @Test("A supervisor gives it to somebody of the branch; a petugas has no such key")
  func assigned() throws {
    try office.hires(.joni)
    try office.hires(.adi)
    let rina = try office.counter(of: .rina, at: "loket-2")
    try rina.opens(case: ticket)
    rina.presses(.enter)
    rina.offers(not: "Tugaskan")
    let sri = try office.counter(of: .sri)
    try sri.opens(case: ticket)
    try sri.does("Tugaskan")
    sri.reads("Tugaskan kepada siapa?")
    sri.reads(not: "auditor")
    sri.presses(.enter)
    sri.reads("Ditugaskan kepada joni oleh sri")
    #expect(try stored().course.assignee == "joni")
  }

  @Test("T5: the explanation counts each stretch; a wait and a holiday are named and not counted")
  func explained() throws {
    try office.moves(ticket, .take, by: "rina")
    var rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.presses(.character("b"))
    rina.reads("Dihitung 5 hari kerja sejak 21 November 2026 pukul 14.30 WIB; tenggat Jumat, 27 November 2026.")
    rina.reads("22/11/2026 22/11/2026 akhir pekan -")
    rina.reads("23/11/2026 27/11/2026 hari kerja, dihitung 1-5")
    try office.moves(ticket, .ask(.said("Nomor antrean Anda?")), by: "rina")
    office.passes(.days(4))
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try reporter.writes("B-17.")
    rina = try office.counter(of: .rina, at: "loket-2")
    try rina.opens(case: ticket)
    rina.presses(.character("b"))
    rina.reads("23/11/2026 24/11/2026 menunggu pelapor -")
    rina.reads("25/11/2026 27/11/2026 hari kerja, dihitung 1-3")
    rina.reads("30/11/2026 01/12/2026 hari kerja, dihitung 4-5")
  }

  @Test(
    "Each ready reply has its digit whatever the complaint is about, and the cursor stands on one that is meant for it",
    arguments: [
      ("4", "7  Lama klaim JHT", "7  How long a JHT claim takes"),
      ("3", "6  Cara membuka blokir", "6  How a block opens"),
      ("7", "5  Layanan tidak dipungut biaya", "5  Our service is free"),
      ("1", "1  Data sudah diperbaiki", "1  The data are corrected"),
    ])
  func ownReplies(category: String, meant: String, english: String) throws {
    let ticket = try office.files(Grievance(category: category, phone: "0812 3456 7890"))
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Jawab")
    rina.presses(.function(3))
    rina.sees("> \(meant)")
    rina.sees("1  Data sudah diperbaiki")
    rina.presses(.function(2))
    rina.sees("> \(english)")
  }

  @Test("Ready replies in the reporter's language, to be changed before they are sent", arguments: [true, false])
  func readyReplies(isIndonesian: Bool) throws {
    try office.moves(ticket, .take, by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Minta keterangan")
    rina.presses(.function(3))
    try rina.isAt("caseReplies")
    if !isIndonesian { try rina.chooses("Tampilkan dalam bahasa Inggris") }
    rina.reads(isIndonesian ? "Terima kasih atas pengaduan Anda." : "Thank you for your complaint.")
    rina.types("1")
    rina.types(" Terima kasih.")
    rina.sends()
    let sent = try #require(try messages().first)
    #expect(sent.hasPrefix(isIndonesian ? "Terima kasih atas pengaduan Anda." : "Thank you for your complaint."))
    #expect(sent.hasSuffix(" Terima kasih."))
  }

  @Test(
    "A long text is read to its end on the smallest screen, with whatever stands above it", arguments: [true, false])
  func longText(hasNotice: Bool) throws {
    let words = (1...450).map { "kata\($0)" }
    let long = try office.files(Grievance(text: words.joined(separator: " "), phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: long)
    if hasNotice {
      try rina.does("Ambil")
      rina.presses(.home)
    }
    var seen = rina.text
    for _ in 0..<40 {
      rina.presses(.pageDown)
      seen += " " + rina.text
    }
    let read = Set(seen.split { " .\n".contains($0) }.map(String.init))
    #expect(read.isSuperset(of: words))
  }
}
