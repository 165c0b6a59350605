import Rules

extension Desk {
  /// Updates and tickets on the page of a person at most.
  private static let matterLimit = 20
  /// Rows of the history at most: what happened, and who looked.
  private static let historyLimits = (events: 100, looks: 20)

  /// The page of a person; the look-up itself is a ledger row. Full numbers only while the row of the original KTP is
  /// good, and never by telephone. Rules M2, L1, AKe.
  /// - Parameter hasSeenCard: what the KTP opens is asked for too
  func showPage(
    of person: ParticipantID, _ reason: LookReason, hasSeenCard: Bool, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try writing(for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .unknownPerson }
      try noteLook(at: person, reason, by: attendance, in: books)
      let isGood = try goodSight(of: person, attendance, in: books) != nil
      let showsAll = hasSeenCard && isGood
      try enterLook(at: person, reason, hasSeenCard: showsAll, by: attendance.staff, in: books)
      guard let page = try page(of: person, hasSeenCard: showsAll, for: attendance, in: books) else {
        return .unknownPerson
      }
      return .person(page)
    }
  }

  /// The row of a look-up. Rule L1.
  func enterLook(
    at person: ParticipantID, _ reason: LookReason, hasSeenCard: Bool, by staff: StaffName, in books: any Books
  ) throws(Failure) {
    try books.enter(
      entry(
        .personShown, at: books.time.now, of: person, staff: staff,
        details: ["reason": reason.rawValue, "card": hasSeenCard ? "seen" : "not-seen"]))
  }

  /// Nil when nobody has this id.
  func page(
    of person: ParticipantID, hasSeenCard: Bool, for attendance: Attendance, in records: any Records
  ) throws(Failure) -> PersonPage? {
    guard let participant = try records.dossier(of: person)?.participant else { return nil }
    let staff = attendance.staff
    let seenUntil = hasSeenCard ? try goodSight(of: person, attendance, in: records)?.goodUntil : nil
    let numbers = try records.memberships(of: person).inShownOrder.map(\.kpj.text)
    let card = try records.access(of: person).caughtUp(to: records.time).access.card
    let tickets = try tickets(of: person, for: staff, in: records)
    let callers = try records.callerFacts(of: person)
    let opening = try openOpening(of: person, in: records)
    return PersonPage(
      name: participant.name, nik: hasSeenCard ? participant.nik.digits : participant.nik.mask,
      birth: participant.birth, sheet: try sheet(of: person, in: records),
      asked: card.flatMap { numbers.firstIndex(of: $0.text) }, numbers: hasSeenCard ? numbers : [],
      mother: hasSeenCard ? participant.mother : nil,
      sight: try kioskSight(of: participant, hasSeenCard: hasSeenCard, in: records),
      onRecord: hasSeenCard ? try onRecord(of: person, in: records) : nil, hasSeenCard: hasSeenCard,
      seenUntil: seenUntil,
      callersEndedUntil: callers.end(at: records.time.now),
      callersWrong: CallerFacts.limit - callers.left(at: records.time.now),
      opening: opening, openingGround: try opening.map { (_) throws(Failure) in try ground(of: person, in: records) },
      declined: try declinedOpening(of: person, in: records),
      correctionAskedBy: try records.correction(of: person)?.askedBy,
      declinedCorrection: try declinedCorrection(of: person, in: records),
      updates: try records.submissions(of: person, limit: Self.matterLimit).map(\.update), tickets: tickets,
      history: try history(of: person, showing: tickets, in: records),
      lastEvent: try lastEvent(of: person, in: records))
  }

  /// That somebody complained confidentially is for the assignee and supervisors only. Rule T1.
  func tickets(
    of person: ParticipantID, for staff: StaffName, in records: any Records
  ) throws(Failure) -> [TicketLine] {
    let isSupervisor = try records.staff(staff)?.role == .supervisor
    let (now, calendar) = (records.time.now, try calendar(in: records))
    let sight = try sight(of: staff, in: records)
    return try records.tickets(of: person, limit: Self.matterLimit)
      .filter { ($0.mode == .open || isSupervisor || $0.course.assignee == staff.text) && sight.sees($0) }
      .map { TicketLine($0.caughtUp(to: records.time.sure, by: calendar).ticket, by: calendar, at: now) }
  }

  /// The newest first, without the rows of complaints that are not shown. Looks are counted apart, so that they push out
  /// nothing that happened. Rule T1.
  private func history(
    of person: ParticipantID, showing tickets: [TicketLine], in records: any Records
  ) throws(Failure) -> [LedgerLine] {
    let shown = Set(tickets.map(\.number.description))
    let looks = LedgerQuery(participant: person, events: LedgerKind.lookups.beginnings)
    let others = LedgerKind.allCases.filter { $0 != .lookups }.flatMap(\.beginnings)
    let events = try records.ledger(LedgerQuery(participant: person, events: others), limit: Self.historyLimits.events)
    let rows = try events + records.ledger(looks, limit: Self.historyLimits.looks)
    return rows.sorted { $0.seq > $1.seq }.filter { row in
      !row.event.hasPrefix("ticket.") || row.about.map(shown.contains) ?? false
    }
  }
}
