package import Rules
package import Services

/// Where a visit takes place, as the greeting said: what moments and hours on the screens refer to.
package struct Hall: Sendable, Hashable {
  /// The branch in which the terminal stands.
  package let branch: Branch
  /// The branch's local day at the greeting, on the store's clock.
  package let today: CivilDay
  /// How far a pengkinian gets here. Gate G0.
  package let finish: UpdateFinish
  /// When the counter opens next; nil while it is open, and where nobody can tell.
  package let opensNext: Moment?
  /// What was paused at this terminal when the desk last said so.
  package let pauses: Greeting.Pauses
  /// Whose three facts agreed last in this visit, so that the next journey may offer to go on as him; the desk is asked
  /// then whether they still count. Rule KY4.
  private(set) var visitor: Identity?

  /// Takes what the desk said at the beginning of a visit.
  package init(_ greeting: Greeting) {
    branch = greeting.branch
    today = greeting.branch.zone.day(of: greeting.now)
    finish = greeting.finish
    opensNext = greeting.opensNext
    pauses = greeting.pauses
  }

  /// The same once somebody is known, or nobody is any more.
  func knowing(_ visitor: Identity?) -> Hall {
    var next = self
    next.visitor = visitor
    return next
  }

  /// In which moments are shown. Rule B6.
  package var zone: Zone { branch.zone }
}
