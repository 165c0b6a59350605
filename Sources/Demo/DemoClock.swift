package import Rules
import Services
private import Synchronization

/// The demo's own clock: it goes on with the host's and only ever forward. Rule C1.
package final class DemoClock: HostClock {
  private let base: @Sendable () -> Moment
  private let ahead: Atomic<Int64>

  /// `base` is the host's wall clock, or a fixed moment in tests; `behind` sets the demo's begin back, so that its
  /// people can have a past.
  package init(behind: Span = .zero, base: @escaping @Sendable () -> Moment) {
    self.base = base
    ahead = Atomic(-behind.milliseconds)
  }

  package var now: Moment { base().later(by: .milliseconds(ahead.load(ordering: .relaxed))) }

  /// Forward; a negative span does nothing.
  package func advance(by span: Span) { ahead.add(max(0, span.milliseconds), ordering: .relaxed) }

  package func reading() -> HostReading {
    let now = now
    return HostReading(wall: now, sinceBoot: .milliseconds(now.milliseconds), boot: "demo", isSynchronised: true)
  }
}
