import GRDB
import Services

/// The tables and columns that pengkinian to its end and complaints need, for ever as they are.
enum SchemaComplaints {
  static func create(in database: Database) throws {
    // Nothing could submit before these tables were made, so there are no rows without branch and data to carry over.
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM pengkinian") == 0 else { throw Failure.damaged }
    for tables in [checks, updates, tickets, conversation] { try database.execute(sql: tables) }
  }

  /// A face check of before was begun nobody knows where.
  private static let checks = """
    ALTER TABLE access ADD COLUMN reservation_branch TEXT;
    ALTER TABLE access ADD COLUMN reservation_terminal TEXT;
    ALTER TABLE access ADD COLUMN voids TEXT NOT NULL DEFAULT '[]';
    UPDATE access SET reservation_branch = '?', reservation_terminal = '?' WHERE reservation_attempt IS NOT NULL;
    CREATE INDEX proof_at ON proof(at);
    """

  /// `applied` and `cancelled_claim` are what was decided here; they are told apart from what is imported, so that no
  /// import undoes a decision.
  private static let updates = """
    DROP TABLE pengkinian;
    CREATE TABLE pengkinian (
      number TEXT NOT NULL PRIMARY KEY,
      participant BLOB NOT NULL CHECK (length(participant) = 16),
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      submitted INTEGER NOT NULL,
      due INTEGER NOT NULL,
      due_estimated INTEGER NOT NULL,
      state TEXT NOT NULL,
      decided_at INTEGER,
      reason TEXT,
      data TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);
    CREATE INDEX pengkinian_due ON pengkinian(branch, due);
    CREATE INDEX pengkinian_state ON pengkinian(branch, state, due);

    CREATE TABLE applied (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      number TEXT NOT NULL,
      at INTEGER NOT NULL,
      sex TEXT NOT NULL,
      marital TEXT NOT NULL,
      mother TEXT NOT NULL,
      telephone TEXT NOT NULL,
      data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cancelled_claim (
      kpj TEXT NOT NULL,
      opened INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (kpj, opened)
    ) STRICT, WITHOUT ROWID;
    """

  private static let tickets = """
    CREATE TABLE ticket (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL,
      category TEXT NOT NULL,
      mode TEXT NOT NULL,
      filed INTEGER NOT NULL,
      branch TEXT NOT NULL REFERENCES branch(code),
      channel TEXT NOT NULL,
      participant BLOB CHECK (length(participant) = 16),
      reporter TEXT,
      phone TEXT,
      pin TEXT,
      text TEXT NOT NULL,
      follows TEXT,
      state TEXT NOT NULL,
      ended INTEGER NOT NULL,
      since INTEGER NOT NULL,
      clock_from INTEGER NOT NULL,
      assignee TEXT,
      waits TEXT NOT NULL,
      escalated INTEGER,
      agency TEXT,
      duplicate_of TEXT,
      wrong_facts TEXT NOT NULL,
      CHECK (mode <> 'anonim' OR (participant IS NULL AND reporter IS NULL AND phone IS NULL))
    ) STRICT;
    CREATE INDEX ticket_branch ON ticket(branch, filed);
    CREATE INDEX ticket_ended ON ticket(branch, ended, filed);
    CREATE INDEX ticket_fingerprint ON ticket(fingerprint, filed);

    CREATE TABLE ticket_pass (
      visit BLOB NOT NULL CHECK (length(visit) = 16),
      ticket TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (visit, ticket)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_pass_at ON ticket_pass(at);
    """

  /// What a later migration adds: linked complaints, and which ones name another.
  static let links = """
    ALTER TABLE ticket ADD COLUMN links TEXT NOT NULL DEFAULT '[]';
    CREATE INDEX ticket_duplicate_of ON ticket(duplicate_of) WHERE duplicate_of IS NOT NULL;
    CREATE INDEX ticket_follows ON ticket(follows) WHERE follows IS NOT NULL;
    """

  /// In the order of their ids. Internal notes never come in here. Rule T6.
  private static let conversation = """
    CREATE TABLE ticket_message (
      id INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket(number),
      at INTEGER NOT NULL,
      from_office INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_message_ticket ON ticket_message(ticket);

    CREATE TABLE ticket_event (
      id INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket(number),
      at INTEGER NOT NULL,
      step TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_event_ticket ON ticket_event(ticket);
    """
}
