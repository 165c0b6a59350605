import Foundation
import GRDB
import Rules
package import SQLRecords
import Services

/// SQLite as what records are read from and written to, inside a transaction. Every look-up is one cached statement.
final class SQLiteConnection: SQLConnection {
  let database: Database
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?

  init(_ database: Database, tracing: (@Sendable (SQLiteTrace) -> Void)? = nil) {
    self.database = database
    self.tracing = tracing
  }

  var dialect: SQLDialect { .sqlite }

  /// There is one lock for everything.
  func hold(_ hold: Hold) throws(Failure) {}

  func own(_ made: Hold) {}

  func ledgerNumber() throws(Failure) -> Int64? { nil }

  func run(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int {
    try storing {
      try database.cachedStatement(sql: sql).execute(arguments: arguments.bound)
      tracing?(.rows(database.changesCount))
      return database.changesCount
    }
  }

  func rows(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    try storing {
      let cursor = try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments.bound)
      var count = 0
      while let row = try cursor.next() {
        try take(SQLiteRow(row))
        count += 1
      }
      tracing?(.rows(count))
      return count
    }
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

/// A row as SQLite tells it; valid until the next one.
struct SQLiteRow: SQLRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  func cell(_ column: String) -> SQLValue {
    let value: DatabaseValue = row[column]
    return switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let bytes): .bytes([UInt8](bytes))
    }
  }
}

extension SQLArguments {
  fileprivate var bound: StatementArguments {
    StatementArguments(
      values.map { value -> DatabaseValue in
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
      })
  }
}

extension Cells {
  init(_ row: Row) { self.init(SQLiteRow(row)) }
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
