import Foundation
import GRDB
private import GRDBSQLite
import Rules
package import SQLRecords
import Services

/// SQLite as what records are read from and written to, inside a transaction. Every look-up is one cached statement.
final class SQLiteConnection: SQLConnection {
  let database: Database
  private let writesByItself: Bool
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?

  /// - Parameter writesByItself: also outside of a transaction, as into a file that nobody else has
  init(_ database: Database, writesByItself: Bool = false, tracing: (@Sendable (SQLiteTrace) -> Void)? = nil) {
    self.database = database
    self.writesByItself = writesByItself
    self.tracing = tracing
  }

  var dialect: SQLDialect { .sqlite }

  /// There is one lock for everything.
  func hold(_ hold: Hold) throws(Failure) {}

  func own(_ made: Hold) {}

  func ledgerNumber() throws(Failure) -> Int64? { nil }

  func run(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int {
    try storing {
      _ = try statement(sql).rows(arguments) { (_) throws(Failure) in }
      tracing?(.rows(database.changesCount))
      return database.changesCount
    }
  }

  func rows(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    try storing {
      let count = try statement(sql).rows(arguments, take)
      tracing?(.rows(count))
      return count
    }
  }

  private func statement(_ sql: String) throws -> StepwiseStatement {
    let statement = try database.cachedStatement(sql: sql)
    // What was broken off has ended the transaction: nothing is written beside it.
    guard writesByItself || statement.isReadonly || database.isInsideTransaction else {
      throw DatabaseError(resultCode: .SQLITE_ABORT)
    }
    return StepwiseStatement(statement.sqliteStatement)
  }
}

extension SQLiteConnection {
  /// SQLite hands over one row after the other by itself.
  func stream(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) {
    _ = try rows(sql, arguments, take)
  }
}

/// A prepared statement, row by row. Rows are what the desk reads most, and each cell of them is taken where SQLite has
/// it, by no list of names and values that is made anew for each row.
private struct StepwiseStatement {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  /// Hands over each row; nothing of what was bound stays in the statement. Throws what SQLite says, and what `take` does.
  func rows(_ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void) throws -> Int {
    sqlite3_reset(statement)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    try bind(arguments)
    var count = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        try take(SQLiteRow(statement))
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

  private var fault: DatabaseError {
    let connection = sqlite3_db_handle(statement)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// A row as SQLite tells it; valid until the next one.
private struct SQLiteRow: SQLRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  func cell(_ column: String) -> SQLValue {
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
    column.withCString { wanted in
      (0..<sqlite3_column_count(statement)).first { sqlite3_stricmp(sqlite3_column_name(statement, $0), wanted) == 0 }
    }
  }
}

extension SQLDialect {
  /// In quotes nothing of a query is an operator, and no word holds a quote.
  package static let sqlite = SQLDialect(
    bytes: { "CAST(\($0) AS BLOB)" }, elements: { "json_each(\($0))" },
    moved: { "(SELECT json_group_array(iif(value > ?2, value + ?1, value)) FROM json_each(\($0)))" },
    joined: {
      "(SELECT json_group_array(value) FROM (SELECT value FROM json_each(\($0)) UNION ALL "
        + "SELECT value FROM json_each(\($1)) ORDER BY value))"
    },
    larger: { "max(\($0), \($1))" }, position: { "instr(\($1), \($0))" },
    wordsInserted: "INSERT INTO ticket_words (rowid, words) SELECT id, ?1 FROM ticket WHERE number = ?2",
    wordsAdded: """
      UPDATE ticket_words SET words = words || ' ' || ?1 WHERE rowid = (SELECT id FROM ticket WHERE number = ?2)
      """,
    wordsFound: "SELECT rowid FROM ticket_words WHERE ticket_words MATCH ?",
    wordsQuery: { $0.map { "\"\($0)\" *" }.joined(separator: " ") },
    longestWord: .max, skippingLocked: "", deferringKeys: "PRAGMA defer_foreign_keys = ON")
}
