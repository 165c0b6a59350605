import Console
package import Flow
import Rules
import Services

/// Another password of one's own: from the menu, and before anything else when somebody else has chosen it.
package struct OwnPassword: CounterScreen {
  package enum Move: Sendable, Hashable { case change, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case old, new, again }

  /// Why nothing was changed.
  package enum Fault: Sendable, Hashable {
    /// The old one is too short to be a password: no try.
    case unfinished
    case short, long, guessable
    /// The new one is the old one.
    case same
    /// The two entries of the new one.
    case differs
  }

  private let office: Seat
  /// Nothing else is possible before.
  private let isForced: Bool
  private var form: Form<Move>
  private var fault: Fault?
  /// What the desk said to the old one.
  private var outcome: SignInOutcome?
  private var failure: Failure?
  private var isWaiting = false

  init(_ seat: Seat, isForced: Bool = false) {
    office = seat
    self.isForced = isForced
    form = Self.emptied
  }

  package var place: Post { .ownPassword(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  /// F10 leads past nothing that has to be done first.
  package var entrance: Post? { isForced ? nil : home }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      if form.entries != self.form.entries { (next.fault, next.outcome, next.failure) = (nil, nil, nil) }
      return next.stay
    case .made(.change): return submitted
    case .made(.back): return leaving
    case .ignored: return stay
    }
  }

  /// Whoever has to change it and does not, leaves.
  private var leaving: Step<Post> {
    isForced ? Step(.start, asking: .shift(.signOut(office.officer))) : Step(.menu(CounterMenu(office)))
  }

  private static var emptied: Form<Move> {
    Form(
      Line.allCases.map { _ in Entry(limit: Password.lengths.upperBound + 1) }, buttons: [.change, .back],
      keys: Keys(.init(.change, .enter), .init(.back, .escape)))
  }
}

// MARK: What is asked

extension OwnPassword {
  private func typed(_ line: Line) -> String { form.entries[line.rawValue].text }

  private var submitted: Step<Post> {
    let old = Password(typed: typed(.old))
    guard old.isTry else { return failing(.unfinished, at: .old) }
    do throws(Password.Fault) {
      let new = try Password(chosen: typed(.new), for: office.officer.name)
      guard new == Password(typed: typed(.again)) else { return failing(.differs, at: .new) }
      guard new != old else { return failing(.same, at: .new) }
      var next = self
      next.isWaiting = true
      return Step(next.place, asking: .shift(.changePassword(office.officer, from: old, to: new)))
    } catch {
      return failing(Fault(error), at: .new)
    }
  }

  private func failing(_ fault: Fault, at line: Line) -> Step<Post> {
    var next = self
    next.fault = fault
    // Nobody sees what stands behind the stars: both entries of the new one begin empty, or the old one does.
    let wrong: [Line] = line == .old ? [.old] : [.new, .again]
    let emptied = Self.emptied
    next.form = Form(
      Line.allCases.map { wrong.contains($0) ? emptied.entries[$0.rawValue] : form.entries[$0.rawValue] },
      buttons: form.buttons, keys: form.keys, focus: line.rawValue)
    return next.stay
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch reply {
    case .shift(.signedIn(.signedIn(let officer))):
      return Step(.menu(CounterMenu(Seat(officer, today: office.today), hasNewPassword: true)))
    case .shift(.signedIn(.unfit)): return next.failing(.guessable, at: .new)
    case .shift(.signedIn(.unfinished)): return next.failing(.unfinished, at: .old)
    case .shift(.signedIn(let outcome)):
      next.outcome = outcome
      next.form = Self.emptied
    case .failed(let failure): next.failure = failure
    case .counter(.refused):
      if case .elsewhere(let step) = office.answer(in: reply, back: next.place) { return step }
    case .greeting, .look, .visitor, .update, .report, .complaint, .shift, .counter, .host: break
    }
    return next.stay
  }
}

extension OwnPassword.Fault {
  fileprivate init(_ fault: Password.Fault) {
    switch fault {
    case .tooShort: self = .short
    case .tooLong: self = .long
    case .guessable: self = .guessable
    }
  }
}

// MARK: What it shows

extension OwnPassword {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.desk
    let fields = Line.allCases.map { line in
      let entry = form.entries[line.rawValue]
      return Part.field(
        Field(label: words.passwordField(line), hiding: entry, width: 30))
    }
    return Page(
      title: words.passwordTitle, parts: Part.spaced([.text(words.passwordIntro(isForced))] + fields + notes(say)),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .change: say.desk.changePassword
    case .back: isForced ? say.shift.signOut : say.common.back
    }
  }

  private func notes(_ say: CounterTexts) -> [Part] {
    if let fault { return [.note(.error, say.desk.passwordFault(fault))] }
    if let failure { return [.note(.error, say.failure.what(failure))] }
    switch outcome {
    case .wrong: return [.note(.error, say.shift.wrongOwnPassword)]
    case .paused(let until):
      return [.note(.error, say.shift.signInPaused(office.officer.name.text, say.dates.moment(until, office.zone)))]
    case .locked: return [.note(.error, say.shift.accountLocked)]
    case .signedIn, .unfinished, .unfit, nil: return []
    }
  }
}
