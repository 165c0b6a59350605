private import Foundation
private import GRDB
import Keeping
private import SQLiteStore
import Services

#if Postgres
  private import CPostgres
  private import PostgresStore
#endif

/// A kind of store that is under test.
package enum StoreKind: String, Sendable, CaseIterable {
  case file, server

  /// Those that this program has.
  package static var all: [StoreKind] {
    #if Postgres
      allCases
    #else
      [.file]
    #endif
  }

  /// A place for a store where there is none yet.
  func database(at path: String) throws -> any SceneDatabase {
    switch self {
    case .file: return FileDatabase(path: path)
    case .server:
      #if Postgres
        return try ServerDatabase()
      #else
        throw Failure.unreachable
      #endif
    }
  }
}

/// Where a scene's store is, seen from behind.
protocol SceneDatabase {
  /// What a statement tells.
  func rows(_ sql: String) throws -> [[String?]]
  func dump() throws -> [String]
  func open(_ patience: Patience) throws -> any Archive
  func importer() throws -> any ArchiveImporter
  func leftovers() throws -> [String]
  func leavesLitter() throws
}

private struct FileDatabase: SceneDatabase {
  let path: String

  func rows(_ sql: String) throws -> [[String?]] {
    try database { database in
      try Row.fetchAll(database, sql: sql).map { row in row.databaseValues.map(\.told) }
    }
  }

  func dump() throws -> [String] {
    let tables = try rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").compactMap(\.first)
    return try tables.compactMap(\.self).flatMap { table in
      try rows("SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }.sorted()
    }
  }

  func open(_ patience: Patience) throws -> any Archive {
    try SQLiteStore(at: .file(path), clock: StillClock(), options: ArchiveOptions(patience: patience))
  }

  func importer() throws -> any ArchiveImporter { Importer(store: path, clock: StillClock()) }

  func leftovers() throws -> [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("staging") }.sorted()
  }

  func leavesLitter() throws {
    try Data("half a database".utf8).write(to: URL(fileURLWithPath: path + ".staging"))
    try Data("and its log".utf8).write(to: URL(fileURLWithPath: path + ".staging-journal"))
  }

  private func database<Value>(_ work: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(work)
  }
}

extension DatabaseValue {
  fileprivate var told: String? {
    switch storage {
    case .null: nil
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob(let bytes): Seal.hex(Array(bytes))
    }
  }
}

#if Postgres
  /// A database of its own on the server of the tests.
  private final class ServerDatabase: SceneDatabase {
    private let place: PostgresStore.Place
    private let seal = Seal(by: SystemChance())
    private let link: OpaquePointer

    init() throws {
      place = try Server.quick.get().database("i" + Seal.hex(Array(SystemChance().key().prefix(8))))
      guard let link = PQconnectdb(place.address) else { throw Failure.unreachable }
      self.link = link
    }

    deinit { PQfinish(link) }

    func rows(_ sql: String) throws -> [[String?]] {
      let result = PQexec(link, sql)
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK: break
      default: throw ServerFailure(program: String(cString: PQerrorMessage(link)))
      }
      return (0..<PQntuples(result)).map { row in
        (0..<PQnfields(result)).map { column in
          guard PQgetisnull(result, row, column) == 0 else { return nil }
          let text = String(cString: PQgetvalue(result, row, column))
          return PQftype(result, column) == 17 ? String(text.dropFirst(2)) : text
        }
      }
    }

    func dump() throws -> [String] {
      let tables = try rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").compactMap(
        \.first)
      return try tables.compactMap(\.self).flatMap { table in
        try rows("SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }.sorted()
      }
    }

    func open(_ patience: Patience) throws -> any Archive {
      var options = options
      options.patience = patience
      return try PostgresStore(at: place, options: options, clock: StillClock())
    }

    func importer() throws -> any ArchiveImporter {
      PostgresImporter(at: place, options: options, clock: StillClock())
    }

    func leftovers() throws -> [String] {
      try rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'anjungan%'").compactMap(\.first).compactMap(\.self)
    }

    func leavesLitter() throws {
      _ = try rows(
        """
        CREATE SCHEMA anjungan_import_of_before; CREATE TABLE anjungan_import_of_before.staged_branch (code text);
        INSERT INTO anjungan_import_of_before.staged_branch VALUES ('BDG1')
        """)
    }

    private var options: ArchiveOptions {
      var options = ArchiveOptions()
      options.seal = seal
      return options
    }
  }
#endif
