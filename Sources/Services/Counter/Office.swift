import Rules

extension Desk {
  /// Rows of a list at most.
  static let listLimit = 1_000

  /// What an officer asks, at a counter or on the host; the branch is that of this desk.
  func office(
    _ errand: Errand, _ request: OfficeRequest, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    switch request {
    case .decidedUpdates:
      try reading(for: attendance) { records throws(Failure) in
        try listed(records.decidedUpdates(at: station.branch, limit: Self.listLimit + 1), records)
      }
    case .updates(let state):
      try reading(for: attendance) { records throws(Failure) in try updates(in: state, records) }
    case .showUpdate(let number, let reason): try showUpdate(number, reason, by: attendance)
    case .decide(let number, let decision, let seen):
      try decide(errand, number, decision, seen: seen, by: attendance)
    case .cancelClaim(let nik, let reason, let seen):
      try cancelClaim(errand, of: nik, reason, seen: seen, by: attendance)
    case .tickets(let filter):
      try reading(for: attendance) { records throws(Failure) in try tickets(filter, for: attendance.staff, records) }
    case .searchTickets(let filter, let reason): try searchTickets(filter, reason, by: attendance)
    case .showTicket(let number, let reason): try showTicket(number, reason, by: attendance)
    case .exportTickets(let filter, let reason): try exportTickets(filter, reason, by: attendance)
    case .moveTicket(let number, let move, let seen): try moveTicket(errand, number, move, seen: seen, by: attendance)
    case .fileTicket(let taken, let consent): try fileTicket(errand, taken, consent: consent, by: attendance)
    case .explainTicket(let number):
      try reading(for: attendance) { records throws(Failure) in
        try explainTicket(number, for: attendance.staff, records)
      }
    case .ticketsBeside(let number):
      try reading(for: attendance) { records throws(Failure) in
        try ticketsBeside(number, for: attendance.staff, records)
      }
    }
  }
}

// MARK: Updates and claims

extension Desk {
  private func updates(in state: Update.State?, _ records: any Records) throws(Failure) -> OfficeReply {
    // One more than is shown: it tells whether there are more. Of those due at once the oldest comes first.
    let found = try records.updates(at: station.branch, in: state, limit: Self.listLimit + 1)
    return try listed(
      found.sorted { ($0.update.due, $0.update.submitted) < ($1.update.due, $1.update.submitted) }, records)
  }

  private func listed(
    _ found: [(update: Update, of: ParticipantID)], _ records: any Records
  ) throws(Failure) -> OfficeReply {
    let (now, zone) = (records.time.now, try branch(records).zone)
    var lines: [UpdateLine] = []
    for (update, person) in found.prefix(Self.listLimit) {
      let staff = try decider(of: update, person, in: records)
      lines.append(UpdateLine(update: update, participant: person, decidedBy: staff, at: now, in: zone))
    }
    return .updates(lines, zone, isCut: found.count > Self.listLimit)
  }

  /// Only the branch of the claim may cancel it, at once, with the original KTP in hand, and only what was shown. Rules P5,
  /// AKe, KY5.
  private func cancelClaim(
    _ errand: Errand, of nik: NIK, _ reason: ReasonCode, seen: ClaimSheet?, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard let participant = try books.dossier(of: nik).participant else { return .only(.unknownPerson) }
      let now = books.time.now
      let blocking = try books.claims(of: participant.id).filter { $0.blocks(at: books.time.sure) }
      guard let first = blocking.first else { return .only(.noClaim) }
      let ours = blocking.filter { $0.branch.code == station.branch }
      guard !ours.isEmpty else {
        try enterTry(about: nil, of: participant.id, by: attendance.staff, books)
        return .only(.otherBranch(first.branch))
      }
      guard let own = ours.first(where: { seen == nil || ClaimSheet($0) == seen }) else { return .only(.noClaim) }
      try books.cancel(own, at: now)
      try books.enter(
        entry(
          .claimCancelled, at: now, of: participant.id, staff: attendance.staff, details: ["reason": reason.text]))
      return Done(.claimCancelled(ClaimSheet(own)), leaving: .done)
    } again: { (_, books) throws(Failure) in
      if let seen { return .claimCancelled(seen) }
      guard let person = try books.dossier(of: nik).participant?.id else { return .unknownPerson }
      let ended = try books.claims(of: person).last { $0.branch.code == station.branch && $0.status == .cancelled }
      return ended.map { .claimCancelled(ClaimSheet($0)) } ?? .noClaim
    }
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
  init(_ submission: Submission, decidedBy: StaffName?, at now: Moment, in zone: Zone) {
    self.init(
      update: submission.update, participant: submission.participant, decidedBy: decidedBy, at: now, in: zone)
  }
}
