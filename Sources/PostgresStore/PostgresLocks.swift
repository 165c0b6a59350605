#if Postgres
  import Keeping
  import Rules
  import SQLRecords
  import Services

  // Locks and clock. Rules C1, MB3, MB6.
  extension PostgresStore {
    /// What the write is about and what it has turned out to be about, in the order of locking; returns the clock that all
    /// chains were left with, the latest: who was told in one branch that a block is open is not blocked in the next.
    func lock(_ scope: WriteScope, on connection: PostgresConnection) throws(Failure) -> ClockAnchor? {
      let holds = connection.wanted.union(scope.holds)
      let isAlone = holds.contains(.everything)
      let function = isAlone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"
      _ = try connection.rows("SELECT \(function)(\(Self.everythingKey))", []) { _ in }
      if !isAlone { for hold in holds.sorted() { try Self.lock(hold, on: connection) } }
      connection.held = holds
      return try Self.latestAnchor(on: connection)
    }

    private static func lock(_ hold: Hold, on connection: any SQLConnection) throws(Failure) {
      switch hold {
      case .everything: return
      case .participant(let participant): try lock(participant, on: connection)
      case .chain(let chain): try lock(chain, on: connection)
      case .ticket, .sameComplaint, .staff: try lock(named: hold.name, on: connection)
      }
    }

    private static func lock(named name: String, on connection: any SQLConnection) throws(Failure) {
      _ = try connection.rows("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [name]) { _ in }
    }

    /// The row; where there is none, as of a person who was joined with another, a name for it.
    static func lock(_ participant: ParticipantID, on connection: any SQLConnection) throws(Failure) {
      let id = participant.stored
      let found = try connection.rows("SELECT 1 FROM participant WHERE id = ? FOR NO KEY UPDATE", [id]) { _ in }
      if found == 0 { try lock(named: Hold.participant(participant).name, on: connection) }
    }

    /// The clock of a chain, which begins with the latest of all.
    static func lock(_ chain: LedgerChain, on connection: any SQLConnection) throws(Failure) {
      let row = ("SELECT 1 FROM clock WHERE chain = ? FOR UPDATE", [chain.code] as SQLArguments)
      guard try connection.rows(row.0, row.1, { _ in }) == 0 else { return }
      _ = try connection.run(
        """
        INSERT INTO clock (chain, \(ClockAnchor.columns))
        SELECT ?, \(ClockAnchor.columns) FROM clock ORDER BY time DESC LIMIT 1 ON CONFLICT (chain) DO NOTHING
        """, row.1)
      _ = try connection.rows(row.0, row.1) { _ in }
    }

    static func latestAnchor(on connection: any SQLConnection) throws(Failure) -> ClockAnchor? {
      try connection.one("SELECT \(ClockAnchor.columns) FROM clock ORDER BY time DESC LIMIT 1") {
        (cells) throws(Failure) in try ClockAnchor(cells)
      }
    }

    /// Leaves the anchor behind for the next transaction of the chain; of all of them when none is named. Rule C2.
    static func store(
      _ anchor: ClockAnchor, of chain: LedgerChain?, on connection: any SQLConnection
    ) throws(Failure) {
      let places = ClockAnchor.columns.split(separator: ", ").map { _ in "?" }.joined(separator: ", ")
      let change = "SET (\(ClockAnchor.columns)) = ROW (\(places))"
      if let chain {
        _ = try connection.run("UPDATE clock \(change) WHERE chain = ?", anchor.stored + [chain.code])
      } else if try connection.run("UPDATE clock \(change)", anchor.stored) == 0 {
        _ = try connection.run(
          "INSERT INTO clock (chain, \(ClockAnchor.columns)) VALUES ('', \(places))", anchor.stored)
      }
    }

    /// The server's clock, after the last lock. Rules MB3, MB6.
    func reading(on connection: PostgresConnection) throws(Failure) -> HostReading {
      if let clock { return clock.reading() }
      return try Self.serverReading(on: connection)
    }

    /// A server says nothing of a time source: what only one of its clocks tells waits until somebody accepts it, and so
    /// does a gap to the clock of another host.
    static func serverReading(on connection: any SQLConnection) throws(Failure) -> HostReading {
      let reading = try connection.one(serverTime) { (cells) throws(Failure) in
        HostReading(
          wall: Moment(milliseconds: try cells.need("wall")), sinceBoot: .milliseconds(try cells.need("up")),
          boot: try cells.need("boot"), isSynchronised: false, believedGap: ClockAnchor.leap)
      }
      guard let reading else { throw .damaged }
      return reading
    }

    private static let serverTime = "SELECT wall, up, boot FROM \(PostgresHost.function)()"
  }
#endif
