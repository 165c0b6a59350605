package import Rules

/// Who complains, as far as three facts tell. Rules T1, M3, M5.
package enum IdentifyOutcome: Sendable, Hashable, Codable {
  case known(Caller)
  case notFound
  case paused(until: Moment)
}

/// What became of a complaint. Rules T1, T2, T7.
package enum FileOutcome: Sendable, Hashable, Codable {
  case filed(TicketReceipt)
  /// The same person filed the same within ten minutes: this is that ticket.
  case alreadyFiled(TicketReceipt)
  /// Who was named, or the complaint that it goes on from, is not proven in this visit, or not any more: nothing was
  /// filed. Rules M1, T3.
  case unproven
}

/// What a person takes home. Rule T7.
package struct TicketReceipt: Sendable, Hashable, Codable {
  package let number: Reference
  package let filed: Moment
  package let due: WorkingDays.Due
  /// Only where there is no telephone, and only in the visit that has filed it: the second fact. Rule T3.
  package let pin: String?
  /// Whether a PIN, and no telephone, is the second fact; where ``pin`` is nil all the same it was told before.
  package let hasPIN: Bool

  package init(number: Reference, filed: Moment, due: WorkingDays.Due, pin: String?, hasPIN: Bool? = nil) {
    self.hasPIN = hasPIN ?? (pin != nil)
    self.number = number
    self.filed = filed
    self.due = due
    self.pin = pin
  }
}

/// What a look-up of a complaint finds. Rule T3.
package enum TrackOutcome: Sendable, Hashable, Codable {
  /// One and the same for an unknown number and a wrong second fact.
  case notFound
  /// Exclusive: look-ups go on at this moment.
  case paused(until: Moment)
  /// Too many wrong facts for this ticket: kiosks open it again at this moment.
  case atCounter(until: Moment)
  case found(TicketSheet)
}

/// What became of a wish of a participant. Rule T4.
package enum TicketMoveOutcome: Sendable, Hashable, Codable {
  case done(TicketSheet)
  /// It stands elsewhere by now; nothing changed.
  case notPossible(TicketSheet)
  /// Not looked up in this visit, or longer than 30 minutes ago.
  case unknown
}

/// A complaint as its reporter may see it: no note, no name of an officer. Rules T3, T6.
package struct TicketSheet: Sendable, Hashable, Codable {
  package let key: TicketKey
  package let category: TicketCategory
  package let state: TicketState
  package let since: Moment
  /// It was objected to, and no officer has opened that yet. Rule T13.
  package let awaitsOfficer: Bool
  package let filed: Moment
  package let branch: Branch
  /// Nil while the clock stands still and when nothing is due any more.
  package let due: WorkingDays.Due?
  /// Since when it is past due.
  package let escalated: Moment?
  /// The outer limit that was named then; nil before. Rule T5.
  package let limit: WorkingDays.Due?
  /// Who knows of that.
  package let head: Head
  /// While waiting: by when the participant brings what was asked for.
  package let waitsUntil: Moment?
  /// While answered: the last day to object.
  package let objectUntil: WorkingDays.Due?
  /// That the day of the answer, or the last day to object, was moved after it was told. Rule P1.
  package let moved: DayMove?
  package let agency: String?
  package let duplicateOf: Reference?
  /// What was filed.
  package let text: Prose
  /// What was said since, oldest first.
  package let messages: [TicketMessage]
  package let now: Moment

  /// What the head of the branch knows of a complaint that is past due. Rule T12.
  package enum Head: Sendable, Hashable, Codable {
    /// Nobody bears that mark here, so nobody was told.
    case nobody
    /// It stands in the list of whoever does.
    case listed
    case acknowledged(Moment)
  }

  /// - Parameter hasHead: somebody bears the mark of the head of the branch
  package init(
    _ ticket: Ticket, messages: [TicketMessage], by calendar: WorkingDays, at now: Moment, hasHead: Bool = false
  ) {
    head = ticket.course.acknowledged.map(Head.acknowledged) ?? (hasHead ? .listed : .nobody)
    key = TicketKey(ticket.number)
    category = ticket.category
    state = ticket.course.state
    since = ticket.course.since
    awaitsOfficer = ticket.hasUnreadObjection
    filed = ticket.filed
    branch = ticket.branch
    due = ticket.due(by: calendar)
    escalated = ticket.course.escalated
    limit = ticket.course.escalated == nil ? nil : ticket.outerLimits(by: calendar).ordinary
    waitsUntil = ticket.course.state == .waiting ? ticket.course.since.later(by: Ticket.patience) : nil
    objectUntil = ticket.course.state == .answered ? ticket.lastDayToObject(by: calendar) : nil
    moved = ticket.shownPromise.flatMap { DayMove(ticket.told, of: $0) }
    agency = ticket.course.agency
    duplicateOf = ticket.course.duplicateOf
    text = ticket.text
    self.messages = messages
    self.now = now
  }
}

extension TicketSheet {
  /// Past due, and somebody has to work on it.
  package var isPastDue: Bool { state.isPastDue(since: escalated) }
}

/// Something said between the participant and the office. Rule T6: notes are another type.
package struct TicketMessage: Sendable, Hashable, Codable {
  package let at: Moment
  package let isFromOffice: Bool
  package let text: Prose

  package init(at: Moment, isFromOffice: Bool, text: Prose) {
    self.at = at
    self.isFromOffice = isFromOffice
    self.text = text
  }
}

extension Ticket {
  /// The promise whose day its reporter reads now.
  fileprivate var shownPromise: ToldDay.Promise? {
    switch course.state {
    case .received, .inProgress: .answer
    case .answered: .objection
    case .waiting, .closed, .withdrawn, .notOurs, .duplicate: nil
    }
  }
}
