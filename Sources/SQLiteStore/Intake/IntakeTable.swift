import GRDB
import Rules
import Services

/// Where the rows of one file are kept: in the store, in the staging database while they are checked, and, of rows
/// that the desk has changed since, as last reported.
///
/// The SQL here is made from these names alone, never from what a file says.
struct IntakeTable {
  let file: IntakeFile
  /// Its table in the store; `staged_…` has all rows of the file, `news_…` those that say something new, and
  /// `reported_…` what was last reported of rows that the desk has changed.
  let name: String
  /// The columns of the table in the order of the file's cells, the key first.
  let columns: [String]

  static let all = [
    IntakeTable(file: .branches, name: "branch", columns: ["code", "name", "city", "zone", "telephone", "hours"]),
    IntakeTable(
      file: .participants, name: "participant",
      columns: ["nik", "name", "birth", "sex", "marital", "mother", "telephone", "email", "address"]),
    IntakeTable(
      file: .memberships, name: "membership",
      columns: [
        "kpj", "nik", "npp", "employer", "city", "branch", "segment", "registered", "status", "inactive_since",
        "last_paid", "moving_to",
      ]),
    IntakeTable(file: .population, name: "population", columns: ["nik", "name", "birth", "marital"]),
    IntakeTable(
      file: .claims, name: "claim", columns: ["kpj", "opened", "branch", "status", "queue", "last_event"]),
  ]

  var staged: String { "staged_" + name }
  var news: String { "news_" + name }
  var reported: String { "reported_" + name }
  var key: ArraySlice<String> { columns.prefix(file.keyCount) }
  var values: ArraySlice<String> { columns.dropFirst(file.keyCount) }

  /// `a.kpj = b.kpj AND a.opened = b.opened`.
  func sameKey(_ left: String, _ right: String) -> String {
    key.map { "\(left).\($0) = \(right).\($0)" }.joined(separator: " AND ")
  }

  /// True in SQL when any value differs; two empty ones do not.
  func valuesDiffer(_ left: String, _ right: String) -> String {
    "(" + values.map { "\(left).\($0) IS NOT \(right).\($0)" }.joined(separator: " OR ") + ")"
  }

  /// Makes `staged_…` or `news_…`: rows under their key and their line, in this order.
  func create(_ name: String, in database: Database) throws {
    let (columns, key) = (Self.list(columns), Self.list(key))
    try database.execute(
      sql: "CREATE TABLE \(name) (\(columns), line INTEGER, PRIMARY KEY (\(key), line)) WITHOUT ROWID")
  }

  /// Whether the store has no row of it, so that everything is new.
  func isEmpty(in schema: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(schema).\(name))") ?? false
  }

  /// `a, b, c`, or `s.a, s.b, s.c` when they come from `source`.
  static func list(_ columns: some Sequence<String>, of source: String? = nil) -> String {
    columns.map { column in source.map { "\($0).\(column)" } ?? column }.joined(separator: ", ")
  }
}
