import Console
package import Flow
package import Rules
package import Services

/// The page of a person: standing, memberships, block and its history, and what the officer's role may do about it.
package struct PersonScreen: AgeingScreen {
  /// What can be done from here; only what the role may do and the standing allows.
  package enum Move: Sendable, Hashable, CaseIterable {
    case sawCard, serve, report, reportByTelephone, sendToCounter, liftCounterOnly, withdraw, changeCard, cancelClaim,
      askOpening, grantOpening
    case matters, history
    case sight, record
    case correctNIK
    /// A complaint of this person. Rule T9.
    case takeDown
  }

  /// What became of the last move.
  package enum Notice: Sendable, Hashable {
    /// Came from the kiosk with a number. Rule P7.
    case handedOver
    case report(ReportOutcome)
    case opening(OpeningOutcome)
    case counterOnly(Bool)
    case claimCancelled
    case noClaim
    case otherBranch(Branch)
    case decided(Update)
    case withdrawn(WithdrawOutcome)
    case card(CardOutcome)
    case correction(CorrectionOutcome)
  }

  let view: PersonView
  private let notice: Notice?
  private var ways: Ways<Move>
  private var asked: Move?
  /// What the last move became while the page is looked at anew.
  private var pending: Notice?
  var freshness = Freshness()

  init(_ view: PersonView, _ notice: Notice? = nil) {
    self.view = view
    self.notice = notice
    ways = Ways(view.moves, keys: view.moves.map(\.key), on: view.ready)
  }

  package var place: Post { .person(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package var wait: Wait { asked == nil ? freshness.wait : .busy }

  /// The person is on the telephone after all.
  private static let callKey = Key.character("p")

  private var canCall: Bool { !view.isByTelephone && view.office.may(.reportBlock) }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return peeking
    case .key(Freshness.key) where freshness.isStale: return lookingAnew(nil)
    case .key(Self.callKey) where canCall: return PersonScreen(view.calling).lookingAnew(nil)
    case .key, .focused: break
    }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let move): return taking(move)
    case .back: return Step(view.back)
    case .ignored: return stay
    }
  }
}

extension PersonView {
  /// What the role may do, the standing allows and the card has been seen for: by telephone the report to 175 first.
  var moves: [PersonScreen.Move] {
    let open = PersonScreen.Move.allCases.filter { move in move.duty.map(office.may) ?? true }.filter(isOpen)
    return isByTelephone ? open.filter { $0 == .reportByTelephone } + open.filter { $0 != .reportByTelephone } : open
  }

  /// Where the cursor begins: where a pengkinian is stopped here as well, on why.
  fileprivate var ready: PersonScreen.Move? {
    let first = moves.first { !$0.changesWhoServes && $0 != .askOpening }
    return first == .serve && page.sight.stops.contains(where: \.stopsCounter) ? .sight : first
  }

  private func isOpen(_ move: PersonScreen.Move) -> Bool {
    let sheet = page.sheet
    switch move {
    case .sawCard: return !page.hasSeenCard && !isByTelephone
    case .serve: return page.hasSeenCard && sheet.block == nil
    case .withdraw: return page.hasSeenCard && sheet.update?.state == .inProcess
    case .report: return !isByTelephone && isUnreported
    case .reportByTelephone: return isUnreported && page.callersEndedUntil == nil
    case .askOpening:
      // Who calls has proven himself by the report that this officer took. Rule B5.
      let report = sheet.block?.block.report
      let isProven = !isByTelephone || (report?.channel == .callCentre && report?.staff == office.officer.name)
      return office.officer.hasEarlyOpening && sheet.block != nil && page.opening == nil && isProven
    case .grantOpening:
      // Who has asked does not decide.
      let isOthers = page.opening.map { $0.askedBy != office.officer.name } ?? false
      return office.officer.hasEarlyOpening && sheet.block != nil && isOthers
    case .sendToCounter: return sheet.counterOnly == nil
    case .liftCounterOnly: return page.hasSeenCard && sheet.counterOnly != nil
    case .cancelClaim: return page.hasSeenCard && sheet.claim?.branch.code == office.officer.branch.code
    case .changeCard: return page.hasSeenCard && page.numbers.count > 1
    case .correctNIK: return page.hasSeenCard && page.correctionAskedBy == nil
    case .takeDown: return page.hasSeenCard || isByTelephone
    case .history, .matters, .sight: return true
    case .record: return page.onRecord != nil
    }
  }

  private var isUnreported: Bool { page.sheet.block.map { $0.block.report == nil } ?? false }
}

extension UpdateOutcome {
  /// An officer who has seen the KTP gets no further than a kiosk.
  fileprivate var stopsCounter: Bool {
    switch self {
    case .unavailable, .tooFresh, .noCard, .notFound, .incomplete, .blocked, .checking, .inProcess, .claimActive,
      .mismatch:
      true
    case .counterOnly, .terminalPaused, .paused, .faceRefused, .consentNeeded, .retype, .faceNeeded: false
    }
  }
}

