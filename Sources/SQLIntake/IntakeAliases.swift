import Services

/// Rows under a NIK that was corrected are taken as the person's under the present one. Rule DL4.
///
/// Of several rows of one person the one of the present number counts, then the one of the number that was given up
/// last. The register's rows stay as they are: there the record of the new number counts, and no other.
struct IntakeAliases {
  let tables: StagedTables

  /// Nothing happens in a store in which no NIK was ever corrected.
  /// - Parameter rows: the name of the staged rows of a table
  func resolve(_ rows: (IntakeTable) -> String) throws(Failure) {
    guard try tables.has("\(tables.store)nik_alias") else { return }
    for table in IntakeTable.all {
      switch table.file {
      case .participants:
        try dropRepeated(tables.stage + rows(table))
        try rename(tables.stage + rows(table))
      case .memberships: try rename(tables.stage + rows(table))
      case .branches, .population, .claims, .delivery: continue
      }
    }
  }

  /// The same for whose records lack a row that was left out: leaving out never opens a gate. Rule DL3.
  func resolveMarks() throws(Failure) {
    guard try tables.has("\(tables.store)nik_alias") else { return }
    let marks = "\(tables.stage)mark"
    let known = "\(tables.store)nik_alias a JOIN \(tables.store)participant p ON p.id = a.participant"
    try tables.run(
      """
      INSERT INTO \(marks) SELECT nik, file, "row", max("rows") FROM (
        SELECT p.nik, m.file, m."rows",
          CASE WHEN m.file = 'participants' AND m."row" <> '' THEN CAST(p.nik AS TEXT) ELSE m."row" END AS "row"
        FROM \(known) JOIN \(marks) m ON m.nik = a.nik WHERE p.nik <> m.nik) AS present
      WHERE true GROUP BY nik, file, "row"
      ON CONFLICT (nik, file, "row") DO UPDATE SET "rows" = excluded."rows"
      """)
    try tables.run("DELETE FROM \(marks) WHERE nik IN (SELECT a.nik FROM \(known) WHERE p.nik <> a.nik)")
  }

  private func dropRepeated(_ rows: String) throws(Failure) {
    let (aliases, people) = ("\(tables.store)nik_alias", "\(tables.store)participant")
    try tables.run(
      """
      DELETE FROM \(rows) WHERE (nik, line) IN (
        SELECT s.nik, s.line FROM \(rows) s
        JOIN \(aliases) a ON a.nik = s.nik JOIN \(people) p ON p.id = a.participant
        WHERE EXISTS (SELECT 1 FROM \(rows) o WHERE o.nik = p.nik) OR EXISTS (
          SELECT 1 FROM \(aliases) b JOIN \(rows) o ON o.nik = b.nik
          WHERE b.participant = a.participant AND b.seq > a.seq))
      """)
  }

  private func rename(_ rows: String) throws(Failure) {
    let known = "\(tables.store)nik_alias a JOIN \(tables.store)participant p ON p.id = a.participant"
    try tables.run(
      """
      UPDATE \(rows) AS u SET nik = (SELECT p.nik FROM \(known) WHERE a.nik = u.nik)
      WHERE u.nik IN (SELECT a.nik FROM \(known))
      """)
  }
}
