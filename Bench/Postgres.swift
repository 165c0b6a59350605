#if Postgres
  import CPostgres
  import Glibc
  import Keeping
  import PostgresStore
  import SQLRecords
  import Services
  import Synchronization

  /// libpq with nothing around it: statements are prepared once, and every cell is read.
  final class PlainPostgres: Floor {
    private let handle: OpaquePointer
    private var prepared: [String: String] = [:]

    init(_ address: String) throws {
      guard let handle = PQconnectdb(address) else { throw Trouble("no memory") }
      self.handle = handle
      guard PQstatus(handle) == CONNECTION_OK else { throw trouble(address) }
    }

    deinit { PQfinish(handle) }

    func run(_ sql: String) throws { try end(PQexec(handle, sql), sql) }

    func `do`(_ notes: [Note]) throws {
      for note in notes { if note.values.isEmpty { try run(note.sql) } else { try ask(note.sql, note.values) } }
    }

    func ask(_ sql: String, _ values: [SQLValue]) throws {
      let key = sql + values.map { "\($0.type)" }.joined(separator: ",")
      if prepared[key] == nil {
        let name = "f\(prepared.count)"
        try end(PQprepare(handle, name, sql, Int32(values.count), values.map(\.type)), sql)
        prepared[key] = name
      }
      let texts = values.map(\.text)
      let copies = texts.map { $0.map { strdup($0) } ?? nil }
      defer { for copy in copies { free(copy) } }
      try end(
        PQexecPrepared(
          handle, prepared[key], Int32(values.count), copies.map { $0.map { UnsafePointer($0) } }, nil, nil, 0), sql)
    }

    /// Rows of a table, without an end that the memory has to hold.
    func copy(into table: String, _ rows: some Sequence<[SQLValue]>) throws {
      let begun = PQexec(handle, "COPY \(table) FROM STDIN")
      guard PQresultStatus(begun) == PGRES_COPY_IN else { throw trouble(table) }
      PQclear(begun)
      for row in rows {
        let line = row.map { $0.text?.replacing("\\", with: "\\\\") ?? "\\N" }.joined(separator: "\t") + "\n"
        guard PQputCopyData(handle, line, Int32(line.utf8.count)) == 1 else { throw trouble(table) }
      }
      guard PQputCopyEnd(handle, nil) == 1 else { throw trouble(table) }
      try end(PQgetResult(handle), table)
      while let rest = PQgetResult(handle) { PQclear(rest) }
    }

    private func end(_ result: OpaquePointer?, _ sql: String) throws {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK: return
      case PGRES_TUPLES_OK:
        var sum = 0
        for row in 0..<PQntuples(result) {
          for column in 0..<PQnfields(result) { sum += Int(PQgetvalue(result, row, column)?.pointee ?? 0) }
        }
        guard sum >= .min else { return }
      default: throw trouble(sql)
      }
    }

    private func trouble(_ sql: String) -> Trouble { Trouble("\(String(cString: PQerrorMessage(handle))): \(sql)") }
  }

  extension SQLValue {
    fileprivate var type: Oid {
      switch self {
      case .null, .text: 0
      case .integer: 20
      case .real: 701
      case .bytes: 17
      }
    }

    fileprivate var text: String? {
      switch self {
      case .null: nil
      case .integer(let number): "\(number)"
      case .real(let number): "\(number)"
      case .text(let text): text
      case .bytes(let bytes): "\\x" + Seal.hex(bytes)
      }
    }
  }

  /// On a server that is there; three databases of it are the bench's.
  final class PostgresTrial: Trial {
    let name = "PostgreSQL"
    private let server: String
    private let rows: Int
    private let seal = Seal(keyID: "00", key: [UInt8](repeating: 7, count: Seal.byteCount))!

    /// - Parameter server: an address of libpq without a database, of somebody who may make some
    init(_ server: String, rows: Int) throws {
      (self.server, self.rows) = (server, rows)
      let admin = try PlainPostgres(server + " dbname=postgres")
      guard (try? PlainPostgres(address(.floor))) == nil else { return }
      for copy in Copy.allCases { try admin.run("DROP DATABASE IF EXISTS \(database(copy))") }
      try admin.run("CREATE DATABASE \(database(.ours)) TEMPLATE template0 ENCODING 'UTF8'")
      try store(.ours).stock(.empty)
      try fill(try PlainPostgres(address(.ours)))
      for copy in [Copy.noted, .floor] {
        try admin.run("CREATE DATABASE \(database(copy)) TEMPLATE \(database(.ours))")
      }
      try admin.run("CHECKPOINT")
    }

    private func fill(_ plain: PlainPostgres) throws {
      for (into, row) in Loading.tables {
        try plain.copy(into: into, (0..<rows).lazy.map { row(Person(number: $0)) })
      }
      try plain.run("VACUUM ANALYZE")
    }

    private func database(_ copy: Copy) -> String { "anjungan_bench_\(rows)_\(copy.rawValue)" }

    private func address(_ copy: Copy) -> String { "\(server) dbname=\(database(copy))" }

    private func store(
      _ copy: Copy, _ tracing: (@Sendable (PostgresTrace) -> Void)? = nil
    ) throws -> PostgresStore {
      try PostgresStore(at: PostgresStore.Place(address(copy)), options: ArchiveOptions(seal: seal), tracing: tracing)
    }

    func open(_ copy: Copy) throws -> any Archive { try store(copy) }

    func opened(
      _ copy: Copy, noting: Bool
    ) throws -> (store: any Archive, notes: (() throws -> Void) throws -> [Note]) {
      guard noting else { return (try open(copy), { _ in [] }) }
      let book = PostgresBook()
      return (try store(copy) { book.take($0) }, { work in try book.noting(work) })
    }

    func floor(_ copy: Copy) throws -> any Floor { try PlainPostgres(address(copy)) }
  }

  /// What a connection did; a transaction that was broken off is left out.
  private final class PostgresBook: Sendable {
    private let notes = Mutex<(done: [Note], open: [Note])>(([], []))

    func take(_ step: PostgresTrace) {
      notes.withLock { notes in
        switch step {
        case .begin: notes.open = [Note(sql: "BEGIN", values: [])]
        case .statement(let sql, let arguments): notes.open.append(Note(sql: sql, values: arguments.values))
        case .commit:
          notes.done += notes.open + [Note(sql: "COMMIT", values: [])]
          notes.open = []
        }
      }
    }

    func noting(_ work: () throws -> Void) rethrows -> [Note] {
      notes.withLock { $0 = ([], []) }
      try work()
      return notes.withLock(\.done)
    }
  }
#endif
