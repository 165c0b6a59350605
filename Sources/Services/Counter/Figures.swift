import Rules

extension Desk {
  /// Days in one report at most.
  private static let daysLimit = 366

  /// What the branch did from one day through another, in its zone; at most 366 days, later ones are left out.
  func figures(
    from first: CivilDay, through last: CivilDay, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> BranchFigures {
    let branch = try branch(records)
    let last = min(max(first, last), first.adding(days: Self.daysLimit - 1))
    let span = branch.zone.start(of: first)..<branch.zone.start(of: last.adding(days: 1))
    let decided = try records.countUpdates(decidedAt: branch.code, in: span)
    return BranchFigures(
      branch: branch, now: records.time.now, first: first, last: last,
      tickets: try lines(of: branch, in: span, records),
      updatesReceived: try records.countUpdates(submittedAt: branch.code, in: span), updatesDecided: decided.all,
      updatesInTime: decided.inTime, blocks: try records.count(of: .blockSet, at: branch.code, in: span),
      reports: try records.count(of: .blockReported, at: branch.code, in: span),
      openings: try openings(at: branch.code, in: span, records),
      earlyOpenings: try records.count(of: .openingGranted, at: branch.code, in: span),
      objections: try records.count(ofMoves: "objected", at: branch.code, in: span),
      backlog: try backlog(branch, for: staff, records),
      deeds: try records.deeds(at: branch.code, in: span))
  }

  /// All of the branch, as what was received is: one figure for whoever reads it, also of what his lists do not show.
  private func backlog(
    _ branch: Branch, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> BranchFigures.Backlog {
    let updates = try records.updateCounts(at: branch.code, in: .inProcess)
    let everything = TicketReader(
      accounts: [], sure: records.time.sure, in: branch.zone, by: try calendar(in: records))
    let tickets = try records.ticketCounts(at: branch.code, for: everything, holder: staff)
    return BranchFigures.Backlog(
      tickets: tickets.open, ticketsPastDue: tickets.pastDue, updates: updates.all, updatesPastDue: updates.pastDue)
  }

  /// With those that time alone has opened and nobody has written yet. Rule P6.
  private func openings(
    at branch: String, in span: Range<Moment>, _ records: any Records
  ) throws(Failure) -> Int {
    let opened = try records.openingBlocks(at: branch, in: span).count {
      $0.caughtUp(to: records.time).access.block == nil
    }
    return try records.count(of: .blockOpened, at: branch, in: span) + opened
  }

  private func lines(
    of branch: Branch, in span: Range<Moment>, _ records: any Records
  ) throws(Failure) -> [BranchFigures.Line] {
    let calendar = try calendar(in: records)
    var seen: [AnsweredTicket] = []
    for answer in try records.answers(at: branch.code, in: span) {
      let due = try due(of: answer, by: calendar, records)
      seen.append(AnsweredTicket(answer, due: due, in: branch.zone, by: calendar))
    }
    let categories = TicketCategory.allCases.filter { category in seen.contains { $0.category == category } }
    return [BranchFigures.Line(nil, seen, in: span)]
      + categories.map { category in
        BranchFigures.Line(category, seen.filter { $0.category == category }, in: span)
      }
  }
}

extension Desk {
  /// By when the first answer was due: by the last day that was told before it, and by the setting of then, so that
  /// figures of a past month stay. Where a store of before kept none, what its events come to. Nil without an answer.
  private func due(
    of ticket: TicketAnswer, by calendar: WorkingDays, _ records: any Records
  ) throws(Failure) -> ToldDay? {
    guard let moment = ticket.answered else { return nil }
    if let told = ticket.told.last(where: { $0.promise == .answer && $0.at <= moment }) { return told }
    guard let whole = try records.ticket(ticket.number) else { return nil }
    let before = try records.events(of: ticket.number).prefix { $0.step != .answered }
    return whole.replayed(Array(before))?.due(by: calendar).map {
      ToldDay(.answer, $0, at: ticket.filed, because: .counted, by: calendar.basis)
    }
  }
}

/// A ticket and its first answer.
private struct AnsweredTicket {
  let category: TicketCategory
  let filed: Moment
  let answered: Moment?
  let isInTime: Bool
  /// Working days from the filing to the first answer.
  let days: Int?

  init(_ ticket: TicketAnswer, due: ToldDay?, in zone: Zone, by calendar: WorkingDays) {
    category = ticket.category
    filed = ticket.filed
    answered = ticket.answered
    let day = answered.map(zone.day)
    isInTime = day.flatMap { day in due.map { day <= $0.day } } ?? false
    let counted = due.map { calendar.counting(like: $0.basis) } ?? calendar
    days = day.map { counted.count(after: zone.day(of: ticket.filed), through: $0) }
  }
}

extension BranchFigures.Line {
  fileprivate init(_ category: TicketCategory?, _ tickets: [AnsweredTicket], in span: Range<Moment>) {
    let answered = tickets.filter { ticket in ticket.answered.map(span.contains) ?? false }
    self.init(
      category: category, received: tickets.count { span.contains($0.filed) }, answered: answered.count,
      answeredInTime: answered.count(where: \.isInTime), medianDays: MedianDays(of: answered.compactMap(\.days)))
  }
}
