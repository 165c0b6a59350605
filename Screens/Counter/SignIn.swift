import Console
package import Flow
package import Rules
package import Services

/// Name and password of whoever begins a shift here.
package struct SignIn: CounterScreen {
  package enum Move: Sendable, Hashable { case next }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case name, password }

  /// What is told above the fields.
  package enum Notice: Sendable, Hashable {
    case wrong
    /// That account, at this terminal.
    case paused(StaffName, until: Moment, Zone)
    case locked
    case failed(Failure)
    /// The shift of that account is over, and with it what was not sent.
    case over(StaffName)
    /// A shift is over in the same way, and somebody ended it elsewhere.
    case ended
    /// Not a name that any account can have, or nothing typed.
    case unfinished
  }

  private enum Stage: Sendable, Hashable { case greeting, idle, asked }

  private var form: Form<Move>
  private var notice: Notice?
  private var greeting: Greeting?
  private var stage = Stage.idle

  package init(_ notice: Notice? = nil) {
    form = Self.emptied
    self.notice = notice
  }

  /// The shift of that account is over for too long: only its password is asked for.
  init(over name: StaffName) {
    self.init(name: name.text, password: "")
    notice = .over(name)
  }

  /// Filled in already, for a demonstration: one Enter signs in.
  package init(name: String, password: String) {
    form = Form(
      [Entry(name, limit: 64), Entry(password, limit: Password.lengths.upperBound)], buttons: [.next],
      keys: Keys(.init(.next, .enter)), focus: 1)
  }

  package var place: Post { .signIn(self) }

  package var seat: Seat? { nil }

  package var below: Post? { nil }

  package var wait: Wait {
    switch stage {
    case .idle: .none
    case .greeting: .aside
    case .asked: .busy
    }
  }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return greeting == nil ? greeted : stay
    case .key, .focused: break
    }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      return next.stay
    case .made(.next): return submitted
    case .ignored: return stay
    }
  }

  private static var emptied: Form<Move> {
    Form(
      [Entry(limit: 64), Entry(limit: Password.lengths.upperBound)], buttons: [.next], keys: Keys(.init(.next, .enter)))
  }
}

// MARK: What is asked

extension SignIn {
  private var greeted: Step<Post> {
    var next = self
    next.stage = .greeting
    return Step(next.place, asking: .greet)
  }

  private var submitted: Step<Post> {
    var next = self
    let password = Password(typed: form.entries[1].text)
    guard let name = typedName, password.isTry else {
      next.refuse(.unfinished)
      return next.stay
    }
    next.stage = .asked
    return Step(next.place, asking: .shift(.signIn(name, password)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.stage = .idle
    switch reply {
    case .greeting(let greeting): next.greeting = greeting
    case .shift(.signedIn(.signedIn(let officer))):
      let day = greeting.map { $0.branch.zone.day(of: $0.now) } ?? officer.branch.zone.day(of: officer.until)
      let seat = Seat(officer, today: day)
      if officer.mustChangePassword { return Step(.ownPassword(OwnPassword(seat, isForced: true))) }
      return Step(.menu(CounterMenu(seat)))
    case .shift(.signedIn(let outcome)): next.refuse(outcome)
    case .failed(let failure): next.notice = .failed(failure)
    case .look, .visitor, .update, .report, .complaint, .shift, .counter, .host: break
    }
    return next.stay
  }

  /// Nil for what no account can be called.
  private var typedName: StaffName? { StaffName(form.entries[Line.name.rawValue].text.lowercased()) }

  /// The name stays, the password goes; the cursor stands where something is to be typed.
  private mutating func refuse(_ outcome: SignInOutcome) {
    form = Form(
      [form.entries[0], Entry(limit: Password.lengths.upperBound)], buttons: form.buttons, keys: form.keys,
      focus: (typedName == nil ? Line.name : .password).rawValue)
    switch outcome {
    case .signedIn: break
    case .unfinished, .unfit: notice = .unfinished
    case .wrong: notice = .wrong
    case .paused(let until):
      notice = typedName.map { .paused($0, until: until, greeting?.branch.zone ?? .wib) } ?? .unfinished
    case .locked: notice = .locked
    }
  }
}

// MARK: What it shows

extension SignIn {
  package func page(_ say: CounterTexts) -> Page {
    let fields = Line.allCases.map { Part.field(field($0, say)) }
    return Page(
      title: say.shift.signInTitle,
      parts: Part.spaced([.text(say.shift.signInIntro)] + fields + (notice.map { [note($0, say)] } ?? [])),
      buttons: [Action([], say.shift.signIn)], keys: form.keys.actions { _ in say.shift.signIn },
      focus: form.focus, endsVisit: true, isPatient: true)
  }

  private func field(_ line: Line, _ say: CounterTexts) -> Field {
    let entry = form.entries[line.rawValue]
    let label = say.shift.signInField(line)
    guard line == .password else { return Field(label: label, entry, width: 30) }
    return Field(label: label, hiding: entry, width: 30)
  }

  private func note(_ notice: Notice, _ say: CounterTexts) -> Part {
    switch notice {
    case .wrong: .note(.error, say.shift.wrongPassword)
    case .paused(let name, let until, let zone):
      .note(.error, say.shift.signInPaused(name.text, say.dates.moment(until, zone)))
    case .locked: .note(.error, say.shift.accountLocked)
    case .failed(let failure): .note(.error, say.failure.what(failure))
    case .over(let name): .note(.warning, say.shift.shiftOver(name.text))
    case .ended: .note(.warning, say.desk.shiftEnded)
    case .unfinished: .note(.warning, say.shift.signInUnfinished)
    }
  }
}
