// What may happen to a ticket, and what time alone does to it. Rules T4, T5, P6.

extension TicketState {
  /// Whether a step leads on from here; of an escalation, whether there can be one at all.
  package func allows(_ step: TicketStep) -> Bool {
    switch step {
    case .taken, .assigned, .withdrawn: [.received, .inProgress, .waiting].contains(self)
    case .told: !isEnded
    case .asked: self == .inProgress
    // What was answered can be answered further: its reporter may have written since. Rule T13.
    case .answered: self == .inProgress || self == .answered
    case .wrote: !isEnded
    case .objected, .confirmed, .lapsed: self == .answered
    case .notOurs, .duplicate, .escalated: [.received, .inProgress].contains(self)
    case .dayMoved: [.received, .inProgress, .answered].contains(self)
    case .acknowledged: [.received, .inProgress, .waiting].contains(self)
    case .separated: self == .duplicate
    case .linked, .unlinked, .concerns, .concernsNot: true
    case .recategorised, .handedOver, .givenBack: [.received, .inProgress, .waiting].contains(self)
    case .identified, .pinRenewed: !isEnded
    }
  }
}

extension Ticket {
  /// Calendar days (24 hours each) in which the participant brings what was asked for.
  package static let patience = Span.days(30)
  /// Working days in which an answer can be objected to.
  package static let daysToObject = 10
  /// Other tickets that one is linked with at most, *ours*.
  package static let linkLimit = 20

  /// Whether a step is possible from where it stands. Ask it of a ticket that is caught up.
  package func allows(_ step: TicketStep) -> Bool {
    guard course.state.allows(step) else { return false }
    return switch step {
    case .escalated: course.escalated == nil
    case .separated(let other): course.duplicateOf == other
    case .linked(let other):
      other != number && !course.links.contains(other) && course.links.count < Self.linkLimit
    case .unlinked(let other): course.links.contains(other)
    case .acknowledged: course.needsHead
    case .concerns(let name): !course.concerns.contains(name)
    case .concernsNot(let name): course.concerns.contains(name)
    case .recategorised(let from, let to, _): from == category && to != category
    case .handedOver(let from, let to, _): from != to
    case .givenBack: course.assignee != nil
    case .identified, .pinRenewed: mode != .anonymous
    case .taken, .assigned, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs,
      .duplicate, .dayMoved:
      true
    }
  }

  /// Takes a step. False, and nothing changes, where it is not possible.
  package mutating func take(_ event: TicketEvent) -> Bool {
    guard allows(event.step) else { return false }
    if event.isNews(to: course.assignee) { unread = unread ?? event.at }
    switch event.step {
    case .taken(let officer), .assigned(let officer):
      course.assignee = officer
      if course.state == .received { enter(.inProgress, at: event.at) }
    case .asked:
      course.waits.append(.init(from: event.at))
      enter(.waiting, at: event.at)
    case .wrote: if course.state == .waiting { resume(at: event.at) }
    case .told, .dayMoved: break
    case .answered: enter(.answered, at: event.at)
    case .objected: reopen(at: event.at)
    case .confirmed, .lapsed: enter(.closed, at: event.at)
    case .withdrawn: end(.withdrawn, at: event.at)
    case .notOurs(let agency):
      course.agency = agency
      end(.notOurs, at: event.at)
    case .duplicate(let other):
      course.duplicateOf = other
      end(.duplicate, at: event.at)
    case .separated:
      course.duplicateOf = nil
      // Where it stood before: whoever takes a ticket has begun it, and nobody gives one back. The days count through.
      enter(course.assignee == nil ? .received : .inProgress, at: event.at)
    case .linked(let other): course.links.append(other)
    case .unlinked(let other): course.links.removeAll { $0 == other }
    case .escalated: course.escalated = event.at
    case .acknowledged: course.acknowledged = event.at
    case .concerns(let name):
      course.concerns.append(name)
      if course.assignee == name { course.assignee = nil }
    case .concernsNot(let name): course.concerns.removeAll { $0 == name }
    case .recategorised(_, let to, _): category = to
    case .handedOver, .givenBack: course.assignee = nil
    case .identified, .pinRenewed: break
    }
    return true
  }

  /// The ticket as its events alone make it, from the filing on. Nil when one of them was not possible: then the record
  /// and its history do not agree.
  package func replayed(_ events: [TicketEvent]) -> Ticket? {
    var next = self
    next.course = TicketCourse(filed: filed)
    let first = events.lazy.compactMap { event in
      if case .recategorised(let from, _, _) = event.step { from } else { nil }
    }.first
    next.category = first ?? category
    for event in events {
      guard next.take(event) else { return nil }
    }
    return next
  }

  /// The same ticket with everything done that time alone has done, and what that was. Readers forget the second; the
  /// next writer stores both. Rule P6.
  package func caughtUp(to now: Moment, by calendar: WorkingDays) -> (ticket: Ticket, events: [TicketEvent]) {
    var next = self
    var events: [TicketEvent] = []
    while let event = next.nextByTime(calendar), event.at <= now, next.take(event) { events.append(event) }
    return (next, events)
  }

  /// What time will do to it next, and when; but for what is held up by rule T13.
  func plannedByTime(_ calendar: WorkingDays) -> TicketEvent? {
    switch course.state {
    case .received, .inProgress:
      guard course.escalated == nil, let due = due(by: calendar) else { return nil }
      // Changed holidays may move the due day back to before something that has happened since.
      return TicketEvent(.escalated, by: .time, at: max(moment(after: due.day), course.since))
    case .waiting:
      return TicketEvent(.withdrawn, by: .time, at: course.since.later(by: Self.patience))
    case .answered:
      let last = moment(after: lastDayToObject(by: calendar).day)
      return TicketEvent(.lapsed, by: .time, at: max(last, course.since))
    case .closed, .withdrawn, .notOurs, .duplicate: return nil
    }
  }

  /// Time alone ends nothing that the reporter wrote and nobody opened, nor for as many working days as an answer has
  /// after it was opened, *ours*. Rule T13.
  private func nextByTime(_ calendar: WorkingDays) -> TicketEvent? {
    guard let planned = plannedByTime(calendar) else { return nil }
    if planned.step == .escalated { return planned }
    guard unread == nil else { return nil }
    let held = opened.map { calendar.due(after: branch.zone.day(of: $0), days: Self.daysToAnswer).day }
    return TicketEvent(planned.step, by: .time, at: max(planned.at, held.map(moment(after:)) ?? planned.at))
  }

  /// The last day, whole and as it was told, on which an answer can be objected to: the tenth working day after it.
  package func lastDayToObject(by calendar: WorkingDays) -> WorkingDays.Due { day(of: .objection, by: calendar) }

  private mutating func enter(_ state: TicketState, at moment: Moment) {
    course.state = state
    course.since = moment
  }

  private mutating func resume(at moment: Moment) {
    endWait(at: moment)
    enter(.inProgress, at: moment)
  }

  private mutating func reopen(at moment: Moment) {
    course.clockFrom = moment
    course.escalated = nil
    course.acknowledged = nil
    enter(.inProgress, at: moment)
  }

  private mutating func end(_ state: TicketState, at moment: Moment) {
    endWait(at: moment)
    enter(state, at: moment)
  }

  private mutating func endWait(at moment: Moment) {
    guard let last = course.waits.indices.last, course.waits[last].until == nil else { return }
    course.waits[last].until = moment
  }
}
