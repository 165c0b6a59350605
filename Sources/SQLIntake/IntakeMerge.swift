import Keeping
import SQLRecords
import Services

/// Brings the rows that say something new into the store.
///
/// Each column goes by three values: what the file says now, what it said last time (the row in `reported_…`, or the
/// live row when the desk has not changed it) and the live value. Only a column in which the first two differ is
/// written. Rows that the file does not have are left alone.
struct IntakeMerge {
  let tables: StagedTables

  /// Runs inside the transaction that makes it all or nothing.
  func run(_ table: IntakeTable, overwritten: (IntakeOverwrite) -> Void) throws -> (added: Int, changed: Int) {
    if try table.isEmpty(in: tables) { return (try insert(table, isFirst: true), 0) }
    try findOverwrites(table, overwritten)
    let changed = try updateUntouched(table) + updateTouched(table)
    return (try insert(table, isFirst: false), changed)
  }

  /// While the fact is there, changes count as reported by the file and not as made here.
  func marked<Value>(_ work: () throws -> Value) throws -> Value {
    let fact = "\(tables.store)fact"
    try tables.run("INSERT INTO \(fact) (name, value) VALUES (?, '')", [Fact.merging])
    let value = try work()
    try tables.run("DELETE FROM \(fact) WHERE name = ?", [Fact.merging])
    return value
  }

  private func findOverwrites(_ table: IntakeTable, _ overwritten: (IntakeOverwrite) -> Void) throws {
    let flags = table.values.map { column in
      let differs = [("s", "r"), ("t", "r"), ("s", "t")].map { "\($0).\(column) IS DISTINCT FROM \($1).\(column)" }
      return "(\(differs.joined(separator: " AND "))) AS over_\(column)"
    }
    let names = Array(zip(table.values, table.file.columns.dropFirst(table.file.keyCount)))
    try tables.each(
      """
      SELECT s.line, \(flags.joined(separator: ", "))
      FROM \(tables.stage)\(table.news) s
      \(tables.dialect.lookingUp) \(tables.store)\(table.reported) r ON \(table.sameKey("r", "s"))
      JOIN \(tables.store)\(table.name) t ON \(table.sameKey("t", "r"))
      WHERE \(table.valuesDiffer("s", "r"))
      """
    ) { row in
      for (column, name) in names where try row.need("over_" + column) {
        overwritten(IntakeOverwrite(file: table.file, line: try row.need("line"), column: name.name))
      }
    }
  }

  /// Rows that the desk has not changed: the file is right wherever it differs.
  private func updateUntouched(_ table: IntakeTable) throws(Failure) -> Int {
    try tables.run(
      """
      UPDATE \(tables.store)\(table.name) AS t SET \(table.values.map { "\($0) = s.\($0)" }.joined(separator: ", "))
      FROM \(tables.stage)\(table.news) s
      WHERE \(table.sameKey("s", "t")) AND \(table.valuesDiffer("s", "t"))
        AND NOT EXISTS (SELECT 1 FROM \(tables.store)\(table.reported) r WHERE \(table.sameKey("r", "s")))
      """)
  }

  /// Rows that the desk has changed: the file is right where it says something else than last time.
  private func updateTouched(_ table: IntakeTable) throws(Failure) -> Int {
    let decided = table.values.map {
      "\($0) = CASE WHEN s.\($0) IS DISTINCT FROM r.\($0) THEN s.\($0) ELSE t.\($0) END"
    }
    let changed = try tables.run(
      """
      UPDATE \(tables.store)\(table.name) AS t SET \(decided.joined(separator: ", "))
      FROM \(tables.stage)\(table.news) s
      \(tables.dialect.lookingUp) \(tables.store)\(table.reported) r ON \(table.sameKey("r", "s"))
      WHERE \(table.sameKey("t", "r")) AND \(table.valuesDiffer("s", "r"))
      """)
    guard changed > 0 else { return 0 }
    try tables.run(
      """
      UPDATE \(tables.store)\(table.reported) AS r SET \(table.values.map { "\($0) = s.\($0)" }.joined(separator: ", "))
      FROM \(tables.stage)\(table.news) s
      WHERE \(table.sameKey("s", "r")) AND \(table.valuesDiffer("s", "r"))
      """)
    try tables.run(
      """
      DELETE FROM \(tables.store)\(table.reported) AS r
      WHERE EXISTS (
        SELECT 1 FROM \(tables.store)\(table.name) t
        WHERE \(table.sameKey("t", "r")) AND NOT \(table.valuesDiffer("t", "r")))
      """)
    return changed
  }

  /// Rows that the store does not have, in the order of the key where that is kept; a participant gets an id of its own.
  private func insert(_ table: IntakeTable, isFirst: Bool) throws(Failure) -> Int {
    let isPerson = table.file == .participants
    let order = tables.dialect.keepsOrder ? "ORDER BY \(IntakeTable.list(table.key)), line" : ""
    let others = isFirst ? "" : "ON CONFLICT (\(IntakeTable.list(table.key))) DO NOTHING"
    return try tables.run(
      """
      INSERT INTO \(tables.store)\(table.name) (\(isPerson ? "id, " : "")\(IntakeTable.list(table.columns)))
      SELECT \(isPerson ? tables.dialect.newID + ", " : "")\(IntakeTable.list(table.columns))
      FROM \(tables.stage)\(table.news) WHERE true \(order) \(others)
      """)
  }
}
