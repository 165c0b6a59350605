import Console
import Flow
import Screens
import Services
import Support
import Testing

@Suite("The menu of the counter")
struct MenuVisits {
  private let office: Office

  init() throws { office = try Office() }

  @Test("What waits stands there after every way back, without anybody having changed anything")
  func back() throws {
    let visit = try office.counter(of: .sri)
    visit.waits(milliseconds: 300)
    visit.sees("tidak ada peringatan")
    for service in ["Cari peserta", "Laporan", "Buku catatan", "Akun"] {
      try visit.chooses(service)
      visit.presses(.escape)
      try visit.isAt("menu")
      visit.waits(milliseconds: 300)
      visit.sees("tidak ada peringatan")
      try visit.chooses(service)
      visit.presses(.function(10))
      visit.waits(milliseconds: 300)
      visit.sees("tidak ada peringatan")
    }
  }

  @Test(
    "Where nothing watches the store, as in the demonstration, what waits stands there right after the sign-in, not dots"
  )
  func atOnce() throws {
    try office.hires(.sri)
    let visit = try office.counter(isWatched: false)
    try visit.signsIn(.sri)
    visit.waits(milliseconds: 1)
    visit.sees("tidak ada peringatan")
  }

  @Test("Complaints that nobody has taken are counted when there are any")
  func free() throws {
    let ticket = try office.files(Grievance(phone: "0812 3456 7890"))
    let visit = try office.counter(of: .sri)
    visit.waits(milliseconds: 300)
    visit.sees("1 terbuka, 0 milik Anda, 1 belum diambil, 0 lewat waktu")
    try office.moves(ticket, .take, by: "sri")
    visit.ticks()
    visit.sees("1 terbuka, 1 milik Anda, 0 lewat waktu")
    visit.presses(.function(2))
    visit.sees("1 open, 1 yours, 0 past due")
  }

  @Test("S9: a store in trouble is told, and the menu stays; when it is well again the next change shows it")
  func disturbed() throws {
    let visit = try office.counter(of: .sri)
    try visit.chooses("Laporan")
    office.store.trouble = .busy
    visit.presses(.escape)
    visit.waits(milliseconds: 300)
    try visit.isAt("menu")
    visit.offers("Laporan")
    visit.sees(not: "tidak ada peringatan")
    #expect(visit.lines.contains { $0.contains("!") })
    office.store.trouble = nil
    visit.ticks()
    visit.sees("tidak ada peringatan")
  }

  @Test("A service has the same digit whoever works there; what a role may not do is left out")
  func digits() throws {
    let lines = try [Colleague.sri, .rina, .adi].map { colleague in
      let visit = try office.counter(
        of: colleague, at: "loket-\(colleague)", Office.counterSettings(earlyOpening: true))
      return visit.lines.compactMap { $0.firstMatch(of: #/^ +>? *([1-9]  \w+( \w+)*)/#).map { String($0.output.1) } }
    }
    #expect(lines[0].count == CounterService.allCases.count)
    #expect(Set(lines[0]).isSuperset(of: lines[1]) && Set(lines[0]).isSuperset(of: lines[2]))
    #expect(lines[1].allSatisfy { !$0.contains("Buku catatan") && !$0.contains("Akun") })
    #expect(lines[2].contains { $0.contains("Buku catatan") } && lines[2].allSatisfy { !$0.contains("Akun") })
  }
}
