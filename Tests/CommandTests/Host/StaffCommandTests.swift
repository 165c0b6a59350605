import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan staff")
struct StaffCommandTests {
  private static let nik = "3174 0727 0390 9001"
  private static let password = "kopi tubruk manis"

  private let office: Office

  init() throws { office = try Office() }

  private func staff(_ arguments: [String], input: [String] = []) throws -> Child.Ending {
    try office.run(["staff"] + arguments + ["--branch", "J01"], input: input)
  }

  private func add(
    _ name: String, _ role: String = "petugas", nik: String = nik, password: String = password, more: [String] = []
  ) throws -> Child.Ending {
    try staff(["add", name, "--role", role] + more, input: [nik, password])
  }

  private func account(_ name: String) throws -> Staff? {
    let name = try #require(StaffName(name))
    return try office.sqlite().read { (records) throws(Failure) in try records.staff(name) }
  }

  @Test("The first supervisor is made on the host, from two lines", arguments: ["petugas", "penyelia", "auditor"])
  func adds(_ role: String) throws {
    let ending = try add("sri", role)
    #expect(ending.code == 0 && ending.errors.isEmpty && ending.lines == ["added: sri, \(role)"])
    let account = try #require(try account("sri"))
    #expect(account.role.rawValue == role && account.branch == "J01" && account.nik.digits == "3174072703909001")
    #expect(account.secret.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
    let rows = try office.ledger(.staffAdded)
    #expect(rows.map(\.about) == ["sri"] && rows.map(\.details) == ["role=\(role)"])
    #expect(rows[0].staff?.isEmpty == false)
  }

  @Test("A name is taken once: 6, and nothing changes")
  func taken() throws {
    _ = try add("sri", "penyelia")
    let before = try account("sri")
    let ending = try add("sri", password: "teh tawar hangat")
    #expect(ending.code == 6 && ending.output.isEmpty && ending.errors.contains("taken"))
    #expect(try account("sri") == before)
  }

  @Test(
    "What cannot be taken is a usage error that repeats nothing of it",
    arguments: [
      ("sri", "petugas", "3174072703909001", "pendek123"), ("sri", "petugas", "123", "kopi tubruk manis"),
      ("sri", "petugas", "3174072703909001", "aaaaaaaaaaaa"),
      ("Sri Rahayu", "petugas", "3174072703909001", "kopi susu 2"),
      ("sri", "bos", "3174072703909001", "kopi tubruk manis"),
      ("sri", "petugas", "3174072703909001", String(repeating: "kopi ", count: 26)),
    ])
  func refused(_ name: String, _ role: String, _ nik: String, _ password: String) throws {
    let ending = try add(name, role, nik: nik, password: password)
    #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
    #expect(!ending.errors.contains(password) && !ending.errors.contains(nik))
    #expect(try account("sri") == nil)
  }

  @Test(
    "A password on the command line is refused and not repeated",
    arguments: [["rahasia-sekali-1"], ["--password", "rahasia-sekali-1"], ["--password=rahasia-sekali-1"]])
  func onCommandLine(_ words: [String]) throws {
    _ = try add("sri")
    for arguments in [["add", "rina", "--role", "petugas"], ["reset", "sri"]] {
      let ending = try staff(arguments + words)
      #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains("never given"))
      #expect(!ending.errors.contains("rahasia"))
    }
    #expect(try account("rina") == nil && office.ledger(.staffReset).isEmpty)
  }

  @Test("A line that is missing is a usage error")
  func missing() throws {
    for input in [[], [Self.nik]] {
      #expect(try staff(["add", "sri", "--role", "petugas"], input: input).code == 2)
    }
  }

