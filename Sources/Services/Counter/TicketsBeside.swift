import Rules

// With what a complaint may belong together. Rule T4.

extension Desk {
  /// So many of each kind: whoever looks for another one types its number.
  private static let limit = 100

  /// Those of the same reporter, the latest first, as far as this officer may know him; then the other open ones of the
  /// branch, the earliest due first. Rules T1, T10.
  func ticketsBeside(
    _ number: Reference, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> OfficeReply {
    guard let ticket = try records.ticket(number), ticket.branch.code == station.branch,
      try sees(ticket, staff, in: records)
    else { return .unknownTicket }
    let own = try ofReporter(of: ticket, for: staff, records).filter { $0.number != number }
    guard case .tickets(let open, _, _) = try tickets(TicketFilter(), for: staff, records) else {
      return .unknownTicket
    }
    let known = Set(own.map(\.number) + [number])
    let others = open.prefix(Self.limit + known.count).filter { !known.contains($0.number) }
    return .beside(own + others.prefix(Self.limit), ofReporter: own.count)
  }

  /// By the person, or by the telephone where nobody was proven.
  private func ofReporter(
    of ticket: Ticket, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> [TicketLine] {
    guard try knowsReporter(of: ticket, staff, in: records) else { return [] }
    if let person = ticket.participant {
      return Array(try tickets(of: person, for: staff, in: records).prefix(Self.limit))
    }
    guard let phone = ticket.phone, let reporter = ReporterQuery(phone.national) else { return [] }
    var filter = TicketFilter(hasEnded: true)
    filter.reporter = reporter
    guard case .tickets(let found, _, _) = try tickets(filter, for: staff, records) else { return [] }
    return Array(found.prefix(Self.limit))
  }
}
