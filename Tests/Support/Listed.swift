package import Rules
package import Services

extension TicketReader {
  /// Whoever sees everything, as it is stored: for him time has done nothing yet.
  package static let ofAll = TicketReader(
    accounts: [], sure: Moment.calendar.lowerBound, openedBefore: Moment.calendar.lowerBound)
}

extension Records {
  /// The tickets of a list, whole.
  package func whole(
    at branch: String, _ filter: TicketFilter = TicketFilter(hasEnded: true), limit: Int = 99
  ) throws(Failure) -> [Ticket] {
    var tickets: [Ticket] = []
    for head in try self.tickets(at: branch, filter, for: .ofAll, limit: limit) {
      if let ticket = try ticket(head.number) { tickets.append(ticket) }
    }
    return tickets
  }
}
