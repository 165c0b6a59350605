package import Flow
package import Rules
package import Services

/// A screen of the counter.
package protocol CounterScreen: RoutedScreen where Place == Post {
  /// Who works here; nil where nobody has signed in.
  var seat: Seat? { get }
}

extension CounterScreen {
  /// F10 leads to the menu of whoever works here.
  package var entrance: Post? { seat.map { .menu(CounterMenu($0)) } }
}

/// Who works at this counter, and where: every screen behind the sign-in carries it, and none can be made without one.
package struct Seat: Sendable, Hashable {
  package let officer: Officer
  /// The branch's local day at the sign-in, on the store's clock.
  package let today: CivilDay

  /// Takes what the desk said to the password.
  package init(_ officer: Officer, today: CivilDay) {
    self.officer = officer
    self.today = today
  }

  /// In which moments are shown.
  package var zone: Zone { officer.branch.zone }

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
    case .counter(.refused(let why)): .elsewhere(Step(.refused(Refused(why, back: back))))
    case .counter(let reply): .said(reply)
    case .greeting, .look, .update, .retype, .face, .submitted, .withdrawn, .report, .identified, .filed, .tracked,
      .ticketMoved, .office, .signedIn, .signedOut, .staff, .person, .unknownPerson, .clock:
      .elsewhere(Step(back))
    }
  }

  /// What became of a request.
  enum Answer {
    case said(CounterReply)
    case elsewhere(Step<Post>)
  }
}
