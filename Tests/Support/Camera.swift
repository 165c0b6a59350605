package import Rules
package import Services
private import Synchronization

/// A face check as a test wants it: verdicts in a row, and something that happens while a face is looked at.
package final class Camera: FaceDevice {
  private struct State {
    var verdicts: [FaceVerdict] = []
    var orders: [FaceOrder] = []
    var during: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  package init() {}

  package var isSimulation: Bool { false }

  /// The next checks end like this; once these are used up, faces match.
  package func sees(_ verdicts: FaceVerdict...) { state.withLock { $0.verdicts = verdicts } }

  /// Happens once, during the next check.
  package func during(_ work: @escaping @Sendable () -> Void) { state.withLock { $0.during = work } }

  /// What it was asked, in order.
  package var orders: [FaceOrder] { state.withLock(\.orders) }

  package func verdict(on order: FaceOrder) -> FaceVerdict {
    let (verdict, during) = state.withLock { state in
      state.orders.append(order)
      defer { state.during = nil }
      return (state.verdicts.isEmpty ? .match : state.verdicts.removeFirst(), state.during)
    }
    during?()
    return verdict
  }
}