extension PersonScreen.Move {
  /// Rarely wanted, and nothing to stand ready under the cursor.
  fileprivate var changesWhoServes: Bool { self == .sendToCounter || self == .liftCounterOnly }

  /// The one digit or letter of each, for ever: what is not open leaves a gap. Digits for what is frequent.
  package var key: Character {
    switch self {
    case .sawCard: "1"
    case .serve: "2"
    case .report: "3"
    case .reportByTelephone: "4"
    case .sendToCounter: "5"
    case .liftCounterOnly: "6"
    case .matters: "7"
    case .history: "8"
    case .withdraw: "t"
    case .changeCard: "g"
    case .cancelClaim: "b"
    case .askOpening: "m"
    case .grantOpening: "o"
    case .correctNIK: "k"
    case .takeDown: "c"
    case .sight: "i"
    case .record: "d"
    }
  }

  fileprivate var duty: Duty? {
    switch self {
    case .sawCard: .seeNumbers
    case .serve, .withdraw, .changeCard: .enterUpdate
    case .report, .reportByTelephone: .reportBlock
    case .askOpening: .askOpening
    case .grantOpening: .grantOpening
    case .sendToCounter, .liftCounterOnly: .changeCounterOnly
    case .cancelClaim: .cancelClaim
    case .correctNIK: .askCorrection
    case .takeDown: .workTickets
    case .history, .matters, .sight, .record: nil
    }
  }
}

// MARK: What is asked

extension PersonScreen {
  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .sawCard: question(.sawCard)
    case .serve: asking(move, view.office.asking(.update(.serve(view.person))))
    case .withdraw: view.page.sheet.update.map { question(.withdraw($0.number)) } ?? stay
    case .changeCard: Step(.changeCard(ChangeCard(view)))
    // Who is here to report has the KTP in hand: that comes first.
    case .report: view.page.hasSeenCard ? question(.report) : question(.sawCard, then: .report)
    case .reportByTelephone: Step(.callerFact(CallerFact(view)))
    case .askOpening:
      view.page.hasSeenCard || view.isByTelephone
        ? Step(.openingReason(OpeningReason(view)))
        : Step(.personQuestion(PersonQuestion(view, .sawCard, thenAsksOpening: true)))
    case .grantOpening: question(.grantOpening)
    case .sendToCounter: question(.sendToCounter)
    case .liftCounterOnly: question(.liftCounterOnly)
    case .cancelClaim: Step(.cancelClaim(CancelClaim(view)))
    case .history: Step(.history(History(view)))
    case .matters: Step(.matters(Matters(view)))
    case .sight: Step(.personDetail(PersonDetail(view, .sight)))
    case .record: Step(.personDetail(PersonDetail(view, .record)))
    case .correctNIK: Step(.askCorrection(AskCorrection(view)))
    case .takeDown: Step(.takeDownCategory(TakeDownCategory(Intake(view.office, view))))
    }
  }

  private func question(_ matter: PersonQuestion.Matter, then next: PersonQuestion.Matter? = nil) -> Step<Post> {
    Step(.personQuestion(PersonQuestion(view, matter, then: next)))
  }

  private func asking(_ move: Move, _ request: Request) -> Step<Post> {
    var next = self
    next.asked = move
    next.freshness = freshness.resting
    return Step(next.place, asking: request)
  }

  var subject: OpenSubject { .person(view.person, since: view.page.lastEvent) }

  private func after(_ reply: Reply) -> Step<Post> {
    if let step = heard(reply) { return step }
    var next = self
    next.freshness = freshness.resting
    next.asked = nil
    switch view.answer(in: reply, back: next.place) {
    case .said(let reply): return next.after(reply)
    case .elsewhere(let step): return step
    }
  }

  private func after(_ reply: CounterReply) -> Step<Post> {
    switch reply {
    case .person(let page): Step(.person(PersonScreen(view.showing(page), pending)))
    case .update(.gate(let outcome)): Step(Serving.place(of: view, after: outcome))
    case .refused, .overview, .people, .unknownPerson, .report, .opening, .openings, .counterOnly, .terminals,
      .terminal,
      .update, .card, .handOver, .correction, .corrections, .office, .figures, .ledger, .ledgerVerdict, .staff,
      .unknownStaff, .news, .goesOn:
      stay
    }
  }

  /// What was done is shown on the page as it is afterwards.
  func lookingAnew(_ notice: Notice?) -> Step<Post> {
    var next = self
    next.pending = notice
    next.asked = .history
    next.freshness = freshness.resting
    return Step(next.place, asking: view.looking(hasSeenCard: view.page.hasSeenCard))
  }
}

