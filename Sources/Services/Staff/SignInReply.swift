package import Rules

/// Somebody who has signed in at this terminal: only the library makes one, and every request proves it anew against
/// the shift that is stored.
package struct Officer: Sendable, Hashable, Codable {
  package let shift: ShiftID
  package let name: StaffName
  package let role: Role
  /// The branch whose people and tickets are his.
  package let branch: Branch
  /// Exclusive: the end of the shift.
  package let until: Moment
  /// Whether the branch has switched early openings on. Rule B5.
  package let hasEarlyOpening: Bool

  package init(
    shift: ShiftID, name: StaffName, role: Role, branch: Branch, until: Moment, hasEarlyOpening: Bool = false
  ) {
    self.shift = shift
    self.name = name
    self.role = role
    self.branch = branch
    self.until = until
    self.hasEarlyOpening = hasEarlyOpening
  }
}

/// What a password brings.
package enum SignInOutcome: Sendable, Hashable, Codable {
  case signedIn(Officer)
  /// One and the same for an unknown name, a wrong password, a disabled account and another branch's.
  case wrong
  /// Exclusive: this name is listened to at this terminal again at that moment.
  case paused(until: Moment)
  /// Too many wrong passwords everywhere: a supervisor opens it.
  case locked
}

/// What is done to accounts on the host of a branch.
package enum StaffRequest: Sendable, Hashable {
  case add(StaffName, Role, NIK, Password)
  case list
  case disable(StaffName)
  /// A new password; opens a locked account and enables a disabled one.
  case reset(StaffName, Password)
}

/// What the host learns of accounts.
package enum StaffReply: Sendable, Hashable, Codable {
  case done(StaffLine)
  case staff([StaffLine])
  case nameTaken
  case unknownName
}

/// An account in a list. Never its NIK or secret.
package struct StaffLine: Sendable, Hashable, Codable {
  package let name: StaffName
  package let role: Role
  package let branch: String
  package let isDisabled: Bool
  package let locked: Moment?
  /// Where wrong passwords keep it out for a while, by terminal.
  package let pauses: [SignInPause]

  package init(_ staff: Staff, pauses: [SignInPause] = []) {
    name = staff.name
    role = staff.role
    branch = staff.branch
    isDisabled = staff.isDisabled
    locked = staff.locked
    self.pauses = pauses
  }

  /// Wrong passwords keep it out somewhere, and a supervisor can let it in.
  package var isKeptOut: Bool { locked != nil || !pauses.isEmpty }
}

/// A terminal that does not listen to a name for a while.
package struct SignInPause: Sendable, Hashable, Codable {
  package let terminal: String
  /// Exclusive.
  package let until: Moment

  package init(terminal: String, until: Moment) {
    self.terminal = terminal
    self.until = until
  }
}
