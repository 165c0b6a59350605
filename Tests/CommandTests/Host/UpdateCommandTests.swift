import Foundation
import Glibc
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan update, for officers of the branch")
struct UpdateCommandTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 3) }

  private func update(_ arguments: [String], branch: String = "J01") throws -> Child.Ending {
    try office.run(["update"] + arguments + ["--branch", branch])
  }

  private func decide(
    _ number: Reference, _ how: [String], branch: String = "J01", input: [String] = []
  ) throws -> Child.Ending {
    let seen = try office.looks(at: number, branch: branch)
    return try office.run(
      ["update", "decide", number.description, "--seen", seen] + how + ["--branch", branch], input: input)
  }

  // MARK: The list

  @Test("Nothing to decide is an empty list, and no error")
  func nothing() throws {
    let ending = try update(["list"])
    #expect(ending.code == 0 && ending.output.isEmpty && ending.errors.isEmpty)
  }

  @Test("The branch's own, without anything of the person")
  func list() throws {
    try office.opensOther()
    let numbers = try [0, 1].map { try office.submits(office.people[$0]).number.description }
    let elsewhere = try office.submits(office.people[2], at: "K02").number.description
    let ending = try update(["list"])
    #expect(ending.code == 0 && Set(ending.lines.map { String($0.prefix(11)) }) == Set(numbers))
    for line in ending.lines { #expect(line.contains("  inProcess  submitted 2") && line.contains("  due 2")) }
    #expect(office.names(nobodyIn: ending.output))
    #expect(try update(["list"], branch: "K02").output.hasPrefix(elsewhere))
  }

  @Test("As JSON: one object a line, the same each time, moments in UTC, nobody named")
  func json() throws {
    let first = try office.submits(person)
    try office.submits(office.people[1])
    let ending = try update(["list", "--json"])
    #expect(ending.code == 0 && ending.lines.count == 2)
    let line = try object(try #require(ending.lines.first { $0.contains(first.number.description) }))
    #expect(
      Set(line.keys) == [
        "schema", "number", "state", "submitted", "due", "due_is_estimate", "past_due", "participant",
      ])
    #expect(line["schema"] as? String == "anjungan.update/1")
    #expect(line["number"] as? String == first.number.description && line["state"] as? String == "inProcess")
    #expect(isMoment(line["submitted"]) && isMoment(line["due"]) && line["past_due"] as? Bool == false)
    #expect(ending.lines[0].hasPrefix(#"{"due":"#), "keys are sorted")
    #expect(office.names(nobodyIn: ending.output))
    #expect(try update(["list", "--json"]).output == ending.output)
  }

  @Test("The earliest due first") func order() throws {
    let numbers = try [0, 1].map { try office.submits(office.people[$0]).number.description }
    try office.outside("UPDATE pengkinian SET due = due - 1 WHERE number = (SELECT max(number) FROM pengkinian)")
    let list = try update(["list"])
    #expect(list.lines.map { String($0.prefix(11)) } == numbers.sorted(by: >))
  }

  @Test("E4: a reader that goes away is no error, also while more is to come")
  func head() throws {
    for person in office.people { try office.submits(person) }
    let pipe = "\"$0\" update list --json --branch J01 --store \"$1\" | head -1"
    let ending = try Child(
      ["-o", "pipefail", "-c", pipe, Program.path, office.store], path: "/bin/bash", environment: office.environment
    ).ending()
    #expect(ending.code == 0 && ending.errors.isEmpty && ending.lines.count == 1)
  }

  @Test("By state: each shows its own, all shows everything")
  func states() throws {
    let numbers = try office.people.map { try office.submits($0).number }
    #expect(try decide(numbers[0], ["--approve"]).code == 0)
    #expect(try decide(numbers[1], ["--reject", "dokumen"]).code == 0)
    for (state, place) in [("succeeded", 0), ("failed", 1), ("inProcess", 2)] {
      let lines = try update(["list", "--state", state]).lines
      #expect(lines.map { String($0.prefix(11)) } == [numbers[place].description], "\(state)")
    }
    #expect(try update(["list", "--state", "withdrawn"]).lines.isEmpty)
    #expect(try update(["list", "--state", "all"]).lines.count == 3)
    #expect(try update(["list", "--state", "failed"]).output.contains("(dokumen)"))
    #expect(try update(["list", "--state", "maybe"]).code == 2)
  }

  // MARK: The decision

  @Test("P3: approved: it succeeded, by the name of the account, and a second decision is a conflict")
  func approve() throws {
    let number = try office.submits(person).number
    let ending = try decide(number, ["--approve"])
    #expect(ending.code == 0 && ending.errors.isEmpty && ending.lines == ["decided: \(number) succeeded"])
    let rows = try office.ledger(.updateDecided)
    #expect(rows.count == 1 && rows[0].about == number.description && rows[0].details == "decision=approve")
    #expect(rows[0].participant == person.participantID.description && rows[0].staff?.isEmpty == false)
    for how in [["--approve"], ["--reject", "rekening"]] {
      let again = try decide(number, how)
      #expect(again.code == 6 && again.output.isEmpty)
      #expect(again.errors.contains("already succeeded since ") && again.errors.contains("nothing was changed"))
    }
    #expect(try office.ledger(.updateDecided).count == 1)
  }

  @Test("P3: rejected with each of the reasons, which the help lists in words", arguments: RejectReason.allCases)
  func reject(_ reason: RejectReason) throws {
    let number = try office.submits(person).number
    let ending = try decide(number, ["--reject", reason.rawValue, "--json"])
    let answer = try object(ending.output)
    #expect(ending.code == 0 && answer["state"] as? String == "failed" && isMoment(answer["decided"]))
    #expect(answer["reason"] as? String == reason.rawValue)
    #expect(try decide(number, ["--approve"]).errors.contains("already failed (\(reason.rawValue))"))
    let help = try office.run(["update", "decide", "--help"])
    #expect(help.output.contains("  \(reason.rawValue): "))
  }

  @Test("P3 L2: rejected in the officer's own words, from standard input: shown to officers, a digest in the ledger")
  func rejectInWords() throws {
    let number = try office.submits(person).number
    let tooShort = try decide(number, ["--in-words"], input: ["x"])
    #expect(tooShort.code == 2 && tooShort.errors.contains("it takes 3 at least"))
    let ending = try decide(number, ["--in-words"], input: ["Foto KK\u{1B}[31m terpotong."])
    #expect(ending.code == 0 && ending.lines == ["decided: \(number) failed, lainnya: in your own words"])
    let shown = try update(["show", number.description, "--reason", "verifikasi"])
    #expect(shown.output.contains("reason in words: Foto KK[31m terpotong.\n"))
    let json = try object(update(["show", number.description, "--reason", "verifikasi", "--json"]).output)
    #expect(json["reason"] as? String == "lainnya" && json["reason_words"] as? String == "Foto KK[31m terpotong.")
    let rows = try office.ledger(.updateDecided)
    #expect(rows.count == 1 && rows[0].details.hasPrefix("decision=reject.lainnya words="))
    #expect(!rows[0].details.contains("Foto"))
  }

  @Test("A number is read in any case, with spaces or without")
  func typed() throws {
    let number = try office.submits(person).number
    let typed = number.symbols.lowercased()
    #expect(
      try update([
        "decide", "\(typed.prefix(4)) \(typed.dropFirst(4))", "--approve", "--seen", office.looks(at: number),
      ]).code == 0)
  }

  @Test("An unknown number is 3; what is no number is explained")
  func unknown() throws {
    let ending = try decide(.nobodys, ["--approve"])
    #expect(ending.code == 3 && ending.output.isEmpty && ending.errors.contains(Reference.nobodys.description))
    let symbols = Reference.nobodys.symbols
    let wrong = [
      ("BM2-B67", "it has 6 letters and digits instead of 9"), ("BM2-067-8KS", "0 never occurs in one"),
      ("", "there is nothing"), ("BM2🙂B678K", "🙂 has no place in one"),
      (String(symbols.dropLast()) + (symbols.hasSuffix("A") ? "B" : "A"), "read or typed wrongly"),
      ("z" + symbols.dropFirst(), "Z never occurs in one; was \(Reference.nobodys) meant?"),
    ]
    for (typed, complaint) in wrong {
      let ending = try update(["decide", typed, "--approve"])
      #expect(ending.code == 2 && ending.errors.contains("not the number of an update"), "\(typed)")
      #expect(ending.errors.contains(complaint), "\(ending.errors)")
    }
  }

  @Test("E6: another branch's is 5 and names it, harmlessly; nothing was changed")
  func otherBranch() throws {
    try office.opensOther()
    let number = try office.submits(person, at: "K02").number
    let ending = try decide(number, ["--approve"])
    #expect(ending.code == 5 && ending.output.isEmpty)
    #expect(ending.errors.contains("Bandung \"Dago\"[31m Raya 🏢 (K02)"))
    #expect(ending.errors.split(separator: "\n").count == 1 && !ending.errors.contains("\u{1B}"))
    #expect(try office.ledger(.updateDecided).isEmpty)
    #expect(try decide(number, ["--approve"], branch: "K02").code == 0)
  }

  @Test(
    "Exactly one of --approve, --reject with a code that there is, and --in-words",
    arguments: [
      [], ["--approve", "--reject", "dokumen"], ["--reject", "malas"], ["--reject"], ["--approve", "--in-words"],
      ["--reject", "dokumen", "--in-words"],
    ])
  func usage(_ how: [String]) throws {
    let number = try office.submits(person).number
    let ending = try decide(number, how)
    #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
    #expect(try office.ledger(.updateDecided).isEmpty)
  }

  @Test("P3: of two officers at once one decides, and the other hears what was decided")
  func together() throws {
    let number = try office.submits(person).number
    let seen = try office.looks(at: number)
    let arguments = [
      "update", "decide", number.description, "--branch", "J01", "--store", office.store, "--seen", seen,
    ]
    let children = try [["--approve"], ["--reject", "lainnya"]].map {
      try Child(arguments + $0, environment: office.environment)
    }
    let endings = try children.map { try $0.ending() }
    #expect(endings.map(\.code).sorted() == [0, 6])
    #expect(endings.filter { $0.code == 6 }.allSatisfy { $0.errors.contains("already") })
    #expect(try office.ledger(.updateDecided).count == 1)
  }
}

