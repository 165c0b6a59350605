package import Rules

/// What somebody of the staff asks about the shift at this terminal. Rule L1.
package enum ShiftRequest: Sendable, Hashable {
  /// Begins a shift.
  case signIn(StaffName, Password)
  /// The same person again, after the screen was locked.
  case unlock(Officer, Password)
  case signOut(Officer)
  /// Another password of one's own: the old one, which counts as a try, and the new one.
  case changePassword(Officer, from: Password, to: Password)
}

/// What becomes of it.
package enum ShiftReply: Sendable, Hashable, Codable {
  case signedIn(SignInOutcome)
  case signedOut
  /// The shift cannot go on; front ends hear it as ``CounterReply/refused(_:)``.
  case refused(CounterRefusal)
}

extension Desk {
  /// Everything about shifts: a try at a password is counted before it is compared, also where it is refused. Rule L1.
  func shift(_ errand: Errand, _ request: ShiftRequest) throws(Failure) -> ShiftReply {
    switch request {
    case .signIn(let name, let password): try signIn(errand, name, password)
    case .unlock(let officer, let password): try unlock(errand, officer, password)
    case .signOut(let officer): try signOut(errand, officer)
    case .changePassword(let officer, let old, let new): try changePassword(errand, officer, from: old, to: new)
    }
  }
}
