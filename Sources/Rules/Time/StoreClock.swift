// The one clock of a store. Rules C1 to C3a.
//
//   2 s per hour   how fast the wall clock may pull the store's time, forward or back
//   2 s            a difference up to here is pulled in, a larger one is an episode
//   60 s           *ours*; what one of the host's clocks tells alone is followed up to here, the time since boot first;
//                  a larger leap is left out
//   1 hour         *ours*; without leaving out any time since boot, until such an episode is over
//   72 h           a gap over a boot of the host that an unsynchronised clock is not believed
//   60 s           the same where another server stands in. Rule MB6

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

  /// The latest moment that has come beyond doubt: what ends by itself goes by it. Rules C3, C3a, P6.
  package var sure: Moment { doubtfulSince.map { min(now, $0) } ?? now }

  /// Whether a moment has come, beyond doubt. Inclusive.
  package func hasReached(_ moment: Moment) -> Bool { moment <= sure }
}

/// What the host's clocks say at one moment. Rule C1.
package struct HostReading: Sendable, Hashable {
  /// The wall clock, which anybody with the right may set.
  package let wall: Moment
  /// Since boot, suspend included. Nobody can set it, but a program may run under a view of its own, and a machine that
  /// was resumed may show another one.
  package let sinceBoot: Span
  /// Differs after each boot.
  package let boot: String
  /// The kernel says that a time source disciplines the wall clock.
  package let isSynchronised: Bool
  /// How long a gap over a boot is believed that no time source confirms: a branch's host is switched off over a weekend,
  /// a server is not, and another one with another clock may have taken its place. Rules C3, MB6.
  package let believedGap: Span

  package init(
    wall: Moment, sinceBoot: Span, boot: String, isSynchronised: Bool, believedGap: Span = ClockAnchor.longGap
  ) {
    self.wall = wall
    self.sinceBoot = sinceBoot
    self.boot = boot
    self.isSynchronised = isSynchronised
    self.believedGap = believedGap
  }

  /// The same clocks with another wall clock and time since boot.
  package func reading(wall: Moment, sinceBoot: Span) -> HostReading {
    HostReading(
      wall: wall, sinceBoot: sinceBoot, boot: boot, isSynchronised: isSynchronised, believedGap: believedGap)
  }
}

