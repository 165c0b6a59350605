import GRDB
import Keeping

/// What an import needs of the store: the values that it last reported, of the rows that the desk has changed since.
///
/// A row that nobody changed *is* what was last reported, so nothing is kept for it: a hundred million rows cost
/// nothing, and the few that the desk touches cost one row each. The triggers see every change, whoever makes it;
/// only a merge itself passes by them, while it keeps the fact named here.
enum IntakeSchema {
  /// The tables and triggers of this migration, for ever as they are.
  static func create(in database: Database) throws {
    try create(
      in: database, "branch",
      key: ["code TEXT"],
      values: ["name TEXT", "city TEXT", "zone TEXT", "telephone TEXT", "hours TEXT"])
    try create(
      in: database, "participant",
      key: ["nik INTEGER"],
      values: [
        "name TEXT", "birth INTEGER", "sex TEXT", "marital TEXT", "mother TEXT", "telephone TEXT", "email TEXT",
        "address TEXT",
      ])
    try create(
      in: database, "membership",
      key: ["kpj TEXT"],
      values: [
        "nik INTEGER", "npp TEXT", "employer TEXT", "city TEXT", "branch TEXT", "segment TEXT", "registered INTEGER",
        "status TEXT", "inactive_since INTEGER", "last_paid INTEGER", "moving_to TEXT",
      ])
    try create(
      in: database, "population", key: ["nik INTEGER"], values: ["name TEXT", "birth INTEGER", "marital TEXT"])
    try create(
      in: database, "claim",
      key: ["kpj TEXT", "opened INTEGER"],
      values: ["branch TEXT", "status TEXT", "queue TEXT", "last_event INTEGER"])
  }

  private static func create(
    in database: Database, _ table: String, key: [String], values: [String]
  ) throws {
    let keyNames = key.map(name)
    let names = (key + values).map(name)
    let same = keyNames.map { "\($0) = OLD.\($0)" }.joined(separator: " AND ")
    let differs = values.map(name).map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
    try database.execute(
      sql: """
        CREATE TABLE reported_\(table) (
          \((key + values).joined(separator: ", ")),
          PRIMARY KEY (\(keyNames.joined(separator: ", ")))
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER \(table)_changed_here AFTER UPDATE ON \(table)
        WHEN (\(differs)) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = '\(Fact.merging)')
        BEGIN
          INSERT INTO reported_\(table) (\(names.joined(separator: ", ")))
          SELECT \(names.map { "OLD.\($0)" }.joined(separator: ", "))
          WHERE NOT EXISTS (SELECT 1 FROM reported_\(table) WHERE \(same));
        END;

        CREATE TRIGGER \(table)_removed_here AFTER DELETE ON \(table)
        BEGIN DELETE FROM reported_\(table) WHERE \(same); END;
        """)
  }

  private static func name(_ definition: String) -> String {
    String(definition.prefix { $0 != " " })
  }
}
