import Rules
import Testing

/// What only one of the host's two clocks tells. Rule C3a.
@Suite("A leap that only one clock tells") struct ClockLeapTests {
  /// A host that has run for long, so that its time since boot can leap back.
  private static var host: StoreClockTests.Host {
    var host = StoreClockTests.Host()
    host.sinceBoot = .days(10_000)
    return host
  }

  private static let leaps = [Span.days(10), .days(-10), .hours(25), .hours(-25), .minutes(2), .minutes(-2)]

  @Test("C3a: ten days more since boot are left out, told once, and add nothing up", arguments: [true, false])
  func bootLeaps(isSynchronised: Bool) {
    var host = Self.host
    host.isSynchronised = isSynchronised
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    let begin = anchor.time
    var events: [ClockEvent] = []
    for _ in 0..<5 {
      host.passes(.seconds(3))
      host.leapsSinceBoot(.days(10))
      let next = ClockAnchor.following(anchor, at: host.reading)
      events += next.events
      anchor = next.anchor
    }
    #expect(anchor.time == begin.later(by: .seconds(15)))
    #expect(events == [.leapt(.days(10))])
  }

  @Test("C3a: two views of the time since boot that take turns are one episode, which ends an hour after the last turn")
  func turns() {
    var (host, events) = (Self.host, [ClockEvent]())
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    let begin = anchor.time
    func follows() {
      let next = ClockAnchor.following(anchor, at: host.reading)
      events += next.events
      anchor = next.anchor
    }
    for turn in 0..<100 {
      host.passes(.seconds(20))
      host.leapsSinceBoot(turn.isMultiple(of: 2) ? .days(10) : .days(-10))
      follows()
    }
    #expect(anchor.time == begin.later(by: .seconds(2_000)))
    #expect(events == [.leapt(.days(10))] && anchor.episode == .zero)
    host.passes(.milliseconds(3_599_999))
    follows()
    #expect(events.count == 1)
    host.passes(.milliseconds(1))
    follows()
    #expect(events == [.leapt(.days(10)), .episodeEnded] && anchor.episode == nil && anchor.leftOut == nil)
  }

  @Test("C3a: small turns of the time since boot carry the store's time away by 60 seconds at most, ever")
  func smallTurns() {
    for hop in [Int64(1), 10, 29, 31, 59, 60] {
      var host = Self.host
      var anchor = ClockAnchor.following(nil, at: host.reading).anchor
      let begin = anchor.time
      for turn in 0..<2_000 {
        host.passes(.seconds(1))
        host.leapsSinceBoot(.seconds(turn.isMultiple(of: 2) ? hop : -hop))
        anchor = ClockAnchor.following(anchor, at: host.reading).anchor
      }
      #expect((1_998_000...2_062_000).contains(anchor.time.span(since: begin).milliseconds), "\(hop)")
    }
  }

  @Test(
    "C3a: 60 seconds that the time since boot tells alone are followed, a millisecond more is left out",
    arguments: [(Int64(60_000), Int64(70_000)), (60_001, 10_000)])
  func bootBoundary(excess: Int64, gain: Int64) {
    var host = Self.host
    let anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.passes(.seconds(10))
    host.leapsSinceBoot(.milliseconds(excess))
    let next = ClockAnchor.following(anchor, at: host.reading)
    #expect(next.anchor.time.span(since: anchor.time) == .milliseconds(gain))
    #expect(next.events == (excess > 60_000 ? [.leapt(.milliseconds(excess))] : [.episode(.seconds(-60))]))
  }

  @Test(
    "C3a: a wall clock that was set back while nobody wrote: 60 seconds are not believed, more are, by what is left",
    arguments: [(Int64(-60_000), Int64(600_000)), (-60_001, 539_999), (-600_001, 600_000)])
  func wallBoundary(step: Int64, gain: Int64) {
    var host = Self.host
    let anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.passes(.minutes(10))
    host.steps(.milliseconds(step))
    #expect(ClockAnchor.following(anchor, at: host.reading).anchor.time == anchor.time.later(by: .milliseconds(gain)))
  }

  @Test("C2: a difference of 2 seconds is pulled in, a millisecond more is an episode", arguments: [1, -1] as [Int64])
  func tolerance(sign: Int64) {
    for (difference, isEpisode) in [(Int64(2_000), false), (2_001, true)] {
      var host = Self.host
      let anchor = ClockAnchor.following(nil, at: host.reading).anchor
      host.passes(.seconds(36))
      host.steps(.milliseconds(sign * difference))
      let next = ClockAnchor.following(anchor, at: host.reading)
      #expect(next.events == (isEpisode ? [.episode(.milliseconds(sign * difference))] : []))
      // 36 seconds are worth 20 milliseconds.
      let pull = isEpisode ? 0 : sign * 20
      #expect(next.anchor.time == anchor.time.later(by: .milliseconds(36_000 + pull)))
    }
  }

