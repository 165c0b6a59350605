// Both modules define timespec, and which of them counts as its home changes with the batches of a build.
private import CHost
private import Glibc
import Services

/// What lies between a watch and its thread.
package final class ChangeBells: Sendable {
  /// For whoever watches.
  package let news: ChangeBell
  /// For the thread.
  package let stop: ChangeBell

  /// Nil when no descriptor is left.
  package init?() {
    guard let news = ChangeBell(), let stop = ChangeBell() else { return nil }
    self.news = news
    self.stop = stop
  }
}

/// A descriptor that is readable from a ring until it is silenced. Not handed to another program.
package final class ChangeBell: Sendable {
  private let counter: Descriptor

  /// Nil when no descriptor is left.
  package init?() {
    guard let counter = Descriptor(eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))) else { return nil }
    self.counter = counter
  }

  /// For whoever keeps this bell while he waits for it.
  package var descriptor: Int32 { counter.numberToWatch() }

  /// Runs with the descriptor.
  package func whileOpen<Value>(_ work: (Int32) -> Value) -> Value { counter.whileOpen(work) }

  package func ring() {
    var one: UInt64 = 1
    counter.whileOpen { counter in
      while write(counter, &one, 8) < 0, errno == EINTR {}
    }
  }

  /// Whether it rang.
  package func silence() -> Bool {
    var count: UInt64 = 0
    return counter.whileOpen { counter in
      while true {
        if read(counter, &count, 8) == 8 { return true }
        if errno != EINTR { return false }
      }
    }
  }
}

/// Waits for descriptors to become readable.
package enum Readable {
  /// - Parameter milliseconds: at most; negative for ever
  /// - Returns: which are, in the order of the descriptors; none of them after a signal or when time is up.
  package static func wait(for descriptors: [Int32], within milliseconds: Int32) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return descriptors.map { _ in false } }
    return polled.map { $0.revents != 0 }
  }
}
