import GRDB

/// Which staged rows say something new. Runs on the staging database with the store attached as `live`.
///
/// It is found before the kiosks have to wait, so that they wait for what has changed only. Meanwhile the desk goes on,
/// and that does no harm: a row is compared with what was last reported of it, which the desk never changes.
struct IntakeDifference {
  let database: Database

  /// Leaves the rows that are new or differ, in the order of their keys, and drops the others; returns how many there
  /// are in all files.
  func collect() throws -> Int {
    try IntakeTable.all.reduce(0) { sum, table in try sum + collect(table) }
  }

  private func collect(_ table: IntakeTable) throws -> Int {
    if try table.isEmpty(in: "live", database) {
      try database.execute(sql: "ALTER TABLE \(table.staged) RENAME TO \(table.news)")
    } else {
      try collectNews(table)
    }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.news)") ?? 0
  }

  private func collectNews(_ table: IntakeTable) throws {
    let first = table.columns[0]
    try table.create(table.news, in: database)
    try database.execute(
      sql: """
        INSERT INTO \(table.news) SELECT s.* FROM \(table.staged) s
        LEFT JOIN live.\(table.name) t ON \(table.sameKey("t", "s"))
        LEFT JOIN live.\(table.reported) r ON \(table.sameKey("r", "s"))
        WHERE t.\(first) IS NULL
          OR CASE WHEN r.\(first) IS NULL
            THEN \(table.valuesDiffer("s", "t")) ELSE \(table.valuesDiffer("s", "r")) END
        ORDER BY \(IntakeTable.list(table.key, of: "s")), s.line;

        DROP TABLE \(table.staged)
        """)
  }
}
