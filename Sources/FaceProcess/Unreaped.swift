private import Glibc
private import Synchronization

/// Processes that not even SIGKILL has ended yet, because a driver of the kernel holds them. Who checks next takes
/// leave of them, so that they do not pile up.
package final class Unreaped: Sendable {
  /// Those of all face checks of this process.
  package static let shared = Unreaped()

  private let numbers = Mutex<[Int32]>([])

  package init() {}

  /// - Parameter number: a child of ours that nobody else will wait for.
  package func leave(_ number: Int32) { numbers.withLock { $0.append(number) } }

  /// Takes leave of all that have ended by now; waits for nobody.
  package func sweep() {
    numbers.withLock { $0.removeAll { waitpid($0, nil, WNOHANG) != 0 } }
  }
}
