import CRescue
import Console
import Glibc

/// The two descriptors of a terminal: its modes, its size, and bytes in both directions.
final class Line {
  let input: Int32
  let output: Int32
  /// Nobody is there any more. Everything that is written is swallowed.
  private(set) var isGone = false
  /// How many times the terminal was written to, and how much: what a frame costs.
  private(set) var writeCount = 0
  private(set) var byteCount = 0
  private var original = termios()
  /// The output opened once more, so that it can be non-blocking for us alone; the output itself where that fails.
  private let writer: Int32

  /// Nil when one of them is no terminal. `newterm` itself would take `/dev/null`.
  init?(input: Int32, output: Int32) {
    guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &original) == 0 else { return nil }
    self.input = input
    self.output = output
    let again = ttyname(output).map { open($0, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
    writer = again >= 0 ? again : output
  }

  deinit {
    if writer != output { close(writer) }
  }

  /// Every key as a byte: no signals, no echo, no Ctrl-S that freezes the screen, no translation either way. What was
  /// typed before is dropped.
  func makeRaw() {
    var modes = original
    modes.c_iflag &= ~tcflag_t(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | IXANY)
    modes.c_iflag |= tcflag_t(IGNBRK)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_cflag = modes.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &modes.c_cc) { codes in
      codes[Int(VMIN)] = 1
      codes[Int(VTIME)] = 0
    }
    tcsetattr(input, TCSANOW, &modes)
  }

  /// The modes from before; what was typed and not read is dropped, so that it reaches no shell.
  func restore() {
    tcflush(input, TCIFLUSH)
    tcsetattr(input, TCSANOW, &original)
  }

  /// From here on a process that dies by its own fault writes these bytes first and gives the modes back. Ends with
  /// `letGo`; until then this line has to live.
  func holdForCrash(_ bytes: [UInt8]) {
    // Without memory for it there is no rescue, and everything else works.
    _ = bytes.withUnsafeBytes { rescue_arm(input, writer, &original, $0.baseAddress, $0.count) }
  }

  /// The terminal is as it was, or is being put back.
  func letGo() { rescue_disarm() }

  /// Throws away what was typed and not read.
  func flushInput() {
    tcflush(input, TCIFLUSH)
  }

  /// What the terminal says; one that says nothing (a serial line) has the standard size. Bounded, because a screen
  /// of 32,767 x 32,767 would take all memory.
  var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return .standard }
    return Size(rows: min(Int(window.ws_row), 250), columns: min(Int(window.ws_col), 640))
  }

  /// Writes everything, normally with one call.
  /// - Parameter isEnding: asked whenever the terminal does not take it all at once; true gives up, so that a terminal
  ///   that has stopped cannot keep the program from ending.
  func write(_ bytes: [UInt8], unless isEnding: () -> Bool) {
    // `writer` is closed with this line, and not while it is written to.
    withExtendedLifetime(self) { send(bytes, unless: isEnding) }
  }

  private func send(_ bytes: [UInt8], unless isEnding: () -> Bool) {
    var rest = bytes[...]
    while !rest.isEmpty, !isGone {
      let count = rest.withUnsafeBytes { Glibc.write(writer, $0.baseAddress, $0.count) }
      if count < 0, errno != EAGAIN, errno != EINTR { isGone = true }
      if count > 0 {
        writeCount += 1
        byteCount += count
        rest = rest.dropFirst(count)
      }
      if rest.isEmpty || isGone || isEnding() { return }
      awaitRoom()
    }
  }

  /// Reads what is there.
  /// - Returns: nil when nothing was; an empty read means that the terminal is gone.
  func read(upTo limit: Int) -> [UInt8]? {
    withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { bytes in
      let count = Glibc.read(input, bytes.baseAddress, limit)
      if count > 0 { return Array(bytes[..<count]) }
      if count < 0, errno == EAGAIN || errno == EINTR { return nil }
      isGone = true
      return nil
    }
  }

  /// Whether `read` would not wait.
  var isReadable: Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Nobody is there any more; found out by polling.
  func hangUp() {
    isGone = true
  }

  private func awaitRoom() {
    var descriptor = pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)
    poll(&descriptor, 1, 100)
  }
}
