import GRDB
import Keeping
import Rules
import SQLRecords
import Services

/// The steps from a path to a store that can be trusted with a strike.
///
/// Nothing is changed in a file before it is known to be a store of this program or an empty one.
struct Opening {
  /// What a store needs to work.
  struct Opened {
    let path: String?
    let connection: DatabaseQueue
    let maintenance: KernelLock?
    /// The current one of the keys in the key file.
    let seal: Seal
    /// Resolved; nil in memory.
    let keyFile: String?
    /// Nil in memory.
    let presence: StorePresence?
  }

  private let place: ArchivePlace
  private let clock: any HostClock
  private let options: ArchiveOptions
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?

  init(
    _ place: ArchivePlace, clock: any HostClock, options: ArchiveOptions, tracing: (@Sendable (SQLiteTrace) -> Void)?
  ) {
    self.place = place
    self.clock = clock
    self.options = options
    self.tracing = tracing
  }

  func run() throws(StoreRefusal) -> Opened {
    switch place {
    case .memory: try inMemory()
    case .server(let address):
      throw StoreRefusal(.foreign, address, "\(address) is the address of a server and not a file")
    case .file(let path): try inFile(path)
    }
  }

  private func inMemory() throws(StoreRefusal) -> Opened {
    let seal = options.seal ?? KeyFile.newSeal()
    let connection = try refusing("memory") {
      let connection = try DatabaseQueue(configuration: configuration)
      try Schema.lay(in: connection)
      try connection.writeWithoutTransaction { try $0.settle(journal: "memory") }
      return connection
    }
    try found(connection, seal, "memory")
    return Opened(path: nil, connection: connection, maintenance: nil, seal: seal, keyFile: nil, presence: nil)
  }

  private func inFile(_ given: String) throws(StoreRefusal) -> Opened {
    if !options.mayFound { _ = try StoreRefusal.expect(given) }
    try StoreFiles.checkWay(to: given)
    try StoreFiles.prepareFolder(of: given)
    try StoreFiles.prepareFile(given)
    let mark = try StoreRefusal.single(given)
    let path = StoreFiles.resolved(given)
    guard !FirstLook(at: path).isForeign else { throw StoreRefusal.foreign(path) }
    let connection = try refusing(path) {
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      try ground(connection, path)
      // It is a store of this program now, so nobody else has to read it.
      let owner = StoreOwner(of: path)
      for file in [path, path + "-wal", path + "-shm"] { owner.closeToOthers(file) }
      return connection
    }
    let maintenance = try KernelLock.maintenance(of: path)
    let file = options.keyFile ?? StoreFiles.folder(of: path) + "/ledger.key"
    try StoreFiles.checkWay(to: file)
    let seal = try key(of: path, in: file, connection)
    let keyFile = StoreFiles.resolved(file)
    let presence = try StorePresence(of: given, resolved: path, before: mark, keyFile: keyFile, seal: seal)
    try testify(connection, given, seal)
    return Opened(
      path: path, connection: connection, maintenance: maintenance, seal: seal, keyFile: keyFile, presence: presence)
  }

  /// For a program that has seen the store before: it is that store, and its key seals the present head. Rule DL6.
  /// What is found is what the program has seen from now on.
  private func testify(_ connection: DatabaseQueue, _ path: String, _ seal: Seal) throws(StoreRefusal) {
    try refusing(path) {
      try connection.writeWithoutTransaction { database in
        guard let witness = options.witness else { return }
        let connection = SQLiteConnection(database, tracing: tracing)
        let seen = try connection.testify(witness, of: path)
        if witness.row != nil {
          let session = try Session(connection, clock: clock)
          guard try session.isHeadSealed(by: seal) else { throw Self.otherKey(seal.keyID, path) }
        }
        witness.note(seen)
      }
    }
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "anjungan.store"
    let patience = options.patience
    configuration.busyMode = .callback { patience.wait(tries: $0) }
    let tracing = tracing
    configuration.prepareDatabase { database in
      // What is deleted or replaced leaves no bytes in the free room of its page, whatever SQLite was built with.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      guard let tracing else { return }
      database.trace { event in
        if case .statement(let statement) = event { tracing(.statement(statement.sql)) }
      }
    }
    return configuration
  }

  /// Makes or updates the tables, alone: two programs that start at once must not both do it.
  private func ground(_ connection: DatabaseQueue, _ path: String) throws {
    try connection.writeWithoutTransaction { database in
      // In one transaction, or a first start elsewhere would be taken for somebody else's file.
      guard try SQLiteConnection(database).completing(.deferred, { try database.isOurs }) else {
        if options.mayFound { return }
        throw StoreRefusal.foreign(path)
      }
      _ = try StoreRefusal.expect(path)
      guard try database.isWhole(path, hasLog: true) else { throw StoreRefusal.short(path) }
      if let witness = options.witness, witness.row != nil {
        _ = try SQLiteConnection(database).testify(witness, of: path)
      }
    }
    if try !connection.writeWithoutTransaction({ try $0.isReady }) {
      try KernelLock.laying(of: path).alone(options.patience, late: .busy) {
        try Schema.lay(in: connection)
        _ = try connection.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
      }
    }
    try connection.writeWithoutTransaction { try $0.settle(journal: "wal") }
  }

