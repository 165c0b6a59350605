// A JHT claim that stands in the way of a pengkinian. Rules G4, P5.
//
//   14, 21 days   named on the screen as the span of the automatic end
//   day 22        00:00 in the claim branch's zone: an abandoned claim (no queue number) stops blocking

/// One JHT claim of one card.
package struct Claim: Sendable, Hashable {
  package let kpj: KPJ
  /// Only this branch's officer may cancel it.
  package let branch: Branch
  package let opened: CivilDay
  package let status: ClaimStatus
  /// Present once the person came far enough to get one; such a claim never ends by itself.
  package let queueNumber: String?
  /// The local date of the last thing that happened to it; the opening when nothing else is recorded.
  package let lastEvent: CivilDay

  package init(
    kpj: KPJ, branch: Branch, opened: CivilDay, status: ClaimStatus, queueNumber: String? = nil,
    lastEvent: CivilDay? = nil
  ) {
    self.kpj = kpj
    self.branch = branch
    self.opened = opened
    self.status = status
    self.queueNumber = queueNumber
    self.lastEvent = lastEvent ?? opened
  }

  /// The moment at which an abandoned claim ends by itself, exclusive: it still blocks one millisecond before.
  package var endsByItself: Moment? {
    queueNumber == nil ? branch.zone.start(of: lastEvent.adding(days: 22)) : nil
  }

  /// The days that the screen names as the span of the automatic end.
  package var automaticEnd: (first: CivilDay, last: CivilDay)? {
    queueNumber == nil ? (lastEvent.adding(days: 14), lastEvent.adding(days: 21)) : nil
  }

  /// Whether it keeps a pengkinian from going on.
  package func blocks(at now: Moment) -> Bool {
    guard status == .active else { return false }
    return endsByItself.map { now < $0 } ?? true
  }
}

extension [Claim] {
  /// Of several the one that a branch is shown: its own, which it can cancel, then the earliest opened, then by KPJ;
  /// nil of none. Rule P5.
  package func shown(at branch: String) -> Claim? {
    self.min { left, right in
      let isOwn = (left.branch.code == branch, right.branch.code == branch)
      if isOwn.0 != isOwn.1 { return isOwn.0 }
      return (left.opened, left.kpj.text) < (right.opened, right.kpj.text)
    }
  }
}
