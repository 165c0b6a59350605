import GRDB
package import SQLRecords
package import Services

extension SQLiteStore {
  /// Everything that is in the store at one moment, with the head of its ledger, table by table, for another store that
  /// takes it over. Throws what the work throws, or a `Failure`.
  package func handingOver<Value>(_ work: (LedgerHead?, TableReading) throws -> Value) throws -> Value {
    var answer: Result<Value, any Error>?
    try session { (session) throws(Failure) in
      let (connection, head) = (session.connection, try session.ledgerHeads().head)
      answer = Result {
        try work(head) { table, columns, take in
          var fault: (any Error)?
          do throws(Failure) {
            _ = try connection.rows(Self.statement(of: table, columns), []) { (row) throws(Failure) in
              do { try take(columns.map { row.cell($0) }) } catch {
                fault = error
                throw .cancelled
              }
            }
          } catch {
            throw fault ?? error
          }
        }
      }
    }
    guard let answer else { throw Failure.unreachable }
    return try answer.get()
  }

  /// Two tables are another's here: words of complaints are found by the row's own number, and there is one clock.
  private static func statement(of table: String, _ columns: [String]) -> String {
    let names = columns.map { column in
      switch (table, column) {
      case ("ticket_words", "id"): "rowid AS id"
      case ("clock", "chain"): "'' AS chain"
      default: "\"\(column)\""
      }
    }
    return "SELECT \(names.joined(separator: ", ")) FROM \(table)"
  }
}
