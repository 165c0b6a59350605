import Glibc
import Synchronization

/// The signal that asks the program to end; 0 when none did. A handler may do no more than store here.
private let pendingEnd = Atomic<Int32>(0)
private let pendingResize = Atomic<Bool>(false)
private let wakeDescriptor = Atomic<Int32>(-1)

private let endHandler: @convention(c) (Int32) -> Void = { number in
  _ = pendingEnd.compareExchange(expected: 0, desired: number, ordering: .relaxed)
  wake()
}

private let resizeHandler: @convention(c) (Int32) -> Void = { _ in
  pendingResize.store(true, ordering: .relaxed)
  wake()
}

/// Async-signal-safe: one write to a pipe that never blocks.
private func wake() {
  let saved = errno
  var byte: UInt8 = 1
  _ = write(wakeDescriptor.load(ordering: .relaxed), &byte, 1)
  errno = saved
}

/// The signals of a terminal program, from construction to `restore`. Job control and the interrupt keys are ignored;
/// the end and a new size arrive through a pipe that can be polled. Only one may live at a time.
final class Signals {
  /// Readable when a signal came in.
  let descriptor: Int32
  private let writeEnd: Int32
  private var previous: [(number: Int32, action: sigaction)] = []

  /// Nil when the system has no more pipes.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    pendingEnd.store(0, ordering: .relaxed)
    pendingResize.store(false, ordering: .relaxed)
    wakeDescriptor.store(writeEnd, ordering: .relaxed)
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGTTOU, SIGTTIN, SIGPIPE] { install(SIG_IGN, for: number) }
    for number in [SIGTERM, SIGHUP] { install(endHandler, for: number) }
    for number in [SIGWINCH, SIGCONT] { install(resizeHandler, for: number) }
  }

  /// The signal that asks to end, if one came; it stays.
  var end: Int32? {
    let number = pendingEnd.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Whether the size may have changed since the last call; a storm counts once.
  func takeResize() -> Bool {
    pendingResize.exchange(false, ordering: .relaxed)
  }

  /// Empties the pipe.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
  }

  /// Gives back what was there before. Signals from now on act as before, too.
  func restore() {
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
    previous = []
    wakeDescriptor.store(-1, ordering: .relaxed)
    close(descriptor)
    close(writeEnd)
  }

  /// Without SA_RESTART, so that a wait or a write that hangs is interrupted.
  private func install(_ handler: @escaping @convention(c) (Int32) -> Void, for number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    var old = sigaction()
    if sigaction(number, &action, &old) == 0 { previous.append((number, old)) }
  }
}
