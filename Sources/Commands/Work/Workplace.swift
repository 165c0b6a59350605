import ArgumentParser
import Console
import FaceProcess
import Flow
import Glibc
import Keeping
import Rules
import Screens
import Services

/// Which store a terminal works on, under which name, and how it looks: what every command that shows screens at work
/// takes.
struct WorkplaceOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  @Option(help: "This terminal's name in brakes and the ledger. Default: the branch and the tty, over SSH the address.")
  var terminal: String?

  @OptionGroup var front: FrontOptions

  /// What stands on the command line, for a reader of settings.
  var given: [Setting: String] {
    store.given.merging([.terminal: terminal].compactMapValues(\.self)) { $1 }
  }

  /// How the terminal looks.
  var look: Look { front.look }
}

/// A terminal of a branch at work, with its journal and the desk behind it.
struct Workplace {
  /// What is shown there. The raw value is its name in the journal.
  enum Kind: String {
    case kiosk, counter

    /// The device that checks faces there; at a counter an officer does. Gate G8.
    fileprivate func face(_ settings: SettingsReader) throws -> ExternalFaceDevice? {
      switch self {
      case .kiosk: try settings.faceDevice()
      case .counter: nil
      }
    }
  }

  let settings: SettingsReader
  /// The store's file, or the address of its server.
  let path: String
  private let journal: Journal
  private let keeper: StoreKeeper
  /// The store's time, for the top line.
  let hand = StoreHand()
  private let look: Look
  private let escapePause: Int?

  /// Throws the exit code when branch, store or a setting cannot be used; the complaint is said.
  /// - Parameter given: what stands on the command line
  init(_ kind: Kind, given: [Setting: String], look: Look) throws {
    settings = try SettingsReader(given)
    self.look = look
    escapePause =
      settings.text(.escapeMilliseconds) == nil
      ? nil : try settings.number(.escapeMilliseconds, default: KeyDecoder.consolePause)
    let station = try Self.station(settings)
    journal = try Journal(settings, of: kind.rawValue, station: station)
    if journal.isNone {
      Say.complaint(
        "there is no journal: nobody will know when rows are cut off the end of the ledger; set `log`, or \(Setting.log.environmentName)"
      )
    }
    path = try Self.store(settings)
    keeper = StoreKeeper(
      path: path, key: settings.text(.key),
      patience: .seconds(Int64(try settings.number(.patienceSeconds, default: 5))), station: station,
      settings: try settings.rules(), face: try kind.face(settings), journal: journal, hand: hand)
  }

  /// Shows screens until the terminal ends, and throws how: the store's fault or the exit code.
  /// - Parameters:
  ///   - changes: what others do to the store; nil where nobody watches it
  ///   - began: runs once the first screen is there
  func show<Place: Screen>(
    _ route: Route<Place>, limits: Limits, changes: Changes? = nil, began: @escaping () -> Void = {}
  ) throws where Place.Place == Place, Place.Words: ScreenTexts {
    let keeper = keeper
    guard let clerk = WorkerClerk({ keeper.desk($0) }) else { throw Front<Place>.noDescriptors() }
    let journal = journal
    let front = Front(
      look: look, route: route, limits: limits, wall: hand.now, escapePause: escapePause, changes: changes,
      began: {
        journal.started()
        began()
      })
    let ending = try front.run(with: clerk)
    journal.ended(ending)
    journal.gap.map(Say.complaint)
    if let reason = keeper.reason { throw reason }
    throw ExitCode(ending.exitCode)
  }

  private static func store(_ settings: SettingsReader) throws -> String {
    if let path = settings.text(.store) {
      if case .server = ArchivePlace(named: path) { return path }
      if access(path, F_OK) == 0 { return path }
      if let refusal = StoreOwner.hidden(path) { throw refusal }
    }
    Say.complaint("there is no store: give --store PATH of one that `anjungan import FOLDER --store PATH` made")
    throw Exit.unavailable
  }

  private static func station(_ settings: SettingsReader) throws -> Station {
    guard let branch = settings.text(.branch) else {
      Say.complaint("no branch is named: give --branch CODE, or set \(Setting.branch.environmentName)")
      throw Exit.usage
    }
    let name = settings.text(.terminal).flatMap(Setting.terminalName) ?? terminalName(in: branch)
    return Station(branch: branch, terminal: name)
  }

  /// Of a long one the end is kept, by which two terminals differ. Rule N8.
  private static func terminalName(in branch: String) -> String {
    let connection = getenv("SSH_CONNECTION").map { String(cString: $0) }?.utf8
    let client = connection?.split(separator: UInt8(ascii: " ")).first
      .map { ClientAddress.terminal(at: String(decoding: $0, as: UTF8.self)) }
    let tty = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "/?"
    let place = tty.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    let name = Printable.clean(client ?? "\(branch) \(place.joined(separator: "/"))")
    return String(name.suffix(Setting.terminalLimit))
  }
}
