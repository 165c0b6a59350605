import ArgumentParser
import Foundation
import Rules

/// What nobody may read over a shoulder: asked without echo, and twice because of that. Without a terminal it comes
/// from standard input, once and one a line.
extension Ask {
  static func ownNIK() throws -> NIK {
    try secret("Own NIK") { typed in
      guard let nik = try? NIK(typed) else {
        return .wrong("this is not a NIK: it has 16 digits, with a possible birth date in digits 7 to 12")
      }
      return .right(nik)
    }
  }

  static func newPassword(for name: StaffName) throws -> Password {
    try secret("New password") { typed in
      do throws(Password.Fault) {
        return .right(try Password(chosen: typed, for: name))
      } catch {
        return .wrong(error.sentence)
      }
    }
  }

  private enum Reading<Value> {
    case right(Value)
    case wrong(String)
  }

  /// How often a terminal is asked anew for what cannot be taken.
  private static let patience = 3

  /// At a terminal what cannot be taken is told before it is typed once more, and asked for again in its place: what the
  /// fingers type next must not get into a shell. From standard input it ends the command.
  private static func secret<Value>(_ prompt: String, _ read: (String) -> Reading<Value>) throws -> Value {
    let isAtTerminal = isatty(STDIN_FILENO) == 1
    for turn in 1...patience {
      let typed = isAtTerminal ? try unseen(prompt) : try line(prompt)
      switch read(typed) {
      case .right(let value):
        guard isAtTerminal, try unseen(prompt + " again") != typed else { return value }
        throw refusal("the two differ; nothing was changed")
      case .wrong(let sentence):
        guard isAtTerminal, turn < patience else { throw refusal(sentence) }
        Say.complaint(sentence)
      }
    }
    throw Exit.usage
  }

  /// One line that the terminal does not show. Whatever ends the program in between, the echo is back.
  private static func unseen(_ prompt: String) throws -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try line(prompt) }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    let signals = HeldSignals()
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      try? FileHandle.standardError.write(contentsOf: Data("\n".utf8))
      signals.letGo()
    }
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    try? FileHandle.standardError.write(contentsOf: Data((prompt + ": ").utf8))
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) == 0 {
      if signals.isPending { throw Exit.error }
    }
    guard let line = readLine(strippingNewline: true), !signals.isPending else { throw Exit.error }
    return line
  }
}

/// Keeps what would end or stop the program waiting until the terminal is as it was.
private struct HeldSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private let before: sigset_t

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in Self.ending + [SIGTSTP] { sigaddset(&held, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &before)
    self.before = before
  }

  /// One has come that ends the program.
  var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.ending.contains { sigismember(&pending, $0) == 1 }
  }

  func letGo() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

extension Password.Fault {
  fileprivate var sentence: String {
    let lengths = Password.lengths
    return switch self {
    case .tooShort(let count): "the password has \(count) characters; it takes \(lengths.lowerBound) at least"
    case .tooLong(let count): "the password has \(count) characters; it takes \(lengths.upperBound) at most"
    case .guessable: "the password is guessable: not the account's own name, one or two signs over and over, or the number of a card or a KTP"
    }
  }
}
