import Rules

// A pengkinian at the counter: the same gates, strikes and proofs as at a kiosk. The officer has the person and the
// original KTP before him, so he compares the face, and neither *loket saja* nor void face checks stop him. Each step
// asks for the row of that KTP in its own transaction. Rules S8, AKe.

extension Desk {
  /// One step, in the name of the officer who serves.
  func serve(_ errand: Errand, _ step: ServeStep, by attendance: Attendance) throws(Failure) -> CounterReply {
    let desk = attended(by: attendance, serving: step.person)
    switch step {
    case .begin(let person): return try desk.beginServing(person)
    case .consent(let caller, let text): return try desk.consent(errand, of: caller, to: text).served
    case .retype(let caller, let kpj): return try desk.retype(errand, of: caller, typing: kpj).served
    case .compare(let caller): return try desk.compare(errand, caller)
    case .compared(let caller, let attempt, let verdict):
      return try desk.compared(errand, caller, attempt, verdict)
    case .submit(let caller, let data): return try desk.submit(errand, of: caller, data).served
    }
  }

  /// The person stands at the counter and takes the consent back. Rule K2.
  func withdraw(
    _ errand: Errand, _ person: ParticipantID, _ number: Reference, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try onceAtCounter(errand) { books throws(Failure) in
      if let refusal = try cardRefusal(of: person, attendance, in: books) { return .refused(refusal) }
      return .withdrawn(try withdraw(number, of: person, by: attendance.staff, in: books))
    }
  }

  /// Another card takes the place of the stored one, or of the one that would be chosen; strikes and blocks stay as they
  /// are. The row holds a digest of the number. Rules S7, L2.
  func changeCard(
    _ errand: Errand, _ person: ParticipantID, to kpj: KPJ, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try onceAtCounter(errand) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .unknownPerson }
      if let refusal = try cardRefusal(of: person, attendance, in: books) { return .refused(refusal) }
      let now = books.time.now
      guard try books.memberships(of: person).shown(at: now).contains(where: { $0.kpj == kpj }) else {
        return .card(.notTheirs)
      }
      var access = try catchUp(person, in: books)
      guard try chooseCard(of: person, &access, in: books) != kpj else { return .card(.same(mask: kpj.mask)) }
      access.card = kpj
      try books.save(access, of: person)
      try books.enter(
        entry(
          .cardChanged, at: now, of: person, staff: attendance.staff, details: ["card": seal.digest(of: [kpj.text])]))
      return .card(.changed(mask: kpj.mask))
    }
  }

  /// G0 to G4 for somebody whom an officer has found.
  private func beginServing(_ person: ParticipantID) throws(Failure) -> CounterReply {
    try store.write { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .serve(.gate(.notFound)) }
      if let refusal = try unattended(books) { return .refused(refusal) }
      if let stop = try closedGate(of: person, in: books) { return .serve(.gate(stop)) }
      return .serve(.gate(.consentNeeded(Caller(person), last: try books.latestUpdate(of: person))))
    }
  }

  /// The verdict of a check that this officer began while the KTP was good is taken, however long he looked: what he
  /// does not say becomes a strike of the person. Rules S5, AKe.
  private func compared(
    _ errand: Errand, _ caller: Caller, _ attempt: AttemptID, _ verdict: FaceVerdict
  ) throws(Failure) -> CounterReply {
    try store.write { books throws(Failure) in
      if let known = try books.reply(to: errand.id) { return known }
      let open = try books.access(of: caller.id).reservation
      let began = open.map { $0.attempt == attempt ? $0.at : books.time.now } ?? books.time.now
      let sight = try attendance.map { attendance throws(Failure) in
        try books.cardSight(of: caller.id, in: attendance.sitting)
      }
      if sight??.isGood(at: began) != true, let refusal = try unattended(books) { return .counter(.refused(refusal)) }
      let reply = Reply.face(try settle(attempt, verdict, of: caller, errand, in: books))
      try books.keep(reply, for: errand.id)
      return reply
    }.served
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
      case .counter(let reply): reply
      case .failed(let failure): throw failure
      case .greeting, .look, .withdrawn, .report, .identified, .filed, .tracked, .ticketMoved, .office, .signedIn,
        .signedOut, .staff, .person, .unknownPerson, .clock, .holidays:
        throw .damaged
      }
    }
  }
}
