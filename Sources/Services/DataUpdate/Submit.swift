import Rules

extension Desk {
  /// Submits the form: every gate again, one unused consent and pass of each check, and all of it marked used in the
  /// same transaction. Rules G10, P1, P4, S11.
  func submit(_ errand: Errand, of caller: Caller, _ data: UpdateData) throws(Failure) -> UpdateReply {
    let luck = (0..<6).map { _ in chance.next() }
    return try once(errand, for: attendance) { books throws(Failure) in
      var access = try catchUp(caller.id, in: books)
      let proofs = try Proofs(of: caller.id, in: errand.visit, books)
      if let stop = try submitRefusal(data, proofs, of: caller, &access, in: books) {
        try books.enter(entry(.updateRefused, at: books.time.now, of: caller.id, about: trace(of: errand.id)))
        return .only(.submitted(.refused(stop)))
      }
      let update = try add(data, of: caller, luck, in: books)
      try books.use([proofs.consent, proofs.pass(.kpj), proofs.pass(.face)].compactMap(\.self), at: books.time.now)
      return Done(.submitted(.accepted(update)), leaving: .made(update.number))
    } again: { receipt, books throws(Failure) in
      .submitted(.accepted(try update(named: receipt, books)))
    }
  }

  private func add(
    _ data: UpdateData, of caller: Caller, _ luck: [UInt64], in books: any Books
  ) throws(Failure) -> Update {
    let (now, zone, calendar) = (books.time.now, try branch(books).zone, try calendar(in: books))
    let number = try freeNumber(in: zone.day(of: now).civilMonth, luck) { number throws(Failure) in
      try books.submission(number) != nil
    }
    let update = Update(number: number, submitted: now, in: zone, by: calendar)
    try books.add(
      Submission(
        update: update, participant: caller.id, station: station, data: data, enteredBy: attendant,
        told: [update.toldDay(in: zone, by: calendar)]))
    try books.enter(
      entry(.updateSubmitted, at: now, of: caller.id, about: number.description, details: ["due": update.due.iso8601]))
    return update
  }

  private func update(named receipt: Receipt, _ records: any Records) throws(Failure) -> Update {
    guard case .made(let number) = receipt, let submission = try records.submission(number) else { throw .damaged }
    return submission.update
  }

  /// G0 to G4, G6 and then G5, G7 and G8, as they stand now. Without an e-mail only an officer gets through.
  private func submitRefusal(
    _ data: UpdateData, _ proofs: Proofs, of caller: Caller, _ access: inout Access, in books: any Books
  ) throws(Failure) -> UpdateOutcome? {
    if let stop = try closedGate(of: caller.id, in: books) { return stop }
    if let stop = try registerStop(of: caller.id, in: books) { return stop }
    guard data.contact.email != nil || attendant != nil && data.contact.noEmail != nil else {
      return .unavailable(branch: try branch(books))
    }
    return try missing(proofs, of: caller, &access, in: books)
  }

  /// Takes the consent back; what was submitted is not verified any more. Rule K2.
  func withdraw(
    _ errand: Errand, of person: ParticipantID, _ number: Reference
  ) throws(Failure) -> UpdateReply {
    try once(errand, for: attendance) { books throws(Failure) in
      if try unproven(person, in: errand.visit, books) != nil { return .only(.withdrawn(.notInProcess(nil))) }
      let outcome = try withdraw(number, of: person, in: books)
      return Done(.withdrawn(outcome), leaving: outcome.isDone ? .made(number) : nil)
    } again: { receipt, books throws(Failure) in
      .withdrawn(.withdrawn(try update(named: receipt, books)))
    }
  }

  private func withdraw(
    _ number: Reference, of person: ParticipantID, in books: any Books
  ) throws(Failure) -> WithdrawOutcome {
    guard var submission = try books.submission(number), submission.participant == person else {
      return .notInProcess(nil)
    }
    let now = books.time.now
    guard submission.update.withdraw(at: now) else { return .notInProcess(submission.update) }
    try books.save(submission.update, of: submission.participant)
    try books.enter(entry(.consentWithdrawn, at: now, of: person, about: number.description))
    return .withdrawn(submission.update)
  }
}

extension WithdrawOutcome {
  fileprivate var isDone: Bool {
    if case .withdrawn = self { true } else { false }
  }
}
