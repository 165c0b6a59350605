import Flow
package import Rules
import Screens

// Moments and spans for people who read what a command prints. Rule B6. Lists and tables have `local(in:)`, which can be
// sorted; JSON has UTC.

extension Moment {
  /// "Sunday, 22 November 2026 17:53:34 WIB"; what is less than a second is cut off.
  package func words(in zone: Zone) -> String {
    let clock = zone.clock(of: self)
    let parts = [clock.hour, clock.minute, clock.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let day = KioskTexts.of(.english).dates.day(zone.day(of: self)).plain
    return "\(day) \(parts.joined(separator: ":")) \(zone.rawValue)"
  }

  /// A moment from which something is possible, as a kiosk shows it: "Sunday, 22 November 2026 at 17.54 WIB". A begun
  /// minute counts as a whole one, so that nobody comes too early.
  package func opening(in zone: Zone) -> String { KioskTexts.of(.english).dates.opening(self, zone).plain }

  /// The same in the caller's language: "Minggu, 22 November 2026 pukul 17.54 WIB".
  package func openingForCaller(in zone: Zone) -> String { KioskTexts.of(.indonesian).dates.opening(self, zone).plain }
}

extension Span {
  /// "8 days 2 hours": the largest unit that says something, and the next one, to the nearest; less than a second is
  /// "350 ms". Without its sign.
  package var words: String {
    let whole = min(Int64(clamping: milliseconds.magnitude), Int64.max - Self.units[0].length)
    guard whole >= Self.units[3].length else { return "\(whole) ms" }
    let index = Self.units.firstIndex { whole >= $0.length } ?? 3
    let least = Self.units[min(index + 1, 3)].length
    let rounded = (whole / least + (whole % least * 2 >= least ? 1 : 0)) * least
    var rest = rounded
    return Self.units.prefix(index + 2).compactMap { unit in
      let count = rest / unit.length
      rest %= unit.length
      return count > 0 ? "\(count) \(unit.name)\(count == 1 ? "" : "s")" : nil
    }.joined(separator: " ")
  }

  /// The longest first, in milliseconds.
  private static let units: [(name: String, length: Int64)] = [
    ("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1_000),
  ]
}

extension String {
  /// With ordinary blanks.
  fileprivate var plain: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}
