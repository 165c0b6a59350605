import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What somebody pastes at the real kiosk, and what officers read of it on the host. Anchor test B13.
@Suite("Hostile text from the kiosk to the officer")
struct HostileTextTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  /// Each says something besides the harm.
  private static let telling: [Nasty] = [
    Nasty("Antre " + String(repeating: "lama\u{323}\u{300}\u{301}\u{302}\u{303}\u{304}", count: 999)),
    Nasty("Antre lama" + String(repeating: "\u{301}", count: 4_000)), "Antre \u{202E}amal\u{2066} sekali.exe",
    "Antre lama \u{1B}]52;c;SGFsbw==\u{7}\u{1B}[2J", "Antre lama \u{9D}52;c;SGFsbw==\u{9C}\u{9B}31m",
    "Antre\u{0} lama\u{0}\u{8}\u{7F} sekali", "An\u{200B}tre la\u{FEFF}ma se\u{2060}kali\u{E0041}",
    Nasty("Antre lama. " + String(repeating: "Lama sekali. ", count: 80_660)),
  ]

  private static let silent: [Nasty] = [
    Nasty(String(repeating: "\u{301}", count: 4_000)),
    "\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}",
    "\u{202E}\u{200B}\u{0}\u{9B}\u{1B}", "   \t  \u{A0}\u{3000}  ",
  ]

  @Test("B13: filed, it is letters on the screen and in every command", arguments: telling)
  func filed(nasty: Nasty) throws {
    let booth = try pastes(nasty)
    try booth.terminal.rests(on: "Siapa yang boleh tahu?")
    booth.terminal.type("3")
    try booth.terminal.rests(on: "Setuju dan kirim")
    booth.terminal.type("7")
    try booth.terminal.rests(on: "Pengaduan diterima")
    #expect(Written(booth.terminal.received).strange == [])
    let list = try run(["ticket", "list"])
    #expect(list.lines.count == 1)
    let number = String(list.output.prefix(11))
    for form in [[], ["--json"]] {
      let shown = try run(["ticket", "show", number, "--reason", "aduan"] + form)
      #expect(shown.code == 0 && shown.output.contains("Antre"))
      #expect(shown.output.utf8.count < 90_000)
    }
  }

  @Test("B13: what says nothing is explained and never filed", arguments: silent)
  func refused(nasty: Nasty) throws {
    let booth = try pastes(nasty)
    try booth.terminal.rests(on: "✗")
    #expect(Written(booth.terminal.received).strange == [])
    #expect(try run(["ticket", "list", "--all"]).output.isEmpty)
  }

  @Test("B13: what was stated in a pengkinian does no harm to whoever lists and decides it")
  func updates() throws {
    try office.opensOther()
    let street =
      "Jl. \u{1B}]52;c;SGFsbw==\u{7}Melati\u{9B}2J \u{202E}7\u{0}" + String(repeating: "\u{301}", count: 4_000)
    let form = try Invented.updateData(
      birthPlace: "De\u{200B}pok\u{2028}\u{FEFF}",
      address: Invented.address(street: street, village: "\u{9D}Gandaria\r\n"),
      bank: "Bank \u{1B}cDesa\u{1F600}")
    let number = try office.submits(person, at: "K02", form).number
    let seen = try office.looks(at: number, branch: "K02")
    for arguments in [
      ["list"], ["list", "--json"], ["list", "--state", "all"],
      ["show", "\(number)", "--reason", "aduan"], ["show", "\(number)", "--reason", "aduan", "--json"],
      ["decide", "\(number)", "--approve", "--seen", seen],
    ] {
      let ending = try run(["update"] + arguments, branch: "K02")
      #expect(ending.code == 0 && ending.output.contains("\(number)"), "\(ending.errors)")
    }
  }

  /// At a kiosk, in the field for what happened, and on.
  private func pastes(_ nasty: Nasty) throws -> Booth {
    let booth = try Booth(office)
    try booth.opens()
    booth.terminal.type("3")
    try booth.terminal.rests(on: "Pelayanan petugas")
    booth.terminal.type("6")
    try booth.terminal.rests(on: "0 dari 4.000")
    booth.terminal.paste(nasty.text)
    booth.terminal.press(.function(4))
    return booth
  }

  /// Nothing but letters comes out, whatever is asked.
  private func run(_ arguments: [String], branch: String = "J01") throws -> Child.Ending {
    let ending = try office.run(arguments + ["--branch", branch])
    for scalar in (ending.output + ending.errors).unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(category), "\(scalar.value)")
    }
    return ending
  }
}
