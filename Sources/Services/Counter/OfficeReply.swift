package import Rules

/// What staff on the host learn.
package enum OfficeReply: Sendable, Hashable, Codable {
  case updates([UpdateLine], Zone)
  case decided(Update)
  /// It had come to an end before; nothing changed.
  case alreadyDecided(Update)
  case unknownUpdate
  /// Another branch's matter: only its officers may. Rule P5.
  case otherBranch(Branch)
  case claimCancelled(ClaimSheet)
  case noClaim
  case unknownPerson
  case tickets([TicketLine], Zone)
  case ticket(TicketFile)
  /// Not possible from where it stands; nothing changed.
  case notPossible(TicketFile)
  case unknownTicket
}

/// A pengkinian in a list.
package struct UpdateLine: Sendable, Hashable, Codable {
  package let update: Update
  /// The random id of the participant, never a NIK. Rule L2.
  package let participant: ParticipantID
  package let isPastDue: Bool

  package init(update: Update, participant: ParticipantID, isPastDue: Bool) {
    self.update = update
    self.participant = participant
    self.isPastDue = isPastDue
  }
}

/// A ticket in a list.
package struct TicketLine: Sendable, Hashable, Codable {
  package let number: Reference
  package let category: TicketCategory
  package let state: TicketState
  package let filed: Moment
  package let due: WorkingDays.Due?
  package let isOverdue: Bool
  package let assignee: String?

  package init(_ ticket: Ticket, by calendar: WorkingDays) {
    number = ticket.number
    category = ticket.category
    state = ticket.course.state
    filed = ticket.filed
    due = ticket.due(by: calendar)
    isOverdue = ticket.course.escalated != nil && !ticket.course.state.isEnded
    assignee = ticket.course.assignee
  }
}

/// A ticket as an officer sees it. Name and telephone of a confidential one are left out but for its assignee. Rule T1.
package struct TicketFile: Sendable, Hashable, Codable {
  package let sheet: TicketSheet
  package let mode: ReporterMode
  package let channel: Channel
  package let assignee: String?
  package let participant: ParticipantID?
  package let reporter: PersonName?
  package let phone: Phone?
  package let events: [TicketEvent]

  package init(
    _ ticket: Ticket, sheet: TicketSheet, events: [TicketEvent], showsReporter: Bool
  ) {
    self.sheet = sheet
    mode = ticket.mode
    channel = ticket.channel
    assignee = ticket.course.assignee
    participant = showsReporter ? ticket.participant : nil
    reporter = showsReporter ? ticket.reporter : nil
    phone = showsReporter ? ticket.phone : nil
    self.events = events
  }
}
