import Foundation
import Testing

/// `docs/rules.md` is true as far as a program can tell: every test that it names exists, and every row names one.
@Suite("The table of rules") struct RulesTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Every row names a test, and every test that is named exists under its file's or its suite's name")
  func rows() throws {
    let written = try Self.written.get()
    let rows = try Self.rows()
    #expect(rows.count > 200)
    for row in rows {
      guard row.cells.count == 6 else {
        Issue.record("line \(row.line): a row has six cells, this one \(row.cells.count)")
        continue
      }
      let faults = written.faults(of: row.cells[5])
      #expect(faults.isEmpty, "line \(row.line), \(row.cells[0])")
    }
  }

  @Test(
    "What no test is called is found",
    arguments: [
      ("–", ["names no test"]), ("NoSuchTests: Anything", ["NoSuchTests: Anything"]),
      ("RulesTableTests: Every row names a test", ["Every row names a test"]),
      ("the same; Store check: There is no such promise", ["There is no such promise"]),
      ("Suite \"Nothing like it\"", ["Suite \"Nothing like it\""]),
      ("RulesTableTests: What no test is called is found; and more", ["and more"]),
    ])
  func faults(cell: String, faults: [String]) throws {
    #expect(try Self.written.get().faults(of: cell) == faults)
  }

  private static let written = Result { try Written(in: root.appending(path: "Tests")) }

  private struct Row {
    let line: Int
    let cells: [String]
  }

  /// Of every table but the settings', which have a test of their own.
  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: root.appending(path: "docs/rules.md"), encoding: .utf8)
    var rows: [Row] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "## Settings" { break }
      guard line.hasPrefix("| "), !line.hasPrefix("| Rule |"), !line.hasPrefix("| --- ") else { continue }
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      rows.append(Row(line: number + 1, cells: cells.map { $0.trimmingCharacters(in: .whitespaces) }))
    }
    return rows
  }
}

/// The names of everything that is tested, as they are written in the sources.
private struct Written {
  /// Of a file or a type.
  private var tests: [String: Set<String>] = [:]
  private var suites: Set<String> = []
  private var checks: Set<String> = []

  init(in folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      read(try String(contentsOf: file, encoding: .utf8), of: file.deletingPathExtension().lastPathComponent)
    }
  }

  private mutating func read(_ text: String, of file: String) {
    var names: Set<String> = []
    for match in text.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/) { names.insert(Self.plain(match.1)) }
    for match in text.matches(of: /func (?:(\w+)|`([^`]+)`)\s*[(<]/) {
      if let name = match.1 ?? match.2 { names.insert(String(name)) }
    }
    for match in text.matches(of: /@Suite\(\s*"((?:[^"\\]|\\.)*)"/) { suites.insert(Self.plain(match.1)) }
    for match in text.matches(of: /StoreCheck\(\s*"((?:[^"\\]|\\.)*)"/) { checks.insert(Self.plain(match.1)) }
    tests[file, default: []].formUnion(names)
    for match in text.matches(of: /(?:struct|class|enum) (\w+Tests|\w+Visits)\b/) {
      tests[String(match.1), default: []].formUnion(names)
    }
  }

  private static func plain(_ name: Substring) -> String { String(name).replacing("\\\"", with: "\"") }

  /// What of a cell is no test's name; a name may have semicolons of its own.
  func faults(of cell: String) -> [String] {
    var faults: [String] = []
    var known: Set<String> = []
    var parts = cell.components(separatedBy: "; ")[...]
    if cell == "–" { return ["names no test"] }
    while let part = parts.first {
      if part.hasPrefix("the same") || tests[part] != nil || isSuite(part) {
        parts.removeFirst()
        continue
      }
      let (names, first) = place(of: part, else: known)
      known = names
      if let count = longest(Array([first] + parts.dropFirst()), in: known) {
        parts.removeFirst(count)
      } else {
        faults.append(first)
        parts.removeFirst()
      }
    }
    return faults
  }

  private func isSuite(_ part: String) -> Bool {
    let named = part.matches(of: /"([^"]*)"/).map { String($0.1) }
    return part.hasPrefix("Suite") && !named.isEmpty && named.allSatisfy(suites.contains)
  }

  /// The names that may follow, and the text without what says where they are.
  private func place(of part: String, else known: Set<String>) -> (Set<String>, String) {
    for lead in ["Store check: ", "Store checks: "] where part.hasPrefix(lead) {
      return (checks, String(part.dropFirst(lead.count)))
    }
    guard let colon = part.firstRange(of: ": "), let names = tests[String(part[..<colon.lowerBound])] else {
      return (known, part)
    }
    return (names, String(part[colon.upperBound...]))
  }

  /// How many parts make the longest name; nil when none does. Functions may stand in a row with commas.
  private func longest(_ parts: [String], in known: Set<String>) -> Int? {
    (1...parts.count).reversed().first { count in
      let name = parts.prefix(count).joined(separator: "; ")
      return known.contains(name) || name.components(separatedBy: ", ").allSatisfy(known.contains)
    }
  }
}
