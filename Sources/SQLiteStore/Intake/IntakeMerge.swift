import GRDB
import Keeping
import Services

/// Brings the rows that say something new into the store, which is `main`, with the staging database attached as `staged`.
///
/// Each column goes by three values: what the file says now, what it said last time (the row in `reported_…`, or the
/// live row when the desk has not changed it) and the live value. Only a column in which the first two differ is
/// written. Rows that the file does not have are left alone.
struct IntakeMerge {
  let database: Database

  /// Runs inside the transaction that makes it all or nothing.
  func run(_ table: IntakeTable, overwritten: (IntakeOverwrite) -> Void) throws -> (added: Int, changed: Int) {
    if try table.isEmpty(in: "main", database) { return (try insert(table), 0) }
    try findOverwrites(table, overwritten)
    let changed = try updateUntouched(table) + updateTouched(table)
    return (try insert(table), changed)
  }

  /// While the fact is there, changes count as reported by the file and not as made here.
  func marked<Value>(_ work: () throws -> Value) throws -> Value {
    try database.execute(sql: "INSERT INTO fact VALUES (?, '')", arguments: [Fact.merging])
    let value = try work()
    try database.execute(sql: "DELETE FROM fact WHERE name = ?", arguments: [Fact.merging])
    return value
  }

  private func findOverwrites(_ table: IntakeTable, _ overwritten: (IntakeOverwrite) -> Void) throws {
    let flags = table.values.map { "s.\($0) IS NOT r.\($0) AND t.\($0) IS NOT r.\($0) AND s.\($0) IS NOT t.\($0)" }
    let sql = """
      SELECT s.line, \(flags.joined(separator: ", "))
      FROM staged.\(table.news) s
      CROSS JOIN main.\(table.reported) r ON \(table.sameKey("r", "s"))
      JOIN main.\(table.name) t ON \(table.sameKey("t", "r"))
      WHERE \(table.valuesDiffer("s", "r"))
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      for (index, column) in table.file.columns.dropFirst(table.file.keyCount).enumerated() where row[index + 1] {
        overwritten(IntakeOverwrite(file: table.file, line: row[0], column: column.name))
      }
    }
  }

  /// Rows that the desk has not changed: the file is right wherever it differs.
  private func updateUntouched(_ table: IntakeTable) throws -> Int {
    try count(
      """
      UPDATE main.\(table.name) AS t SET \(table.values.map { "\($0) = s.\($0)" }.joined(separator: ", "))
      FROM staged.\(table.news) s
      WHERE \(table.sameKey("s", "t")) AND \(table.valuesDiffer("s", "t"))
        AND NOT EXISTS (SELECT 1 FROM main.\(table.reported) r WHERE \(table.sameKey("r", "s")))
      """)
  }

  /// Rows that the desk has changed: the file is right where it says something else than last time.
  private func updateTouched(_ table: IntakeTable) throws -> Int {
    let decided = table.values.map { "\($0) = CASE WHEN s.\($0) IS NOT r.\($0) THEN s.\($0) ELSE t.\($0) END" }
    let changed = try count(
      """
      UPDATE main.\(table.name) AS t SET \(decided.joined(separator: ", "))
      FROM staged.\(table.news) s
      CROSS JOIN main.\(table.reported) r ON \(table.sameKey("r", "s"))
      WHERE \(table.sameKey("t", "r")) AND \(table.valuesDiffer("s", "r"))
      """)
    guard changed > 0 else { return 0 }
    try database.execute(
      sql: """
        UPDATE main.\(table.reported) AS r SET \(table.values.map { "\($0) = s.\($0)" }.joined(separator: ", "))
        FROM staged.\(table.news) s
        WHERE \(table.sameKey("s", "r")) AND \(table.valuesDiffer("s", "r"));

        DELETE FROM main.\(table.reported) AS r
        WHERE EXISTS (
          SELECT 1 FROM main.\(table.name) t WHERE \(table.sameKey("t", "r")) AND NOT \(table.valuesDiffer("t", "r")))
        """)
    return changed
  }

  /// Rows that the store does not have, in the order of the key; a participant gets an id of its own.
  private func insert(_ table: IntakeTable) throws -> Int {
    let isPerson = table.file == .participants
    return try count(
      """
      INSERT INTO main.\(table.name) (\(isPerson ? "id, " : "")\(IntakeTable.list(table.columns)))
      SELECT \(isPerson ? "randomblob(16), " : "")\(IntakeTable.list(table.columns))
      FROM staged.\(table.news) WHERE true ORDER BY \(IntakeTable.list(table.key)), line
      ON CONFLICT (\(IntakeTable.list(table.key))) DO NOTHING
      """)
  }

  private func count(_ sql: String) throws -> Int {
    try database.execute(sql: sql)
    return database.changesCount
  }
}
