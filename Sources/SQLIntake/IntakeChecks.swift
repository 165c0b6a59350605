import Rules
import SQLRecords
import Services

/// What can be found only when every file has been read: keys that are there twice, and names of things that are not
/// there at all.
struct IntakeChecks {
  let tables: StagedTables
  /// The files whose rows are all staged; of the others nothing can be said.
  let readable: Set<IntakeFile>

  /// In the order of the files, each in the order of its lines.
  func run(errors: inout IntakeErrors) throws {
    try IntakeAliases(tables: tables).resolve(\.staged)
    for table in IntakeTable.all where readable.contains(table.file) {
      try findRepeatedKeys(table, errors: &errors)
      for reference in Self.references where reference.file == table.file {
        try find(reference, in: table, errors: &errors)
      }
    }
    try findOtherOwners(errors: &errors)
  }

  private var odd: IntakeOddRows { IntakeOddRows(tables: tables) }

  private func findRepeatedKeys(_ table: IntakeTable, errors: inout IntakeErrors) throws {
    let (rows, key) = (tables.stage + table.staged, IntakeTable.list(table.key))
    let owner = table.file == .memberships ? "nik <> lag(nik) OVER same" : "false"
    try tables.each(
      """
      SELECT line, previous, coalesce(other, false) AS other FROM (
        SELECT line, lag(line) OVER same AS previous, \(owner) AS other FROM \(rows)
        WHERE (\(key)) IN (SELECT \(key) FROM \(rows) GROUP BY \(key) HAVING count(*) > 1)
        WINDOW same AS (PARTITION BY \(key) ORDER BY line)) AS repeated
      WHERE previous IS NOT NULL ORDER BY line
      """
    ) { row in
      let (line, isOther): (Int, Bool) = (try row.need("previous"), try row.need("other"))
      errors.add(
        IntakeError(
          table.file, line: try row.need("line"), column: table.file.columns[0].name,
          isOther ? .otherOwner(line: line) : .repeatedKey(line: line)))
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
    let (column, key) = (table.columns[reference.column], target.columns[0])
    let name = table.file.columns[reference.column].name
    try tables.each(
      """
      SELECT line FROM \(tables.stage)\(table.staged) s
      WHERE \(column) IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM \(tables.stage)\(target.staged) t WHERE t.\(key) = s.\(column))
        AND NOT EXISTS (SELECT 1 FROM \(tables.store)\(target.name) t WHERE t.\(key) = s.\(column))
      ORDER BY line
      """
    ) { row in
      errors.add(
        IntakeError(table.file, line: try row.need("line"), column: name, .unknownReference(reference.target)))
      try odd.keep(&errors)
    }
  }

  /// Cards that the store has for somebody else: either somebody's NIK was corrected, or the card is not his. Whom the
  /// files have under a NIK counts for more than whom the store has.
  private func findOtherOwners(errors: inout IntakeErrors) throws {
    var last: Int?
    try tables.each(
      """
      SELECT s.line, n.name AS new_name, n.birth AS new_birth, p.name, p.birth,
        f.name AS former_name, f.birth AS former_birth
      FROM \(tables.stage)staged_membership s
      JOIN \(tables.store)membership t ON t.kpj = s.kpj
      LEFT JOIN \(tables.stage)staged_participant n ON n.nik = s.nik
      LEFT JOIN \(tables.store)participant p ON p.nik = s.nik
      LEFT JOIN \(tables.store)participant f ON f.nik = t.nik
      WHERE s.nik <> t.nik ORDER BY s.line, n.line
      """
    ) { row in
      let line: Int = try row.need("line")
      // Somebody may be in the files twice.
      guard line != last else { return }
      last = line
      let now = try Person(row, "new_") ?? Person(row, "")
      let isSame = try now != nil && now == Person(row, "former_")
      errors.add(IntakeError(.memberships, line: line, column: "kpj", isSame ? .correctedNIK : .otherOwnerInStore))
      try odd.keep(&errors)
    }
  }

  /// What people are told apart by, besides their NIK.
  private struct Person: Equatable {
    let name: String
    let birth: Int

    init?(_ row: Cells, _ prefix: String) throws(Failure) {
      guard let name: String = try row.may(prefix + "name"), let birth: Int = try row.may(prefix + "birth"),
        let key = PersonName.recordedKey(name)
      else { return nil }
      (self.name, self.birth) = (key, birth)
    }
  }
}
