import Keeping
package import Rules
package import Services

/// Complaints and what becomes of them. Section 7 of the rules.
extension WritingSession {
  /// How long a look-up is remembered; it opens a ticket for less.
  private static let passesKept = Span.days(1)

  /// Throws `damaged` for a number that is taken.
  package func add(_ ticket: Ticket, under fingerprint: String) throws(Failure) {
    try hold(.sameComplaint(fingerprint))
    try run(
      """
      INSERT INTO ticket (number, fingerprint, category, mode, filed, branch, channel, participant, reporter, phone, \
      pin, text, follows, state, ended, since, clock_from, assignee, waits, escalated, agency, duplicate_of, links, \
      told, wrong_facts, urgency, due_estimated, next_at, reporter_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
      ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      ticket.filedColumns(under: fingerprint) + (try ticket.courseColumns())
        + [ticket.reporter.map { TicketWords.reporter($0.text) }])
    connection.own(.ticket(ticket.number))
    try saveDesk(of: ticket)
    try run(dialect.wordsInserted, [TicketWords.column(of: ticket.text.text, dialect), ticket.number.description])
  }

  /// Throws `damaged` when it was never filed.
  package func save(_ ticket: Ticket) throws(Failure) {
    try hold(.ticket(ticket.number))
    let changed = try run(
      """
      UPDATE ticket SET state = ?, ended = ?, since = ?, clock_from = ?, assignee = ?, waits = ?, escalated = ?,
      agency = ?, duplicate_of = ?, links = ?, told = ?, wrong_facts = ?, urgency = ?, due_estimated = ?, next_at = ?,
      category = ?, branch = ?, participant = ?, pin = ? WHERE number = ?
      """,
      try ticket.courseColumns() + [
        ticket.category.rawValue, ticket.branch.code, ticket.participant?.stored, ticket.pin, ticket.number.description,
      ])
    guard changed == 1 else { throw .damaged }
    try saveDesk(of: ticket)
  }

  /// What waits for an officer, and whom it is about. Rules T12, T13.
  private func saveDesk(of ticket: Ticket) throws(Failure) {
    try run(
      "UPDATE ticket SET unread = ?, opened = ?, acknowledged = ?, concerns = ? WHERE number = ?",
      [
        ticket.unread?.milliseconds, ticket.opened?.milliseconds, ticket.course.acknowledged?.milliseconds,
        try JSON.text(of: ticket.course.concerns), ticket.number.description,
      ])
  }

  package func add(_ event: TicketEvent, to ticket: Reference) throws(Failure) {
    try hold(.ticket(ticket))
    try run(
      "INSERT INTO ticket_event (ticket, at, step, actor) VALUES (?, ?, ?, ?)",
      [
        ticket.description, event.at.milliseconds, try JSON.text(of: event.step), try JSON.text(of: event.actor),
      ])
  }

  package func add(_ message: TicketMessage, to ticket: Reference) throws(Failure) {
    try hold(.ticket(ticket))
    try run(
      "INSERT INTO ticket_message (ticket, at, from_office, text) VALUES (?, ?, ?, ?)",
      [ticket.description, message.at.milliseconds, message.isFromOffice, message.text.text])
    let found = try run(dialect.wordsAdded, [TicketWords.column(of: message.text.text, dialect), ticket.description])
    guard found == 1 else { throw .damaged }
  }

  package func add(_ note: TicketNote, to ticket: Reference) throws(Failure) {
    try hold(.ticket(ticket))
    try run(
      "INSERT INTO ticket_note (ticket, at, staff, text) VALUES (?, ?, ?, ?)",
      [ticket.description, note.at.milliseconds, note.by.text, note.text.text])
  }

  package func open(_ ticket: Reference, in visit: VisitID) throws(Failure) {
    try run(
      """
      INSERT INTO ticket_pass (visit, ticket, at) VALUES (?, ?, ?)
      ON CONFLICT (visit, ticket) DO UPDATE SET at = excluded.at
      """,
      [visit.stored, ticket.description, time.now.milliseconds])
    try forget("ticket_pass", "visit, ticket", olderThan: Self.passesKept)
  }
}

extension Ticket {
  /// What never changes, in the order of the statement that adds it.
  fileprivate func filedColumns(under fingerprint: String) -> SQLArguments {
    [
      number.description, fingerprint, category.rawValue, mode.rawValue, filed.milliseconds, branch.code,
      channel.rawValue, participant?.stored, reporter?.text, phone?.e164, pin, text.text, follows?.description,
    ]
  }

  /// What its events change, in the order of both statements.
  fileprivate func courseColumns() throws(Failure) -> SQLArguments {
    let outlook = outlook
    return [
      course.state.rawValue, course.state.isEnded && unread == nil, course.since.milliseconds,
      course.clockFrom.milliseconds,
      course.assignee, try JSON.text(of: course.waits), course.escalated?.milliseconds, course.agency,
      course.duplicateOf?.description, try JSON.text(of: course.links), try JSON.text(of: told),
      try JSON.text(of: wrongFacts), outlook.urgency, outlook.due?.isEstimate, outlook.next?.milliseconds,
    ]
  }
}
