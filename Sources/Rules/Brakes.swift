// What slows down one terminal. Rules M5, S8.
//
//   10 different failed triples in 15 minutes   pause look-ups at that terminal for 15 minutes
//   30 different persons found in 15 minutes    the same
//   3 participants struck, or 2 blocked, in 60 minutes   pause both checks at that terminal for 60 minutes

/// The look-ups of one terminal. Holds at most 10 failures and 30 persons, however many are tried. Rule M5.
package struct LookupBrake: Sendable, Hashable {
  package static let window = Span.minutes(15)
  package static let pause = Span.minutes(15)
  package static let failureLimit = 10
  package static let personLimit = 30

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
  package mutating func noteFailure(_ digest: String, at now: Moment) -> Bool {
    Self.note(digest, in: &failures, at: now)
    return brake(failures.count >= Self.failureLimit, at: now)
  }

  /// Notes a person that was found; true when this one starts a pause.
  package mutating func notePerson(_ person: ParticipantID, at now: Moment) -> Bool {
    Self.note(person.description, in: &persons, at: now)
    return brake(persons.count >= Self.personLimit, at: now)
  }

  private mutating func brake(_ reached: Bool, at now: Moment) -> Bool {
    guard reached else { return false }
    self = LookupBrake(pausedUntil: now.later(by: Self.pause))
    return true
  }

  private static func note(_ what: String, in traces: inout [Trace], at now: Moment) {
    traces.removeAll { $0.at.later(by: window) <= now || $0.what == what }
    traces.append(Trace(what: what, at: now))
  }
}

/// The strikes that fell at one terminal. Rule S8.
package struct StrikeBrake: Sendable, Hashable {
  package static let window = Span.minutes(60)
  package static let pause = Span.minutes(60)
  package static let struckLimit = 3
  package static let blockedLimit = 2

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
  package mutating func note(_ participant: ParticipantID, blocked: Bool, at now: Moment) -> Bool {
    let known = traces.contains { $0.participant == participant && $0.blocked && $0.at.later(by: Self.window) > now }
    traces.removeAll { $0.at.later(by: Self.window) <= now || $0.participant == participant }
    traces.append(Trace(participant: participant, at: now, blocked: blocked || known))
    guard traces.count >= Self.struckLimit || traces.count(where: \.blocked) >= Self.blockedLimit else { return false }
    self = StrikeBrake(pausedUntil: now.later(by: Self.pause))
    return true
  }
}
