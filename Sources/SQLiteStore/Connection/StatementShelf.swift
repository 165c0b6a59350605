import GRDB
private import GRDBSQLite
import SQLRecords
import Services

/// The prepared statements of one connection. Each is prepared once and goes with the shelf.
///
/// For one thread at a time, which is the connection's own.
final class StatementShelf: @unchecked Sendable {
  private var statements: [String: PreparedStatement] = [:]

  /// Runs a statement that tells no rows.
  func run(_ sql: String, of database: Database) throws {
    _ = try using(sql, of: database) { try $0.rows([]) { (_) throws(Failure) in } }
  }

  /// Hands over a statement that nobody else is in the middle of. Throws what SQLite says of the text.
  func using<Value>(_ sql: String, of database: Database, _ work: (PreparedStatement) throws -> Value) throws -> Value {
    // Somebody who reads its rows may ask the same anew.
    guard let kept = statements[sql], !kept.isBusy else {
      let made = try PreparedStatement(sql, of: database)
      if statements[sql] == nil { statements[sql] = made }
      return try made.busy(work)
    }
    return try kept.busy(work)
  }
}

/// A prepared statement, row by row. Rows are what the desk reads most, and each cell of them is taken where SQLite has
/// it, by no list of names and values that is made anew for each row.
final class PreparedStatement {
  /// Whether somebody is in the middle of it.
  fileprivate private(set) var isBusy = false
  let isReadOnly: Bool
  private let statement: OpaquePointer
  /// Which cells are asked for, in this order: the next row is read by the same code.
  private var lookups: [(column: String, index: CInt?)] = []
  private var next = 0

  fileprivate init(_ sql: String, of database: Database) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(database.sqliteConnection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw DatabaseError(last: database.sqliteConnection) }
    statement = prepared
    isReadOnly = sqlite3_stmt_readonly(prepared) != 0
  }

  deinit { sqlite3_finalize(statement) }

  fileprivate func busy<Value>(_ work: (PreparedStatement) throws -> Value) rethrows -> Value {
    isBusy = true
    defer { isBusy = false }
    return try work(self)
  }

  /// Hands over each row; nothing of what was bound stays in the statement. Throws what SQLite says, and what `take` does.
  func rows(_ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void) throws -> Int {
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    try bind(arguments)
    var count = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        next = 0
        try take(SQLiteRow(self))
        count += 1
      case SQLITE_DONE: return count
      default: throw fault
      }
    }
  }

  private func bind(_ arguments: SQLArguments) throws {
    for (index, value) in zip(CInt(1)..., arguments.values) {
      let code =
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        // An address of nothing would be no value at all.
        case .text(""): sqlite3_bind_text(statement, index, "", 0, Self.copied)
        case .bytes([]): sqlite3_bind_zeroblob(statement, index, 0)
        case .text(let text): bind(text, at: index)
        case .bytes(let bytes): sqlite3_bind_blob(statement, index, bytes, CInt(bytes.count), Self.copied)
        }
      guard code == SQLITE_OK else { throw fault }
    }
  }

  private func bind(_ text: String, at index: CInt) -> CInt {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(statement, index, $0.baseAddress, CInt($0.count), Self.copied)
      }
    }
  }

  /// What SQLite takes as: copy it before you come back.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private var fault: DatabaseError { DatabaseError(last: sqlite3_db_handle(statement)) }

  // MARK: Cells

  fileprivate func cell(_ column: String) -> SQLValue {
    guard let index = index(of: column) else { return .null }
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      let text = sqlite3_column_text(statement, index)
      return .text(String(decoding: bytes(from: text, of: index), as: UTF8.self))
    case SQLITE_BLOB:
      let blob = sqlite3_column_blob(statement, index)?.assumingMemoryBound(to: UInt8.self)
      return .bytes([UInt8](bytes(from: blob, of: index)))
    default: return .null
    }
  }

  /// Asked for after the value, which may be converted for it.
  private func bytes(from start: UnsafePointer<UInt8>?, of index: CInt) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, index)))
  }

  private func index(of column: String) -> CInt? {
    if next >= lookups.count || lookups[next].column != column {
      if let known = lookups.firstIndex(where: { $0.column == column }) {
        next = known
      } else {
        next = lookups.count
        lookups.append((column, named(column)))
      }
    }
    defer { next += 1 }
    return lookups[next].index
  }

  private func named(_ column: String) -> CInt? {
    column.withCString { wanted in
      (0..<sqlite3_column_count(statement)).first { sqlite3_stricmp(sqlite3_column_name(statement, $0), wanted) == 0 }
    }
  }
}

/// A row as SQLite tells it; valid until the next one.
private struct SQLiteRow: SQLRow {
  private let statement: PreparedStatement

  init(_ statement: PreparedStatement) { self.statement = statement }

  func cell(_ column: String) -> SQLValue { statement.cell(column) }
}

extension DatabaseError {
  /// What went wrong last on a connection.
  fileprivate init(last connection: OpaquePointer?) {
    self.init(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
