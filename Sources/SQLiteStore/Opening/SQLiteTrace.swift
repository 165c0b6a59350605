/// What SQLite did, in order. Rule M3.
package enum SQLiteTrace: Sendable, Hashable {
  /// A statement began; its text without the values.
  case statement(String)
  /// The statement before it ended with this many rows.
  case rows(Int)
}
