private import Glibc
package import Rules

/// One run of a program that is told something, says something and ends.
package struct Conversation: Sendable {
  /// How it went. Only `said` comes from a program that ended by itself, in time and with status 0.
  package enum Ending: Sendable, Hashable {
    /// No program, no descriptor or no process was left.
    case notStarted
    /// All that the program wrote, at most ``Conversation/mostBytes``.
    case said([UInt8])
    /// Another status than 0, or a signal, whatever was said before.
    case broken
    /// More than ``Conversation/mostBytes``; the program was ended.
    case endless
    /// It had not ended at the time limit and was ended.
    case expired
  }

  /// Enough for a verdict, in bytes.
  package static let mostBytes = 4_096

  /// An absolute path and the arguments.
  package let command: [String]
  /// From the start to the end, on the time since boot: it goes on while the machine sleeps, as a reservation does.
  package let limit: Span
  /// Between the request to end (SIGTERM) and the end (SIGKILL).
  package let patience: Span

  package init(command: [String], limit: Span, patience: Span = .seconds(2)) {
    self.command = command
    self.limit = limit
    self.patience = patience
  }

  /// Blocks for the time limit and the patience, and a second more at most.
  /// - Parameter request: goes to the program's standard input, which then ends. At most 4,096 bytes.
  package func hold(saying request: [UInt8]) -> Ending {
    let limit = Deadline(in: limit)
    Unreaped.shared.sweep()
    guard let child = ChildProcess(command, input: request) else { return .notStarted }
    var heard: [UInt8] = []
    while let wait = limit.wait {
      let isOver = child.waitForNews(within: wait)
      child.take(into: &heard, upTo: Self.mostBytes + 1)
      if heard.count > Self.mostBytes { return end(child, as: .endless) }
      // Looked at before the last bytes were taken, so there are no more.
      if isOver { return child.reap() == 0 ? .said(heard) : .broken }
    }
    return end(child, as: .expired)
  }

  private func end(_ child: ChildProcess, as ending: Ending) -> Ending {
    child.stopListening()
    child.signal(SIGTERM)
    if !child.waitForEnd(until: Deadline(in: patience)) {
      child.signal(SIGKILL)
      guard child.waitForEnd(until: Deadline(in: .seconds(1))) else {
        Unreaped.shared.leave(child.number)
        return ending
      }
    }
    _ = child.reap()
    return ending
  }
}
