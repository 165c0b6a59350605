import GRDB

/// What is kept of deliveries, and whose records lack something of them. For ever as it is.
enum SchemaDeliveries {
  static func create(in database: Database) throws {
    try database.execute(sql: tables)
    try database.execute(sql: triggers)
  }

  /// - `delivery`: one row for each that was taken in. `day` is its date, NULL when it had none; the other columns are
  ///   the rows of its files, NULL for one that was absent.
  /// - `incomplete`: who lacks a row that was left out, by NIK, since he may not be known yet.
  /// - `former`: the last value that a participant's column had before the present one.
  private static let tables = """
    CREATE TABLE delivery (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      day INTEGER,
      branches INTEGER,
      participants INTEGER,
      memberships INTEGER,
      population INTEGER,
      claims INTEGER
    ) STRICT;

    CREATE TABLE incomplete (
      nik INTEGER NOT NULL,
      file TEXT NOT NULL,
      "row" TEXT NOT NULL,
      "rows" INTEGER NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (nik, file, "row")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE former (
      nik INTEGER NOT NULL,
      "column" TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (nik, "column")
    ) STRICT, WITHOUT ROWID;
    """

  /// What is kept of a person goes with him, and with his NIK when that is corrected.
  private static let triggers = """
    CREATE TRIGGER participant_gone AFTER DELETE ON participant
    BEGIN
      DELETE FROM former WHERE nik = OLD.nik;
      DELETE FROM incomplete WHERE nik = OLD.nik;
    END;

    CREATE TRIGGER participant_renumbered AFTER UPDATE OF nik ON participant WHEN OLD.nik <> NEW.nik
    BEGIN
      UPDATE OR REPLACE former SET nik = NEW.nik WHERE nik = OLD.nik;
      UPDATE OR REPLACE incomplete SET nik = NEW.nik WHERE nik = OLD.nik;
    END;
    """
}
