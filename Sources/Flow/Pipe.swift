private import Glibc

/// A pipe that carries nothing but the news that there is something. Neither end is handed to another program.
struct Pipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Nil when no descriptor is left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
  }

  /// A full pipe has rung already.
  func ring() {
    var byte: UInt8 = 1
    while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Waits for a ring; false when the other side has hung up.
  func waitForRing() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// Takes all rings that are there, without waiting.
  func silence() {
    var watched = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 64)
    while poll(&watched, 1, 0) > 0, watched.revents & Int16(POLLIN) != 0 {
      if read(readEnd, &bytes, bytes.count) <= 0 { return }
    }
  }

  /// The reader sees the end.
  func hangUp() { _ = close(writeEnd) }

  /// Nobody reads any more.
  func stopReading() { _ = close(readEnd) }
}
