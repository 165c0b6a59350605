#if Postgres
  package import Keeping
  package import Rules
  import SQLRecords
  package import Services
  private import Synchronization

  /// A store of many branches on a PostgreSQL server.
  ///
  /// One connection, one transaction at a time; it is made anew when it was lost. A write holds the rows of its
  /// participants and the head of its branch's chain, in that order, and reads the clock after the last of them: two
  /// branches wait for each other only where they write about the same person. Rules MB3, MB6.
  package final class PostgresStore: Store, @unchecked Sendable {
    /// Where a store is.
    package struct Place: Sendable, Hashable, CustomStringConvertible {
      /// A connection string or address of libpq, without the password: that is in a service or password file.
      package let address: String
      /// As it may be told: host, port and database.
      package let description: String

      /// Throws for what is no address, and for one that has a password in it: it would be in the list of processes.
      package init(_ address: String) throws(StoreRefusal) {
        let parts = try Self.parts(of: address)
        guard parts["password"] == nil else {
          throw StoreRefusal(
            .unreachable, "the store's address",
            "the store's address has a password in it, which everybody on this host can read: put it into a service "
              + "file (PGSERVICEFILE) or a password file (PGPASSFILE) with the mode 0600.")
        }
        self.address = address
        description = ["service", "host", "port", "dbname"].compactMap { name in parts[name].map { "\(name)=\($0)" } }
          .joined(separator: " ")
      }
    }

    package let seal: Seal
    /// Nil where the options give a key and no file.
    package let keyFile: String?
    private let place: Place
    private let options: ArchiveOptions
    private let clock: (any HostClock)?
    /// Used on one thread at a time.
    private let lock = Mutex<Void>(())
    private var connection: PostgresConnection?

    static let channel = "anjungan"
    /// How often a transaction that the server has broken off is begun anew, at most.
    private static let repetitions = 20
    /// Held in common by every write, and alone by one that may write anything.
    static let everythingKey = 4_711_001

    /// Connects, and makes the tables where there are none and the options let it.
    /// - Parameter clock: in place of the server's; for tests
    package init(
      at place: Place, options: ArchiveOptions = ArchiveOptions(), clock: (any HostClock)? = nil
    ) throws(StoreRefusal) {
      self.place = place
      self.options = options
      self.clock = clock
      let connection: PostgresConnection
      let known: String?
      do throws(PostgresFault) {
        connection = try PostgresConnection(place.address, options.patience)
        try Self.prepare(connection, options)
        try Self.migrate(connection, mayFound: options.mayFound)
        let result = try connection.execute("SELECT value FROM fact WHERE name = ?", [Fact.key])
        known = String.value(of: result.value(0, "value"))
      } catch {
        throw StoreRefusal(error, at: place)
      }
      (seal, keyFile) = try Self.key(known, place, options)
      self.connection = connection
      if known == nil { try found() }
    }

    /// The key that seals the ledger by now; a store without a ledger gets the newest of the file, or a new one.
    private static func key(
      _ known: String?, _ place: Place, _ options: ArchiveOptions
    ) throws(StoreRefusal) -> (Seal, String?) {
      guard let file = options.keyFile else { return (options.seal ?? KeyFile.newSeal(), nil) }
      let path = StoreFiles.resolved(file)
      let stored = try KeyFile.read(path)
      guard let known else {
        let seal = if let newest = stored?.last { newest } else { try KeyFile.make(path, for: StoreOwner(of: path)) }
        return (seal, path)
      }
      guard let seal = stored?.first(where: { $0.keyID == known }) else {
        throw StoreRefusal(
          .unreachable, path,
          "The ledger in \(place) is sealed with the key \(known), which \(path) does not hold: put the right key file "
            + "there from where the store was made.")
      }
      return (seal.after(stored ?? []), path)
    }

    package func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value {
      try session { (session) throws(Failure) in try work(session) }
    }

    /// A read that may use everything a session has.
    func session<Value>(_ work: (Session) throws(Failure) -> Value) throws(Failure) -> Value {
      try repeating { (connection) throws(Failure) in
        try connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let stored = try Self.latestAnchor(on: connection)
        let session = Session(connection, after: stored, at: try reading(on: connection))
        let answer = try work(session)
        try connection.commit()
        return answer
      }
    }

    package func write<Value>(
      _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      try writing(scope) { (session) throws(Failure) in try work(session) }
    }

    /// A write that may use everything a session has. Count first, durably; answer afterwards.
    /// - Parameter isFirst: the ledger has no key yet, under which the clock could be told
    func writing<Value>(
      _ scope: WriteScope, isFirst: Bool = false, _ work: (WritingSession) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      try repeating { (connection) throws(Failure) in
        try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
        let (stored, chain) = try lock(scope, on: connection)
        let session = WritingSession(connection, after: stored, at: try reading(on: connection), seal: seal)
        if !isFirst { try session.enterClockEvents() }
        let answer = try work(session)
        if isFirst { try session.enterClockEvents() }
        try Self.store(session.anchor, of: scope.isEverything ? nil : chain, on: connection)
        if options.patience.isCancelled { throw .cancelled }
        try connection.commit()
        connection.isSatisfied()
        if connection.isOnOneServerOnly { throw .unreachable }
        tell(on: connection)
        return answer
      }
    }

    /// Who watches hears of a commit after it: a notice inside of a transaction would make every commit of the country
    /// wait for the one before. One that is lost costs a look half a minute later.
    private func tell(on connection: PostgresConnection) { try? connection.command("NOTIFY \(Self.channel)") }

    package func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict {
      try LedgerAudit(self).verify(head: head)
    }

    package func takingPasswordTurn<Value>(
      _ work: (PasswordTurn) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      guard let keyFile else { return try work(PasswordTurn()) }
      do {
        return try PasswordTurns(of: keyFile, options.patience).holding { try work(PasswordTurn()) }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw .unreachable
      }
    }

    package func stock(_ goods: Stock) throws(Failure) {
      try writing(.everything) { (session) throws(Failure) in try session.stock(goods) }
    }
  }

  extension PostgresStore: LedgerSource {
    package func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
      if options.patience.isCancelled { throw .cancelled }
      return try session { (session) throws(Failure) in try session.ledger(after: seq, limit: limit) }
    }

    package var hasGaps: Bool { true }

    /// Asked while nobody writes, for a moment: what has a number by then is committed or never will be.
    package func lastDecided() throws(Failure) -> Int64 {
      try atRest { (session) throws(Failure) in try session.lastNumber().seq }
    }

    /// Runs when no write is under way; those that come wait for it.
    private func atRest<Value>(_ work: (Session) throws(Failure) -> Value) throws(Failure) -> Value {
      try repeating { (connection) throws(Failure) in
        try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
        _ = try connection.rows("SELECT pg_advisory_xact_lock(\(Self.everythingKey))", []) { _ in }
        let session = Session(
          connection, after: try Self.latestAnchor(on: connection), at: try reading(on: connection))
        let answer = try work(session)
        try connection.commit()
        return answer
      }
    }

    /// Every key that the key file holds at this moment.
    package func ledgerKeys() throws(Failure) -> [Seal] {
      guard let keyFile else { return [seal] }
      let keys: [Seal]?
      do throws(StoreRefusal) { keys = try KeyFile.read(keyFile) } catch { throw error.failure }
      guard let keys else { throw .unreachable }
      return keys
    }
  }

  extension PostgresStore: Archive {
    /// A server keeps its log itself.
    package var pendingBytes: Int { 0 }

    /// Whether a commit is on the server's disk, and on that of its synchronous standby where it has one, when a write
    /// returns. Rule S5.
    package func isDurable() throws(Failure) -> Bool {
      try session { (session) throws(Failure) in
        try session.one(
          """
          SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
          AND current_setting('synchronous_commit') IN ('on', 'remote_apply') AS durable
          """
        ) { (cells) throws(Failure) in try cells.need("durable") } ?? false
      }
    }

    package func isSynthetic() throws(Failure) -> Bool {
      try session { (session) throws(Failure) in try session.fact(Fact.synthetic) != nil }
    }

    package func ledgerHead() throws(Failure) -> LedgerHead? {
      try atRest { (session) throws(Failure) in try session.ledgerHeads().head }
    }

    @discardableResult
    package func rotateKey(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
      guard let keyFile else { throw .unreachable }
      return try writing(.everything) { (session) throws(Failure) in
        try session.rotateKey(for: reason, by: staff) { () throws(Failure) in
          do throws(StoreRefusal) { return try KeyFile.add(to: keyFile) } catch { throw error.failure }
        }
      }
    }

    @discardableResult
    package func noteRestored(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
      let generation = Seal.hex(Array(SystemChance().key().prefix(16)))
      try writing(.everything) { (session) throws(Failure) in
        try session.run(
          "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
          [Fact.generation, generation])
        try session.enter(
          LedgerEntry(
            .restored, at: session.time.now, staff: staff, about: generation, details: ["reason": reason.text]))
      }
      return generation
    }
  }

  // MARK: Locks and clock

  extension PostgresStore {
    /// Participants by their ids, then the chain; returns the clock that the chain was left with.
    private func lock(
      _ scope: WriteScope, on connection: PostgresConnection
    ) throws(Failure) -> (ClockAnchor?, LedgerChain) {
      let chain = LedgerChain(of: scope.station)
      let everything = scope.isEverything ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"
      _ = try connection.rows("SELECT \(everything)(\(Self.everythingKey))", []) { _ in }
      if scope.isEverything {
        connection.held = nil
        return (try Self.latestAnchor(on: connection), chain)
      }
      for participant in scope.participants { try Self.lock(participant, on: connection) }
      let chains = connection.wanted.union([chain])
      for chain in chains.sorted() { try Self.lock(chain, on: connection) }
      connection.held = chains
      // Of all chains the latest: who was told in one branch that a block is open is not blocked in the next.
      return (try Self.latestAnchor(on: connection), chain)
    }

    /// The row; where there is none, as of a person who was joined with another, a name for it.
    private static func lock(_ participant: ParticipantID, on connection: PostgresConnection) throws(Failure) {
      let id = participant.stored
      let found = try connection.rows("SELECT 1 FROM participant WHERE id = ? FOR NO KEY UPDATE", [id]) { _ in }
      guard found == 0 else { return }
      _ = try connection.rows("SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))", [id]) { _ in }
    }

    /// The clock of a chain, which begins with the latest of all.
    private static func lock(_ chain: LedgerChain, on connection: PostgresConnection) throws(Failure) {
      let row = ("SELECT 1 FROM clock WHERE chain = ? FOR UPDATE", [chain.code] as SQLArguments)
      guard try connection.rows(row.0, row.1, { _ in }) == 0 else { return }
      _ = try connection.run(
        """
        INSERT INTO clock (chain, \(ClockAnchor.columns))
        SELECT ?, \(ClockAnchor.columns) FROM clock ORDER BY time DESC LIMIT 1 ON CONFLICT (chain) DO NOTHING
        """, row.1)
      _ = try connection.rows(row.0, row.1) { _ in }
    }

    static func latestAnchor(on connection: PostgresConnection) throws(Failure) -> ClockAnchor? {
      var anchor: ClockAnchor?
      _ = try connection.rows("SELECT \(ClockAnchor.columns) FROM clock ORDER BY time DESC LIMIT 1", []) {
        (row) throws(Failure) in anchor = try ClockAnchor(Cells(row))
      }
      return anchor
    }

    /// Leaves the anchor behind for the next transaction of the chain; of all of them when none is named. Rule C2.
    private static func store(
      _ anchor: ClockAnchor, of chain: LedgerChain?, on connection: PostgresConnection
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
    private func reading(on connection: PostgresConnection) throws(Failure) -> HostReading {
      if let clock { return clock.reading() }
      return try Self.serverReading(on: connection)
    }

    static func serverReading(on connection: PostgresConnection) throws(Failure) -> HostReading {
      var reading: HostReading?
      _ = try connection.rows(serverTime, []) { (row) throws(Failure) in
        let cells = Cells(row)
        reading = HostReading(
          wall: Moment(milliseconds: try cells.need("wall")), sinceBoot: .milliseconds(try cells.need("up")),
          boot: try cells.need("boot"), isSynchronised: true)
      }
      guard let reading else { throw .damaged }
      return reading
    }

    /// A server is known by when it was started: a restart and another server are another boot.
    private static let serverTime = """
      SELECT (extract(epoch FROM now.at) * 1000)::bigint AS wall,
      (extract(epoch FROM now.at - pg_postmaster_start_time()) * 1000)::bigint AS up,
      (SELECT system_identifier FROM pg_control_system()) || '/' || pg_postmaster_start_time()::text AS boot
      FROM (SELECT clock_timestamp() AS at) AS now
      """
  }

  // MARK: Connections

  extension PostgresStore {
    /// Runs a transaction, anew when the server broke it off or the connection was lost before it began.
    private func repeating<Value>(
      _ work: (PostgresConnection) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      let outcome: Result<Value, Failure> = lock.withLock { _ in
        var last = Failure.unreachable
        for tries in 0..<Self.repetitions {
          if options.patience.isCancelled { return .failure(.cancelled) }
          do throws(Failure) {
            let connection = try connected()
            do throws(Failure) {
              return .success(try work(connection))
            } catch {
              last = error
              if connection.isInTransaction { try? connection.command("ROLLBACK") }
              guard let fault = connection.fault else { return .failure(error) }
              if fault.isLost { self.connection = nil }
              guard fault.isToBeRepeated, options.patience.wait(tries: tries) else { return .failure(error) }
            }
          } catch {
            return .failure(error)
          }
        }
        return .failure(last)
      }
      return try outcome.get()
    }

    private func connected() throws(Failure) -> PostgresConnection {
      if let connection, connection.isAlive { return connection }
      do throws(PostgresFault) {
        let made = try PostgresConnection(place.address, options.patience)
        try Self.prepare(made, options)
        connection = made
        return made
      } catch {
        throw Failure(error, isCancelled: options.patience.isCancelled)
      }
    }

    /// Every commit is on the disk before it is answered, and nothing waits for ever.
    private static func prepare(
      _ connection: PostgresConnection, _ options: ArchiveOptions
    ) throws(PostgresFault) {
      let limit = options.patience.limit.milliseconds
      try connection.command(
        """
        SET synchronous_commit = on; SET lock_timeout = \(limit); SET statement_timeout = \(4 * limit);
        SET idle_in_transaction_session_timeout = \(4 * limit); SET client_min_messages = warning
        """)
    }

    /// One at a time, forward only.
    private static func migrate(_ connection: PostgresConnection, mayFound: Bool) throws(PostgresFault) {
      try connection.command("BEGIN; SELECT pg_advisory_xact_lock(\(everythingKey + 1))")
      let result = try connection.execute("SELECT to_regclass('schema_version') IS NOT NULL AS known", [])
      guard mayFound || Bool.value(of: result.value(0, "known")) == true else {
        throw PostgresFault(state: "42P01", message: "there is no store at this address")
      }
      try layTables(connection)
      try connection.command("COMMIT")
    }

    /// The tables of this version, where they are not there yet.
    static func layTables(_ connection: PostgresConnection) throws(PostgresFault) {
      try connection.command("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL)")
      let result = try connection.execute("SELECT max(version) AS version FROM schema_version", [])
      switch Int64.value(of: result.value(0, "version")) {
      case nil:
        try connection.command(PostgresSchema.statements)
        try connection.command("INSERT INTO schema_version VALUES (\(PostgresSchema.version))")
      case let version? where version > PostgresSchema.version:
        throw PostgresFault(state: PostgresFault.newer, message: "a newer version of this program has made this store")
      default: break
      }
    }

    /// Writes the first row of the ledger, unless somebody who started at the same moment has.
    private func found() throws(StoreRefusal) {
      do throws(Failure) {
        try writing(.everything, isFirst: true) { (session) throws(Failure) in
          guard try session.fact(Fact.key) == nil else { return }
          try session.run("INSERT INTO fact (name, value) VALUES (?, ?)", [Fact.key, seal.keyID])
          try session.enter(LedgerEntry(.keyCreated, at: session.time.now, about: seal.keyID))
        }
      } catch {
        throw StoreRefusal(error, place.description, "\(place): the ledger could not be begun: \(error)")
      }
    }
  }

  extension StoreRefusal {
    /// Why a server could not be used, in one line and without what is secret in its address.
    init(_ fault: PostgresFault, at place: PostgresStore.Place) {
      self.init(Failure(fault, isCancelled: false), place.description, "\(place): \(fault.sentence)")
    }
  }
#endif
