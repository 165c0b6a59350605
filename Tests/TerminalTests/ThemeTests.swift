import Console
import Curses
import TerminalSupport
import Testing

/// What the roles look like on a terminal. Part of the suite that has ncurses to itself.
extension CursesTests {
  @Test("Roles have colours, plain text has the terminal's own") func colours() throws {
    var desk = try Desk()
    desk.paint([[Run("bar", .bar)], [Run("galat", .error)], [Run("biasa")]])
    #expect(desk.screen.cell(0, 0).background == 4)
    #expect(desk.screen.cell(1, 0).background == 1)
    #expect(desk.screen.cell(2, 0).background == -1)
    #expect(desk.screen.cell(2, 0).foreground == -1)
  }

  @Test(
    "Without colour every role can still be told from plain text",
    arguments: [
      (CursesTheme.mono, false, "xterm-256color"), (.colour, true, "xterm-256color"), (.colour, false, "vt100"),
      (.highContrast, true, "xterm"), (.highContrast, false, "vt220"),
    ])
  func mono(_ theme: CursesTheme, _ refuses: Bool, _ terminal: String) throws {
    let environment = CursesEnvironment(terminal: terminal, refusesColour: refuses)
    var desk = try Desk(options: CursesOptions(theme: theme, environment: environment))
    let styles: [Style] = [.strong, .title, .bar, .selected, .warning, .error, .success, .banner]
    desk.paint(([.plain] + styles).map { [Run("Teks", $0)] })
    let plain = desk.screen.cell(0, 0)
    for (row, style) in styles.enumerated() {
      let cell = desk.screen.cell(row + 1, 0)
      #expect(cell.foreground == -1 && cell.background == -1, "\(style)")
      #expect(cell != plain, "\(style)")
    }
    #expect(desk.screen.cell(4, 0).isReverse)
  }

  @Test("High contrast differs from plain text for every role but the remark") func highContrast() throws {
    let environment = CursesEnvironment(terminal: "linux")
    var desk = try Desk(options: CursesOptions(theme: .highContrast, environment: environment))
    desk.paint(Style.allCases.map { [Run("Teks", $0)] })
    for (row, style) in Style.allCases.enumerated() {
      let isAsPlain = desk.screen.cell(row, 0) == desk.screen.cell(0, 0)
      #expect(isAsPlain == [.plain, .dim].contains(style), "\(style)")
    }
  }

  /// A row in each role, in the order of `Style.allCases`, and its first cell.
  private func cells(_ theme: CursesTheme, terminal: String = "xterm-256color", refusesColour: Bool = false) throws
    -> [Style: VirtualScreen.Cell]
  {
    let environment = CursesEnvironment(terminal: terminal, refusesColour: refusesColour)
    var desk = try Desk(options: CursesOptions(theme: theme, environment: environment))
    desk.paint(Style.allCases.map { [Run("Teks", $0)] })
    return Dictionary(uniqueKeysWithValues: Style.allCases.enumerated().map { ($1, desk.screen.cell($0, 0)) })
  }

  /// What is left of a cell for whoever sees no colours: bold, underline, and which of both grounds it has.
  private func looks(_ cell: VirtualScreen.Cell?) -> [Bool?] { [cell?.isBold, cell?.isUnderlined, cell?.isReverse] }

  @Test("Plain text, focus, warning and error differ without colour", arguments: [CursesTheme.mono, .highContrast])
  func withoutColour(_ theme: CursesTheme) throws {
    let cells = try cells(theme)
    let styles: [Style] = [.plain, .selected, .warning, .error, .success]
    #expect(Set(styles.map { looks(cells[$0]) }).count == styles.count)
  }

  @Test("In colour no two of focus, warning, error, success and banner look the same, nor have the same ground")
  func grounds() throws {
    let cells = try cells(.colour)
    let styles: [Style] = [.plain, .selected, .warning, .error, .success, .banner, .bar]
    #expect(Set(styles.map { cells[$0]?.background }).count == styles.count)
    #expect(looks(cells[.error]) != looks(cells[.warning]))
  }

  @Test("High contrast has nothing but black and white, on every terminal", arguments: ["xterm-256color", "linux"])
  func blackAndWhite(_ terminal: String) throws {
    for (style, cell) in try cells(.highContrast, terminal: terminal) {
      #expect(cell.foreground == 7 && cell.background == 0, "\(style)")
    }
  }

  @Test("High contrast covers the whole screen, also where nothing is written") func covered() throws {
    var desk = try Desk(options: CursesOptions(theme: .highContrast, environment: CursesEnvironment(terminal: "xterm")))
    desk.paint([[Run("Teks")]])
    for (row, column) in [(0, 79), (1, 0), (23, 79)] { #expect(desk.screen.cell(row, column).background == 0) }
  }

  @Test("NO_COLOR gives the looks of mono to every theme", arguments: CursesTheme.allCases)
  func noColourAtAll(_ theme: CursesTheme) throws {
    let mono = try cells(.mono)
    #expect(try cells(theme, refusesColour: true) == mono)
    #expect(mono.values.allSatisfy { $0.foreground == -1 && $0.background == -1 })
  }
}
