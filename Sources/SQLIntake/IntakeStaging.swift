import Rules
import Services

/// Reads the files of a folder into tables, in which they are checked before anything of them reaches the store.
struct IntakeStaging {
  private let tables: StagedTables
  private let odd: IntakeOddRows
  private let codes: IntakeCodes

  /// Makes the tables, inside a transaction. `codes`: of the branches in the store.
  init(in tables: StagedTables, codes: [String]) throws(Failure) {
    self.tables = tables
    self.codes = IntakeCodes(known: codes)
    odd = IntakeOddRows(tables: tables)
    try odd.create()
    for table in IntakeTable.all { try table.create(table.staged, in: tables) }
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
    let insertion = try tables.insertion(into: table)
    try records.read(&source, progress: { progress(reader.rowCount, $0) }) { record in
      let outcome = reader.read(record, errors: &errors)
      switch outcome {
      case .header, .nothing: break
      // Kept although it is faulty, so that rows that refer to it are not blamed as well.
      case .row, .faultyRow:
        try insertion.insert(named(reader.cells, of: table.file), line: record.line)
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

  /// With branches under the codes that are known.
  private func named(_ cells: [IntakeCell], of file: IntakeFile) -> [IntakeCell] {
    var cells = cells
    switch file {
    case .branches: name(&cells[0], isDefinition: true)
    case .memberships: name(&cells[5], isDefinition: false)
    case .claims:
      name(&cells[2], isDefinition: false)
      // Nothing else is recorded of the claim: its last event is its opening. Rule P5.
      if cells[5] == .empty { cells[5] = cells[1] }
    case .participants, .population, .delivery: break
    }
    return cells
  }

  private func name(_ cell: inout IntakeCell, isDefinition: Bool) {
    guard case .text(let code) = cell else { return }
    cell = .text(codes.spelling(of: code, isDefinition: isDefinition))
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
