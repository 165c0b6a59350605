package import Rules

extension LedgerEntry {
  /// What the clock has to tell, at the store's new time.
  package init(_ event: ClockEvent, at moment: Moment) {
    switch event {
    case .started: self.init(.clockStarted, at: moment)
    case .restarted(let gap, let doubtful):
      self.init(
        .clockRestarted, at: moment,
        details: ["gap-ms": String(gap.milliseconds), "doubtful": doubtful ? "yes" : "no"])
    case .episode(let ahead):
      self.init(.clockEpisode, at: moment, details: ["ahead-ms": String(ahead.milliseconds)])
    case .leapt(let excess):
      self.init(.clockEpisode, at: moment, details: ["left-out-ms": String(excess.milliseconds)])
    case .episodeEnded: self.init(.clockEpisodeEnded, at: moment)
    case .adopted(let ahead):
      self.init(.clockAdopted, at: moment, details: ["ahead-ms": String(ahead.milliseconds)])
    case .confirmed: self.init(.clockConfirmed, at: moment)
    }
  }
}
