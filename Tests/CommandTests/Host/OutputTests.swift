import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What could not be printed is no success; what was done is said although it could not be printed.
@Suite("Output that cannot be written")
struct OutputTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func run(_ arguments: [String], input: [String] = [], to output: String = "/dev/full") throws -> Child.Ending
  {
    let child = try Child(arguments, environment: office.environment, output: output)
    for line in input { child.send(line) }
    return try child.ending()
  }

  private func atStore(_ arguments: [String], input: [String] = []) throws -> Child.Ending {
    try run(arguments + ["--store", office.store, "--branch", "J01"], input: input)
  }

  @Test(
    "Help, version and completions into a full disk are no success",
    arguments: [
      ["--help"], ["--version"], ["help", "ledger"], [], ["ledger"], ["ticket", "list", "--help"],
      ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
    ])
  func help(_ arguments: [String]) throws {
    let ending = try run(arguments)
    #expect(ending.code == 69 && ending.errors.contains("No space left"), "\(ending.errors)")
  }

  @Test("Help is the same, to the byte, whether it goes to a pipe or a file")
  func unchanged() throws {
    let file = office.folder.path + "/help"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(try run(["ticket", "--help"], to: file).code == 0)
    let whole = try Child(["ticket", "--help"], environment: office.environment).ending()
    #expect(try String(contentsOfFile: file, encoding: .utf8) == whole.output && whole.output.contains("\n  "))
  }

  @Test("What only reads is 69")
  func reads() throws {
    let number = try office.files(by: person).number.description
    let update = try office.submits(person).number.description
    for (arguments, input) in [
      (["ticket", "list"], []), (["ticket", "show", number, "--reason", "uji"], []),
      (["ticket", "due", number, "--explain"], []), (["ticket", "export", "--reason", "uji"], []),
      (["ticket", "export", "--reason", "uji", "--excel"], []), (["update", "list"], []),
      (["update", "show", update, "--reason", "uji"], []), (["report"], []), (["report", "--excel"], []),
      (["report", "--json"], []), (["clock", "show"], []), (["ledger", "verify"], []), (["ledger", "export"], []),
      (["participant", "show", "-", "--reason", "uji"], [person.nik.digits]),
    ] as [([String], [String])] {
      let ending = try atStore(arguments, input: input)
      #expect(ending.code == 69 && ending.errors.contains("the output cannot be written"), "\(arguments) \(ending)")
    }
  }

  @Test("What was done is said, with a code of its own, and stays done")
  func done() throws {
    try office.blocks(office.people[1])
    let number = try office.files(by: person).number.description
    let submitted = try office.submits(person).number
    let update = submitted.description
    let seen = try office.looks(at: submitted, branch: "J01")
    let born = office.people[1].birth.description.split(separator: "-").reversed().joined(separator: "/")
    let caller = [office.people[1].nik.digits, born, office.people[1].name.text, "Siti Aminah"]
    for (arguments, input, said) in [
      (
        ["staff", "add", "sri", "--role", "penyelia"], ["3174072703909001", "kopi tubruk manis"], "added: sri, penyelia"
      ),
      (["staff", "reset", "sri", "--json"], ["teh tawar hangat"], "reset: sri"),
      (["staff", "disable", "sri"], [], "disabled: sri"),
      (["update", "decide", update, "--seen", seen, "--approve"], [], "decided: \(update) succeeded"),
      (["ticket", "answer", number], ["Loket ditambah dua."], "taken, then answered: \(number)"),
      (["block", "report", "-", "--channel", "175"], caller, "reported: number "),
      (["clock", "accept", "--reason", "jam"], [], "store's time was"),
      (["ledger", "rotate", "--reason", "uji"], [], "sealed with key"),
    ] as [([String], [String], String)] {
      let ending = try atStore(arguments, input: input)
      #expect(ending.code == 74 && ending.errors.contains("this is done: "), "\(arguments) \(ending)")
      #expect(ending.errors.contains(said) && ending.errors.contains("do not run it again"), "\(arguments) \(ending)")
    }
    #expect(try office.ledger(.staffAdded).count == 1 && office.ledger(.staffDisabled).count == 1)
    #expect(try office.access(of: office.people[1]).block?.report != nil)
  }

  @Test("Invented people and an import are done, too")
  func files() throws {
    let folder = office.folder.path + "/baru"
    let made = try run(["generate", folder, "--participants", "24", "--today", "2026-11-21"])
    #expect(made.code == 74 && made.errors.contains("24 invented people"))
    let store = office.folder.path + "/baru.db"
    let imported = try run(["import", folder, "--store", store])
    #expect(imported.code == 74 && imported.errors.contains("this is done: imported, "))
  }

  @Test("A closed output is an error, and no line of it becomes part of the store")
  func closed() throws {
    for stream in [">&-", ">&- <&-", "<&- >&- 2>&-"] {
      let line = "exec \"$0\" staff list --store \"$1\" --branch J01 \(stream)"
      _ = try office.run(
        ["staff", "add", "sri", "--role", "petugas", "--branch", "J01"],
        input: ["3174072703909001", "kopi tubruk manis"])
      let ending = try Child(
        ["-c", line, Program.path, office.store], path: "/bin/bash", environment: office.environment
      ).ending()
      #expect(ending.code == 69)
      #expect(try office.run(["ledger", "verify"]).code == 0)
    }
  }

  @Test(
    "A reader that goes away has what it wanted: 0, and no word",
    arguments: ["ticket list", "ledger export", "--help", "--generate-completion-script bash"])
  func gone(_ command: String) throws {
    for word in 0..<60 { _ = try office.files("Antrean di loket \(word) jam.") }
    let options =
      command.hasPrefix("ticket") ? "--branch J01 --store \"$1\"" : command.hasPrefix("ledger") ? "--store \"$1\"" : ""
    let line = "\"$0\" \(command) \(options) | head -1; echo ${PIPESTATUS[0]}"
    let ending = try Child(
      ["-c", line, Program.path, office.store], path: "/bin/bash", environment: office.environment
    ).ending(within: 300)
    #expect(ending.errors.isEmpty && ending.lines.count == 2 && ending.lines.last == "0", "\(ending)")
  }
}
