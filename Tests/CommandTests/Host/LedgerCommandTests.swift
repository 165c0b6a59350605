import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan ledger")
struct LedgerCommandTests {
  private let office: Office

  /// The calendar is settled before, so that the block is the last row.
  init() throws {
    office = try Office()
    try office.desk().settlePromises()
    try office.blocks(office.people[0])
  }

  private var head: String {
    get throws {
      let line = try office.run(["ledger", "verify"]).lines[0]
      return String(try #require(line.split(separator: " ").last))
    }
  }

  /// Somebody with the right to the file, who knows nothing of the key.
  private func tampers(_ sql: String) throws {
    try office.outside("DROP TRIGGER ledger_never_edited; DROP TRIGGER ledger_never_removed; " + sql)
  }

  @Test("Intact: how many rows, the head, and that a cut tail cannot be told without one")
  func intact() throws {
    let rows = try office.ledger().count
    let ending = try office.run(["ledger", "verify"])
    #expect(ending.code == 0 && ending.lines.count == 2)
    #expect(ending.lines[0].hasPrefix("intact: \(rows) rows, head \(rows):"))
    #expect(ending.lines[1].contains("--head"))
    let known = try office.run(["ledger", "verify", "--head", try head])
    #expect(known.code == 0 && known.lines.count == 1)
  }

  @Test(
    "A20 L3: an edited, removed or reordered row is found",
    arguments: [
      "UPDATE ledger SET event = 'kpj.right' WHERE seq = 4", "UPDATE ledger SET terminal = 'x' WHERE seq = 4",
      "UPDATE ledger SET at = at + 1 WHERE seq = 4", "DELETE FROM ledger WHERE seq = 4",
      "UPDATE ledger SET seq = -1 WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = 5; "
        + "UPDATE ledger SET seq = 5 WHERE seq = -1",
    ])
  func tampered(_ sql: String) throws {
    try tampers(sql)
    let ending = try office.run(["ledger", "verify"])
    #expect(ending.code == 1 && ending.output.isEmpty)
    #expect(ending.errors.contains("broken at row 4"))
  }

  @Test("L3: a cut tail is found with the head only")
  func cutTail() throws {
    let known = try head
    try tampers("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)")
    #expect(try office.run(["ledger", "verify"]).code == 0)
    let ending = try office.run(["ledger", "verify", "--head", known])
    #expect(ending.code == 1 && ending.errors.contains("cutOff"))
  }

  @Test("MB7: a branch gets its part of a divided key, once, and of no other; with it a kiosk's rows are checked")
  func branchKey() throws {
    let path = office.store + ".j01"
    let early = try office.run(["ledger", "key", "--of", "J01", "--to", path])
    #expect(early.code == 69 && early.errors.contains("ledger rotate --divided"))
    #expect(try office.run(["ledger", "rotate", "--reason", "cabang", "--divided"]).code == 0)
    #expect(try office.run(["ledger", "key", "--of", "XX", "--to", path]).code == 69)
    let ending = try office.run(["ledger", "key", "--of", "J01", "--to", path])
    #expect(ending.code == 0 && ending.lines == ["the key of J01 is in \(path)"])
    #expect(try office.run(["ledger", "key", "--of", "J01", "--to", path]).code == 69)
    let verified = try office.run(["ledger", "verify", "--key", path])
    #expect(verified.code == 0 && verified.output.contains("not checked") == false, "\(verified)")
    #expect(try office.run(["ledger", "rotate", "--reason", "cabang", "--key", path]).code == 69)
  }

  @Test("A head that is none is a usage error", arguments: ["", "5", "0:00", "5:zz", "5:00:00"])
  func noHead(_ text: String) throws {
    let ending = try office.run(["ledger", "verify", "--head", text])
    #expect(ending.code == 2 && ending.errors.contains("N:HASH"))
  }

  @Test("Exported: one object a line, oldest first, with the fields that scripts rely on")
  func export() throws {
    let ending = try office.run(["ledger", "export"])
    #expect(ending.code == 0 && ending.errors.isEmpty)
    let rows = try ending.lines.map(object)
    #expect(rows.map { $0["seq"] as? Int } == Array(1...rows.count))
    #expect(rows.count == (try office.ledger().count))
    let required: Set = ["schema", "seq", "written", "at", "event", "details", "key", "seal"]
    for row in rows {
      #expect(required.isSubset(of: row.keys) && row["schema"] as? String == "anjungan.ledger/1")
      #expect((row["seal"] as? String)?.count == 64)
    }
    #expect(rows.last?["event"] as? String == "block.set")
    #expect(rows.last?["terminal"] as? String == "hall")
  }

  @Test("E4: a reader that goes away is no error")
  func gone() throws {
    try fills()
    let pipe = "\"$0\" ledger export --store \"$1\" | head -1"
    let ending = try Child(
      ["-o", "pipefail", "-c", pipe, Program.path, office.store], path: "/bin/bash", environment: office.environment
    ).ending()
    #expect(ending.code == 0 && ending.errors.isEmpty)
    #expect(try ending.lines.map(object).map { $0["seq"] as? Int } == [1])
  }

  @Test("E4: what could not be written is an error: no half export passes for a whole one")
  func fullDisk() throws {
    let child = try Child(
      ["ledger", "export", "--store", office.store], environment: office.environment, output: "/dev/full")
    let ending = try child.ending()
    #expect(ending.code == 69 && ending.errors.contains("output"))
  }

  /// More rows than a pipe holds.
  private func fills() throws {
    try office.sqlite().write { (books) throws(Failure) in
      for _ in 0..<1_000 { try books.enter(LedgerEntry(.brakeLookups, at: books.time.now)) }
    }
  }
}
