// Membership: what a card says at a moment. Rules M2, M4, S7, G1.
//
//   14 days    a registration of day D is visible from 00:00 local on D + 15
//   30th       a contribution counts as late after the 30th (or last day) of the month that follows the unpaid one

/// One card: a person has one for each employer, often several.
package struct Membership: Sendable, Hashable {
  package let kpj: KPJ
  /// As the store names it, nil where the employer is not recorded.
  package let employer: String?
  package let city: String?
  package let branch: Branch
  package let segment: Segment?
  /// The local date of registration.
  package let registered: CivilDay
  package let status: MembershipStatus
  package let inactiveSince: CivilDay?
  /// The last month with a contribution.
  package let lastPaid: CivilMonth?
  /// The new employer while a move between employers is being handled.
  package let movingTo: String?

  package init(
    kpj: KPJ, employer: String? = nil, city: String? = nil, branch: Branch, segment: Segment? = nil,
    registered: CivilDay, status: MembershipStatus, inactiveSince: CivilDay? = nil, lastPaid: CivilMonth? = nil,
    movingTo: String? = nil
  ) {
    self.kpj = kpj
    self.employer = employer
    self.city = city
    self.branch = branch
    self.segment = segment
    self.registered = registered
    self.status = status
    self.inactiveSince = inactiveSince
    self.lastPaid = lastPaid
    self.movingTo = movingTo
  }

  /// The first day on which the registration shows: more than 14 days after it. Rule M4.
  package var visibleFrom: CivilDay { registered.adding(days: 15) }

  /// Inclusive: visible on the whole of `visibleFrom`, on the branch's local date.
  package func isVisible(on today: CivilDay) -> Bool { today >= visibleFrom }

  /// The first unpaid month, once it counts as late; nil before, for inactive cards and where no payment is known.
  ///
  /// Last paid in September 2026: late from 1 December 2026. Rule M4.
  package func lateMonth(on today: CivilDay) -> CivilMonth? {
    guard status == .active, let unpaid = lastPaid?.next else { return nil }
    return today >= Self.lateFrom(unpaid: unpaid) ? unpaid : nil
  }

  private static func lateFrom(unpaid: CivilMonth) -> CivilDay {
    let end = unpaid.next.lastDay
    return end.day > 30 ? end : end.adding(days: 1)
  }

  /// The programmes of the card's segment; empty when the segment is not recorded.
  package var programmes: [Programme] {
    switch segment {
    case .wageEarner: [.jkk, .jkm, .jht, .jp, .jkp]
    case .selfEmployed, .migrant: [.jkk, .jkm, .jht]
    case .construction: [.jkk, .jkm]
    case nil: []
    }
  }
}

/// The five programmes of BPJS Ketenagakerjaan. Health care is another body's.
package enum Programme: String, Sendable, Hashable, Codable, CaseIterable {
  case jkk = "JKK"
  case jkm = "JKM"
  case jht = "JHT"
  case jp = "JP"
  case jkp = "JKP"
}

extension [Membership] {
  /// Active cards first, then the latest registration, then the KPJ. Rule M2.
  package var inShownOrder: [Membership] {
    sorted { left, right in
      if left.status != right.status { return left.status == .active }
      if left.registered != right.registered { return left.registered > right.registered }
      return left.kpj.text < right.kpj.text
    }
  }

  /// The card that the retype names: the active one registered last, else the inactive one registered last, ties by
  /// KPJ. Rule S7.
  package var cardToRetype: KPJ? { inShownOrder.first?.kpj }
}
