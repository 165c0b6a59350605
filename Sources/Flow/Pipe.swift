private import Glibc
import Services

/// A pipe that carries nothing but the news that there is something. Neither end is handed to another program.
///
/// Each end is closed when the last who holds it is gone.
struct Pipe: Sendable {
  let bell: Bell
  let ear: Ear

  /// Nil when no descriptor is left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let readEnd = Descriptor(ends[0]), let writeEnd = Descriptor(ends[1]) else { return nil }
    readEnd.whileOpen { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    writeEnd.whileOpen { end in
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    bell = Bell(writeEnd)
    ear = Ear(readEnd)
  }
}

/// The end that rings.
final class Bell: Sendable {
  private let end: Descriptor

  fileprivate init(_ end: consuming Descriptor) { self.end = end }

  /// A full pipe has rung already.
  func ring() {
    var byte: UInt8 = 1
    end.whileOpen { end in
      while write(end, &byte, 1) < 0, errno == EINTR {}
    }
  }
}

/// The end that hears.
final class Ear: Sendable {
  private let end: Descriptor

  fileprivate init(_ end: consuming Descriptor) { self.end = end }

  /// Readable after a ring, for whoever keeps this ear while he waits for it.
  var descriptor: Int32 { end.numberToWatch() }

  /// Waits for a ring; false when the bell is gone.
  func waitForRing() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    return end.whileOpen { end in
      while true {
        let count = read(end, &bytes, bytes.count)
        if count > 0 { return true }
        if count == 0 || errno != EINTR { return false }
      }
    }
  }

  /// Takes all rings that are there, without waiting.
  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    end.whileOpen { end in
      var watched = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      while poll(&watched, 1, 0) > 0, watched.revents & Int16(POLLIN) != 0 {
        if read(end, &bytes, bytes.count) <= 0 { return }
      }
    }
  }
}
