import GRDB
private import GRDBSQLite
import Keeping
import Rules
import SQLIntake
import SQLRecords
import Services

/// A database beside the store in which a folder is read and checked. It is never synchronised, and a broken one is
/// thrown away.
final class SQLiteStage: IntakeStage {
  /// The database with the rows.
  let path: String
  private let store: String
  private let queue: DatabaseQueue

  /// Throws away what a killed import left behind and makes an empty database, private to this account.
  init(beside store: String) throws {
    self.store = store
    path = store + ".staging"
    IntakeFiles.remove(path)
    // Whatever lies there by now was put there meanwhile, and may lead elsewhere.
    guard try StoreFiles.makeFile(path, of: StoreOwner(of: store)) else { throw StoreRefusal.taken(path) }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nothing here outlives the import, so nothing is worth a journal or a wait for the disk.
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      database.add(function: Self.nameKey)
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// What names are compared by, nil where there is none.
  private static let nameKey = DatabaseFunction("name_key", argumentCount: 1, pure: true) { values in
    values.first.flatMap { String.fromDatabaseValue($0) }.flatMap(PersonName.recordedKey)
  }

  func filling<Value>(_ work: (StagedTables) throws -> Value) throws -> Value {
    try queue.write { try work(Self.tables(in: $0)) }
  }

  /// With the store attached as `live`, outside of any transaction, so that no kiosk waits for it.
  func looking<Value>(_ work: (StagedTables) throws -> Value) throws -> Value {
    try queue.inDatabase { database in
      try database.execute(sql: "ATTACH ? AS live; PRAGMA live.cache_size = -65536", arguments: [store])
      let value = Result { try work(Self.tables(in: database)) }
      try database.execute(sql: "DETACH live")
      return try value.get()
    }
  }

  /// The merge reads through a connection of its own and needs the room.
  func makeRoom() { queue.releaseMemory() }

  /// The import has ended, well or not.
  func remove() {
    try? queue.close()
    IntakeFiles.remove(path)
  }

  private static func tables(in database: Database) -> StagedTables {
    let connection = SQLiteConnection(database, writesByItself: true)
    return StagedTables(connection, .sqlite, store: "live.", sink: SQLiteSink(connection))
  }
}

/// SQLite takes every row at once.
private final class SQLiteSink: IntakeSink {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) { self.connection = connection }

  func put(_ values: SQLArguments, into table: String) throws(Failure) {
    let columns = table == "odd" ? "(file, line, \"column\", kind, what)" : ""
    let places = values.values.map { _ in "?" }.joined(separator: ", ")
    _ = try connection.run("INSERT INTO \(table) \(columns) VALUES (\(places))", values)
  }

  func insertion(into table: IntakeTable) throws(Failure) -> any IntakeInsertion {
    try storing { try SQLiteInsertion(into: table, connection.database) }
  }

  func flush() throws(Failure) {}

  func putFolded(_ people: String, into table: String) throws(Failure) {
    _ = try connection.run("INSERT INTO \(table) SELECT nik, birth, name_key(name) FROM (\(people))", [])
  }
}

/// Puts the cells of row after row into a staged table, bound straight to SQLite's statement: of millions of rows every
/// step in between is felt.
private struct SQLiteInsertion: IntakeInsertion {
  /// Kept, because the next one is a part of it.
  private let statement: Statement
  private let prepared: OpaquePointer

  init(into table: IntakeTable, _ database: Database) throws {
    let places = table.columns.map { _ in "?, " }.joined()
    statement = try database.makeStatement(sql: "INSERT INTO \(table.staged) VALUES (\(places)?)")
    prepared = statement.sqliteStatement
  }

  func insert(_ cells: [IntakeCell], line: Int) throws(Failure) {
    for (index, cell) in cells.enumerated() { bind(cell, at: Int32(index + 1)) }
    sqlite3_bind_int64(prepared, Int32(cells.count + 1), Int64(line))
    let code = sqlite3_step(prepared)
    sqlite3_reset(prepared)
    guard code == SQLITE_DONE else {
      throw Failure(storing: DatabaseError(resultCode: ResultCode(rawValue: code)))
    }
  }

  private func bind(_ cell: IntakeCell, at place: Int32) {
    switch cell {
    case .empty: sqlite3_bind_null(prepared, place)
    case .text(let text): bind(text, at: place)
    case .nik(let nik): sqlite3_bind_int64(prepared, place, nik.value)
    case .kpj(let kpj): bind(kpj.text, at: place)
    case .day(let day): sqlite3_bind_int64(prepared, place, Int64(day.dayNumber))
    case .month(let month): sqlite3_bind_int64(prepared, place, Int64(month.stored))
    case .count(let count): sqlite3_bind_int64(prepared, place, Int64(count))
    case .sex(let sex): bind(sex.rawValue, at: place)
    case .marital(let status): bind(status.rawValue, at: place)
    case .segment(let segment): bind(segment.rawValue, at: place)
    case .membershipStatus(let status): bind(status.rawValue, at: place)
    case .claimStatus(let status): bind(status.rawValue, at: place)
    case .zone(let zone): bind(zone.rawValue, at: place)
    }
  }

  /// SQLite takes a copy.
  private func bind(_ text: String, at place: Int32) {
    sqlite3_bind_text(prepared, place, text, Int32(text.utf8.count), Self.transient)
  }

  private static let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
}

extension IntakeDialect {
  /// Under the key, and the line because a key may be there twice: files come sorted as a rule, and everything is
  /// compared and merged by the key.
  static let sqlite = IntakeDialect(
    table: { name, columns, key in
      let columns = columns.map { column in
        switch column.kind {
        case .number: "\"\(column.name)\" INTEGER"
        case .text: "\"\(column.name)\" TEXT"
        case .place: "\"\(column.name)\" INTEGER PRIMARY KEY"
        }
      }
      let key = key.map { "\"\($0)\"" }.joined(separator: ", ")
      let keyed = key.isEmpty ? "" : ", PRIMARY KEY (\(key))"
      return "CREATE TABLE \(name) (\(columns.joined(separator: ", "))\(keyed))\(key.isEmpty ? "" : " WITHOUT ROWID")"
    },
    analysis: { _ in nil }, keepsOrder: true, keepsFolded: false, folded: { "name_key(\($0).name)" },
    lookingUp: "CROSS JOIN", newID: "randomblob(16)")
}
