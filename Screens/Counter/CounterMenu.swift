import Console
package import Flow
import Rules
import Services

/// What the counter offers, at most nine, in the order of their digits.
package enum CounterService: Sendable, Hashable, CaseIterable {
  case people
  case updates
  case tickets
  case openings
  case terminals
  case reports
  case ledger
  case accounts
  case signOut

  /// What it takes; nil for everybody's.
  var duty: Duty? {
    switch self {
    case .people: .seePeople
    case .tickets: .seeTickets
    case .updates: .seeUpdates
    case .openings: .grantOpening
    case .terminals: .seeTerminals
    case .reports: .seeReports
    case .ledger: .seeLedger
    case .accounts: .openStaff
    case .signOut: nil
    }
  }

  /// Whether it is this officer's work.
  fileprivate func isOffered(to seat: Seat) -> Bool { duty.map(seat.may) ?? true }
}

/// The first screen behind the sign-in, with what waits: it looks again whenever the store has changed.
package struct CounterMenu: CounterScreen {
  /// What is no service, by a letter.
  package enum Move: Sendable, Hashable { case handOver, takeDown, password, head }

  /// What may wait, a line each; the lines of a role are always there, so that the services below never move.
  package enum Waiting: Sendable, Hashable, CaseIterable {
    case updates, tickets, news, openings, terminals, corrections, head
    /// Only while the holidays of a year are missing.
    case holidays
  }

  private var office: Seat
  private var ways: Ways<CounterService>
  private var hasLooked = false
  private var isLooking = false
  private var failure: Failure?
  /// The officer has just chosen a password of his own.
  private let hasNewPassword: Bool

  /// Only the services of the officer's role; each has the same digit for every role.
  init(_ seat: Seat, hasNewPassword: Bool = false) {
    office = seat
    self.hasNewPassword = hasNewPassword
    let services = CounterService.allCases.enumerated().filter { $0.element.isOffered(to: seat) }
    ways = Ways(services.map(\.element), digits: services.map { $0.offset + 1 })
  }

  package var place: Post { .menu(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  /// It leads nowhere from itself, and is not named there.
  package var entrance: Post? { nil }

  package var wait: Wait { isLooking ? .aside : .none }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return looking
    case .key(let key): if let move = keys.move(for: key) { return made(move) }
    case .focused: break
    }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let service): return entrance(service)
    case .back, .ignored: return stay
    }
  }

  /// Only who enters updates takes numbers from the kiosk, and only the head of the branch has a list of his own.
  private var keys: Keys<Move> {
    let number = [Keys<Move>.Binding(.handOver, .character("n"), .character("N"))]
    let head = [Keys<Move>.Binding(.head, .character("h"), .character("H"))]
    let taking = [Keys<Move>.Binding(.takeDown, .character("c"), .character("C"))]
    return Keys(
      (office.may(.enterUpdate) ? number : []) + (office.may(.workTickets) ? taking : [])
        + (office.officer.isHead ? head : []) + [.init(.password, .character("k"), .character("K"))])
  }

  private func made(_ move: Move) -> Step<Post> {
    switch move {
    case .handOver: Step(.openHandOver(OpenHandOver(office)))
    case .password: Step(.ownPassword(OwnPassword(office)))
    case .head: CaseQueue(office).forHead
    case .takeDown: Step(.takeDownCategory(TakeDownCategory(Intake(office))))
    }
  }

  private var looking: Step<Post> {
    var next = self
    next.isLooking = true
    return Step(next.place, asking: office.asking(.overview))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isLooking = false
    next.failure = nil
    // Nobody has asked for it by a key: the menu stays, and says so.
    if case .failed(let failure) = reply {
      next.failure = failure
      return next.stay
    }
    switch office.answer(in: reply, back: next.place) {
    case .said(.overview(let overview)):
      next.office = office.remembering(overview)
      next.hasLooked = true
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }

  /// The first screen of a service.
  private func entrance(_ service: CounterService) -> Step<Post> {
    switch service {
    case .signOut: Step(.start, asking: .shift(.signOut(office.officer)))
    case .people: Step(.findPerson(FindPerson(office)))
    case .tickets: CaseQueue(office).looking
    case .updates: UpdateQueue.entrance(office)
    case .openings:
      office.officer.hasEarlyOpening ? OpeningList.entrance(office) : CorrectionList.entrance(office)
    case .terminals: TerminalList.entrance(office)
    case .reports: BranchReport(office).opened
    case .ledger: LedgerBrowser(office).opened
    case .accounts: StaffAccounts.entrance(office)
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    var page = Page.choosing(
      ways, title: say.shift.menuTitle,
      parts: [.text(say.shift.who(office.officer.name.text, office.officer.role))] + waiting(say), say: say,
      hasBack: false
    ) { label(of: $0, say) }
    page.keys += keys.actions { move in
      switch move {
      case .takeDown: say.taking.takeDown.label
      case .handOver: say.people.handOverKey
      case .head: say.desk.headKey
      case .password: say.desk.changePassword
      }
    }
    page.lacksNews = !hasLooked && failure == nil && !isLooking
    return page
  }

  /// A branch that opens no block early has its colleagues' other requests there. Rules B5, DL4.
  private func label(of service: CounterService, _ say: CounterTexts) -> Label {
    service == .openings && !office.officer.hasEarlyOpening ? say.corrections.service : say.shift.service(service)
  }

  /// What waits in this branch: as the menu last heard it until the desk has said it anew.
  private func waiting(_ say: CounterTexts) -> [Part] {
    if let failure { return [.note(.warning, say.failure.what(failure))] }
    let changed: [Part] = hasNewPassword ? [.note(.success, say.desk.passwordChanged)] : []
    let overview = office.overview
    let facts = Waiting.allCases.filter { $0.isShown(to: office, overview) }.map { line in
      Fact(
        say.shift.waitingLabel(line), overview.map { say.shift.waiting(line, $0) } ?? say.shift.counting,
        tone: overview.flatMap(line.tone))
    }
    return changed + [.facts(facts)]
  }
}

extension CounterMenu.Waiting {
  fileprivate func isShown(to seat: Seat, _ now: Overview?) -> Bool {
    switch self {
    case .updates, .tickets, .news, .terminals: true
    // Where no block is opened early nobody can ask for it.
    case .openings: seat.officer.hasEarlyOpening
    case .corrections: seat.may(.grantCorrection)
    case .head: seat.officer.isHead
    case .holidays: now?.missingYear != nil
    }
  }

  /// Nil where nothing has to be looked at.
  fileprivate func tone(_ now: Overview) -> Tone? {
    switch self {
    case .updates: now.updatesPastDue > 0 ? .error : nil
    case .tickets: now.ticketsOverdue > 0 ? .error : nil
    case .news: now.ticketsNew > 0 ? .warning : nil
    case .openings: now.openings > 0 ? .warning : nil
    case .terminals: now.terminals > 0 ? .error : nil
    case .corrections: now.corrections > 0 ? .warning : nil
    case .head: now.ticketsForHead ?? 0 > 0 ? .error : nil
    case .holidays: .warning
    }
  }
}
