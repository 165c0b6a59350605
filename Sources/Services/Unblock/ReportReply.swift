package import Rules

// What is told of a block and of its report. Rules B1 to B6.

/// A block as its owner may see it. Rules G2, B6, S8.
package struct BlockSheet: Sendable, Hashable, Codable {
  package let block: Block
  /// When and where the strikes of this block fell, oldest first.
  package let strikes: [StrikeTrace]
  /// T is reached, but the clock is not to be trusted before somebody confirms it. Rule C3.
  package let awaitsClock: Bool
  /// On the store's clock; nil in a reply that an earlier version kept.
  package let now: Moment?

  package init(block: Block, strikes: [StrikeTrace], awaitsClock: Bool, now: Moment? = nil) {
    self.now = now
    self.block = block
    self.strikes = strikes
    self.awaitsClock = awaitsClock
  }
}

/// One strike, as person and officer may see it. Rule S8.
package struct StrikeTrace: Sendable, Hashable, Codable {
  package let check: Check
  package let at: Moment
  package let station: Station

  package init(check: Check, at: Moment, station: Station) {
    self.check = check
    self.at = at
    self.station = station
  }
}

/// What became of a report. Rules B1 to B4.
package enum ReportOutcome: Sendable, Hashable, Codable {
  case notFound
  case paused(until: Moment)
  case reported(BlockSheet)
  case alreadyReported(BlockSheet, now: Moment)
  case notBlocked
  /// It was, and has opened; nothing was tried since. Told at a kiosk. Rule B3.
  case opened(OpenedBlock)
  /// A face check is under way: what it brings is not known yet.
  case checking(until: Moment)
  /// Three wrong facts have ended 175's report of this participant; exclusive. Kiosk and counter go on. Rule B1.
  case factsEnded(until: Moment)
}

/// A block that has opened. Rule B3.
package struct OpenedBlock: Sendable, Hashable, Codable {
  /// From this moment on, inclusive; never later than `now`.
  package let since: Moment
  /// When the desk was asked.
  package let now: Moment

  package init(since: Moment, now: Moment) {
    self.since = since
    self.now = now
  }
}
