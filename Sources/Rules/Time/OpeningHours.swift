// Opening hours of a branch, read from the words in which it states them. Whoever is sent to the counter has to know when
// there is one.
//
//   Senin-Jumat 08.00-15.30            days, then one span or several
//   Senin-Kamis 08.00-12.00, 13.00-15.30; Jumat 08.00-11.00
//
// Days are named in Indonesian, times have two digits of minutes behind a dot or a colon. Parts are separated by `;` or
// `,`; one without days goes on with those of the part before. What does not fit is not understood at all: then it is
// shown as it is, and nothing is computed.

/// When a branch is open, in its own zone; a holiday is closed.
package struct OpeningHours: Sendable, Hashable {
  /// Open on these days of the week, from a minute of the day on until another, exclusive.
  private struct Part: Sendable, Hashable {
    let days: ClosedRange<Int>
    let minutes: Range<Int>
  }

  /// Days that are looked at for the next opening.
  private static let farthest = 60

  private let parts: [Part]

  /// Reads what an import says of a branch; nil for what does not fit.
  package init?(_ text: String) {
    var parts: [Part] = []
    for words in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      guard let part = Self.part(words, after: parts.last) else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// When the branch opens next; nil while it is open, and when it does not within two months.
  package func nextOpening(after now: Moment, in zone: Zone, by calendar: WorkingDays) -> Moment? {
    let today = zone.day(of: now)
    let minute = zone.clock(of: now).hour * 60 + zone.clock(of: now).minute
    if spans(on: today, by: calendar).contains(where: { $0.contains(minute) }) { return nil }
    for ahead in 0...Self.farthest {
      let day = today.adding(days: ahead)
      let opens = spans(on: day, by: calendar).map(\.lowerBound).filter { ahead > 0 || $0 > minute }.min()
      if let opens { return zone.start(of: day).later(by: .minutes(Int64(opens))) }
    }
    return nil
  }

  private func spans(on day: CivilDay, by calendar: WorkingDays) -> [Range<Int>] {
    guard !calendar.isHoliday(day) else { return [] }
    return parts.filter { $0.days.contains(day.weekday.rawValue) }.map(\.minutes)
  }
}

// MARK: Reading

extension OpeningHours {
  /// `Senin-Jumat 08.00-15.30`, or without the days.
  private static func part(_ words: Substring, after last: Part?) -> Part? {
    let pieces = words.replacing("\u{2013}", with: "-").split(separator: " ")
    guard let hours = pieces.last, let minutes = span(of: hours, time).map({ $0.0..<$0.1 }), !minutes.isEmpty else {
      return nil
    }
    if pieces.count == 1 { return last.map { Part(days: $0.days, minutes: minutes) } }
    guard pieces.count == 2 else { return nil }
    if let day = day(pieces[0]) { return Part(days: day...day, minutes: minutes) }
    guard let (first, last) = span(of: pieces[0], day), first <= last else { return nil }
    return Part(days: first...last, minutes: minutes)
  }

  /// Both ends of what stands around a dash; nil unless the second is not before the first.
  private static func span(of text: Substring, _ read: (Substring) -> Int?) -> (Int, Int)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = read(ends[0]), let last = read(ends[1]), first <= last else { return nil }
    return (first, last)
  }

  /// Minutes since midnight, 00.00 to 24.00.
  private static func time(_ text: Substring) -> Int? {
    let digits = text.split(whereSeparator: { $0 == "." || $0 == ":" })
    guard digits.count == 2, digits[1].count == 2, (1...2).contains(digits[0].count), let hour = Int(digits[0]),
      let minute = Int(digits[1]), digits.allSatisfy({ $0.allSatisfy(\.isASCII) && $0.first != "+" && $0.first != "-" })
    else { return nil }
    return (0..<60).contains(minute) && (0...24).contains(hour) && hour * 60 + minute <= 24 * 60
      ? hour * 60 + minute : nil
  }

  /// 1 for Monday to 7.
  private static func day(_ text: Substring) -> Int? {
    let names = [["senin"], ["selasa"], ["rabu"], ["kamis"], ["jumat", "jum'at"], ["sabtu"], ["minggu", "ahad"]]
    let word = text.lowercased()
    return names.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}
