import Keeping
package import Rules
package import Services

/// Complaints. Section 7 of the rules.
extension Session {
  package func ticket(_ number: Reference) throws(Failure) -> Ticket? {
    try one(Self.ticketByNumber, [number.description]) { (cells) throws(Failure) in try Ticket(cells) }
  }

  package func tickets(of participant: ParticipantID, limit: Int) throws(Failure) -> [Ticket] {
    try all(Self.ticketsOfOne, [participant.stored, limit]) { (cells) throws(Failure) in try Ticket(cells) }
  }

  package func notes(of ticket: Reference) throws(Failure) -> [TicketNote] {
    let notes = "SELECT at, staff, text FROM ticket_note WHERE ticket = ? ORDER BY id"
    return try all(notes, [ticket.description]) { (cells) throws(Failure) in
      TicketNote(
        at: try cells.moment("at"), by: try cells.staff("staff"), text: try cells.prose("text", for: .message))
    }
  }

  package func tickets(leadingTo number: Reference, limit: Int) throws(Failure) -> [Ticket] {
    try all(Self.ticketsLeadingTo, [number.description, limit]) { (cells) throws(Failure) in try Ticket(cells) }
  }

  package func ticket(under fingerprint: String, since: Moment) throws(Failure) -> Ticket? {
    try one(Self.ticketByFingerprint, [fingerprint, since.milliseconds]) { (cells) throws(Failure) in
      try Ticket(cells)
    }
  }

  package func messages(of ticket: Reference) throws(Failure) -> [TicketMessage] {
    let messages = "SELECT at, from_office, text FROM ticket_message WHERE ticket = ? ORDER BY id"
    return try all(messages, [ticket.description]) { (cells) throws(Failure) in
      TicketMessage(
        at: try cells.moment("at"), isFromOffice: try cells.need("from_office"),
        text: try cells.prose("text", for: .message))
    }
  }

  package func events(of ticket: Reference) throws(Failure) -> [TicketEvent] {
    let events = "SELECT at, step, actor FROM ticket_event WHERE ticket = ? ORDER BY id"
    return try all(events, [ticket.description]) { (cells) throws(Failure) in
      TicketEvent(
        try JSON.value(of: try cells.need("step")), by: try JSON.value(of: try cells.need("actor")),
        at: try cells.moment("at"))
    }
  }

  package func hasOpened(_ ticket: Reference, in visit: VisitID, since: Moment) throws(Failure) -> Bool {
    let pass = "SELECT 1 FROM ticket_pass WHERE visit = ? AND ticket = ? AND at >= ?"
    return try one(pass, [visit.stored, ticket.description, since.milliseconds]) { _ in true } ?? false
  }

  private static let tickets = """
    SELECT t.number, t.category, t.mode, t.filed, t.channel, t.participant, t.reporter, t.phone, t.pin, t.text, \
    t.follows, t.state, t.since, t.clock_from, t.assignee, t.waits, t.escalated, t.agency, t.duplicate_of, \
    t.links, t.told, t.wrong_facts, t.unread, t.opened, t.acknowledged, t.concerns, \(branchColumns)
    FROM ticket AS t LEFT JOIN branch AS b ON b.code = t.branch
    """

  package func untoldTickets(limit: Int) throws(Failure) -> [Ticket] {
    try all(Self.ticketsUntold, [limit]) { (cells) throws(Failure) in try Ticket(cells) }
  }

  package func openTickets() throws(Failure) -> [Ticket] {
    try all(Self.ticketsOpen) { (cells) throws(Failure) in try Ticket(cells) }
  }

  private static let ticketsUntold = tickets + " WHERE t.told = '[]' ORDER BY t.id LIMIT ?"
  private static let ticketsOpen = tickets + " WHERE t.ended = 0 ORDER BY t.id"
  private static let ticketByNumber = tickets + " WHERE t.number = ?"
  private static let ticketsOfOne = tickets + " WHERE t.participant = ? ORDER BY t.filed DESC, t.id DESC LIMIT ?"
  private static let ticketsLeadingTo =
    tickets + " WHERE t.duplicate_of = ?1 OR t.follows = ?1 ORDER BY t.filed, t.id LIMIT ?2"
  private static let ticketByFingerprint = """
    \(tickets) WHERE t.fingerprint = ? AND t.filed >= ? ORDER BY t.filed DESC, t.id DESC LIMIT 1
    """
}

extension Ticket {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      number: try cells.reference("number"), category: try cells.code("category"), mode: try cells.code("mode"),
      filed: try cells.moment("filed"), branch: try cells.branch("branch_"), channel: try cells.code("channel"),
      participant: try cells.mayIdentifier("participant"), reporter: try cells.maySpelled("reporter"),
      phone: try cells.maySpelled("phone"), pin: try cells.may("pin"),
      text: try cells.prose("text", for: .complaint), follows: try cells.mayReference("follows"),
      course: try TicketCourse(cells), told: try JSON.value(of: try cells.need("told")),
      wrongFacts: try JSON.value(of: try cells.need("wrong_facts")))
    unread = try cells.mayMoment("unread")
    opened = try cells.mayMoment("opened")
  }
}

extension TicketCourse {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(filed: try cells.moment("filed"))
    state = try cells.code("state")
    since = try cells.moment("since")
    clockFrom = try cells.moment("clock_from")
    assignee = try cells.may("assignee")
    waits = try JSON.value(of: try cells.need("waits"))
    escalated = try cells.mayMoment("escalated")
    agency = try cells.may("agency")
    duplicateOf = try cells.mayReference("duplicate_of")
    links = try JSON.value(of: try cells.need("links"))
    acknowledged = try cells.mayMoment("acknowledged")
    concerns = try JSON.value(of: try cells.need("concerns"))
  }
}
