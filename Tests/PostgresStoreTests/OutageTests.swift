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

  /// A server that goes away in the middle, and comes back. Rules S5, S9.
  @Suite("A server that is not there", .waiting, .serialized)
  struct OutageTests {
    private let server: Server
    private let place: PostgresStore.Place
    private let clock = FakeHost()

    init() throws {
      server = try Server(named: "outage")
      place = try server.database("outage")
    }

    private func store() throws(StoreRefusal) -> PostgresStore {
      try PostgresStore(
        at: place, options: ArchiveOptions(patience: Patience(limit: .milliseconds(300)), seal: Self.seal), clock: clock
      )
    }

    private static let seal = Seal(by: SeededChance(7))

    @Test("Killed and started again ten times: what was confirmed is there once, and the store comes back by itself")
    func killed() throws {
      let store = try store()
      var confirmed = 0
      for _ in 0..<10 {
        for _ in 0..<5 {
          try count(in: store)
          confirmed += 1
        }
        try server.stop()
        #expect(throws: Failure.unreachable) { try count(in: store) }
        #expect(throws: Failure.unreachable) { try store.read { (_) throws(Failure) in } }
        try server.start()
      }
      let strikes = try store.read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).strikes.kpj
      }
      #expect(strikes == confirmed)
      guard case .intact = try store.verifyLedger(head: nil) else {
        Issue.record("not intact")
        return
      }
    }

    @Test("Where nobody answers, or there is no store, the refusal says where and why, and no password")
    func refused() throws {
      try server.stop()
      #expect { try store() } throws: { error in
        guard let refusal = error as? StoreRefusal else { return false }
        return refusal.failure == .unreachable && refusal.sentence.contains("dbname=outage")
      }
      try server.start()
      #expect(throws: StoreRefusal.self) {
        var options = ArchiveOptions(seal: Self.seal)
        options.mayFound = false
        _ = try PostgresStore(at: try server.database("empty"), options: options)
      }
      #expect { try PostgresStore.Place("postgresql://anjungan:rahasia@localhost/anjungan") } throws: { error in
        guard let refusal = error as? StoreRefusal else { return false }
        return refusal.sentence.contains("PGPASSFILE") && !refusal.sentence.contains("rahasia")
      }
    }

    @Test(
      "A disk that is full: nobody is struck, what was counted stays, and with room again it goes on",
      .enabled(if: geteuid() == 0, "a small file system has to be mounted"))
    func full() throws {
      try server.withSmallDisk(megabytes: 40) { tablespace, disk in
        let place = try server.database("full", in: tablespace)
        // A server that is slow is none that is full.
        let options = ArchiveOptions(patience: Patience(limit: .seconds(10)), seal: Self.seal)
        let store = try PostgresStore(at: place, options: options, clock: clock)
        try count(in: store)
        let ballast = URL(fileURLWithPath: disk + "/ballast")
        try Data(count: 22 << 20).write(to: ballast)
        #expect(filled(store) == .full)
        #expect(throws: Failure.full) { try self.fills(store) }
        let strikes = try store.read { (records) throws(Failure) in
          try records.access(of: Samples.wholeID).strikes.kpj
        }
        #expect(strikes == 1, "reading goes on")
        try FileManager.default.removeItem(at: ballast)
        try count(in: store)
        guard case .intact = try store.verifyLedger(head: nil) else {
          Issue.record("not intact")
          return
        }
      }
    }

    /// Writes until it fails.
    private func filled(_ store: PostgresStore) -> Failure? {
      for _ in 0..<400 {
        do throws(Failure) { try fills(store) } catch { return error }
      }
      return nil
    }

    private func fills(_ store: PostgresStore) throws(Failure) {
      try store.write(about: [Samples.wholeID], at: Samples.kiosk) { (books) throws(Failure) in
        for _ in 0..<200 {
          let details = ["text": String(repeating: "x", count: 500)]
          try books.enter(
            LedgerEntry(.attemptRefused, at: books.time.now, station: Samples.kiosk, details: details))
        }
        var access = try books.access(of: Samples.wholeID)
        access.strikes.face += 1
        try books.save(access, of: Samples.wholeID)
      }
    }

    @Test("Too many connections: whoever comes is told so, whoever lost his waits, counts nothing and comes back")
    func crowded() throws {
      let bench = try RoleBench()
      try bench.stock(Samples.everybody())
      try bench.server.does("ALTER ROLE \(bench.user(.kiosk)) CONNECTION LIMIT 1", in: bench.name)
      let first = try bench.store(as: .kiosk)
      #expect { try bench.store(as: .kiosk) } throws: { error in
        guard let refusal = error as? StoreRefusal else { return false }
        return refusal.failure == .unreachable && refusal.sentence.contains("too many connections")
      }
      try bench.server.does(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '\(bench.user(.kiosk))'",
        in: bench.name)
      var second: PostgresStore? = try bench.store(as: .kiosk)
      #expect(throws: Failure.unreachable) { try count(in: first) }
      #expect(
        try second?.read { (records) throws(Failure) in try records.access(of: Samples.wholeID).strikes.kpj } == 0)
      second = nil
      try count(in: first)
      let strikes = try first.read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).strikes.kpj
      }
      #expect(strikes == 1)
    }

    private func count(in store: PostgresStore) throws(Failure) {
      try store.write(about: [Samples.wholeID], at: Samples.kiosk) { (books) throws(Failure) in
        var access = try books.access(of: Samples.wholeID)
        access.strikes.kpj += 1
        try books.save(access, of: Samples.wholeID)
        try books.enter(
          LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: Samples.kiosk))
      }
    }
  }
#endif
