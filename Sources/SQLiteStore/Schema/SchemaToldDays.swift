/// The tables and columns that told days and brought holidays need, for ever as they are. What an older program has
/// told is filled in by the first program that opens the store: only that one knows by which setting it was counted.
enum SchemaToldDays {
  static let tables = """
    ALTER TABLE ticket ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE pengkinian ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
    CREATE INDEX ticket_untold ON ticket(id) WHERE told = '[]';
    CREATE INDEX ticket_open ON ticket(id) WHERE ended = 0;
    CREATE INDEX pengkinian_untold ON pengkinian(number) WHERE told = '[]';
    CREATE INDEX pengkinian_open ON pengkinian(number) WHERE state = 'inProcess';

    CREATE TABLE holiday (
      day INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (day, kind)
    ) STRICT, WITHOUT ROWID;
    """
}
