import GRDBSQLite
import Glibc
import SQLRecords

/// The plain C API of SQLite: the floor, with nothing around it.
final class PlainSQLite {
  let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]

  init(_ path: String) throws {
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else { throw Trouble("cannot open \(path)") }
    handle = opened
    // The store waits the same way, so that nobody starves.
    sqlite3_busy_handler(
      handle,
      { _, _ in
        usleep(.random(in: 100...400))
        return 1
      }, nil)
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close(handle)
  }

  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw trouble(sql) }
  }

  /// Prepared once, bound, and read to the end; returns a sum of what was read, so that nothing of it is left out.
  @discardableResult
  func ask(_ sql: String, _ values: [SQLValue]) throws -> Int {
    let statement = try prepared(sql)
    defer { sqlite3_reset(statement) }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let number): sqlite3_bind_int64(statement, place, number)
      case .real(let number): sqlite3_bind_double(statement, place, number)
      case .text(let text): sqlite3_bind_text(statement, place, text, -1, Self.copied)
      case .bytes(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
      }
    }
    var sum = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        for column in 0..<sqlite3_column_count(statement) {
          _ = sqlite3_column_text(statement, column)
          sum += Int(sqlite3_column_bytes(statement, column))
        }
      case SQLITE_DONE: return sum
      default: throw trouble(sql)
      }
    }
  }

  func prepared(_ sql: String) throws -> OpaquePointer {
    if let known = statements[sql] { return known }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw trouble(sql) }
    statements[sql] = statement
    return statement
  }

  private func trouble(_ sql: String) -> Trouble { Trouble("\(String(cString: sqlite3_errmsg(handle))): \(sql)") }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What every connection of this process to SQLite does, statement by statement with its values.
enum SQLiteNotes {
  nonisolated(unsafe) private static var taken: [Note]?

  /// Begins to take note of connections that are opened from here on.
  static func begin() {
    sqlite3_auto_extension(
      unsafeBitCast(
        { (handle, _, _) in
          sqlite3_trace_v2(
            handle, UInt32(SQLITE_TRACE_STMT),
            { _, _, statement, told in
              // Of what a trigger does a comment is told in the statement's place.
              guard let told, told.assumingMemoryBound(to: UInt8.self).pointee != UInt8(ascii: "-") else { return 0 }
              SQLiteNotes.take(OpaquePointer(statement))
              return 0
            }, nil)
          return 0
        } as @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Int32,
        to: (@convention(c) () -> Void).self))
  }

  /// No connection that is opened from here on.
  static func end() { sqlite3_reset_auto_extension() }

  /// What is done by this work.
  static func noting(_ work: () throws -> Void) rethrows -> [Note] {
    taken = []
    defer { taken = nil }
    try work()
    return taken ?? []
  }

  private static func take(_ statement: OpaquePointer?) {
    guard taken != nil, let statement, let text = sqlite3_sql(statement) else { return }
    let sql = String(cString: text)
    guard let expanded = sqlite3_expanded_sql(statement) else { return }
    defer { sqlite3_free(expanded) }
    if let note = Note(sql, expanded: String(cString: expanded)) { taken?.append(note) }
  }
}

extension Note {
  /// Nil for what changes and reads nothing of the store, and for what the index of words does by itself.
  fileprivate init?(_ sql: String, expanded: String) {
    guard !sql.hasPrefix("PRAGMA"), !sql.contains("'main'.'") else { return nil }
    self.init(sql: sql, values: Self.values(of: sql, expanded))
  }

  /// What stands in the expanded text where the other one has its places.
  private static func values(of sql: String, _ expanded: String) -> [SQLValue] {
    var (values, largest): ([Int: SQLValue], Int) = ([:], 0)
    let (text, full) = (Array(sql.utf8), Array(expanded.utf8))
    var (at, there) = (0, 0)
    while at < text.count {
      guard text[at] == UInt8(ascii: "?") else {
        (at, there) = (at + 1, there + 1)
        continue
      }
      at += 1
      var digits = 0
      while at < text.count, (48...57).contains(text[at]) {
        digits = digits * 10 + Int(text[at] - 48)
        at += 1
      }
      let place = digits == 0 ? largest + 1 : digits
      largest = max(largest, place)
      values[place] = literal(full, &there)
    }
    return (1...max(1, largest)).prefix(largest).map { values[$0] ?? .null }
  }

  private static func literal(_ text: [UInt8], _ at: inout Int) -> SQLValue {
    switch text[at] {
    case UInt8(ascii: "'"):
      var bytes: [UInt8] = []
      at += 1
      while at < text.count {
        if text[at] == UInt8(ascii: "'") {
          guard at + 1 < text.count, text[at + 1] == text[at] else { break }
          at += 1
        }
        bytes.append(text[at])
        at += 1
      }
      at += 1
      return .text(String(decoding: bytes, as: UTF8.self))
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      let digits = text[(at + 2)...].prefix { $0 != UInt8(ascii: "'") }
      at += digits.count + 3
      let nibbles = digits.map { UInt8(String(UnicodeScalar($0)), radix: 16)! }
      return .bytes(stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] })
    default:
      let token = text[at...].prefix { $0.isNumeric }
      at += token.count
      let word = String(decoding: token, as: UTF8.self)
      if word == "NULL" { return .null }
      return Int64(word).map(SQLValue.integer) ?? .real(Double(word) ?? 0)
    }
  }
}

extension UInt8 {
  fileprivate var isNumeric: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 45 || self == 46
      || self == 43
  }
}
