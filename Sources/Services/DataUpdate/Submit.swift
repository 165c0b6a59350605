import Rules

extension Desk {
  /// Submits the form: every gate again, one unused consent and pass of each check, and all of it marked used in the
  /// same transaction. Rules G10, P1, P4, S11.
  func submit(_ errand: Errand, of caller: Caller, _ data: UpdateData) throws(Failure) -> Reply {
    let luck = (0..<6).map { _ in chance.next() }
    return try once(errand) { books throws(Failure) in
      var access = try catchUp(caller.id, in: books)
      let proofs = try Proofs(of: caller.id, in: errand.visit, books)
      let now = books.time.now
      if let stop = try submitRefusal(proofs, of: caller, &access, in: books) {
        try books.enter(entry(.updateRefused, at: now, of: caller.id, about: errand.id.description))
        return .submitted(.refused(stop))
      }
      let zone = try branch(books).zone
      let number = try freeNumber(in: zone.day(of: now).civilMonth, luck) { number throws(Failure) in
        try books.submission(number) != nil
      }
      let calendar = try calendar(in: books)
      let update = Update(number: number, submitted: now, in: zone, by: calendar)
      try books.add(
        Submission(
          update: update, participant: caller.id, station: station, data: data, enteredBy: attendant,
          told: [update.toldDay(in: zone, by: calendar)]))
      try books.use([proofs.consent, proofs.pass(.kpj), proofs.pass(.face)].compactMap(\.self), at: now)
      try books.enter(
        entry(
          .updateSubmitted, at: now, of: caller.id, about: number.description, details: ["due": update.due.iso8601]))
      return .submitted(.accepted(update))
    }
  }

  /// G0 to G4, G6 and then G5, G7 and G8, as they stand now.
  private func submitRefusal(
    _ proofs: Proofs, of caller: Caller, _ access: inout Access, in books: any Books
  ) throws(Failure) -> UpdateOutcome? {
    if let stop = try closedGate(of: caller.id, in: books) { return stop }
    guard let dossier = try books.dossier(of: caller.id), let participant = dossier.participant else {
      return .notFound
    }
    let mismatches = Mismatch.between(participant, and: dossier.registered)
    guard mismatches.isEmpty else { return .mismatch(mismatches) }
    return try missing(proofs, of: caller, &access, in: books)
  }

  /// Takes the consent back; what was submitted is not verified any more. Rule K2.
  func withdraw(_ errand: Errand, of caller: Caller, _ number: Reference) throws(Failure) -> Reply {
    try once(errand) { books throws(Failure) in .withdrawn(try withdraw(number, of: caller.id, in: books)) }
  }

  /// - Parameter staff: the officer whom the person has asked for it; nil at a kiosk
  func withdraw(
    _ number: Reference, of person: ParticipantID, by staff: StaffName? = nil, in books: any Books
  ) throws(Failure) -> WithdrawOutcome {
    guard var submission = try books.submission(number), submission.participant == person else {
      return .notInProcess(nil)
    }
    let now = books.time.now
    guard submission.update.withdraw(at: now) else { return .notInProcess(submission.update) }
    try books.save(submission.update)
    try books.enter(entry(.consentWithdrawn, at: now, of: person, staff: staff, about: number.description))
    return .withdrawn(submission.update)
  }
}
