// What lists and counts need of a ticket: as far as time decides, it is kept with the ticket, so that nobody has to read
// thousands of them to say how many are late. Rules T5, T8, T13, P6.

/// What time will do to a ticket as it stands. It follows from the ticket and what was told, and no calendar moves it.
package struct TicketOutlook: Sendable, Hashable {
  /// The day on which the answer is due as it was told; nil while the office owes none.
  package let due: WorkingDays.Due?
  /// When time alone does the next thing to it, unless that is held up because the reporter's words wait to be read or
  /// were read lately; nil when it never does anything. Rule T13.
  package let next: Moment?
  /// By which lists are ordered, the smallest first, then by the filing: what waits to be opened and has no due day, the
  /// due day by its number, everything else.
  package let urgency: Int

  package init(due: WorkingDays.Due?, next: Moment?, urgency: Int) {
    self.due = due
    self.next = next
    self.urgency = urgency
  }

  /// Of what has no due day.
  package static let leastUrgent = CivilDay.last.dayNumber
  /// Of what waits to be opened and has no due day.
  package static let mostUrgent = CivilDay.first.dayNumber - 1
}

extension Ticket {
  /// What time will do to it; by the carried calendar where a store of before has kept no told day.
  package var outlook: TicketOutlook {
    let due = due(by: .carried)
    let rest = unread == nil ? TicketOutlook.leastUrgent : TicketOutlook.mostUrgent
    return TicketOutlook(due: due, next: plannedByTime(.carried)?.at, urgency: due?.day.dayNumber ?? rest)
  }
}

/// A ticket in a list: what stands at its head, without its text, its conversation and its history.
package struct TicketHead: Sendable, Hashable {
  package let number: Reference
  package let category: TicketCategory
  package let filed: Moment
  /// As it is stored.
  private let stored: TicketState
  package let assignee: String?
  /// Something that the reporter wrote waits to be opened. Rule T13.
  package let hasNews: Bool
  /// The days count from an objection.
  private let hasObjection: Bool
  private let escalated: Moment?
  private let isAcknowledged: Bool
  package let outlook: TicketOutlook
  /// Time alone has done the next thing to it, and nobody has written that yet. Rule P6.
  private let hasLapsed: Bool
  package let mode: ReporterMode
  /// As much of what was filed as a list shows, ``beginningLength`` signs at most.
  package let beginning: String
  /// The beginning of what was written last, by the reporter or by the office; nil where nobody has.
  package let latest: String?

  /// Of texts in a list, in characters of the store.
  package static let beginningLength = 160

  package init(
    number: Reference, category: TicketCategory, filed: Moment, state: TicketState, assignee: String?, hasNews: Bool,
    hasObjection: Bool, escalated: Moment?, isAcknowledged: Bool, outlook: TicketOutlook, hasLapsed: Bool,
    mode: ReporterMode, beginning: String, latest: String?
  ) {
    self.number = number
    self.category = category
    self.filed = filed
    self.stored = state
    self.assignee = assignee
    self.hasNews = hasNews
    self.hasObjection = hasObjection
    self.escalated = escalated
    self.isAcknowledged = isAcknowledged
    self.outlook = outlook
    self.hasLapsed = hasLapsed
    self.mode = mode
    self.beginning = beginning
    self.latest = latest
  }

  /// Where it stands by now.
  package var state: TicketState {
    guard hasLapsed else { return stored }
    return switch stored {
    case .waiting: .withdrawn
    case .answered: .closed
    case .received, .inProgress, .closed, .withdrawn, .notOurs, .duplicate: stored
    }
  }

  /// Escalated, and neither answered nor ended.
  package var isPastDue: Bool { state.isPastDue(since: escalated ?? (hasLapsed ? outlook.next : nil)) }

  /// Past due, and the head of the branch has not said yet that he knows. Rule T12.
  package var needsHead: Bool { isPastDue && !isAcknowledged }

  /// Its reporter has objected to an answer, and that is worked on.
  package var isObjected: Bool { hasObjection && [.inProgress, .waiting].contains(state) }
}

/// Who reads a list of complaints, and when: nobody is listed what is not for his eyes, and what time alone has done
/// counts. Rules T12, T13, P6.
package struct TicketReader: Sendable, Hashable {
  /// The accounts of the person who reads: what is about one of them is not there.
  package let accounts: [String]
  /// An officer sees confidential complaints about officers only when he has them; nil for everybody else.
  package let guardedFor: String?
  /// Whose confidential reporters he may know: those of the complaints that he has, by his account, and a penyelia those
  /// of all. Rule T1.
  package let name: String?
  package let isSupervisor: Bool
  /// What time alone has done by then counts, inclusive.
  package let sure: Moment
  /// What was opened before this moment is held up no more. Rule T13.
  package let openedBefore: Moment

  package init(
    accounts: [String], guardedFor: String? = nil, name: String? = nil, isSupervisor: Bool = false, sure: Moment,
    openedBefore: Moment
  ) {
    self.accounts = accounts
    self.name = name
    self.isSupervisor = isSupervisor
    self.guardedFor = guardedFor
    self.sure = sure
    self.openedBefore = openedBefore
  }

  /// - Parameters:
  ///   - sure: the latest moment that has come beyond doubt
  ///   - zone: the branch's
  package init(
    accounts: [String], guardedFor: String? = nil, name: String? = nil, isSupervisor: Bool = false, sure: Moment,
    in zone: Zone, by calendar: WorkingDays
  ) {
    let held = calendar.start(of: Ticket.daysToAnswer, before: zone.day(of: sure))
    self.init(
      accounts: accounts, guardedFor: guardedFor, name: name, isSupervisor: isSupervisor, sure: sure,
      openedBefore: zone.start(of: held))
  }
}

/// How many complaints of a branch wait, for one who reads.
package struct TicketCounts: Sendable, Hashable {
  /// Not ended.
  package let open: Int
  /// Of those his own, nobody's, and past due.
  package let mine: Int
  package let free: Int
  package let pastDue: Int
  /// Of how many something waits to be opened, ended ones among them. Rule T13.
  package let unread: Int
  /// Past due and not acknowledged by the head of the branch. Rule T12.
  package let forHead: Int

  package init(open: Int, mine: Int, free: Int, pastDue: Int, unread: Int, forHead: Int) {
    self.open = open
    self.mine = mine
    self.free = free
    self.pastDue = pastDue
    self.unread = unread
    self.forHead = forHead
  }
}