  @Test("The list of the branch, by name, with what is wrong; as JSON with stable fields")
  func list() throws {
    #expect(try staff(["list"]).output.isEmpty)
    _ = try add("sri", "penyelia")
    _ = try add("adi", "auditor")
    _ = try staff(["disable", "adi"])
    #expect(try staff(["list"]).lines == ["adi  auditor  disabled", "sri  penyelia"])
    let objects = try staff(["list", "--json"]).lines.map(object)
    #expect(objects.map { $0["name"] as? String } == ["adi", "sri"])
    #expect(objects.map { $0["disabled"] as? Bool } == [true, false])
    #expect(
      objects.allSatisfy { Set($0.keys) == ["schema", "name", "role", "branch", "disabled", "must_change_password"] })
    #expect(objects.allSatisfy { $0["schema"] as? String == "anjungan.staff/1" })
  }

  @Test("Disabled and reset: the account comes back with the new password only")
  func disableAndReset() throws {
    _ = try add("sri")
    let first = try account("sri")?.secret
    #expect(try staff(["disable", "sri"]).lines == ["disabled: sri, petugas"])
    #expect(try account("sri")?.isDisabled == true)
    #expect(try staff(["reset", "sri"], input: ["teh tawar hangat"]).lines == ["reset: sri, petugas"])
    let account = try #require(try account("sri"))
    #expect(!account.isDisabled && account.secret != first)
    #expect(try office.ledger(.staffDisabled).count == 1 && office.ledger(.staffReset).count == 1)
  }

  @Test("Nobody of that name: 3", arguments: ["disable", "reset"])
  func unknown(_ command: String) throws {
    let ending = try staff([command, "tidakada"], input: [Self.password])
    #expect(ending.code == 3 && ending.output.isEmpty && ending.errors.contains("tidakada"))
  }

  @Test("Without a branch, or with an unknown one, nobody is added")
  func branch() throws {
    #expect(try office.run(["staff", "list"]).code == 2)
    #expect(try office.run(["staff", "list", "--branch", "X99"]).code == 69)
  }

  // MARK: On a terminal

  private func terminal(_ arguments: [String]) throws -> Emulator {
    try Emulator(
      Program.path, ["staff"] + arguments + ["--branch", "J01", "--store", office.store],
      environment: office.environment.merging(["TERM": "xterm-256color"]) { $1 })
  }

  private func answer(_ prompt: String, _ text: String, at terminal: Emulator) throws {
    try terminal.rests(on: prompt)
    terminal.type(text + "\n")
  }

  @Test("On a terminal everything is asked twice, and nothing of it shows")
  func unseen() throws {
    let terminal = try terminal(["add", "sri", "--role", "penyelia"])
    for (prompt, text) in [("Own NIK", Self.nik), ("New password", Self.password)] {
      try answer("\(prompt):", text, at: terminal)
      try answer("\(prompt) again:", text, at: terminal)
    }
    #expect(terminal.exitCode() == 0)
    terminal.pump()
    #expect(terminal.text.contains("added: sri, penyelia"))
    let shown = String(decoding: terminal.received, as: UTF8.self)
    #expect(!shown.contains("kopi") && !shown.contains("3174"))
    #expect(try account("sri")?.role == .supervisor)
  }

  @Test("D6: what cannot be taken is said before it is typed once more, and asked for again in its place")
  func again() throws {
    let terminal = try terminal(["add", "sri", "--role", "penyelia"])
    try answer("Own NIK:", "123", at: terminal)
    try terminal.rests(on: "this is not a NIK")
    try answer("Own NIK:", Self.nik, at: terminal)
    try answer("Own NIK again:", Self.nik, at: terminal)
    try answer("New password:", "pendek", at: terminal)
    try terminal.rests(on: "it takes 10 at least")
    try answer("New password:", Self.password, at: terminal)
    try answer("New password again:", Self.password, at: terminal)
    #expect(terminal.exitCode() == 0)
    #expect(try account("sri")?.mustChangePassword == true)
  }

  @Test("T12: the head of the branch is a mark on a penyelia's account, set and taken away here")
  func head() throws {
    _ = try add("sri", "penyelia")
    _ = try add("rina", nik: "3174072703909002")
    #expect(try staff(["head", "sri"]).lines == ["head: sri, penyelia"])
    #expect(try staff(["list"]).lines == ["rina  petugas", "sri  penyelia  head"])
    let refused = try staff(["head", "rina"])
    #expect(refused.code == 6 && refused.output.isEmpty && refused.errors.contains("only a penyelia"))
    #expect(try staff(["head", "hantu"]).code == 3)
    #expect(try staff(["head", "sri", "--off"]).code == 0 && account("sri")?.isHead == false)
    #expect(try office.ledger(.staffHeadSet).count == 1 && office.ledger(.staffHeadLifted).count == 1)
  }

  @Test("B11: a second account of one NIK is added, with a warning")
  func twoAccounts() throws {
    _ = try add("sri", "penyelia")
    let ending = try add("sri2")
    #expect(ending.code == 0 && ending.lines == ["added: sri2, petugas"])
    #expect(ending.errors.contains("the same NIK has the account sri as well") && !ending.errors.contains("3174"))
  }

  @Test("Two that differ: nothing is changed")
  func differ() throws {
    let terminal = try terminal(["add", "sri", "--role", "penyelia"])
    try answer("Own NIK:", Self.nik, at: terminal)
    try answer("Own NIK again:", "3174072703909002", at: terminal)
    #expect(terminal.exitCode() == 2)
    #expect(try account("sri") == nil)
  }

  @Test("Interrupted at a prompt, the terminal shows again what is typed")
  func interrupted() throws {
    let untouched = try self.terminal(["list"])
    #expect(untouched.exitCode() == 0)
    let terminal = try terminal(["add", "sri", "--role", "penyelia"])
    try terminal.rests(on: "Own NIK:")
    #expect(terminal.modes != untouched.modes)
    terminal.type("3174")
    terminal.sendRaw([3])
    #expect(terminal.exitCode() != 0)
    #expect(terminal.modes == untouched.modes)
    terminal.pump()
    #expect(!terminal.text.contains("3174"))
    #expect(try account("sri") == nil)
  }
}
