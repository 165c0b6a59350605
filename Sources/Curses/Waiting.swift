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

/// Which of the sources have something.
struct Readiness {
  let tty: Bool
  let isTTYGone: Bool
  let signals: Bool
  /// Any of those that are watched for the loop.
  let watched: Bool
}

/// What a terminal waits for: the tty, the signals, and what is watched for the loop.
struct Sources {
  private var descriptors: [pollfd]

  init(tty: Int32, signals: Int32, watched: [Int32]) {
    descriptors = ([tty, signals] + watched).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Waits for the first of them.
  /// - Parameter milliseconds: at most; negative for ever. A signal ends the wait with nothing ready.
  mutating func wait(within milliseconds: Int32) -> Readiness {
    if poll(&descriptors, nfds_t(descriptors.count), milliseconds) < 0 {
      for index in descriptors.indices { descriptors[index].revents = 0 }
    }
    let tty = Int32(descriptors[0].revents)
    return Readiness(
      tty: tty & POLLIN != 0, isTTYGone: tty & POLLIN == 0 && tty & (POLLHUP | POLLERR | POLLNVAL) != 0,
      signals: descriptors[1].revents != 0, watched: isWatchedReady)
  }

  /// Whether something that is watched for the loop is ready now, whatever the others are.
  mutating func looksAtWatched() -> Bool {
    guard descriptors.count > 2 else { return false }
    let count = descriptors.withUnsafeMutableBufferPointer { all in
      poll(all.baseAddress.map { $0 + 2 }, nfds_t(all.count - 2), 0)
    }
    return count > 0 && isWatchedReady
  }

  private var isWatchedReady: Bool { descriptors[2...].contains { $0.revents != 0 } }
}
