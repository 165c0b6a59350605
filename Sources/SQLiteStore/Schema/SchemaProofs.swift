import Keeping

/// Receipts in the place of replies, and the rows of what was proven. Rules S11, M1, T3.
enum SchemaProofs {
  /// What was kept of replies goes, and its bytes with it, as with all that is deleted: whoever repeats an errand across
  /// the update is answered anew.
  static let changes = """
    DROP TABLE receipt;
    CREATE TABLE receipt (
      errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
      visit BLOB NOT NULL CHECK (length(visit) = 16),
      at INTEGER NOT NULL,
      verdict TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX receipt_at ON receipt(at);

    CREATE TABLE identified (
      visit BLOB NOT NULL CHECK (length(visit) = 16),
      participant BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (visit, participant)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identified_at ON identified(at);

    INSERT INTO fact (name, value) SELECT '\(Fact.clearPINs)', 'yes' WHERE EXISTS
    (SELECT 1 FROM ticket WHERE pin IS NOT NULL);
    """
}
