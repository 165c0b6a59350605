/// The tables that corrected NIKs need, for ever as they are. Rule DL4.
///
/// A number that was given up names its person by the random id, so that a chain of corrections needs no chain here. Of a
/// person who had two records the ledger goes on to hold both ids: `former_person` says whose the other one is now.
enum SchemaCorrections {
  static let tables = """
    CREATE TABLE nik_alias (
      nik INTEGER PRIMARY KEY,
      participant BLOB NOT NULL CHECK (length(participant) = 16),
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX nik_alias_participant ON nik_alias(participant);

    CREATE TABLE former_person (
      former BLOB NOT NULL PRIMARY KEY CHECK (length(former) = 16),
      participant BLOB NOT NULL CHECK (length(participant) = 16)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_person_participant ON former_person(participant);

    CREATE TABLE correction (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      nik INTEGER NOT NULL,
      branch TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      at INTEGER NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX correction_branch ON correction(branch, at);
    """
}
