import Console
package import Flow
package import Rules
import Services

/// Every screen of the counter. A new one is a case here and a line below.
package enum Post: Screen {
  indirect case signIn(SignIn)
  indirect case locked(Locked)
  indirect case leaveShift(LeaveShift)
  indirect case menu(CounterMenu)
  indirect case ownPassword(OwnPassword)

  indirect case findPerson(FindPerson)
  indirect case openHandOver(OpenHandOver)
  indirect case personList(PersonList)
  indirect case person(PersonScreen)
  indirect case callerFact(CallerFact)
  indirect case openingReason(OpeningReason)
  indirect case cancelClaim(CancelClaim)
  indirect case personQuestion(PersonQuestion)
  indirect case changeCard(ChangeCard)
  indirect case askCorrection(AskCorrection)
  indirect case history(History)
  indirect case matters(Matters)
  indirect case personDetail(PersonDetail)
  indirect case serving(Serving)
  indirect case comparing(Comparing)

  indirect case caseQueue(CaseQueue)
  indirect case caseCategory(CaseCategory)
  indirect case caseScreen(CaseScreen)
  indirect case caseTasks(CaseTasks)
  indirect case caseWriting(CaseWriting)
  indirect case caseReplies(CaseReplies)
  indirect case caseSending(CaseSending)
  indirect case caseNaming(CaseNaming)
  indirect case caseEnding(CaseEnding)
  indirect case caseColleagues(CaseColleagues)
  indirect case caseQuestion(CaseQuestion)
  indirect case caseDraft(CaseDraft)
  indirect case caseConcerns(CaseConcerns)
  indirect case caseTies(CaseTies)
  indirect case caseChoosing(CaseChoosing)
  indirect case caseBulk(CaseBulk)
  indirect case caseDue(CaseDue)
  indirect case caseReason(CaseReason)
  indirect case caseReporter(CaseReporter)
  indirect case casePIN(CasePIN)
  indirect case takeDownCategory(TakeDownCategory)
  indirect case takeDownText(TakeDownText)
  indirect case takeDownContact(TakeDownContact)
  indirect case takeDownSending(TakeDownSending)
  indirect case takenDown(TakenDownNumber)
  indirect case leaveTyped(LeaveTyped)
  indirect case updates(UpdateQueue)
  indirect case update(UpdatePage)
  indirect case approveUpdate(ApproveUpdate)
  indirect case rejectUpdate(RejectUpdate)
  indirect case rejectQuestion(RejectQuestion)
  indirect case rejectWords(RejectWords)
  indirect case rejectSending(RejectSending)
  indirect case updateGone(UpdateGone)
  indirect case branchReport(BranchReport)
  indirect case ledger(LedgerBrowser)
  indirect case ledgerRow(LedgerRowScreen)
  indirect case ledgerFilter(LedgerFilterForm)
  indirect case ledgerCheck(LedgerCheck)
  indirect case staffAccounts(StaffAccounts)
  indirect case openAccount(OpenAccount)

  indirect case openings(OpeningList)
  indirect case opening(OpeningScreen)
  indirect case openingQuestion(OpeningQuestion)
  indirect case openingDecline(OpeningDecline)
  indirect case lookReason(LookWhy)
  indirect case corrections(CorrectionList)
  indirect case correction(CorrectionScreen)
  indirect case terminals(TerminalList)
  indirect case terminal(TerminalScreen)

  indirect case refused(Refused)
  indirect case trouble(Trouble)

  /// Any of them, with what goes along from one to the next.
  indirect case carried(Carried)

  /// Where every shift begins and ends.
  package static let start = Post.signIn(SignIn())

  var screen: any CounterScreen {
    switch self {
    case .signIn(let screen): screen
    case .locked(let screen): screen
    case .leaveShift(let screen): screen
    case .menu(let screen): screen
    case .ownPassword(let screen): screen
    case .findPerson(let screen): screen
    case .openHandOver(let screen): screen
    case .personList(let screen): screen
    case .person(let screen): screen
    case .callerFact(let screen): screen
    case .openingReason(let screen): screen
    case .cancelClaim(let screen): screen
    case .personQuestion(let screen): screen
    case .changeCard(let screen): screen
    case .askCorrection(let screen): screen
    case .history(let screen): screen
    case .matters(let screen): screen
    case .personDetail(let screen): screen
    case .serving(let screen): screen
    case .comparing(let screen): screen
    case .caseQueue(let screen): screen
    case .caseCategory(let screen): screen
    case .caseScreen(let screen): screen
    case .caseTasks(let screen): screen
    case .caseWriting(let screen): screen
    case .caseReplies(let screen): screen
    case .caseSending(let screen): screen
    case .caseNaming(let screen): screen
    case .caseEnding(let screen): screen
    case .caseColleagues(let screen): screen
    case .caseQuestion(let screen): screen
    case .caseDraft(let screen): screen
    case .caseConcerns(let screen): screen
    case .caseTies(let screen): screen
    case .caseChoosing(let screen): screen
    case .caseBulk(let screen): screen
    case .caseDue(let screen): screen
    case .caseReason(let screen): screen
    case .caseReporter(let screen): screen
    case .casePIN(let screen): screen
    case .takeDownCategory(let screen): screen
    case .takeDownText(let screen): screen
    case .takeDownContact(let screen): screen
    case .takeDownSending(let screen): screen
    case .takenDown(let screen): screen
    case .leaveTyped(let screen): screen
    case .updates(let screen): screen
    case .update(let screen): screen
    case .approveUpdate(let screen): screen
    case .rejectUpdate(let screen): screen
    case .rejectQuestion(let screen): screen
    case .rejectWords(let screen): screen
    case .rejectSending(let screen): screen
    case .updateGone(let screen): screen
    case .openings(let screen): screen
    case .opening(let screen): screen
    case .openingQuestion(let screen): screen
    case .openingDecline(let screen): screen
    case .lookReason(let screen): screen
    case .corrections(let screen): screen
    case .correction(let screen): screen
    case .terminals(let screen): screen
    case .terminal(let screen): screen
    case .branchReport(let screen): screen
    case .ledger(let screen): screen
    case .ledgerRow(let screen): screen
    case .ledgerFilter(let screen): screen
    case .ledgerCheck(let screen): screen
    case .staffAccounts(let screen): screen
    case .openAccount(let screen): screen
    case .refused(let screen): screen
    case .trouble(let screen): screen
    case .carried(let carried): carried.post.screen
    }
  }

  /// When somebody has changed the store, every screen of an officer learns whether his shift goes on and whether somebody
  /// is locking people out; then it asks what it wants to know itself.
  package func on(_ event: Event) -> Step<Post> { on(event, shown: nil) }

  package func on(_ event: Event, showing page: Page) -> Step<Post> { on(event, shown: page) }

  private func on(_ event: Event, shown page: Page?) -> Step<Post> {
    if screen.wait == .none {
      if case .reply(.counter(.refused(let refusal))) = event, let step = ended(refusal) { return step }
      if case .reply(.counter(.goesOn(let alarms))) = event { return carrying(alarms, screen.routed(.tick)) }
      // The menu asks all the same, and says that nothing can be told.
      if case .reply(.failed) = event, case .menu = bare { return carrying(alarms(after: event), screen.routed(.tick)) }
      if event == .tick, let officer = screen.watched {
        return Step(self, asking: .counter(.news(of: .shift), by: officer))
      }
      if let step = goingOn(by: event) { return carrying(alarms(after: event), step) }
    }
    return carrying(alarms(after: event), screen.routed(event, showing: page))
  }

  /// From the menu to the complaint about which something was begun first.
  private func goingOn(by event: Event) -> Step<Post>? {
    guard case .menu = bare, case .key(let key) = event, Self.goOnKeys.contains(key), let seat, let first = parked.first
    else { return nil }
    return CaseQueue(seat).goingOn(about: first.number)
  }

  private static let goOnKeys: [Key] = [.character("l"), .character("L")]

  /// A terminal that somebody looks at is no news any more.
  private func alarms(after event: Event) -> [TerminalLine] {
    guard case .carried(let carried) = self else { return [] }
    guard case .reply(.counter(.terminal(let file))) = event else { return carried.alarms }
    return carried.alarms.filter { $0.terminal != file.line.terminal }
  }

  /// Where a step leads, with what goes along; nobody who is not signed in reads it, and nobody signs out over it without
  /// a question.
  private func carrying(_ alarms: [TerminalLine], _ step: Step<Post>) -> Step<Post> {
    var step = step
    let parked = parking(at: step.place)
    if case .shift(.signOut) = step.request, case .menu = bare, !parked.isEmpty {
      step = Step(.leaveTyped(LeaveTyped(parked.map { .complaint($0.number) }, leaving: bare, to: step)))
    }
    step.place = step.place.bare.resuming(self.parked + step.place.parked)
    if !alarms.isEmpty || !parked.isEmpty, step.place.screen.watched != nil, step.place.seat != nil {
      step.place = .carried(Carried(alarms, parked, step.place))
    }
    return step
  }

  /// The same without what goes along.
  package var bare: Post {
    if case .carried(let carried) = self { carried.post } else { self }
  }

  /// Nothing of the officer's stays on the glass once the shift is no more.
  private func ended(_ refusal: CounterRefusal) -> Step<Post>? {
    guard let officer = screen.watched else { return nil }
    switch refusal {
    case .shiftEnded: return Step(.signIn(SignIn(.ended)))
    case .shiftLapsed: return Step(.signIn(SignIn(over: officer.name)))
    case .signedOut: return Step(lockedAway)
    case .passwordToChange, .notAllowed, .ownPerson, .fourEyes, .switchedOff, .cardNeeded, .byTelephone: return nil
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    var page = screen.page(say)
    if page.about.isEmpty { page.about = [.text(say.about.topic(topic))] }
    guard case .carried(let carried) = self else { return page }
    if case .menu = carried.post {
      // The menu says it of terminals in a row that is always there, so that nothing below moves.
      guard !carried.parked.isEmpty else { return page }
      page.parts.insert(.note(.warning, say.shift.parked(carried.parked)), at: 1)
      page.keys.append(Action(Self.goOnKeys, say.shift.goOnParked))
    } else if !carried.alarms.isEmpty {
      page.parts.insert(.note(.error, carried.line(say)), at: 0)
    }
    return page
  }

  /// Who sits here; nil when nobody has signed in.
  var seat: Seat? { screen.seat }

  /// Where Esc leads in the end; nil where that is the menu or the sign-in.
  var below: Post? { screen.below }

  /// Whose page this is, whom it asks about, or who is served.
  package var concerned: ParticipantID? {
    switch bare {
    case .person(let screen): screen.view.person
    case .personQuestion(let screen): screen.view.person
    case .serving(let screen): screen.view.person
    default: nil
    }
  }

  /// What was typed here and not sent.
  var unsent: [LeaveTyped.Matter] { screen.unsent }

  /// The same, here and below.
  var allUnsent: [LeaveTyped.Matter] { screen.allUnsent }

  /// The same with nothing of it on the glass, until the same officer is back; what was begun is kept. Nobody's screen
  /// stays as it is.
  package var lockedAway: Post {
    if case .leaveShift(let question) = bare { return .locked(question.lock) }
    return seat.map { .locked(Locked($0, behind: self)) } ?? self
  }
}

extension Post {
  /// The name of the case, the same in every build: what a map of the screens calls it.
  package var kind: String {
    switch self {
    case .signIn: "signIn"
    case .locked: "locked"
    case .leaveShift: "leaveShift"
    case .menu: "counterMenu"
    case .ownPassword: "ownPassword"
    case .findPerson: "findPerson"
    case .openHandOver: "openHandOver"
    case .personList: "personList"
    case .person: "person"
    case .callerFact: "callerFact"
    case .openingReason: "openingReason"
    case .cancelClaim: "cancelClaim"
    case .personQuestion: "personQuestion"
    case .changeCard: "changeCard"
    case .askCorrection: "askCorrection"
    case .history: "history"
    case .matters: "matters"
    case .personDetail: "personDetail"
    case .serving: "serving"
    case .comparing: "comparing"
    case .caseQueue: "caseQueue"
    case .caseCategory: "caseCategory"
    case .caseScreen: "caseScreen"
    case .caseTasks: "caseTasks"
    case .caseWriting: "caseWriting"
    case .caseReplies: "caseReplies"
    case .caseSending: "caseSending"
    case .caseNaming: "caseNaming"
    case .caseEnding: "caseEnding"
    case .caseColleagues: "caseColleagues"
    case .caseQuestion: "caseQuestion"
    case .caseDraft: "caseDraft"
    case .caseConcerns: "caseConcerns"
    case .caseTies: "caseTies"
    case .caseChoosing: "caseChoosing"
    case .caseBulk: "caseBulk"
    case .caseDue: "caseDue"
    case .caseReason: "caseReason"
    case .caseReporter: "caseReporter"
    case .casePIN: "casePIN"
    case .takeDownCategory: "takeDownCategory"
    case .takeDownText: "takeDownText"
    case .takeDownContact: "takeDownContact"
    case .takeDownSending: "takeDownSending"
    case .takenDown: "takenDown"
    case .leaveTyped: "leaveTyped"
    case .updates: "updates"
    case .update: "update"
    case .approveUpdate: "approveUpdate"
    case .rejectUpdate: "rejectUpdate"
    case .rejectQuestion: "rejectQuestion"
    case .rejectWords: "rejectWords"
    case .rejectSending: "rejectSending"
    case .updateGone: "updateGone"
    case .openings: "openings"
    case .opening: "opening"
    case .openingQuestion: "openingQuestion"
    case .openingDecline: "openingDecline"
    case .lookReason: "lookReason"
    case .corrections: "corrections"
    case .correction: "correction"
    case .terminals: "terminals"
    case .terminal: "terminal"
    case .branchReport: "branchReport"
    case .ledger: "ledger"
    case .ledgerRow: "ledgerRow"
    case .ledgerFilter: "ledgerFilter"
    case .ledgerCheck: "ledgerCheck"
    case .staffAccounts: "staffAccounts"
    case .openAccount: "openAccount"
    case .refused: "refused"
    case .trouble: "trouble"
    case .carried(let carried): carried.post.kind
    }
  }
}
