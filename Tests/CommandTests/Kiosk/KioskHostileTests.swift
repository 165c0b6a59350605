import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Text from the store, from a pasting hand, and a window that never stands still.
@Suite("Hostile input to the built kiosk", .waiting)
struct KioskHostileTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  private static let hostile: [Nasty] = [
    "PT \u{1B}]52;c;SGFsbw==\u{7}Rekaan", "PT \u{9D}52;c;SGFsbw==\u{9C}Rekaan", "PT \u{1B}[2J\u{1B}cRekaan",
    "PT \u{1B}]0;Rekaan", "PT \u{1B}P1$r\u{9B}31mRekaan", "PT \u{202E}naakeR\u{2066}", "PT \u{0}\u{8}\r\nRekaan\u{7F}",
    "PT \u{200B}\u{FEFF}Rekaan\u{2028}",
    Nasty("PT " + String(repeating: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", count: 30)),
    Nasty(String(repeating: "\u{1B}[31m", count: 40)),
  ]

  @Test("C1: whatever a name in the store holds, the terminal gets letters", arguments: hostile)
  func names(_ nasty: Nasty) throws {
    try restock(naming: nasty.text)
    let booth = try Booth(office)
    try booth.opens()
    booth.terminal.type("1")
    try booth.states(person)
    try booth.terminal.rests(on: person.kpj.mask)
    booth.terminal.press(.enter)
    booth.ends()
    #expect(booth.terminal.exitCode() == 143)
    #expect(Written(booth.terminal.received).strange == [])
  }

  /// Every text of the store that a kiosk shows.
  private func restock(naming text: String) throws {
    var stock = Invented.stock(office.people)
    let branch = Branch(code: "J01", name: text, city: text, zone: .wib, telephone: text, hours: text)
    let card = person.membership(in: branch)
    stock.branches = [branch]
    stock.memberships = [
      MembershipRecord(
        of: person.nik,
        Membership(
          kpj: card.kpj, employer: text, city: text, branch: branch, segment: .wageEarner, registered: card.registered,
          status: .active, movingTo: text))
    ]
    let old = person.participant
    stock.participants = [ParticipantRecord(Participant(id: old.id, nik: old.nik, name: text, birth: old.birth))]
    try office.sqlite().stock(stock)
  }

  @Test("C2: a pasted mebibyte fills the field and no more")
  func paste() throws {
    let booth = try inNIK()
    let before = booth.terminal.bytesWritten
    booth.terminal.paste(String(repeating: "31741002", count: 131_072))
    for _ in 0..<3 { booth.terminal.press(.enter) }
    try booth.terminal.rests(on: "yang diketik 24")
    #expect(booth.terminal.bytesWritten - before < 20_000)
  }

  @Test(
    "C2: sequences without an end, and the end of a paste inside one",
    arguments: [
      Nasty(String(repeating: "\u{1B}[", count: 100_000)),
      Nasty("\u{1B}[200~" + String(repeating: "x", count: 100_000)),
      Nasty("\u{1B}]52;c;" + String(repeating: "A", count: 100_000)),
      Nasty("\u{1B}P" + String(repeating: "\u{1B}", count: 1_001)),
      "\u{1B}[200~3174\u{1B}[201~\u{1B}[201~\u{1B}[200~", Nasty(String(repeating: "\u{9B}\u{90}", count: 10_000)),
      "\u{1B}[24;80R\u{1B}[?1;2c\u{1B}]0;nama\u{7}",
    ])
  func endless(_ nasty: Nasty) throws {
    let booth = try inNIK()
    booth.terminal.sendRaw(Array(nasty.text.utf8))
    booth.terminal.sendRaw(Array("\u{1B}[201~".utf8))
    // The kiosk lives and hears keys: the help opens once what came before is done with.
    // One press at a time: a second one would close what the first one opened.
    for _ in 0..<15 where !booth.terminal.text.contains("mengisi kolom") {
      booth.terminal.press(.function(1))
      try? booth.terminal.sees("mengisi kolom", within: 2)
    }
    try booth.terminal.sees("mengisi kolom")
    #expect(Written(booth.terminal.received).strange == [])
  }

  @Test("C3: a storm of sizes, also far too small ones, loses nothing that was typed")
  func sizes() throws {
    let booth = try inNIK()
    booth.terminal.type("31741002")
    try booth.terminal.rests(on: "3174 1002")
    let chance = SeededChance(3)
    for _ in 0..<500 { booth.terminal.resize(rows: 1 + chance.below(60), columns: 1 + chance.below(200)) }
    booth.terminal.resize(rows: 5, columns: 20)
    try booth.terminal.rests(on: "Layar terlalu")
    booth.terminal.resize(rows: 24, columns: 80)
    try booth.terminal.rests(on: "3174 1002")
    booth.terminal.type("03")
    try booth.terminal.rests(on: "3174 1002 03")
  }

  private func inNIK() throws -> Booth {
    let booth = try Booth(office)
    try booth.opens()
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Nama lengkap")
    return booth
  }
}

/// What a program wrote to a terminal, taken apart.
struct Written {
  /// Everything that neither ncurses nor the kiosk's own modes write, named.
  let strange: [String]

  init(_ bytes: [UInt8]) {
    var strange: [String] = []
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B:
        if let sequence = Self.sequence(&rest) { strange.append(sequence) }
      // The bells, tabs and shifts of terminals are ncurses' own; nothing else below space is.
      case 0x08, 0x0A, 0x0D, 0x0E, 0x0F: break
      case 0x00...0x1F, 0x7F...0x9F: strange.append("control \(scalar.value)")
      case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: strange.append("scalar \(scalar.value)")
      default: break
      }
    }
    self.strange = strange
  }

  /// What follows ESC; its name when it is none of ours.
  private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard let kind = rest.popFirst() else { return "cut off" }
    switch kind {
    case "[":
      let parameters = rest.prefix { (0x20...0x3F).contains($0.value) }
      rest = rest[parameters.endIndex...]
      guard let final = rest.popFirst() else { return "cut off" }
      return "@ABCDGHIJKLMPSTXZdfhlmrt".unicodeScalars.contains(final) ? nil : "CSI \(final)"
    case "]":
      // The title, which a wipe empties.
      let ours = "2;\u{1B}\\".unicodeScalars
      guard rest.starts(with: ours) else { return "OSC" }
      rest = rest.dropFirst(ours.count)
      return nil
    case "(", ")": return rest.popFirst() == nil ? "cut off" : nil
    case "7", "8", "=", ">", "M": return nil
    default: return "ESC \(kind)"
    }
  }
}
