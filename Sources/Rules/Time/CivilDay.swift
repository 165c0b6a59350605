/// A day of the calendar on the wall, without time and zone: birth dates, working days, due days.
///
/// Proleptic Gregorian calendar, 0001-01-01 to 9999-12-31. Compared and stored by its day number; encoded as
/// `YYYY-MM-DD`. Which day it is *now* depends on the zone: ``Zone/day(of:)``.
package struct CivilDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01, which is day 0; earlier days are negative.
  package let dayNumber: Int

  /// 0001-01-01.
  package static let first = CivilDay(unchecked: numberOf(year: 1, month: 1, day: 1))

  /// 9999-12-31.
  package static let last = CivilDay(unchecked: numberOf(year: 9999, month: 12, day: 31))

  /// The day with that number; one outside the calendar becomes the nearest end of it.
  package init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, Self.first.dayNumber), Self.last.dayNumber)
  }

  /// The day with that date, or `nil` when no such day exists (year 1 to 9999, month 1 to 12, day from 1).
  package init?(year: Int, month: Int, day: Int) {
    guard let length = CivilMonth(year: year, month: month)?.length, (1...length).contains(day) else { return nil }
    self.init(unchecked: Self.numberOf(year: year, month: month, day: day))
  }

  /// Reads exactly `YYYY-MM-DD` in ASCII digits; `nil` for anything else and for days that do not exist.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { decimal($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private init(unchecked dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Reads `YYYY-MM-DD`; throws `DecodingError` for anything else.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = CivilDay(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day YYYY-MM-DD")
    }
    self = day
  }

  /// Writes `YYYY-MM-DD`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// 1 to 9999.
  package var year: Int { date.year }

  /// 1 to 12.
  package var month: Int { date.month }

  /// 1 to 31.
  package var day: Int { date.day }

  /// The month that the day lies in.
  package var civilMonth: CivilMonth { CivilMonth(unchecked: date.year, date.month) }

  /// Monday to Sunday.
  package var weekday: Weekday {
    // Day 0 was a Thursday.
    Weekday.allCases[(dayNumber + 3).dividedFloor(by: 7).remainder]
  }

  /// So many days later (earlier when negative); stops at the ends of the calendar.
  package func adding(days: Int) -> CivilDay {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return CivilDay(dayNumber: number)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = date
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// Earlier first.
  package static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.dayNumber < right.dayNumber
  }

  // The year is taken to begin in March, so that the leap day is its last; an era is 400 years of 146,097 days.

  private static func numberOf(year: Int, month: Int, day: Int) -> Int {
    let (era, yearOfEra) = (month > 2 ? year : year - 1).dividedFloor(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var date: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (dayNumber + 719_468).dividedFloor(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

/// A day of the week; the raw value is the ISO number, Monday 1 to Sunday 7.
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Saturday or Sunday.
  package var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// The number that ASCII digits write, or `nil` when another character is among them. At most 18 digits.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 18 else { return nil }
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
