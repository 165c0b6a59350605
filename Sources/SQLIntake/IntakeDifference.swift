import Services

/// Which staged rows say something new.
///
/// It is found before the kiosks have to wait, so that they wait for what has changed only. Meanwhile the desk goes on,
/// and that does no harm: a row is compared with what was last reported of it, which the desk never changes.
struct IntakeDifference {
  let tables: StagedTables

  /// Leaves the rows that are new or differ, in the order of their keys where that is kept, and drops the others;
  /// returns how many there are in all files.
  func collect() throws(Failure) -> Int {
    var sum = 0
    for table in IntakeTable.all { sum += try collect(table) }
    return sum
  }

  private func collect(_ table: IntakeTable) throws(Failure) -> Int {
    if try table.isEmpty(in: tables) {
      try tables.run("ALTER TABLE \(tables.stage)\(table.staged) RENAME TO \(table.news)")
    } else {
      try collectNews(table)
      try tables.analyze(table.news)
    }
    return try tables.count("\(tables.stage)\(table.news)")
  }

  private func collectNews(_ table: IntakeTable) throws(Failure) {
    let first = table.columns[0]
    try table.create(table.news, in: tables)
    try tables.run(
      """
      INSERT INTO \(tables.stage)\(table.news) SELECT s.* FROM \(tables.stage)\(table.staged) s
      LEFT JOIN \(tables.store)\(table.name) t ON \(table.sameKey("t", "s"))
      LEFT JOIN \(tables.store)\(table.reported) r ON \(table.sameKey("r", "s"))
      WHERE t.\(first) IS NULL
        OR CASE WHEN r.\(first) IS NULL
          THEN \(table.valuesDiffer("s", "t")) ELSE \(table.valuesDiffer("s", "r")) END
      \(tables.dialect.keepsOrder ? "ORDER BY \(IntakeTable.list(table.key, of: "s")), s.line" : "")
      """)
    try tables.run("DROP TABLE \(tables.stage)\(table.staged)")
  }
}
