import GRDB
import Rules
import Services

/// What can be found only when every file has been read: keys that are there twice, and names of things that are not
/// there at all. Runs on the staging database with the store attached as `live`.
struct IntakeChecks {
  let database: Database
  /// The files whose rows are all staged; of the others nothing can be said.
  let readable: Set<IntakeFile>

  /// In the order of the files, each in the order of its lines.
  func run(errors: inout IntakeErrors) throws {
    try IntakeAliases(database: database, store: "live", rows: \.staged).resolve()
    for table in IntakeTable.all where readable.contains(table.file) {
      try findRepeatedKeys(table, errors: &errors)
      for reference in Self.references where reference.file == table.file {
        try find(reference, in: table, errors: &errors)
      }
    }
    try findOtherOwners(errors: &errors)
  }

  private var odd: IntakeOddRows { IntakeOddRows(database: database) }

  private func findRepeatedKeys(_ table: IntakeTable, errors: inout IntakeErrors) throws {
    // The last row of the same key before this one: rows stand under their key and their line.
    let before = """
      FROM \(table.staged) p WHERE \(table.sameKey("p", "s")) AND p.line < s.line ORDER BY p.line DESC LIMIT 1
      """
    let owner = table.file == .memberships ? "ifnull(s.nik <> (SELECT p.nik \(before)), false)" : "false"
    let sql = """
      SELECT * FROM (SELECT s.line, (SELECT p.line \(before)) AS previous, \(owner) FROM \(table.staged) s)
      WHERE previous IS NOT NULL ORDER BY line
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let previous: Int = row[1]
      let isOther: Bool = row[2]
      errors.add(
        IntakeError(
          table.file, line: row[0], column: table.file.columns[0].name,
          isOther ? .otherOwner(line: previous) : .repeatedKey(line: previous)))
      try odd.keep(&errors)
    }
  }

  /// A column whose values name a row of another file.
  private struct Reference {
    let file: IntakeFile
    let column: Int
    let target: IntakeFile
  }

  private static let references = [
    Reference(file: .memberships, column: 1, target: .participants),
    Reference(file: .memberships, column: 5, target: .branches),
    Reference(file: .claims, column: 0, target: .memberships),
    Reference(file: .claims, column: 2, target: .branches),
  ]

  private func find(_ reference: Reference, in table: IntakeTable, errors: inout IntakeErrors) throws {
    guard readable.contains(reference.target),
      let target = IntakeTable.all.first(where: { $0.file == reference.target })
    else { return }
    let column = table.columns[reference.column]
    let sql = """
      SELECT line FROM \(table.staged) s
      WHERE \(column) IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM \(target.staged) t WHERE t.\(target.columns[0]) = s.\(column))
        AND NOT EXISTS (SELECT 1 FROM live.\(target.name) t WHERE t.\(target.columns[0]) = s.\(column))
      ORDER BY line
      """
    let name = table.file.columns[reference.column].name
    let lines = try Int.fetchCursor(database, sql: sql)
    while let line = try lines.next() {
      errors.add(IntakeError(table.file, line: line, column: name, .unknownReference(reference.target)))
      try odd.keep(&errors)
    }
  }

  /// Cards that the store has for somebody else: either somebody's NIK was corrected, or the card is not his.
  private func findOtherOwners(errors: inout IntakeErrors) throws {
    let sql = """
      SELECT s.line, s.nik, t.nik FROM staged_membership s JOIN live.membership t ON t.kpj = s.kpj
      WHERE s.nik <> t.nik ORDER BY s.line
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let now = try person(row[1], "staged_participant") ?? person(row[1], "live.participant")
      let before = try person(row[2], "live.participant")
      let isSame = now != nil && now == before
      errors.add(
        IntakeError(.memberships, line: row[0], column: "kpj", isSame ? .correctedNIK : .otherOwnerInStore))
      try odd.keep(&errors)
    }
  }

  /// What people are told apart by, besides their NIK.
  private struct Person: Equatable {
    let name: String
    let birth: Int
  }

  private func person(_ nik: Int64, _ table: String) throws -> Person? {
    let statement = try database.cachedStatement(sql: "SELECT name, birth FROM \(table) WHERE nik = ?")
    guard let row = try Row.fetchOne(statement, arguments: [nik]), let name: String = row[0], let birth: Int = row[1],
      let key = PersonName.recordedKey(name)
    else { return nil }
    return Person(name: key, birth: birth)
  }
}
