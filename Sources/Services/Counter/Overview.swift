import Rules

extension Desk {
  /// How much waits, and what is wrong.
  func overview(of staff: StaffName, _ records: any Records) throws(Failure) -> Overview {
    let updates = try records.updateCounts(at: station.branch, in: .inProcess)
    let tickets = try lists.counts(at: try branch(records), for: try reader(staff, in: records), of: staff, records)
    let account = try records.staff(staff)
    let (isSupervisor, isHead) = (account?.role == .supervisor, account?.isActingHead ?? false)
    return Overview(
      updates: updates.all, updatesPastDue: updates.pastDue, tickets: tickets.open, ticketsMine: tickets.mine,
      ticketsFree: tickets.free, ticketsOverdue: tickets.pastDue, ticketsNew: tickets.unread,
      ticketsForHead: isHead ? tickets.forHead : nil, openings: try openOpenings(for: staff, records).count,
      terminals: try lines(records).count(where: \.isAlarming), now: records.time.now,
      missingYear: isSupervisor ? try missingYear(records) : nil,
      corrections: isSupervisor ? try openCorrections(for: staff, records).count : 0)
  }
}
