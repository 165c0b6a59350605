import Rules

extension Desk {
  /// Rows of a list at most.
  static let listLimit = 1_000

  /// What an officer on the host asks; the branch is that of this desk.
  func office(_ errand: Errand, _ request: OfficeRequest, by staff: StaffName) throws(Failure) -> OfficeReply {
    switch request {
    case .updates(let state): try updates(in: state)
    case .showUpdate(let number, let reason): try showUpdate(number, reason, by: staff)
    case .decide(let number, let decision):
      try onceAtOffice(errand) { books throws(Failure) in try decide(number, decision, by: staff, in: books) }
    case .cancelClaim(let nik, let reason):
      try onceAtOffice(errand) { books throws(Failure) in try cancelClaim(of: nik, reason, by: staff, in: books) }
    case .tickets(let filter): try tickets(filter, for: staff)
    case .searchTickets(let filter): try searchTickets(filter, by: staff)
    case .showTicket(let number, let reason): try showTicket(number, reason, by: staff)
    case .exportTickets(let filter, let reason): try exportTickets(filter, reason, by: staff)
    case .moveTicket(let number, let move, let seen):
      try onceAtOffice(errand) { books throws(Failure) in
        try moveTicket(number, move, seen: seen, by: staff, in: books)
      }
    case .explainTicket(let number): try explainTicket(number, for: staff)
    }
  }

  private func onceAtOffice(
    _ errand: Errand, _ work: (any Books) throws(Failure) -> OfficeReply
  ) throws(Failure) -> OfficeReply {
    guard case .office(let reply) = try once(errand, { books throws(Failure) in .office(try work(books)) }) else {
      throw .damaged
    }
    return reply
  }
}

// MARK: Updates and claims

extension Desk {
  private func updates(in state: Update.State?) throws(Failure) -> OfficeReply {
    try store.read { records throws(Failure) in
      let now = records.time.now
      // One more than is shown: it tells whether there are more.
      let found = try records.submissions(at: station.branch, in: state, limit: Self.listLimit + 1)
      let zone = try branch(records).zone
      let lines = found.prefix(Self.listLimit).map { UpdateLine($0, at: now, in: zone) }
      return .updates(lines, zone, isCut: found.count > Self.listLimit)
    }
  }

  /// The look-up itself is a ledger row. Rule L1.
  private func showUpdate(
    _ number: Reference, _ reason: ReasonCode, by staff: StaffName
  ) throws(Failure) -> OfficeReply {
    try store.write { books throws(Failure) in
      guard let submission = try books.submission(number) else { return .unknownUpdate }
      if let other = try otherBranch(submission.station.branch, about: number, by: staff, books) {
        return .otherBranch(other)
      }
      try books.enter(
        entry(
          .updateShown, at: books.time.now, of: submission.participant, staff: staff, about: number.description,
          details: ["reason": reason.text]))
      return .update(try file(of: submission, for: staff, in: books))
    }
  }

  private func file(
    of submission: Submission, for staff: StaffName, in records: any Records
  ) throws(Failure) -> UpdateFile {
    let id = submission.participant
    let role = try records.staff(staff)?.role
    guard let person = try records.dossier(of: id)?.participant, let recorded = try records.recorded(of: id) else {
      throw .damaged
    }
    let (now, zone) = (records.time.now, try branch(records).zone)
    let cards = try records.memberships(of: id).inShownOrder.map { $0.card(at: now) }
    return UpdateFile(
      line: UpdateLine(submission, at: now, in: zone), station: submission.station, zone: zone,
      person: UpdatePerson(nikMask: person.nik.mask, name: person.name, birth: person.birth, cards: cards),
      stated: submission.data, recorded: recorded, enteredBy: submission.enteredBy,
      isMasked: role.map { !$0.may(.decideUpdate) } ?? false)
  }

  /// Berhasil applies what was stated in the same transaction; gagal keeps the reason. Rules P2, P3.
  private func decide(
    _ number: Reference, _ decision: Decision, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard var submission = try books.submission(number) else { return .unknownUpdate }
    if let other = try otherBranch(submission.station.branch, about: number, by: staff, books) {
      return .otherBranch(other)
    }
    let now = books.time.now
    if let other = submission.enteredBy, try isSamePerson(other, staff, in: books) {
      return .fourEyes(submission.update)
    }
    guard submission.update.decide(decision, at: now) else { return .alreadyDecided(submission.update) }
    try books.save(submission.update)
    if decision == .approve {
      try books.apply(submission.data, to: submission.participant, from: number)
    }
    try books.enter(
      entry(
        .updateDecided, at: now, of: submission.participant, staff: staff, about: number.description,
        details: details(of: decision)))
    return .decided(submission.update)
  }

  /// For the ledger: the code, and of words a digest. Rule L2.
  private func details(of decision: Decision) -> [String: String] {
    switch decision {
    case .approve: ["decision": "approve"]
    case .reject(let reason): ["decision": "reject." + reason.rawValue]
    case .rejectInWords(let words):
      ["decision": "reject." + RejectReason.other.rawValue, "words": seal.digest(of: [words.text])]
    }
  }

  /// Only the branch of the claim may cancel it, at once. Rule P5.
  private func cancelClaim(
    of nik: NIK, _ reason: ReasonCode, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard let participant = try books.dossier(of: nik).participant else { return .unknownPerson }
    let now = books.time.now
    let blocking = try books.claims(of: participant.id).filter { $0.blocks(at: now) }
    guard let first = blocking.first else { return .noClaim }
    guard let own = blocking.first(where: { $0.branch.code == station.branch }) else {
      try enterTry(about: nil, of: participant.id, by: staff, books)
      return .otherBranch(first.branch)
    }
    try books.cancel(own, at: now)
    try books.enter(
      entry(.claimCancelled, at: now, of: participant.id, staff: staff, details: ["reason": reason.text]))
    return .claimCancelled(ClaimSheet(own))
  }

  /// Whoever tries what is another branch's leaves a row, which says nothing of the person. Rules L1, T1.
  func otherBranch(
    _ code: String, about number: Reference, by staff: StaffName, _ books: any Books
  ) throws(Failure) -> Branch? {
    guard let other = try otherBranch(code, books) else { return nil }
    try enterTry(about: number, of: nil, by: staff, books)
    return other
  }

  private func enterTry(
    about number: Reference?, of person: ParticipantID?, by staff: StaffName, _ books: any Books
  ) throws(Failure) {
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, of: person, staff: staff, about: number?.description,
        details: ["why": "branch"]))
  }

  /// The branch of a record when it is not this desk's, else nil.
  func otherBranch(_ code: String, _ records: any Records) throws(Failure) -> Branch? {
    guard code != station.branch else { return nil }
    guard let other = try records.branch(code) else { throw .unknownBranch }
    return other
  }
}

extension UpdateLine {
  fileprivate init(_ submission: Submission, at now: Moment, in zone: Zone) {
    self.init(update: submission.update, participant: submission.participant, at: now, in: zone)
  }
}
