package import Rules

/// Days, moments and spans in the words of one language. Rules N4, B6.
package struct Dates: Sendable {
  /// Monday to Sunday.
  let weekdays: [String]
  /// January to December.
  let months: [String]
  /// Between the day and the time: "pukul".
  let at: String
  /// Between hour and minute: "." or ":".
  let timeSign: String
  /// So many hours.
  let hours: @Sendable (Int64) -> String
  /// So many minutes.
  let minutes: @Sendable (Int64) -> String

  /// "Kamis, 3 Mei 1990". A line never ends inside the date.
  package func day(_ day: CivilDay) -> String {
    "\(weekdays[day.weekday.rawValue - 1]), \(plainDay(day))"
  }

  /// "September 2026".
  package func month(_ month: CivilMonth) -> String { "\(months[month.month - 1]) \(month.year)" }

  /// "Minggu, 22 November 2026 pukul 14.30 WIB"; seconds are cut off. A line never ends between time and zone.
  package func moment(_ moment: Moment, _ zone: Zone) -> String {
    "\(day(zone.day(of: moment))) \(time(moment, zone))"
  }

  /// A moment from which something is possible, in the same words: a begun minute counts as a whole one, so that nobody
  /// comes too early.
  package func opening(_ moment: Moment, _ zone: Zone) -> String {
    self.moment(Self.told(moment), zone)
  }

  /// The minute that is told of a moment from which something is possible, at its beginning: never earlier than the moment.
  static func told(_ moment: Moment) -> Moment {
    let later = moment.later(by: .milliseconds(59_999))
    let part = later.milliseconds % 60_000
    return Moment(milliseconds: later.milliseconds - (part < 0 ? part + 60_000 : part))
  }

  /// "Senin 14.30": what one has to remember of a moment from which something is possible, for large letters. A begun
  /// minute counts as a whole one, as in ``opening(_:_:)``.
  package func mark(_ moment: Moment, _ zone: Zone) -> String {
    let moment = Self.told(moment)
    let clock = zone.clock(of: moment)
    let weekday = weekdays[zone.day(of: moment).weekday.rawValue - 1]
    return "\(weekday) \(Self.two(clock.hour))\(timeSign)\(Self.two(clock.minute))"
  }

  /// "14.30 WIB" of a moment from which something is possible, as in ``opening(_:_:)``.
  package func clock(_ moment: Moment, _ zone: Zone) -> String {
    let clock = zone.clock(of: Self.told(moment))
    return time(hour: clock.hour, minute: clock.minute, zone)
  }

  /// "14.30 WIB" of a moment until which something is possible: its begun minute does not count.
  func until(_ moment: Moment, _ zone: Zone) -> String {
    let clock = zone.clock(of: moment)
    return time(hour: clock.hour, minute: clock.minute, zone)
  }

  /// "22 November 2026 pukul 14.30 WIB".
  package func short(_ moment: Moment, _ zone: Zone) -> String {
    "\(plainDay(zone.day(of: moment))) \(time(moment, zone))"
  }

  /// The same of a moment from which something is possible, as in ``opening(_:_:)``.
  package func shortOpening(_ moment: Moment, _ zone: Zone) -> String {
    short(moment.later(by: .milliseconds(59_999)), zone)
  }

  /// "23 jam 59 menit"; a begun minute counts, and nothing or less is one minute.
  package func span(_ span: Span) -> String {
    let total = max(1, span.milliseconds / 60_000 + (span.milliseconds % 60_000 > 0 ? 1 : 0))
    let parts = [total / 60 > 0 ? hours(total / 60) : nil, total % 60 > 0 ? minutes(total % 60) : nil]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The hours of a branch, which are on record in Indonesian ("Senin-Jumat 08.00-15.30"), as this language says them.
  func serviceHours(_ hours: String) -> String {
    let named = zip(Self.indonesian.weekdays, weekdays).reduce(hours) { text, day in
      text.replacing(day.0, with: day.1)
    }
    guard timeSign != "." else { return named }
    let signs = Array(named)
    return String(
      signs.indices.map { index in
        let isTime = signs[index] == "." && signs.indices.contains(index + 1) && index > 0
        return isTime && signs[index - 1].isNumber && signs[index + 1].isNumber ? ":" : signs[index]
      })
  }

  private func plainDay(_ day: CivilDay) -> String {
    "\(day.day)\u{A0}\(months[day.month - 1])\u{A0}\(day.year)"
  }

  private func time(_ moment: Moment, _ zone: Zone) -> String {
    let clock = zone.clock(of: moment)
    return "\(at) \(time(hour: clock.hour, minute: clock.minute, zone))"
  }

  /// "Min 29/11/2026", which no line ends inside.
  func brief(_ day: CivilDay) -> String {
    "\(weekdays[day.weekday.rawValue - 1].prefix(3))\u{A0}\(Self.two(day.day))/\(Self.two(day.month))/\(day.year)"
  }

  /// "14.05 WIB", which no line ends inside.
  func time(hour: Int, minute: Int, _ zone: Zone) -> String {
    "\(Self.two(hour))\(timeSign)\(Self.two(minute))\u{A0}\(zone.rawValue)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Dates {
  static let indonesian = Dates(
    weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    months: [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
      "Desember",
    ],
    at: "pukul", timeSign: ".", hours: { "\($0) jam" }, minutes: { "\($0) menit" })

  static let english = Dates(
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    at: "at", timeSign: ":", hours: { $0 == 1 ? "1 hour" : "\($0) hours" },
    minutes: { $0 == 1 ? "1 minute" : "\($0) minutes" })
}
