import ArgumentParser
import Rules
import Services

/// `anjungan clock`.
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "The store's clock.", subcommands: [Show.self, Accept.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the store's time beside the host's.")

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws { try tell(try HostDesk(options).ask(.clock), asJSON: json) }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take over the host's wall clock; every open T moves by as much.",
      discussion: "For a supervisor, after the host's clock was set right. The ledger records who and why.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var reason: ReasonOption
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      try tell(host.ask(.acceptClock(reason: reason, by: host.staff)), asJSON: json)
    }
  }

  private static func tell(_ reply: Reply, asJSON json: Bool) throws {
    guard case .clock(let sheet) = try reply.orExit() else { throw Exit.error }
    json ? Say.json(sheet.json) : sheet.lines.forEach(Say.line)
  }
}

extension ClockSheet {
  fileprivate var lines: [String] {
    var lines = [
      "store: \(store.iso8601)\(isTrusted ? "" : " (doubtful: no block opens; see `anjungan clock accept`)")"
    ]
    lines.append("host:  \(wall.iso8601), \(isSynchronised ? "synchronised" : "not synchronised")")
    if hasLeapt {
      lines.append("the host's time since boot has leapt, which its wall clock does not confirm; that was left out")
    }
    if let episode, episode != .zero {
      lines.append("the host's clock differs by \(episode.milliseconds) ms and is not followed")
    }
    if let moved { lines.append("the store's time was moved by \(moved.milliseconds) ms") }
    return lines
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
