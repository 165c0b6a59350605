#if Postgres
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// What time it is, the server's host says; which of its clocks is right, nobody on it. Rules C1, C3a, MB6.
  @Suite("The clocks of a server", .waiting)
  struct ServerClockTests {
    private let server: Server
    private let name = "z" + Seal.hex(Array(SystemChance().key().prefix(8)))
    private let seal = Seal(by: SystemChance())
    private let place: PostgresStore.Place

    init() throws {
      server = try Server.shared.get()
      place = try server.database(name)
      let people = try Samples.everybody()
      try opened().stock(Stock(people))
    }

    private func opened() throws -> PostgresStore {
      try PostgresStore(at: place, options: ArchiveOptions(seal: seal))
    }

    /// From here on the server's host shows its true clocks, moved by this.
    private func shows(
      ahead: Span = .zero, up: Span = .zero, boot: String = "host-1", of database: String? = nil
    ) throws {
      try server.does(
        """
        CREATE OR REPLACE FUNCTION anjungan_host(OUT wall bigint, OUT up bigint, OUT boot text) LANGUAGE sql AS $host$
        SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + \(ahead.milliseconds),
        (split_part(pg_read_file('/proc/uptime', 0, 64), ' ', 1)::numeric * 1000)::bigint + \(up.milliseconds),
        '\(boot)' $host$
        """, in: database ?? name)
    }

    /// Blocks somebody and reports it now; returns when it opens.
    private func blocks(_ store: PostgresStore) throws -> Moment {
      try store.write(about: [Samples.wholeID], at: Samples.kiosk) { (books) throws(Failure) in
        let report = Report(number: Samples.reference(1), at: books.time.now, channel: .counter)
        try books.save(Access(block: Block(cause: .kpj, since: books.time.now, report: report)), of: Samples.wholeID)
        return report.opens
      }
    }

    private func isOver(_ store: PostgresStore) throws -> Bool {
      try store.read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).block?.isOver(at: records.time) ?? true
      }
    }

    private func writes(_ store: PostgresStore) throws {
      try store.write(about: [Samples.bareID], at: Samples.kiosk) { (books) throws(Failure) in
        try books.enter(
          LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.bareID, station: Samples.kiosk))
      }
    }

    private func clockEvents(_ store: PostgresStore) throws -> [String] {
      try lines(of: store).map(\.event).filter { $0.hasPrefix("clock.") }
    }

    @Test("Set forward by two days: no block opens by it, one warning, and the days that really pass open it")
    func forward() throws {
      try shows()
      let store = try opened()
      let opens = try blocks(store)
      try shows(ahead: .days(2))
      for _ in 0..<3 { try writes(store) }
      #expect(try !isOver(store) && !isOver(try opened()))
      #expect(try clockEvents(store).suffix(1) == ["clock.episode"])
      try shows(ahead: .days(2), up: .hours(24))
      // Both of its clocks say so by now.
      try shows(ahead: .days(3), up: .hours(24))
      #expect(try isOver(store))
      #expect(try store.read { (records) throws(Failure) in records.time.now } >= opens)
    }

    @Test("A standby whose clock is a day ahead opens no block; who accepts it moves every block along")
    func otherHost() throws {
      try shows()
      let store = try opened()
      _ = try blocks(store)
      try shows(ahead: .hours(25), up: .hours(-1), boot: "host-2")
      for _ in 0..<3 { try writes(store) }
      #expect(try !isOver(store) && !isOver(try opened()))
      #expect(try clockEvents(store).last == "clock.restarted")
      // What is reported by the doubtful clock opens 24 hours after that.
      let later = try blocks(store)
      try shows(ahead: .zero, up: .hours(-1), boot: "host-2")
      let moved = try store.write(.everything) { (books) throws(Failure) in try books.acceptClock() }
      #expect(abs(moved.milliseconds + Span.hours(25).milliseconds) < 60_000)
      let opens = try store.read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).block?.report?.opens
      }
      #expect(opens == later.later(by: moved))
    }

    @Test("A block that was reported before the standby came opens when it was told, whatever is accepted after it")
    func reportedBefore() throws {
      try shows()
      let store = try opened()
      let told = try blocks(store)
      try shows(ahead: .hours(12), boot: "host-2")
      try writes(store)
      try shows(boot: "host-2")
      _ = try store.write(.everything) { (books) throws(Failure) in try books.acceptClock() }
      let opens = try store.read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).block?.report?.opens
      }
      #expect(opens == told)
    }

    @Test("A standby that takes over within a minute is believed")
    func atOnce() throws {
      try shows()
      let store = try opened()
      try writes(store)
      try shows(ahead: .seconds(30), boot: "host-2")
      try writes(store)
      #expect(try store.read { (records) throws(Failure) in records.time.isTrusted })
    }

    @Test("A server that is only started anew goes on by its kernel's clock")
    func restarted() throws {
      let own = try Server(named: "restarted-clock")
      let place = try own.database("anjungan")
      let options = ArchiveOptions(seal: seal)
      let store = try PostgresStore(at: place, options: options)
      try store.stock(Stock(try Samples.everybody()))
      try writes(store)
      try own.stop()
      try own.start()
      try writes(try PostgresStore(at: place, options: options))
      #expect(try clockEvents(store) == ["clock.started"])
    }

    @Test(
      "Whose founder may not read the server's files goes by when the server was started, until a superuser lays it")
    func unprivileged() throws {
      let bench = try RoleBench(isDivided: false)
      let store = try bench.store(as: .maker, isServersClock: true)
      // The bench was founded by a host of 2026.
      _ = try store.write(.everything) { (books) throws(Failure) in try books.acceptClock() }
      try writes(store)
      #expect(try store.read { (records) throws(Failure) in records.time.isTrusted })
      try bench.divides()
      try writes(try bench.store(as: .maker, isServersClock: true))
      #expect(try store.read { (records) throws(Failure) in records.time.isTrusted })
    }
  }
#endif
