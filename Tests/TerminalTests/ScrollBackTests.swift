import Console
import Curses
import TerminalSupport
import Testing

extension CursesTests {
  /// What goes by these names has no second picture: what is cleared at once may be kept by an emulator.
  static let withoutSecondPicture = ["vt100", "vt220", "linux", "screen"]

  @Test("Nothing of a visit scrolls away, by pages, a wipe or the end", arguments: withoutSecondPicture)
  func scrollsNothing(terminal: String) throws {
    let pair = try PtyPair()
    var desk = try Desk(pair, options: CursesOptions(environment: CursesEnvironment(terminal: terminal)))
    let page = (1...24).map { [Run("Sari Dewi 16000000074 baris \($0)")] }
    desk.paint(page)
    desk.paint(page.reversed())
    desk.terminal.wipe()
    desk.paint(page)
    desk.close()
    #expect(pair.master.screen.scrolledLetters == 0)
    #expect(!pair.master.screen.text.contains("Sari"))
  }

  @Test("Each line is emptied before the screen is cleared at once", arguments: withoutSecondPicture)
  func emptiesFirst(terminal: String) throws {
    var desk = try Desk(options: CursesOptions(environment: CursesEnvironment(terminal: terminal)))
    desk.paint([[Run("Sari Dewi")]])
    let before = desk.pty.received.count
    desk.terminal.wipe()
    desk.pty.pumpAll()
    let wiped = String(decoding: desk.pty.received.dropFirst(before), as: UTF8.self)
    let lines = (1...24).map { "\u{1B}[\($0);1H\u{1B}[K" }.joined()
    #expect(wiped.hasPrefix("\u{1B}[m" + lines))
    #expect(wiped.contains("\u{1B}[3J"))
  }

  @Test("Another size forgets what it has scrolled away", arguments: withoutSecondPicture + ["xterm-256color"])
  func resizeForgets(terminal: String) throws {
    var desk = try Desk(options: CursesOptions(environment: CursesEnvironment(terminal: terminal)))
    desk.paint([[Run("Sari Dewi")]])
    desk.resize(rows: 30, columns: 100)
    #expect(desk.next() == .resized)
    #expect(!desk.pair.shows("\u{1B}[3J"))
    desk.paint([[Run("Sari Dewi")]])
    #expect(desk.pair.shows("\u{1B}[3J"))
    #expect(desk.screen.line(0) == "Sari Dewi")
  }

  @Test("A session behind a network gives a key more time", arguments: ["SSH_CONNECTION", "SSH_TTY"])
  func remote(variable: String) throws {
    #expect(CursesEnvironment(variables: { [variable: "10.0.0.1"][$0] }).isRemote)
    #expect(!CursesEnvironment(variables: { [variable: ""][$0] }).isRemote)
    let remote = CursesEnvironment(terminal: "xterm", isRemote: true)
    var desk = try Desk(options: CursesOptions(environment: remote))
    desk.types("\u{1B}")
    #expect(desk.terminal.next(within: 100) == .quiet)
    desk.types("[A")
    #expect(desk.next() == .key(.up))
  }

  @Test("How long a key may take is a setting")
  func patience() throws {
    var patient = try Desk(
      options: CursesOptions(escapePause: 1_000, environment: CursesEnvironment(terminal: "xterm")))
    patient.types("\u{1B}")
    #expect(patient.terminal.next(within: 400) == .quiet)
    patient.types("OP")
    #expect(patient.next() == .key(.function(1)))
  }
}
