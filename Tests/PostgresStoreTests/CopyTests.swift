#if Postgres
  import ChosenStore
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import SQLRecords
  import SQLiteStore
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// A branch's file that becomes a store on a server.
  @Suite("A file that is taken over by a server", .waiting)
  struct CopyTests {
    private let folder = TemporaryFolder()
    private let clock = FakeHost()

    private func file() throws -> SQLiteStore {
      let store = try SQLiteStore(at: .file(folder.path + "/store.db"), clock: clock)
      try store.stock(Stock(try Samples.everybody()))
      try store.write { (books) throws(Failure) in
        var access = Access(strikes: Strikes(kpj: 2))
        access.blocks = [books.time.now]
        try books.save(access, of: Samples.wholeID)
        for place in [Samples.kiosk, Samples.at("kios-1", "AMB01")] {
          try books.enter(
            LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: place))
        }
      }
      let ticket = try Invented.ticket(1, branch: Samples.jakarta, text: "Kartu\thilang\\n di \"pasar\"\nBaru.")
      try store.write { (books) throws(Failure) in try books.add(ticket, under: "same") }
      return store
    }

    private func options() -> ArchiveOptions {
      var options = ArchiveOptions(keyFile: folder.path + "/ledger.key")
      options.mayFound = false
      return options
    }

    private func fill(_ place: PostgresStore.Place, from store: SQLiteStore) throws -> [String: Int] {
      var counts: [String: Int] = [:]
      try store.handingOver { _, read in
        try PostgresStore.fill(place, patience: Patience(), from: read) { counts[$0] = $1 }
      }
      return counts
    }

    @Test("Everything is there, the ledger has the same head and holds, and goes on")
    func whole() throws {
      let (source, place) = (try file(), try Server.shared.get().database("copy"))
      let told = try StoreCopy.copy(
        from: folder.path + "/store.db", to: place.address, options: ArchiveOptions()
      ) { _, _ in }
      let counts = Dictionary(uniqueKeysWithValues: told.counts)
      #expect(counts["participant"] == 2 && counts["ticket"] == 1 && counts["branch"] == 2)
      #expect(told.isWhole)
      let copy = try PostgresStore(at: place, options: options(), clock: clock)
      let head = try #require(try source.ledgerHead())
      #expect(try copy.ledgerHead() == head)
      #expect(try copy.verifyLedger(head: head) == source.verifyLedger(head: head))
      var search = TicketFilter(hasEnded: false)
      search.words = "pasar"
      let filter = search
      for store in [source, copy] as [any Store] {
        try store.read { (records) throws(Failure) in
          let access = try records.access(of: Samples.wholeID)
          #expect(access.strikes.kpj == 2 && access.blocks.count == 1)
          let tickets = try records.tickets(of: Samples.wholeID, limit: 5)
          #expect(tickets.isEmpty)
          let found = try records.count(at: Samples.jakarta.code, filter, for: .ofAll)
          #expect(found == 1)
        }
      }
      try copy.write(about: [Samples.wholeID], at: Samples.kiosk) { (books) throws(Failure) in
        try books.enter(
          LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: Samples.kiosk))
      }
      guard case .intact(_, _, true, _) = try copy.verifyLedger(head: head) else {
        Issue.record("not intact")
        return
      }
    }

    @Test("What a delivery said stays known when a row is changed here, once, and goes with the row")
    func reported() throws {
      let (source, server) = (try file(), try Server.shared.get())
      let place = try server.database("reported")
      _ = try fill(place, from: source)
      func holds(_ condition: String) throws {
        try server.does("DO $$ BEGIN ASSERT (\(condition)); END $$", in: "reported")
      }
      try server.does("UPDATE branch SET telephone = '021' WHERE code = 'AMB01'", in: "reported")
      try server.does("UPDATE branch SET telephone = '022' WHERE code = 'AMB01'", in: "reported")
      try holds("SELECT count(*) = 1 AND min(name) = 'Ambon' AND min(telephone) IS NULL FROM reported_branch")
      try server.does("UPDATE participant SET id = id, name = name", in: "reported")
      try holds("SELECT count(*) = 0 FROM reported_participant")
      try server.does(
        "DELETE FROM claim; DELETE FROM membership; DELETE FROM branch WHERE code = 'AMB01'", in: "reported")
      try holds("SELECT count(*) = 0 FROM reported_branch")
      #expect(throws: ServerFailure.self) { try holds("SELECT count(*) = 1 FROM reported_branch") }
      #expect(throws: ServerFailure.self) { try server.does("DELETE FROM ledger", in: "reported") }
      #expect(throws: ServerFailure.self) { try server.does("UPDATE ledger SET event = 'other'", in: "reported") }
      #expect(throws: ServerFailure.self) { try server.does("TRUNCATE ledger", in: "reported") }
    }

    @Test("Every table is taken over, whatever a later version adds")
    func everyTable() throws {
      let server = try Server.shared.get()
      let place = try server.database("tables")
      _ = try PostgresStore(at: place, options: ArchiveOptions(keyFile: folder.path + "/other.key"), clock: clock)
      let known = PostgresStore.tables + ["ticket_words", "clock", "schema_version"]
      let list = known.map { "'\($0)'" }.joined(separator: ", ")
      try server.does(
        """
        DO $$ BEGIN ASSERT (SELECT count(*) = \(known.count) AND bool_and(table_name IN (\(list)))
        FROM information_schema.tables WHERE table_schema = 'public'); END $$
        """, in: "tables")
    }

    @Test("Into a database that has a store nothing is copied, and it stays as it was")
    func full() throws {
      let (source, place) = (try file(), try Server.shared.get().database("full"))
      _ = try fill(place, from: source)
      let copy = try PostgresStore(at: place, options: options(), clock: clock)
      let head = try copy.ledgerHead()
      #expect(throws: StoreRefusal.self) { try fill(place, from: source) }
      #expect(try copy.ledgerHead() == head)
    }

    @Test("Cut off in the middle, nothing is there, and the next try copies all of it")
    func cutOff() throws {
      let (source, place) = (try file(), try Server.shared.get().database("cut"))
      struct Cut: Error {}
      #expect(throws: Cut.self) {
        try source.handingOver { _, read in
          let cut: TableReading = { table, columns, take in
            if table == "ticket" { throw Cut() }
            var rows: [[SQLValue]] = []
            try read(table, columns) { rows.append($0) }
            for row in rows { try take(row) }
          }
          try PostgresStore.fill(place, patience: Patience(), from: cut) { _, _ in }
        }
      }
      #expect(throws: StoreRefusal.self) { try PostgresStore(at: place, options: options(), clock: clock) }
      #expect(try fill(place, from: source)["ticket"] == 1)
    }
  }
#endif