/// What every write leaves behind, so that the next one can tell how much time has passed. Rules C2, C3a.
package struct ClockAnchor: Sendable, Hashable {
  package var boot: String
  /// What the host's two clocks said.
  package var sinceBoot: Span
  package var wall: Moment
  /// The store's time.
  package var time: Moment
  /// Time that passed and did not suffice for a millisecond of pull: below 1,800 ms, kept so that frequent writes add up.
  package var carried: Span
  /// How far leaps of the wall clock that were left out have taken it ahead of the store's time; behind when negative.
  package var aside: Span
  /// A difference of the wall clock that was reported and is not over; zero when the time since boot alone has leapt.
  package var episode: Span?
  /// The store's time when time since boot was last left out, as long as that episode lasts.
  package var leftOut: Moment?
  /// The time before a long gap, when the time after it comes from a clock that nothing confirmed.
  package var doubtfulSince: Moment?

  /// `wall`: as the store's time when nil.
  package init(
    boot: String, sinceBoot: Span, wall: Moment? = nil, time: Moment, carried: Span = .zero, aside: Span = .zero,
    episode: Span? = nil, leftOut: Moment? = nil, doubtfulSince: Moment? = nil
  ) {
    self.boot = boot
    self.sinceBoot = sinceBoot
    self.wall = wall ?? time
    self.time = time
    self.carried = carried
    self.aside = aside
    self.episode = episode
    self.leftOut = leftOut
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
  /// The time since boot went on by so much more than the wall clock confirms (less when negative), and that was left
  /// out. Rule C3a.
  case leapt(Span)
  /// The wall clock is back within reach, and the time since boot has not leapt for a while.
  case episodeEnded
  /// A forward difference was taken over because the kernel reports the clock synchronised.
  case adopted(Span)
  /// A doubtful time was confirmed by a synchronised clock.
  case confirmed

  /// Somebody has to look at the clock: also told by who only reads. Rule C3a.
  package var isWarning: Bool {
    switch self {
    case .episode, .leapt, .restarted(_, doubtful: true): true
    case .started, .restarted(_, doubtful: false), .episodeEnded, .adopted, .confirmed: false
    }
  }

  /// The same news, perhaps with another number.
  package func isSameKind(as other: ClockEvent) -> Bool {
    switch (self, other) {
    case (.episode, .episode), (.leapt, .leapt), (.restarted, .restarted): true
    default: self == other
    }
  }
}

extension HostReading {
  /// Whether a time source says that this moment has come. One that has set the clock back behind it says the contrary:
  /// then the store's time has run ahead, and what is in doubt stays so until the clock is there or somebody accepts it.
  fileprivate func confirms(_ moment: Moment) -> Bool {
    isSynchronised && wall.span(since: moment) >= .milliseconds(-ClockAnchor.tolerance.milliseconds)
  }
}

extension ClockAnchor {
  fileprivate static let tolerance = Span.seconds(2)
  /// What one clock tells alone is left out when it is more than this. Rule C3a.
  package static let leap = Span.seconds(60)
  /// Two views of the time since boot that take turns are one episode.
  private static let quiet = Span.hours(1)
  /// 2 s per hour: one millisecond of pull for each 1,800 that pass.
  private static let pullOne: Int64 = 1_800
  /// An unconfirmed gap of more than this opens nothing. Rule C3.
  package static let longGap = Span.hours(72)

  /// The anchor that holds at a reading, and what is to be told. Never earlier than the last one.
  ///
  /// Readers use the result and store nothing; the next write stores both.
  package static func following(_ anchor: ClockAnchor?, at host: HostReading) -> (
    anchor: ClockAnchor, events: [ClockEvent]
  ) {
    let host = host.within(Moment.calendar)
    guard let anchor else { return (host.anchor(at: host.wall), [.started]) }
    return anchor.boot == host.boot ? anchor.sameBoot(at: host) : anchor.newBoot(at: host)
  }

  /// The anchor after a supervisor took over the wall clock, and by how much the time moved. Every open T moves by
  /// as much. Rule C2.
  package static func accepting(_ host: HostReading, after anchor: ClockAnchor?) -> (anchor: ClockAnchor, moved: Span) {
    let current = following(anchor, at: host).anchor
    let host = host.within(Moment.calendar)
    return (host.anchor(at: host.wall), host.wall.span(since: current.time))
  }

  package var storeTime: StoreTime { StoreTime(now: time, doubtfulSince: doubtfulSince) }

  /// Moments that are later than this belong to the store's time as it is; earlier ones to the time before a gap,
  /// which no correction of the time after it concerns. Nil when nothing is in doubt: then all do.
  /// - Parameter gap: how long the gap was at least
  package func correctedAfter(gap: Span) -> Moment? { doubtfulSince?.later(by: gap) }

  /// Whether some host can have left this behind: a number that nobody can have stored is damage.
  package var isPlausible: Bool {
    let moments = [wall, time] + [leftOut, doubtfulSince].compactMap(\.self)
    return Self.lastSpan >= sinceBoot && sinceBoot >= .zero && carried >= .zero
      && carried.milliseconds < Self.pullOne && moments.allSatisfy(Moment.calendar.contains)
      && [aside, episode ?? .zero].allSatisfy { $0.milliseconds.magnitude <= Self.lastSpan.milliseconds.magnitude }
  }

  private static let lastSpan = Moment.calendar.upperBound.span(since: Moment.calendar.lowerBound)

  // MARK: The same boot

  private func sameBoot(at host: HostReading) -> (anchor: ClockAnchor, events: [ClockEvent]) {
    let step = Step(from: self, to: host)
    var next = host.anchor(at: time.later(by: step.elapsed))
    next.doubtfulSince = doubtfulSince
    var events: [ClockEvent] = []
    if step.isUnconfirmedGap, !host.isSynchronised { next.doubtfulSince = doubtfulSince ?? time }
    if doubtfulSince != nil, host.confirms(next.time) {
      next.doubtfulSince = nil
      events.append(.confirmed)
    }
    next.leftOut = step.leavesOut ? next.time : leftOut
    let counted = Saturating.sum(step.elapsed.milliseconds, carried.milliseconds)
    next.carried = .milliseconds(counted % Self.pullOne)
    let reach = counted / Self.pullOne
    let ahead = host.wall.span(since: next.time)
    if ahead.milliseconds.magnitude <= max(Self.tolerance.milliseconds, reach).magnitude {
      next.time = next.time.later(by: .milliseconds(min(max(ahead.milliseconds, -reach), reach)))
      events += next.settle(after: self, step)
    } else if ahead.milliseconds > 0, host.isSynchronised {
      next.time = host.wall
      _ = next.settle(after: self, step)
      events.append(.adopted(ahead))
    } else {
      next.aside = step.isLeap ? ahead.less(step.lead) : aside
      next.episode = ahead
      if episode == nil { events.append(step.leavesOut ? .leapt(step.excess) : .episode(ahead)) }
    }
    return (next, events)
  }

  /// The wall clock is followed: an episode is over, unless the time since boot has leapt lately.
  private mutating func settle(after last: ClockAnchor, _ step: Step) -> [ClockEvent] {
    if let leftOut, time < leftOut.later(by: Self.quiet) {
      episode = .zero
      return last.episode == nil && step.leavesOut ? [.leapt(step.excess)] : []
    }
    leftOut = nil
    return last.episode == nil ? [] : [.episodeEnded]
  }

  // MARK: A new boot

  private func newBoot(at host: HostReading) -> (anchor: ClockAnchor, events: [ClockEvent]) {
    let gap = max(Span.zero, host.wall.span(since: time))
    var next = host.anchor(at: time.later(by: gap))
    next.aside = host.wall.span(since: next.time)
    if !host.confirms(next.time) {
      next.doubtfulSince = doubtfulSince ?? (!host.isSynchronised && gap > host.believedGap ? time : nil)
    }
    return (next, [.restarted(gap: gap, doubtful: next.doubtfulSince != nil)])
  }
}

/// How far both clocks of a host have come since an anchor of the same boot, and what of it the store follows.
private struct Step {
  /// How far the wall clock was ahead of where the store's time takes it: what one clock told alone and was followed.
  let lead: Span
  /// One of the clocks has leapt.
  let isLeap: Bool
  /// How much time has passed for the store; never negative.
  let elapsed: Span
  /// By how much the time since boot went on more than that.
  let excess: Span
  /// The wall clock went back, and nothing confirms how long that took.
  let isUnconfirmedGap: Bool

  init(from anchor: ClockAnchor, to host: HostReading) {
    let byBoot = host.sinceBoot.less(anchor.sinceBoot)
    let byWall = host.wall.span(since: anchor.wall)
    lead = anchor.wall.span(since: anchor.time).less(anchor.aside)
    // Small leaps add up here, so that two views that take turns do not carry the store's time away.
    let apart = lead.more(byWall.less(byBoot))
    isLeap = apart.milliseconds.magnitude > ClockAnchor.leap.milliseconds.magnitude
    if byBoot < .zero || byWall < .zero {
      // A clock that went back has leapt; the other one goes on.
      elapsed = max(.zero, byBoot < .zero ? byWall : byBoot)
    } else {
      elapsed = isLeap ? min(byBoot, byWall) : byBoot
    }
    excess = byBoot.less(elapsed)
    isUnconfirmedGap = isLeap && byWall < .zero && elapsed > ClockAnchor.longGap
  }

  /// Time since boot is left out.
  var leavesOut: Bool { isLeap && excess != .zero }
}

extension Span {
  fileprivate func more(_ other: Span) -> Span {
    .milliseconds(Saturating.sum(milliseconds, other.milliseconds))
  }

  fileprivate func less(_ other: Span) -> Span {
    .milliseconds(Saturating.difference(milliseconds, other.milliseconds))
  }
}

extension HostReading {
  /// A clock that shows no year of the calendar shows the nearest one, so that no store is damaged by it.
  fileprivate func within(_ moments: ClosedRange<Moment>) -> HostReading {
    reading(
      wall: min(max(wall, moments.lowerBound), moments.upperBound),
      sinceBoot: min(max(.zero, sinceBoot), moments.upperBound.span(since: moments.lowerBound)))
  }

  fileprivate func anchor(at time: Moment) -> ClockAnchor {
    ClockAnchor(boot: boot, sinceBoot: sinceBoot, wall: wall, time: time)
  }
}
