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

  /// A terminal with those who were struck there within the hour; the look is a row, and ends the alarm. Rules S8, L1.
  func lookAt(_ terminal: String, by attendance: Attendance) throws(Failure) -> CounterReply {
    try writing(for: attendance) { books throws(Failure) in
      guard try books.terminals(at: station.branch).contains(terminal) else { return .terminals(try lines(books)) }
      let place = Station(branch: station.branch, terminal: terminal)
      try books.enter(entry(.terminalSeen, at: books.time.now, staff: attendance.staff, in: place))
      return .terminal(TerminalFile(try line(of: place, in: books), people: try struck(at: place, in: books)))
    }
  }

  /// The terminals that alert counters, until somebody has looked at them since the last strike. Rule S8.
  func alarms(_ records: any Records) throws(Failure) -> [TerminalLine] {
    var alarms: [TerminalLine] = []
    for line in try lines(records) where line.struck > 1 {
      let place = Station(branch: station.branch, terminal: line.terminal)
      let last = try recentTraces(at: place, in: records).map(\.at).max()
      let seen = try records.latest(.terminalSeen, at: place)
      if let last, seen.map({ $0 < last }) ?? true { alarms.append(line) }
    }
    return alarms
  }

  private func struck(at place: Station, in records: any Records) throws(Failure) -> [StruckLine] {
    var people: [StruckLine] = []
    for trace in try recentTraces(at: place, in: records).reversed() {
      guard let person = try records.dossier(of: trace.participant)?.participant else { continue }
      people.append(
        StruckLine(
          person: person.id, nameMask: (try? PersonName(person.name))?.mask ?? Mask.hidden, nikMask: person.nik.mask,
          at: trace.at, isBlocked: trace.blocked))
    }
    return people
  }

  /// Of those who were struck within the hour, the earliest first.
  private func recentTraces(at place: Station, in records: any Records) throws(Failure) -> [StrikeBrake.Trace] {
    let now = records.time.now
    return try records.strikeBrake(at: place).traces.filter { $0.at.later(by: settings.checks.window) > now }
  }

  private func line(of place: Station, in records: any Records) throws(Failure) -> TerminalLine {
    let now = records.time.now
    let checks = try records.strikeBrake(at: place)
    let recent = try recentTraces(at: place, in: records)
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
