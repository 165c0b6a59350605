package import Rules
import Services
private import Synchronization

/// The clocks of a host that a test moves: both go on, or somebody sets the wall clock, or the host starts anew.
package final class FakeHost: HostClock {
  private let state: Mutex<HostReading>

  /// Saturday, 21 November 2026, 14.30 WIB.
  package static let start = Moment(seconds: 1_795_246_200)

  package init(wall: Moment = FakeHost.start, sinceBoot: Span = .seconds(600), isSynchronised: Bool = true) {
    state = Mutex(HostReading(wall: wall, sinceBoot: sinceBoot, boot: "boot-1", isSynchronised: isSynchronised))
  }

  /// A host whose clocks show this.
  package init(_ reading: HostReading) { state = Mutex(reading) }

  package func reading() -> HostReading { state.withLock { $0 } }

  /// Time passes.
  package func passes(_ span: Span) {
    change {
      HostReading(
        wall: $0.wall.later(by: span), sinceBoot: .milliseconds($0.sinceBoot.milliseconds + span.milliseconds),
        boot: $0.boot, isSynchronised: $0.isSynchronised)
    }
  }

  /// Somebody sets the wall clock, forward or back.
  package func steps(_ span: Span) {
    change {
      HostReading(
        wall: $0.wall.later(by: span), sinceBoot: $0.sinceBoot, boot: $0.boot, isSynchronised: $0.isSynchronised)
    }
  }

  /// The host starts anew; its wall clock shows `wall`.
  package func boots(_ name: String, wall: Moment, isSynchronised: Bool) {
    change { _ in HostReading(wall: wall, sinceBoot: .seconds(30), boot: name, isSynchronised: isSynchronised) }
  }

  /// A time source comes, or goes.
  package func synchronises(_ isSynchronised: Bool) {
    change { HostReading(wall: $0.wall, sinceBoot: $0.sinceBoot, boot: $0.boot, isSynchronised: isSynchronised) }
  }

  private func change(_ edit: (HostReading) -> HostReading) {
    state.withLock { $0 = edit($0) }
  }
}
