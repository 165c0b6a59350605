#if Postgres
  package import Keeping
  import Rules
  package import SQLRecords
  import Services

  extension PostgresStore {
    /// Whatever a store has, what others name first. Words of complaints and the clock are other tables here.
    package static let tables = [
      "fact", "branch", "participant", "membership", "population", "claim", "reported_branch", "reported_participant",
      "reported_membership", "reported_population", "reported_claim", "delivery", "incomplete", "former", "nik_alias",
      "former_person", "correction", "access", "block_history", "strike", "proof", "identified", "receipt",
      "pengkinian",
      "applied", "cancelled_claim", "ticket_edition", "ticket", "ticket_message", "ticket_event", "ticket_note",
      "ticket_pass", "staff", "shift", "sign_in_brake", "lookup_brake", "strike_brake", "opening", "card_sight",
      "caller_facts", "comparison_shown", "hand_over", "outbox", "holiday", "ledger",
    ]

    /// Brings a whole store to a place that has none, in one transaction: all of it or nothing.
    /// - Parameter progress: told the name of each table and how many rows it had
    /// - Throws: a refusal when there is a store already, or what the reading throws
    package static func fill(
      _ place: Place, patience: Patience, from read: TableReading, progress: (String, Int) -> Void
    ) throws {
      do {
        let connection = try PostgresConnection(place.address, patience)
        connection.isUnhurried = true
        try connection.command("BEGIN; SELECT pg_advisory_xact_lock(\(everythingKey + 1))")
        try layTables(connection)
        guard try connection.execute("SELECT 1 FROM fact", []).count == 0 else {
          throw StoreRefusal(
            .unreachable, place.description,
            "\(place): there is a store already; a store is taken over into an empty database only")
        }
        for table in tables {
          let count = try connection.copy(table, try columns(of: table, on: connection), from: read)
          progress(table, count)
        }
        _ = try connection.copy("ticket_words", ["id", "words"], from: read)
        _ = try connection.copy(
          "clock", ["chain"] + ClockAnchor.columns.split(separator: ", ").map(String.init), from: read)
        for table in ["ticket", "ticket_message", "ticket_event", "ticket_note"] {
          try connection.command(
            """
            SELECT setval(pg_get_serial_sequence('\(table)', 'id'), coalesce((SELECT max(id) FROM \(table)), 1))
            """)
        }
        try connection.command(
          "SELECT setval(pg_get_serial_sequence('delivery', 'seq'), coalesce((SELECT max(seq) FROM delivery), 1))")
        try connection.command("SELECT setval('ledger_number', coalesce((SELECT max(seq) FROM ledger), 1))")
        try connection.command("COMMIT; ANALYZE")
      } catch let fault as PostgresFault {
        throw StoreRefusal(fault, at: place)
      }
    }

    private static func columns(of table: String, on connection: PostgresConnection) throws(PostgresFault) -> [String] {
      let result = try connection.execute(
        """
        SELECT column_name::text AS name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position
        """, [table])
      return (0..<result.count).compactMap { String.value(of: result.value(Int32($0), "name")) }
    }
  }

  extension PostgresConnection {
    /// Streams rows into a table; returns how many.
    fileprivate func copy(_ table: String, _ columns: [String], from read: TableReading) throws -> Int {
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      try beginCopy("COPY \(table) (\(names)) FROM STDIN")
      var count = 0
      var rows = CopyText()
      do {
        try read(table, columns) { values in
          for value in values { rows.add(value) }
          rows.endRow()
          count += 1
          if rows.isFull { try send(&rows) }
        }
        try send(&rows)
      } catch {
        try? endCopy(because: "the store that is taken over could not be read")
        throw error
      }
      try endCopy()
      return count
    }
  }
#endif
