import Glibc

/// The clock that nobody can set.
enum Monotonic {
  /// Milliseconds since some moment in the past.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// Which of the sources have something; a descriptor of -1 never has.
struct Readiness {
  let tty: Bool
  let isTTYGone: Bool
  let signals: Bool
  /// Any of those that are watched for the loop.
  let watched: Bool

  /// Waits for the first of them.
  /// - Parameter milliseconds: at most; negative for ever. A signal ends the wait with nothing ready.
  init(tty: Int32, signals: Int32, watched: [Int32], within milliseconds: Int32) {
    var descriptors = ([tty, signals] + watched).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if poll(&descriptors, nfds_t(descriptors.count), milliseconds) < 0 {
      descriptors = descriptors.map { pollfd(fd: $0.fd, events: $0.events, revents: 0) }
    }
    let answers = descriptors.map { Int32($0.revents) }
    self.tty = answers[0] & POLLIN != 0
    isTTYGone = answers[0] & POLLIN == 0 && answers[0] & (POLLHUP | POLLERR | POLLNVAL) != 0
    self.signals = answers[1] != 0
    self.watched = answers[2...].contains { $0 != 0 }
  }
}
