import Rules

extension Desk {
  /// Matters that are counted at most.
  private static let countLimit = 1_000

  /// How much waits, and what is wrong.
  func overview(of staff: StaffName, _ records: any Records) throws(Failure) -> Overview {
    let now = records.time.now
    let updates = try records.submissions(at: station.branch, in: .inProcess, limit: Self.countLimit)
    let tickets = try openTickets(for: staff, records)
    let open = tickets.filter { !$0.state.isEnded }
    let account = try records.staff(staff)
    let (isSupervisor, isHead) = (account?.role == .supervisor, account?.isActingHead ?? false)
    return Overview(
      updates: updates.count, updatesPastDue: updates.count { $0.update.isPastDue(at: now) },
      tickets: open.count, ticketsMine: open.count { $0.assignee == staff.text },
      ticketsFree: open.count { $0.assignee == nil }, ticketsOverdue: open.count(where: \.isOverdue),
      ticketsNew: tickets.count(where: \.hasNews),
      ticketsForHead: isHead ? open.count(where: \.needsHead) : nil,
      openings: try openOpenings(for: staff, records).count,
      terminals: try lines(records).count(where: \.isAlarming), now: now,
      missingYear: isSupervisor ? try missingYear(records) : nil,
      corrections: isSupervisor ? try openCorrections(for: staff, records).count : 0)
  }

  /// With the ended ones of which something is unread.
  private func openTickets(for staff: StaffName, _ records: any Records) throws(Failure) -> [TicketLine] {
    let (now, calendar) = (records.time.now, try calendar(in: records))
    let sight = try sight(of: staff, in: records)
    return try records.tickets(at: station.branch, TicketFilter(), limit: Self.countLimit)
      .map { $0.caughtUp(to: records.time.sure, by: calendar).ticket }
      .filter { (!$0.course.state.isEnded || $0.unread != nil) && sight.sees($0) }
      .map { TicketLine($0, by: calendar, at: now) }
  }
}
