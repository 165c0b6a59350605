package import Services

/// A connection to a database while one transaction is open on it.
package protocol SQLConnection: AnyObject {
  /// Runs a statement that changes something; returns how many rows it changed. `?` is the next value, `?1` the first.
  func run(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int

  /// Hands over each row that a statement tells, one after the other; returns how many.
  func rows(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) -> Int

  /// The same for rows that may be more than the memory holds. Other statements may run meanwhile.
  func stream(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure)

  /// The number of the ledger's next row where the database gives it; nil where it is the one after the last.
  func ledgerNumber() throws(Failure) -> Int64?

  /// Nobody else works on this until the end of the transaction. May break the transaction off, to be begun anew with it
  /// held from the beginning: what was read before was read too early, and locks are taken in their order. Rule MB3.
  func hold(_ hold: Hold) throws(Failure)

  /// What this transaction has made itself: nobody else sees it before the end.
  func own(_ made: Hold)

  /// What is said in another way by each database.
  var dialect: SQLDialect { get }
}

extension SQLConnection {
  /// What is made of each row that a statement tells.
  package func all<Value>(
    _ sql: String, _ arguments: SQLArguments = SQLArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    _ = try rows(sql, arguments) { (row) throws(Failure) in values.append(try make(Cells(row))) }
    return values
  }

  /// The same of the first row; nil when there is none.
  package func one<Value>(
    _ sql: String, _ arguments: SQLArguments = SQLArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try all(sql, arguments, make).first
  }
}

/// One row that a statement tells.
package protocol SQLRow {
  /// Null where there is no such column.
  func cell(_ column: String) -> SQLValue
}

/// What the databases say in different ways; everything else is plain SQL that all of them read.
package struct SQLDialect: Sendable {
  /// A text column as its bytes, whatever is in it.
  package let bytes: @Sendable (_ column: String) -> String
  /// The elements of a JSON array of texts or numbers, as a source of rows with the column `value`.
  package let elements: @Sendable (_ column: String) -> String
  /// The same array with every number above the second of two values moved by the first; none for anything else.
  package let moved: @Sendable (_ column: String) -> String
  /// Two arrays of numbers as one, sorted.
  package let joined: @Sendable (_ one: String, _ other: String) -> String
  /// The larger of two values; null when either is.
  package let larger: @Sendable (_ one: String, _ other: String) -> String
  /// Where one text stands in another, from 1; 0 for nowhere.
  package let position: @Sendable (_ part: String, _ whole: String) -> String
  /// Keeps the words of a new ticket: its words, its number.
  package let wordsInserted: String
  /// Adds the words of a message: its words, the number of its ticket.
  package let wordsAdded: String
  /// The ids of the tickets that a query finds.
  package let wordsFound: String
  /// Each word as the beginning of a word, in the language of `wordsFound`.
  package let wordsQuery: @Sendable (_ words: [String]) -> String
  /// How many characters of a word are kept: no index takes one of any length.
  package let longestWord: Int
  /// Passes over rows that another transaction has locked: the end of a query; empty where nothing has to be said.
  package let skippingLocked: String
  /// Lets keys that name each other be changed one after the other until the commit; empty where nothing has to be
  /// said.
  package let deferringKeys: String

  package init(
    bytes: @escaping @Sendable (_ column: String) -> String, elements: @escaping @Sendable (_ column: String) -> String,
    moved: @escaping @Sendable (_ column: String) -> String,
    joined: @escaping @Sendable (_ one: String, _ other: String) -> String,
    larger: @escaping @Sendable (_ one: String, _ other: String) -> String,
    position: @escaping @Sendable (_ part: String, _ whole: String) -> String, wordsInserted: String,
    wordsAdded: String, wordsFound: String, wordsQuery: @escaping @Sendable (_ words: [String]) -> String,
    longestWord: Int, skippingLocked: String, deferringKeys: String
  ) {
    self.bytes = bytes
    self.elements = elements
    self.moved = moved
    self.joined = joined
    self.larger = larger
    self.position = position
    self.wordsInserted = wordsInserted
    self.wordsAdded = wordsAdded
    self.wordsFound = wordsFound
    self.wordsQuery = wordsQuery
    self.longestWord = longestWord
    self.skippingLocked = skippingLocked
    self.deferringKeys = deferringKeys
  }
}
