import GRDB
import Services

/// Rows under a NIK that was corrected are taken as the person's under the present one. Rule DL4.
///
/// Of several rows of one person the one of the present number counts, then the one of the number that was given up
/// last. The register's rows stay as they are: there the record of the new number counts, and no other.
struct IntakeAliases {
  let database: Database
  /// The schema of the store.
  let store: String
  /// Where the rows of a table are.
  let rows: (IntakeTable) -> String

  /// Nothing happens in a store in which no NIK was ever corrected.
  func resolve() throws {
    let hasAny = "SELECT EXISTS (SELECT 1 FROM \(store).nik_alias)"
    guard try Bool.fetchOne(database, sql: hasAny) ?? false else { return }
    for table in IntakeTable.all {
      switch table.file {
      case .participants:
        try dropRepeated(rows(table))
        try rename(rows(table))
      case .memberships: try rename(rows(table))
      case .branches, .population, .claims, .delivery: continue
      }
    }
  }

  /// The same for whose records lack a row that was left out: leaving out never opens a gate. Rule DL3.
  /// - Parameter marks: the table in which they stand
  static func resolveMarks(_ marks: String, in database: Database, store: String) throws {
    let present = """
      (SELECT p.nik FROM \(store).nik_alias a JOIN \(store).participant p ON p.id = a.participant WHERE a.nik = u.nik)
      """
    try database.execute(
      sql: """
        UPDATE OR REPLACE \(marks) AS u SET nik = \(present), "row" =
          CASE WHEN u.file = 'participants' AND u."row" <> '' THEN CAST(\(present) AS TEXT) ELSE u."row" END
        WHERE \(present) IS NOT NULL
        """)
  }

  private func dropRepeated(_ rows: String) throws {
    try database.execute(
      sql: """
        DELETE FROM \(rows) WHERE (nik, line) IN (
          SELECT s.nik, s.line FROM \(rows) s
          JOIN \(store).nik_alias a ON a.nik = s.nik JOIN \(store).participant p ON p.id = a.participant
          WHERE EXISTS (SELECT 1 FROM \(rows) o WHERE o.nik = p.nik) OR EXISTS (
            SELECT 1 FROM \(store).nik_alias b JOIN \(rows) o ON o.nik = b.nik
            WHERE b.participant = a.participant AND b.seq > a.seq))
        """)
  }

  private func rename(_ rows: String) throws {
    try database.execute(
      sql: """
        UPDATE \(rows) AS u SET nik = (
          SELECT p.nik FROM \(store).nik_alias a JOIN \(store).participant p ON p.id = a.participant
          WHERE a.nik = u.nik)
        WHERE u.nik IN (
          SELECT a.nik FROM \(store).nik_alias a JOIN \(store).participant p ON p.id = a.participant)
        """)
  }
}
