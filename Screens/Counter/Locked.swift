import Console
package import Flow
import Rules
package import Services

/// Nobody has touched a key for a while, or the shift is over: the same officer's password brings back what was begun.
package struct Locked: CounterScreen {
  package enum Move: Sendable, Hashable { case next, leave }

  /// Not shown, kept with everything that was typed.
  private let behind: Post
  let officer: Officer
  private var form: Form<Move>
  private var notice: SignInOutcome?
  private var failure: Failure?
  private var isUnfinished = false
  private var isAsked = false

  init(_ seat: Seat, behind: Post) {
    officer = seat.officer
    self.behind = behind
    form = Self.emptied
  }

  package var place: Post { .locked(self) }

  /// Nobody, until the password was right.
  package var seat: Seat? { nil }

  /// Whose shift waits behind it: when it was ended elsewhere, nothing waits any more.
  package var watched: Officer? { officer }

  package var below: Post? { nil }

  package var wait: Wait { isAsked ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      next.isUnfinished = false
      return next.stay
    case .made(.next): return submitted
    case .made(.leave): return Step(.leaveShift(LeaveShift(self)))
    case .ignored: return stay
    }
  }

  /// What was typed behind the lock and not sent: lost with the shift.
  var unsentBehind: [LeaveTyped.Matter] {
    behind.allUnsent + (behind.begun + behind.parked).map { .complaint($0.number) }
  }

  /// A face check is open: without its officer it becomes a wrong try of the person. Rule S5.
  var isComparing: Bool { if case .comparing = behind.bare { true } else { false } }

  package func page(_ say: CounterTexts) -> Page {
    let entry = form.entries[0]
    let field = Field(label: say.shift.signInField(.password), hiding: entry, width: 30)
    return Page(
      title: say.shift.lockedTitle,
      parts: Part.spaced([.text(say.shift.locked(officer.name.text)), .field(field)] + notes(say)),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus, isPatient: true)
  }

  private static var emptied: Form<Move> {
    Form(
      [Entry(limit: Password.lengths.upperBound)], buttons: [.next, .leave],
      keys: Keys(.init(.next, .enter), .init(.leave, .function(12))))
  }

  private var submitted: Step<Post> {
    var next = self
    let password = Password(typed: form.entries[0].text)
    guard password.isTry else {
      next.isUnfinished = true
      next.form = Self.emptied
      return next.stay
    }
    next.isAsked = true
    return Step(next.place, asking: .shift(.unlock(officer, password)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isAsked = false
    next.form = Self.emptied
    next.failure = nil
    next.notice = nil
    if case .shift(.signedIn(.signedIn)) = reply { return Step(behind) }
    // The shift is over for too long, or somebody ended it: there is nothing to come back to.
    if case .counter(.refused(.shiftEnded)) = reply { return Step(.signIn(SignIn(.ended))) }
    if case .counter(.refused) = reply { return Step(.signIn(SignIn(over: officer.name))) }
    if case .shift(.signedIn(let outcome)) = reply { next.notice = outcome }
    if case .failed(let failure) = reply { next.failure = failure }
    return next.stay
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .next: say.shift.goOn
    case .leave: say.shift.signOut
    }
  }

  private func notes(_ say: CounterTexts) -> [Part] {
    if isUnfinished { return [.note(.warning, say.shift.unlockUnfinished)] }
    if let failure { return [.note(.error, say.failure.what(failure))] }
    switch notice {
    case .wrong: return [.note(.error, say.shift.wrongOwnPassword)]
    case .paused(let until):
      return [.note(.error, say.shift.signInPaused(officer.name.text, say.dates.moment(until, officer.branch.zone)))]
    case .locked: return [.note(.error, say.shift.accountLocked)]
    case .unfinished, .unfit: return [.note(.warning, say.shift.unlockUnfinished)]
    case .signedIn, nil: return []
    }
  }
}
