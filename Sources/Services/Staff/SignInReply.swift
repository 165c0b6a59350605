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
  /// The mark of the head of the branch, at the sign-in. Rule T12.
  package let isHead: Bool
  /// Nothing is done before another password is chosen.
  package let mustChangePassword: Bool

  package init(
    shift: ShiftID, name: StaffName, role: Role, branch: Branch, until: Moment, hasEarlyOpening: Bool = false,
    isHead: Bool = false, mustChangePassword: Bool = false
  ) {
    self.shift = shift
    self.name = name
    self.role = role
    self.branch = branch
    self.until = until
    self.hasEarlyOpening = hasEarlyOpening
    self.isHead = isHead
    self.mustChangePassword = mustChangePassword
  }
}

/// What a password brings.
package enum SignInOutcome: Sendable, Hashable, Codable {
  case signedIn(Officer)
  /// One and the same for an unknown name, a wrong password, a disabled account and another branch's.
  case wrong
  /// Too short to be a password, or the number of a card: no try, and nothing was counted.
  case unfinished
  /// The new password cannot be one, or is the old one; nothing was counted or changed.
  case unfit
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
  /// The mark of the head of the branch, on the account of a penyelia. Rule T12.
  case setHead(StaffName, Bool)
}

/// What the host learns of accounts.
package enum StaffReply: Sendable, Hashable, Codable {
  case done(StaffLine)
  /// Added, and the same person has these accounts as well.
  case addedBeside(StaffLine, others: [StaffName])
  /// Only a penyelia bears the mark of the head; nothing changed.
  case notSupervisor(StaffLine)
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
  package let isHead: Bool
  package let mustChangePassword: Bool
  /// Where wrong passwords keep it out for a while, by terminal.
  package let pauses: [SignInPause]

  package init(_ staff: Staff, pauses: [SignInPause] = []) {
    name = staff.name
    role = staff.role
    branch = staff.branch
    isDisabled = staff.isDisabled
    locked = staff.locked
    isHead = staff.isHead
    mustChangePassword = staff.mustChangePassword
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
