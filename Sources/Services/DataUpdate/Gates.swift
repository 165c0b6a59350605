import Rules

extension Desk {
  /// G0 to G4. Nothing personal is told before the three facts agree. At a counter nobody types them.
  func begin(_ identity: Identity, in visit: VisitID) throws(Failure) -> UpdateOutcome {
    guard attendance == nil else { return .notFound }
    return try store.write(at: station) { books throws(Failure) in
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
      return .consentNeeded(
        caller, last: try books.latestUpdate(of: participant.id),
        opened: try lastOpening(of: participant.id, in: books))
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
    if let stop = try registerStop(of: caller.id, in: books) { return stop }
    return try card(of: caller, in: books)
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

  /// The first of ``Gate`` that is closed here; nil when all are open.
  func gate(of participant: ParticipantID, in records: any Records) throws(Failure) -> UpdateOutcome? {
    let facts = try gateFacts(of: participant, in: records)
    for gate in Gate.allCases where attendant == nil || !gate.isOfKiosks {
      if let stop = try stop(at: gate, facts, in: records) { return stop }
    }
    return nil
  }

  /// Everything that stops a pengkinian of this participant at the kiosks of this branch, in the order of the gates, the
  /// register among it. What belongs to one terminal alone is not asked. Gates G0 to G6.
  func stops(of participant: ParticipantID, in records: any Records) throws(Failure) -> [UpdateOutcome] {
    let facts = try gateFacts(of: participant, in: records)
    var stops: [UpdateOutcome] = []
    if try !records.hasRegister() { stops.append(.unavailable(branch: try branch(records))) }
    for gate in Gate.allCases where gate != .terminal {
      if let stop = try stop(at: gate, facts, in: records), !stops.contains(stop) { stops.append(stop) }
    }
    if try records.hasRegister(), let stop = try registerStop(of: participant, in: records) { stops.append(stop) }
    return stops
  }

  private func gateFacts(
    of participant: ParticipantID, in records: any Records
  ) throws(Failure) -> GateFacts {
    GateFacts(
      participant: participant, memberships: try records.memberships(of: participant),
      isWhole: try records.lacking(of: participant).isEmpty,
      access: try records.access(of: participant).caughtUp(to: records.time).access)
  }

  /// Nil when this gate is open.
  private func stop(at gate: Gate, _ facts: GateFacts, in records: any Records) throws(Failure) -> UpdateOutcome? {
    let now = records.time.now
    switch gate {
    case .card:
      guard facts.memberships.shown(at: now).isEmpty else { return nil }
      guard facts.isWhole else { return .incomplete }
      return facts.memberships.fresh(at: now).first.map { .tooFresh($0) } ?? .noCard
    case .block:
      switch facts.access.obstacle {
      case .blocked(let block): return .blocked(try sheet(of: block, facts.participant, in: records))
      case .checking(let until): return .checking(until: until)
      case .counterOnly, nil: return nil
      }
    case .process:
      guard let update = try records.latestUpdate(of: facts.participant), update.state == .inProcess else { return nil }
      return .inProcess(Caller(facts.participant), update, pastDue: update.isPastDue(at: records.time.sure))
    case .wholeRecords: return facts.isWhole ? nil : .incomplete
    case .claim:
      let claims = try records.claims(of: facts.participant)
      return claims.first { $0.blocks(at: records.time.sure) }.map { .claimActive(ClaimSheet($0)) }
    case .counterOnly: return facts.access.counterOnly == nil ? nil : .counterOnly
    case .terminal: return try records.strikeBrake(at: station).pause(at: now).map { .terminalPaused(until: $0) }
    case .face: return facts.access.faceRefused(at: now, limit: settings.faceVoids).map { .faceRefused(until: $0) }
    }
  }

  /// G6: the columns that differ; nil when the records agree.
  func registerStop(of participant: ParticipantID, in records: any Records) throws(Failure) -> UpdateOutcome? {
    guard let dossier = try records.dossier(of: participant), let person = dossier.participant else { return .notFound }
    let mismatches = Mismatch.between(person, and: dossier.registered)
    return mismatches.isEmpty ? nil : .mismatch(mismatches)
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

/// What closes a pengkinian before consent, in the order in which it is told: G1's age of the card, G2 and G3, whether the
/// records are whole (rule DL3), G4, then what closes G7.
///
/// Whole records come after what is known for certain, and before whatever a row that was left out could change: no card,
/// a claim, the register.
private enum Gate: CaseIterable {
  case card, block, process, wholeRecords, claim, counterOnly
  /// A pause of the terminal at which somebody stands. Rule S8.
  case terminal
  case face

  /// An officer goes on where a kiosk sends the person to him. Rules S6, S8.
  var isOfKiosks: Bool { self == .counterOnly || self == .face }
}

/// What several gates look at.
private struct GateFacts {
  let participant: ParticipantID
  let memberships: [Membership]
  let isWhole: Bool
  /// Caught up.
  let access: Access
}
