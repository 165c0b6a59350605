// The face check: reserved, run, settled. Rules S5, S6.
//
//   120 s      from the reservation to the strike "tidak selesai", *ours*
//   60 s       that a device has, *ours*; with 10 s to spare it must be less than the 120
//   3 voids    in 24 hours, *ours*; then only the counter can check this face

/// A face check that was started and not settled yet. Rule S5.
package struct Reservation: Sendable, Hashable, Codable {
  package static let lapse = Span.seconds(120)
  /// What a verdict needs from the device to the store.
  package static let spare = Span.seconds(10)

  package let attempt: AttemptID
  package let at: Moment
  /// Where it was started: a strike that follows fell there, whoever notices it.
  package let station: Station

  package init(attempt: AttemptID, at: Moment, station: Station) {
    self.attempt = attempt
    self.at = at
    self.station = station
  }

  /// When it turns into a strike, whoever sees it first.
  package var lapses: Moment { at.later(by: Self.lapse) }
}

extension Access {
  /// Voids within 24 hours after which kiosks check this face no more, unless a branch says otherwise. Rule S6.
  package static let voidLimit = 3
  /// The highest such limit, and how many voids are kept.
  package static let mostVoids = 20
  private static let voidMemory = Span.hours(24)

  /// Until when kiosks refuse to check this face, because of `limit` voids or more in 24 hours; nil when they do not.
  /// `limit` is 1 to ``mostVoids``.
  /// Exclusive: the check is there again at that very moment.
  package func faceRefused(at now: Moment, limit: Int = voidLimit) -> Moment? {
    let recent = Self.recentVoids(voids, at: now)
    guard limit > 0, recent.count >= limit else { return nil }
    return recent[recent.count - limit].later(by: Self.voidMemory)
  }

  /// Begins a face check, at most one at a time. Only for facts without an obstacle. Rule S5.
  package mutating func reserve(_ reservation: Reservation) -> [AccessEvent] {
    self.reservation = reservation
    return [.reserved(reservation)]
  }

  /// Takes the verdict of the open face check. Nil when this attempt is not open (any more), because it lapsed and was
  /// counted, and while a block stands: then the verdict changes nothing. Ask it of facts that are caught up. Rules S4,
  /// S5.
  package mutating func settle(
    _ attempt: AttemptID, _ verdict: FaceVerdict, at moment: Moment
  ) -> [AccessEvent]? {
    guard let open = reservation, open.attempt == attempt, moment < open.lapses, block == nil else { return nil }
    reservation = nil
    switch verdict {
    case .match: return pass(.face, at: moment)
    case .different: return strike(.face, at: moment)
    case .void(let trouble):
      voids = Array((Self.recentVoids(voids, at: moment) + [moment]).suffix(Self.mostVoids))
      return [.voided(trouble, at: moment)]
    }
  }

  static func recentVoids(_ voids: [Moment], at moment: Moment) -> [Moment] {
    voids.filter { $0.later(by: voidMemory) > moment }
  }
}