/// Commands for officers need a branch, and a store that answers.
@Suite("A branch's commands without what they need")
struct OfficeCommandTests {
  private let office: Office

  init() throws { office = try Office() }

  private static let number = Reference.nobodys.description
  private static let commands = [
    ["update", "list"], ["update", "show", number, "--reason", "loket"], ["update", "decide", number, "--approve"],
    ["claim", "cancel", "-", "--reason", "loket"],
    ["ticket", "list"], ["ticket", "show", number, "--reason", "loket"], ["ticket", "answer", number, "--take"],
  ]

  @Test("Without a branch, or with an unknown one", arguments: commands)
  func branch(_ command: [String]) throws {
    let none = try office.run(command)
    #expect(none.code == 2 && none.output.isEmpty && none.errors.contains("--branch CODE"))
    let unknown = try office.run(command + ["--branch", "XYZ"])
    #expect(unknown.code == 69 && unknown.output.isEmpty && unknown.errors.contains("not in the store"))
  }

  @Test("Without a store, or without any named", arguments: commands)
  func store(_ command: [String]) throws {
    let arguments = command + ["--branch", "J01"]
    let missing = try Child(arguments + ["--store", "/nowhere/store.db"], environment: office.environment).ending()
    #expect(missing.code == 69 && missing.errors.contains("there is no store"))
    #expect(try Child(arguments, environment: office.environment).ending().code == 2)
  }

