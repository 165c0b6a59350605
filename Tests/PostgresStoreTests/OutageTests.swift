#if Postgres
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import Testing

  /// A server that goes away in the middle, and comes back. Rules S5, S9.
  @Suite("A server that is not there", .serialized)
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
