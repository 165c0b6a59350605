import Rules

extension Desk {
  /// Matters that are counted at most.
  private static let countLimit = 1_000

  /// How much waits, and what is wrong.
  func overview(of staff: StaffName) throws(Failure) -> CounterReply {
    try store.read { records throws(Failure) in
      let now = records.time.now
      let updates = try records.submissions(at: station.branch, in: .inProcess, limit: Self.countLimit)
      let tickets = try openTickets(records)
      return .overview(
        Overview(
          updates: updates.count, updatesPastDue: updates.count { $0.update.isPastDue(at: now) },
          tickets: tickets.count, ticketsMine: tickets.count { $0.assignee == staff.text },
          ticketsFree: tickets.count { $0.assignee == nil }, ticketsOverdue: tickets.count(where: \.isOverdue),
          openings: try openOpenings(for: staff, records).count,
          terminals: try lines(records).count(where: \.isAlarming), now: now,
          missingYear: try records.staff(staff)?.role == .supervisor ? try missingYear(records) : nil))
    }
  }

  private func openTickets(_ records: any Records) throws(Failure) -> [TicketLine] {
    let (now, calendar) = (records.time.now, try calendar(in: records))
    return try records.tickets(at: station.branch, TicketFilter(), limit: Self.countLimit)
      .map { $0.caughtUp(to: now, by: calendar).ticket }
      .filter { !$0.course.state.isEnded }
      .map { TicketLine($0, by: calendar, at: now) }
  }
}
