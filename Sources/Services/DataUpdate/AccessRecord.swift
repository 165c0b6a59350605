import Rules

extension Desk {
  /// Ledger rows, traces and brakes for what happened to a participant. Rules L1, S8.
  /// - Parameter attempt: the try that brought it about; nil for what time alone has done
  func write(
    _ events: [AccessEvent], of participant: ParticipantID, attempt: AttemptID?, in books: any Books
  ) throws(Failure) {
    let blocks = events.contains { if case .blocked = $0 { true } else { false } }
    let lapsed = Self.lapsed(in: events)
    for event in events {
      try books.enter(row(for: event, of: participant, attempt: attempt))
      switch event {
      case .struck(let check, _, let at):
        // A strike fell where its check was begun, whoever notices it.
        let station = lapsed?.station ?? station
        guard let attempt = attempt ?? lapsed?.attempt else { continue }
        try books.add(StrikeTrace(check: check, at: at, station: station), of: participant, attempt: attempt)
        try brake(participant, blocks: blocks, station, at: at, in: books)
      case .passed(let check, _): try books.clearStrikes(of: participant, check)
      case .opened:
        try books.clearStrikes(of: participant, nil)
        // Nobody has to decide any more whether it opens early. Rule B5.
        try books.save(nil, of: participant, at: station.branch)
      case .unfinished, .reserved, .voided, .blocked, .sentToCounter, .reported: continue
      }
    }
  }

  private static func lapsed(in events: [AccessEvent]) -> Reservation? {
    for case .unfinished(let reservation) in events { return reservation }
    return nil
  }

  private func brake(
    _ participant: ParticipantID, blocks: Bool, _ station: Station, at moment: Moment, in books: any Books
  ) throws(Failure) {
    var brake = try books.strikeBrake(at: station)
    let tripped = brake.note(participant, blocked: blocks, at: moment, limits: settings.checks)
    try books.save(brake, at: station)
    if tripped { try books.enter(entry(.brakeChecks, at: moment, in: station)) }
  }

  private func row(for event: AccessEvent, of participant: ParticipantID, attempt: AttemptID?) -> LedgerEntry {
    let about = attempt?.description
    switch event {
    case .unfinished(let open):
      return entry(
        .faceUnfinished, at: open.lapses, of: participant, about: open.attempt.description, in: open.station)
    case .reserved(let open): return entry(.faceReserved, at: open.at, of: participant, about: about)
    case .voided(let trouble, let at):
      return entry(.faceVoid, at: at, of: participant, about: about, details: ["why": trouble.rawValue])
    case .struck(let check, let left, let at):
      return entry(
        check == .kpj ? .kpjWrong : .faceWrong, at: at, of: participant, about: about, details: ["left": "\(left)"])
    case .blocked(let check, let at):
      return entry(.blockSet, at: at, of: participant, about: about, details: ["cause": check.rawValue])
    case .sentToCounter(let why, let at):
      return entry(.counterOnlySet, at: at, of: participant, about: about, details: ["why": why.rawValue])
    case .reported(let report):
      return entry(
        .blockReported, at: report.at, of: participant, about: report.number.description,
        details: ["channel": report.channel.rawValue, "opens": report.opens.iso8601])
    case .opened(let at): return entry(.blockOpened, at: at, of: participant)
    case .passed(let check, let at):
      return entry(check == .kpj ? .kpjRight : .faceRight, at: at, of: participant, about: about)
    }
  }
}
