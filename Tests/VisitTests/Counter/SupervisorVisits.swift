import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What a supervisor looks after: who is struck where, early openings, decisions, figures. Rules S8, B5, P2, L1.
@Suite("A supervisor's day") struct SupervisorVisits {
  private let branch: BusyBranch

  init() throws { branch = try BusyBranch() }

  private func visit(of colleague: Colleague, at terminal: String = "loket-1") throws -> CounterVisit {
    try branch.office.counter(of: colleague, at: terminal, BusyBranch.settings)
  }

  // MARK: Terminals

  @Test(
    "S8: who was struck at a terminal stands on its page, masked; each is opened for a reason, and the look is a row")
  func struck() throws {
    let sri = try visit(of: .sri)
    try sri.chooses("Terminal")
    sri.types("/kios-5")
    sri.presses(.enter, .enter)
    try sri.isAt("terminal")
    let late = try Somebody(.late).identity
    sri.sees(late.nik.mask)
    sri.sees(not: late.nik.digits)
    sri.sees(not: late.name.text)
    #expect(try branch.office.rows(.terminalSeen).map(\.terminal) == [BusyBranch.pausedTerminal])
    #expect(try branch.office.rows(.terminalSeen).map(\.staff) == ["sri"])
    try sri.chooses("\(late.name.mask) \(late.nik.mask)")
    try sri.isAt("lookReason")
    sri.presses(.enter)
    try sri.isAt("person")
    #expect(try branch.office.rows(.personShown).last?.details == "card=not-seen reason=verifikasi")
    sri.presses(.escape)
    try sri.isAt("terminal")
  }

  @Test("S8 B13: a terminal that strikes many people stands above every page of everybody, until somebody has looked")
  func alarmed() throws {
    let line = "kios-5: 3 peserta salah dalam 1 jam. Lihat di menu Terminal."
    let rina = try visit(of: .rina)
    try rina.opens(branch.sari.identity)
    rina.ticks()
    rina.sees(line)
    try rina.chooses("Riwayat")
    rina.sees(line)
    let joni = try visit(of: .joni, at: "loket-2")
    try joni.chooses("Terminal")
    joni.types("/kios-5")
    joni.presses(.enter, .enter)
    try joni.isAt("terminal")
    joni.sees(not: line)
    rina.ticks()
    rina.sees(not: line)
  }

  @Test("S8: the line does not stand on a locked screen")
  func alarmedLocked() throws {
    let rina = try visit(of: .rina)
    try rina.chooses("Cari peserta")
    rina.ticks()
    rina.sees("kios-5: 3 peserta")
    try rina.walksAway()
    rina.sees(not: "kios-5")
  }

  // MARK: Early openings

  @Test(
    "B5: a refused opening leaves the block, is a row with its reason, and stands on the person's page until it is asked for again"
  )
  func declines() throws {
    let sri = try visit(of: .sri)
    try sri.chooses("Buka blokir lebih awal")
    sri.presses(.enter)
    try sri.chooses("Tolak permintaan")
    try sri.isAt("openingDecline")
    try sri.chooses("cukup menunggu 24 jam sesudah laporan")
    try sri.isAt("openingQuestion")
    sri.types("y")
    try sri.isAt("openings")
    sri.reads("Permintaan ditolak.")
    #expect(try branch.office.isBlocked(branch.agus.identity))
    let row = try #require(try branch.office.rows(.openingDeclined).last)
    #expect(row.staff == "sri" && row.details == "asked-by=joni reason=tunggu")
    let joni = try visit(of: .joni, at: "loket-2")
    try joni.opens(branch.agus.identity)
    joni.reads("Buka lebih awal ditolak sri, 21/11 14.30: cukup menunggu 24 jam sesudah laporan.")
    try joni.surely("Minta buka blokir lebih awal")
    joni.types("Berangkat umrah nanti malam")
    joni.presses(.enter)
    joni.reads(not: "ditolak")
  }

