import GRDB

/// The tables of a store and how older ones become this one.
///
/// Moments are milliseconds since 1970 in UTC, days count from 1970-01-01, a month is year × 12 + month − 1, ids are
/// 16 bytes, and coded columns hold the raw values of their types. The NIK is the row id of its tables: half the size
/// and half the time of a text key.
enum Schema {
  /// "anjg", stored in the file's header: how a store is told from any other SQLite file.
  static let applicationID: Int32 = 0x616e_6a67

  /// Every change of the tables, oldest first. A name is for ever: later changes are later migrations.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ground") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      for tables in [people, checks, updates, terminals, log] { try database.execute(sql: tables) }
    }
    migrator.registerMigration("2 intake") { database in try IntakeSchema.create(in: database) }
    // Checked as it goes: to check all of a large store afterwards would take minutes, and no imported row changes.
    migrator.registerMigration("3 pengkinian and complaints", foreignKeyChecks: .immediate) { database in
      try SchemaComplaints.create(in: database)
    }
    migrator.registerMigration("4 counter", foreignKeyChecks: .immediate) { database in
      try SchemaCounter.create(in: database)
    }
    migrator.registerMigration("5 reasons in words", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: "ALTER TABLE pengkinian ADD COLUMN reason_words TEXT")
    }
    migrator.registerMigration("6 linked complaints", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaComplaints.links)
    }
    migrator.registerMigration("7 clock and file", foreignKeyChecks: .immediate) { database in
      try SchemaClock.create(in: database)
    }
    migrator.registerMigration("8 deliveries", foreignKeyChecks: .immediate) { database in
      try SchemaDeliveries.create(in: database)
    }
    migrator.registerMigration("9 told days", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaToldDays.tables)
    }
    migrator.registerMigration("10 corrected NIK", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaCorrections.tables)
    }
    migrator.registerMigration("11 decided values", foreignKeyChecks: .immediate) { database in
      try SchemaDecided.create(in: database)
    }
    migrator.registerMigration("12 complaints and staff", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaDesk.changes)
    }
    migrator.registerMigration("13 receipts and proofs", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaProofs.changes)
    }
    migrator.registerMigration("14 chains of seals", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaChains.changes)
    }
    migrator.registerMigration("15 brakes of stations", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaStations.changes)
    }
    migrator.registerMigration("16 lists", foreignKeyChecks: .immediate) { database in
      try SchemaLists.create(in: database)
    }
    migrator.registerMigration("17 moved complaints", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaLists.moved)
    }
    migrator.registerMigration("18 outbox", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaOutbox.tables)
    }
    migrator.registerMigration("19 reporters", foreignKeyChecks: .immediate) { database in
      try SchemaReporters.create(in: database)
    }
    migrator.registerMigration("20 hand-over", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: SchemaHandOver.tables)
    }
    return migrator
  }

  /// A store without a row, which has come all the way.
  private static let pattern = Result {
    let connection = try DatabaseQueue()
    try migrator.migrate(connection)
    return connection
  }

  /// Makes the tables or updates them. An empty file gets them in one transaction: the first of many, cut off, would leave
  /// half a store.
  static func lay(in connection: DatabaseQueue) throws {
    let isEmpty = try connection.writeWithoutTransaction { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    }
    if isEmpty { try pattern.get().backup(to: connection) } else { try migrator.migrate(connection) }
  }

  /// What is imported.
  private static let people = """
    CREATE TABLE fact (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE branch (
      code TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      city TEXT,
      zone TEXT NOT NULL,
      telephone TEXT,
      hours TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE participant (
      nik INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      name TEXT NOT NULL,
      birth INTEGER NOT NULL,
      sex TEXT,
      marital TEXT,
      mother TEXT,
      telephone TEXT,
      email TEXT,
      address TEXT
    ) STRICT;

    CREATE TABLE membership (
      kpj TEXT NOT NULL PRIMARY KEY,
      nik INTEGER NOT NULL REFERENCES participant(nik),
      npp TEXT,
      employer TEXT,
      city TEXT,
      branch TEXT NOT NULL REFERENCES branch(code),
      segment TEXT,
      registered INTEGER NOT NULL,
      status TEXT NOT NULL,
      inactive_since INTEGER,
      last_paid INTEGER,
      moving_to TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX membership_nik ON membership(nik);

    CREATE TABLE population (
      nik INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      birth INTEGER NOT NULL,
      marital TEXT
    ) STRICT;

    CREATE TABLE claim (
      kpj TEXT NOT NULL REFERENCES membership(kpj),
      branch TEXT NOT NULL REFERENCES branch(code),
      opened INTEGER NOT NULL,
      status TEXT NOT NULL,
      queue TEXT,
      last_event INTEGER NOT NULL,
      PRIMARY KEY (kpj, opened)
    ) STRICT, WITHOUT ROWID;
    """

  /// Strikes and blocks. Section 4 of the rules.
  private static let checks = """
    CREATE TABLE access (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      kpj_strikes INTEGER NOT NULL,
      face_strikes INTEGER NOT NULL,
      block_cause TEXT,
      block_since INTEGER,
      report_number TEXT,
      report_at INTEGER,
      report_channel TEXT,
      opens_at INTEGER,
      reservation_attempt BLOB CHECK (length(reservation_attempt) = 16),
      reservation_at INTEGER,
      card TEXT,
      counter_only TEXT,
      CHECK ((block_cause IS NULL) = (block_since IS NULL)),
      CHECK (block_cause IS NOT NULL OR report_number IS NULL),
      CHECK ((report_number IS NULL) = (opens_at IS NULL)),
      CHECK ((report_number IS NULL) = (report_at IS NULL)),
      CHECK ((report_number IS NULL) = (report_channel IS NULL)),
      CHECK ((reservation_attempt IS NULL) = (reservation_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE block_history (
      participant BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (participant, at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE strike (
      attempt BLOB NOT NULL PRIMARY KEY CHECK (length(attempt) = 16),
      participant BLOB NOT NULL,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX strike_participant ON strike(participant, at);
    """

  /// Pengkinian and what it needs. Section 3 of the rules.
  private static let updates = """
    CREATE TABLE proof (
      errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
      kind TEXT NOT NULL,
      text_version TEXT,
      participant BLOB NOT NULL,
      visit BLOB NOT NULL,
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      at INTEGER NOT NULL,
      used_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX proof_participant ON proof(participant, visit);

    CREATE TABLE pengkinian (
      number TEXT NOT NULL PRIMARY KEY,
      participant BLOB NOT NULL,
      submitted INTEGER NOT NULL,
      due INTEGER NOT NULL,
      due_estimated INTEGER NOT NULL,
      state TEXT NOT NULL,
      decided_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);

    CREATE TABLE receipt (
      errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
      at INTEGER NOT NULL,
      reply TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX receipt_at ON receipt(at);
    """

  /// One row a terminal, however many people are tried there, and the one clock.
  private static let terminals = """
    CREATE TABLE lookup_brake (
      terminal TEXT NOT NULL PRIMARY KEY,
      failures TEXT NOT NULL,
      persons TEXT NOT NULL,
      paused_until INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE strike_brake (
      terminal TEXT NOT NULL PRIMARY KEY,
      traces TEXT NOT NULL,
      paused_until INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE clock (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      boot TEXT NOT NULL,
      since_boot INTEGER NOT NULL,
      time INTEGER NOT NULL,
      carried INTEGER NOT NULL,
      episode INTEGER,
      doubtful_since INTEGER
    ) STRICT;
    """

  /// Append-only; whoever removes the triggers breaks the chain of seals. Section 8 of the rules.
  private static let log = """
    CREATE TABLE ledger (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      written INTEGER NOT NULL,
      at INTEGER NOT NULL,
      event TEXT NOT NULL,
      participant BLOB,
      branch TEXT,
      terminal TEXT,
      staff TEXT,
      about TEXT,
      details TEXT NOT NULL,
      key_id TEXT NOT NULL,
      seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT;
    CREATE INDEX ledger_participant ON ledger(participant) WHERE participant IS NOT NULL;

    CREATE TRIGGER ledger_never_edited BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER ledger_never_removed BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    """
}
