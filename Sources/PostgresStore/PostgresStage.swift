#if Postgres
  import Keeping
  import Rules
  import SQLIntake
  import SQLRecords
  import Services

  /// A schema of its own on the server in which a folder is read and checked: tables without a log, which nobody else
  /// looks into and a server that breaks down empties. The connection that made them is the only one that uses them.
  final class PostgresStage: IntakeStage {
    let connection: PostgresConnection
    let tables: StagedTables
    private let schema: String

    /// Held by an import from its beginning to its end. Two would compare their files with the same store.
    private static let turnKey = PostgresStore.everythingKey + 2
    /// What names of these schemas begin with.
    private static let prefix = "anjungan_import_"

    /// Throws away what killed imports have left behind and makes an empty schema.
    /// - Parameter store: the schema of the store; nil makes an empty store here that goes with the stage
    init(on connection: PostgresConnection, store: String?) throws {
      self.connection = connection
      // A program that was killed holds its turn until the server notices: within a second.
      try connection.command(
        """
        SET lock_timeout = \(connection.patience.limit.milliseconds); SET client_connection_check_interval = '1s'; SET jit = off; SET work_mem = '64MB';
        SET maintenance_work_mem = '128MB'
        """)
      let turn = try connection.execute("SELECT pg_try_advisory_lock(?) AS held", [Self.turnKey])
      guard Bool.value(of: turn.value(0, "held")) == true else { throw ImportFault.running }
      schema = Self.prefix + Seal.hex(Array(SystemChance().key().prefix(8)))
      let live = store.map { "\"\($0.replacing("\"", with: "\"\""))\"" } ?? schema
      let sink = PostgresSink(connection)
      tables = StagedTables(connection, .postgres, store: live + ".", sink: sink)
      try Self.removeLeft(on: connection)
      try connection.command("CREATE SCHEMA \(schema); SET search_path = \(schema), \(live)")
      if store == nil { try PostgresStore.layTables(connection) }
    }

    /// The turn is held, so nobody works in any of them.
    private static func removeLeft(on connection: PostgresConnection) throws(PostgresFault) {
      let left = try connection.execute(
        "SELECT nspname::text AS name FROM pg_namespace WHERE starts_with(nspname::text, ?)", [prefix])
      for index in 0..<left.count {
        guard let name = String.value(of: left.value(Int32(index), "name")) else { continue }
        try connection.command("DROP SCHEMA \"\(name)\" CASCADE")
      }
    }

    func filling<Value>(_ work: (StagedTables) throws -> Value) throws -> Value {
      try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
      do {
        let value = try work(tables)
        try tables.settle()
        try connection.commit()
        return value
      } catch {
        try? connection.command("ROLLBACK")
        throw error
      }
    }

    func looking<Value>(_ work: (StagedTables) throws -> Value) throws -> Value { try filling(work) }

    /// The import has ended, well or not. What cannot be removed now the next import removes.
    func remove() { try? connection.command("ROLLBACK; DROP SCHEMA \(schema) CASCADE") }
  }

  /// Sends rows of files as one COPY a file, and keeps those that come now and then until there are enough of them.
  private final class PostgresSink: IntakeSink {
    private let connection: PostgresConnection
    /// The table whose rows are on their way.
    private var target: String?
    private var rows = CopyText()
    private var kept: [String: CopyText] = [:]

    init(_ connection: PostgresConnection) { self.connection = connection }

    func put(_ values: SQLArguments, into table: String) throws(Failure) {
      for value in values.values { kept[table, default: CopyText()].add(value) }
      kept[table]?.endRow()
      if kept[table]?.isFull == true { try flush() }
    }

    func insertion(into table: IntakeTable) throws(Failure) -> any IntakeInsertion {
      try flush()
      return PostgresInsertion(sink: self, table: table.staged, isFolded: table.keepsFolded(.postgres))
    }

    func flush() throws(Failure) {
      try endCopy()
      for table in kept.keys.sorted() {
        guard var some = kept.removeValue(forKey: table) else { continue }
        let columns = table == "odd" ? "(file, line, \"column\", kind, what)" : ""
        try failing { () throws(PostgresFault) in
          try connection.beginCopy("COPY \(table) \(columns) FROM STDIN")
          try connection.send(&some)
          try connection.endCopy()
        }
      }
    }

    /// Of people who are many, 1,000 at a time.
    func putFolded(_ people: String, into table: String) throws(Failure) {
      try connection.stream(people, []) { (row) throws(Failure) in
        let cells = Cells(row)
        let (nik, birth): (Int64, Int64) = (try cells.need("nik"), try cells.need("birth"))
        try put([nik, birth, PersonName.recordedKey(try cells.need("name"))], into: table)
      }
      try flush()
    }

    /// A row of a file.
    func take(into table: String, _ write: (inout CopyText) -> Void) throws(Failure) {
      write(&rows)
      rows.endRow()
      guard rows.isFull else {
        target = table
        return
      }
      try send(to: table)
    }

    private var isCopying = false

    private func send(to table: String) throws(Failure) {
      target = table
      try failing { () throws(PostgresFault) in
        if !isCopying { try connection.beginCopy("COPY \(table) FROM STDIN") }
        isCopying = true
        try connection.send(&rows)
      }
    }

    private func endCopy() throws(Failure) {
      guard let target else { return }
      try send(to: target)
      self.target = nil
      isCopying = false
      try failing { () throws(PostgresFault) in try connection.endCopy() }
    }

    private func failing(_ work: () throws(PostgresFault) -> Void) throws(Failure) {
      try connection.failing { () throws(PostgresFault) in try work() }
    }
  }

  private struct PostgresInsertion: IntakeInsertion {
    let sink: PostgresSink
    let table: String
    let isFolded: Bool

    func insert(_ cells: [IntakeCell], line: Int) throws(Failure) {
      try sink.take(into: table) { rows in
        for cell in cells { rows.add(cell) }
        rows.add(Int64(line))
        guard isFolded else { return }
        if case .text(let name) = cells[1], let key = PersonName.recordedKey(name) {
          rows.add(key)
        } else {
          rows.addNothing()
        }
      }
    }
  }

  extension CopyText {
    fileprivate mutating func add(_ cell: IntakeCell) {
      switch cell {
      case .empty: addNothing()
      case .text(let text): add(text)
      case .nik(let nik): add(nik.value)
      case .kpj(let kpj): add(kpj.text)
      case .day(let day): add(Int64(day.dayNumber))
      case .month(let month): add(Int64(month.stored))
      case .count(let count): add(Int64(count))
      case .sex(let sex): add(sex.rawValue)
      case .marital(let status): add(status.rawValue)
      case .segment(let segment): add(segment.rawValue)
      case .membershipStatus(let status): add(status.rawValue)
      case .claimStatus(let status): add(status.rawValue)
      case .zone(let zone): add(zone.rawValue)
      }
    }
  }

  extension IntakeDialect {
    /// Rows lie as they come: a server finds what belongs together by hashing, and takes rows fastest without a key.
    static let postgres = IntakeDialect(
      table: { name, columns, key in
        let columns = columns.map { column in
          switch column.kind {
          case .number: "\"\(column.name)\" bigint"
          case .text: "\"\(column.name)\" text COLLATE \"C\""
          case .place: "\"\(column.name)\" bigint GENERATED ALWAYS AS IDENTITY"
          }
        }
        let keyed = key.isEmpty ? [] : ["PRIMARY KEY (\(key.map { "\"\($0)\"" }.joined(separator: ", ")))"]
        return "CREATE UNLOGGED TABLE \(name) (\((columns + keyed).joined(separator: ", ")))"
      },
      analysis: { "ANALYZE \($0)" }, keepsOrder: false, keepsFolded: true, folded: { "\($0).folded" },
      lookingUp: "JOIN", newID: "uuid_send(gen_random_uuid())")
  }
#endif
