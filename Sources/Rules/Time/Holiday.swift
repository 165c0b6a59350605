/// One day off in the calendar of a year (rule P1).
package struct Holiday: Sendable, Hashable, Codable {
  /// Why offices are closed; the raw value is what the decree calls it.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// A national holiday: nobody works.
    case national = "libur nasional"
    /// Collective leave: a setting says whether the branch works.
    case collectiveLeave = "cuti bersama"
  }

  /// 1 to 12.
  package let month: Int

  /// 1 to 31.
  package let day: Int

  /// The name in Indonesian, as the decree has it.
  package let name: String

  /// National holiday or collective leave.
  package let kind: Kind

  /// Whether the date still waits for the moon and may move by a day.
  package let isEstimate: Bool

  /// A day off; the date is checked when a ``WorkingDays`` is made of it.
  package init(month: Int, day: Int, name: String, kind: Kind, isEstimate: Bool = false) {
    self.month = month
    self.day = day
    self.name = name
    self.kind = kind
    self.isEstimate = isEstimate
  }

  static func national(_ month: Int, _ day: Int, _ name: String, isEstimate: Bool = false) -> Holiday {
    Holiday(month: month, day: day, name: name, kind: .national, isEstimate: isEstimate)
  }

  static func collective(_ month: Int, _ day: Int, _ name: String) -> Holiday {
    Holiday(month: month, day: day, name: name, kind: .collectiveLeave)
  }
}

/// All days off of one year; a year is known whole or not at all.
package struct HolidayYear: Sendable, Hashable, Codable {
  /// 1 to 9999.
  package let year: Int

  /// In any order. A date may appear as holiday and as collective leave; the holiday wins.
  package let holidays: [Holiday]

  /// A year and its days off, checked when a ``WorkingDays`` is made of it.
  package init(_ year: Int, _ holidays: [Holiday]) {
    self.year = year
    self.holidays = holidays
  }
}
