import ArgumentParser
import ChosenStore
import Flow
import Keeping
import Rules
import Screens

/// `anjungan counter`.
struct CounterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counter", abstract: "Show the counter on this terminal, for officers who sign in.",
    discussion: """
      Runs until the terminal ends or SIGTERM comes; then it wipes the screen and restores the terminal. A terminal that \
      nobody uses is locked and keeps the work. Accounts are made with `anjungan staff add`.
      """)

  @OptionGroup var options: WorkplaceOptions

  @Option(help: "Minutes without a key until the warning that the screen locks, 1 to 60. Default: 5.")
  var counterIdleMinutes: String?

  /// What stands on the command line, for a reader of settings.
  var given: [Setting: String] {
    options.given.merging([.counterIdleMinutes: counterIdleMinutes].compactMapValues(\.self)) { $1 }
  }

  func run() throws { try Self.show(given, options.look) }

  /// - Parameter given: what stands on the command line
  static func show(_ given: [Setting: String], _ look: Look) throws {
    let workplace = try Workplace(.counter, given: given, look: look)
    let limits = Limits(
      idle: .minutes(Int64(try workplace.settings.number(.counterIdleMinutes, default: 5))),
      warning: .seconds(Int64(try workplace.settings.number(.warningSeconds, default: 20))))
    let place = ArchivePlace(named: workplace.path)
    guard let watch = try ChosenStore.watch(place, timing: workplace.hand.tell) else {
      throw Front<Post>.noDescriptors()
    }
    let changes = Changes(descriptor: watch.readyDescriptor, take: watch.take)
    try withExtendedLifetime(watch) {
      try workplace.show(.counter, limits: limits, changes: changes, began: watch.start)
    }
  }
}
