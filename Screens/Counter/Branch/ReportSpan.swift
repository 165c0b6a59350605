package import Rules

/// What a report is about: one day or one month of the calendar.
package enum ReportSpan: Sendable, Hashable {
  case day(CivilDay)
  case month(CivilMonth)

  package var first: CivilDay {
    switch self {
    case .day(let day): day
    case .month(let month): month.firstDay
    }
  }

  /// Inclusive.
  package var last: CivilDay {
    switch self {
    case .day(let day): day
    case .month(let month): month.lastDay
    }
  }

  package var isDay: Bool {
    switch self {
    case .day: true
    case .month: false
    }
  }

  /// So many days or months later, earlier when negative.
  func moved(by steps: Int) -> ReportSpan {
    switch self {
    case .day(let day): .day(day.adding(days: steps))
    case .month(let month): .month(month.adding(months: steps))
    }
  }

  /// A month for days, a year for months: later, or earlier when negative.
  func leapt(by steps: Int) -> ReportSpan {
    switch self {
    case .day(let day): .day(day.civilMonth.adding(months: steps).day(day.day))
    case .month(let month): .month(month.adding(months: 12 * steps))
    }
  }

  /// Nothing lies in the future: the latest one that has begun.
  func bounded(by today: CivilDay) -> ReportSpan {
    guard first > today else { return self }
    return isDay ? .day(today) : .month(today.civilMonth)
  }

  /// The month of a day, or that day of a month on which one looks: today in the month that runs, else its last.
  func switched(today: CivilDay) -> ReportSpan {
    switch self {
    case .day(let day): .month(day.civilMonth)
    case .month(let month): .day(min(month.lastDay, today))
    }
  }
}
