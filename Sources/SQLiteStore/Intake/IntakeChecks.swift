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
    for table in IntakeTable.all { try index(table) }
    try IntakeAliases(database: database, store: "live", rows: \.staged).resolve()
    for table in IntakeTable.all where readable.contains(table.file) {
      try findRepeatedKeys(table, errors: &errors)
      for reference in Self.references where reference.file == table.file {
        try find(reference, in: table, errors: &errors)
      }
    }
    try findOtherOwners(errors: &errors)
  }

  private func index(_ table: IntakeTable) throws {
    try database.execute(
      sql: "CREATE INDEX \(table.staged)_key ON \(table.staged) (\(IntakeTable.list(table.key)))")
  }

  private var odd: IntakeOddRows { IntakeOddRows(database: database) }

  private func findRepeatedKeys(_ table: IntakeTable, errors: inout IntakeErrors) throws {
    let previous = table.key.map { "lag(\($0)) OVER keys AS previous_\($0)" }.joined(separator: ", ")
    let same = table.key.map { "previous_\($0) = \($0)" }.joined(separator: " AND ")
    let sql = """
      SELECT line, previous FROM (
        SELECT line, \(IntakeTable.list(table.key)), lag(line) OVER keys AS previous, \(previous)
        FROM \(table.staged)
        WINDOW keys AS (ORDER BY \(IntakeTable.list(table.key)), line)
      ) WHERE \(same) ORDER BY line
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let line: Int = row[0]
      let previous: Int = row[1]
      errors.add(
        IntakeError(
          table.file, line: line, column: table.file.columns[0].name,
          try problem(of: table, line: line, previous: previous)))
      try odd.keep(&errors)
    }
  }

  private func problem(of table: IntakeTable, line: Int, previous: Int) throws -> IntakeProblem {
    guard table.file == .memberships else { return .repeatedKey(line: previous) }
    let owners = try Int64.fetchSet(
      database, sql: "SELECT nik FROM staged_membership WHERE line IN (?, ?)", arguments: [line, previous])
    return owners.count > 1 ? .otherOwner(line: previous) : .repeatedKey(line: previous)
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
