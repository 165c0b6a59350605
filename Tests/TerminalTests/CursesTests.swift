import Console
import Curses
import Glibc
import TerminalSupport
import Testing

/// ncurses, signals and the environment are global to the process: one terminal at a time.
@Suite("The terminal on a pseudo-terminal", .waiting, .serialized) struct CursesTests {
  // MARK: Painting

  @Test("Text, wide glyphs and lines stand where the frame has them") func paint() throws {
    var desk = try Desk()
    desk.paint([[Run("┌─ Selamat datang 日本 😀 ─┐", .title)], [Run("NIK "), Run("3171", .strong)]])
    #expect(desk.screen.line(0) == "┌─ Selamat datang 日本 😀 ─┐")
    #expect(desk.screen.line(1) == "NIK 3171")
    #expect(desk.screen.cell(0, 18).text == "日")
    #expect(desk.screen.cell(0, 18).width == 2)
    #expect(desk.screen.cell(0, 0).isBold)
    #expect(!desk.screen.cell(1, 0).isBold)
    #expect(desk.screen.cell(1, 4).isBold)
  }

  @Test("A frame larger than the screen is cut, a smaller one leaves the rest blank") func clamped() throws {
    var desk = try Desk(rows: 5, columns: 10)
    let tall = (0..<40).map { [Run("baris \($0) " + String(repeating: "x", count: 100))] }
    desk.paint(tall, size: Size(rows: 40, columns: 120))
    #expect(desk.screen.line(0) == "baris 0 xx")
    #expect(desk.screen.line(4) == "baris 4 xx")
    desk.paint([[Run("satu")]], size: Size(rows: 1, columns: 4))
    #expect(desk.screen.text == "satu\n\n\n\n")
  }

  @Test("A wide glyph at the right edge becomes a space") func rightEdge() throws {
    var desk = try Desk(rows: 2, columns: 5)
    desk.paint([[Run("abcd日x")], [Run("日本語")]])
    #expect(desk.screen.text == "abcd\n日本")
  }

  @Test("The last cell of the last row can be used") func lastCell() throws {
    var desk = try Desk(rows: 2, columns: 5)
    desk.paint([[Run("abcde")], [Run("fghij", .bar)]])
    #expect(desk.screen.text == "abcde\nfghij")
  }

