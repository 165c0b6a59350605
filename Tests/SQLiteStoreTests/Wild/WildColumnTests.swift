import Foundation
import GRDB
import Rules
import SQLiteStore
import Services
import Support
import Synchronization
import Testing

/// Whatever stands in whatever column, everything that can be asked of a store is answered or fails: nothing ends the
/// program. A trap ends all tests; what was asked last stands in `anjungan-wild-PART` in the temporary folder then.
@Suite("Wild values in every column") struct WildColumnTests {
  /// In SQL; `?` is the column.
  private static let values = [
    "NULL", "-9223372036854775808", "9223372036854775807", "-1", "9e99", "''", "'abc'", "x'00ff'",
    "CAST(x'fffe41c0' AS TEXT)", "printf('%.*c', 100000, 'a')",
    "'[9223372036854775807,-9223372036854775808,-1]'", "'[{\"at\":-9223372036854775808}]'",
    "renumbered(?, '9223372036854775807')", "renumbered(?, '-9223372036854775808')",
  ]

  /// How many requests meet one value of a column: others meet the next value, so that every one that reads the column
  /// has its turn.
  private static let turns = 4

  private static let parts = 4

  @Test("A reply or a failure, never a trap", arguments: 0..<parts)
  func everyColumn(part: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: Self.noted(part)) }
    let filled = try FilledStore()
    let readers = try readers(in: filled)
    let columns = try filled.columns().enumerated().filter { $0.offset % Self.parts == part }.map(\.element)
    #expect(columns.count > 40)
    for (table, column) in columns {
      let readers = readers.filter { $0.reads(column, of: table) }
      for (number, value) in Self.values.enumerated() where !readers.isEmpty {
        let folder = try filled.copied()
        guard try change(table, column, to: value, in: folder) else { continue }
        guard let desks = opened(filled, folder) else { continue }
        for turn in 0..<min(Self.turns, readers.count) {
          let reader = readers[(number * Self.turns + turn) % readers.count]
          note("\(table).\(column) = \(value): \(reader.asked)", part)
          // Any error is as good as a reply.
          do { try reader.asked.ask(desks) } catch { _ = error }
        }
      }
    }
  }

  @Test("What is asked reaches every table that anybody reads, and is answered where nothing is wild")
  func reach() throws {
    let filled = try FilledStore()
    let read = try readers(in: filled).reduce(into: Set<String>()) { $0.formUnion($1.words) }
    // Deliveries alone look at these.
    let ofDeliveries: Set<String> = ["delivery", "former", "grdb_migrations"]
    let tables = Set(try filled.columns().map(\.table)).subtracting(ofDeliveries)
      .filter { !$0.hasPrefix("reported_") && !$0.hasPrefix("ticket_words_") }
    #expect(tables.subtracting(read).isEmpty)
    let desks = try filled.copy()
    for asked in try filled.everything() { #expect(throws: Never.self, "\(asked)") { try asked.ask(desks.1) } }
  }

  private func note(_ text: String, _ part: Int) {
    try? text.write(toFile: Self.noted(part), atomically: false, encoding: .utf8)
  }

  private static func noted(_ part: Int) -> String { NSTemporaryDirectory() + "/anjungan-wild-\(part)" }

  /// Refused already at the opening, or open.
  private func opened(_ filled: FilledStore, _ folder: TemporaryFolder) -> FilledStore.Desks? {
    try? filled.desks(of: folder)
  }

  /// False where the value cannot stand there, or stood there before.
  private func change(_ table: String, _ column: String, to value: String, in folder: TemporaryFolder) throws -> Bool {
    let value = value.replacing("?", with: "\"\(column)\"")
    return try FilledStore.outside(folder.store) { other in
      do {
        try other.execute(
          sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = \(value) WHERE \"\(column)\" IS NOT \(value)")
      } catch let error as DatabaseError where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode) {
        return false
      }
      return other.changesCount > 0
    }
  }

  /// Everything that can be asked, once for each way in which the store is asked by it.
  private func readers(in filled: FilledStore) throws -> [Reader] {
    let statements = Mutex<[String]>([])
    let folder = try filled.copied()
    let desks = try filled.desks(of: folder) { sql in statements.withLock { $0.append(sql) } }
    defer { withExtendedLifetime(folder) {} }
    var known: Set<Set<String>> = []
    return try filled.everything().compactMap { asked in
      statements.withLock { $0 = [] }
      do { try asked.ask(desks) } catch { _ = error }
      let all = statements.withLock { Set($0) }
      return known.insert(all).inserted ? Reader(asked, all) : nil
    }
  }
}

/// Something that is asked, and the words of the statements by which it looks.
private struct Reader {
  let asked: Asked
  let words: Set<String>

  init(_ asked: Asked, _ statements: Set<String>) {
    self.asked = asked
    words = Set(statements.flatMap { $0.split { !$0.isLetter && $0 != "_" && !$0.isNumber } }.map(String.init))
  }

  func reads(_ column: String, of table: String) -> Bool {
    // The search keeps its words in tables of its own.
    if table.hasPrefix("ticket_words") { return words.contains("ticket_words") }
    return words.contains(table) && words.contains(column)
  }
}
