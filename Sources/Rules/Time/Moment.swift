/// An instant on the store's clock, in UTC.
///
/// Unit: whole milliseconds since 1970-01-01T00:00:00.000Z, without leap seconds; before 1970 negative. Whose clock:
/// always the store's (rule C1), never a terminal's. Arithmetic stops at the ends of `Int64` and never traps.
///
/// Shown to people only through a ``Zone``; stored and compared as it is (rule B6). Encoded as the bare number.
package struct Moment: Sendable, Hashable, Comparable, Codable {
  /// Milliseconds since 1970-01-01T00:00:00.000Z.
  package var milliseconds: Int64

  /// The instant so many milliseconds after 1970-01-01T00:00:00.000Z.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  package init(seconds: Int64) {
    self.milliseconds = Saturating.product(seconds, 1_000)
  }

  /// Reads the bare number of milliseconds; throws `DecodingError` for an instant outside of ``calendar``.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.milliseconds = try container.decode(Int64.self)
    guard Self.calendar.contains(self) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no instant of the years 1 to 9999")
    }
  }

  /// Writes the bare number of milliseconds.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// The instants that a store can hold, both ends inclusive: within the years 1 to 9999. Any other is damage.
  package static let calendar =
    Zone.wib.start(of: CivilDay.first.adding(days: 1))...Zone.wib.start(of: CivilDay.last)

  /// The instant a span after this one; a negative span goes back.
  package func later(by span: Span) -> Moment {
    Moment(milliseconds: Saturating.sum(milliseconds, span.milliseconds))
  }

  /// How long after `earlier` this instant is; negative when it is before.
  package func span(since earlier: Moment) -> Span {
    Span(milliseconds: Saturating.difference(milliseconds, earlier.milliseconds))
  }

  /// Earlier first.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Reads exactly what ``iso8601`` writes; nil for anything else.
  package init?(iso8601 text: String) {
    guard text.utf8.count == 24, let day = CivilDay(String(text.prefix(10))) else { return nil }
    let clock = text.dropFirst(11).dropLast().split(whereSeparator: { $0 == ":" || $0 == "." })
    guard let numbers = Self.numbers(clock.map(\.utf8)) else { return nil }
    let time = Span.hours(Int64(numbers[0])).milliseconds + Span.minutes(Int64(numbers[1])).milliseconds
    self.init(
      milliseconds: Int64(day.dayNumber) * Span.days(1).milliseconds + time
        + Int64(numbers[2]) * 1_000 + Int64(numbers[3]))
    guard iso8601 == text else { return nil }
  }

  private static func numbers(_ parts: [Substring.UTF8View]) -> [Int]? {
    let numbers = parts.compactMap { decimal($0) }
    return numbers.count == 4 ? numbers : nil
  }

  /// `2026-11-21T07:30:00.000Z`. Years 0001 to 9999; an instant outside shows the nearest end of that range.
  package var iso8601: String {
    let length = Span.days(1).milliseconds
    let first = Int64(CivilDay.first.dayNumber) * length
    let last = Int64(CivilDay.last.dayNumber) * length + (length - 1)
    let shown = min(max(milliseconds, first), last)
    let (number, ofDay) = shown.dividedFloor(by: length)
    let time = [ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1_000 % 60].map { $0.padded(to: 2) }
    return "\(CivilDay(dayNumber: Int(number)))T\(time.joined(separator: ":")).\((ofDay % 1_000).padded(to: 3))Z"
  }
}

/// A length of time between two moments, in whole milliseconds; may be negative. Never traps: what does not fit stops
/// at the ends of `Int64`. Encoded as the bare number.
package struct Span: Sendable, Hashable, Comparable, Codable {
  /// Milliseconds.
  package var milliseconds: Int64

  /// A span of so many milliseconds.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads the bare number of milliseconds.
  package init(from decoder: any Decoder) throws {
    self.milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the bare number of milliseconds.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// No time at all.
  package static let zero = Span(milliseconds: 0)

  /// So many milliseconds.
  package static func milliseconds(_ count: Int64) -> Span { Span(milliseconds: count) }

  /// So many seconds.
  package static func seconds(_ count: Int64) -> Span { Span(milliseconds: Saturating.product(count, 1_000)) }

  /// So many minutes of 60 seconds.
  package static func minutes(_ count: Int64) -> Span { Span(milliseconds: Saturating.product(count, 60_000)) }

  /// So many clock hours of 60 minutes.
  package static func hours(_ count: Int64) -> Span { Span(milliseconds: Saturating.product(count, 3_600_000)) }

  /// So many times 24 hours (not calendar days: those are ``CivilDay/adding(days:)``).
  package static func days(_ count: Int64) -> Span { Span(milliseconds: Saturating.product(count, 86_400_000)) }

  /// Shorter first; negative spans before all others.
  package static func < (left: Span, right: Span) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
