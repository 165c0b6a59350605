import ArgumentParser
import Console
import Foundation
import Rules

/// What nobody may read over a shoulder: asked without echo, and twice because of that. Without a terminal it comes
/// from standard input, once and one a line.
extension Ask {
  static func ownNIK() throws -> NIK {
    try secret("Own NIK", mayHaveMark: true) { typed in try nik(typed: typed) }
  }

  /// One that can be typed at a counter, and is no NIK: that is either the person's own, or two were given where one was
  /// asked for.
  static func newPassword(for name: StaffName) throws -> Password {
    try secret("New password", mayHaveMark: false) { typed in
      guard Printable.isClean(typed) else {
        throw refusal("the password piles marks on letters, which the field at the counter leaves out; choose another")
      }
      guard (try? NIK(typed)) == nil else { throw refusal("the password is a NIK; choose another") }
      do throws(Password.Fault) {
        return try Password(chosen: typed, for: name)
      } catch {
        throw refusal(error.sentence)
      }
    }
  }

  /// How often a terminal is asked anew for what cannot be taken.
  private static let patience = 3

  /// At a terminal what cannot be taken is told before it is typed once more, and asked for again in its place: what the
  /// fingers type next must not get into a shell. From standard input it ends the command.
  private static func secret<Value>(
    _ prompt: String, mayHaveMark: Bool, _ read: (String) throws -> Value
  ) throws -> Value {
    guard isAtTerminal else { return try read(try answer(prompt, mayHaveMark: mayHaveMark)) }
    for turn in 1...patience {
      let typed = try unseen(prompt)
      let value: Value
      do {
        value = try read(typed)
      } catch {
        // Why is said by then.
        guard turn < patience else { throw error }
        continue
      }
      guard try unseen(prompt + " again") == typed else { throw refusal("the two differ; nothing was changed") }
      return value
    }
    throw Exit.usage
  }

  /// One line that the terminal does not show. Whatever ends the program in between, the echo is back.
  private static func unseen(_ prompt: String) throws -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try answer(prompt, mayHaveMark: false) }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    let signals = HeldSignals()
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      tell("\n")
      signals.letGo()
    }
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    tell(prompt + ": ")
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !hasLine, poll(&waiting, 1, 100) == 0 {
      if signals.isPending { throw Exit.error }
    }
    let line = try answer(prompt, mayHaveMark: false)
    guard !signals.isPending else { throw Exit.error }
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
    case .guessable:
      "the password is guessable: not the account's own name, one or two signs over and over, or the number of a card or a KTP"
    }
  }
}
