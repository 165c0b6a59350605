private import CPty
private import Glibc

/// The master's side of a pseudo-terminal and the screen behind it.
package final class Pseudo {
  /// -1 once it was hung up.
  package private(set) var descriptor: Int32
  package let screen: VirtualScreen
  /// Everything that was written to the terminal so far.
  package private(set) var received: [UInt8] = []
  /// In how many pieces it was read; at most as many as there were writes.
  package private(set) var pieces = 0
  /// What is looked for on the way, between two commands to the terminal, so that it is also found when the next
  /// frame arrives with it; nil once it was there.
  var sought: String?

  package init(descriptor: Int32, rows: Int, columns: Int) {
    self.descriptor = descriptor
    screen = VirtualScreen(rows: rows, columns: columns)
  }

  deinit { hangUp() }

  /// Reads one piece of what the program wrote, waiting for it if need be.
  /// - Returns: whether something arrived.
  @discardableResult package func pump(within milliseconds: Int32) -> Bool {
    guard descriptor >= 0, isReady(POLLIN, milliseconds) else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    pieces += 1
    received += bytes[..<count]
    show(bytes[..<count])
    let answers = screen.answers()
    if !answers.isEmpty { send(answers) }
    return true
  }

  private func show(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let wanted = sought, !rest.isEmpty {
      let next = rest.dropFirst().firstIndex(of: 0x1B) ?? rest.endIndex
      screen.feed(rest[..<next])
      rest = rest[next...]
      if screen.text.contains(wanted) { sought = nil }
    }
    screen.feed(rest)
  }

  /// Types bytes at the terminal. Goes on reading meanwhile, so that a program that writes is not held up; gives up
  /// when the program takes nothing for ten seconds.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, descriptor >= 0 {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 4_096)) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard isReady(POLLOUT | POLLIN, 10_000) else { return }
        pump(within: 0)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Tells the program another size. The screen follows within bounds, because libvterm has no room for a wide glyph
  /// on a screen of one column.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: min(max(1, rows), 250), columns: min(max(2, columns), 640))
    cpty_resize(descriptor, Int32(rows), Int32(columns))
  }

  /// A number that is the same when the modes of the terminal are; see also `isCooked`.
  package var modes: UInt { cpty_modes(descriptor) }

  /// Whether the terminal echoes, edits lines and makes signals, as a shell leaves it.
  package var isCooked: Bool { cpty_is_cooked(descriptor) == 1 }

  /// Pulls the cable.
  package func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private func isReady(_ events: Int32, _ milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }
}

/// The clock that nobody can set.
package enum Stopwatch {
  /// Milliseconds since some moment in the past.
  package static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
