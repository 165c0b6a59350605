import Rules

extension Desk {
  /// One face check: reserved durably, run outside the store, settled by its attempt. Rules G8, S5, S6.
  ///
  /// A repetition never runs the device again: it gets the verdict, or what became of the attempt without one.
  func checkFace(_ errand: Errand, of caller: Caller) throws(Failure) -> UpdateReply {
    guard let device = face, attendance == nil else { return .face(.refused(.notFound)) }
    let attempt = AttemptID(high: errand.id.high, low: errand.id.low)
    switch try reserve(attempt, errand, of: caller) {
    case .answered(let reply): return reply
    case .open(_, let nik):
      Fault.reserved.reach()
      let verdict = device.verdict(on: FaceOrder(attempt: attempt, nik: nik))
      Fault.judged.reach()
      return try store.write(about: [caller.id], at: station) { books throws(Failure) in
        let done = try settle(attempt, verdict, of: caller, errand, in: books)
        if let receipt = done.receipt { try books.keep(receipt, of: errand.id, in: errand.visit) }
        return done.answer
      }
    }
  }

  /// How a face check begins.
  enum Start: Refusable {
    case answered(UpdateReply)
    /// Reserved, durably: whoever compares has until it lapses.
    case open(Reservation, NIK)

    static func refused(_ why: CounterRefusal) -> Start { .answered(.refused(why)) }
  }

  /// Begins a face check, unless this errand has begun it before.
  func reserve(_ attempt: AttemptID, _ errand: Errand, of caller: Caller) throws(Failure) -> Start {
    try once(errand, for: attendance) { books throws(Failure) in
      let now = books.time.now
      var access = try catchUp(caller.id, in: books)
      if let stop = try faceRefusal(of: errand, caller, &access, in: books) {
        try books.enter(entry(.attemptRefused, at: now, of: caller.id, about: attempt.description))
        return .only(.answered(.face(.refused(stop))))
      }
      guard let nik = try books.dossier(of: caller.id)?.participant?.nik else {
        return .only(.answered(.face(.refused(.notFound))))
      }
      let reservation = Reservation(attempt: attempt, at: now, station: station)
      let events = access.reserve(reservation)
      try books.save(access, of: caller.id)
      try write(events, of: caller.id, attempt: attempt, in: books)
      return Done(.open(reservation, nik), leaving: .checking)
    } again: { receipt, books throws(Failure) in
      .answered(.face(try face(receipt, attempt, of: caller, in: books)))
    }
  }

  /// What a check that was begun has come to. While it is under way, until when at most; once that is over, what became
  /// of it.
  func face(
    _ receipt: Receipt, _ attempt: AttemptID, of caller: Caller, in books: any Books
  ) throws(Failure) -> FaceOutcome {
    let access = try catchUp(caller.id, in: books)
    switch receipt {
    case .checking:
      guard let open = access.reservation, open.attempt == attempt else {
        return try unfinished(access, of: caller, in: books)
      }
      return .refused(.checking(until: open.lapses))
    case .tried(.right): return .passed
    case .tried(.wrong(let left)): return .different(left: left)
    case .tried(.unfinished(let left)): return .unfinished(left: left)
    case .tried(.void(let trouble, let left)): return voided(trouble, left: left, access, at: books.time.now)
    case .tried(.blocked):
      guard let block = access.block else { return .refused(try beginning(of: caller, in: books)) }
      return .nowBlocked(try sheet(of: block, caller.id, in: books))
    case .done, .made, .wrong, .password, .corrected, .moved: throw .damaged
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

  /// Takes the verdict of an attempt; one that comes too late is recorded and changes nothing. The errand that reserved
  /// it, which may be another one, is answered by it from here on. Rules S5, S11.
  func settle(
    _ attempt: AttemptID, _ verdict: FaceVerdict, of caller: Caller, _ errand: Errand, in books: any Books
  ) throws(Failure) -> Done<UpdateReply> {
    let outcome = try settled(attempt, verdict, of: caller, errand, in: books)
    let tried = outcome.tried.map(Receipt.tried)
    let reserving = ErrandID(high: attempt.high, low: attempt.low)
    if let tried, reserving != errand.id, let kept = try books.receipt(of: reserving) {
      try books.keep(tried, of: reserving, in: kept.visit)
    }
    return Done(.face(outcome), leaving: tried)
  }

  private func settled(
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

  private func outcome(
    of verdict: FaceVerdict, _ access: Access, _ caller: Caller, in records: any Records
  ) throws(Failure) -> FaceOutcome {
    switch verdict {
    case .match: return .passed
    case .different:
      guard let block = access.block else { return .different(left: access.strikes.left(.face)) }
      return .nowBlocked(try sheet(of: block, caller.id, in: records))
    case .void(let trouble):
      let left = max(0, settings.faceVoids - access.voids.count)
      return voided(trouble, left: left, access, at: records.time.now)
    }
  }

  /// The last one says from when on kiosks look at this face again, as a moment. At a counter nothing ends.
  private func voided(_ trouble: FaceTrouble, left: Int, _ access: Access, at now: Moment) -> FaceOutcome {
    guard attendance == nil, left == 0, let until = access.faceRefused(at: now, limit: settings.faceVoids) else {
      return .voided(trouble, left: left)
    }
    return .lastVoid(trouble, until: until)
  }

  /// What an attempt that lapsed has left behind.
  func unfinished(
    _ access: Access, of caller: Caller, in records: any Records
  ) throws(Failure) -> FaceOutcome {
    guard let block = access.block else { return .unfinished(left: access.strikes.left(.face)) }
    return .nowBlocked(try sheet(of: block, caller.id, in: records))
  }
}

extension FaceOutcome {
  /// What is kept of it; nil where no check was begun.
  fileprivate var tried: Receipt.Tried? {
    switch self {
    case .passed: .right
    case .different(let left): .wrong(left: left)
    case .unfinished(let left): .unfinished(left: left)
    case .nowBlocked: .blocked
    case .voided(let trouble, let left): .void(trouble, left: left)
    case .lastVoid(let trouble, _): .void(trouble, left: 0)
    case .refused: nil
    }
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
