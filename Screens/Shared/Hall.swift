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

  /// Takes what the desk said at the beginning of a visit.
  package init(_ greeting: Greeting) {
    branch = greeting.branch
    today = greeting.branch.zone.day(of: greeting.now)
    finish = greeting.finish
  }

  /// In which moments are shown. Rule B6.
  package var zone: Zone { branch.zone }
}
