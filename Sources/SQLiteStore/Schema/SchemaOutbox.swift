/// What is to be told outside of the kiosk, for ever as it is: no text, no recipient.
enum SchemaOutbox {
  static let tables = """
    CREATE TABLE outbox (
      purpose TEXT NOT NULL,
      subject TEXT NOT NULL,
      written INTEGER NOT NULL,
      participant BLOB CHECK (participant IS NULL OR length(participant) = 16),
      branch TEXT NOT NULL,
      not_before INTEGER NOT NULL,
      PRIMARY KEY (purpose, subject, written)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outbox_due ON outbox(branch, not_before);
    CREATE INDEX outbox_old ON outbox(not_before);
    """
}
