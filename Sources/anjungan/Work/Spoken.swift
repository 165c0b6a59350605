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
    return "\(Texts.of(.english).dates.day(zone.day(of: self)).plain) \(parts.joined(separator: ":")) \(zone.rawValue)"
  }

  /// A moment from which something is possible, as a kiosk shows it: "Sunday, 22 November 2026 at 17.54 WIB". A begun
  /// minute counts as a whole one, so that nobody comes too early.
  package func opening(in zone: Zone) -> String { Texts.of(.english).dates.opening(self, zone).plain }

  /// The same in the caller's language: "Minggu, 22 November 2026 pukul 17.54 WIB".
  package func openingForCaller(in zone: Zone) -> String { Texts.of(.indonesian).dates.opening(self, zone).plain }
}

extension Span {
  /// "8 days 2 hours": the largest unit that says something and the next one; less than a second is "350 ms". Without
  /// its sign.
  package var words: String {
    let total = Int64(clamping: milliseconds.magnitude)
    let units: [(name: String, length: Int64)] = [
      ("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1_000),
    ]
    guard total >= 1_000 else { return "\(total) ms" }
    var (rest, parts) = (total, [String]())
    for unit in units where parts.count < 2 {
      let count = rest / unit.length
      rest %= unit.length
      if count > 0 { parts.append("\(count) \(unit.name)\(count == 1 ? "" : "s")") } else if !parts.isEmpty { break }
    }
    return parts.joined(separator: " ")
  }
}

extension String {
  /// With ordinary blanks.
  fileprivate var plain: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}
