/// The three zones of Indonesia, each a fixed distance from UTC, without summer time (rule C4; Keppres 41/1987).
///
/// Numbers: WIB +7 h, WITA +8 h, WIT +9 h. There is no time-zone database behind it.
package enum Zone: String, Sendable, Hashable, CaseIterable, Codable {
  /// West: Sumatra, Java, West and Central Kalimantan.
  case wib = "WIB"
  /// Middle: Bali, Nusa Tenggara, the rest of Kalimantan, Sulawesi.
  case wita = "WITA"
  /// East: Maluku and Papua.
  case wit = "WIT"

  /// How far the zone is ahead of UTC.
  package var ahead: Span {
    switch self {
    case .wib: .hours(7)
    case .wita: .hours(8)
    case .wit: .hours(9)
    }
  }

  /// The local day of an instant; it changes at exactly 00:00:00.000 local.
  package func day(of moment: Moment) -> CivilDay {
    CivilDay(dayNumber: Int(local(moment).quotient))
  }

  /// The local time of an instant: hour 0 to 23, minute and second 0 to 59; milliseconds are cut off, not rounded.
  package func clock(of moment: Moment) -> (hour: Int, minute: Int, second: Int) {
    let second = Int(local(moment).remainder / 1_000)
    return (second / 3_600, second / 60 % 60, second % 60)
  }

  /// The first instant of a local day, 00:00:00.000.
  package func start(of day: CivilDay) -> Moment {
    Moment(milliseconds: Int64(day.dayNumber) * Span.days(1).milliseconds - ahead.milliseconds)
  }

  /// The instant until which something due on a local day may be done: 23:59:59.000 (rule P1).
  package func end(of day: CivilDay) -> Moment {
    start(of: day).later(by: .seconds(86_399))
  }

  private func local(_ moment: Moment) -> (quotient: Int64, remainder: Int64) {
    moment.later(by: ahead).milliseconds.dividedFloor(by: Span.days(1).milliseconds)
  }
}
