// "KTP asli dilihat": what an officer may do with the original KTP of somebody in his hand. Rule AKe.
//
//   30 minutes   good from the moment it was seen, inclusive, *ours*

/// How an officer deals with one participant in one sitting: why he looked last, and when he saw the original KTP.
/// Rules AKe, L1.
package struct CardSight: Sendable, Hashable {
  /// How long a KTP that was seen is good; inclusive.
  package static let life = Span.minutes(30)

  package let sitting: SittingID
  package let participant: ParticipantID
  package let staff: StaffName
  /// By telephone nobody's KTP is seen.
  package private(set) var isByTelephone: Bool
  /// When the original KTP was seen last; nil when it was not.
  package private(set) var seen: Moment?
  /// When the officer looked last.
  package private(set) var looked: Moment

  package init(
    sitting: SittingID, participant: ParticipantID, staff: StaffName, isByTelephone: Bool, seen: Moment?,
    looked: Moment
  ) {
    self.sitting = sitting
    self.participant = participant
    self.staff = staff
    self.isByTelephone = isByTelephone
    self.seen = seen
    self.looked = looked
  }

  /// A new look-up. By telephone it takes back what was seen: whoever calls holds up nothing.
  package mutating func look(byTelephone: Bool, at now: Moment) {
    isByTelephone = byTelephone
    looked = now
    if byTelephone { seen = nil }
  }

  /// The original KTP is in the officer's hand. False, and nothing changes, by telephone.
  package mutating func see(at now: Moment) -> Bool {
    guard !isByTelephone else { return false }
    seen = now
    return true
  }

  /// Until when it is good, inclusive; nil when it was not seen.
  package var goodUntil: Moment? { seen.map { $0.later(by: Self.life) } }

  /// Whether it was seen and is good at that moment.
  package func isGood(at moment: Moment) -> Bool { goodUntil.map { moment <= $0 } ?? false }
}

/// A shift at a counter, or one visit to the host.
package enum Sitting {}

/// Names where an officer sits; made of the shift's or the visit's own id.
package typealias SittingID = Identifier<Sitting>
