import GRDB
import Keeping
import Services

/// What an officer was shown, what he has seen of a KTP, and what a decision has replaced, for ever as it is.
enum SchemaDecided {
  static func create(in database: Database) throws {
    for tables in [decided, sights, callers] { try database.execute(sql: tables) }
  }

  /// `recorded` is JSON; nil where an earlier version decided. Which comparison was shown last, and to whom.
  private static let decided = """
    ALTER TABLE pengkinian ADD COLUMN recorded TEXT;

    CREATE TABLE comparison_shown (
      number TEXT NOT NULL,
      staff TEXT NOT NULL,
      sitting BLOB NOT NULL CHECK (length(sitting) = 16),
      digest TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (number, staff, sitting)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comparison_shown_at ON comparison_shown(at);
    """

  /// `seen` is when the original KTP was in the officer's hand.
  private static let sights = """
    CREATE TABLE card_sight (
      sitting BLOB NOT NULL CHECK (length(sitting) = 16),
      participant BLOB NOT NULL CHECK (length(participant) = 16),
      staff TEXT NOT NULL,
      telephone INTEGER NOT NULL,
      looked INTEGER NOT NULL,
      seen INTEGER,
      PRIMARY KEY (sitting, participant)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX card_sight_looked ON card_sight(looked);
    """

  /// Who took a report stood in the ledger only. Moments of wrong facts are a JSON array, as voids are.
  private static let callers = """
    ALTER TABLE access ADD COLUMN report_staff TEXT;
    UPDATE access SET report_staff = (
      SELECT l.staff FROM ledger AS l WHERE l.participant = access.participant AND l.event = 'block.reported'
      AND l.about = access.report_number ORDER BY l.seq DESC LIMIT 1)
    WHERE report_number IS NOT NULL;

    CREATE TABLE caller_facts (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      wrongs TEXT NOT NULL,
      ended_until INTEGER
    ) STRICT, WITHOUT ROWID;
    """
}
