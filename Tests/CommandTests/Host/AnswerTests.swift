import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What comes from standard input: one way to read it, and nothing that could not be given again.
@Suite("Answers from standard input")
struct AnswerTests {
  private static let nik = "3174072703909001"
  private static let password = "kopi tubruk manis"
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func run(_ arguments: [String], _ input: [UInt8]) throws -> Child.Ending {
    let command = arguments + ["--store", office.store, "--branch", "J01"]
    let child = try Child(command, environment: office.environment)
    child.send(raw: input)
    return try child.ending()
  }

  private func add(_ input: [UInt8]) throws -> Child.Ending {
    try run(["staff", "add", "sri", "--role", "penyelia"], input)
  }

  private func show(_ input: String) throws -> Child.Ending {
    try run(["participant", "show", "-", "--reason", "uji"], Array(input.utf8))
  }

  private var account: Staff? {
    get throws {
      let name = try #require(StaffName("sri"))
      return try office.sqlite().read { (records) throws(Failure) in try records.staff(name) }
    }
  }

  @Test("Line ends of every system and a mark before the input are none of an answer")
  func lineEnds() throws {
    for (end, mark) in [("\n", []), ("\r\n", Self.mark)] as [(String, [UInt8])] {
      let ending = try show(String(decoding: mark, as: UTF8.self) + person.nik.digits + end + end)
      #expect(ending.code == 0, "\(ending)")
    }
    #expect(try show(person.nik.digits).code == 0, "the last line needs no end")
    #expect(try add(Self.mark + Array("\(Self.nik)\r\n\(Self.password)\r\n".utf8)).code == 0)
    let signIn = Request.shift(.signIn(try #require(StaffName("sri")), Password(typed: Self.password)))
    let reply = try office.desk().answer(Errand(id: office.newErrand(), visit: office.newVisit(), request: signIn))
    guard case .shift(.signedIn(.signedIn)) = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test(
    "A password with what nobody can type is refused: place and code, and nothing of it",
    arguments: ["\u{FEFF}", "\u{200B}", "\u{AD}", "\u{A0}", "\u{9}", "\u{202E}", "\u{2028}", "\u{FE0F}", "\u{FFFD}"]
      as [Unicode.Scalar])
  func hidden(_ scalar: Unicode.Scalar) throws {
    let code =
      "U+" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : scalar.value < 0x100 ? 2 : 0)
      + String(scalar.value, radix: 16, uppercase: true)
    for password in ["\(scalar)\(Self.password)", "kopi\(scalar)tubruk manis", "\(Self.password)\(scalar)"] {
      let ending = try add(Array("\(Self.nik)\n\(password)\n".utf8))
      #expect(ending.code == 2 && ending.output.isEmpty)
      #expect(ending.errors.contains("line 2 (New password)") && ending.errors.contains(code), "\(ending.errors)")
      #expect(!ending.errors.contains("kopi"))
    }
    #expect(try account == nil)
  }

  @Test("A mark before a password that comes first is part of it, and so it is refused; of a NIK it is not")
  func mark() throws {
    #expect(try add(Array("\(Self.nik)\n\(Self.password)\n".utf8)).code == 0)
    let ending = try run(["staff", "reset", "sri"], Self.mark + Array("\(Self.password)\n".utf8))
    #expect(ending.code == 2 && ending.errors.contains("U+FEFF"), "\(ending.errors)")
  }

  @Test("What is not UTF-8 is refused and named, piled marks as well")
  func encodings() throws {
    let latin = try add(Array("\(Self.nik)\nkopi tubruk pa".utf8) + [0xE9, 0x0A])
    #expect(latin.code == 2 && latin.errors.contains("line 2 (New password)") && latin.errors.contains("Latin-1"))
    let wide = "\(Self.nik)\n\(Self.password)\n".utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try add([0xFF, 0xFE] + wide).errors.contains("UTF-16"))
    let piled = "kopi tubruk a" + String(repeating: "\u{301}", count: 9)
    #expect(try add(Array("\(Self.nik)\n\(piled)\n".utf8)).code == 2)
    #expect(try account == nil)
  }

  @Test("Two NIK where one is expected: nobody is looked up, and nothing is written")
  func two() throws {
    let (one, other) = (person.nik.digits, office.people[1].nik.digits)
    for input in [
      "\(one)\n\(other)\n", "\(one)\r\n\(other)", "\(one)\n\n\n\(other)\n", "\(one)\(other)\n", "\(one) \(other)",
    ] {
      let ending = try show(input)
      #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains("one"), "\(input): \(ending)")
      #expect(!ending.errors.contains(one) && !ending.errors.contains(other))
      #expect(try run(["claim", "cancel", "-", "--reason", "uji", "--card-seen"], Array(input.utf8)).code == 2)
    }
    #expect(try office.ledger(.personShown).isEmpty)
    for input in [
      "\(Self.nik)\n\(one)\n\(Self.password)\n", "\(Self.nik)\n\(one)\n", "\(Self.nik)\n\(Self.password)\nx\n",
    ] {
      #expect(try add(Array(input.utf8)).code == 2, "\(input)")
    }
    #expect(try account == nil)
  }

  @Test("An answer to a complaint is text: a mark goes, what is left out is said, another encoding is refused")
  func prose() throws {
    let number = try office.files().number.description
    let answer = ["ticket", "answer", number, "--tell"]
    let hidden = try run(answer, Self.mark + Array("Loket di\u{200B}tambah du\u{AD}a.\r\n".utf8))
    #expect(hidden.code == 0 && hidden.errors.contains("2 signs") && hidden.errors.contains("U+00AD, U+200B"))
    #expect(try run(["ticket", "show", number, "--reason", "uji"], []).output.contains("Loket ditambah dua."))
    for input in [Array("Loket caf".utf8) + [0xE9], Array("Loket\0 dua".utf8), [0xFF, 0xFE, 0x41, 0x00]] {
      let ending = try run(answer, input)
      #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains("the text on standard input"))
    }
  }

  @Test("Names, reasons and heads say which sign cannot be seen")
  func arguments() throws {
    for arguments in [
      ["staff", "disable", "s\u{200B}ri"], ["clock", "accept", "--reason", "j\u{200B}am"],
      ["ledger", "verify", "--head", "1:\u{200B}" + String(repeating: "a", count: 64)],
    ] {
      let ending = try run(arguments, [])
      #expect(ending.code == 2 && ending.errors.contains("U+200B"), "\(ending.errors)")
    }
  }

  @Test("A NIK that was typed where none belongs is not repeated, however it is written")
  func unrepeated() throws {
    for typed in ["3174072703909001", "3174 0727 0390 9001", "3174.0727.0390.9001", "３１７４０７２７０３９０９００１"] {
      let ending = try run(["ticket", "list", typed], [])
      #expect(
        ending.code == 2 && !ending.errors.contains("0727") && !ending.errors.contains("０７２７"), "\(ending.errors)")
    }
  }
}
