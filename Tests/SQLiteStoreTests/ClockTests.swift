import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

/// Rules C1 to C3, through the store: what is stored, what the ledger is told and what opens.
@Suite("The clock of a store")
struct ClockTests {
  private let bench = FileBench()

  private func clockEvents() throws -> [String] {
    try bench.ledger().map(\.event).filter { $0.hasPrefix("clock.") }
  }

  /// A block that was reported just now.
  private func blocks(_ store: SQLiteStore) throws -> Moment {
    try store.write { (books) throws(Failure) in
      let report = Report(number: Samples.reference(1), at: books.time.now, channel: .counter)
      let block = Block(cause: .kpj, since: books.time.now, report: report)
      try books.save(Access(block: block), of: Samples.wholeID)
      return report.opens
    }
  }

  private func isOver(_ store: SQLiteStore) throws -> Bool {
    try store.read { (records) throws(Failure) in
      try records.access(of: Samples.wholeID).block?.isOver(at: records.time) ?? true
    }
  }

  @Test("Set back 25 hours and forward in small hops: one episode, no minute gained or lost")
  func backAndForth() throws {
    let store = try bench.sqlite()
    let opens = try blocks(store)
    bench.clock.synchronises(false)
    bench.clock.steps(.hours(-25))
    for _ in 0..<50 {
      bench.clock.passes(.minutes(10))
      bench.clock.steps(.minutes(30))
      try store.strikes(Samples.bareID)
    }
    #expect(try clockEvents() == ["clock.started", "clock.episode", "clock.episode-ended"])
    // 50 times ten minutes went by; the hops of the wall clock, 25 hours in all, moved nothing.
    #expect(try store.now().now == opens.later(by: .minutes(500 - 24 * 60)))
    #expect(try !isOver(store))
  }

  @Test("Set forward 30 hours, unsynchronised: no block opens by it")
  func forward() throws {
    let store = try bench.sqlite()
    let opens = try blocks(store)
    bench.clock.synchronises(false)
    bench.clock.steps(.hours(30))
    try store.strikes(Samples.bareID)
    #expect(try !isOver(store))
    bench.clock.passes(.hours(24))
    #expect(try store.now().now == opens)
    #expect(try isOver(store))
  }

  @Test("A dead battery at boot, then a time source: adopted once, in the ledger, and T is reached by it")
  func deadBattery() throws {
    let opens = try blocks(try bench.sqlite())
    bench.clock.boots("boot-2", wall: Moment(seconds: 0), isSynchronised: false)
    let store = try bench.sqlite()
    try store.strikes(Samples.bareID)
    #expect(try store.now().now == opens.later(by: .hours(-24)))
    bench.clock.passes(.seconds(40))
    bench.clock.steps(opens.span(since: bench.clock.reading().wall))
    bench.clock.synchronises(true)
    #expect(try isOver(store), "a reader goes by it before it is stored")
    for _ in 0..<3 { try store.strikes(Samples.bareID) }
    let events = try clockEvents()
    #expect(events == ["clock.started", "clock.restarted", "clock.adopted"])
    #expect(try store.now() == StoreTime(now: opens))
  }

  @Test("A step while nobody is there is told by the first write, once")
  func idleStep() throws {
    let store = try bench.sqlite()
    let before = try store.now().now
    bench.clock.passes(.hours(3))
    bench.clock.synchronises(false)
    bench.clock.steps(.minutes(7))
    for _ in 0..<3 { #expect(try store.now().now.span(since: before) >= .hours(3)) }
    #expect(try clockEvents() == ["clock.started"])
    try store.strikes()
    try bench.sqlite().strikes()
    #expect(try bench.ledger().map(\.event).suffix(3) == ["clock.episode", "kpj.wrong", "kpj.wrong"])
    #expect(try bench.ledger()[2].details.hasPrefix("ahead-ms=4"))
  }

  @Test("73 hours without a time source: no block opens until one comes")
  func longGap() throws {
    let opens = try blocks(try bench.sqlite())
    bench.clock.boots("boot-2", wall: opens.later(by: .hours(49)), isSynchronised: false)
    let store = try bench.sqlite()
    try store.strikes(Samples.bareID)
    #expect(try !store.now().isTrusted && store.now().now > opens)
    #expect(try !isOver(store))
    #expect(try bench.ledger().dropFirst(2).first?.details == "doubtful=yes gap-ms=262800000")
    bench.clock.synchronises(true)
    #expect(try isOver(store))
    try store.strikes(Samples.bareID)
    #expect(try clockEvents() == ["clock.started", "clock.restarted", "clock.confirmed"])
  }

  @Test("What opens before the long gap is open, in doubt or not")
  func openBeforeGap() throws {
    let store = try bench.sqlite()
    let opens = try blocks(store)
    bench.clock.passes(.hours(24))
    try store.strikes(Samples.bareID)
    bench.clock.boots("boot-2", wall: opens.later(by: .days(30)), isSynchronised: false)
    try bench.sqlite().strikes(Samples.bareID)
    let time = try bench.sqlite().now()
    #expect(time.doubtfulSince == opens)
    #expect(try isOver(try bench.sqlite()))
  }

  @Test("72 hours are not too long")
  func gap() throws {
    let opens = try blocks(try bench.sqlite())
    bench.clock.boots("boot-2", wall: opens.later(by: .hours(48)), isSynchronised: false)
    #expect(try isOver(try bench.sqlite()))
  }

  @Test("A supervisor accepts the wall clock: 24 hours stay 24 hours, for whoever opens the store next too")
  func accepted() throws {
    let store = try bench.sqlite()
    let opens = try blocks(store)
    bench.clock.synchronises(false)
    bench.clock.steps(.hours(48))
    let moved = try store.write { (books) throws(Failure) in try books.acceptClock() }
    #expect(moved == .hours(48))
    #expect(try store.now().now == opens.later(by: .hours(24)))
    #expect(try !isOver(try bench.sqlite()))
    bench.clock.passes(.hours(24))
    #expect(try isOver(try bench.sqlite()))
    #expect(try clockEvents() == ["clock.started", "clock.episode"])
  }

  @Test("A write that fails leaves the clock's news to the next one")
  func rolledBack() throws {
    let store = try bench.sqlite()
    bench.clock.synchronises(false)
    bench.clock.steps(.hours(-2))
    #expect(throws: Failure.busy) { try store.write { (_) throws(Failure) in throw .busy } }
    #expect(try clockEvents() == ["clock.started"])
    try store.strikes()
    #expect(try clockEvents() == ["clock.started", "clock.episode"])
  }

  @Test("The host's own clocks: this century, later after earlier, one boot")
  func linux() {
    let clock = LinuxClock()
    let (first, second) = (clock.reading(), clock.reading())
    #expect(first.wall > Moment(seconds: 1_700_000_000))
    #expect(first.sinceBoot > .zero && second.sinceBoot >= first.sinceBoot)
    #expect(first.boot.count == 36 && second.boot == first.boot)
  }
}
