import Rules

// Whether a page that is open is still as it is shown. Nothing is told of what has changed: to read that is a look-up.

extension Desk {
  /// Another branch's matters have no news here.
  func hasNews(of subject: OpenSubject, for staff: StaffName, _ records: any Records) throws(Failure) -> Bool {
    switch subject {
    case .person(let person, let since): return try lastEvent(of: person, in: records) > since
    case .ticket(let number, let version):
      guard let ticket = try records.ticket(number), try sees(ticket, staff, in: records) else { return false }
      return try hasMoved(ticket, since: version, in: records)
    case .update(let number, let state):
      guard let found = try records.submission(number), found.station.branch == station.branch else { return false }
      return found.update.state != state
    case .shift: return false
    }
  }

  /// The newest row of what happened to a person, 0 when there is none. Who looked is no news, and that somebody
  /// complained is not everybody's. Rule T1.
  func lastEvent(of person: ParticipantID, in records: any Records) throws(Failure) -> Int64 {
    try records.ledger(LedgerQuery(participant: person, events: Self.happenings), limit: 1).first?.seq ?? 0
  }

  private static let happenings = LedgerEntry.Event.allCases.map(\.rawValue).filter {
    !$0.hasPrefix("person.") && !$0.hasPrefix("ticket.")
  }

  /// What time alone has done counts as soon as somebody has stored it.
  private func hasMoved(_ ticket: Ticket, since version: Int, in records: any Records) throws(Failure) -> Bool {
    guard ticket.branch.code == station.branch else { return false }
    let now = TicketFile.version(
      events: try records.events(of: ticket.number).count, messages: try records.messages(of: ticket.number).count,
      notes: try records.notes(of: ticket.number).count)
    return now != version
  }
}
