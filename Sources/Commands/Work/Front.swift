import ArgumentParser
import Console
import Curses
import Flow
import Foundation
import Rules
import Screens
import Services

/// How the terminal looks, for every command that shows screens.
struct Look: Sendable, Hashable {
  enum Theme: String, CaseIterable {
    case colour, mono
    case highContrast = "high-contrast"

    fileprivate var curses: CursesTheme {
      switch self {
      case .colour: .colour
      case .mono: .mono
      case .highContrast: .highContrast
      }
    }
  }

  var theme = Theme.colour
  /// Whether taps and clicks are asked for.
  var hasMouse = true
  var isASCII = false
}

extension Look.Theme: ExpressibleByArgument {}

/// The same on the command line.
struct FrontOptions: ParsableArguments {
  @Option(help: "colour, mono or high-contrast.")
  var theme: Look.Theme = .colour

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  var look: Look { Look(theme: theme, hasMouse: !noMouse, isASCII: ascii) }
}

/// Shows screens on this terminal until it ends.
struct Front<Place: Screen> where Place.Place == Place, Place.Words: ScreenTexts {
  let look: Look
  let route: Route<Place>
  let limits: Limits
  let wall: () -> Moment
  /// How many milliseconds an ESC waits for the rest of a sequence; nil for what fits the terminal.
  var escapePause: Int?
  var aside: Aside?
  /// In which it begins.
  var language = Language.indonesian
  /// The visit that goes on; nil to begin with the first screen.
  var goesOn: LeftVisit<Place>?
  /// What others do to the store; nil where nobody watches it.
  var changes: Changes?
  /// Runs once the first screen is there.
  var began: () -> Void = {}
  /// Runs at the end, with the language that was spoken and the visit as it was left.
  var left: (Language, LeftVisit<Place>) -> Void = { _, _ in }

  /// Paints first and lets the clerk begin afterwards. Ends with 69 when there is no terminal to paint on.
  func run(with clerk: WorkerClerk) throws -> Console.Ending {
    let watched = [clerk.readyDescriptor, changes?.descriptor].compactMap(\.self)
    var kiosk = Kiosk(
      try terminal(watching: watched), by: CellRenderer(), clerk, route, words: Place.Words.of,
      speaking: language, goingOn: goesOn, clocks: Clocks(sinceBoot: HostTime.sinceBoot, wall: wall), limits: limits,
      chance: SystemChance(), aside: aside,
      changes: changes)
    kiosk.show()
    began()
    guard clerk.start() else {
      kiosk.close()
      throw Self.refusal("this host has no thread left; try again later", Exit.tryLater)
    }
    let ending = kiosk.run()
    left(kiosk.language, kiosk.left)
    // Before anything is said, and not before the end.
    kiosk.close()
    return ending
  }

  /// The system has no pipe left, for a clerk or a watch.
  static func noDescriptors() -> ExitCode {
    refusal("this host has no descriptors left; try again later", Exit.tryLater)
  }

  private func terminal(watching descriptors: [Int32]) throws -> CursesTerminal {
    let curses = CursesOptions(
      theme: look.theme.curses, isASCIIForced: look.isASCII, hasMouse: look.hasMouse, escapePause: escapePause)
    do throws(CursesFault) {
      return try CursesTerminal(watching: descriptors, options: curses)
    } catch {
      switch error {
      case .noTerminal:
        throw Self.refusal("there is no terminal: run this on a console or over ssh -t", Exit.unavailable)
      case .unknownTerminal(let name):
        throw Self.refusal(
          "the terminal \"\(name)\" is not known: set TERM to linux, xterm-256color, screen, tmux, vt100 or vt220",
          Exit.unavailable)
      case .outOfResources:
        throw Self.refusal("this host has no memory or descriptors left; try again later", Exit.tryLater)
      }
    }
  }

  private static func refusal(_ sentence: String, _ code: ExitCode) -> ExitCode {
    Say.complaint(sentence)
    return code
  }
}

extension Route where Place == Screens.Place {
  /// From the attract screen, for whoever comes.
  static var kiosk: Route { Route(start: .start, afterIdle: .farewell(Farewell(isAlone: true))) }
}

extension Route where Place == Post {
  /// From the sign-in; who walks away finds his work behind his password.
  static var counter: Route { counter(from: .start) }

  static func counter(from start: Post) -> Route { Route(start: start, isPublic: false) { $0.lockedAway } }
}
