import Commands
import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan participant show")
struct ParticipantTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func show(_ more: [String] = [], nik: String? = nil) throws -> Child.Ending {
    try office.run(
      ["participant", "show", "-", "--reason", "loket-3"] + more, input: [nik ?? person.nik.digits])
  }

  @Test("Somebody open: standing, tries and masked cards, and nothing that names him")
  func open() throws {
    let ending = try show()
    #expect(ending.code == 0 && ending.errors.isEmpty)
    #expect(
      ending.lines == [
        "participant: \(person.participantID)", "standing: open", "tries left: KPJ 3 of 3, face 3 of 3",
        "card: \(person.kpj.mask), active, branch Kebayoran",
      ])
  }

  @Test("Blocked and reported: cause, where each strike fell, and when it opens")
  func reported() throws {
    try office.blocks(person)
    #expect(try show().output.contains("not reported: it does not open by itself"))
    let report = try office.reports(person)
    let ending = try show()
    #expect(ending.lines.contains("standing: blocked"))
    #expect(ending.lines.contains("tries left: KPJ 0 of 3, face 3 of 3"))
    #expect(ending.lines.count { $0.hasPrefix("strike: kpj, ") && $0.hasSuffix("terminal hall") } == 3)
    #expect(ending.output.contains("by kiosk, number \(report.number)"))
    #expect(ending.lines.contains("opens at: \(report.opens.opening(in: .wib))"))
    #expect(report.opens.opening(in: .wib).contains("day, ") && report.opens.opening(in: .wib).hasSuffix(" WIB"))
  }

  @Test("As JSON: one object with the fields that scripts rely on")
  func json() throws {
    try office.blocks(person)
    let report = try office.reports(person)
    let ending = try show(["--json"])
    #expect(ending.lines.count == 1)
    let sheet = try object(ending.lines[0])
    #expect(Set(sheet.keys) == ["schema", "participant", "standing", "at", "tries_left", "cards", "block"])
    #expect(sheet["schema"] as? String == "anjungan.participant/1")
    #expect(sheet["standing"] as? String == "blocked")
    #expect(sheet["tries_left"] as? [String: Int] == ["kpj": 0, "face": 3])
    let block = try #require(sheet["block"] as? [String: Any])
    #expect(Set(block.keys) == ["cause", "since", "awaits_clock", "strikes", "report"])
    #expect((block["strikes"] as? [[String: String]])?.map(\.["branch"]) == ["J01", "J01", "J01"])
    #expect(
      block["report"] as? [String: String] == [
        "number": report.number.description, "at": report.at.iso8601, "channel": "kiosk",
        "opens": report.opens.iso8601,
      ])
    let cards = try #require(sheet["cards"] as? [[String: Any]])
    #expect(cards.count == 1 && cards[0]["mask"] as? String == person.kpj.mask)
  }

  @Test("L1: each look-up is a row with who looked and why; an unknown NIK leaves none")
  func recorded() throws {
    _ = try show()
    #expect(try show(nik: "3174070101809999").code == 3)
    let rows = try office.ledger(.personShown)
    #expect(rows.count == 1)
    #expect(rows[0].participant == person.participantID.description)
    #expect(rows[0].staff?.isEmpty == false && rows[0].details == "reason=loket-3")
  }

  @Test(
    "What is no NIK, no reason or no line is a usage error",
    arguments: [
      (["-", "--reason", "loket"], ["123"]), (["-", "--reason", "loket"], []), (["-"], ["3174070101809999"]),
      (["-", "--reason", "Saya ingin tahu"], ["3174070101809999"]), (["--reason", "loket"], []),
    ])
  func usage(_ arguments: [String], _ input: [String]) throws {
    let ending = try office.run(["participant", "show"] + arguments, input: input)
    #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
  }

  @Test("L2: a NIK on the command line is refused where people are real, and is not repeated")
  func literal() throws {
    let arguments = ["participant", "show", person.nik.digits, "--reason", "loket"]
    #expect(try office.run(arguments).code == 0)
    let real = try Office(isSynthetic: false)
    let ending = try real.run(arguments)
    #expect(ending.code == 2 && ending.output.isEmpty)
    #expect(ending.errors.contains("does not belong on a command line"))
    #expect(!ending.errors.contains(person.nik.digits))
    #expect(try real.ledger(.personShown).isEmpty)
  }

  @Test("A20: a NIK in the wrong place of a command line is not repeated either")
  func misplaced() throws {
    let ending = try office.run(["participant", "show", "-", person.nik.digits, "--reason", "loket"])
    #expect(ending.code == 2 && !ending.errors.isEmpty)
    #expect(!(ending.errors + ending.output).contains(person.nik.digits))
  }
}

/// A line of JSON.
func object(_ line: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
}
