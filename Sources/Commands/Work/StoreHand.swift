import Rules
import Synchronization

/// What the top line shows: the store's time as the latest answer told it, and what has passed since. Rules C1, C2.
final class StoreHand: Sendable {
  private let told = Mutex<(time: Moment, sinceBoot: Span)?>(nil)

  /// From any thread.
  func tell(_ time: Moment, at sinceBoot: Span) { told.withLock { $0 = (time, sinceBoot) } }

  /// The host's wall clock before the first answer.
  func now() -> Moment {
    guard let (time, sinceBoot) = told.withLock({ $0 }) else { return HostTime.wall() }
    let passed = HostTime.sinceBoot().milliseconds &- sinceBoot.milliseconds
    return time.later(by: .milliseconds(max(0, passed)))
  }
}
