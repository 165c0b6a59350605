// What slows down one terminal. Rules M5, S8.
//
//   10 different failed triples in 15 minutes   pause look-ups at that terminal for 15 minutes
//   30 different persons found in 15 minutes    the same
//   3 participants struck, or 2 blocked, in 60 minutes   pause both checks at that terminal for 60 minutes
//
// A pause takes nothing back, and neither does whoever ends it: what was counted counts until its window is over, so that
// the next one within it pauses again.

/// What a brake of look-ups counts: whoever has lost a slip can still check a membership, so each has its own.
package enum LookupSubject: String, Sendable, Hashable, CaseIterable {
  /// By NIK, birth date and name. Rule M5.
  case people
  /// By number and second fact. Rule T3.
  case tickets
  /// By the number of a hand-over, at a counter. Rules P7, AKf.
  case handOvers
}

/// The look-ups of one terminal. Holds at most 10 failures and 30 persons, however many are tried. Rule M5.
package struct LookupBrake: Sendable, Hashable {
  /// The numbers of rule M5, *ours*.
  package struct Limits: Sendable, Hashable {
    /// How long a look-up counts, and how long a pause lasts.
    package var window = Span.minutes(15)
    /// Different failed triples that start a pause, 1 to 100.
    package var failures = 10
    /// Different persons found that start a pause, 1 to 1,000.
    package var persons = 30

    package init() {}
  }

  /// One thing that was looked up, under a keyed digest or a random id, never in clear.
  package struct Trace: Sendable, Hashable, Codable {
    package let what: String
    package let at: Moment

    package init(what: String, at: Moment) {
      self.what = what
      self.at = at
    }
  }

  package var failures: [Trace]
  package var persons: [Trace]
  /// Exclusive: look-ups go on at this very moment.
  package var pausedUntil: Moment?

  package init(failures: [Trace] = [], persons: [Trace] = [], pausedUntil: Moment? = nil) {
    self.failures = failures
    self.persons = persons
    self.pausedUntil = pausedUntil
  }

  /// The end of a pause that still lasts.
  package func pause(at now: Moment) -> Moment? { pausedUntil.flatMap { now < $0 ? $0 : nil } }

  /// Notes a failed triple by its digest; true when this one starts a pause.
  package mutating func noteFailure(_ digest: String, at now: Moment, limits: Limits = Limits()) -> Bool {
    let reached = Self.note(digest, in: &failures, at: now, window: limits.window, limit: limits.failures)
    return brake(reached, at: now, limits: limits)
  }

  /// Notes a person that was found; true when this one starts a pause.
  package mutating func notePerson(_ person: ParticipantID, at now: Moment, limits: Limits = Limits()) -> Bool {
    let reached = Self.note(person.description, in: &persons, at: now, window: limits.window, limit: limits.persons)
    return brake(reached, at: now, limits: limits)
  }

  private mutating func brake(_ reached: Bool, at now: Moment, limits: Limits) -> Bool {
    guard reached else { return false }
    pausedUntil = max(now.later(by: limits.window), pausedUntil ?? now)
    return true
  }

  /// True when the limit is reached. One less than the limit is kept: the next one within the window reaches it again, as
  /// it would with all of them.
  private static func note(_ what: String, in traces: inout [Trace], at now: Moment, window: Span, limit: Int) -> Bool {
    traces.removeAll { $0.at.later(by: window) <= now || $0.what == what }
    traces.append(Trace(what: what, at: now))
    defer { traces.removeFirst(max(0, traces.count - max(0, limit - 1))) }
    return traces.count >= limit
  }
}

/// The strikes that fell at one terminal. Rule S8.
package struct StrikeBrake: Sendable, Hashable {
  /// The numbers of rule S8, *ours*.
  package struct Limits: Sendable, Hashable {
    /// How long a strike counts, and how long a pause lasts.
    package var window = Span.minutes(60)
    /// Different participants struck that start a pause, 1 to 100.
    package var struck = 3
    /// Different participants blocked that start a pause, 1 to 100.
    package var blocked = 2

    package init() {}
  }

  /// A participant's latest strike here.
  package struct Trace: Sendable, Hashable, Codable {
    package let participant: ParticipantID
    package let at: Moment
    package let blocked: Bool

    package init(participant: ParticipantID, at: Moment, blocked: Bool) {
      self.participant = participant
      self.at = at
      self.blocked = blocked
    }
  }

  /// As many as the limit of participants can be, whatever it is: those that fall while a pause lasts are few.
  private static let mostTraces = 100

  package var traces: [Trace]
  /// Exclusive: checks go on at this very moment.
  package var pausedUntil: Moment?

  package init(traces: [Trace] = [], pausedUntil: Moment? = nil) {
    self.traces = traces
    self.pausedUntil = pausedUntil
  }

  /// The end of a pause that still lasts.
  package func pause(at now: Moment) -> Moment? { pausedUntil.flatMap { now < $0 ? $0 : nil } }

  /// Notes a strike; true when this one starts a pause.
  package mutating func note(
    _ participant: ParticipantID, blocked: Bool, at now: Moment, limits: Limits = Limits()
  ) -> Bool {
    traces.removeAll { $0.at.later(by: limits.window) <= now }
    let known = traces.contains { $0.participant == participant && $0.blocked }
    traces.removeAll { $0.participant == participant }
    traces.append(Trace(participant: participant, at: now, blocked: blocked || known))
    traces.removeFirst(max(0, traces.count - Self.mostTraces))
    guard traces.count >= limits.struck || traces.count(where: \.blocked) >= limits.blocked else { return false }
    // A strike may become known after later ones: a pause never gets shorter.
    let before = pausedUntil
    pausedUntil = max(now.later(by: limits.window), before ?? now)
    return pausedUntil != before
  }
}
