import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan participant correct, DL4")
struct CorrectTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func number() -> String { String(person.nik.digits.dropLast(4)) + "8001" }

  private func asks(_ former: String, _ number: String, _ more: [String] = []) throws -> Child.Ending {
    try office.run(
      ["participant", "correct", "-", "--reason", "dukcapil-12", "--branch", "J01", "--card-seen"] + more,
      input: [former, number])
  }

  @Test("Asked for from standard input; nothing changes, and no row and no output has a number in clear")
  func asks() throws {
    let ending = try asks(person.nik.digits, number())
    #expect(ending.code == 0, "\(ending)")
    #expect(!ending.output.contains(person.nik.digits) && !ending.output.contains(number()))
    let rows = try office.ledger(.correctionAsked)
    #expect(rows.count == 1 && !rows[0].details.contains(number()))
    #expect(try asks(person.nik.digits, number()).code == 6)
    let nik = try NIK(number())
    let found = try office.sqlite().read { (records) throws(Failure) in try records.dossier(of: nik).participant }
    #expect(found == nil)
  }

  @Test("As JSON: one object with the fields that scripts rely on")
  func json() throws {
    let ending = try asks(person.nik.digits, number(), ["--json"])
    let line = try object(ending.lines[0])
    #expect(Set(line.keys) == ["schema", "participant", "asked_by", "at", "new_nik", "joins"])
    #expect(line["schema"] as? String == "anjungan.correction/1" && line["joins"] as? Bool == false)
  }

  @Test("An unknown former number is 3, a wrong one 2, the same one and another person's 6; one on the line is 2")
  func refuses() throws {
    #expect(try asks(number(), person.nik.digits).code == 3)
    #expect(try asks("123", number()).code == 2)
    #expect(try asks(person.nik.digits, person.nik.digits).code == 6)
    #expect(try asks(person.nik.digits, office.people[1].nik.digits).code == 6)
    let line = ["participant", "correct", person.nik.digits, "--reason", "dukcapil-12", "--branch", "J01"]
    #expect(try office.run(line).code == 2)
    #expect(try office.ledger(.correctionAsked).isEmpty)
  }
}
