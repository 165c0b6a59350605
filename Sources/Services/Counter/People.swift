import Rules

extension Desk {
  /// People in a list of those who are found.
  private static let foundLimit = 50
  /// People of one birth date who are compared by name: more than were born on any day.
  private static let comparedLimit = 10_000

  /// Finds people; the search itself is a ledger row, and of one person that person's. Rules L1, N5.
  func find(_ query: PersonQuery, _ reason: LookReason, by staff: StaffName) throws(Failure) -> CounterReply {
    // Names are compared before the lock is taken: it can be thousands.
    let found = try store.read { records throws(Failure) in
      let own = try self.own(staff, in: records)
      return Array(try self.found(query, in: records).filter { $0.person.id != own }.prefix(Self.foundLimit))
    }
    return try store.write { books throws(Failure) in
      try books.enter(
        entry(
          .personSearched, at: books.time.now, of: found.count == 1 ? found[0].person.id : nil, staff: staff,
          details: ["reason": reason.rawValue, "by": query.code, "found": "\(found.count)"]))
      var lines: [PersonLine] = []
      for match in found { lines.append(try line(match, in: books)) }
      return .people(lines)
    }
  }

  /// Somebody whom a query names; `isSame` is nil when it names by number.
  private struct Match: Sendable {
    let person: Participant
    let isSame: Bool?
  }

  /// Same names first, then similar ones; different ones are left out. Rule N5.
  private func found(_ query: PersonQuery, in records: any Records) throws(Failure) -> [Match] {
    switch query {
    case .nik, .kpj:
      return try records.people(query, limit: Self.foundLimit).map { Match(person: $0, isSame: nil) }
    case .name(let name, _):
      let alike = try records.people(query, limit: Self.comparedLimit).map { person in
        (person, PersonName.likeness(person.name, name.text))
      }
      return alike.filter { $0.1 == .same }.map { Match(person: $0.0, isSame: true) }
        + alike.filter { $0.1 == .similar }.map { Match(person: $0.0, isSame: false) }
    }
  }

  private func line(_ match: Match, in records: any Records) throws(Failure) -> PersonLine {
    let person = match.person
    let card = try records.memberships(of: person.id).inShownOrder.first
    return PersonLine(
      id: person.id, name: person.name, nikMask: person.nik.mask, birth: person.birth, employer: card?.employer,
      city: card?.city, isSame: match.isSame)
  }

  /// The random id of an officer's own record, when there is one. Rule B1.
  func own(_ staff: StaffName, in records: any Records) throws(Failure) -> ParticipantID? {
    guard let account = try records.staff(staff) else { return nil }
    return try records.dossier(of: account.nik).participant?.id
  }

  /// Whom this query names beyond doubt. Rule B1.
  fileprivate func named(by query: PersonQuery, in records: any Records) throws(Failure) -> [ParticipantID] {
    try found(query, in: records).filter { $0.isSame != false }.map(\.person.id)
  }

  /// Records a report at the counter, with the original KTP in hand, or to 175 with one more fact that has to agree.
  /// Rules B1, B2, AKe.
  func report(
    _ errand: Errand, _ person: ParticipantID, _ way: ReportWay, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    let luck = (0..<6).map { _ in chance.next() }
    switch way {
    case .callCentre(let fact): return try report(errand, person, fact, by: attendance.staff).atCounter
    case .counter:
      return try onceAtCounter(errand) { books throws(Failure) in
        guard try books.dossier(of: person)?.participant != nil else { return .unknownPerson }
        if let refusal = try cardRefusal(of: person, attendance, in: books) { return .refused(refusal) }
        return .report(try takeReport(of: person, by: .counter, attendance.staff, luck, in: books))
      }
    }
  }
}

extension Reply {
  /// The same where an officer at a counter asked.
  var atCounter: CounterReply {
    get throws(Failure) {
      guard case .counter(let reply) = self else { throw .damaged }
      return reply
    }
  }
}

extension PersonQuery {
  /// For a ledger row.
  fileprivate var code: String {
    switch self {
    case .nik: "nik"
    case .kpj: "kpj"
    case .name: "name"
    }
  }
}

extension Desk {
  /// Whom a request concerns, as far as that is a person. Rule B1.
  func persons(in request: CounterRequest, _ records: any Records) throws(Failure) -> [ParticipantID] {
    switch request {
    case .find(let query, _): try named(by: query, in: records)
    case .person(let person, _, _), .sawCard(let person, _), .report(let person, _), .askOpening(let person, _),
      .grantOpening(let person), .setCounterOnly(let person, _), .withdraw(let person, _), .changeCard(let person, _):
      [person]
    case .askCorrection(let person, let number, _):
      [person] + (try records.dossier(of: number).participant.map { [$0.id] } ?? [])
    case .grantCorrection(let person, _), .declineCorrection(let person): try concerned(by: person, records)
    case .serve(let step): [step.person]
    case .office(let request): try persons(in: request, records)
    case .ledger(let query): query.participant.map { [$0] } ?? []
    case .news(.person(let person, _)): [person]
    case .news(.ticket(let number, _)): try records.ticket(number)?.participant.map { [$0] } ?? []
    case .news(.update(let number, _)): try records.submission(number).map { [$0.participant] } ?? []
    case .overview, .openings, .corrections, .terminals, .free, .figures, .verifyLedger, .openStaff, .staff,
      .news(.shift):
      []
    }
  }

  func persons(in request: OfficeRequest, _ records: any Records) throws(Failure) -> [ParticipantID] {
    let found: [ParticipantID?] =
      switch request {
      case .decide(let number, _, _), .showUpdate(let number, _): [try records.submission(number)?.participant]
      case .cancelClaim(let nik, _, _): [try records.dossier(of: nik).participant?.id]
      case .moveTicket(let number, .link(let other), _), .moveTicket(let number, .unlink(let other), _):
        [try records.ticket(number)?.participant, try records.ticket(other)?.participant]
      case .showTicket(let number, _), .moveTicket(let number, _, _), .explainTicket(let number):
        [try records.ticket(number)?.participant]
      case .updates, .tickets, .searchTickets, .exportTickets: []
      }
    return found.compactMap(\.self)
  }
}

extension ServeStep {
  /// Whom it is for.
  var person: ParticipantID {
    switch self {
    case .begin(let person): person
    case .consent(let caller, _), .retype(let caller, _), .compare(let caller), .compared(let caller, _, _),
      .submit(let caller, _):
      caller.id
    }
  }
}
