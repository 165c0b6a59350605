// The one clock of a store. Rules C1 to C3.
//
//   2 s per hour   how fast the wall clock may pull the store's time, forward or back
//   2 s            a difference up to here is pulled in, a larger one is an episode
//   72 h           a gap between two boots that an unsynchronised clock is not believed

/// The store's time in one transaction.
package struct StoreTime: Sendable, Hashable {
  package let now: Moment
  /// The last moment that is beyond doubt, after a long gap that no synchronised clock has confirmed: what opens later
  /// than this stays closed meanwhile. Nil when nothing is in doubt. Rule C3.
  package let doubtfulSince: Moment?

  package init(now: Moment, doubtfulSince: Moment? = nil) {
    self.now = now
    self.doubtfulSince = doubtfulSince
  }

  package var isTrusted: Bool { doubtfulSince == nil }

  /// Whether a moment has come, beyond doubt. Inclusive.
  package func hasReached(_ moment: Moment) -> Bool {
    now >= moment && (doubtfulSince.map { moment <= $0 } ?? true)
  }
}

/// What the host's clocks say at one moment. Rule C1.
package struct HostReading: Sendable, Hashable {
  /// The wall clock, which anybody with the right may set.
  package let wall: Moment
  /// Since boot, suspend included; nobody can set it.
  package let sinceBoot: Span
  /// Differs after each boot.
  package let boot: String
  /// The kernel says that a time source disciplines the wall clock.
  package let isSynchronised: Bool

  package init(wall: Moment, sinceBoot: Span, boot: String, isSynchronised: Bool) {
    self.wall = wall
    self.sinceBoot = sinceBoot
    self.boot = boot
    self.isSynchronised = isSynchronised
  }
}

/// What every write leaves behind, so that the next one can tell how much time has passed. Rule C2.
package struct ClockAnchor: Sendable, Hashable {
  package var boot: String
  package var sinceBoot: Span
  package var time: Moment
  /// Time that passed and did not suffice for a millisecond of pull: below 1,800 ms, kept so that frequent writes add up.
  package var carried: Span
  /// A difference that was reported and not adopted yet.
  package var episode: Span?
  /// The time before a long gap, when the time after it comes from a clock that nothing confirmed.
  package var doubtfulSince: Moment?

  package init(
    boot: String, sinceBoot: Span, time: Moment, carried: Span = .milliseconds(0), episode: Span? = nil,
    doubtfulSince: Moment? = nil
  ) {
    self.boot = boot
    self.sinceBoot = sinceBoot
    self.time = time
    self.carried = carried
    self.episode = episode
    self.doubtfulSince = doubtfulSince
  }
}

/// What the clock has to tell the ledger; each at most once per episode.
package enum ClockEvent: Sendable, Hashable {
  /// The first write of a store.
  case started
  /// A new boot; the store's time went on by this much.
  case restarted(gap: Span, doubtful: Bool)
  /// The wall clock differs by this much and is not followed.
  case episode(Span)
  /// The wall clock is back within reach.
  case episodeEnded
  /// A forward difference was taken over because the kernel reports the clock synchronised.
  case adopted(Span)
  /// A doubtful time was confirmed by a synchronised clock.
  case confirmed
}

extension ClockAnchor {
  private static let tolerance = Span.seconds(2)
  /// 2 s per hour: one millisecond of pull for each 1,800 that pass.
  private static let pullOne: Int64 = 1_800
  private static let longGap = Span.hours(72)

  /// The anchor that holds at a reading, and what is to be told. Never earlier than the last one.
  ///
  /// Readers use the result and store nothing; the next write stores both.
  package static func following(_ anchor: ClockAnchor?, at host: HostReading) -> (
    anchor: ClockAnchor, events: [ClockEvent]
  ) {
    guard let anchor else { return (host.anchor(at: host.wall), [.started]) }
    return anchor.boot == host.boot ? anchor.sameBoot(at: host) : anchor.newBoot(at: host)
  }

  /// The anchor after a supervisor took over the wall clock, and by how much the time moved. Every open T moves by
  /// as much. Rule C2.
  package static func accepting(_ host: HostReading, after anchor: ClockAnchor?) -> (anchor: ClockAnchor, moved: Span) {
    let current = following(anchor, at: host).anchor
    return (host.anchor(at: host.wall), host.wall.span(since: current.time))
  }

  package var storeTime: StoreTime { StoreTime(now: time, doubtfulSince: doubtfulSince) }

  private func sameBoot(at host: HostReading) -> (anchor: ClockAnchor, events: [ClockEvent]) {
    let elapsed = max(Span.milliseconds(0), Span.milliseconds(host.sinceBoot.milliseconds - sinceBoot.milliseconds))
    let base = time.later(by: elapsed)
    let difference = host.wall.span(since: base)
    var next = host.anchor(at: base)
    next.doubtfulSince = doubtfulSince
    var events: [ClockEvent] = []
    if doubtfulSince != nil, host.isSynchronised {
      next.doubtfulSince = nil
      events.append(.confirmed)
    }
    let counted = elapsed.milliseconds + carried.milliseconds
    let reach = Span.milliseconds(counted / Self.pullOne)
    next.carried = .milliseconds(counted % Self.pullOne)
    if abs(difference.milliseconds) <= max(Self.tolerance, reach).milliseconds {
      let pull = min(max(difference.milliseconds, -reach.milliseconds), reach.milliseconds)
      next.time = base.later(by: .milliseconds(pull))
      if episode != nil { events.append(.episodeEnded) }
    } else if difference.milliseconds > 0, host.isSynchronised {
      next.time = host.wall
      events.append(.adopted(difference))
    } else {
      next.episode = difference
      if episode == nil { events.append(.episode(difference)) }
    }
    return (next, events)
  }

  private func newBoot(at host: HostReading) -> (anchor: ClockAnchor, events: [ClockEvent]) {
    let gap = max(Span.milliseconds(0), host.wall.span(since: time))
    var next = host.anchor(at: time.later(by: gap))
    if !host.isSynchronised { next.doubtfulSince = doubtfulSince ?? (gap > Self.longGap ? time : nil) }
    return (next, [.restarted(gap: gap, doubtful: next.doubtfulSince != nil)])
  }
}

extension HostReading {
  fileprivate func anchor(at time: Moment) -> ClockAnchor {
    ClockAnchor(boot: boot, sinceBoot: sinceBoot, time: time)
  }
}
