import Rules

extension Desk {
  /// One try at the KPJ: read, compare, count and commit in one immediate transaction; only then is it answered.
  /// Rules G7, S1 to S11.
  func retype(_ errand: Errand, of caller: Caller, typing kpj: KPJ) throws(Failure) -> Reply {
    try once(errand) { books throws(Failure) in .retype(try judge(kpj, errand, of: caller, in: books)) }
  }

  private func judge(
    _ kpj: KPJ, _ errand: Errand, of caller: Caller, in books: any Books
  ) throws(Failure) -> RetypeOutcome {
    let now = books.time.now
    var access = try catchUp(caller.id, in: books)
    if let stop = try refusal(of: errand, caller, in: books) {
      try books.enter(entry(.attemptRefused, at: now, of: caller.id, about: errand.id.description))
      return .refused(stop)
    }
    guard let card = try chooseCard(of: caller.id, &access, in: books) else { return .refused(.notFound) }
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    let isRight = kpj == card
    let events = isRight ? access.pass(.kpj, at: now) : access.strike(.kpj, at: now)
    try books.save(access, of: caller.id)
    try write(events, of: caller.id, attempt: attempt, in: books)
    if isRight { try books.add(proof(.pass(.kpj), of: caller, errand, at: now)) }
    if isRight { return .right }
    guard let block = access.block else { return .wrong(mask: card.mask, left: access.strikes.left(.kpj)) }
    return .nowBlocked(try sheet(of: block, caller.id, in: books))
  }

  /// Why a try is neither evaluated nor counted, or nil: a gate that closed meanwhile, or no consent in this visit.
  private func refusal(of errand: Errand, _ caller: Caller, in books: any Books) throws(Failure) -> UpdateOutcome? {
    if let stop = try gate(of: caller.id, in: books) { return stop }
    let since = books.time.now.later(by: .milliseconds(-Self.proofLife.milliseconds))
    let consented = try books.hasConsent(of: caller.id, in: errand.visit, since: since)
    return consented ? nil : .consentNeeded(caller, lastSuccess: nil)
  }

  /// The facts with what time alone has done, stored once with its own moments. Rule P6.
  func catchUp(_ participant: ParticipantID, in books: any Books) throws(Failure) -> Access {
    let caughtUp = try books.access(of: participant).caughtUp(to: books.time)
    guard !caughtUp.events.isEmpty else { return caughtUp.access }
    try books.save(caughtUp.access, of: participant)
    try write(caughtUp.events, of: participant, attempt: nil, in: books)
    return caughtUp.access
  }

  /// Ledger rows, traces and brakes for what happened to a participant. Rules L1, S8.
  func write(
    _ events: [AccessEvent], of participant: ParticipantID, attempt: AttemptID?, in books: any Books
  ) throws(Failure) {
    let blocks = events.contains { if case .blocked = $0 { true } else { false } }
    for event in events {
      try books.enter(row(for: event, of: participant, attempt: attempt))
      switch event {
      case .struck(let check, _, let at):
        guard let attempt = attempt ?? Self.unfinished(in: events) else { continue }
        try books.add(StrikeTrace(check: check, at: at, station: station), of: participant, attempt: attempt)
        if attempt == Self.unfinished(in: events) { continue }
        try brake(participant, blocks: blocks, in: books)
      case .passed(let check, _): try books.clearStrikes(of: participant, check)
      case .opened: try books.clearStrikes(of: participant, nil)
      case .unfinished, .blocked, .sentToCounter, .reported: continue
      }
    }
  }

  private static func unfinished(in events: [AccessEvent]) -> AttemptID? {
    for case .unfinished(let attempt, _) in events { return attempt }
    return nil
  }

  private func brake(_ participant: ParticipantID, blocks: Bool, in books: any Books) throws(Failure) {
    let now = books.time.now
    var brake = try books.strikeBrake(at: station.terminal)
    let tripped = brake.note(participant, blocked: blocks, at: now, limits: settings.checks)
    try books.save(brake, at: station.terminal)
    if tripped { try books.enter(entry(.brakeChecks, at: now)) }
  }

  private func row(for event: AccessEvent, of participant: ParticipantID, attempt: AttemptID?) -> LedgerEntry {
    let about = attempt?.description
    switch event {
    case .unfinished(let open, let at):
      return entry(.faceUnfinished, at: at, of: participant, about: open.description)
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
