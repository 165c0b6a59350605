package import Console
package import Rules

/// The clocks of a test, the loop's and the store's: one host's. Nothing moves them but the test, and what waits on them.
package final class TestClock: Sendable {
  /// What a store reads; stepping it is what somebody who sets the wall clock does.
  package let host: FakeHost

  /// - Parameter wall: 21 November 2026, 09.00 WIB, unless said otherwise
  package init(sinceBoot: Span = .hours(5), wall: Moment = Moment(seconds: 1_795_226_400)) {
    host = FakeHost(wall: wall, sinceBoot: sinceBoot)
  }

  /// The clocks of a host that a store reads too.
  package init(of host: FakeHost) { self.host = host }

  /// Milliseconds since boot.
  package var sinceBoot: Span { host.reading().sinceBoot }

  /// What the top line shows.
  package var wall: Moment {
    get { host.reading().wall }
    set { host.steps(newValue.span(since: wall)) }
  }

  /// Time passes, for the loop and for the store.
  package func advance(by span: Span) { host.passes(span) }
}

/// A terminal without a tty: it hears what a test says and keeps what it is shown. Waiting moves the test's clock, as
/// far as the test allows.
package struct FakeTerminal: ~Copyable, Terminal {
  package var size: Size
  package let clock: TestClock
  /// What will be heard, the oldest first.
  package var script: [Input] = []
  /// Milliseconds that the terminal may still spend waiting.
  package var patience: Int64 = 0
  /// Every frame since the last wipe.
  package private(set) var frames: [Frame] = []
  /// How many frames there were in all.
  package private(set) var paints = 0
  package private(set) var wipes = 0
  package private(set) var drops = 0
  /// Waits of no time at all, one after the other: a loop that does not sleep.
  package private(set) var restlessness = 0

  package init(clock: TestClock, size: Size = .standard) {
    self.clock = clock
    self.size = size
  }

  package mutating func paint(_ frame: Frame) {
    frames.append(frame)
    paints += 1
  }

  /// An input of the script, or the time that was waited in vain.
  package mutating func next(within milliseconds: Int32) -> Input {
    guard script.isEmpty else {
      restlessness = 0
      return script.removeFirst()
    }
    let waited = min(milliseconds < 0 ? patience : Int64(milliseconds), patience)
    restlessness = milliseconds == 0 ? restlessness + 1 : 0
    patience -= waited
    clock.advance(by: .milliseconds(waited))
    return .quiet
  }

  package mutating func wipe() {
    frames.removeAll()
    wipes += 1
    dropPending()
  }

  package var hasPending: Bool { script.contains { $0.isKey } }

  package mutating func dropPending() {
    script.removeAll { $0.isKey }
    drops += 1
  }
}

extension Input {
  fileprivate var isKey: Bool {
    switch self {
    case .key: true
    case .resized, .woken, .ended, .quiet: false
    }
  }
}
