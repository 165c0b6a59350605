// A pengkinian that was submitted. Rules G3, P1, P2, P3.
//
//   3 working days   until the result is due, at 23:59:59 in the zone of the branch

/// One submitted pengkinian.
package struct Update: Sendable, Hashable, Codable {
  /// What became of it.
  package enum State: String, Sendable, Hashable, Codable { case inProcess, succeeded, failed, withdrawn }

  /// Shown to the person and asked for at the counter.
  package let number: Reference
  package let submitted: Moment
  /// The end of the third working day, inclusive: past due from one second later.
  package let due: Moment
  /// True when the calendar of a year was not known yet: the date is a *perkiraan*.
  package let dueIsEstimate: Bool
  package let state: State

  package init(number: Reference, submitted: Moment, due: Moment, dueIsEstimate: Bool = false, state: State) {
    self.number = number
    self.submitted = submitted
    self.due = due
    self.dueIsEstimate = dueIsEstimate
    self.state = state
  }

  /// In process and later than the promise; it stays in process all the same. Rule P2.
  package func isPastDue(at now: Moment) -> Bool {
    state == .inProcess && now >= due.later(by: .seconds(1))
  }
}
