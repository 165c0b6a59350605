import Rules

// Whoever calls 175 proves himself by one more fact. A try counts as wrong, durably, before anybody compares; only a right
// one takes its own count back. Rules B1, AKf.

extension Desk {
  /// How a caller's fact is taken.
  private enum FactStart {
    case answered(Reply)
    /// Counted at this moment: now it may be compared.
    case counted(Participant, at: Moment)
  }

  /// A report to 175 of a participant whom an officer has found. Rules B1, B2.
  func report(
    _ errand: Errand, _ person: ParticipantID, _ fact: ExtraFact, by staff: StaffName
  ) throws(Failure) -> Reply {
    try reportByCaller(errand, fact, by: staff, answering: { .counter(.report($0)) }) { books throws(Failure) in
      guard let participant = try books.dossier(of: person)?.participant else {
        return .answered(.counter(.unknownPerson))
      }
      return .counted(participant, at: books.time.now)
    }
  }

  /// The same on the host, where three facts name the participant first. Rules M1, M5, B1.
  func report(
    _ errand: Errand, _ identity: Identity, _ fact: ExtraFact, by staff: StaffName
  ) throws(Failure) -> Reply {
    try reportByCaller(errand, fact, by: staff, answering: { .report($0) }) { books throws(Failure) in
      switch try recognise(identity, in: books) {
      case .paused(let until): return .answered(.report(.paused(until: until)))
      case .notFound: return .answered(.report(.notFound))
      case .known(let participant, _): return .counted(participant, at: books.time.now)
      }
    }
  }

  private func reportByCaller(
    _ errand: Errand, _ fact: ExtraFact, by staff: StaffName, answering: (ReportOutcome) -> Reply,
    finding: (any Books) throws(Failure) -> FactStart
  ) throws(Failure) -> Reply {
    let luck = (0..<6).map { _ in chance.next() }
    switch try count(errand, staff, answering, finding) {
    case .answered(let reply): return reply
    case .counted(let participant, let tried):
      return try once(errand) { books throws(Failure) in
        answering(try compare(fact, of: participant, tried: tried, staff, luck, in: books))
      }
    }
  }

  /// The count is on the disk when this returns. Once three were wrong nothing is counted and nothing compared.
  private func count(
    _ errand: Errand, _ staff: StaffName, _ answering: (ReportOutcome) -> Reply,
    _ finding: (any Books) throws(Failure) -> FactStart
  ) throws(Failure) -> FactStart {
    try store.write { books throws(Failure) in
      if let known = try books.reply(to: errand.id) { return .answered(known) }
      let start = try finding(books)
      guard case .counted(let participant, let now) = start else {
        if case .answered(let reply) = start { try books.keep(reply, for: errand.id) }
        return start
      }
      var facts = try books.callerFacts(of: participant.id)
      if let until = facts.end(at: now) {
        try refuse("facts", participant.id, staff, in: books)
        let reply = answering(.factsEnded(until: until))
        try books.keep(reply, for: errand.id)
        return .answered(reply)
      }
      facts.count(at: now)
      try books.save(facts, of: participant.id)
      return start
    }
  }

  private func compare(
    _ fact: ExtraFact, of participant: Participant, tried: Moment, _ staff: StaffName, _ luck: [UInt64],
    in books: any Books
  ) throws(Failure) -> ReportOutcome {
    guard fact.agrees(with: participant, try books.memberships(of: participant.id)) else {
      try refuse("fact", participant.id, staff, in: books)
      return .notFound
    }
    var facts = try books.callerFacts(of: participant.id)
    facts.takeBack(tried)
    try books.save(facts, of: participant.id)
    return try takeReport(of: participant.id, by: .callCentre, staff, luck, in: books)
  }

  private func refuse(
    _ why: String, _ person: ParticipantID, _ staff: StaffName, in books: any Books
  ) throws(Failure) {
    try books.enter(entry(.staffRefused, at: books.time.now, of: person, staff: staff, details: ["why": why]))
  }
}
