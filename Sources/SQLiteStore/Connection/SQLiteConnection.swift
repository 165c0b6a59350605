import GRDB
import Rules
package import SQLRecords
import Services

/// SQLite as what records are read from and written to, inside a transaction. Every look-up is one prepared statement.
final class SQLiteConnection: SQLConnection {
  let database: Database
  private let statements: StatementShelf
  private let writesByItself: Bool
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?

  /// - Parameters:
  ///   - statements: those of this very connection to the file; by default none that outlives this
  ///   - writesByItself: also outside of a transaction, as into a file that nobody else has
  init(
    _ database: Database, statements: StatementShelf = StatementShelf(), writesByItself: Bool = false,
    tracing: (@Sendable (SQLiteTrace) -> Void)? = nil
  ) {
    self.database = database
    self.statements = statements
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
      _ = try step(sql, arguments) { (_) throws(Failure) in }
      tracing?(.rows(database.changesCount))
      return database.changesCount
    }
  }

  func rows(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    try storing {
      let count = try step(sql, arguments, take)
      tracing?(.rows(count))
      return count
    }
  }

  private func step(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws -> Int {
    try statements.using(sql, of: database) { statement in
      // What was broken off has ended the transaction: nothing is written beside it.
      guard writesByItself || statement.isReadOnly || database.isInsideTransaction else {
        throw DatabaseError(resultCode: .SQLITE_ABORT)
      }
      return try statement.rows(arguments, take)
    }
  }

  /// Runs in one transaction that is committed when the closure returns and rolled back when anything throws.
  func completing<Value>(_ kind: Database.TransactionKind, _ work: () throws -> Value) throws -> Value {
    try statements.run("BEGIN \(kind.rawValue) TRANSACTION", of: database)
    do {
      let answer = try work()
      // What was broken off cannot be committed, whatever the work made of it.
      guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      try statements.run("COMMIT TRANSACTION", of: database)
      return answer
    } catch {
      if database.isInsideTransaction { try? statements.run("ROLLBACK TRANSACTION", of: database) }
      throw error
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