// MARK: What it shows

extension PersonScreen {
  package func page(_ say: CounterTexts) -> Page {
    var page = Page.choosing(
      ways, title: say.people.pageTitle(plain(view.page.name)),
      parts: said(say) + standing(say) + [.facts(facts(say))], say: say, isVerdict: true, tells: tellsNumber
    ) { Label(say.people.move($0)) }
    if canCall { page.keys.append(Action([Self.callKey], say.people.calls)) }
    page.keys += freshness.action(say)
    return page
  }

  /// The number of a report is told when it is made. Rule KY1.
  private var tellsNumber: Bool {
    if case .report = notice { true } else { false }
  }

  /// News take the place of what became of the last move.
  private func said(_ say: CounterTexts) -> [Part] {
    let notice = freshness.note(say) ?? notice.map { say.people.notice($0, view.office.zone, say) }
    return notice.map { [$0] } ?? []
  }

  private func standing(_ say: CounterTexts) -> [Part] {
    let (sheet, words, zone) = (view.page.sheet, say.people, view.office.zone)
    var parts: [Part] = []
    if view.isByTelephone { parts.append(.note(.info, words.byTelephone)) }
    if let block = sheet.block { parts.append(.note(.error, words.blocked(block, view.office, say))) }
    if let until = view.page.callersEndedUntil {
      parts.append(.note(.warning, words.callersEnded(say.dates.short(until, zone))))
    }
    if sheet.block == nil, sheet.strikesLeft.kpj < Check.limit || sheet.strikesLeft.face < Check.limit {
      parts.append(.note(.warning, words.strikes(sheet.strikesLeft)))
    }
    if let why = sheet.counterOnly { parts.append(.note(.warning, words.counterOnly(why))) }
    if let files = sheet.lacking, !files.isEmpty {
      parts.append(.note(.warning, words.lacking(files.joined(separator: ", "))))
    }
    if let until = sheet.checkingUntil { parts.append(.note(.info, words.checking(say.dates.short(until, zone)))) }
    if let opening = view.page.opening {
      parts.append(.note(.warning, words.openingAsked(opening.askedBy.text, Printable.clean(opening.reason.text))))
      if view.office.may(.grantOpening), let ground = view.page.openingGround {
        parts.append(.note(.info, say.watch.ground(ground)))
      }
    }
    if let declined = view.page.declined {
      let when = say.briefStamp(declined.at, zone, since: view.office.today)
      parts.append(
        .note(.info, say.watch.declined(plain(declined.by.text), when, say.watch.declineReason(declined.why))))
    }
    if let staff = view.page.correctionAskedBy {
      parts.append(.note(.warning, say.corrections.waits(plain(staff.text))))
    } else if let declined = view.page.declinedCorrection {
      let when = say.briefStamp(declined.at, zone, since: view.office.today)
      let why = say.corrections.declineReason(declined.why)
      parts.append(.note(.info, say.corrections.declined(plain(declined.by.text), when, why)))
    }
    return parts
  }

  private func facts(_ say: CounterTexts) -> [Fact] {
    let (page, sheet, words) = (view.page, view.page.sheet, say.people)
    let cards = sheet.cards.enumerated().map { index, card in
      let number = page.numbers.indices.contains(index) ? page.numbers[index] : card.mask
      let employer = card.employer.map { ", " + plain($0) } ?? ""
      return Fact(index == 0 ? words.cardsLabel : "", "\(plain(number)) \(say.membership.status(card))\(employer)")
    }
    let seen = page.seenUntil.map { words.seenUntil(say.dates.until($0, view.office.zone)) }
    let mother = page.mother.map { words.mother(plain($0)) }
    return [
      Fact("NIK", page.nik + (seen.map { ", " + $0 } ?? "")),
      Fact(words.birthColumn, [say.dates.day(page.birth), mother].compactMap(\.self).joined(separator: "; ")),
    ] + listed(cards, say)
      + [
        sheet.update.map { Fact(words.updateLabel, words.update($0, sheet.updatePastDue)) }
      ].compactMap(\.self) + (sheet.claim.map { words.claim($0, say) } ?? [])
      + [Fact(words.sight.label, words.sight.brief(page.sight, say))]
  }

  /// In as many lines as there is room for: the last one says how many more there are.
  private func listed(_ cards: [Fact], _ say: CounterTexts) -> [Fact] {
    // What is said of a block needs the room: all of them stand with the other matters.
    let most = view.page.sheet.block == nil ? Self.cardLines : 2
    guard cards.count > most else { return cards }
    let shown = cards.prefix(most - 1)
    return shown + [Fact("", say.people.moreCards(cards.count - shown.count))]
  }

  private static let cardLines = 4
}
