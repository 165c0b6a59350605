import Rules

extension Desk {
  /// One try at the KPJ: read, compare, count and commit in one immediate transaction; only then is it answered.
  /// Rules G7, S1 to S11.
  func retype(_ errand: Errand, of caller: Caller, typing kpj: KPJ) throws(Failure) -> UpdateReply {
    // Only where the counter goes on there is a number to be made.
    let isLast = attendance == nil && (face == nil || settings.faceCheck != .device)
    let luck = isLast ? (0..<6).map { _ in chance.next() } : []
    return try once(errand, for: attendance) { books throws(Failure) in
      let (outcome, tried) = try judge(kpj, errand, of: caller, luck, in: books)
      return Done(.retype(outcome), leaving: tried.map(Receipt.tried))
    } again: { receipt, books throws(Failure) in
      .retype(try retyped(receipt, errand, of: caller, in: books))
    }
  }

  private func judge(
    _ kpj: KPJ, _ errand: Errand, of caller: Caller, _ luck: [UInt64], in books: any Books
  ) throws(Failure) -> (RetypeOutcome, Receipt.Tried?) {
    let now = books.time.now
    var access = try catchUp(caller.id, in: books)
    if let stop = try refusal(of: errand, caller, in: books) {
      try books.enter(entry(.attemptRefused, at: now, of: caller.id, about: errand.id.description))
      return (.refused(stop), nil)
    }
    guard let card = try chooseCard(of: caller.id, &access, in: books) else { return (.refused(.notFound), nil) }
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    let isRight = kpj == card
    let events = isRight ? access.pass(.kpj, at: now) : access.strike(.kpj, at: now)
    try books.save(access, of: caller.id)
    try write(events, of: caller.id, attempt: attempt, in: books)
    if isRight { try books.add(proof(.pass(.kpj), of: caller, errand, at: now)) }
    if isRight {
      if let stand = faceStand(access) { return (.right(stand), .right) }
      return (.handedOver(try handOver(caller, in: errand.visit, luck, books)), .right)
    }
    let left = access.strikes.left(.kpj)
    guard let block = access.block else { return (.wrong(mask: card.mask, left: left), .wrong(left: left)) }
    return (.nowBlocked(try sheet(of: block, caller.id, in: books)), .blocked)
  }

  /// The same once more: the number of tries is that of then, card and block are those of now.
  private func retyped(
    _ receipt: Receipt, _ errand: Errand, of caller: Caller, in books: any Books
  ) throws(Failure) -> RetypeOutcome {
    guard case .tried(let tried) = receipt else { throw .damaged }
    var access = try catchUp(caller.id, in: books)
    switch tried {
    case .right:
      if let stand = faceStand(access) { return .right(stand) }
      // The visit may have had another one since.
      guard let handOver = try books.handOver(of: caller.id, in: errand.visit) else {
        return .refused(try beginning(of: caller, in: books))
      }
      return .handedOver(HandOverSlip(handOver))
    case .wrong(let left):
      guard let card = try chooseCard(of: caller.id, &access, in: books) else { return .refused(.notFound) }
      return .wrong(mask: card.mask, left: left)
    case .blocked:
      // It may be open again by now.
      guard let block = access.block else { return .refused(try beginning(of: caller, in: books)) }
      return .nowBlocked(try sheet(of: block, caller.id, in: books))
    case .unfinished, .void: throw .damaged
    }
  }

  /// Where a pengkinian begins for somebody who is known.
  func beginning(of caller: Caller, in records: any Records) throws(Failure) -> UpdateOutcome {
    if let stop = try closedGate(of: caller.id, in: records) { return stop }
    return .consentNeeded(caller, last: try records.latestUpdate(of: caller.id))
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
