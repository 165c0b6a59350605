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
    if isRight { return .right(faceStand(access)) }
    guard let block = access.block else { return .wrong(mask: card.mask, left: access.strikes.left(.kpj)) }
    return .nowBlocked(try sheet(of: block, caller.id, in: books))
  }

  /// Why a try is neither evaluated nor counted, or nil: a gate that closed meanwhile, or no consent in this visit.
  private func refusal(of errand: Errand, _ caller: Caller, in books: any Books) throws(Failure) -> UpdateOutcome? {
    if let stop = try gate(of: caller.id, in: books) { return stop }
    guard try Proofs(of: caller.id, in: errand.visit, books).consent == nil else { return nil }
    return .consentNeeded(caller, last: try books.latestUpdate(of: caller.id))
  }

  /// The facts with what time alone has done, stored once with its own moments. Rule P6.
  func catchUp(_ participant: ParticipantID, in books: any Books) throws(Failure) -> Access {
    let caughtUp = try books.access(of: participant).caughtUp(to: books.time)
    guard !caughtUp.events.isEmpty else { return caughtUp.access }
    try books.save(caughtUp.access, of: participant)
    try write(caughtUp.events, of: participant, attempt: nil, in: books)
    return caughtUp.access
  }
}