  // MARK: The key

  private func key(of path: String, in file: String, _ connection: DatabaseQueue) throws(StoreRefusal) -> Seal {
    let known = try refusing(path) { try connection.writeWithoutTransaction { try $0.keyID } }
    let stored = try KeyFile.read(file)
    guard let known else {
      let seal = if let newest = stored?.last { newest } else { try KeyFile.make(file, for: StoreOwner(of: path)) }
      try found(connection, seal, path)
      return seal
    }
    guard let stored else {
      throw StoreRefusal(
        .unreachable, file,
        "The ledger's key \(file) is missing: put it back from its backup, for without it \(path) can be neither "
          + "written nor checked.")
    }
    guard let seal = stored.first(where: { $0.keyID == known }) else { throw Self.otherKey(known, path) }
    try lockPINs(connection, seal, path)
    return seal.after(stored)
  }

  /// What an earlier version has stored in clear; for that the key is needed, which no migration has. Rule T3.
  private func lockPINs(_ connection: DatabaseQueue, _ seal: Seal, _ path: String) throws(StoreRefusal) {
    try refusing(path) {
      try connection.writeWithoutTransaction { database in
        guard try database.hasClearPINs else { return }
        try SQLiteConnection(database).completing(.immediate) {
          for row in try Row.fetchAll(database, sql: "SELECT number, pin FROM ticket WHERE length(pin) = 6") {
            guard let number = Reference(row["number"] as String) else { throw Failure.damaged }
            try database.execute(
              sql: "UPDATE ticket SET pin = ? WHERE number = ?",
              arguments: [seal.lock(of: Ticket.pinFields(number, row["pin"])), number.description])
          }
          try database.execute(sql: "DELETE FROM fact WHERE name = ?", arguments: [Fact.clearPINs])
        }
      }
    }
  }

  /// Writes the first row of the ledger, unless somebody who started at the same moment has.
  private func found(_ connection: DatabaseQueue, _ seal: Seal, _ path: String) throws(StoreRefusal) {
    try refusing(path) {
      try connection.writeWithoutTransaction { database in
        let connection = SQLiteConnection(database, tracing: tracing)
        try connection.completing(.immediate) {
          if let known = try database.keyID {
            if known == seal.keyID { return }
            throw Self.otherKey(known, path)
          }
          let session = try WritingSession(connection, clock: clock, seal: seal)
          try session.run("INSERT INTO fact (name, value) VALUES (?, ?)", [Fact.key, seal.keyID])
          try session.enter(LedgerEntry(.keyCreated, at: session.time.now, about: seal.keyID))
          try session.enterClockEvents()
          try session.storeAnchor()
        }
      }
    }
  }

  private static func otherKey(_ known: String, _ path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "The ledger in \(path) is sealed with the key \(known), which the key file does not hold: "
        + "put the right key file back from its backup.")
  }

  private func refusing<Value>(_ path: String, _ work: () throws -> Value) throws(StoreRefusal) -> Value {
    do {
      return try work()
    } catch let error as StoreRefusal {
      throw error
    } catch {
      let failure = Failure(storing: error)
      throw .refused(path, failure == .busy && options.patience.isCancelled ? .cancelled : failure)
    }
  }
}

extension Database {
  /// Whether all tables are as this program knows them. Throws unless the file is a store of this program or empty.
  fileprivate var isReady: Bool {
    get throws {
      // In one transaction that begins with a read, or another first start could come in between.
      let isLaid = try SQLiteConnection(self).completing(.deferred) {
        guard try isOurs else { return false }
        if try Schema.migrator.hasBeenSuperseded(self) { throw Failure.newerSchema }
        return try Schema.migrator.hasCompletedMigrations(self)
      }
      return try isLaid && String.fetchOne(self, sql: "PRAGMA journal_mode") == "wal"
    }
  }

  /// False for an empty file; throws for one of somebody else.
  fileprivate var isOurs: Bool {
    get throws {
      let mark = try Int32.fetchOne(self, sql: "PRAGMA application_id")
      if mark == Schema.applicationID { return true }
      // The list of changes is made before the first of them, so a first start that was cut off leaves it behind.
      let strangers = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
      guard mark == 0, try Int.fetchOne(self, sql: strangers) == 0 else { throw Failure.foreign }
      return false
    }
  }

  fileprivate var hasClearPINs: Bool {
    get throws {
      try Bool.fetchOne(
        self, sql: "SELECT EXISTS (SELECT 1 FROM fact WHERE name = ?)", arguments: [Fact.clearPINs]) ?? false
    }
  }

  fileprivate var keyID: String? {
    get throws { try String.fetchOne(self, sql: "SELECT value FROM fact WHERE name = ?", arguments: [Fact.key]) }
  }

  /// What holds for this connection only, and a check that a commit will be on the disk: GRDB lowers `synchronous`
  /// when it sets up the log itself, and some file systems cannot share one. Rules S5, S9.
  fileprivate func settle(journal: String) throws {
    try execute(
      sql: """
        PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
        PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 8388608
        """)
    guard try Int.fetchOne(self, sql: "PRAGMA synchronous") == 2,
      try String.fetchOne(self, sql: "PRAGMA journal_mode") == journal
    else { throw Failure.unreachable }
  }
}
