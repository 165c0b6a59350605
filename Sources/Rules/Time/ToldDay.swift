// A day that was told to somebody is a fact. Rules P1, T5.
//
// It is kept with what it was counted by. No calendar and no setting makes it earlier; a holiday that is decreed
// afterwards moves it later by an event, and an estimate is replaced once, when the year's data arrive.

/// By which calendar a day was counted.
package struct CalendarBasis: Sendable, Hashable, Codable {
  /// The state of the carried data, and how often data were brought here since: `2026-11-21+2`.
  package let data: String
  /// The branch's setting for *cuti bersama* at that time.
  package let isCollectiveLeaveWorked: Bool

  package init(data: String, isCollectiveLeaveWorked: Bool) {
    self.data = data
    self.isCollectiveLeaveWorked = isCollectiveLeaveWorked
  }
}

/// A day that was told, with what it was counted by.
package struct ToldDay: Sendable, Hashable, Codable {
  /// What is due then. The raw value is what records hold, for ever: never rename one.
  package enum Promise: String, Sendable, Hashable, Codable, CaseIterable {
    /// The answer to a complaint.
    case answer
    /// An officer has looked whether a complaint is complete.
    case check
    /// The last day to object to an answer.
    case objection
    /// The outer limits that an escalation names.
    case ordinary, supervised
    /// The result of a pengkinian.
    case update
  }

  /// Why it is this day. The raw value is what records hold, for ever: never rename one.
  package enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
    /// Counted when it began to be due.
    case counted
    /// Counted on after the office had waited for the participant.
    case waited
    /// A holiday that was decreed afterwards.
    case decreed
    /// It was an estimate, and the data of the year have arrived.
    case arrived
  }

  package let promise: Promise
  /// The local day of the branch, until its end.
  package let day: CivilDay
  /// Whether it was told as *perkiraan*.
  package let isEstimate: Bool
  /// When it was told.
  package let at: Moment
  package let cause: Cause
  package let basis: CalendarBasis

  package init(
    _ promise: Promise, _ due: WorkingDays.Due, at moment: Moment, because cause: Cause, by basis: CalendarBasis
  ) {
    self.promise = promise
    day = due.day
    isEstimate = due.isEstimate
    at = moment
    self.cause = cause
    self.basis = basis
  }

  /// The day as it is shown.
  package var due: WorkingDays.Due { WorkingDays.Due(day: day, isEstimate: isEstimate) }

  /// What becomes of it when the data of the calendar are others now, `recounted` from where it was counted before and
  /// by the setting of then: a later day, or no estimate any more. Nil when it stays as it is.
  package func moved(to recounted: WorkingDays.Due, at now: Moment, by calendar: WorkingDays) -> ToldDay? {
    let due = WorkingDays.Due(day: max(day, recounted.day), isEstimate: recounted.isEstimate)
    guard due.day > day || isEstimate && !due.isEstimate else { return nil }
    let cause = isEstimate && !due.isEstimate ? Cause.arrived : .decreed
    let basis = CalendarBasis(data: calendar.data, isCollectiveLeaveWorked: basis.isCollectiveLeaveWorked)
    return ToldDay(promise, due, at: now, because: cause, by: basis)
  }
}

/// That a told day was moved, for the line that the person reads.
package struct DayMove: Sendable, Hashable, Codable {
  /// What was told before.
  package let from: CivilDay
  package let cause: ToldDay.Cause

  /// The last move of what was told, oldest first; nil where nothing but the data of a calendar could have moved it and
  /// did not, or where only the estimate became certain on the same day.
  package init?(_ told: [ToldDay], of promise: ToldDay.Promise) {
    let days = told.filter { $0.promise == promise }.suffix(2)
    guard let first = days.first, let last = days.last, last.cause != .counted, last.day > first.day else { return nil }
    from = first.day
    cause = last.cause
  }
}

// MARK: Complaints

extension Ticket {
  /// The told day of a promise that stands now; nil when none was told since it began to count.
  package func toldDay(_ promise: ToldDay.Promise) -> ToldDay? {
    let beginning = beginning(of: promise)
    return told.last { $0.promise == promise && $0.at >= beginning }
  }

  /// Writes down every day that is due as the ticket stands, once each. Call it after each step and before the ticket is
  /// stored.
  package mutating func tell(by calendar: WorkingDays, at moment: Moment) {
    for promise in promises where toldDay(promise) == nil {
      let hasWaited = promise == .answer && told.contains { $0.promise == .answer && $0.at >= course.clockFrom }
      told.append(
        ToldDay(
          promise, day(of: promise, by: calendar), at: moment, because: hasWaited ? .waited : .counted,
          by: calendar.basis))
    }
  }

  /// The told days that the data of this calendar move, as long as they have not passed.
  package func moves(by calendar: WorkingDays, at now: Moment) -> [ToldDay] {
    promises.compactMap { promise in
      guard let fact = toldDay(promise), now < moment(after: fact.day) else { return nil }
      return fact.moved(to: counted(promise, by: calendar.counting(like: fact.basis)), at: now, by: calendar)
    }
  }

  /// The day of a promise: as it was told, else counted now and not before what was told for it earlier.
  func day(of promise: ToldDay.Promise, by calendar: WorkingDays) -> WorkingDays.Due {
    if let fact = toldDay(promise) { return fact.due }
    let due = counted(promise, by: calendar)
    let earlier = told.last { $0.promise == promise }?.day ?? due.day
    return WorkingDays.Due(day: max(due.day, earlier), isEstimate: due.isEstimate)
  }

  /// What is due as it stands.
  private var promises: [ToldDay.Promise] {
    let limits: [ToldDay.Promise] = course.escalated == nil ? [] : [.ordinary, .supervised]
    return switch course.state {
    case .received: [.answer, .check] + limits
    case .inProgress: [.answer] + limits
    case .answered: [.objection]
    case .waiting, .closed, .withdrawn, .notOurs, .duplicate: []
    }
  }

  /// From when on a told day counts as this one.
  private func beginning(of promise: ToldDay.Promise) -> Moment {
    switch promise {
    case .answer: max(course.clockFrom, course.waits.last?.until ?? course.clockFrom)
    case .objection: course.since
    case .check, .ordinary, .supervised, .update: filed
    }
  }

  private func counted(_ promise: ToldDay.Promise, by calendar: WorkingDays) -> WorkingDays.Due {
    let day = branch.zone.day(of: promise == .objection ? course.since : filed)
    switch promise {
    case .answer, .update: return countedDue(by: calendar)
    case .check: return calendar.due(after: day, days: Self.daysToCheck)
    case .objection: return calendar.due(after: day, days: Self.daysToObject)
    case .ordinary: return calendar.due(after: day, days: Self.outerLimits.ordinary)
    case .supervised: return calendar.due(after: day, days: Self.outerLimits.supervised)
    }
  }
}
