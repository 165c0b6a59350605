import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Accounts, at the counter")
struct AccountVisits {
  private let office: Office

  init() throws { office = try Office() }

  private func accounts() throws -> CounterVisit {
    let visit = try office.counter(of: .sri)
    try visit.chooses("Akun")
    try visit.isAt("staffAccounts")
    return visit
  }

  private func guesses(_ colleague: Colleague, times: Int, at terminal: String) throws {
    let desk = try office.desk(at: terminal, Office.counterSettings())
    for _ in 0..<times {
      _ = desk.answer(office.newErrand(.shift(.signIn(try colleague.name, Password(typed: "bukan sandinya")))))
    }
  }

  @Test("Only a penyelia is offered them", arguments: [Colleague.rina, .adi])
  func others(_ colleague: Colleague) throws {
    try office.counter(of: colleague).offers(not: "Akun")
  }

  @Test("Everybody of the branch, with role and state")
  func list() throws {
    for colleague in Colleague.allCases { try office.hires(colleague) }
    try office.onHost(.disable(Colleague.joni.name))
    try guesses(.rina, times: 3, at: "loket-7")
    let visit = try accounts()
    for (name, state) in [
      ("adi", "auditor     aktif"), ("joni", "petugas     ditutup"),
      ("rina", "petugas     dijeda di loket-7 sampai 21/11/2026 14.45"), ("sri", "penyelia    aktif"),
    ] {
      #expect(visit.lines.contains { $0.contains(name) && $0.contains(state) }, "\(visit.picture)")
    }
  }

  @Test("One that wrong passwords locked everywhere is opened after a question; the row names both")
  func opens() throws {
    try office.hires(.rina)
    for terminal in 1...10 { try guesses(.rina, times: 3, at: "loket-\(terminal)0") }
    let visit = try accounts()
    visit.sees("terkunci sejak 21/11/2026 14.30")
    visit.presses(.enter)
    try visit.isAt("openAccount")
    visit.presses(.enter)
    try visit.isAt("staffAccounts")
    #expect(try office.rows(.staffOpened).isEmpty, "the cursor stood on leaving it")
    visit.presses(.enter)
    try visit.chooses("Buka akun")
    try visit.isAt("staffAccounts")
    visit.sees("Akun rina dibuka.")
    let rows = try office.rows(.staffOpened)
    #expect(rows.map(\.staff) == ["sri"] && rows.map(\.about) == ["rina"])
    let rina = try office.counter(at: "loket-10")
    try rina.signsIn(.rina)
  }

  @Test("One that is paused at a terminal is opened too")
  func paused() throws {
    try office.hires(.rina)
    try guesses(.rina, times: 3, at: "loket-7")
    let visit = try accounts()
    visit.presses(.enter)
    try visit.chooses("Buka akun")
    visit.sees("rina")
    visit.sees(not: "dijeda")
    let rina = try office.counter(at: "loket-7")
    try rina.signsIn(.rina)
  }

  @Test("What nothing keeps out, or the host has closed, is told and not asked")
  func nothing() throws {
    try office.hires(.joni)
    try office.onHost(.disable(Colleague.joni.name))
    let visit = try accounts()
    visit.presses(.enter)
    try visit.isAt("staffAccounts")
    visit.sees("Akun joni ditutup.")
    visit.presses(.down)
    visit.sees(not: "Akun joni ditutup.")
    visit.presses(.enter)
    visit.sees("Akun sri tidak terkunci.")
    #expect(try office.rows(.staffOpened).isEmpty)
  }

  @Test("A lock that falls meanwhile shows at once")
  func live() throws {
    try office.hires(.rina)
    let visit = try accounts()
    visit.sees(not: "dijeda")
    try guesses(.rina, times: 3, at: "loket-7")
    visit.ticks()
    visit.sees("dijeda di loket-7")
  }

  @Test("A list that could not be renewed stays as it is, and the next change brings it up to date")
  func disturbed() throws {
    try office.hires(.rina)
    let visit = try accounts()
    try guesses(.rina, times: 3, at: "loket-7")
    office.store.trouble = .busy
    visit.ticks()
    try visit.isAt("staffAccounts")
    visit.sees("rina")
    visit.sees(not: "dijeda")
    office.store.trouble = nil
    visit.ticks()
    visit.sees("dijeda di loket-7")
  }
}
