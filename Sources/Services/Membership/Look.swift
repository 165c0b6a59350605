import Rules

extension Desk {
  /// Who the three facts name, with the brakes of this terminal.
  enum Recognition {
    case paused(until: Moment)
    case notFound
    case known(Participant)
  }

  /// Check membership. Rules M1 to M5.
  func look(_ identity: Identity, in visit: VisitID) throws(Failure) -> LookOutcome {
    try store.write(at: station) { books throws(Failure) in
      try looked(try recognise(identity, in: books), in: visit, books)
    }
  }

  func looked(_ who: Recognition, in visit: VisitID, _ books: any Books) throws(Failure) -> LookOutcome {
    switch who {
    case .paused(let until): return .paused(until: until)
    case .notFound: return .notFound
    case .known(let participant):
      _ = try identified(participant.id, in: visit, books)
      return .found(try finding(of: participant, in: books))
    }
  }

  /// Compares, and counts the look-up against this terminal's brake.
  ///
  /// An unknown NIK, a wrong date and a wrong name run the same statements with the same rows in the same order.
  /// Rules M1, M3, M5.
  func recognise(_ identity: Identity, in books: any Books) throws(Failure) -> Recognition {
    let now = books.time.now
    var brake = try books.lookupBrake(of: .people, at: station)
    if let until = brake.pause(at: now) { return .paused(until: until) }
    let dossier = try books.dossier(of: identity.nik)
    let digest = seal.digest(of: [identity.nik.digits, identity.birth.description, identity.name.text])
    let participant = identity.participant(in: dossier)
    let tripped =
      participant.map { brake.notePerson($0.id, at: now, limits: settings.lookups) }
      ?? brake.noteFailure(digest, at: now, limits: settings.lookups)
    try books.save(brake, of: .people, at: station)
    if tripped { try books.enter(entry(.brakeLookups, at: now)) }
    return participant.map(Recognition.known) ?? .notFound
  }

  func finding(of participant: Participant, in records: any Records) throws(Failure) -> Finding {
    let memberships = try records.memberships(of: participant.id)
    let now = records.time.now
    return Finding(
      name: participant.name, cards: memberships.shown(at: now).map { $0.card(at: now) },
      fresh: memberships.fresh(at: now))
  }
}

extension [Membership] {
  /// The cards that show, active first. Rules M2, M4.
  func shown(at now: Moment) -> [Membership] {
    filter { $0.isVisible(on: $0.branch.zone.day(of: now)) }.inShownOrder
  }

  /// The registrations that do not show yet, the next to show first.
  func fresh(at now: Moment) -> [FreshCard] {
    filter { !$0.isVisible(on: $0.branch.zone.day(of: now)) }
      .sorted { $0.registered < $1.registered }
      .map { FreshCard(registered: $0.registered, visibleFrom: $0.visibleFrom) }
  }
}

extension Membership {
  /// What a public terminal may show of it. Rules M2, N3.
  func card(at now: Moment) -> Card {
    Card(
      mask: kpj.mask, employer: employer, city: city, branch: branch.name, programmes: programmes,
      isActive: status == .active, inactiveSince: inactiveSince,
      lateMonth: lateMonth(on: branch.zone.day(of: now)), movingTo: movingTo, registered: registered,
      lastPaid: lastPaid)
  }
}
