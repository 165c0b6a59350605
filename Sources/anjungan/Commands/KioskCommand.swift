import ArgumentParser
import Console
import Flow
import Foundation
import Rules
import Services

/// `anjungan kiosk`.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Show the kiosk on this terminal.",
    discussion: "Runs until the terminal ends or SIGTERM comes; then it wipes the screen and restores the terminal.")

  @OptionGroup var options: StoreOptions

  @Option(help: "This terminal's name in brakes and the ledger. Default: the branch and the tty, over SSH the address.")
  var terminal: String?

  @OptionGroup var face: FaceOptions

  @OptionGroup var front: FrontOptions

  func run() throws {
    let settings = try SettingsReader(given)
    let station = try station(settings)
    let journal = try Journal(settings, station: station)
    let keeper = try keeper(settings, at: station, journal)
    guard let clerk = WorkerClerk({ keeper.desk($0) }) else {
      Say.complaint("this host has no descriptors left; try again later")
      throw Exit.tryLater
    }
    let limits = Limits(
      idle: .seconds(Int64(try settings.number(.idleSeconds, default: 60))),
      warning: .seconds(Int64(try settings.number(.warningSeconds, default: 20))))
    let front = Front(options: front, limits: limits, wall: Self.wall, began: journal.started)
    let ending = try front.run(with: clerk)
    journal.ended(ending)
    if let reason = keeper.reason { throw reason }
    throw ExitCode(ending.exitCode)
  }

  private var given: [Setting: String] {
    options.given.merging(face.given) { $1 }.merging([.terminal: terminal].compactMapValues(\.self)) { $1 }
  }

  private func keeper(_ settings: SettingsReader, at station: Station, _ journal: Journal) throws -> StoreKeeper {
    guard let path = settings.text(.store), FileManager.default.fileExists(atPath: path) else {
      Say.complaint("there is no store: give --store PATH of one that `anjungan import FOLDER --store PATH` made")
      throw Exit.unavailable
    }
    return StoreKeeper(
      path: path, key: settings.text(.key),
      patience: .seconds(Int64(try settings.number(.patienceSeconds, default: 5))), station: station,
      settings: try settings.rules(), face: try settings.faceDevice(), journal: journal)
  }

  private func station(_ settings: SettingsReader) throws -> Station {
    guard let branch = settings.text(.branch) else {
      Say.complaint("no branch is named: give --branch CODE, or set \(Setting.branch.environmentName)")
      throw Exit.usage
    }
    let name = settings.text(.terminal) ?? Self.terminalName(in: branch)
    return Station(branch: branch, terminal: Printable.clean(name, limit: 64))
  }

  /// Rule N8.
  private static func terminalName(in branch: String) -> String {
    if let client = ProcessInfo.processInfo.environment["SSH_CONNECTION"]?.split(separator: " ").first {
      return String(client)
    }
    let tty = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "?"
    return "\(branch) \(tty.split(separator: "/").dropFirst().joined(separator: "/"))"
  }

  private static func wall() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
