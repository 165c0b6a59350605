private import Glibc
import Rules
import Services

/// The turns at passwords of a host: each is a lock of the kernel on a file beside the store, so that a process that is
/// killed gives its turn back.
///
/// One comparison takes 64 MiB and a tenth of a second of a processor. Without turns forty officers who sign in at once
/// would take all memory of a small host, and who is killed for it leaves a counted try behind. Rule AKk.
package struct PasswordTurns {
  /// At once. Staff may have both; whoever else gets passwords one day takes the second one only.
  package static let count = 2

  private let store: String
  private let patience: Patience

  package init(of store: String, _ patience: Patience) {
    self.store = store
    self.patience = patience
  }

  /// Runs when a turn is there. Throws `busy` when none came within three times the patience.
  package func holding<Value>(_ work: () throws -> Value) throws -> Value {
    let locks = try (1...Self.count).map { try KernelLock.password($0, of: store) }
    let end = ContinuousClock.now + .milliseconds(3 * patience.limit.milliseconds)
    while true {
      // In any order, so that nobody waits for the first one while the second is free.
      for lock in locks.shuffled() {
        do { return try lock.aloneNow(held: Taken(), work) } catch is Taken {}
      }
      if patience.isCancelled { throw Failure.cancelled }
      if ContinuousClock.now >= end { throw Failure.busy }
      // Far shorter than a comparison, and long enough that forty who wait take nothing from the two who work.
      usleep(UInt32.random(in: 10_000...30_000))
    }
  }

  /// Somebody else has this turn.
  private struct Taken: Error {}
}
