import GRDB
import Services

/// A store as the program of version 4 of the tables left it: its tables word for word, with what version 3 had in them
/// and an update that was rejected before anybody could say why in words.
enum VersionFour {
  static func create(in database: Database) throws {
    try VersionThree.create(in: database)
    try database.execute(sql: changes)
    try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('4 counter')")
    try database.execute(sql: "UPDATE pengkinian SET state = 'failed', decided_at = 9, reason = 'lainnya'")
  }

  private static let changes = """
    CREATE TABLE staff (
      name TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL,
      branch TEXT NOT NULL,
      nik INTEGER NOT NULL,
      secret TEXT NOT NULL,
      disabled INTEGER NOT NULL,
      wrongs TEXT NOT NULL,
      locked INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sign_in_brake (
      name TEXT NOT NULL,
      terminal TEXT NOT NULL,
      wrong INTEGER NOT NULL,
      pauses INTEGER NOT NULL,
      paused_until INTEGER,
      touched INTEGER NOT NULL,
      PRIMARY KEY (name, terminal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sign_in_brake_touched ON sign_in_brake(touched);
    CREATE TABLE shift (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      staff TEXT NOT NULL,
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER NOT NULL,
      ended INTEGER
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE lookup_brake ADD COLUMN branch TEXT;
    ALTER TABLE strike_brake ADD COLUMN branch TEXT;
    ALTER TABLE pengkinian ADD COLUMN entered_by TEXT;
    CREATE TABLE ticket_note (
      id INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket(number),
      at INTEGER NOT NULL,
      staff TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_note_ticket ON ticket_note(ticket);
    CREATE TABLE opening (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      branch TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      at INTEGER NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX opening_branch ON opening(branch);
    CREATE INDEX participant_birth ON participant(birth);
    CREATE INDEX ticket_participant ON ticket(participant, filed) WHERE participant IS NOT NULL;
    CREATE INDEX ticket_event_at ON ticket_event(at);
    CREATE INDEX pengkinian_submitted ON pengkinian(branch, submitted);
    CREATE INDEX pengkinian_decided ON pengkinian(branch, decided_at) WHERE decided_at IS NOT NULL;
    CREATE INDEX ledger_staff ON ledger(staff) WHERE staff IS NOT NULL;
    CREATE INDEX ledger_figures ON ledger(branch, event, at) WHERE branch IS NOT NULL;
    CREATE VIRTUAL TABLE ticket_words USING fts5(words, tokenize = 'ascii', detail = 'none', columnsize = 0);
    """
}