  @Test("C2: after hours without a write 2 seconds for each of them are within reach, a millisecond more is an episode")
  func reach() {
    for (difference, isEpisode) in [(Int64(20_000), false), (20_001, true)] {
      var host = Self.host
      let anchor = ClockAnchor.following(nil, at: host.reading).anchor
      host.passes(.hours(10))
      host.steps(.milliseconds(-difference))
      let next = ClockAnchor.following(anchor, at: host.reading)
      #expect(next.events.isEmpty != isEpisode)
      #expect(next.anchor.time.span(since: anchor.time) == .milliseconds(36_000_000 - (isEpisode ? 0 : 20_000)))
    }
  }

  @Test("C3a: accepting ends an episode of either clock, in either view", arguments: leaps)
  func accepting(leap: Span) {
    for isOfWall in [true, false] {
      var host = Self.host
      var anchor = ClockAnchor.following(nil, at: host.reading).anchor
      host.passes(.days(20))
      anchor = ClockAnchor.following(anchor, at: host.reading).anchor
      isOfWall ? host.steps(leap) : host.leapsSinceBoot(leap)
      anchor = ClockAnchor.following(anchor, at: host.reading).anchor
      let accepted = ClockAnchor.accepting(host.reading, after: anchor)
      #expect(accepted.moved == (isOfWall ? leap : .zero))
      #expect(accepted.anchor.episode == nil && accepted.anchor.leftOut == nil && accepted.anchor.aside == .zero)
      host.passes(.seconds(5))
      let next = ClockAnchor.following(accepted.anchor, at: host.reading)
      #expect(next.events.isEmpty && next.anchor.time == host.wall)
    }
  }

  @Test("C3a: while one clock is wrong, what runs by elapsed time ends when it has passed", arguments: leaps)
  func elapsed(leap: Span) {
    for isOfWall in [true, false] {
      var host = Self.host
      var anchor = ClockAnchor.following(nil, at: host.reading).anchor
      let begin = anchor.time
      isOfWall ? host.steps(leap) : host.leapsSinceBoot(leap)
      anchor = ClockAnchor.following(anchor, at: host.reading).anchor
      for _ in 0..<12 {
        host.passes(.seconds(10))
        anchor = ClockAnchor.following(anchor, at: host.reading).anchor
      }
      #expect(anchor.time == begin.later(by: .seconds(120)))
    }
  }

  @Test("C3a: a wall clock that went back confirms no more than 72 hours of the other one")
  func bothWays() {
    for (passed, isTrusted) in [(Span.hours(72), true), (.milliseconds(72 * 3_600_000 + 1), false)] {
      var host = Self.host
      let anchor = ClockAnchor.following(nil, at: host.reading).anchor
      host.steps(.seconds(-1))
      host.leapsSinceBoot(passed)
      let next = ClockAnchor.following(anchor, at: host.reading).anchor
      #expect(next.time == anchor.time.later(by: passed))
      #expect(next.storeTime.isTrusted == isTrusted && next.storeTime.sure == (isTrusted ? next.time : anchor.time))
    }
  }

  @Test("No number that can be stored traps", arguments: [Int64.min, .min + 1, -1, 0, 1, 1_799, 1_800, .max - 1, .max])
  func wild(number: Int64) {
    let host = Self.host.reading
    for other in [Int64.min, 0, host.wall.milliseconds, .max] {
      let (span, moment) = (Span.milliseconds(number), Moment(milliseconds: other))
      for anchor in [
        ClockAnchor(boot: "a", sinceBoot: span, wall: moment, time: host.wall, carried: span, aside: span),
        ClockAnchor(boot: "a", sinceBoot: host.sinceBoot, wall: host.wall, time: moment, carried: span, episode: span),
        ClockAnchor(boot: "b", sinceBoot: span, wall: moment, time: Moment(milliseconds: number), leftOut: moment),
        ClockAnchor(boot: "a", sinceBoot: span, wall: moment, time: moment, doubtfulSince: moment),
      ] {
        _ = ClockAnchor.following(anchor, at: host)
        _ = ClockAnchor.accepting(host, after: anchor)
        _ = (anchor.isPlausible, anchor.correctedAfter(gap: span), anchor.storeTime.sure)
      }
    }
    let strange = HostReading(
      wall: Moment(milliseconds: number), sinceBoot: .milliseconds(number), boot: "a", isSynchronised: true)
    let first = ClockAnchor.following(nil, at: strange).anchor
    #expect(first.isPlausible)
    #expect(ClockAnchor.following(first, at: host).anchor.isPlausible)
    #expect(ClockAnchor.following(ClockAnchor.following(nil, at: host).anchor, at: strange).anchor.isPlausible)
  }

