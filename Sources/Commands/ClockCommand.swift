import ArgumentParser
import Rules
import Services

/// `anjungan clock`.
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "The store's clock.", subcommands: [Show.self, Accept.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the store's time beside the host's.")

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let host = try HostDesk(options)
      try tell(host.ask(.clock), in: host.zone, asJSON: json)
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "Take over the host's wall clock; every open T moves by as much.",
      discussion: "For a supervisor, after the host's clock was set right. The ledger records who and why.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var reason: ReasonOption
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      try tell(host.ask(.acceptClock(reason: reason)), in: host.zone, asJSON: json)
    }
  }

  private static func tell(_ reply: HostReply, in zone: Zone, asJSON json: Bool) throws {
    guard case .clock(let sheet) = reply else { throw Exit.error }
    if let moved = sheet.moved { Say.done(sheet.movement(moved)) }
    json ? Say.json(sheet.json) : sheet.lines(in: zone).forEach(Say.line)
  }
}

extension ClockSheet {
  /// For a person to read.
  fileprivate func lines(in zone: Zone) -> [String] {
    let doubt = isTrusted ? "" : " (doubtful: no block opens; see `anjungan clock accept`)"
    var lines = ["store: \(store.words(in: zone))\(doubt)"]
    lines.append("host:  \(wall.words(in: zone)), \(isSynchronised ? "synchronised" : "not synchronised")")
    if hasLeapt {
      lines.append("the host's time since boot has leapt, which its wall clock does not confirm; that was left out")
    }
    if let episode, episode != .zero {
      let side = episode.milliseconds < 0 ? "behind" : "ahead of"
      lines.append("the host's clock is \(episode.words) \(side) the store's and is not followed")
    }
    if let moved { lines.append(movement(moved)) }
    return lines
  }

  fileprivate func movement(_ moved: Span) -> String {
    let direction = moved.milliseconds < 0 ? "back" : "ahead"
    return moved == .zero
      ? "the store's time was not moved" : "the store's time was moved \(direction) by \(moved.words)"
  }

  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.clock/1", "store": store.iso8601, "trusted": isTrusted, "host": wall.iso8601,
      "synchronised": isSynchronised,
    ]
    if let episode, episode != .zero { object["differs_ms"] = episode.milliseconds }
    if hasLeapt { object["leapt"] = true }
    if let moved { object["moved_ms"] = moved.milliseconds }
    return object
  }
}
