package import Rules

/// The numbers of the rules that are ours, each with its default, and what this terminal has.
package struct Settings: Sendable, Hashable {
  /// Who compares faces here. Rule G0.
  package enum FaceCheck: String, Sendable, Hashable, CaseIterable {
    /// A device at this terminal; the desk needs one then.
    case device
    /// An officer at the counter of the branch.
    case officer
    /// Nobody: a pengkinian cannot be finished here.
    case none
  }

  package var lookups = LookupBrake.Limits()
  package var checks = StrikeBrake.Limits()
  package var faceCheck = FaceCheck.officer
  /// Face checks that came to nothing, of one participant in 24 hours, until only the counter checks it. Rule S6.
  package var faceVoids = Access.voidLimit
  /// Look-ups of complaints, counted apart from those of people. Rule T3.
  package var tracking = LookupBrake.Limits()
  /// Whether *cuti bersama* is a working day here. Rule P1.
  package var cutiBersamaWorked = false

  /// Hours after which everybody at the counter signs in anew, 1 to 24. *Ours*.
  package var shiftHours = 10
  /// Whether a supervisor may open a block before its time. Rule B5.
  package var hasEarlyOpening = false
  /// How hard a password is to try. Tests choose the least; a branch cannot.
  package var passwordCost = PasswordCost.interactive

  package init() {}

  /// A setting that would switch a protection off or never let go. The program refuses to start with it.
  package struct Fault: Error, Sendable, Hashable {
    /// As an operator writes it.
    package let name: String
    package let value: String
    /// What would be right.
    package let range: String

    package init(name: String, value: String, range: String) {
      self.name = name
      self.value = value
      self.range = range
    }
  }

  /// What the numbers may be, both ends included: nothing that switches a protection off or never lets go.
  package enum Range {
    /// Failed look-ups, and persons struck or blocked, that pause a terminal.
    package static let failures = 1...100
    /// Persons found that pause a terminal.
    package static let persons = 1...1_000
    /// For how long a brake counts and pauses: a day at most.
    package static let minutes = 1...1_440
    /// As many as a participant's record keeps. Rule S6.
    package static let faceVoids = 1...Access.mostVoids
    package static let shiftHours = 1...24
  }

  /// Throws for the first number outside its range.
  package func check() throws(Fault) {
    try Self.check("lookup-failures", lookups.failures, in: Range.failures)
    try Self.check("lookup-persons", lookups.persons, in: Range.persons)
    try Self.check("lookup-minutes", Int(lookups.window.milliseconds / 60_000), in: Range.minutes)
    try Self.check("face-voids", faceVoids, in: Range.faceVoids)
    try Self.check("tracking-failures", tracking.failures, in: Range.failures)
    try Self.check("tracking-minutes", Int(tracking.window.milliseconds / 60_000), in: Range.minutes)
    try Self.check("shift-hours", shiftHours, in: Range.shiftHours)
    try Self.check("struck-persons", checks.struck, in: Range.failures)
    try Self.check("blocked-persons", checks.blocked, in: Range.failures)
    try Self.check("check-minutes", Int(checks.window.milliseconds / 60_000), in: Range.minutes)
  }

  private static func check(_ name: String, _ value: Int, in range: ClosedRange<Int>) throws(Fault) {
    guard range.contains(value) else {
      throw Fault(name: name, value: String(value), range: "\(range.lowerBound)-\(range.upperBound)")
    }
  }
}
