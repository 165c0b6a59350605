/// People whom a kiosk hands over to the counter, for ever as it is. Rule P7.
enum SchemaHandOver {
  /// `number` is what the person takes along: it opens a page to an officer who has signed in, and proves nothing.
  static let tables = """
    CREATE TABLE hand_over (
      branch TEXT NOT NULL,
      number TEXT NOT NULL,
      participant BLOB NOT NULL CHECK (length(participant) = 16),
      visit BLOB NOT NULL CHECK (length(visit) = 16),
      at INTEGER NOT NULL,
      opened_in BLOB CHECK (length(opened_in) = 16),
      taken_at INTEGER,
      PRIMARY KEY (branch, number),
      CHECK (taken_at IS NULL OR opened_in IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX hand_over_participant ON hand_over(participant);
    CREATE INDEX hand_over_visit ON hand_over(visit);
    CREATE INDEX hand_over_at ON hand_over(at);
    """
}
