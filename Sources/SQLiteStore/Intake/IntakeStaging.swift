import GRDB
private import GRDBSQLite
import Rules
import SQLRecords
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
    // Under the key, and the line because a key may be there twice: files come sorted as a rule, and everything is
    // compared and merged by the key.
    for table in IntakeTable.all { try table.create(table.staged, in: database) }
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
    let insertion = try IntakeInsertion(into: table, database)
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

/// Puts the cells of row after row into a staged table, bound straight to SQLite's statement: of millions of rows every
/// step in between is felt.
private struct IntakeInsertion {
  /// Kept, because the next one is a part of it.
  private let statement: Statement
  private let prepared: OpaquePointer

  init(into table: IntakeTable, _ database: Database) throws {
    let places = table.columns.map { _ in "?, " }.joined()
    statement = try database.makeStatement(sql: "INSERT INTO \(table.staged) VALUES (\(places)?)")
    prepared = statement.sqliteStatement
  }

  func insert(_ cells: [IntakeCell], line: Int) throws {
    for (index, cell) in cells.enumerated() { bind(cell, at: Int32(index + 1)) }
    sqlite3_bind_int64(prepared, Int32(cells.count + 1), Int64(line))
    let code = sqlite3_step(prepared)
    sqlite3_reset(prepared)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private func bind(_ cell: IntakeCell, at place: Int32) {
    switch cell {
    case .empty: sqlite3_bind_null(prepared, place)
    case .text(let text): bind(text, at: place)
    case .nik(let nik): sqlite3_bind_int64(prepared, place, nik.value)
    case .kpj(let kpj): bind(kpj.text, at: place)
    case .day(let day): sqlite3_bind_int64(prepared, place, Int64(day.dayNumber))
    case .month(let month): sqlite3_bind_int64(prepared, place, Int64(month.stored))
    case .count(let count): sqlite3_bind_int64(prepared, place, Int64(count))
    case .sex(let sex): bind(sex.rawValue, at: place)
    case .marital(let status): bind(status.rawValue, at: place)
    case .segment(let segment): bind(segment.rawValue, at: place)
    case .membershipStatus(let status): bind(status.rawValue, at: place)
    case .claimStatus(let status): bind(status.rawValue, at: place)
    case .zone(let zone): bind(zone.rawValue, at: place)
    }
  }

  /// SQLite takes a copy.
  private func bind(_ text: String, at place: Int32) {
    sqlite3_bind_text(prepared, place, text, Int32(text.utf8.count), Self.transient)
  }

  private static let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
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