  @Test("What looks strange to the C library shifts nothing")
  func strangeGlyphs() throws {
    var desk = try Desk(rows: 8, columns: 20)
    let texts = ["🇮🇩", "👍🏽", "\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "क्षि", "\u{1FAE8}", "각", "ﷺ"]
    desk.paint(texts.map { [Run($0), Run("|", .strong)] })
    for (row, text) in texts.enumerated() {
      let column = Run(text).width
      #expect(desk.screen.cell(row, column).text == "|", "\(text) in row \(row): \(desk.screen.line(row))")
    }
  }

  // MARK: Cursor

  @Test("The hardware cursor stands on the focus and hides only without one") func cursor() throws {
    var desk = try Desk()
    desk.paint([[Run("NIK")]], cursor: Position(row: 7, column: 12))
    #expect(desk.screen.cursor == (7, 12))
    #expect(desk.screen.isCursorVisible == true)
    desk.paint([[Run("NIK")]], cursor: nil)
    #expect(desk.screen.isCursorVisible == false)
    desk.paint([[Run("NIK")]], cursor: Position(row: 3, column: 0))
    #expect(desk.screen.isCursorVisible == true)
    #expect(desk.screen.cursor == (3, 0))
    desk.paint([[Run("NIK")]], cursor: Position(row: 999, column: -5))
    #expect(desk.screen.cursor == (23, 0))
  }

  // MARK: Cost

  @Test("A frame is one write, and one without news is none") func oneWrite() throws {
    var desk = try Desk()
    for number in 1...20 {
      let rows = (0..<24).map { [Run("Baris \($0 * number)", $0 % 2 == 0 ? .bar : .plain), Run(" 日本", .error)] }
      desk.paint(rows, cursor: Position(row: number, column: number))
      #expect(desk.terminal.writeCount == number)
      desk.paint(rows, cursor: Position(row: number, column: number))
      #expect(desk.terminal.writeCount == number)
    }
    #expect(desk.pty.pieces <= 20)
  }

  @Test("A key in a plain field costs at most three bytes") func bytesPerKey() throws {
    var desk = try Desk()
    var typed = ""
    for letter in "Jalan Sudirman 17" {
      let before = desk.terminal.byteCount
      typed.append(letter)
      desk.paint(
        [[Run("Alamat", .title)], [], [Run("Jalan: [" + Fit.pad(typed, to: 30) + "]")]],
        cursor: Position(row: 2, column: 8 + typed.count))
      if typed.count > 1 { #expect(desk.terminal.byteCount - before <= 3, "after \(typed)") }
    }
    #expect(desk.screen.line(2).contains("[Jalan Sudirman 17"))
  }

  // MARK: ASCII

  @Test("Without UTF-8 only ASCII is drawn, as wide as before")
  func ascii() throws {
    let environment = CursesEnvironment(terminal: "vt100", isUTF8: false)
    var desk = try Desk(options: CursesOptions(environment: environment))
    desk.paint([[Run("┌──┐ José ÁÉ 日本| • → …|")], [Run("│ ═ █ “a” ø e\u{301}|")]])
    #expect(desk.pty.received.allSatisfy { $0 < 0x80 })
    #expect(desk.screen.line(0) == "+--+ Jose AE ????| * > .|")
    #expect(desk.screen.line(1) == "| = # \"a\" ? e|")
  }

  @Test("On a Linux console only what its fonts have is drawn, and ASCII for the rest") func console() throws {
    var desk = try Desk(options: CursesOptions(environment: CursesEnvironment(terminal: "linux")))
    desk.paint([[Run("✓ Terkirim … ✗ ━ · é")]])
    #expect(desk.screen.line(0) == "+ Terkirim . ✗ ━ · é")
  }

  @Test("ASCII can be asked for") func asciiForced() throws {
    var desk = try Desk(options: CursesOptions(isASCIIForced: true))
    desk.paint([[Run("─")]])
    #expect(desk.screen.line(0) == "-")
  }

  @Test(
    "E8: the locale decides about UTF-8 by its name",
    arguments: [
      (["LANG": "id_ID.UTF-8"], true), (["LANG": "en_US.utf8"], true), (["LANG": "C"], false), ([:], false),
      (["LANG": "id_ID.UTF-8", "LC_ALL": "C"], false), (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LANG": "C", "LC_ALL": ""], false), (["LANG": "id_ID.UTF-8@euro"], true), (["LANG": "id_ID.ISO-8859-1"], false),
      (["LANG": "tr_TR.UTF-8"], true), (["LC_ALL": "", "LANG": "id_ID.UTF-8"], true),
      (["LC_CTYPE": "UTF-8"], true), (["LANG": "C", "LC_CTYPE": "UTF-8"], true), (["LC_CTYPE": "8"], false),
    ])
  func locale(_ variables: [String: String], _ expected: Bool) {
    #expect(CursesEnvironment(variables: { variables[$0] }).isUTF8 == expected)
  }

  @Test("NO_COLOR counts only when it says something") func noColour() {
    #expect(!CursesEnvironment(variables: { _ in nil }).refusesColour)
    #expect(!CursesEnvironment(variables: { ["NO_COLOR": ""][$0] }).refusesColour)
    #expect(CursesEnvironment(variables: { ["NO_COLOR": "0"][$0] }).refusesColour)
  }

  // MARK: Terminals

  @Test(
    "Every terminal of the list shows the same text",
    arguments: [
      "linux", "xterm", "xterm-256color", "xterm-color", "screen", "screen-256color", "screen.xterm-256color", "tmux",
      "tmux-256color", "vt100", "vt220", "xterm-kitty", "xterm-ghostty", "xterm-nosuch", "alacritty", "foot", "wezterm",
      "rxvt-unicode-256color", "konsole-256color", "st-256color", "putty",
    ])
  func terminals(_ name: String) throws {
    var desk = try Desk(options: CursesOptions(environment: CursesEnvironment(terminal: name)))
    desk.paint([[Run("Anjungan", .bar)], [Run("1  Cek", .selected)], [Run("└─ é", .error)]])
    #expect(desk.screen.line(0) == "Anjungan")
    #expect(desk.screen.line(1) == "1  Cek")
    #expect(desk.screen.line(2) == "└─ é")
  }

  @Test(
    "Any other terminal is refused and left as it was",
    arguments: [
      "", "dumb", "ansi", "unknown", "xtermite", "../../etc/passwd", "xterm/../../x", "vt52", "linux-x", "kitten",
      "xterm\u{1B}[2J", String(repeating: "x", count: 5_000), "xterm-" + String(repeating: "x", count: 5_000),
    ])
  func refused(_ name: String) throws {
    let pty = try PtyPair()
    let before = pty.master.modes
    #expect(throws: CursesFault.unknownTerminal(Printable.clean(name, limit: 40))) {
      _ = try CursesTerminal(options: pty.options(CursesOptions(environment: CursesEnvironment(terminal: name))))
    }
    #expect(pty.master.modes == before)
    #expect(!pty.master.pump(within: 0))
  }

  @Test("Neither a file nor a pipe is a terminal") func noTerminal() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let pty = try PtyPair()
    let environment = CursesEnvironment(terminal: "xterm")
    for (input, output) in [(null, null), (pty.slave, null), (null, pty.slave), (-1, -1)] {
      #expect(throws: CursesFault.noTerminal) {
        _ = try CursesTerminal(options: CursesOptions(input: input, output: output, environment: environment))
      }
    }
  }

