import Rules

extension Desk {
  /// Days in one report at most.
  private static let daysLimit = 366

  /// What the branch did from one day through another, in its zone; at most 366 days, later ones are left out.
  func figures(
    from first: CivilDay, through last: CivilDay, _ records: any Records
  ) throws(Failure) -> BranchFigures {
    let branch = try branch(records)
    let last = min(max(first, last), first.adding(days: Self.daysLimit - 1))
    let span = branch.zone.start(of: first)..<branch.zone.start(of: last.adding(days: 1))
    let updates = try records.submissions(at: branch.code, in: span).map(\.update)
    let decided = updates.filter { $0.state != .withdrawn && ($0.decided.map(span.contains) ?? false) }
    return BranchFigures(
      branch: branch, now: records.time.now, first: first, last: last, tickets: try lines(of: branch, in: span, records),
      updatesReceived: updates.count { span.contains($0.submitted) }, updatesDecided: decided.count,
      updatesInTime: decided.count { update in update.decided.map { $0 < update.pastDueFrom } ?? false },
      blocks: try records.count(of: .blockSet, at: branch.code, in: span),
      reports: try records.count(of: .blockReported, at: branch.code, in: span),
      openings: try openings(at: branch.code, in: span, records))
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
    for ticket in try records.tickets(at: branch.code, in: span) {
      seen.append(AnsweredTicket(ticket, try records.events(of: ticket.number), by: calendar))
    }
    let categories = TicketCategory.allCases.filter { category in seen.contains { $0.category == category } }
    return [BranchFigures.Line(nil, seen, in: span)]
      + categories.map { category in
        BranchFigures.Line(category, seen.filter { $0.category == category }, in: span)
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

  init(_ ticket: Ticket, _ events: [TicketEvent], by calendar: WorkingDays) {
    category = ticket.category
    filed = ticket.filed
    let first = events.firstIndex { $0.step == .answered }
    answered = first.map { events[$0].at }
    let day = answered.map(ticket.branch.zone.day)
    // By the last day that was told before the answer, and by the setting of then: figures of a past month stay.
    let told = answered.flatMap { moment in ticket.told.last { $0.promise == .answer && $0.at <= moment } }
    let due = told?.day ?? first.flatMap { ticket.replayed(Array(events[..<$0]))?.due(by: calendar)?.day }
    isInTime = day.flatMap { day in due.map { day <= $0 } } ?? false
    let counted = told.map { calendar.counting(like: $0.basis) } ?? calendar
    days = day.map { counted.count(after: ticket.branch.zone.day(of: ticket.filed), through: $0) }
  }
}

extension BranchFigures.Line {
  fileprivate init(_ category: TicketCategory?, _ tickets: [AnsweredTicket], in span: Range<Moment>) {
    let answered = tickets.filter { ticket in ticket.answered.map(span.contains) ?? false }
    let days = answered.compactMap(\.days).sorted()
    self.init(
      category: category, received: tickets.count { span.contains($0.filed) }, answered: answered.count,
      answeredInTime: answered.count(where: \.isInTime), medianDays: days.isEmpty ? nil : days[(days.count - 1) / 2])
  }
}
