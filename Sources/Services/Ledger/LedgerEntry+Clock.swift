package import Rules

extension LedgerEntry {
  /// What the clock has to tell, at the store's new time.
  /// - Parameter station: where it was noticed; nil where that is the store's own matter
  package init(_ event: ClockEvent, at moment: Moment, station: Station? = nil) {
    switch event {
    case .started: self.init(.clockStarted, at: moment, station: station)
    case .restarted(let gap, let doubtful):
      self.init(
        .clockRestarted, at: moment, station: station,
        details: ["gap-ms": String(gap.milliseconds), "doubtful": doubtful ? "yes" : "no"])
    case .episode(let ahead):
      self.init(.clockEpisode, at: moment, station: station, details: ["ahead-ms": String(ahead.milliseconds)])
    case .leapt(let excess):
      self.init(.clockEpisode, at: moment, station: station, details: ["left-out-ms": String(excess.milliseconds)])
    case .episodeEnded: self.init(.clockEpisodeEnded, at: moment, station: station)
    case .adopted(let ahead):
      self.init(.clockAdopted, at: moment, station: station, details: ["ahead-ms": String(ahead.milliseconds)])
    case .confirmed: self.init(.clockConfirmed, at: moment, station: station)
    }
  }
}
