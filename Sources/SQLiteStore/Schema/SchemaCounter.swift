import GRDB
import Keeping
import SQLRecords
import Services

/// The tables and columns that the counter needs, for ever as they are.
enum SchemaCounter {
  static func create(in database: Database) throws {
    for tables in [staff, brakes, matters, indexes, words] { try database.execute(sql: tables) }
    try fillWords(in: database)
  }

  /// Moments of wrong passwords are a JSON array, as voids are.
  private static let staff = """
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
    """

  /// A brake of before belongs to where its terminal was last seen, or to nowhere.
  private static let brakes = """
    ALTER TABLE lookup_brake ADD COLUMN branch TEXT;
    ALTER TABLE strike_brake ADD COLUMN branch TEXT;
    CREATE TEMP TABLE place AS SELECT terminal, branch, max(seq) AS seq FROM ledger
    WHERE terminal IS NOT NULL AND branch IS NOT NULL GROUP BY terminal;
    UPDATE lookup_brake SET branch =
    (SELECT branch FROM temp.place AS p WHERE p.terminal = replace(lookup_brake.terminal, ' #tracking', ''));
    UPDATE strike_brake SET branch = (SELECT branch FROM temp.place AS p WHERE p.terminal = strike_brake.terminal);
    DROP TABLE temp.place;
    """

  /// Notes are a table of their own: what feeds a participant's screen never reads it. Rule T6.
  private static let matters = """
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
    """

  private static let indexes = """
    CREATE INDEX participant_birth ON participant(birth);
    CREATE INDEX ticket_participant ON ticket(participant, filed) WHERE participant IS NOT NULL;
    CREATE INDEX ticket_event_at ON ticket_event(at);
    CREATE INDEX pengkinian_submitted ON pengkinian(branch, submitted);
    CREATE INDEX pengkinian_decided ON pengkinian(branch, decided_at) WHERE decided_at IS NOT NULL;
    CREATE INDEX ledger_staff ON ledger(staff) WHERE staff IS NOT NULL;
    CREATE INDEX ledger_figures ON ledger(branch, event, at) WHERE branch IS NOT NULL;
    """

  /// One row a ticket, under its id: the words of the complaint and of every message, folded by this program. Between
  /// the spaces stand letters and digits only, and of those `ascii` changes none. Rule T8.
  private static let words = """
    CREATE VIRTUAL TABLE ticket_words USING fts5(words, tokenize = 'ascii', detail = 'none', columnsize = 0);
    """

  /// Searches find what was filed and said before.
  private static func fillWords(in database: Database) throws {
    let insertion = try database.makeStatement(sql: SQLDialect.sqlite.wordsInserted)
    let addition = try database.makeStatement(sql: SQLDialect.sqlite.wordsAdded)
    let tickets = try Row.fetchCursor(database, sql: "SELECT number, text FROM ticket ORDER BY id")
    while let row = try tickets.next() {
      try insertion.execute(arguments: [TicketWords.column(of: row["text"], .sqlite), row["number"] as String])
    }
    let messages = try Row.fetchCursor(database, sql: "SELECT ticket, text FROM ticket_message ORDER BY id")
    while let row = try messages.next() {
      try addition.execute(arguments: [TicketWords.column(of: row["text"], .sqlite), row["ticket"] as String])
    }
  }
}