  @Test("B5: whoever asked cannot refuse it either, and Enter by habit refuses nothing")
  func fourEyes() throws {
    let sri = try visit(of: .sri)
    try sri.opens(branch.wati.identity)
    try sri.surely("Minta buka blokir lebih awal")
    sri.types("Berangkat umrah besok")
    sri.presses(.enter)
    let (desk, officer) = try branch.office.officer(.sri, BusyBranch.settings)
    let request = CounterRequest.declineOpening(try branch.id(of: branch.wati), .wait)
    #expect(
      desk.answer(branch.office.newErrand(.counter(request, by: officer))) == .counter(.refused(.fourEyes)))
    let tuti = try visit(of: .tuti, at: "loket-2")
    try tuti.chooses("Buka blokir lebih awal")
    tuti.presses(.enter)
    try tuti.chooses("Tolak permintaan")
    tuti.presses(.enter, .enter)
    #expect(try branch.office.rows(.openingDeclined).isEmpty)
  }

  // MARK: Decided updates

  @Test("P3: what was decided can be listed, with who did it; the page says it too")
  func decided() throws {
    let joni = try visit(of: .joni, at: "loket-2")
    try joni.chooses("Verifikasi pengkinian")
    joni.presses(.enter)
    try joni.approves()
    try joni.isAt("updates")
    let sri = try visit(of: .sri)
    try sri.chooses("Verifikasi pengkinian")
    sri.types("d")
    sri.sees("Pengkinian yang diputuskan")
    sri.sees("disetujui, oleh joni")
    sri.presses(.enter)
    try sri.isAt("update")
    sri.reads("oleh joni.")
    sri.presses(.escape)
    sri.types("d")
    sri.sees("Tidak ada pengkinian yang menunggu keputusan.")
  }

  @Test("P3: whoever comes second is told by whom it was decided")
  func second() throws {
    let joni = try visit(of: .joni, at: "loket-2")
    let sri = try visit(of: .sri)
    try joni.chooses("Verifikasi pengkinian")
    joni.presses(.enter)
    try sri.chooses("Verifikasi pengkinian")
    sri.presses(.enter)
    try joni.approves()
    try sri.asksToApprove()
    sri.types("y")
    try sri.isAt("updateGone")
    sri.reads("oleh joni.")
  }

  // MARK: Figures

  @Test("L1: what each officer did today: looks, answers, decisions, reports; and what is open now")
  func deeds() throws {
    let rina = try visit(of: .rina, at: "loket-3")
    try rina.opens(branch.wati.identity)
    try rina.surely("Catat laporan blokir (peserta hadir)")
    let sri = try visit(of: .sri)
    try sri.chooses("Laporan")
    sri.reads("pengaduan terbuka 3, lewat waktu 0; pengkinian menunggu 1, lewat waktu 0")
    sri.types("p")
    let row = try #require(sri.lines.first { $0.contains("rina") })
    // Opened, once more with the card, and once more to show what became of it.
    #expect(row.split(separator: " ").map(String.init).suffix(4) == ["3", "0", "0", "1"])
    sri.types("p")
    sri.reads("pengaduan terbuka 3")
  }

  // MARK: The ledger

  @Test("L1: rows of a day, of a terminal, of a number; and from a row to the person, for a reason")
  func filters() throws {
    let sri = try visit(of: .sri)
    try sri.chooses("Buku catatan")
    sri.types("f")
    sri.presses(.tab)
    sri.types("20112026")
    sri.sees("Jumat, 20 November 2026")
    for _ in 0..<5 { sri.presses(.enter) }
    sri.sees("Tidak ada catatan.")
    sri.types("f")
    sri.presses(.tab)
    for _ in 0..<8 { sri.presses(.backspace) }
    sri.types("21112026")
    sri.presses(.tab, .tab)
    sri.types(BusyBranch.pausedTerminal)
    sri.presses(.enter, .enter, .enter)
    sri.sees("21/11/2026, terminal kios-5")
    sri.sees("Nomor kartu salah")
    sri.types("f")
    sri.presses(.tab, .tab, .tab)
    for _ in 0..<8 { sri.presses(.backspace) }
    sri.presses(.tab)
    sri.types(branch.update.number.description.lowercased())
    sri.presses(.enter, .enter)
    sri.sees("Pengkinian dikirim")
    sri.presses(.enter)
    try sri.chooses("Buka halaman peserta")
    sri.presses(.enter)
    try sri.isAt("person")
    sri.sees("Ratna Sari")
    sri.presses(.escape)
    try sri.chooses("Buka pengkinian ini")
    try sri.isAt("update")
    sri.sees(branch.update.number.description)
    sri.presses(.escape)
    try sri.isAt("ledgerRow")
  }

  @Test("From a row about a complaint to the complaint, which is a look-up, and back")
  func complaint() throws {
    let sri = try visit(of: .sri)
    try sri.chooses("Buku catatan")
    sri.types("f")
    sri.presses(.tab, .tab, .tab, .tab)
    sri.types(branch.tickets[0].number.description)
    sri.presses(.enter, .enter)
    sri.presses(.enter)
    try sri.chooses("Buka pengaduan ini")
    try sri.isAt("caseScreen")
    #expect(try branch.office.rows(.ticketShown).last?.details.contains("reason=audit") == true)
    sri.presses(.escape)
    try sri.isAt("ledgerRow")
  }

  @Test("What is no day and no number is named at its field")
  func faults() throws {
    let sri = try visit(of: .sri)
    try sri.chooses("Buku catatan")
    sri.types("f")
    sri.presses(.tab)
    sri.types("22112026")
    for _ in 0..<5 { sri.presses(.enter) }
    sri.sees("Tulis tanggal seperti 21/11/2026, tidak sesudah hari ini.")
    for _ in 0..<8 { sri.presses(.backspace) }
    sri.presses(.tab, .tab, .tab)
    sri.types("BMR-MFS")
    sri.presses(.enter, .enter)
    sri.sees("Nomor terdiri dari 9 huruf dan angka")
  }

  // MARK: What happened to a person

  @Test("C17: one row for a visit, with why and the KTP; what was refused, and why")
  func history() throws {
    let rina = try visit(of: .rina)
    try rina.opens(branch.wati.identity)
    try rina.seesCard()
    rina.presses(.escape)
    try rina.opens(branch.wati.identity, because: .onTelephone)
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("0000")
    rina.presses(.enter)
    rina.presses(.escape)
    try rina.chooses("Riwayat")
    rina.sees("Ditolak: jawaban penelepon")
    rina.sees("Dilihat: hadir, KTP")
    #expect(rina.lines.count { $0.contains("Dilihat") } == 2)
  }

  // MARK: The menu

  @Test("C10: the services stand where they stood before the counts have come, and the last counts stand there at once")
  func room() throws {
    for colleague in [Colleague.rina, .sri, .adi] {
      let visit = try branch.office.counter(of: colleague, at: "loket-4", BusyBranch.settings)
      let place: (CounterVisit) -> Int? = { $0.lines.firstIndex { $0.contains("Cari peserta") } }
      let before = place(visit)
      visit.waits(milliseconds: 300)
      #expect(before != nil && place(visit) == before)
      visit.sees("1 menunggu, 0 lewat waktu")
      visit.sees("1 perlu dilihat")
      visit.types("1")
      visit.presses(.escape)
      visit.sees("1 perlu dilihat")
    }
  }
}
