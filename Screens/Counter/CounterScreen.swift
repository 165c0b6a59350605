package import Flow
package import Rules
package import Services

/// A screen of the counter.
package protocol CounterScreen: RoutedScreen where Place == Post, Words == CounterTexts {
  /// Who works here; nil where nobody has signed in.
  var seat: Seat? { get }

  /// The screen to which Esc leads from here, or from the screens about the same matter, with everything that was typed
  /// there; nil where that is the menu or the sign-in.
  var below: Post? { get }

  /// What was typed here, or into what this screen is about, and was not sent; none unless a screen says so.
  var unsent: [LeaveTyped.Matter] { get }

  /// Whose shift it is that has to go on for this to stay on the glass; nil where there is none.
  var watched: Officer? { get }
}

extension CounterScreen {
  package var watched: Officer? { seat?.officer }

  package var unsent: [LeaveTyped.Matter] { [] }

  /// F10 leads to the menu of whoever works here, and asks before it loses what was typed, here or below.
  package var entrance: Post? { home }

  /// The menu, or the question whether what was typed is to be lost by it; nil where nobody has signed in.
  var home: Post? { seat.map { leaving(allUnsent, to: Step(.menu(CounterMenu($0)))).place } }

  /// What was typed and not sent, here and on every screen to which Esc leads from here, the nearest first.
  var allUnsent: [LeaveTyped.Matter] {
    var (matters, next) = (unsent, below)
    while let post = next {
      matters += post.unsent.filter { !matters.contains($0) }
      next = post.below
    }
    return matters
  }
}

/// Who works at this counter, and where: every screen behind the sign-in carries it, and none can be made without one.
package struct Seat: Sendable, Hashable {
  package let officer: Officer
  /// The branch's local day at the sign-in, on the store's clock.
  package let today: CivilDay
  /// What waited when the menu last heard of it, so that it has its room there before the desk has answered.
  package private(set) var overview: Overview?
  /// How lists were sorted last in this shift, by what their rows are, and which complaints were looked at.
  var turns: [String: ListTurn] = [:]
  var cases = CaseFilter()

  /// Takes what the desk said to the password.
  package init(_ officer: Officer, today: CivilDay) {
    self.officer = officer
    self.today = today
  }

  /// In which moments are shown.
  package var zone: Zone { officer.branch.zone }

  /// The same with what waits now.
  func remembering(_ overview: Overview) -> Seat {
    var next = self
    next.overview = overview
    return next
  }

  /// Asks the desk in this officer's name.
  func asking(_ request: CounterRequest) -> Request { .counter(request, by: officer) }

  /// Whether it is this role's work: what is not is neither shown nor named.
  func may(_ duty: Duty) -> Bool { officer.role.may(duty) }

  /// What the desk said to a request of the counter, or the screen that says why there is no answer.
  /// - Parameter back: where Esc leads from there, with everything that was typed
  func answer(in reply: Reply, back: Post) -> Answer {
    switch reply {
    case .failed(.cancelled): .elsewhere(Step(back))
    case .failed(let failure): .elsewhere(Step(.trouble(Trouble(failure, back: back))))
    case .counter(.refused(.signedOut)): .elsewhere(Step(back.lockedAway))
    case .counter(.refused(.shiftLapsed)): .elsewhere(Step(.signIn(SignIn(over: officer.name))))
    case .counter(.refused(.shiftEnded)): .elsewhere(Step(.signIn(SignIn(.ended))))
    case .counter(.refused(.passwordToChange)): .elsewhere(Step(.ownPassword(OwnPassword(self, isForced: true))))
    case .counter(.refused(let why)): .elsewhere(Step(.refused(Refused(why, back: back))))
    case .counter(let reply): .said(reply)
    case .greeting, .look, .visitor, .update, .report, .complaint, .shift, .host: .elsewhere(Step(back))
    }
  }

  /// What became of a request.
  enum Answer {
    case said(CounterReply)
    case elsewhere(Step<Post>)
  }
}
