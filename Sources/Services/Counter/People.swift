import Rules

extension Desk {
  /// People in a list of those who are found.
  private static let foundLimit = 50
  /// People of one birth date who are compared by name: more than were born on any day.
  private static let comparedLimit = 10_000

  /// Finds people; the search itself is a ledger row, and of one person that person's. Rules L1, N5.
  func find(
    _ query: PersonQuery, _ reason: LookReason, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    if let refusal = try refused(attendance) { return .refused(refusal) }
    let staff = attendance.staff
    // Names are compared before the lock is taken: it can be thousands.
    let found = try store.read { records throws(Failure) in
      let own = try self.own(staff, in: records)
      return Array(try self.found(query, in: records).filter { $0.person.id != own }.prefix(Self.foundLimit))
    }
    return try writing(for: attendance) { books throws(Failure) in
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
  func named(by query: PersonQuery, in records: any Records) throws(Failure) -> [ParticipantID] {
    try found(query, in: records).filter { $0.isSame != false }.map(\.person.id)
  }

  /// Records a report at the counter, with the original KTP in hand, or to 175 with one more fact that has to agree.
  /// Rules B1, B2, AKe.
  func report(
    _ errand: Errand, _ person: ParticipantID, _ way: ReportWay, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    let luck = (0..<6).map { _ in chance.next() }
    switch way {
    case .callCentre(let fact): return try report(errand, person, fact, by: attendance)
    case .counter:
      return try once(errand, for: attendance) { books throws(Failure) in
        guard try books.dossier(of: person)?.participant != nil else { return .only(.unknownPerson) }
        let done = try takeReport(of: person, by: .counter, attendance.staff, luck, in: books)
        return Done(.report(done.answer), leaving: done.receipt)
      } again: { (receipt, books) throws(Failure) in
        .report(try reported(receipt, of: person, in: books))
      }
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
