import Rules

extension Desk {
  /// Ends the pauses of a terminal; what was counted there since stays. Rules M5, S8.
  func free(_ errand: Errand, _ terminal: String, by attendance: Attendance) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      let line = try lines(books).first { $0.terminal == terminal }
      guard let line, line.isPaused else { return .only(.terminals(try lines(books))) }
      let place = Station(branch: station.branch, terminal: terminal)
      for subject in LookupSubject.allCases {
        var brake = try books.lookupBrake(of: subject, at: place)
        guard brake.pausedUntil.take() != nil else { continue }
        try books.save(brake, of: subject, at: place)
      }
      var checks = try books.strikeBrake(at: place)
      if checks.pausedUntil.take() != nil { try books.save(checks, at: place) }
      try books.enter(
        entry(
          .terminalFreed, at: books.time.now, staff: attendance.staff, details: ["pauses": line.pauses], in: place))
      return Done(.terminals(try lines(books)), leaving: .done)
    } again: { (_, books) throws(Failure) in
      .terminals(try lines(books))
    }
  }

  /// The terminals of this branch that are paused, or that struck somebody within the hour, by name. Rules M5, S8.
  func lines(_ records: any Records) throws(Failure) -> [TerminalLine] {
    var lines: [TerminalLine] = []
    for terminal in try records.terminals(at: station.branch) {
      let line = try line(of: Station(branch: station.branch, terminal: terminal), in: records)
      if line.isPaused || line.struck > 0 { lines.append(line) }
    }
    return lines
  }

  private func line(of place: Station, in records: any Records) throws(Failure) -> TerminalLine {
    let now = records.time.now
    let checks = try records.strikeBrake(at: place)
    let recent = checks.traces.filter { $0.at.later(by: settings.checks.window) > now }
    return TerminalLine(
      terminal: place.terminal, lookupsPausedUntil: try records.lookupBrake(of: .people, at: place).pause(at: now),
      trackingPausedUntil: try records.lookupBrake(of: .tickets, at: place).pause(at: now),
      handOversPausedUntil: try records.lookupBrake(of: .handOvers, at: place).pause(at: now),
      checksPausedUntil: checks.pause(at: now), struck: recent.count, blocked: recent.count(where: \.blocked))
  }
}

extension TerminalLine {
  package var isPaused: Bool {
    [lookupsPausedUntil, trackingPausedUntil, handOversPausedUntil, checksPausedUntil].contains { $0 != nil }
  }

  /// Paused, or two people were struck there within the hour: counters are alerted. Rule S8.
  package var isAlarming: Bool { isPaused || struck > 1 }

  /// For a ledger row.
  fileprivate var pauses: String {
    let all = [
      ("lookups", lookupsPausedUntil), ("tracking", trackingPausedUntil), ("handovers", handOversPausedUntil),
      ("checks", checksPausedUntil),
    ]
    return all.filter { $0.1 != nil }.map(\.0).joined(separator: "+")
  }
}
