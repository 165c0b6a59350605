/// A month of a year, as contributions are paid for (rule M4). Years 1 to 9999; encoded as `YYYY-MM`.
package struct CivilMonth: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// 1 to 9999.
  package let year: Int

  /// 1 to 12.
  package let month: Int

  /// That month, or `nil` outside year 1 to 9999 and month 1 to 12.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(unchecked: year, month)
  }

  /// Reads exactly `YYYY-MM` in ASCII digits; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = decimal(parts[0]), let month = decimal(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  init(unchecked year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `YYYY-MM`; throws `DecodingError` for anything else.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let month = CivilMonth(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month YYYY-MM")
    }
    self = month
  }

  /// Writes `YYYY-MM`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The following month; 9999-12 has none and stays.
  package var next: CivilMonth {
    if month < 12 { return CivilMonth(unchecked: year, month + 1) }
    return year < 9999 ? CivilMonth(unchecked: year + 1, 1) : self
  }

  /// So many months later (earlier when negative); stops at the ends of the calendar.
  package func adding(months: Int) -> CivilMonth {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    let number = overflow ? (months < 0 ? 0 : .max) : sum
    let bounded = min(max(number, 12), 9_999 * 12 + 11)
    return CivilMonth(unchecked: bounded / 12, bounded % 12 + 1)
  }

  /// Days in the month, 28 to 31.
  package var length: Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of the month.
  package var firstDay: CivilDay { day(1) }

  /// The last day of the month.
  package var lastDay: CivilDay { day(length) }

  /// The day with that number, or the nearest that the month has: `day(30)` of a February is its last day.
  package func day(_ number: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: min(max(number, 1), length)) ?? .first
  }

  /// `YYYY-MM`.
  package var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }

  /// Earlier first.
  package static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

/// Whether a year of the Gregorian calendar has a 29 February.
func isLeapYear(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}
