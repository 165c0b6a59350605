/// Counting working days for due dates (rule P1). Numbers:
/// - working day: Monday to Friday, no national holiday, and no collective leave unless the branch works then
/// - in a year without data: Monday to Friday less the five holidays of fixed date, 1 January, 1 May, 1 June,
///   17 August and 25 December
/// - the next year's data are missed from 1 October
///
/// Pure and total: a year without data makes a date an estimate, never an error.
package struct WorkingDays: Sendable, Hashable {
  /// A day on which something is due, until ``Zone/end(of:)``.
  package struct Due: Sendable, Hashable, Codable {
    /// The local day of the branch.
    package let day: CivilDay

    /// Whether the date is *perkiraan*: a day of the counted stretch (after the event up to and with the due day) lies
    /// in a year without data, or is a holiday whose own date is an estimate. Recompute it when the data change.
    package let isEstimate: Bool

    /// A due day, as computed or as read back from a record.
    package init(day: CivilDay, isEstimate: Bool) {
      self.day = day
      self.isEstimate = isEstimate
    }
  }

  /// Why a calendar cannot be used; to be mended in the data before the service starts.
  package enum Fault: Error, Sendable, Hashable {
    /// The same year twice.
    case repeatedYear(Int)
    /// A date that does not exist.
    case date(year: Int, month: Int, day: Int)
    /// Not one working day in that year: every due date would lie beyond it.
    case noWorkingDay(year: Int)
  }

  private let years: Set<Int>
  private let holidays: [CivilDay: Holiday]
  private let isCollectiveLeaveWorked: Bool

  /// The state of the data, for whoever asks later by what a day was counted: that of the carried calendar, and how
  /// often data were brought into the store since.
  package let data: String

  /// Working days by the given calendar. `cutiBersamaWorked` is the branch's setting; when false, the default, a date
  /// promised is the later, safer one.
  package init(
    _ calendar: [HolidayYear], cutiBersamaWorked: Bool = false, data: String = HolidayYear.state
  ) throws(Fault) {
    self.init(years: [], holidays: [:], isCollectiveLeaveWorked: cutiBersamaWorked, data: data)
    for year in calendar { self = try adding(year) }
  }

  /// What a day that is counted now is counted by. Rule P1.
  package var basis: CalendarBasis {
    CalendarBasis(data: data, isCollectiveLeaveWorked: isCollectiveLeaveWorked)
  }

  /// The same data with the setting of then.
  package func counting(like basis: CalendarBasis) -> WorkingDays {
    WorkingDays(
      years: years, holidays: holidays, isCollectiveLeaveWorked: basis.isCollectiveLeaveWorked, data: data)
  }

  /// Working days by the calendar that the program carries, ``HolidayYear/published``.
  package static func published(cutiBersamaWorked: Bool = false) -> WorkingDays {
    // The carried calendar is checked by a test, and without it every date would be an estimate, never wrong silently.
    (try? WorkingDays(HolidayYear.published, cutiBersamaWorked: cutiBersamaWorked))
      ?? WorkingDays(
        years: [], holidays: [:], isCollectiveLeaveWorked: cutiBersamaWorked, data: HolidayYear.state)
  }

  /// The carried calendar, with collective leave as leave.
  static let carried = published()

  private init(years: Set<Int>, holidays: [CivilDay: Holiday], isCollectiveLeaveWorked: Bool, data: String) {
    self.years = years
    self.holidays = holidays
    self.isCollectiveLeaveWorked = isCollectiveLeaveWorked
    self.data = data
  }

  /// The same with one more year of data.
  private func adding(_ added: HolidayYear) throws(Fault) -> WorkingDays {
    let year = added.year
    guard !years.contains(year) else { throw .repeatedYear(year) }
    var holidays = holidays
    for holiday in added.holidays {
      guard let day = CivilDay(year: year, month: holiday.month, day: holiday.day) else {
        throw .date(year: year, month: holiday.month, day: holiday.day)
      }
      if holidays[day]?.kind != .national { holidays[day] = holiday }
    }
    let result = WorkingDays(
      years: years.union([year]), holidays: holidays, isCollectiveLeaveWorked: isCollectiveLeaveWorked, data: data)
    guard result.hasWorkingDay(in: year) else { throw .noWorkingDay(year: year) }
    return result
  }

  private func hasWorkingDay(in year: Int) -> Bool {
    guard let first = CivilDay(year: year, month: 1, day: 1) else { return false }
    return (0..<365).contains { isWorkingDay(first.adding(days: $0)) }
  }

  /// Whether the branch works on a day, as far as is known.
  package func isWorkingDay(_ day: CivilDay) -> Bool {
    !day.weekday.isWeekend && !isHoliday(day)
  }

  /// Whether a holiday closes the branch on a day, weekend or not, as far as is known.
  package func isHoliday(_ day: CivilDay) -> Bool {
    guard years.contains(day.year) else { return Self.isFixedHoliday(day) }
    switch holidays[day]?.kind {
    case .national: return true
    case .collectiveLeave: return !isCollectiveLeaveWorked
    case nil: return false
    }
  }

  /// The holiday that falls on a day, if it is known; what explains a due date to a person.
  package func holiday(on day: CivilDay) -> Holiday? { holidays[day] }

  /// The last of so many working days after the day of an event, which itself never counts. With `days` 0 or less, the
  /// day of the event.
  package func due(after event: CivilDay, days: Int) -> Due {
    var day = event
    var isEstimate = false
    var left = days
    let last = event.adding(days: Self.farthest)
    while left > 0, day < last {
      day = day.adding(days: 1)
      if isUncertain(day) { isEstimate = true }
      if isWorkingDay(day) { left -= 1 }
    }
    return Due(day: day, isEstimate: isEstimate)
  }

  /// Days that are gone through at most: nothing is due later than a century after its event, and a wild date in a
  /// record holds nobody up.
  static let farthest = 36_525

  /// Working days after the day of an event, up to and with another day; 0 when that one is not later. Of more than a
  /// century those of the first.
  package func count(after event: CivilDay, through day: CivilDay) -> Int {
    let last = min(day, event.adding(days: Self.farthest))
    var next = event
    var count = 0
    while next < last {
      next = next.adding(days: 1)
      if isWorkingDay(next) { count += 1 }
    }
    return count
  }

  /// The first of so many working days that lie before a day, the last ones; with `days` 0 or less the day itself. Goes
  /// back a century at most.
  package func start(of days: Int, before day: CivilDay) -> CivilDay {
    let farthest = day.adding(days: -Self.farthest)
    var start = day
    var left = days
    while left > 0, start > farthest {
      start = start.adding(days: -1)
      if isWorkingDay(start) { left -= 1 }
    }
    return start
  }

  /// Whether operators are to be warned: from 1 October on, as long as the next year has no data.
  package func needsNextYear(today: CivilDay) -> Bool {
    today.month >= 10 && !years.contains(today.year + 1)
  }

  /// Whether the data of a day are not final: its year has none, or its holiday is an estimate.
  package func isUncertain(_ day: CivilDay) -> Bool {
    !years.contains(day.year) || holidays[day]?.isEstimate == true
  }

  private static func isFixedHoliday(_ day: CivilDay) -> Bool {
    switch (day.month, day.day) {
    case (1, 1), (5, 1), (6, 1), (8, 17), (12, 25): true
    default: false
    }
  }
}
