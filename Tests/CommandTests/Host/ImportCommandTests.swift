import Foundation
import Support
import TerminalSupport
import Testing

/// `anjungan import` as an operator sees it. Rules DL1 to DL3.
@Suite struct ImportCommandTests {
  private let folder = TemporaryFolder()
  private var input: String { folder.path + "/in" }
  private var store: String { folder.path + "/store.db" }

  private func run(_ arguments: String...) throws -> Child.Ending {
    try Child(arguments, environment: ["HOME": folder.path]).ending()
  }

  private func generate(_ count: Int = 60) throws {
    #expect(try run("generate", input, "--participants", "\(count)", "--today", "2026-11-01").code == 0)
  }

  /// Changes a file of the folder.
  private func edit(_ name: String, _ change: (String) -> String) throws {
    let path = input + "/" + name
    try Data(change(try String(contentsOfFile: path, encoding: .utf8)).utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func `DL1 What generate writes has a date, and the same again changes nothing`() throws {
    try generate()
    #expect(try String(contentsOfFile: input + "/delivery.csv", encoding: .utf8) == "tanggal\n2026-11-01\n")
    let first = try run("import", input, "--store", store)
    #expect(first.code == 0 && first.lines.first == "delivery of 2026-11-01")
    let second = try run("import", input, "--store", store)
    #expect(second.code == 0 && second.lines.last == "0 changes")
    #expect(try run("import", input, "--store", store, "--date", "2026-10-01").code == 6)
    #expect(try run("import", input, "--store", store, "--date", "2026-10-01", "--accept", "older").code == 0)
  }

  @Test func `DL2 An unknown word to accept lists those that are known`() throws {
    let ending = try run("import", input, "--store", store, "--accept", "everything")
    #expect(ending.code == 2)
    #expect(ending.errors.contains("older, cut-off, fewer, new-people, doubled, nik-ends, reactivated, values-back"))
  }

  @Test func `DL2 A refusal names the word, and the rehearsal ends as the import would`() throws {
    try generate()
    for name in ["participants.csv", "population.csv", "memberships.csv"] {
      try edit(name) { $0.replacing(/\b([0-9]{15})[0-9]\b/.wordBoundaryKind(.simple)) { "\($0.output.1)0" } }
    }
    for arguments in [["import", input, "--store", store], ["import", input, "--store", store, "--dry-run"]] {
      let ending = try Child(arguments, environment: ["HOME": folder.path]).ending()
      #expect(ending.code == 6)
      #expect(ending.errors.contains("run it again with --accept nik-ends\n"))
    }
    #expect(try run("import", input, "--store", store, "--accept", "nik-ends").code == 0)
  }

  @Test func `DL3 A wrong row stops all others and says what to do; the report is private and names no one`() throws {
    try generate()
    try edit("participants.csv") { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[1] = "31740715" + lines[1].dropFirst(16)
      return lines.joined(separator: "\n") + String(repeating: ",,,,,,,,\r\n", count: 1_000) + "\u{1A}"
    }
    let report = folder.path + "/odd.csv"
    let refused = try run("import", input, "--store", store, "--report", report)
    #expect(refused.code == 1)
    #expect(refused.errors.hasPrefix("anjungan: participants.csv:2: nik: 8 digits, write 16\n"))
    #expect(refused.errors.contains("--leave-out"))
    let table = try String(contentsOfFile: report, encoding: .utf8)
    #expect(table.hasPrefix("file,line,column,kind,what\r\nparticipants.csv,2,nik,nik-length,"))
    #expect(!table.contains("31740715"))
    let facts = try FileManager.default.attributesOfItem(atPath: report)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let taken = try run("import", input, "--store", store, "--leave-out", "--report", report)
    #expect(taken.code == 0)
    #expect(taken.output.contains("lines 62 to 1062 are empty and were passed over"))
  }

  @Test func `DL2 A report that cannot be written stops everything`() throws {
    try generate()
    #expect(try run("import", input, "--store", store, "--report", "/dev/full").code == 2)
    #expect(try run("import", input, "--store", store, "--report", folder.path + "/no/odd.csv").code == 2)
    #expect(!FileManager.default.fileExists(atPath: store))
  }

  @Test func `DL2 A limit is a setting`() throws {
    try generate()
    let child = try Child(
      ["import", input, "--store", store], environment: ["HOME": folder.path, "ANJUNGAN_DELIVERY_FEW": "1001"])
    #expect(try child.ending().errors.contains("delivery-few"))
  }
}
