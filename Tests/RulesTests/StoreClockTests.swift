import Rules
import Testing

/// The one clock of a store. Rules C1 to C3.
@Suite struct StoreClockTests {
  /// A host whose clocks a test moves.
  struct Host {
    var wall = Moment(seconds: 1_795_000_000)
    var sinceBoot = Span.seconds(1_000)
    var boot = "a"
    var isSynchronised = false

    var reading: HostReading {
      HostReading(wall: wall, sinceBoot: sinceBoot, boot: boot, isSynchronised: isSynchronised)
    }

    /// Both clocks go on.
    mutating func passes(_ span: Span) {
      wall = wall.later(by: span)
      sinceBoot = .milliseconds(sinceBoot.milliseconds + span.milliseconds)
    }

    /// Somebody sets the wall clock.
    mutating func steps(_ span: Span) { wall = wall.later(by: span) }
  }

  @Test("C2: time passes as since boot, whatever the wall clock says")
  func followsBootTime() {
    var host = Host()
    let first = ClockAnchor.following(nil, at: host.reading)
    #expect(first.events == [.started])
    host.passes(.hours(3))
    host.steps(.hours(-25))
    let next = ClockAnchor.following(first.anchor, at: host.reading)
    #expect(next.anchor.time == first.anchor.time.later(by: .hours(3)))
    #expect(next.events == [.episode(.hours(-25))])
  }

  @Test("C2 A6: back 25 h, then forward in small hops: the time never jumps and one episode is told")
  func backThenHops() {
    var host = Host()
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    let begin = anchor.time
    host.steps(.hours(-25))
    var events: [ClockEvent] = []
    for _ in 0..<1_500 {
      host.steps(.minutes(1))
      host.passes(.seconds(1))
      let next = ClockAnchor.following(anchor, at: host.reading)
      events += next.events
      anchor = next.anchor
    }
    #expect(anchor.time.span(since: begin) == .seconds(1_500))
    #expect(events == [.episode(.milliseconds(-(25 * 3_600 - 60) * 1_000)), .episodeEnded])
  }

  @Test("C2: small hops forward gain at most 2 s an hour")
  func forwardHops() {
    var host = Host()
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    let begin = anchor.time
    for _ in 0..<3_600 {
      host.steps(.seconds(1))
      host.passes(.seconds(1))
      anchor = ClockAnchor.following(anchor, at: host.reading).anchor
    }
    let gained = anchor.time.span(since: begin).milliseconds - 3_600_000
    #expect((0...2_000).contains(gained))
  }

  @Test("C2: frequent writes still pull in a small drift, and never go back")
  func frequentWritesPull() {
    var host = Host()
    var anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.steps(.milliseconds(-1_500))
    for _ in 0..<20_000 {
      host.passes(.milliseconds(500))
      let next = ClockAnchor.following(anchor, at: host.reading)
      #expect(next.anchor.time > anchor.time)
      #expect(next.events.isEmpty)
      anchor = next.anchor
    }
    #expect(anchor.time == host.wall)
  }

  @Test("C2: a step while idle beyond the reach is an episode, told once", arguments: [true, false])
  func stepWhileIdle(forward: Bool) {
    var host = Host()
    let anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.passes(.hours(1))
    host.steps(forward ? .hours(24) : .hours(-24))
    let first = ClockAnchor.following(anchor, at: host.reading)
    #expect(first.anchor.time == anchor.time.later(by: .hours(1)))
    #expect(first.events.count == 1)
    host.passes(.hours(1))
    #expect(ClockAnchor.following(first.anchor, at: host.reading).events.isEmpty)
  }

  @Test("C2 A7: forward 25 h is adopted when the kernel reports the clock synchronised, never backward")
  func adoptedWhenSynchronised() {
    var host = Host()
    let anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.steps(.hours(25))
    host.isSynchronised = true
    let forward = ClockAnchor.following(anchor, at: host.reading)
    #expect(forward.anchor.time == host.wall)
    #expect(forward.events == [.adopted(.hours(25))])

    host.steps(.hours(-50))
    let back = ClockAnchor.following(forward.anchor, at: host.reading)
    #expect(back.anchor.time == forward.anchor.time)
    #expect(back.events == [.episode(.hours(-50))])
  }

