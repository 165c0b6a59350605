import GRDB
import Rules
import Services

/// The database beside the store in which a folder is read and checked before anything of it reaches the store.
///
/// It holds nothing that the folder does not hold, so it is never synchronised, and a broken one is thrown away.
struct IntakeStaging {
  private let database: Database
  private let odd: IntakeOddRows
  private let codes: IntakeCodes

  /// Makes the tables; the database is empty and inside a transaction. `codes`: of the branches in the store.
  init(in database: Database, codes: [String]) throws {
    self.database = database
    self.codes = IntakeCodes(known: codes)
    odd = IntakeOddRows(database: database)
    try IntakeOddRows.create(in: database)
    for table in IntakeTable.all {
      // No constraint and no key: rows are appended as they come, and the index is built sorted when all are there.
      try database.execute(
        sql: "CREATE TABLE \(table.staged) (line INTEGER PRIMARY KEY, \(IntakeTable.list(table.columns)))")
    }
  }

  /// What became of one file.
  struct Reading {
    /// Rows with anything in them, right or wrong.
    var rowCount = 0
    var hostileCount = 0
    /// Lines with nothing in them.
    var nothing = LineRanges()
    /// The line of the last row when the file may have been longer.
    var openLine: Int?
    /// False when the file, or its header, cannot be read: nothing can be said of what refers to it.
    var isReadable = false
  }

  /// Reads a file into its table; faults go to `errors` and to the odd rows.
  func read(
    _ table: IntakeTable, from source: inout ByteSource, today: CivilDay, errors: inout IntakeErrors,
    progress: (_ rows: Int, _ bytes: Int) -> Void
  ) throws -> Reading {
    var reader = IntakeReader(table.file, today: today)
    var records = IntakeRecords()
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(table.staged) VALUES (?\(String(repeating: ", ?", count: table.columns.count)))")
    try records.read(&source, progress: { progress(reader.rowCount, $0) }) { record in
      let outcome = reader.read(record, errors: &errors)
      switch outcome {
      case .header, .nothing: break
      // Kept although it is faulty, so that rows that refer to it are not blamed as well.
      case .row, .faultyRow:
        try insert.execute(arguments: arguments(line: record.line, reader.cells, of: table.file))
      case .unusable: if reader.isReadable { try odd.hint(record, reader.cells, of: table.file) }
      }
      if outcome != .row { try odd.keep(&errors) }
    }
    reader.finish(errors: &errors)
    try odd.keep(&errors)
    return Reading(
      rowCount: reader.rowCount, hostileCount: reader.hostileCount, nothing: reader.nothing,
      openLine: records.endsOpen && reader.mayBeLonger ? reader.lastLine : nil, isReadable: reader.isReadable)
  }

  private func arguments(line: Int, _ cells: [IntakeCell], of file: IntakeFile) -> StatementArguments {
    var values = [line.databaseValue]
    values.reserveCapacity(cells.count + 1)
    for cell in cells { values.append(cell.databaseValue) }
    switch file {
    case .branches: name(&values[1], isDefinition: true)
    case .memberships: name(&values[6], isDefinition: false)
    case .claims:
      name(&values[3], isDefinition: false)
      // Nothing else is recorded of the claim: its last event is its opening. Rule P5.
      if cells[5] == .empty { values[6] = values[2] }
    case .participants, .population, .delivery: break
    }
    return StatementArguments(values)
  }

  private func name(_ value: inout DatabaseValue, isDefinition: Bool) {
    guard let code = String.fromDatabaseValue(value) else { return }
    value = codes.spelling(of: code, isDefinition: isDefinition).databaseValue
  }
}

/// Codes of branches: two that people read alike are one, spelt as the store has it, else as `branches.csv` does.
final class IntakeCodes {
  private var spellings: [String: String] = [:]
  private var resolved: [String: String] = [:]

  /// A store that has two which read alike keeps both.
  init(known: [String]) {
    for code in known {
      resolved[code] = code
      let folded = IntakeText.folded(code: code)
      if spellings[folded] == nil { spellings[folded] = code }
    }
  }

  /// `isDefinition`: the code of a branch, not the mention of one.
  func spelling(of code: String, isDefinition: Bool) -> String {
    if let known = resolved[code] { return known }
    let folded = IntakeText.folded(code: code)
    if let known = spellings[folded] {
      resolved[code] = known
      return known
    }
    if isDefinition { spellings[folded] = code }
    return code
  }
}
