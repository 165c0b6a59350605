import Foundation
import Glibc
import TerminalSupport
import Testing

/// The built program with people who do not exist: `anjungan demo`.
@Suite("The demonstration on a terminal", .waiting) struct DemoTests {
  private static let services = [
    "Cek Kepesertaan", "Pengkinian Data", "Pengaduan", "Lacak Pengaduan", "Lapor Buka Blokir", "Informasi",
  ]

  private func demo(_ options: [String] = [], environment: [String: String] = [:]) throws -> Emulator {
    try Emulator(Program.path, ["demo"] + options, environment: environment)
  }

  private func atMenu(_ options: [String] = [], environment: [String: String] = [:]) throws -> Emulator {
    let terminal = try demo(options, environment: environment)
    try terminal.rests(on: "Bahasa Indonesia")
    terminal.type("1")
    try terminal.rests(on: "Lapor Buka Blokir")
    return terminal
  }

  private func inNIK() throws -> Emulator {
    let terminal = try atMenu()
    terminal.type("1")
    try terminal.rests(on: "Nama lengkap")
    return terminal
  }

  @Test("F8 types somebody in, F9 lets a day pass, and a block that was reported opens; F12 leaves with 0 and a word")
  func wholeStory() throws {
    let terminal = try demo()
    try terminal.rests(on: "Tidak terhubung dengan sistem BPJS")
    terminal.type("1")
    try terminal.rests(on: "Lapor Buka Blokir")
    try terminal.sees("DEMO - data rekaan")
    terminal.type("2")
    try terminal.rests(on: "Mulai")
    terminal.press(.enter)
    try terminal.rests(on: "Nama lengkap")
    terminal.press(.function(8))
    try terminal.rests(on: "Sari Wulandari: aktif")
    for _ in 0..<9 { terminal.press(.down) }
    try terminal.rests(on: "Agus Salim: terblokir, sudah melapor, sebentar lagi terbuka")
    try terminal.sees("3174072106839013 21/06/1983 17000000020")
    terminal.press(.enter)
    try terminal.rests(on: "[21/06/1983")
    terminal.press(.enter)
    try terminal.rests(on: "dapat dipakai lagi mulai")
    terminal.press(.function(9))
    try terminal.rests(on: "Maju 24 jam")
    terminal.type("2")
    try terminal.rests(on: "Sebelumnya: ")
    terminal.press(.enter)
    try terminal.rests(on: "dapat dipakai lagi mulai")
    terminal.press(.escape)
    try terminal.rests(on: "Nama lengkap")
    terminal.press(.enter)
    try terminal.rests(on: "Tidak setuju")
    terminal.type("1")
    try terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    terminal.press(.function(12))
    #expect(terminal.exitCode() == 0)
    #expect(terminal.isCooked && !terminal.isAlternate && !terminal.text.contains("Agus"))
    #expect(terminal.text.contains("Terima kasih"))
  }

  @Test("F7 opens the counter of the same world with one Enter, where what a visitor sent waits, and loses nothing")
  func otherSide() throws {
    let terminal = try inNIK()
    terminal.type("3174")
    terminal.press(.function(7))
    try terminal.rests(on: "sri")
    terminal.press(.enter)
    try terminal.rests(on: "Menu loket")
    try terminal.sees("F7 Anjungan")
    terminal.type("2")
    try terminal.rests(on: "pengkinian menunggu keputusan")
    terminal.press(.function(7))
    try terminal.rests(on: "[3174")
    terminal.press(.function(7))
    try terminal.rests(on: "pengkinian menunggu keputusan")
    terminal.press(.function(12))
    #expect(terminal.exitCode() == 0)
  }

  @Test("On a counter that is locked F12 ends the shift, not the program, and F8 has the password")
  func locked() throws {
    let terminal = try atMenu()
    terminal.press(.function(7))
    try terminal.rests(on: "sri")
    terminal.press(.enter)
    try terminal.rests(on: "Menu loket")
    terminal.press(.control("L"))
    try terminal.rests(on: "Layar terkunci")
    terminal.press(.function(8))
    try terminal.rests(on: "Buka dahulu formulirnya")
    terminal.press(.end)
    try terminal.rests(on: "sandi: ")
    terminal.press(.enter)
    try terminal.rests(on: "Layar terkunci")
    terminal.press(.function(12))
    try terminal.rests(on: "Akhiri")
    terminal.press(.function(12))
    #expect(terminal.exitCode() == 0)
  }

