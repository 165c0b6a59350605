// Facts that callers of 175 give about themselves. Rules B1, Q17, AKf.
//
//   3 wrong    facts within 24 hours end 175's report of that participant, *ours*
//   24 hours   from the third one, exclusive: at that very moment 175 takes reports again

/// The wrong facts that callers gave about one participant, over all counters and the host. Each try counts before it is
/// compared; only a right one takes its own count back.
package struct CallerFacts: Sendable, Hashable {
  /// Wrong facts that end it: the third.
  package static let limit = 3
  /// How long they count, and how long it is ended.
  package static let memory = Span.hours(24)

  /// Oldest first; the last ``limit`` suffice.
  package private(set) var wrongs: [Moment]
  /// Exclusive.
  package private(set) var endedUntil: Moment?

  package init(wrongs: [Moment] = [], endedUntil: Moment? = nil) {
    self.wrongs = wrongs
    self.endedUntil = endedUntil
  }

  /// Until when 175 takes no report of the participant; nil while it does.
  package func end(at now: Moment) -> Moment? { endedUntil.flatMap { now < $0 ? $0 : nil } }

  /// Wrong facts that are left, 0 to ``limit``.
  package func left(at now: Moment) -> Int {
    end(at: now) == nil ? max(0, Self.limit - recent(at: now).count) : 0
  }

  /// Counts a try as wrong, before anybody compares. Only while it is not ended.
  package mutating func count(at now: Moment) {
    wrongs = recent(at: now) + [now]
    guard wrongs.count >= Self.limit else { return }
    endedUntil = now.later(by: Self.memory)
  }

  /// The fact was right: its own count goes, and what followed from it.
  package mutating func takeBack(_ tried: Moment) {
    guard let index = wrongs.lastIndex(of: tried) else { return }
    wrongs.remove(at: index)
    if wrongs.count < Self.limit { endedUntil = nil }
  }

  private func recent(at now: Moment) -> [Moment] { wrongs.filter { $0.later(by: Self.memory) > now } }
}
