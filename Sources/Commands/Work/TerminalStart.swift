/// The command lines by which terminals are started. They are read here, because to build the parser's tree of all
/// commands takes longer than everything else that is done before the first paint.
///
/// Only what is plainly right is read. Anything else goes to the parser, which alone says what is wrong and gives help.
struct TerminalStart: Sendable, Hashable {
  enum Command: String, CaseIterable {
    case kiosk, counter, demo

    /// The settings that are options of the command, with a value.
    fileprivate var settings: [Setting] {
      switch self {
      case .kiosk: Self.workplace + [.faceCheck, .faceCheckSeconds, .faceVoids]
      case .counter: Self.workplace + [.counterIdleMinutes]
      case .demo: []
      }
    }

    private static let workplace: [Setting] = [.store, .key, .branch, .terminal]
  }

  let command: Command
  /// The settings that the line gives.
  private(set) var given: [Setting: String] = [:]
  private(set) var look = Look()

  /// Nil when the parser has to look at it.
  /// - Parameter words: of the command line, without the program's name
  init?(_ words: some Collection<String>) {
    guard let command = words.first.flatMap(Command.init) else { return nil }
    self.command = command
    var seen: [String] = []
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard let (name, joined) = Self.option(word), !seen.contains(name) else { return nil }
      seen.append(name)
      if joined == nil, take(flag: name) { continue }
      guard let value = joined ?? rest.popFirst(), Self.isPlain(value), take(value, for: name) else { return nil }
    }
  }

  /// Shows the screens; throws as the command does.
  func run() throws {
    switch command {
    case .kiosk: try KioskCommand.show(given, look)
    case .counter: try CounterCommand.show(given, look)
    case .demo: try DemoCommand.show(look)
    }
  }

  /// `--name` or `--name=value`.
  private static func option(_ word: String) -> (name: String, value: String?)? {
    guard word.utf8.starts(with: "--".utf8) else { return nil }
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// What begins with a dash could be meant as an option, and nothing as nothing.
  private static func isPlain(_ value: String) -> Bool { !value.isEmpty && value.utf8.first != UInt8(ascii: "-") }

  private mutating func take(flag name: String) -> Bool {
    switch (name, command) {
    case ("no-mouse", _): look.hasMouse = false
    case ("ascii", _): look.isASCII = true
    case ("cuti-bersama-worked", .kiosk): return answer("yes")
    case ("no-cuti-bersama-worked", .kiosk): return answer("no")
    default: return false
    }
    return true
  }

  /// False when the other one was given already.
  private mutating func answer(_ word: String) -> Bool {
    guard given[.cutiBersamaWorked] == nil else { return false }
    given[.cutiBersamaWorked] = word
    return true
  }

  private mutating func take(_ value: String, for name: String) -> Bool {
    if name == "theme" {
      guard let theme = Look.Theme(rawValue: value) else { return false }
      look.theme = theme
      return true
    }
    guard let setting = command.settings.first(where: { $0.rawValue == name }) else { return false }
    given[setting] = value
    return true
  }
}
