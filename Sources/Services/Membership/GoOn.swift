import Rules

// One visit, one person: whoever's three facts agreed goes on without stating them again. He is found by the row of the
// visit, never by what a screen holds, and nothing that is looked at before a journey is passed over. Rules M1, KY4.

extension Desk {
  /// Whose three facts agreed last in this visit, since somebody is there without a break; nil when nobody's count. At a
  /// counter nobody states any.
  private func visitor(of errand: Errand, in records: any Records) throws(Failure) -> Participant? {
    guard attendance == nil else { return nil }
    let life = min(Self.identityLife.milliseconds, errand.presence.milliseconds)
    let since = records.time.now.later(by: .milliseconds(-life))
    guard let person = try records.identified(in: errand.visit, since: since) else { return nil }
    return try records.dossier(of: person)?.participant
  }

  /// All that is told before somebody has said that it is he.
  func initials(for errand: Errand) throws(Failure) -> String? {
    try store.read { records throws(Failure) in try visitor(of: errand, in: records)?.initials }
  }

  /// A journey of the person of this visit, with every gate, brake and row that it has for facts that were typed.
  func goOn(_ errand: Errand, _ journey: Journey) throws(Failure) -> Reply {
    let visit = errand.visit
    return switch journey {
    case .membership:
      try goingOn(errand) { who, books throws(Failure) in .look(try looked(who, in: visit, books)) }
    case .update:
      try goingOn(errand) { who, books throws(Failure) in
        if let stop = try unavailable(books) { return .update(.gate(stop)) }
        return .update(.gate(try begun(who, in: visit, books)))
      }
    case .complaint:
      try goingOn(errand) { who, books throws(Failure) in .complaint(.identified(try identified(who, in: visit, books)))
      }
    case .report: try goOnReporting(errand)
    }
  }

  private func goingOn(
    _ errand: Errand, _ work: (Recognition, any Books) throws(Failure) -> Reply
  ) throws(Failure) -> Reply {
    try store.write(at: station) { books throws(Failure) in
      guard let participant = try visitor(of: errand, in: books) else { return .visitor(initials: nil) }
      return try work(try recognise(participant, in: books), books)
    }
  }

  private func goOnReporting(_ errand: Errand) throws(Failure) -> Reply {
    let luck = (0..<6).map { _ in chance.next() }
    return try once(errand) { books throws(Failure) in
      guard let participant = try visitor(of: errand, in: books) else { return .only(.visitor(initials: nil)) }
      let done = try report(try recognise(participant, in: books), in: errand.visit, luck, books)
      return Done(.report(done.answer), leaving: done.receipt)
    } again: { (receipt, books) throws(Failure) in
      guard let participant = try visitor(of: errand, in: books) else { return .visitor(initials: nil) }
      return .report(try reported(receipt, of: participant.id, in: books))
    }
  }

  /// The brake of M5 for somebody who was recognised before.
  private func recognise(_ participant: Participant, in books: any Books) throws(Failure) -> Recognition {
    let now = books.time.now
    var brake = try books.lookupBrake(of: .people, at: station)
    if let until = brake.pause(at: now) { return .paused(until: until) }
    let tripped = brake.notePerson(participant.id, at: now, limits: settings.lookups)
    try books.save(brake, of: .people, at: station)
    if tripped { try books.enter(entry(.brakeLookups, at: now)) }
    return .known(participant)
  }
}
