import Foundation
import Keeping
import Rules
import SQLiteStore
import Services

/// A store of one kind, three times with the same in it: one for the service library, one on which it is noted what that
/// does, and one on which the floor does the same.
protocol Trial: AnyObject {
  var name: String { get }

  /// Which of the three.
  func open(_ copy: Copy) throws -> any Archive
  func opened(_ copy: Copy, noting: Bool) throws -> (store: any Archive, notes: (() throws -> Void) throws -> [Note])
  func floor(_ copy: Copy) throws -> any Floor
}

enum Copy: String, CaseIterable { case ours, noted, floor }

/// Does what was noted, with nothing around it.
protocol Floor: AnyObject {
  /// One after the other, in the order in which they were noted.
  func `do`(_ notes: [Note]) throws
}

extension Stock {
  /// Branches and nobody.
  static var empty: Stock {
    Stock(
      branches: (0..<Person.branchCount).map { Branch(code: Person.branch($0), name: "Cabang \($0)", zone: .wib) },
      population: [], isSynthetic: true)
  }
}

final class SQLiteTrial: Trial {
  let name = "SQLite"
  private let folder: String

  /// Makes it when it is not there; it stays for the next run.
  init(_ folder: String, rows: Int) throws {
    self.folder = folder + "/sqlite-\(rows)"
    let files = FileManager.default
    guard !files.fileExists(atPath: place(.floor)) else { return }
    try? files.removeItem(atPath: self.folder)
    for copy in Copy.allCases {
      try files.createDirectory(atPath: self.folder + "/" + copy.rawValue, withIntermediateDirectories: true)
    }
    try SQLiteStore(at: .file(place(.ours))).stock(.empty)
    try Loading.fill(place(.ours), rows)
    for copy in [Copy.noted, .floor] {
      for file in ["store.db", "ledger.key"] {
        try files.copyItem(
          atPath: self.folder + "/ours/" + file, toPath: self.folder + "/\(copy.rawValue)/" + file)
      }
    }
  }

  func place(_ copy: Copy) -> String { folder + "/\(copy.rawValue)/store.db" }

  func open(_ copy: Copy) throws -> any Archive { try SQLiteStore(at: .file(place(copy))) }

  func opened(
    _ copy: Copy, noting: Bool
  ) throws -> (store: any Archive, notes: (() throws -> Void) throws -> [Note]) {
    if noting { SQLiteNotes.begin() }
    defer { if noting { SQLiteNotes.end() } }
    return (try open(copy), { work in try SQLiteNotes.noting(work) })
  }

  func floor(_ copy: Copy) throws -> any Floor { try PlainSQLite(place(copy)) }
}

extension PlainSQLite: Floor {
  func `do`(_ notes: [Note]) throws { for note in notes { _ = try ask(note.sql, note.values) } }
}
