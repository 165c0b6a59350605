package import Flow
import Rules
import Services

/// One row of the ledger in plain words, and what else is of its kind.
package struct LedgerRowScreen: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable {
    case back, sameKind, sameStaff, samePerson, sameTerminal, sameNumber, openPerson
    /// The complaint or the pengkinian that it is about.
    case openMatter
  }

  private let line: LedgerLine
  private let browser: LedgerBrowser
  private var ways: Ways<Move>
  private var isWaiting = false
  /// Why what it is about was not opened.
  private var notice: CaseQueue.Notice?

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

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return Step(browser.place)
    case .took(.openPerson):
      guard let person = line.participant else { return stay }
      return Step(.lookReason(LookWhy(browser.office, person, back: place)))
    case .took(.openMatter): return openingMatter
    case .took(let move): return LedgerBrowser(browser.office, filter(move)).opened
    case .ignored: return stay
    }
  }

  /// A look-up, with its row. Rule L1.
  private var openingMatter: Step<Post> {
    guard let number = line.about.flatMap({ Reference($0) }), let reason = LookReason.audit.code else { return stay }
    var next = self
    next.isWaiting = true
    next.notice = nil
    return Step(
      next.place,
      asking: browser.office.asking(
        .office(
          line.kind == .updates ? .showUpdate(number, reason: reason) : .showTicket(number, reason: reason))))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch browser.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(browser.office, file, back: next.place))))
    case .said(.office(.update(let file))):
      return Step(.update(UpdatePage(UpdateView(browser.office, file, .ledger(next)))))
    case .said(.office(.otherBranch(let branch))): next.notice = .otherBranch(branch)
    case .said(.office(.unknownTicket)), .said(.office(.unknownUpdate)): next.notice = .unknown
    case .said: break
    }
    return next.stay
  }

  private func filter(_ move: Move) -> LedgerFilter {
    switch move {
    case .back, .openPerson, .openMatter: browser.filter
    case .sameKind: LedgerFilter(kind: line.kind)
    case .sameStaff: LedgerFilter(staff: line.staff.flatMap(StaffName.init))
    case .samePerson: LedgerFilter(person: line.participant)
    case .sameTerminal: LedgerFilter(terminal: line.terminal)
    case .sameNumber: LedgerFilter(number: line.about.flatMap { Reference($0) })
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.ledger.rowTitle, parts: said(say) + [.facts(say.facts(of: line, browser.office.zone))], say: say
    ) { say.ledger.rowMove($0, line.kind) }
  }

  private func said(_ say: CounterTexts) -> [Part] {
    switch notice {
    case .otherBranch(let branch): [.note(.error, say.cases.otherBranch(plain(branch.name)))]
    case .unknown: [.note(.warning, say.cases.unknown)]
    case .handedOver, nil: []
    }
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
    case .openMatter: about.flatMap { Reference($0) } != nil && (kind == .updates || event.hasPrefix("ticket."))
    }
  }
}
