package import Services

/// A statement that somebody's work needs, as its method has made it.
package struct KnownStatement: Sendable, Hashable {
  /// What it is for: the beginning of a name.
  package let purpose: String
  package let sql: String
  /// What stands at each place; nil where the database tells by the statement: texts, and what was nothing.
  package fileprivate(set) var kinds: [Kind?]
  /// It tells rows; else it changes some and tells how many.
  package let isQuery: Bool
  /// A condition on its places, in SQL, without which it is not for everybody who may run it.
  package let condition: String?

  package enum Kind: Sendable, Hashable { case integer, real, bytes }
}

/// A connection to nowhere, which notes every statement that the methods of a session would run: so the statements that a
/// role needs are listed by what they are for, and none of them is written twice.
package final class StatementRecorder: SQLConnection {
  package let dialect: SQLDialect
  /// In the order in which they came, each text once.
  package private(set) var statements: [KnownStatement] = []
  private let numbering: String
  private var places: [String: Int] = [:]
  private var purpose = ""
  private var condition: String?
  private var answer: [String: SQLValue] = [:]
  private var takes: (String) -> Bool = { _ in true }

  /// - Parameter numbering: the statement that gives the ledger's next number
  package init(_ dialect: SQLDialect, numbering: String) {
    (self.dialect, self.numbering) = (dialect, numbering)
  }

  /// Notes what is run by `work`, whose failures say nothing: nobody answers here.
  /// - Parameters:
  ///   - condition: on the places of each of these statements
  ///   - answer: the columns of the one row that every query tells meanwhile; none tells a row when it is empty
  ///   - takes: which of them are noted
  package func note(
    _ purpose: String, only condition: String? = nil, answering answer: [String: SQLValue] = [:],
    where takes: @escaping (String) -> Bool = { _ in true }, _ work: () throws -> Void
  ) {
    (self.purpose, self.condition, self.answer, self.takes) = (purpose, condition, answer, takes)
    try? work()
  }

  package func run(_ sql: String, _ arguments: SQLArguments) -> Int {
    take(sql, arguments, isQuery: false)
    return 1
  }

  package func rows(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    self.take(sql, arguments, isQuery: true)
    guard !answer.isEmpty else { return 0 }
    try take(Row(cells: answer))
    return 1
  }

  package func stream(
    _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
  ) throws(Failure) { _ = try rows(sql, arguments, take) }

  package func ledgerNumber() -> Int64? {
    take(numbering, [], isQuery: true)
    return 1
  }

  package func hold(_ hold: Hold) {}

  package func own(_ made: Hold) {}

  private func take(_ sql: String, _ arguments: SQLArguments, isQuery: Bool) {
    guard !sql.isEmpty, sql != dialect.deferringKeys, takes(sql) else { return }
    let kinds = arguments.values.map(\.kind)
    guard let known = places[sql] else {
      places[sql] = statements.count
      statements.append(
        KnownStatement(purpose: purpose, sql: sql, kinds: kinds, isQuery: isQuery, condition: condition))
      return
    }
    statements[known].kinds = zip(statements[known].kinds, kinds).map { $0 ?? $1 }
  }

  private struct Row: SQLRow {
    let cells: [String: SQLValue]

    func cell(_ column: String) -> SQLValue { cells[column] ?? .null }
  }
}

extension SQLValue {
  fileprivate var kind: KnownStatement.Kind? {
    switch self {
    case .null, .text: nil
    case .integer: .integer
    case .real: .real
    case .bytes: .bytes
    }
  }
}
