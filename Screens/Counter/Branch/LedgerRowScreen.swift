package import Flow
import Rules
import Services

/// One row of the ledger in plain words, and what else is of its kind.
package struct LedgerRowScreen: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable {
    case back, sameKind, sameStaff, samePerson, sameTerminal, sameNumber, openPerson
  }

  private let line: LedgerLine
  private let browser: LedgerBrowser
  private var ways: Ways<Move>

  /// The cursor stands on going back.
  init(_ line: LedgerLine, in browser: LedgerBrowser) {
    self.line = line
    self.browser = browser
    let moves = Move.allCases.enumerated().filter { line.allows($0.element) }
    ways = Ways(moves.map(\.element), digits: moves.map { $0.offset + 1 })
  }

  package var place: Post { .ledgerRow(self) }

  package var seat: Seat? { browser.seat }

  package var below: Post? { browser.place }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return Step(browser.place)
    case .took(.openPerson):
      guard let person = line.participant else { return stay }
      return Step(.lookReason(LookWhy(browser.office, person, back: place)))
    case .took(let move): return LedgerBrowser(browser.office, filter(move)).opened
    case .ignored: return stay
    }
  }

  private func filter(_ move: Move) -> LedgerFilter {
    switch move {
    case .back, .openPerson: browser.filter
    case .sameKind: LedgerFilter(kind: line.kind)
    case .sameStaff: LedgerFilter(staff: line.staff.flatMap(StaffName.init))
    case .samePerson: LedgerFilter(person: line.participant)
    case .sameTerminal: LedgerFilter(terminal: line.terminal)
    case .sameNumber: LedgerFilter(number: line.about.flatMap { Reference($0) })
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.ledger.rowTitle, parts: [.facts(say.facts(of: line, browser.office.zone))], say: say
    ) { say.ledger.rowMove($0, line.kind) }
  }
}

extension LedgerLine {
  /// Nil for an event that only a later version knows.
  var kind: LedgerKind? { LedgerKind.allCases.first { $0.beginnings.contains(where: event.hasPrefix) } }

  fileprivate func allows(_ move: LedgerRowScreen.Move) -> Bool {
    switch move {
    case .back: true
    case .sameKind: kind != nil
    case .sameStaff: staff.flatMap(StaffName.init) != nil
    case .samePerson, .openPerson: participant != nil
    case .sameTerminal: terminal != nil
    case .sameNumber: about.flatMap { Reference($0) } != nil
    }
  }
}
