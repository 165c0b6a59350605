import Rules
import Support
import TerminalSupport
import Testing

/// Who somebody is does not depend on the language of the host.
@Suite("The built kiosk in every locale", .waiting)
struct LocaleTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  private static let locales = [
    "C", "POSIX", "C.UTF-8", "id_ID.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8", "tr_TR.ISO-8859-9", "ar_EG.UTF-8",
    "xx_YY", "../../etc/passwd",
  ]

  @Test("E8: a name in capitals, with i and I in it, is the same person everywhere", arguments: locales)
  func capitals(_ locale: String) throws {
    let name = person.name.text.uppercased()
    #expect(name.contains("I") && name != person.name.text)
    let booth = try Booth(office, environment: ["LANG": locale, "LC_ALL": locale, "LANGUAGE": "tr"])
    try booth.opens()
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Nama lengkap")
    for fact in [person.nik.digits, Booth.typed(person.birth), name] {
      booth.terminal.type(fact)
      booth.terminal.press(.enter)
    }
    try booth.terminal.rests(on: person.kpj.mask)
  }

  @Test("E8: an officer finds the same person, and numbers and moments are written alike", arguments: locales)
  func host(_ locale: String) throws {
    let here = try show([:])
    let there = try show(["LANG": locale, "LC_ALL": locale])
    #expect(here.code == 0 && there.code == 0)
    #expect(here.output == there.output)
  }

  private func show(_ environment: [String: String]) throws -> Child.Ending {
    try office.run(
      ["participant", "show", "-", "--reason", "loket"], input: [person.nik.digits], environment: environment)
  }
}
