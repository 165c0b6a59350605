import Rules

// A pengkinian at the counter: the same gates, strikes and proofs as at a kiosk. The officer has the person and the
// original KTP before him, so he compares the face, and neither *loket saja* nor void face checks stop him. Rule S8.

extension Desk {
  /// One step, in the name of the officer who serves.
  func serve(_ errand: Errand, _ step: ServeStep, by staff: StaffName) throws(Failure) -> CounterReply {
    let desk = attended(by: staff)
    switch step {
    case .begin(let person): return .serve(.gate(try desk.beginServing(person)))
    case .consent(let caller, let text): return try desk.consent(errand, of: caller, to: text).served
    case .retype(let caller, let kpj): return try desk.retype(errand, of: caller, typing: kpj).served
    case .compare(let caller): return try desk.compare(errand, caller)
    case .compared(let caller, let attempt, let verdict):
      return try desk.once(errand) { books throws(Failure) in
        .face(try desk.settle(attempt, verdict, of: caller, errand, in: books))
      }.served
    case .submit(let caller, let data): return try desk.submit(errand, of: caller, data).served
    }
  }

  /// The person stands at the counter and takes the consent back. Rule K2.
  func withdraw(
    _ errand: Errand, _ person: ParticipantID, _ number: Reference, by staff: StaffName
  ) throws(Failure) -> CounterReply {
    try onceAtCounter(errand) { books throws(Failure) in
      .withdrawn(try withdraw(number, of: person, by: staff, in: books))
    }
  }

  /// Another card takes the place of the stored one, or of the one that would be chosen; strikes and blocks stay as they
  /// are. The row holds a digest of the number. Rules S7, L2.
  func changeCard(
    _ errand: Errand, _ person: ParticipantID, to kpj: KPJ, by staff: StaffName
  ) throws(Failure) -> CounterReply {
    try onceAtCounter(errand) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .unknownPerson }
      let now = books.time.now
      guard try books.memberships(of: person).shown(at: now).contains(where: { $0.kpj == kpj }) else {
        return .card(.notTheirs)
      }
      var access = try catchUp(person, in: books)
      guard try chooseCard(of: person, &access, in: books) != kpj else { return .card(.same(mask: kpj.mask)) }
      access.card = kpj
      try books.save(access, of: person)
      try books.enter(
        entry(.cardChanged, at: now, of: person, staff: staff, details: ["card": seal.digest(of: [kpj.text])]))
      return .card(.changed(mask: kpj.mask))
    }
  }

  /// G0 to G4 for somebody whom an officer has found.
  private func beginServing(_ person: ParticipantID) throws(Failure) -> UpdateOutcome {
    try store.read { records throws(Failure) in
      guard try records.dossier(of: person)?.participant != nil else { return .notFound }
      if let stop = try closedGate(of: person, in: records) { return stop }
      return .consentNeeded(Caller(person), last: try records.latestUpdate(of: person))
    }
  }

  /// Reserves the check that the officer makes by himself. Rule S5.
  private func compare(_ errand: Errand, _ caller: Caller) throws(Failure) -> CounterReply {
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    switch try reserve(attempt, errand, of: caller) {
    case .open(let reservation, _): return .serve(.comparing(attempt, until: reservation.lapses))
    case .answered(let reply):
      guard let own = try open(attempt, of: caller) else { return try reply.served }
      return .serve(.comparing(attempt, until: own.lapses))
    }
  }

  /// This very attempt, while it is open: the officer asked twice.
  private func open(_ attempt: AttemptID, of caller: Caller) throws(Failure) -> Reservation? {
    try store.read { records throws(Failure) in
      let open = try records.access(of: caller.id).caughtUp(to: records.time).access.reservation
      return open?.attempt == attempt ? open : nil
    }
  }
}

extension Reply {
  /// The same for an officer.
  fileprivate var served: CounterReply {
    get throws(Failure) {
      switch self {
      case .update(let outcome): .serve(.gate(outcome))
      case .retype(let outcome): .serve(.retype(outcome))
      case .face(let outcome): .serve(.face(outcome))
      case .submitted(let outcome): .serve(.submitted(outcome))
      case .failed(let failure): throw failure
      case .greeting, .look, .withdrawn, .report, .identified, .filed, .tracked, .ticketMoved, .office, .signedIn,
        .signedOut, .counter, .staff, .person, .unknownPerson, .clock, .holidays:
        throw .damaged
      }
    }
  }
}
