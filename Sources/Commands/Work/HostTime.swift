import Glibc
import Keeping
import Rules

/// The host's clocks, as the loop and the journal read them; no rule depends on either.
enum HostTime {
  /// Suspend included; nobody can set it.
  static func sinceBoot() -> Span { LinuxClock.sinceBoot() }

  /// What the top line shows.
  static func wall() -> Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Moment(milliseconds: Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000)
  }
}
