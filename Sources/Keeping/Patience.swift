// Both modules define timespec, and which of them counts as its home changes with the batches of a build.
private import CHost
private import Glibc
package import Rules
private import Synchronization

/// How long a store waits for others to let go, and a flag by which another thread ends the wait.
///
/// The flag is looked at while waiting, while a statement runs, and once more before COMMIT, so a cancelled write has
/// changed nothing.
package final class Patience: Sendable {
  /// Longest wait for the write lock.
  package let limit: Span
  private let cancelled = Atomic<Bool>(false)
  private let isGivenUp: @Sendable () -> Bool
  private let deadline = Atomic<Int64>(0)

  /// `isGivenUp` tells, on the store's thread, that whoever asked does not wait any more.
  package init(limit: Span = .seconds(5), isGivenUp: @escaping @Sendable () -> Bool = { false }) {
    self.limit = limit
    self.isGivenUp = isGivenUp
  }

  /// Ends what waits, and everything after it until ``renew()``, with `Failure.cancelled`. From any thread.
  package func cancel() { cancelled.store(true, ordering: .releasing) }

  /// Lets the store work again. The caller renews when a request begins, never in the middle of one.
  package func renew() { cancelled.store(false, ordering: .releasing) }

  /// Whether ``cancel()`` was called since the last ``renew()``, or whoever asked has given up.
  package var isCancelled: Bool { cancelled.load(ordering: .acquiring) || isGivenUp() }

  /// Waits a moment before try number `tries` (from 0); false when no more is to be tried.
  ///
  /// Short random waits, because SQLite's own longer and longer ones starve whoever waited longest.
  package func wait(tries: Int) -> Bool {
    let now = Self.monotonic()
    if tries == 0 { deadline.store(now + limit.milliseconds * 1_000_000, ordering: .relaxed) }
    guard !isCancelled, now < deadline.load(ordering: .relaxed) else { return false }
    var pause = timespec(tv_sec: 0, tv_nsec: Int.random(in: 100_000...400_000))
    nanosleep(&pause, nil)
    return true
  }

  private static func monotonic() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }
}
