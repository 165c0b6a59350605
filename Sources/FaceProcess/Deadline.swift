private import Glibc
import Rules

/// A moment on the time since boot, which goes on while the machine sleeps and which nobody sets.
struct Deadline {
  private let milliseconds: Int64

  init(in span: Span) {
    milliseconds = Self.now + span.milliseconds
  }

  /// How long to wait in one piece; nil when there is nothing left. No longer than a second, because the kernel's own
  /// waiting stands still while the machine sleeps.
  var wait: Int32? {
    let left = milliseconds - Self.now
    return left > 0 ? Int32(min(left, 1_000)) : nil
  }

  private static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }
}
