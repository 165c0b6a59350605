private import Glibc
package import Rules
package import Services

/// A face check that is a program of its own: started for each check, asked by one line, answering with one line.
/// Gate G8, Rules S5, S6; what it is asked and has to say is for whoever writes one in `docs/face-check.md`.
///
/// Whatever that program does, the answer is a ``FaceVerdict``: nothing is thrown, and no process or descriptor of it
/// stays behind. Each call has a process of its own.
package struct ExternalFaceDevice: FaceDevice {
  /// The program and its arguments.
  package let command: [String]
  /// How long the program may take, 5 to 100 s. A call takes up to 3 s more while the program is ended.
  package let limit: Span
  package let isSimulation: Bool

  /// The time limits that Rule S5 leaves room for, in seconds.
  package static let seconds = 5...100

  /// Ending a program and writing down what it said, after its time limit. Rule S5.
  private static let margin = Span.seconds(10)

  /// Looks at the command as it is now; a program that goes away later is a crash.
  /// - Parameters:
  ///   - command: an absolute path and the arguments, one each; no shell reads them, and nothing personal may stand in
  ///     them.
  ///   - limit: 5 to 100 s on the time since boot, ours. Rule S5.
  ///   - isSimulation: whether the program looks at nobody's face.
  /// - Throws: what an operator has to set right; the program does not start with it.
  package init(command: [String], limit: Span = .seconds(60), isSimulation: Bool = false) throws(Settings.Fault) {
    try Self.check(command)
    try Self.check(limit)
    self.command = command
    self.limit = limit
    self.isSimulation = isSimulation
  }

  /// The parts of a command as it stands in a setting: what lies between spaces. There are no quotation marks.
  package static func words(of setting: String) -> [String] {
    setting.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the program once and blocks until it has ended, or had to be ended.
  package func verdict(on order: FaceOrder) -> FaceVerdict {
    let request = FaceMessage.request(order, limit: limit)
    switch Conversation(command: command, limit: limit).hold(saying: request) {
    case .notStarted, .broken: return .void(.crash)
    case .expired: return .void(.timeout)
    case .endless: return .void(.garbage)
    case .said(let bytes): return bytes.isEmpty ? .void(.crash) : FaceMessage.verdict(in: bytes, on: order.attempt)
    }
  }

  private static func check(_ command: [String]) throws(Settings.Fault) {
    guard let path = command.first, path.utf8.first == UInt8(ascii: "/"), isProgram(path),
      !command.contains(where: { $0.utf8.contains(0) })
    else {
      throw Settings.Fault(
        name: "face-check", value: command.joined(separator: " "),
        range: "the absolute path of a program that may be run, and its arguments")
    }
  }

  /// A file, not a folder or a pipe, that this account may execute.
  private static func isProgram(_ path: String) -> Bool {
    var state = stat()
    return stat(path, &state) == 0 && state.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static func check(_ limit: Span) throws(Settings.Fault) {
    let milliseconds = limit.milliseconds
    let isInRange = milliseconds >= seconds.lowerBound * 1_000 && milliseconds <= seconds.upperBound * 1_000
    guard isInRange, milliseconds + margin.milliseconds < Reservation.lapse.milliseconds else {
      throw Settings.Fault(
        name: "face-check-seconds", value: text(of: limit), range: "\(seconds.lowerBound)-\(seconds.upperBound)")
    }
  }

  private static func text(of limit: Span) -> String {
    let milliseconds = limit.milliseconds
    return milliseconds % 1_000 == 0 ? String(milliseconds / 1_000) : "\(milliseconds) ms"
  }
}
