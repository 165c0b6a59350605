import Foundation
import Rules

/// Standard input, line by line over its bytes. One for the whole command: what was read for one answer may hold the
/// next.
struct StandardInput {
  /// What is longer is no answer, in bytes.
  private static let longestLine = 65_536

  private var bytes: [UInt8] = []
  private var isOver = false
  /// How many lines were taken.
  private(set) var lineCount = 0

  /// The next line without its LF; nil when there is none. Reads no further than it must.
  mutating func line() -> [UInt8]? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        lineCount += 1
        return Array(bytes[..<end])
      }
      guard bytes.count <= Self.longestLine, fill(upTo: Self.longestLine) else { break }
    }
    guard !bytes.isEmpty else { return nil }
    lineCount += 1
    defer { bytes = [] }
    return bytes
  }

  /// All that is left, or one byte more than the limit.
  mutating func rest(limit: Int) -> [UInt8] {
    while bytes.count <= limit, fill(upTo: limit + 1 - bytes.count) {}
    defer { bytes = [] }
    return bytes
  }

  /// Whether more than blanks comes before the end, or before nothing has come for a moment: a pipe that somebody keeps
  /// open is not waited for.
  mutating func saysMore() -> Bool {
    while !isOver, bytes.count <= Self.longestLine {
      if bytes.contains(where: { !Self.isBlank($0) }) { return true }
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.moment) > 0, fill(upTo: Self.longestLine) else { break }
    }
    return bytes.contains { !Self.isBlank($0) }
  }

  /// In milliseconds.
  private static let moment: Int32 = 250

  /// Whether a whole line is here already.
  var hasLine: Bool { bytes.contains(UInt8(ascii: "\n")) }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// False at the end, also when nothing can be read.
  private mutating func fill(upTo count: Int) -> Bool {
    guard !isOver else { return false }
    var block = [UInt8](repeating: 0, count: max(1, count))
    while true {
      let count = read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
        continue
      }
      isOver = count <= 0
      bytes += block[..<max(0, count)]
      return count > 0
    }
  }
}