  @Test("C3: a dead clock at boot goes on from the anchor and adopts the right time when synchronised")
  func deadClockThenSynchronised() {
    var host = Host()
    let before = ClockAnchor.following(nil, at: host.reading).anchor
    let truth = host.wall.later(by: .hours(10))
    host.boot = "b"
    host.sinceBoot = .seconds(5)
    host.wall = Moment(seconds: 0)
    let booted = ClockAnchor.following(before, at: host.reading)
    #expect(booted.anchor.time == before.time)
    #expect(booted.events == [.restarted(gap: .zero, doubtful: false)])
    host.wall = truth
    host.isSynchronised = true
    host.passes(.seconds(1))
    let right = ClockAnchor.following(booted.anchor, at: host.reading)
    #expect(right.anchor.time == host.wall)
  }

  @Test(
    "C3: a gap over 72 h on an unsynchronised clock is doubtful until confirmed",
    arguments: [
      (Span.hours(72), false, true), (.milliseconds(72 * 3_600_000 + 1), false, false), (.hours(500), true, true),
    ])
  func longGap(gap: Span, synchronised: Bool, trusted: Bool) {
    var host = Host()
    let before = ClockAnchor.following(nil, at: host.reading).anchor
    host.boot = "b"
    host.steps(gap)
    host.isSynchronised = synchronised
    let booted = ClockAnchor.following(before, at: host.reading)
    #expect(booted.anchor.time == host.wall)
    #expect(booted.anchor.storeTime.isTrusted == trusted)
    host.passes(.seconds(10))
    host.isSynchronised = true
    #expect(ClockAnchor.following(booted.anchor, at: host.reading).anchor.storeTime.isTrusted)
  }

  @Test(
    "MB6: where another server may have taken its place a gap over 60 s is doubtful",
    arguments: [(Span.seconds(60), true), (.milliseconds(60_001), false), (.hours(24), false)])
  func otherServer(gap: Span, trusted: Bool) {
    let first = HostReading(
      wall: Host().wall, sinceBoot: .hours(5), boot: "a", isSynchronised: false, believedGap: ClockAnchor.leap)
    let before = ClockAnchor.following(nil, at: first).anchor
    let other = HostReading(
      wall: first.wall.later(by: gap), sinceBoot: .hours(9), boot: "b", isSynchronised: false,
      believedGap: ClockAnchor.leap)
    #expect(ClockAnchor.following(before, at: other).anchor.storeTime.isTrusted == trusted)
  }

  @Test("C3: a time source that sets the clock back confirms nothing: a block opens only once the clock is there")
  func setBack() {
    let started = Host()
    let before = ClockAnchor.following(nil, at: started.reading).anchor
    var block = Access(block: Block(cause: .kpj, since: before.time))
    block.block?.report = Report(
      number: Reference(month: CivilDay(dayNumber: 20_000).civilMonth, chance: [1]), at: before.time, channel: .kiosk)
    let truth = started.wall
    for isRebooted in [false, true] {
      var host = started
      host.boot = "b"
      host.steps(.hours(100))
      let booted = ClockAnchor.following(before, at: host.reading).anchor
      #expect(block.caughtUp(to: booted.storeTime).access.block != nil)
      if isRebooted { host.boot = "c" }
      host.isSynchronised = true
      host.wall = truth
      host.passes(.minutes(5))
      let set = ClockAnchor.following(booted, at: host.reading)
      #expect(!set.anchor.storeTime.isTrusted && !set.events.contains(.confirmed))
      #expect(block.caughtUp(to: set.anchor.storeTime).access.block != nil)
      host.passes(.hours(101))
      let there = ClockAnchor.following(set.anchor, at: host.reading).anchor
      #expect(block.caughtUp(to: there.storeTime).access.block != nil, "the store's time goes on ahead of the clock")
      #expect(ClockAnchor.accepting(host.reading, after: set.anchor).anchor.storeTime.isTrusted)
    }
  }

  @Test("C3: a second boot does not launder a doubtful clock")
  func doubtSurvivesAReboot() {
    var host = Host()
    let before = ClockAnchor.following(nil, at: host.reading).anchor
    host.boot = "b"
    host.steps(.hours(100))
    let booted = ClockAnchor.following(before, at: host.reading).anchor
    host.boot = "c"
    host.passes(.minutes(1))
    #expect(!ClockAnchor.following(booted, at: host.reading).anchor.storeTime.isTrusted)
  }

  @Test("C2: accepting takes over the wall clock and tells by how much", arguments: [Span.hours(-3), .hours(30)])
  func accepting(_ step: Span) {
    var host = Host()
    let anchor = ClockAnchor.following(nil, at: host.reading).anchor
    host.passes(.minutes(5))
    host.steps(step)
    let accepted = ClockAnchor.accepting(host.reading, after: anchor)
    #expect(accepted.moved == step)
    #expect(accepted.anchor.time == host.wall)
    #expect(ClockAnchor.following(accepted.anchor, at: host.reading).events.isEmpty)
  }
}
