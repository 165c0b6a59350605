private import CHost
private import Glibc
package import Rules
import Services
private import Synchronization

private let lens = Mutex<(@Sendable (HostReading) -> HostReading)?>(nil)

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
    return lens.withLock(\.self)?(real) ?? real
  }

  /// From here on every clock of this process shows what `change` makes of its reading. Only a program that is made to
  /// be tried does that.
  package static func seen(through change: @escaping @Sendable (HostReading) -> HostReading) {
    lens.withLock { $0 = change }
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
}
