import ArgumentParser
import Flow
import Rules
import Screens

/// `anjungan kiosk`.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Show the kiosk on this terminal.",
    discussion: "Runs until the terminal ends or SIGTERM comes; then it wipes the screen and restores the terminal.")

  @OptionGroup var options: WorkplaceOptions

  @OptionGroup var face: FaceOptions

  /// What stands on the command line, for a reader of settings.
  var given: [Setting: String] { options.given.merging(face.given) { $1 } }

  func run() throws { try Self.show(given, options.look) }

  /// - Parameter given: what stands on the command line
  static func show(_ given: [Setting: String], _ look: Look) throws {
    let workplace = try Workplace(.kiosk, given: given, look: look)
    let limits = Limits(
      idle: .seconds(Int64(try workplace.settings.number(.idleSeconds, default: 60))),
      warning: .seconds(Int64(try workplace.settings.number(.warningSeconds, default: 20))))
    try workplace.show(.kiosk, limits: limits)
  }
}