  // MARK: Seeded leaps against a naive model

  /// What happens to a host in one step.
  private struct Step {
    var passes: Span
    var wall = Span.zero
    var sinceBoot = Span.zero
    var isSynchronised: Bool

    /// One of the clocks leaps in every other step, by minutes to days.
    init(_ chance: inout SplitMix64) {
      let longest = [Int64(20_000), 1_800_000, 90_000_000][Int.random(in: 0..<3, using: &chance)]
      passes = .milliseconds(Int64.random(in: 0...longest, using: &chance))
      isSynchronised = Int.random(in: 0..<4, using: &chance) == 0
      let size = [Int64(300), 90_000, 900_000][Int.random(in: 0..<3, using: &chance)]
      let leap = Span.seconds(Int64.random(in: 130...size, using: &chance) * (Bool.random(using: &chance) ? 1 : -1))
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: wall = leap
      case 1: sinceBoot = leap
      default: break
      }
    }
  }

  /// What a store may gain in a step, written down without the store's own arithmetic: the truth, when the clock that
  /// leapt shows more than it or has run back; what is left of the clock that leapt back, when it has not.
  private func gain(_ step: Step) -> Int64 {
    let (truth, leap) = (step.passes.milliseconds, step.wall.milliseconds + step.sinceBoot.milliseconds)
    return leap >= 0 || truth + leap < 0 ? truth : truth + leap
  }

  @Test("C2 C3a: seeded leaps of either clock, in turns, synchronised or not, against a naive model", arguments: 1...60)
  func seeded(seed: UInt64) {
    var (chance, host, events) = (SplitMix64(seed: seed), Self.host, [ClockEvent]())
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    for number in 0..<200 {
      let step = Step(&chance)
      host.isSynchronised = step.isSynchronised
      host.passes(step.passes)
      host.steps(step.wall)
      host.leapsSinceBoot(step.sinceBoot)
      let next = ClockAnchor.following(anchor, at: host.reading)
      let expected = anchor.time.milliseconds + gain(step)
      let pull = gain(step) / 1_800 + 1
      let ahead = host.wall.milliseconds - expected
      let isAdopted = step.isSynchronised && ahead > max(2_000, pull)
      let error = next.anchor.time.milliseconds - (isAdopted ? host.wall.milliseconds : expected)
      #expect(abs(error) <= pull, "seed \(seed), step \(number): \(step)")
      #expect(next.anchor.time >= anchor.time && next.anchor.isPlausible)
      events += next.events
      anchor = next.anchor
    }
    #expect(isOneAfterTheOther(events), "\(events)")
  }

  /// No episode is told again before it has ended or was adopted.
  private func isOneAfterTheOther(_ events: [ClockEvent]) -> Bool {
    var isOpen = false
    for event in events {
      switch event {
      case .episode, .leapt:
        if isOpen { return false }
        isOpen = true
      case .episodeEnded, .adopted, .restarted: isOpen = false
      case .started, .confirmed: break
      }
    }
    return true
  }

  @Test("C3 C3a: with new boots in between the time never runs back, and no doubt goes by itself", arguments: 1...40)
  func seededBoots(seed: UInt64) {
    var (chance, host) = (SplitMix64(seed: seed &* 7_919), Self.host)
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    for number in 0..<200 {
      let step = Step(&chance)
      host.isSynchronised = step.isSynchronised
      host.passes(step.passes)
      host.steps(step.wall)
      if Int.random(in: 0..<10, using: &chance) == 0 {
        host.boot = "boot \(number)"
        host.sinceBoot = .seconds(Int64.random(in: 1...100, using: &chance))
      } else {
        host.leapsSinceBoot(step.sinceBoot)
      }
      let next = ClockAnchor.following(anchor, at: host.reading).anchor
      #expect(next.time >= anchor.time && next.isPlausible)
      if anchor.doubtfulSince != nil {
        let isThere = host.isSynchronised && host.wall >= next.time
        let isNear = host.isSynchronised && host.wall.later(by: .seconds(4)) >= next.time
        if isThere { #expect(next.doubtfulSince == nil) }
        if !isNear { #expect(next.doubtfulSince == anchor.doubtfulSince) }
      }
      anchor = next
    }
  }
}

extension StoreClockTests.Host {
  /// Another view of the time since boot, or a machine that was resumed. Never before the boot.
  fileprivate mutating func leapsSinceBoot(_ span: Span) {
    sinceBoot = .milliseconds(max(0, sinceBoot.milliseconds + span.milliseconds))
  }
}