  @Test(
    "C10 E5: on every kind of terminal all six entries of the menu can be read",
    arguments: [
      ["TERM": "linux"], ["TERM": "xterm-256color"], ["TERM": "screen"], ["TERM": "tmux-256color"],
      ["TERM": "vt100", "NO_COLOR": "1", "LANG": "C"], ["TERM": "xterm", "LANG": "C"], ["LANG": "id_ID.UTF-8"],
      ["TERM": "vt220", "LC_ALL": "POSIX"],
    ])
  func terminals(_ environment: [String: String]) throws {
    let terminal = try atMenu(environment: environment)
    for (number, service) in Self.services.enumerated() {
      #expect(terminal.text.contains("\(number + 1)  \(service)"))
    }
    if (environment["LC_ALL"] ?? environment["LANG"])?.hasSuffix("UTF-8") == false {
      #expect(terminal.received.allSatisfy { $0 < 0x80 }, "ASCII only")
    }
    if environment["NO_COLOR"] != nil {
      let cells = (0..<24).flatMap { row in (0..<80).map { terminal.cell(row, $0) } }
      #expect(cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    }
    terminal.press(.escape)
    try terminal.rests(on: "Sesi selesai")
  }

  @Test("A touch picks an entry of the menu; without a mouse the terminal keeps it")
  func touch() throws {
    let terminal = try atMenu()
    let row = try #require((0..<24).first { terminal.line($0).contains("Pengkinian Data") })
    terminal.click(row, 8)
    try terminal.rests(on: "Mulai")
    let without = try atMenu(["--no-mouse"])
    #expect(!without.received.contains("\u{1B}[?1000h") && terminal.received.contains("\u{1B}[?1000h"))
  }

  @Test("C11: the terminal's own cursor stands on the field that is typed into")
  func cursor() throws {
    let terminal = try inNIK()
    for label in ["NIK", "Tanggal lahir", "Nama lengkap"] {
      #expect(terminal.isCursorVisible)
      #expect(terminal.line(terminal.cursor.row - 1).contains(label))
      #expect(terminal.cursor.column == 3)
      let row = terminal.cursor.row
      terminal.press(.tab)
      try terminal.wait(for: "the next field") { $0.cursor.row != row }
    }
  }

  @Test("A letter costs one write and at most three bytes; a digit that is counted while one types at most fifty")
  func bytes() throws {
    let terminal = try inNIK()
    let (digits, digitWrites) = try costs(of: "3174075508959002", on: terminal)
    // The clock in the corner may have turned once meanwhile.
    #expect(digits.sorted().dropLast().allSatisfy { $0 <= 50 }, "\(digits)")
    #expect(digitWrites <= 17)
    for _ in 0..<2 {
      let row = terminal.cursor.row
      terminal.press(.tab)
      try terminal.wait(for: "the next field") { $0.cursor.row != row }
    }
    let (letters, letterWrites) = try costs(of: "SARIWULANDARI", on: terminal)
    #expect(letters.sorted().dropLast().allSatisfy { $0 <= 3 }, "\(letters)")
    #expect(letterWrites <= 14)
  }

  /// Bytes of each key, and how many writes all of them took.
  private func costs(of text: String, on terminal: Emulator) throws -> (bytes: [Int], writes: Int) {
    var costs: [Int] = []
    let writes = terminal.writes
    for character in text {
      let (before, column) = (terminal.bytesWritten, terminal.cursor.column)
      terminal.type(String(character))
      try terminal.wait(for: "the letter") { $0.cursor.column > column }
      costs.append(terminal.bytesWritten - before)
    }
    return (costs, terminal.writes - writes)
  }

  @Test(
    "A terminal that is not known is refused with 69, and its name does nothing",
    arguments: [
      "", "dumb", "unknown", "../../etc/passwd", "xterm;rm", "xterm\u{1B}]52;c;AA\u{7}",
      String(repeating: "x", count: 5_000),
    ])
  func unknown(_ name: String) throws {
    let terminal = try demo(environment: ["TERM": name])
    #expect(terminal.exitCode() == 69)
    #expect(terminal.text.contains("is not known") && terminal.isCooked)
    #expect(!terminal.received.contains(0x1B) && terminal.bytesWritten < 400)
  }

  @Test(
    "E4: without a terminal on both sides nothing is drawn: 69",
    arguments: ["demo >/dev/null", "demo </dev/null", "demo | cat; exit ${PIPESTATUS[0]}", "demo <&-", "demo >&-"])
  func noTerminal(_ command: String) throws {
    let terminal = try Emulator("/bin/bash", ["-c", "\"$0\" \(command)", Program.path])
    #expect(terminal.exitCode() == 69)
    #expect(terminal.text.contains("there is no terminal") && !terminal.received.contains(0x1B))
  }

  @Test("E7: left, the terminal has every mode that it had")
  func modes() throws {
    let terminal = try Emulator(
      "/bin/bash", ["-c", "stty -g; \"$0\" demo; echo kode $?; stty -g", Program.path], columns: 160)
    try terminal.sees("Bahasa Indonesia")
    terminal.press(.function(12))
    #expect(terminal.exitCode() == 0)
    let lines = terminal.text.split(separator: "\n")
    #expect(lines.count == 4 && lines[0] == lines[3] && lines[2] == "kode 0", "\(lines)")
  }
}

extension [UInt8] {
  /// The text stands somewhere in these bytes.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
