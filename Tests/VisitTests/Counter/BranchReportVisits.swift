import Console
import Demo
import Flow
import Rules
import Services
import Support
import Testing

/// The clock stands on Saturday, 21 November 2026, 14.30 WIB.
@Suite("The report of the branch, at the counter")
struct BranchReportVisits {
  private let office: Office

  init() throws { office = try Office() }

  private func report(of colleague: Colleague = .rina, size: Size = .standard) throws -> CounterVisit {
    let visit = try office.counter(of: colleague, size: size)
    try visit.chooses("Laporan")
    try visit.isAt("branchReport")
    return visit
  }

  private func files(_ text: String = "Antrean di loket dua jam.") throws {
    let complaint = Complaint(category: .service, mode: .anonymous, text: try Prose(text, for: .complaint))
    guard case .complaint(.filed(.filed)) = try office.answers(.complaint(.file(complaint, consent: "1"))) else {
      throw Failure.damaged
    }
  }

  @Test("Everybody sees it, with today before him", arguments: [Colleague.rina, .sri, .adi])
  func today(_ colleague: Colleague) throws {
    try files()
    let visit = try report(of: colleague)
    visit.sees("Sabtu, 21 November 2026, dihitung sampai 21 November 2026 pukul 14.30 WIB")
    visit.sees("Semua                             1          0            0            -")
    visit.sees("Pelayanan petugas                 1          0            0            -")
    visit.sees("Pengkinian  0 diterima, 0 diputuskan, 0 tepat waktu")
    visit.sees("Blokir      0 terjadi, 0 dilaporkan, 0 terbuka")
  }

  @Test("C shows the same figures as lines that a spreadsheet reads, narrow enough for the smallest screen, and back")
  func csv() throws {
    try files()
    let visit = try report()
    visit.types("c")
    visit.sees("branch,first,last,category,received,answered,in_time,median_working_days")
    visit.sees("\(Cast.home.code),2026-11-21,2026-11-21,all,1,0,0,")
    visit.sees("\(Cast.home.code),2026-11-21,2026-11-21,updates_received,0")
    visit.types("c")
    visit.sees("Pengkinian  0 diterima")
  }

  @Test("Keys lead through the days and months; nothing lies in the future")
  func days() throws {
    let visit = try report()
    visit.sees(not: "Sesudahnya")
    visit.presses(.right)
    visit.sees("Sabtu, 21 November 2026, dihitung")
    for (key, heading) in [
      (Key.left, "Jumat, 20 November 2026"), (.left, "Kamis, 19 November 2026"), (.right, "Jumat, 20 November 2026"),
      (.pageUp, "Selasa, 20 Oktober 2026"), (.pageDown, "Jumat, 20 November 2026"),
      (.pageDown, "Sabtu, 21 November 2026, dihitung"), (.pageUp, "Rabu, 21 Oktober 2026"),
      (.home, "Sabtu, 21 November 2026, dihitung"), (.character("m"), "November 2026, dihitung"),
      (.right, "November 2026, dihitung"), (.left, "Oktober 2026"), (.pageUp, "Oktober 2025"),
      (.character("D"), "Jumat, 31 Oktober 2025"), (.character("M"), "Oktober 2025"),
      (.home, "November 2026, dihitung"), (.character("d"), "Sabtu, 21 November 2026, dihitung"),
    ] {
      visit.presses(key)
      visit.sees(heading)
    }
    visit.presses(.escape)
    try visit.isAt("menu")
  }

  @Test("What is done elsewhere counts at once")
  func live() throws {
    let visit = try report()
    visit.sees("Semua                             0")
    try files()
    visit.ticks()
    visit.sees("Semua                             1")
  }

  @Test("After midnight today is the new day; a day that was chosen stays")
  func midnight() throws {
    let office = try Office(start: Zone.wib.start(of: CivilDay(dayNumber: 20_779)).later(by: .minutes(-2)))
    let visit = try office.counter(of: .rina)
    try visit.chooses("Laporan")
    visit.sees("Sabtu, 21 November 2026, dihitung sampai 21 November 2026 pukul 23.58 WIB")
    office.passes(.minutes(3))
    visit.ticks()
    visit.sees("Minggu, 22 November 2026, dihitung sampai 22 November 2026 pukul 00.01 WIB")
    visit.presses(.left)
    office.passes(.minutes(1))
    visit.ticks()
    visit.sees("Sabtu, 21 November 2026")
  }

  @Test("On a screen of 80x24 all of it has room, with every category")
  func room() throws {
    for category in TicketCategory.allCases {
      let complaint = Complaint(
        category: category, mode: .anonymous, text: try Prose("Antrean tentang \(category).", for: .complaint))
      _ = try office.answers(.complaint(.file(complaint, consent: "1")), at: "kios-\(category)")
    }
    let visit = try report()
    visit.presses(.left, .right)
    // What the columns mean is told by the help.
    for (last, end) in [("Lainnya", "sejak diterima."), ("Something else", "the complaint came.")] {
      visit.sees(last)
      visit.sees(not: "1-")
      visit.presses(.function(1))
      visit.reads(end)
      visit.presses(.escape)
      visit.presses(.function(2))
    }
  }

  @Test("When the store cannot answer, that is said, and the way back is the report")
  func disturbed() throws {
    let visit = try report()
    office.store.trouble = .busy
    visit.presses(.left)
    try visit.isAt("trouble")
    office.store.trouble = nil
    visit.presses(.enter)
    try visit.isAt("branchReport")
    visit.sees("Jumat, 20 November 2026")
    visit.sees("Angkanya belum dihitung.")
    visit.presses(.enter)
    visit.sees("Semua")
  }
}
