import Rules

extension Desk {
  /// One face check: reserved durably, run outside the store, settled by its attempt. Rules G8, S5, S6.
  ///
  /// A repetition never runs the device again: it gets the verdict, or what became of the attempt without one.
  func checkFace(_ errand: Errand, of caller: Caller) throws(Failure) -> Reply {
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    switch try reserve(attempt, errand, of: caller) {
    case .answered(let reply): return reply
    case .open(_, let nik):
      guard let device = face else { return .face(.refused(.notFound)) }
      Fault.reserved.reach()
      let verdict = device.verdict(on: FaceOrder(attempt: attempt, nik: nik))
      Fault.judged.reach()
      return try store.write { books throws(Failure) in
        try keep(.face(try settle(attempt, verdict, of: caller, errand, in: books)), errand, in: books)
      }
    }
  }

  /// How a face check begins.
  enum Start {
    case answered(Reply)
    /// Reserved, durably: whoever compares has until it lapses.
    case open(Reservation, NIK)
  }

  /// Begins a face check, unless this errand has begun it before.
  func reserve(_ attempt: AttemptID, _ errand: Errand, of caller: Caller) throws(Failure) -> Start {
    try store.write { books throws(Failure) in
      if let known = try books.reply(to: errand.id) { return .answered(try known.caughtUp(self, caller, in: books)) }
      if let refusal = try unattended(books) { return .answered(.counter(.refused(refusal))) }
      let now = books.time.now
      var access = try catchUp(caller.id, in: books)
      if let stop = try faceRefusal(of: errand, caller, &access, in: books) {
        try books.enter(entry(.attemptRefused, at: now, of: caller.id, about: attempt.description))
        // Another check's end is not this one's: asked for again after that, it begins.
        if case .checking = stop { return .answered(.face(.refused(stop))) }
        return .answered(try keep(.face(.refused(stop)), errand, in: books))
      }
      guard let nik = try books.dossier(of: caller.id)?.participant?.nik else {
        return .answered(.face(.refused(.notFound)))
      }
      let reservation = Reservation(attempt: attempt, at: now, station: station)
      let events = access.reserve(reservation)
      try books.save(access, of: caller.id)
      try write(events, of: caller.id, attempt: attempt, in: books)
      try books.keep(.face(.refused(.checking(until: reservation.lapses))), for: errand.id)
      return .open(reservation, nik)
    }
  }

  /// Why no face check begins, or nil. Consent and KPJ have to be of this visit. Rules P4, S6.
  private func faceRefusal(
    of errand: Errand, _ caller: Caller, _ access: inout Access, in books: any Books
  ) throws(Failure) -> UpdateOutcome? {
    if let stop = try closedGate(of: caller.id, in: books) { return stop }
    guard face != nil || attendant != nil else { return .unavailable(branch: try branch(books)) }
    let proofs = try Proofs(of: caller.id, in: errand.visit, books)
    return try missing(proofs, of: caller, &access, isFaceNext: true, in: books)
  }

  /// Takes the verdict of an attempt; one that comes too late is recorded and changes nothing. Rule S5.
  func settle(
    _ attempt: AttemptID, _ verdict: FaceVerdict, of caller: Caller, _ errand: Errand, in books: any Books
  ) throws(Failure) -> FaceOutcome {
    let now = books.time.now
    var access = try catchUp(caller.id, in: books)
    guard let events = access.settle(attempt, verdict, at: now) else {
      try books.enter(
        entry(.faceLate, at: now, of: caller.id, about: attempt.description, details: ["verdict": verdict.code]))
      return try unfinished(access, of: caller, in: books)
    }
    try books.save(access, of: caller.id)
    try write(events, of: caller.id, attempt: attempt, in: books)
    if verdict == .match { try books.add(proof(.pass(.face), of: caller, errand, at: now)) }
    return try outcome(of: verdict, access, caller, in: books)
  }

  private func keep(_ reply: Reply, _ errand: Errand, in books: any Books) throws(Failure) -> Reply {
    try books.keep(reply, for: errand.id)
    return reply
  }

  private func outcome(
    of verdict: FaceVerdict, _ access: Access, _ caller: Caller, in records: any Records
  ) throws(Failure) -> FaceOutcome {
    switch verdict {
    case .match: return .passed
    case .different:
      guard let block = access.block else { return .different(left: access.strikes.left(.face)) }
      return .nowBlocked(try sheet(of: block, caller.id, in: records))
    case .void(let trouble): return .voided(trouble, left: max(0, settings.faceVoids - access.voids.count))
    }
  }

  /// What an attempt that lapsed has left behind.
  func unfinished(
    _ access: Access, of caller: Caller, in records: any Records
  ) throws(Failure) -> FaceOutcome {
    guard let block = access.block else { return .unfinished(left: access.strikes.left(.face)) }
    return .nowBlocked(try sheet(of: block, caller.id, in: records))
  }
}

extension Reply {
  /// The stored reply of a face check that was begun says how long it runs at most; once that is over, what became of
  /// it.
  fileprivate func caughtUp(_ desk: Desk, _ caller: Caller, in books: any Books) throws(Failure) -> Reply {
    guard case .face(.refused(.checking(let until))) = self, books.time.now >= until else { return self }
    return .face(try desk.unfinished(try desk.catchUp(caller.id, in: books), of: caller, in: books))
  }
}

extension FaceVerdict {
  /// For a ledger row.
  fileprivate var code: String {
    switch self {
    case .match: "match"
    case .different: "different"
    case .void(let trouble): trouble.rawValue
    }
  }
}
