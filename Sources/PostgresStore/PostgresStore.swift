#if Postgres
  package import Keeping
  private import Glibc
  import Rules
  import SQLRecords
  package import Services
  private import Synchronization

  /// A store of many branches on a PostgreSQL server.
  ///
  /// One connection, one transaction at a time; it is made anew when it was lost. A write holds the rows of its
  /// participants, the names of its complaints and accounts, and the head of its branch's chain, in that order, and reads
  /// the clock after the last of them: two branches wait for each other only where they write about the same person,
  /// complaint or account. What a write turns out to be about is held from its beginning, anew. Rules MB3, MB6.
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
    let options: ArchiveOptions
    let clock: (any HostClock)?
    private let tracing: (@Sendable (PostgresTrace) -> Void)?
    /// Used on one thread at a time.
    private let lock = Mutex<Void>(())
    private var connection: PostgresConnection?
    /// The server has complained of what was prepared.
    private var isPooled = false
    /// How this login does what it may not do itself.
    let ways: PostgresWays?

    static let channel = "anjungan"
    /// How often a transaction that the server has broken off is begun anew, at most.
    private static let repetitions = 20
    /// Held in common by every write, and alone by one that may write anything.
    static let everythingKey = 4_711_001
    /// Held by an import as long as it merges.
    static let mergingKey = everythingKey + 3

    /// Connects, and makes the tables where there are none and the options let it.
    /// - Parameters:
    ///   - clock: in place of the server's; for tests
    ///   - tracing: told of every statement; for measurements
    package init(
      at place: Place, options: ArchiveOptions = ArchiveOptions(), clock: (any HostClock)? = nil,
      tracing: (@Sendable (PostgresTrace) -> Void)? = nil
    ) throws(StoreRefusal) {
      self.tracing = tracing
      self.place = place
      self.options = options
      self.clock = clock
      let connection: PostgresConnection
      let known: String?
      do throws(PostgresFault) {
        connection = try PostgresConnection(place.address, options.patience)
        ways = try PostgresWays.of(connection)
        connection.ways = ways
        if ways == nil {
          try Self.migrate(connection, mayFound: options.mayFound)
        } else if try Self.version(on: connection) ?? 0 > PostgresSchema.version {
          throw PostgresFault.ofNewerStore
        }
        let result = try connection.execute("SELECT value FROM fact WHERE name = ?", [Fact.key])
        known = String.value(of: result.value(0, "value"))
      } catch {
        throw StoreRefusal(error, at: place)
      }
      guard known != nil || ways == nil else {
        throw StoreRefusal(.foreign, place.description, "\(place): the store has no ledger yet: its owner begins it")
      }
      (seal, keyFile) = try Self.key(known, place, options)
      connection.mayPrepare = true
      connection.tracing = tracing
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
        try connection.end()
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
      try repeating { (connection) throws(Failure) in try transact(scope, on: connection, isFirst: isFirst, work) }
    }

    /// The same on a connection that is at hand, once.
    func transact<Value>(
      _ scope: WriteScope, on connection: PostgresConnection, isFirst: Bool = false,
      _ work: (WritingSession) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
      let stored = try lock(scope, on: connection)
      let session = WritingSession(connection, after: stored, at: try reading(on: connection), seal: seal)
      // A branch seals nothing but its own chain.
      if !isFirst { try session.enterClockEvents(at: scope.station) }
      let answer = try work(session)
      if isFirst { try session.enterClockEvents() }
      let chain = connection.held.contains(.everything) ? nil : LedgerChain(of: scope.station)
      try Self.store(session.anchor, of: chain, on: connection)
      if options.patience.isCancelled { throw .cancelled }
      try connection.commit()
      tell(on: connection)
      return answer
    }

    /// Who watches hears of a commit after it: a notice inside of a transaction would make every commit of the country
    /// wait for the one before. One that is lost costs a look half a minute later.
    private func tell(on connection: PostgresConnection) { try? connection.command("NOTIFY \(Self.channel)") }
  }

  // MARK: Connections

  extension PostgresStore {
    /// Runs a transaction, anew when the server broke it off or was lost before the commit was sent. Whoever finds that it
    /// is gone tries to reach it for as long as the patience lasts; whoever comes after him is told at once.
    ///
    /// Throws `unsure` when it was lost after that: nobody but the receipt can tell what has become of it. Rule S11.
    func repeating<Value>(
      _ work: (PostgresConnection) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      let outcome: Result<Value, Failure> = lock.withLock { _ in
        var (last, outage) = (Failure.unreachable, Outage?.none)
        connection?.forgetWishes()
        for tries in 0..<Self.repetitions {
          if options.patience.isCancelled { return .failure(.cancelled) }
          do throws(Failure) {
            let connection = try connected(after: &outage)
            do throws(Failure) {
              return .success(try work(connection))
            } catch {
              last = error
              if connection.isInTransaction { try? connection.command("ROLLBACK") }
              guard let fault = connection.fault else { return .failure(error) }
              if fault.isOfALock, Self.isMerging(on: connection) { return .failure(.maintenance) }
              isPooled = isPooled || fault.isAboutPrepared
              if fault.isLost {
                self.connection = nil
                if error == .unsure { return .failure(error) }
                outage = outage ?? Outage(options.patience)
              } else if !fault.isToBeRepeated || !options.patience.wait(tries: tries) {
                return .failure(error)
              }
            }
          } catch {
            return .failure(error)
          }
        }
        return .failure(last)
      }
      return try outcome.get()
    }

    /// A connection that was lost: the way back is looked for in pauses that grow, within the patience.
    private struct Outage {
      private let patience: Patience
      private let end: ContinuousClock.Instant
      private var pause: UInt32 = 20_000

      init(_ patience: Patience) {
        self.patience = patience
        end = .now + .milliseconds(patience.limit.milliseconds)
      }

      /// False when no more is to be tried.
      mutating func waits() -> Bool {
        guard !patience.isCancelled, .now < end else { return false }
        // A country of kiosks does not come back in one moment.
        usleep(.random(in: pause / 2...pause))
        pause = min(pause * 2, 500_000)
        return true
      }
    }

    private func connected(after outage: inout Outage?) throws(Failure) -> PostgresConnection {
      while true {
        do throws(Failure) {
          return try connected()
        } catch {
          guard error == .unreachable || error == .busy, outage?.waits() == true else { throw error }
        }
      }
    }

    /// Whether an import merges at this moment, so that whoever waits has to wait for that.
    private static func isMerging(on connection: PostgresConnection) -> Bool {
      let found = try? connection.execute(
        """
        SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = ? AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """, [mergingKey])
      return found.map { $0.count > 0 } ?? false
    }

    private func connected() throws(Failure) -> PostgresConnection {
      if let connection, connection.isAlive { return connection }
      do throws(PostgresFault) {
        let made = try PostgresConnection(place.address, options.patience)
        made.ways = ways
        made.tracing = tracing
        made.mayPrepare = !isPooled
        connection = made
        return made
      } catch {
        throw Failure(error, isCancelled: options.patience.isCancelled)
      }
    }

    /// One at a time, forward only.
    private static func migrate(_ connection: PostgresConnection, mayFound: Bool) throws(PostgresFault) {
      try connection.command("BEGIN; \(connection.limits); SELECT pg_advisory_xact_lock(\(everythingKey + 1))")
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
      switch try version(on: connection) {
      case nil:
        try connection.command(PostgresSchema.statements)
        try connection.command("INSERT INTO schema_version VALUES (\(PostgresSchema.version))")
      case let version? where version > PostgresSchema.version:
        throw PostgresFault.ofNewerStore
      default: break
      }
      guard try !isTrue("known", by: PostgresHost.known, on: connection) else { return }
      let mayAskKernel = try isTrue("may", by: PostgresHost.mayAskKernel, on: connection)
      try connection.command(mayAskKernel ? PostgresHost.ofKernel : PostgresHost.ofServerAlone)
    }

    private static func isTrue(
      _ column: String, by sql: String, on connection: PostgresConnection
    ) throws(PostgresFault) -> Bool {
      Bool.value(of: try connection.execute(sql, []).value(0, column)) == true
    }

    static let tablesVersion = "SELECT max(version) AS version FROM schema_version"

    private static func version(on connection: PostgresConnection) throws(PostgresFault) -> Int64? {
      Int64.value(of: try connection.execute(tablesVersion, []).value(0, "version"))
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
#endif
