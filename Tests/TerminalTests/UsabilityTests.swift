import TerminalSupport
import Testing

/// Keys and windows as terminals really send and size them, at `anjungan demo`. Anchor tests E.
@Suite("The demonstration on awkward terminals", .waiting) struct UsabilityTests {
  private static let terminals = ["xterm-256color", "linux", "screen", "tmux-256color", "vt220"]

  private func atMenu(_ options: [String] = [], on terminal: String = "xterm-256color") throws -> Emulator {
    let demo = try Emulator(Program.path, ["demo"] + options, environment: ["TERM": terminal])
    try demo.rests(on: "Bahasa Indonesia")
    demo.type("1")
    try demo.rests(on: "Lapor Buka Blokir")
    return demo
  }

  private func inNIK(_ options: [String] = [], on terminal: String = "xterm-256color") throws -> Emulator {
    let demo = try atMenu(options, on: terminal)
    demo.type("1")
    try demo.rests(on: "Nama lengkap")
    return demo
  }

  @Test("Pengkinian to its number, a complaint to number and PIN, and tracking it: in English, by keys alone")
  func journey() throws {
    let demo = try Emulator(Program.path, ["demo"])
    let guest = Guest(at: demo, reading: .english)
    let sari = Guest.Facts(nik: "3174075508959002", birth: "15/08/1995", name: "sari wulandari", kpj: "16000000074")
    try guest.opens()
    try guest.getsToTheFace(sari)
    #expect(demo.text.contains("SIMULATION"))
    try guest.getsToTheEnd(sari)
    let number = try guest.sends()
    try guest.goesHome()
    try guest.complains("Sudah dikirim, tetapi belum ada kabar.", telephone: nil)
    let (ticket, pin) = try guest.files()
    #expect(ticket != number && pin.count == 6)
    try guest.goesHome()
    try guest.tracks(ticket, pin)
    try demo.rests(on: "belum ada kabar.")
  }

  @Test("E1: Alt and a digit choose nothing; Esc alone goes one step back", arguments: terminals)
  func alt(_ terminal: String) throws {
    let demo = try atMenu(on: terminal)
    demo.type("\u{1B}2")
    demo.type("1")
    try demo.rests(on: "Nama lengkap")
    #expect(demo.text.contains("Cek Kepesertaan") && !demo.text.contains("Pengkinian"))
    demo.press(.escape)
    try demo.rests(on: "Lapor Buka Blokir")
  }

  @Test("E2: Backspace as ^H and as DEL, Home and End of every kind, Delete, and the keypad", arguments: terminals)
  func editing(_ terminal: String) throws {
    let demo = try inNIK(on: terminal)
    demo.type("3174\u{8}\u{7F}")
    for (digit, home) in zip("1234", ["[H", "OH", "[1~", "[7~"]) { demo.type("\u{1B}\(home)\(digit)") }
    for (digit, end) in zip("5678", ["[F", "OF", "[4~", "[8~"]) { demo.type("\u{1B}\(end)\(digit)") }
    try demo.rests(on: "4321 3156 78")
    demo.type("\u{1B}[H\u{1B}[3~\u{1B}Oy")
    try demo.rests(on: "9321 3156 78")
    // An empty field is left; one that cannot be read is not.
    demo.type("\u{1B}[F\u{15}")
    try demo.wait(for: "an empty field") { !$0.text.contains("9321") }
    let row = demo.cursor.row
    demo.type("\u{1B}OM")
    try demo.wait(for: "the next field") { $0.cursor.row > row }
  }

  @Test("E2: who has no function keys has Esc, 0 and ? for the way back, the menu and the help")
  func withoutFunctionKeys() throws {
    let demo = try atMenu()
    demo.type("?")
    try demo.rests(on: "Tekan tombol apa saja")
    demo.type("?")
    try demo.rests(on: "Lapor Buka Blokir")
    demo.type("2")
    try demo.rests(on: "Mulai")
    demo.type("0")
    try demo.rests(on: "Lapor Buka Blokir")
  }

  @Test(
    "E3: too small a window says so, and larger ones show again what was typed", arguments: [(20, 40), (5, 20), (1, 1)])
  func sizes(rows: Int, columns: Int) throws {
    let demo = try inNIK()
    demo.type("31740755")
    try demo.rests(on: "3174 0755")
    demo.resize(rows: rows, columns: columns)
    try demo.wait(for: "an emptied screen") { !$0.text.contains("3174 0755") }
    if rows > 1 { try demo.rests(on: "Layar terlalu") }
    for size in [(60, 200), (24, 80)] {
      demo.resize(rows: size.0, columns: size.1)
      try demo.rests(on: "3174 0755")
      try demo.rests(on: "Nama lengkap")
    }
  }

  private static let reports: [(name: String, bytes: String)] = [
    ("pressed and released", "\u{1B}[<0;60;20M\u{1B}[<0;60;20m"), ("moved", "\u{1B}[<35;60;20M"),
    ("dragged", "\u{1B}[<32;60;20M"), ("the wheel", "\u{1B}[<64;60;20M\u{1B}[<65;60;20M"),
    ("with Ctrl", "\u{1B}[<16;60;20M"), ("far outside", "\u{1B}[<0;9999;9999M"),
    ("without an end", "\u{1B}[<0;60\u{1B}[<0;60;20M"), ("the old way", "\u{1B}[M \\4\u{1B}[M#\\4"),
    ("the old way, as letters", "\u{1B}[MaSa\u{1B}[Mabc"), ("the way of urxvt", "\u{1B}[32;60;20M\u{1B}[35;60;20M"),
  ]

  @Test("E9: what a mouse reports never becomes text in a field, wanted or not", arguments: reports, [true, false])
  func mouse(report: (name: String, bytes: String), isWanted: Bool) throws {
    let demo = try inNIK(isWanted ? [] : ["--no-mouse"])
    demo.press(.tab, .tab)
    demo.type("Sa")
    try demo.rests(on: "[Sa_")
    demo.type(report.bytes)
    demo.type("ri")
    try demo.rests(on: "[Sari_")
    #expect(demo.text.contains("NIK (16 angka)"))
  }
}
