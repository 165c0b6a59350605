import CNcurses
import Console
import Glibc

/// The few variables of the environment that the terminal listens to.
package struct CursesEnvironment: Sendable, Hashable {
  /// `TERM`.
  package var terminal: String
  /// `NO_COLOR` is set and not empty.
  package var refusesColour: Bool
  /// The locale of characters says UTF-8.
  package var isUTF8: Bool

  /// A network lies between the keyboard and this host: `SSH_CONNECTION` or `SSH_TTY` is set and not empty.
  package var isRemote: Bool

  package init(terminal: String, refusesColour: Bool = false, isUTF8: Bool = true, isRemote: Bool = false) {
    self.terminal = terminal
    self.refusesColour = refusesColour
    self.isUTF8 = isUTF8
    self.isRemote = isRemote
  }

  /// What the process was started with.
  package static var process: CursesEnvironment {
    CursesEnvironment(variables: { name in getenv(name).map { String(cString: $0) } })
  }

  /// Reads `TERM`, `NO_COLOR`, the two names of a remote session, and the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty.
  package init(variables: (String) -> String?) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variables).first { !$0.isEmpty } ?? ""
    self.init(
      terminal: variables("TERM") ?? "",
      refusesColour: variables("NO_COLOR").map { !$0.isEmpty } ?? false,
      isUTF8: CursesEnvironment.isUTF8(locale: locale),
      isRemote: ["SSH_CONNECTION", "SSH_TTY"].lazy.compactMap(variables).contains { !$0.isEmpty })
  }

  /// Whether the name of a locale, such as `id_ID.UTF-8` or a bare `UTF-8`, says UTF-8. The name decides and not the
  /// machine: over SSH it often names a locale that is not installed here.
  static func isUTF8(locale: String) -> Bool {
    let dot = locale.utf8.lastIndex(of: UInt8(ascii: "."))
    let codeset = (dot.map { locale.utf8[$0...].dropFirst() } ?? locale.utf8[...]).prefix { $0 != UInt8(ascii: "@") }
    return codeset.filter { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }.elementsEqual("utf8".utf8.map { $0 | 0x20 })
  }

  /// The name for an error message.
  var shownTerminal: String { Printable.clean(terminal, limit: 40) }

  /// Variables by which whoever starts the program could give ncurses another terminal description, size or timing.
  private static let distrusted = [
    "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH", "ESCDELAY", "LINES", "COLUMNS", "NCURSES_TRACE",
    "NCURSES_NO_UTF8_ACS", "NCURSES_NO_PADDING", "NCURSES_NO_MAGIC_COOKIE", "NCURSES_ASSUMED_COLORS",
    "NCURSES_GPM_TERMS", "NCURSES_CONSOLE2", "BAUDRATE",
  ]

  /// Runs `body` with an environment that ncurses cannot be led astray by. Also hides `HOME` meanwhile, where it would
  /// look for descriptions first.
  static func trusted<Result>(_ body: () -> Result) -> Result {
    for name in distrusted { unsetenv(name) }
    let home = getenv("HOME").map { String(cString: $0) }
    unsetenv("HOME")
    defer { if let home { setenv("HOME", home, 1) } }
    return body()
  }
}

/// The kinds of terminal that the program is made for, by `TERM`.
enum TerminalKind: Sendable, Hashable {
  case linux, xterm, screen, tmux, vt

  /// Nil for any name that is not on the list. Terminals of windows that go by a name of their own do what xterm does.
  init?(named name: String) {
    guard name.utf8.count <= 64, name.utf8.allSatisfy(TerminalKind.isAllowed) else { return nil }
    switch name.prefix(while: { $0 != "-" && $0 != "." }) {
    case "xterm", "alacritty", "foot", "ghostty", "kitty", "konsole", "putty", "rxvt", "st", "wezterm": self = .xterm
    case "screen": self = .screen
    case "tmux": self = .tmux
    case "linux" where name == "linux": self = .linux
    case "vt100" where name == "vt100", "vt220" where name == "vt220": self = .vt
    default: return nil
    }
  }

  /// The descriptions by which a terminal of that name can be drawn on, its own first: most hosts lack those of newer
  /// terminals, all of which understand what is sent to an xterm.
  func descriptions(of name: String) -> [String] { self == .xterm ? [name, "xterm-256color"] : [name] }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Whether it knows the mouse, bracketed paste and a window title.
  var isWindow: Bool {
    switch self {
    case .xterm, .screen, .tmux: true
    case .linux, .vt: false
    }
  }

  /// It has a second picture that keeps no lines. On one that has none, what is cleared at once may be kept among the
  /// lines that have scrolled away, by the emulators that go by these names.
  var hasSecondPicture: Bool {
    switch self {
    case .xterm, .tmux: true
    case .screen, .linux, .vt: false
    }
  }
}
