import Foundation
import Keeping
import Rules

/// The host's clocks, as the loop and the journal read them; no rule depends on either.
enum HostTime {
  /// Suspend included; nobody can set it.
  static func sinceBoot() -> Span { LinuxClock().reading().sinceBoot }

  /// What the top line shows.
  static func wall() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