  @Test(
    "A store behind a folder of another account is not said to be missing: whose the folder is, and what to do",
    .enabled(if: geteuid() == 0, "only root can run a program under another account"))
  func closed() throws {
    let place = TemporaryFolder()
    let (program, closed) = (place.path + "/anjungan", place.path + "/closed")
    // By a process of its own: what is open here to be written, others inherit, and then it cannot be run.
    #expect(try Child([Program.path, program], path: "/bin/cp").ending().code == 0)
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: false)
    chmod(place.path, 0o711)
    chmod(closed, 0o700)
    for command in [["ticket", "list", "--branch", "J01"], ["kiosk", "--branch", "J01", "--terminal", "hall"]] {
      let said = try Child(
        ["--reuid=65534", "--regid=65534", "--clear-groups", "--", program] + command
          + ["--store", closed + "/store.db"], path: "/usr/bin/setpriv", environment: office.environment
      ).ending()
      #expect(said.code == 69, "\(said)")
      #expect(said.errors.contains("\(closed) belongs to the account root, and this program runs as"), "\(said.errors)")
    }
  }

  @Test("While somebody holds the store: try later", arguments: commands.filter { !$0.contains("list") })
  func busy(_ command: [String]) throws {
    try office.whileHeld {
      let ending = try office.run(
        command + ["--branch", "J01"], input: [office.people[0].nik.digits],
        environment: ["ANJUNGAN_PATIENCE_SECONDS": "1"])
      #expect(ending.code == 75 && ending.errors.contains("try again"), "\(ending.errors)")
    }
  }

  @Test("A branch may come from the environment")
  func environment() throws {
    #expect(try office.run(["ticket", "list"], environment: ["ANJUNGAN_BRANCH": "J01"]).code == 0)
  }
}
