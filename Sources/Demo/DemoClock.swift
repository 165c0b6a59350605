package import Rules
import Services
private import Synchronization

/// The demo's own clock: it goes on with the host's and only ever forward. Rule C1.
package final class DemoClock: HostClock {
  private let base: @Sendable () -> Moment
  private let ahead = Atomic<Int64>(0)
  private let behind = Atomic<Int64>(0)

  /// `base` is the host's wall clock, or a fixed moment in tests.
  package init(base: @escaping @Sendable () -> Moment) { self.base = base }

  /// What the visitor sees.
  package var now: Moment { base().later(by: .milliseconds(ahead.load(ordering: .relaxed))) }

  /// Forward; a negative span does nothing.
  package func advance(by span: Span) { ahead.add(max(0, span.milliseconds), ordering: .relaxed) }

  package func reading() -> HostReading {
    let now = now.later(by: .milliseconds(-behind.load(ordering: .relaxed)))
    return HostReading(wall: now, sinceBoot: .milliseconds(now.milliseconds), boot: "demo", isSynchronised: true)
  }

  /// Sets the store's time to so long before the visitor's: the cast gets its past. Each time less than the last.
  func rehearse(_ span: Span) { behind.store(span.milliseconds, ordering: .relaxed) }
}