  @Test("A description of the terminal that somebody else brings is not used") func foreignDescription() throws {
    setenv("TERMINFO", "/nonexistent", 1)
    setenv("COLUMNS", "7", 1)
    setenv("ESCDELAY", "999999", 1)
    var desk = try Desk()
    desk.paint([[Run("Selamat datang")]])
    #expect(desk.screen.line(0) == "Selamat datang")
    #expect(getenv("TERMINFO") == nil)
    #expect(getenv("HOME") != nil)
  }

  // MARK: The end

  @Test("The terminal is given back as it was") func restored() throws {
    let pty = try PtyPair()
    let before = pty.master.modes
    #expect(pty.master.isCooked)
    var desk = try Desk(pty)
    desk.paint([[Run("rahasia")]], cursor: nil)
    #expect(!pty.master.isCooked)
    #expect(desk.screen.isAlternate == true)
    #expect(desk.screen.wantsMouse == true)
    desk.close()
    #expect(pty.master.modes == before)
    #expect(!pty.master.screen.isAlternate)
    #expect(!pty.master.screen.wantsMouse)
    #expect(pty.master.screen.isCursorVisible)
    #expect(!pty.master.screen.text.contains("rahasia"))
    #expect(pty.shows("\u{1B}[?2004l"))
  }

  @Test("A console without a second screen is left empty") func restoredConsole() throws {
    let pty = try PtyPair()
    var desk = try Desk(pty, options: CursesOptions(environment: CursesEnvironment(terminal: "linux")))
    desk.paint([[Run("rahasia")]])
    desk.close()
    #expect(!pty.master.screen.text.contains("rahasia"))
  }

  @Test("Wiping takes screen, scroll-back, title and keys, and the next frame is whole") func wipe() throws {
    var desk = try Desk()
    desk.paint([[Run("rahasia")], [Run("menu")]])
    desk.types("0000")
    desk.terminal.wipe()
    desk.pty.pumpAll()
    #expect(desk.screen.text.allSatisfy { $0 == "\n" })
    #expect(desk.pair.shows("\u{1B}[3J"))
    #expect(desk.pair.shows("\u{1B}]2;\u{1B}\\"))
    #expect(desk.terminal.next(within: 0) == .quiet)
    desk.paint([[Run("Selamat datang")], [Run("menu")]])
    #expect(desk.screen.line(0) == "Selamat datang")
    #expect(desk.screen.line(1) == "menu")
  }

  @Test("A second terminal can follow the first", arguments: 0..<20) func again(_ turn: Int) throws {
    var desk = try Desk()
    desk.paint([[Run("Kali \(turn)")]])
    #expect(desk.screen.line(0) == "Kali \(turn)")
  }
}
