package import Rules

/// The working days by which this desk counts: the carried calendar, under the years that were brought into the store.
/// Read again only when somebody has brought or removed data. Rule P1.
final class CalendarShelf {
  private let isCollectiveLeaveWorked: Bool
  private var held: (edition: Int, calendar: WorkingDays)?

  /// What was read in a transaction that was given up counts no longer.
  func forget() { held = nil }

  init(cutiBersamaWorked: Bool) { isCollectiveLeaveWorked = cutiBersamaWorked }

  /// Throws `damaged` when the store holds a year that cannot be a calendar.
  func calendar(in records: any Records) throws(Failure) -> WorkingDays {
    let edition = try records.holidayEdition()
    if let held, held.edition == edition { return held.calendar }
    let brought = edition == 0 ? [] : try records.broughtYears()
    let calendar = try WorkingDays.holding(brought, edition: edition, cutiBersamaWorked: isCollectiveLeaveWorked)
    held = (edition, calendar)
    return calendar
  }
}

extension WorkingDays {
  /// The carried years, each replaced by what was brought of it.
  fileprivate static func holding(
    _ brought: [BroughtYear], edition: Int, cutiBersamaWorked: Bool
  ) throws(Failure) -> WorkingDays {
    let years = Set(brought.map(\.year))
    let calendar = HolidayYear.published.filter { !years.contains($0.year) } + brought.map(\.holidayYear)
    let data = edition == 0 ? HolidayYear.state : "\(HolidayYear.state)+\(edition)"
    do {
      return try WorkingDays(calendar, cutiBersamaWorked: cutiBersamaWorked, data: data)
    } catch {
      throw .damaged
    }
  }
}

/// A holiday as an operator brought it, with where it stands written.
package struct BroughtHoliday: Sendable, Hashable, Codable {
  package let holiday: Holiday
  /// The decree, for whoever asks.
  package let source: String

  package init(_ holiday: Holiday, source: String) {
    self.holiday = holiday
    self.source = source
  }
}

/// All holidays of a year as an operator brought them; they take the place of what the program carries of it.
package struct BroughtYear: Sendable, Hashable, Codable {
  package let year: Int
  /// In the order of their dates.
  package let holidays: [BroughtHoliday]

  package init(_ year: Int, _ holidays: [BroughtHoliday]) {
    self.year = year
    self.holidays = holidays.sorted { left, right in
      (left.holiday.month, left.holiday.day, left.holiday.kind.rawValue)
        < (right.holiday.month, right.holiday.day, right.holiday.kind.rawValue)
    }
  }

  package var holidayYear: HolidayYear { HolidayYear(year, holidays.map(\.holiday)) }
}

/// What an operator asks of the calendar. Rule P1.
package enum HolidayRequest: Sendable, Hashable {
  case list
  /// Whole years, each in the place of what was known of it; with `isDry` only what would become of it.
  case bring([BroughtYear], isDry: Bool)
  /// Forgets what was brought of a year; what the program carries of it counts again.
  case remove(year: Int, isDry: Bool)
}

/// What the calendar holds, and what a change of it did.
package struct HolidaySheet: Sendable, Hashable, Codable {
  /// One year.
  package struct Year: Sendable, Hashable, Codable {
    package let year: Int
    package let holidays: [Holiday]
    /// What was brought says where it stands written, in the order of its first holiday; empty for what is carried.
    package let sources: [String]
    /// Whether an operator brought it.
    package let isBrought: Bool
  }

  /// In their order.
  package let years: [Year]
  /// The next year, when its decree is missing and 1 October has come.
  package let missing: Int?
  /// Told days that the change moves, by this or in a dry run.
  package let movedDays: Int
  /// Nothing is different: it was there before, or it was not there.
  package let isUnchanged: Bool
}
