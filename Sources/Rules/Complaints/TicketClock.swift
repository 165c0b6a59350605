// When a ticket is due, and why. Rule T5.
//
// A working day counts when it comes after the local date of the filing (or the last objection) and the office did not
// wait for the participant when it was over, at 24:00.

extension Ticket {
  /// Working days to an answer, to the check of completeness, and to the two outer limits.
  package static let daysToAnswer = 5
  package static let daysToCheck = 3
  package static let outerLimits = (ordinary: 14, supervised: 60)

  /// The day on which the answer is due as it was told, until its end; nil while the clock stands still and when the ticket has ended
  /// or was answered.
  package func due(by calendar: WorkingDays) -> WorkingDays.Due? {
    switch course.state {
    case .received, .inProgress: day(of: .answer, by: calendar)
    case .waiting, .answered, .closed, .withdrawn, .notOurs, .duplicate: nil
    }
  }

  /// Whether the answer is due today or on the next working day and not late yet, *ours*.
  package func isDueSoon(at now: Moment, by calendar: WorkingDays) -> Bool {
    guard let due = due(by: calendar), now < moment(after: due.day) else { return false }
    return due.day <= calendar.due(after: branch.zone.day(of: now), days: 1).day
  }

  /// The day until whose end an officer has looked whether the complaint is complete; nil once somebody has taken it.
  package func checkDue(by calendar: WorkingDays) -> WorkingDays.Due? {
    guard course.state == .received else { return nil }
    return day(of: .check, by: calendar)
  }

  /// The outer limits, counted from the filing; waits do not move them. As told, once the escalation has named them.
  package func outerLimits(by calendar: WorkingDays) -> (ordinary: WorkingDays.Due, supervised: WorkingDays.Due) {
    (day(of: .ordinary, by: calendar), day(of: .supervised, by: calendar))
  }

  /// Why a day counts or does not.
  package enum DayKind: String, Sendable, Hashable, Codable {
    case counted, weekend, holiday, waiting
  }

  /// A stretch of days of one kind, both ends inclusive.
  package struct Stretch: Sendable, Hashable, Codable {
    package let kind: DayKind
    package let first: CivilDay
    package internal(set) var last: CivilDay

    package init(kind: DayKind, first: CivilDay, last: CivilDay) {
      self.kind = kind
      self.first = first
      self.last = last
    }
  }

  /// Every stretch from the day after the clock began to the due day; the counted ones hold as many days as there are
  /// to answer. While the office waits nobody knows the due day: then the last stretch is the first day of waiting.
  /// Counted by the setting by which the day was told.
  package func explainedDue(by calendar: WorkingDays) -> [Stretch] {
    let calendar = toldDay(.answer).map { calendar.counting(like: $0.basis) } ?? calendar
    return countedDays(Self.daysToAnswer, by: calendar).stretches
  }

  /// The due day of the answer by this calendar alone, whatever was told.
  func countedDue(by calendar: WorkingDays) -> WorkingDays.Due { countedDays(Self.daysToAnswer, by: calendar).due }

  private func countedDays(
    _ days: Int, by calendar: WorkingDays
  ) -> (due: WorkingDays.Due, stretches: [Stretch]) {
    var day = branch.zone.day(of: course.clockFrom)
    var isEstimate = false
    var left = days
    var stretches: [Stretch] = []
    let last = day.adding(days: WorkingDays.farthest)
    while left > 0, day < last {
      day = day.adding(days: 1)
      if calendar.isUncertain(day) { isEstimate = true }
      let kind = kind(of: day, by: calendar)
      if kind == .counted { left -= 1 }
      if stretches.last?.kind == kind {
        stretches[stretches.count - 1].last = day
      } else {
        stretches.append(Stretch(kind: kind, first: day, last: day))
      }
      if kind == .waiting, isOpenEnded(day) { break }
    }
    return (WorkingDays.Due(day: day, isEstimate: isEstimate), stretches)
  }

  private func kind(of day: CivilDay, by calendar: WorkingDays) -> DayKind {
    if day.weekday.isWeekend { return .weekend }
    guard calendar.isWorkingDay(day) else { return .holiday }
    return wait(over: day) == nil ? .counted : .waiting
  }

  private func isOpenEnded(_ day: CivilDay) -> Bool { wait(over: day)?.until == nil }

  /// The wait that lasted when a day was over.
  private func wait(over day: CivilDay) -> TicketCourse.Wait? {
    let over = moment(after: day)
    return course.waits.first { $0.from < over && $0.until.map { over <= $0 } ?? true }
  }

  /// The first moment after a local day, at which what was due on it is late.
  func moment(after day: CivilDay) -> Moment { branch.zone.end(of: day).later(by: .seconds(1)) }
}
