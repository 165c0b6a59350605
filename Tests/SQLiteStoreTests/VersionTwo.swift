import GRDB
import Rules
import StoreChecks

/// A store as the program of version 2 of the tables left it: its tables word for word, and somebody in each state.
enum VersionTwo {
  /// An open face check, begun at ``Samples/moment(_:)`` 7.
  static let checking = AttemptID(high: 4, low: 4)

  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = 0x616e6a67; PRAGMA journal_mode = WAL")
    try database.execute(sql: schema)
    try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('1 ground'), ('2 intake')")
    let branch = Samples.jakarta
    try database.execute(
      sql: "INSERT INTO branch VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [branch.code, branch.name, branch.city, branch.zone.rawValue, branch.telephone, branch.hours])
    let moments = [0, 1, 2, 7].map { Samples.moment($0).milliseconds }
    try database.execute(
      sql: """
        INSERT INTO access (participant, kpj_strikes, face_strikes, block_cause, block_since, report_number, report_at,
        report_channel, opens_at) VALUES (x'\(Samples.wholeID)', 3, 1, 'kpj', ?, ?, ?, 'kiosk', ?)
        """,
      arguments: [moments[0], Samples.reference(1).description, moments[1], moments[1] + 86_400_000])
    try database.execute(
      sql: """
        INSERT INTO access (participant, kpj_strikes, face_strikes, reservation_attempt, reservation_at, counter_only)
        VALUES (x'\(Samples.bareID)', 0, 2, x'\(checking)', ?, 'asked')
        """,
      arguments: [moments[3]])
    try database.execute(
      sql: """
        INSERT INTO block_history VALUES (x'\(Samples.wholeID)', ?);
        INSERT INTO proof (errand, kind, text_version, participant, visit, branch, terminal, at)
        VALUES (x'\(Samples.errand(2))', 'consent', '2026-11', x'\(Samples.wholeID)', x'\(StoreCheck.visit)', 'JKT01',
        'kiosk-1', ?)
        """,
      arguments: [moments[0], moments[2]])
  }

