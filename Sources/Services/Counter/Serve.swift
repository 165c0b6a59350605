import Rules

// What of a pengkinian is the counter's own: the officer has the person and the original KTP before him, so he compares the
// face, and neither *loket saja* nor void face checks stop him. Everything else is as at a kiosk. Rules S8, AKe.

extension Desk {
  /// Another card takes the place of the stored one, or of the one that would be chosen; strikes and blocks stay as they
  /// are. The row holds a digest of the number. Rules S7, L2.
  func changeCard(
    _ errand: Errand, _ person: ParticipantID, to kpj: KPJ, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .only(.unknownPerson) }
      let now = books.time.now
      guard try books.memberships(of: person).shown(at: now).contains(where: { $0.kpj == kpj }) else {
        return .only(.card(.notTheirs))
      }
      var access = try catchUp(person, in: books)
      guard try chooseCard(of: person, &access, in: books) != kpj else { return .only(.card(.same(mask: kpj.mask))) }
      access.card = kpj
      try books.save(access, of: person)
      try books.enter(
        entry(
          .cardChanged, at: now, of: person, staff: attendance.staff, details: ["card": seal.digest(of: [kpj.text])]))
      return Done(.card(.changed(mask: kpj.mask)), leaving: .done)
    } again: { (_, _) throws(Failure) in
      .card(.changed(mask: kpj.mask))
    }
  }

  /// G0 to G4 for somebody whom an officer has found; at a kiosk there is nobody who has.
  /// Whoever brought a number from the kiosk goes on where he was. Rule P7.
  func serve(_ errand: Errand, _ person: ParticipantID) throws(Failure) -> UpdateReply {
    guard let attendance else { return .gate(.notFound) }
    return try writing(for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .gate(.notFound) }
      if let stop = try closedGate(of: person, in: books) { return .gate(stop) }
      let caller = Caller(person)
      if let next = try takenOver(caller, errand, by: attendance, in: books) { return .gate(next) }
      return .gate(.consentNeeded(caller, last: try books.latestUpdate(of: person)))
    }
  }

  /// The verdict of a check that this officer began while the KTP was good is taken, however long he looked: what he
  /// does not say becomes a strike of the person. Rules S5, AKe.
  func compared(
    _ errand: Errand, _ caller: Caller, _ attempt: AttemptID, _ verdict: FaceVerdict
  ) throws(Failure) -> UpdateReply {
    guard let attendance else { return .face(.refused(.notFound)) }
    return try once(errand, for: attendance) { books throws(Failure) in
      let open = try books.access(of: caller.id).reservation
      let began = open.map { $0.attempt == attempt ? $0.at : books.time.now } ?? books.time.now
      let sight = try books.cardSight(of: caller.id, in: attendance.sitting)
      if sight?.isGood(at: began) != true, let refusal = try cardRefusal(of: caller.id, attendance, in: books) {
        return .only(.refused(refusal))
      }
      return try settle(attempt, verdict, of: caller, errand, in: books)
    } again: { receipt, books throws(Failure) in
      .face(try face(receipt, attempt, of: caller, in: books))
    }
  }

  /// Reserves the check that the officer makes by himself. Rule S5.
  func compare(_ errand: Errand, _ caller: Caller) throws(Failure) -> UpdateReply {
    guard attendance != nil else { return .face(.refused(.notFound)) }
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    switch try reserve(attempt, errand, of: caller) {
    case .open(let reservation, _): return .comparing(attempt, until: reservation.lapses)
    case .answered(let reply):
      guard let own = try open(attempt, of: caller) else { return reply }
      return .comparing(attempt, until: own.lapses)
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

extension UpdateReply {
  /// The same for an officer at a counter.
  var atCounter: CounterReply {
    if case .refused(let refusal) = self { .refused(refusal) } else { .update(self) }
  }
}
