import Glibc
import Keeping
import Rules

/// Moves time: the file named by `ANJUNGAN_TEST_CLOCK` holds how many milliseconds the wall clock and the time since boot
/// are to be ahead, and 1 or 0 for "synchronised". After the word `still` the two numbers are the clocks themselves, which
/// stand.
package enum MovedClock {
  /// From here on in this process, by the environment as it stands now.
  package static func arm() {
    guard let name = getenv("ANJUNGAN_TEST_CLOCK") else { return }
    let path = String(cString: name)
    LinuxClock.seen { moved($0, by: path) }
  }

  private static func moved(_ real: HostReading, by path: String) -> HostReading {
    guard let line = line(of: path) else { return real }
    let numbers = line.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 3 else { return real }
    let isStill = line.hasPrefix("still ")
    return HostReading(
      wall: Moment(milliseconds: numbers[0] + (isStill ? 0 : real.wall.milliseconds)),
      sinceBoot: .milliseconds(numbers[1] + (isStill ? 0 : real.sinceBoot.milliseconds)),
      boot: real.boot, isSynchronised: numbers[2] == 1)
  }

  /// The first line of a short file.
  private static func line(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
