private import CHost
private import Glibc
package import Rules
import Services

/// The clocks of a Linux host. Rule C1.
package struct LinuxClock: HostClock {
  private let boot: String

  package init() {
    boot = Self.text(of: "/proc/sys/kernel/random/boot_id") ?? "unknown"
  }

  package func reading() -> HostReading {
    let real = HostReading(
      wall: Moment(milliseconds: Self.milliseconds(CLOCK_REALTIME)),
      sinceBoot: .milliseconds(Self.milliseconds(CLOCK_BOOTTIME)),
      boot: boot, isSynchronised: anjungan_clock_is_synchronised())
    #if FAULTS
      return Self.moved(real)
    #else
      return real
    #endif
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var now = timespec()
    clock_gettime(clock, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// The first line of a short file.
  private static func text(of path: String) -> String? {
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC)) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = file.whileOpen { Glibc.read($0, &bytes, bytes.count) }
    guard count > 0 else { return nil }
    let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  #if FAULTS
    /// Lets a test of the built program move time: the file named by `ANJUNGAN_TEST_CLOCK` holds how many
    /// milliseconds the wall clock and the time since boot are to be ahead, and 1 or 0 for "synchronised". After the
    /// word `still` the two numbers are the clocks themselves, which stand.
    private static func moved(_ real: HostReading) -> HostReading {
      guard let name = getenv("ANJUNGAN_TEST_CLOCK"), let line = text(of: String(cString: name)) else { return real }
      let numbers = line.split(separator: " ").compactMap { Int64($0) }
      guard numbers.count == 3 else { return real }
      let isStill = line.hasPrefix("still ")
      return HostReading(
        wall: Moment(milliseconds: numbers[0] + (isStill ? 0 : real.wall.milliseconds)),
        sinceBoot: .milliseconds(numbers[1] + (isStill ? 0 : real.sinceBoot.milliseconds)),
        boot: real.boot, isSynchronised: numbers[2] == 1)
    }
  #endif
}
