#if Postgres
  import Keeping
  import Rules
  import SQLRecords
  import Services

  /// How a connection does what its login may not do itself: by functions of the store's owner, each of which is one
  /// statement. Rule MB7.
  struct PostgresWays: Sendable {
    /// What is asked in the place of a statement.
    let calls: [String: String]
    /// Nothing else is asked: a kiosk, which may touch no table.
    let isAll: Bool

    /// What a call tells that changes rows: how many.
    static let changed = "changed"

    /// What the server is asked; nil for the statement itself.
    func asked(for sql: String) throws(PostgresFault) -> String? {
      if let call = calls[sql] { return call }
      guard isAll, !Self.isForEverybody(sql) else { return nil }
      throw .notAllowed("this is nothing that a kiosk asks: \(sql.prefix(80))")
    }

    /// Locks by names: they touch no table.
    private static func isForEverybody(_ sql: String) -> Bool { sql.hasPrefix("SELECT pg_advisory_xact_lock") }

    /// Of the login of a connection; nil for one that may do everything itself. What a login is, is told by what it may
    /// do, whatever it is called.
    static func of(_ connection: PostgresConnection) throws(PostgresFault) -> PostgresWays? {
      let result = try connection.execute(mayItself, [])
      if Bool.value(of: result.value(0, "owns")) == true { return nil }
      let isKiosk = Bool.value(of: result.value(0, "sees")) != true
      guard let statements = RoleStatements.postgres else { throw PostgresFault(state: nil, message: "no statements") }
      let functions = try callable(connection)
      // Who sees everything must not be told less by a function that is made for kiosks.
      let own: PostgresRoles.Part = isKiosk ? .kiosk : .counter
      var calls: [String: String] = [:]
      for part in [PostgresRoles.Part.ledger, own] {
        for statement in part.statements(of: statements) {
          let name = PostgresRoles.name(of: statement, in: part)
          if functions.contains(name) {
            calls[statement.sql] = PostgresRoles.call(of: statement, name)
          } else if part == .ledger || isKiosk || functions.contains(where: { $0.hasPrefix(own.schema + ".") }) {
            throw .notAllowed(
              "the server has no functions of this version of the program for this login: "
                + "the store's owner runs what `anjungan store roles` prints")
          }
        }
      }
      return PostgresWays(calls: calls, isAll: isKiosk)
    }

    /// Names with their schema.
    private static func callable(_ connection: PostgresConnection) throws(PostgresFault) -> Set<String> {
      let result = try connection.execute(mayCall, [])
      return Set((0..<result.count).compactMap { String.value(of: result.value(Int32($0), "name")) })
    }

    /// Where there is no store yet, whoever comes may make it or is refused by the server.
    private static let mayItself = """
      SELECT coalesce(bool_or(has_table_privilege(oid, 'INSERT')) FILTER (WHERE relname = 'ledger'), true) AS owns,
      coalesce(bool_or(has_table_privilege(oid, 'SELECT')) FILTER (WHERE relname = 'participant'), true) AS sees
      FROM pg_catalog.pg_class WHERE relkind = 'r' AND relname IN ('ledger', 'participant')
      """

    private static let mayCall = """
      SELECT n.nspname || '.' || p.proname AS name
      FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
      WHERE n.nspname LIKE 'anjungan\\_%' AND has_schema_privilege(n.oid, 'USAGE')
      AND has_function_privilege(p.oid, 'EXECUTE')
      """
  }

  extension RoleStatements {
    /// Nil when a sample could not be made, which a test rules out.
    static let postgres: RoleStatements? = try? RoleStatements(
      .postgres, numbering: PostgresConnection.numbering,
      locks: { connection, person in try PostgresStore.lock(person, on: connection) },
      others: { connection, anchor in
        let chain = LedgerChain(code: "A01")
        _ = try PostgresStore.latestAnchor(on: connection)
        try PostgresStore.lock(chain, on: connection)
        try PostgresStore.store(anchor, of: chain, on: connection)
        try PostgresStore.store(anchor, of: nil, on: connection)
        _ = try connection.rows(PostgresStore.tablesVersion, []) { _ in }
        _ = try PostgresStore.serverReading(on: connection)
      })
  }
#endif