  /// An update that this version could not have got.
  static func addUpdate(in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO pengkinian VALUES (?, x'\(Samples.wholeID)', 1, 2, 0, 'inProcess', NULL)",
      arguments: [Samples.reference(1).description])
  }

  private static let schema = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
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
    CREATE TABLE reported_branch (
      code TEXT, name TEXT, city TEXT, zone TEXT, telephone TEXT, hours TEXT,
      PRIMARY KEY (code)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER branch_changed_here AFTER UPDATE ON branch
    WHEN (OLD.name IS NOT NEW.name OR OLD.city IS NOT NEW.city OR OLD.zone IS NOT NEW.zone OR OLD.telephone IS NOT \
    NEW.telephone OR OLD.hours IS NOT NEW.hours) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
    BEGIN
      INSERT INTO reported_branch (code, name, city, zone, telephone, hours)
      SELECT OLD.code, OLD.name, OLD.city, OLD.zone, OLD.telephone, OLD.hours
      WHERE NOT EXISTS (SELECT 1 FROM reported_branch WHERE code = OLD.code);
    END;
    CREATE TRIGGER branch_removed_here AFTER DELETE ON branch
    BEGIN DELETE FROM reported_branch WHERE code = OLD.code; END;
    CREATE TABLE reported_participant (
      nik INTEGER, name TEXT, birth INTEGER, sex TEXT, marital TEXT, mother TEXT, telephone TEXT, email TEXT, \
    address TEXT,
      PRIMARY KEY (nik)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER participant_changed_here AFTER UPDATE ON participant
    WHEN (OLD.name IS NOT NEW.name OR OLD.birth IS NOT NEW.birth OR OLD.sex IS NOT NEW.sex OR OLD.marital IS NOT \
    NEW.marital OR OLD.mother IS NOT NEW.mother OR OLD.telephone IS NOT NEW.telephone OR OLD.email IS NOT NEW.email \
    OR OLD.address IS NOT NEW.address) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
    BEGIN
      INSERT INTO reported_participant (nik, name, birth, sex, marital, mother, telephone, email, address)
      SELECT OLD.nik, OLD.name, OLD.birth, OLD.sex, OLD.marital, OLD.mother, OLD.telephone, OLD.email, OLD.address
      WHERE NOT EXISTS (SELECT 1 FROM reported_participant WHERE nik = OLD.nik);
    END;
    CREATE TRIGGER participant_removed_here AFTER DELETE ON participant
    BEGIN DELETE FROM reported_participant WHERE nik = OLD.nik; END;
    CREATE TABLE reported_membership (
      kpj TEXT, nik INTEGER, npp TEXT, employer TEXT, city TEXT, branch TEXT, segment TEXT, registered INTEGER, \
    status TEXT, inactive_since INTEGER, last_paid INTEGER, moving_to TEXT,
      PRIMARY KEY (kpj)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER membership_changed_here AFTER UPDATE ON membership
    WHEN (OLD.nik IS NOT NEW.nik OR OLD.npp IS NOT NEW.npp OR OLD.employer IS NOT NEW.employer OR OLD.city IS NOT \
    NEW.city OR OLD.branch IS NOT NEW.branch OR OLD.segment IS NOT NEW.segment OR OLD.registered IS NOT \
    NEW.registered OR OLD.status IS NOT NEW.status OR OLD.inactive_since IS NOT NEW.inactive_since OR OLD.last_paid \
    IS NOT NEW.last_paid OR OLD.moving_to IS NOT NEW.moving_to) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = \
    'import.merging')
    BEGIN
      INSERT INTO reported_membership (kpj, nik, npp, employer, city, branch, segment, registered, status, \
    inactive_since, last_paid, moving_to)
      SELECT OLD.kpj, OLD.nik, OLD.npp, OLD.employer, OLD.city, OLD.branch, OLD.segment, OLD.registered, \
    OLD.status, OLD.inactive_since, OLD.last_paid, OLD.moving_to
      WHERE NOT EXISTS (SELECT 1 FROM reported_membership WHERE kpj = OLD.kpj);
    END;
    CREATE TRIGGER membership_removed_here AFTER DELETE ON membership
    BEGIN DELETE FROM reported_membership WHERE kpj = OLD.kpj; END;
    CREATE TABLE reported_population (
      nik INTEGER, name TEXT, birth INTEGER, marital TEXT,
      PRIMARY KEY (nik)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER population_changed_here AFTER UPDATE ON population
    WHEN (OLD.name IS NOT NEW.name OR OLD.birth IS NOT NEW.birth OR OLD.marital IS NOT NEW.marital) AND NOT EXISTS \
    (SELECT 1 FROM fact WHERE name = 'import.merging')
    BEGIN
      INSERT INTO reported_population (nik, name, birth, marital)
      SELECT OLD.nik, OLD.name, OLD.birth, OLD.marital
      WHERE NOT EXISTS (SELECT 1 FROM reported_population WHERE nik = OLD.nik);
    END;
    CREATE TRIGGER population_removed_here AFTER DELETE ON population
    BEGIN DELETE FROM reported_population WHERE nik = OLD.nik; END;
    CREATE TABLE reported_claim (
      kpj TEXT, opened INTEGER, branch TEXT, status TEXT, queue TEXT, last_event INTEGER,
      PRIMARY KEY (kpj, opened)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER claim_changed_here AFTER UPDATE ON claim
    WHEN (OLD.branch IS NOT NEW.branch OR OLD.status IS NOT NEW.status OR OLD.queue IS NOT NEW.queue OR \
    OLD.last_event IS NOT NEW.last_event) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
    BEGIN
      INSERT INTO reported_claim (kpj, opened, branch, status, queue, last_event)
      SELECT OLD.kpj, OLD.opened, OLD.branch, OLD.status, OLD.queue, OLD.last_event
      WHERE NOT EXISTS (SELECT 1 FROM reported_claim WHERE kpj = OLD.kpj AND opened = OLD.opened);
    END;
    CREATE TRIGGER claim_removed_here AFTER DELETE ON claim
    BEGIN DELETE FROM reported_claim WHERE kpj = OLD.kpj AND opened = OLD.opened; END;
    """
}
