import GRDB
import Rules
import Services

/// The database beside the store in which a folder is read and checked before anything of it reaches the store.
///
/// It holds nothing that the folder does not hold, so it is never synchronised, and a broken one is thrown away.
struct IntakeStaging {
  private let database: Database

  /// Makes the tables; the database is empty and inside a transaction.
  init(in database: Database) throws {
    self.database = database
    for table in IntakeTable.all {
      // No constraint and no key: rows are appended as they come, and the index is built sorted when all are there.
      try database.execute(
        sql: "CREATE TABLE \(table.staged) (line INTEGER PRIMARY KEY, \(IntakeTable.list(table.columns)))")
    }
  }

  /// What became of one file.
  struct Reading {
    var rowCount = 0
    var hostileCount = 0
    /// False when the file, or its header, cannot be read: nothing can be said of what refers to it.
    var isReadable = false
  }

  /// Reads a file into its table; faults go to `errors`.
  func read(
    _ table: IntakeTable, from source: inout ByteSource, today: CivilDay, errors: inout IntakeErrors,
    progress: (_ rows: Int, _ bytes: Int) -> Void
  ) throws -> Reading {
    var parser = CSVParser()
    var reader = IntakeReader(table.file, today: today)
    var reading = Reading()
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(table.staged) VALUES (?\(String(repeating: ", ?", count: table.columns.count)))")
    func take(_ record: CSVRecord) throws {
      switch reader.read(record, errors: &errors) {
      case .header, .unusable: break
      // Kept although it is faulty, so that rows that refer to it are not blamed as well.
      case .row, .faultyRow:
        try insert.execute(arguments: Self.arguments(line: record.line, reader.cells, of: table.file))
        reading.rowCount += 1
      }
    }
    var byteCount = 0
    while try source.next(
      {
        byteCount += $0.count; try parser.feed($0, record: take)
      }, unreadable: Unreadable.init)
    {
      progress(reading.rowCount, byteCount)
    }
    try parser.finish(record: take)
    reader.finish(errors: &errors)
    reading.hostileCount = reader.hostileCount
    reading.isReadable = reader.isReadable
    return reading
  }

  /// The system's error number after a failed read.
  struct Unreadable: Error {
    let number: Int32
    init(_ number: Int32) { self.number = number }
  }

  private static func arguments(line: Int, _ cells: [IntakeCell], of file: IntakeFile) -> StatementArguments {
    var values = [line.databaseValue]
    values.reserveCapacity(cells.count + 1)
    for cell in cells { values.append(cell.databaseValue) }
    // Nothing else is recorded of the claim: its last event is its opening. Rule P5.
    if file == .claims, cells[5] == .empty { values[6] = values[2] }
    return StatementArguments(values)
  }
}
