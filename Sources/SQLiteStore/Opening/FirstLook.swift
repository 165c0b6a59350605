private import GRDBSQLite
import Keeping

/// What a file says of itself before it is opened for anything else: whether it may be a store of this program.
///
/// To open another program's database in the usual way already changes it: SQLite makes a log and an index beside it, or
/// brings a log into it. Here SQLite takes the file for one that never changes, so it reads its pages and nothing else;
/// and it is SQLite that reads, because a descriptor of our own would drop its locks in this process when it is closed.
struct FirstLook {
  private let path: String

  /// - Parameter path: resolved, so that no link is on it
  init(at path: String) { self.path = path }

  /// Whether it holds something that is not a store of this program, nor the beginning of one. What cannot even be read
  /// is left to who opens it.
  var isForeign: Bool {
    guard let mark = FileMark(path), mark.size > 0 else { return hasLog }
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW
    let code = sqlite3_open_v2("file:\(escaped)?immutable=1", &connection, flags, nil)
    defer { sqlite3_close(connection) }
    guard code == SQLITE_OK, let connection else { return false }
    switch Self.number("PRAGMA application_id", connection) {
    case .failure(let code): return code.isNoDatabase
    case .success(Schema.applicationID): return false
    case .success(0): return hasLog || Self.hasTables(connection)
    case .success: return true
    }
  }

  /// A store of this program is marked before it has a log.
  private var hasLog: Bool { FileMark(path + "-wal").map { $0.size > 0 } ?? false }

  /// The list of changes is made before the first of them, so a first start that was cut off leaves it behind.
  private static func hasTables(_ connection: OpaquePointer) -> Bool {
    let count = number("SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'", connection)
    return (try? count.get()) != 0
  }

  /// Of SQLite.
  private struct Code: Error {
    let number: Int32
    var isNoDatabase: Bool { number & 0xff == SQLITE_NOTADB }
  }

  private static func number(_ sql: String, _ connection: OpaquePointer) -> Result<Int32, Code> {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard code == SQLITE_OK else { return .failure(Code(number: code)) }
    let step = sqlite3_step(statement)
    guard step == SQLITE_ROW else { return .failure(Code(number: step)) }
    return .success(sqlite3_column_int(statement, 0))
  }

  /// As a path stands in an address: whatever could mean something there by its bytes.
  private var escaped: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = path.utf8.flatMap { byte in
      "%?#".utf8.contains(byte) ? [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
