package import SQLRecords
package import Services

/// The tables into which a folder is read, and the store beside them, as statements see both.
package struct StagedTables {
  package let connection: any SQLConnection
  package let dialect: IntakeDialect
  /// What stands before the name of a staged table and of one of the store's: nothing, or a schema with its dot.
  package let (stage, store): (String, String)
  private let sink: (any IntakeSink)?

  /// - Parameter sink: how rows get into them; nil when nothing is read any more
  package init(
    _ connection: any SQLConnection, _ dialect: IntakeDialect, stage: String = "", store: String,
    sink: (any IntakeSink)? = nil
  ) {
    self.connection = connection
    self.dialect = dialect
    (self.stage, self.store) = (stage, store)
    self.sink = sink
  }

  /// Runs a statement that changes something; returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: SQLArguments = []) throws(Failure) -> Int {
    try sink?.flush()
    return try connection.run(sql, arguments)
  }

  /// Hands over each row, however many there are. Statements may run meanwhile.
  func each(_ sql: String, _ take: (Cells) throws -> Void) throws {
    try sink?.flush()
    var fault: (any Error)?
    do throws(Failure) {
      try connection.stream(sql, []) { (row) throws(Failure) in
        do { try take(Cells(row)) } catch {
          fault = error
          throw error as? Failure ?? .cancelled
        }
      }
    } catch {
      throw fault ?? error
    }
  }

  /// The value `found` of the first row that has one.
  func value<Value: SQLConvertible>(_ sql: String, _ arguments: SQLArguments = []) throws(Failure) -> Value? {
    try sink?.flush()
    var value: Value?
    _ = try connection.rows(sql, arguments) { (row) throws(Failure) in
      if value == nil { value = try Cells(row).may("found") }
    }
    return value
  }

  /// How many rows a query `FROM …` has.
  func count(_ rows: String) throws(Failure) -> Int { try value("SELECT count(*) AS found FROM \(rows)") ?? 0 }

  /// Whether a query `FROM …` has any row.
  func has(_ rows: String) throws(Failure) -> Bool {
    try value("SELECT EXISTS (SELECT 1 FROM \(rows)) AS found") ?? false
  }

  /// Makes a table without rows.
  func create(_ name: String, _ columns: [StagedColumn], key: [String] = []) throws(Failure) {
    try run(dialect.table(name, columns, key))
  }

  /// After a table was filled.
  func analyze(_ table: String) throws(Failure) {
    if let analysis = dialect.analysis(table) { try run(analysis) }
  }

  // MARK: Rows

  /// Every row that was put is in its table.
  package func settle() throws(Failure) { try sink?.flush() }

  /// Rows that come one by one and now and then.
  func put(_ values: SQLArguments, into table: String) throws(Failure) {
    guard let sink else { throw .unreachable }
    try sink.put(values, into: table)
  }

  /// Rows that come by the million.
  func insertion(into table: IntakeTable) throws(Failure) -> any IntakeInsertion {
    guard let sink else { throw .unreachable }
    return try sink.insertion(into: table)
  }

  /// Keeps people by what their names are compared by: a query tells `nik`, `birth` and `name`, and the table has the
  /// first two and `folded`.
  func putFolded(_ people: String, into table: String) throws(Failure) {
    guard let sink else { throw .unreachable }
    try sink.flush()
    try sink.putFolded(people, into: table)
  }
}

/// How rows come into staged tables, as fast as the database takes them.
package protocol IntakeSink: AnyObject {
  /// Values in the order of the table's columns, but for those that the database gives.
  func put(_ values: SQLArguments, into table: String) throws(Failure)

  func insertion(into table: IntakeTable) throws(Failure) -> any IntakeInsertion

  /// From here on every row that was put is in its table.
  func flush() throws(Failure)

  /// See ``StagedTables/putFolded(_:into:)``.
  func putFolded(_ people: String, into table: String) throws(Failure)
}

/// Puts row after row of a file into its table.
package protocol IntakeInsertion {
  func insert(_ cells: [IntakeCell], line: Int) throws(Failure)
}
