import Rules

extension Desk {
  /// G0 to G4. Nothing personal is told before the three facts agree. At a counter nobody types them.
  func begin(_ identity: Identity, in visit: VisitID) throws(Failure) -> UpdateOutcome {
    guard attendance == nil else { return .notFound }
    return try store.write { books throws(Failure) in
      if let stop = try unavailable(books) { return stop }
      return try begun(try recognise(identity, in: books), in: visit, books)
    }
  }

  /// G1 to G4.
  func begun(_ who: Recognition, in visit: VisitID, _ books: any Books) throws(Failure) -> UpdateOutcome {
    switch who {
    case .paused(let until): return .paused(until: until)
    case .notFound: return .notFound
    case .known(let participant):
      let caller = try identified(participant.id, in: visit, books)
      if let stop = try gate(of: participant.id, in: books) { return stop }
      return .consentNeeded(caller, last: try books.latestUpdate(of: participant.id))
    }
  }

  /// G5, then every gate again, G6, and the card of G7.
  func consent(_ errand: Errand, of caller: Caller, to text: String) throws(Failure) -> UpdateReply {
    try once(errand, for: attendance) { books throws(Failure) in
      if let stop = try unproven(caller.id, in: errand.visit, books) { return .only(.gate(stop)) }
      if let stop = try closedGate(of: caller.id, in: books) { return .only(.gate(stop)) }
      let now = books.time.now
      try books.add(proof(.consent(text: text), of: caller, errand, at: now))
      try books.enter(
        entry(.consentGiven, at: now, of: caller.id, about: trace(of: errand.id), details: ["text": text]))
      return Done(.gate(try afterConsent(of: caller, in: books)), leaving: .done)
    } again: { (_, books) throws(Failure) in
      if let stop = try closedGate(of: caller.id, in: books) { return .gate(stop) }
      return .gate(try afterConsent(of: caller, in: books))
    }
  }

  /// G6, and the card of G7.
  private func afterConsent(of caller: Caller, in books: any Books) throws(Failure) -> UpdateOutcome {
    if let stop = try disagreement(of: caller, in: books) { return stop }
    return try card(of: caller, in: books)
  }

  /// G6: what the participant's record and the register do not agree in; nil when they do.
  func disagreement(of caller: Caller, in records: any Records) throws(Failure) -> UpdateOutcome? {
    guard let dossier = try records.dossier(of: caller.id), let participant = dossier.participant else {
      return .notFound
    }
    let mismatches = Mismatch.between(participant, and: dossier.registered)
    return mismatches.isEmpty ? nil : .mismatch(mismatches)
  }

  func proof(_ kind: Proof.Kind, of caller: Caller, _ errand: Errand, at now: Moment) -> Proof {
    Proof(
      errand: errand.id, kind: kind, participant: caller.id, visit: errand.visit, station: station, at: now)
  }

  /// G0: this terminal or the counter can finish.
  func unavailable(_ records: any Records) throws(Failure) -> UpdateOutcome? {
    let branch = try branch(records)
    return try finish(records) == .nowhere ? .unavailable(branch: branch) : nil
  }

  /// Where a pengkinian that begins here can be finished. Gate G0.
  func finish(_ records: any Records) throws(Failure) -> UpdateFinish {
    guard try records.hasRegister() else { return .nowhere }
    guard attendant == nil else { return .here }
    switch settings.faceCheck {
    case .device: return face == nil ? .nowhere : .here
    case .officer: return .atCounter
    case .none: return .nowhere
    }
  }

  /// G0, then ``gate(of:in:)``.
  func closedGate(of participant: ParticipantID, in records: any Records) throws(Failure) -> UpdateOutcome? {
    if let stop = try unavailable(records) { return stop }
    return try gate(of: participant, in: records)
  }

  /// G1's age of the card, G2 and G3, whether the records are whole (rule DL3), G4, then what closes G7 here: *loket
  /// saja* and a pause. Nil when all are open.
  ///
  /// Whole records come after what is known for certain, and before whatever a row that was left out could change: no
  /// card, a claim, the register.
  func gate(of participant: ParticipantID, in records: any Records) throws(Failure) -> UpdateOutcome? {
    let now = records.time.now
    let memberships = try records.memberships(of: participant)
    let isWhole = try records.lacking(of: participant).isEmpty
    if memberships.shown(at: now).isEmpty {
      guard isWhole else { return .incomplete }
      return memberships.fresh(at: now).first.map { .tooFresh($0) } ?? .noCard
    }
    let access = try records.access(of: participant).caughtUp(to: records.time).access
    let obstacle = access.obstacle
    if case .blocked(let block) = obstacle { return .blocked(try sheet(of: block, participant, in: records)) }
    if case .checking(let until) = obstacle { return .checking(until: until) }
    if let update = try records.latestUpdate(of: participant), update.state == .inProcess {
      return .inProcess(Caller(participant), update, pastDue: update.isPastDue(at: records.time.sure))
    }
    guard isWhole else { return .incomplete }
    if let claim = try records.claims(of: participant).first(where: { $0.blocks(at: records.time.sure) }) {
      return .claimActive(ClaimSheet(claim))
    }
    if case .counterOnly = obstacle, attendant == nil { return .counterOnly }
    if let until = try records.strikeBrake(at: station).pause(at: now) { return .terminalPaused(until: until) }
    guard attendant == nil else { return nil }
    return access.faceRefused(at: now, limit: settings.faceVoids).map { .faceRefused(until: $0) }
  }

  func sheet(
    of block: Block, _ participant: ParticipantID, in records: any Records
  ) throws(Failure) -> BlockSheet {
    let isReached = block.report.map { records.time.now >= $0.opens } ?? false
    return BlockSheet(
      block: block, strikes: try records.strikes(of: participant), awaitsClock: isReached, now: records.time.now)
  }

  private func card(of caller: Caller, in books: any Books) throws(Failure) -> UpdateOutcome {
    var access = try catchUp(caller.id, in: books)
    guard let card = try chooseCard(of: caller.id, &access, in: books) else { return .noCard }
    try books.save(access, of: caller.id)
    return .retype(caller, mask: card.mask, left: access.strikes.left(.kpj))
  }

  /// The card of G7, named once: it stays until a pass or T. The caller saves the access. Rule S7.
  func chooseCard(
    of participant: ParticipantID, _ access: inout Access, in records: any Records
  ) throws(Failure) -> KPJ? {
    if access.card == nil {
      access.card = try records.memberships(of: participant).shown(at: records.time.now).cardToRetype
    }
    return access.card
  }
}
