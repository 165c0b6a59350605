import CPty
import Console
import Curses
import Glibc
import TerminalSupport
import Testing

/// Both ends of a pseudo-terminal inside the test process.
final class PtyPair {
  let master: Pseudo
  let slave: Int32

  init(rows: Int = 24, columns: Int = 80) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    try #require(cpty_open(Int32(rows), Int32(columns), &ends.master, &ends.slave) == 0)
    slave = ends.slave
    master = Pseudo(descriptor: ends.master, rows: max(1, rows), columns: max(1, columns))
  }

  deinit { close(slave) }

  func options(_ options: CursesOptions) -> CursesOptions {
    var options = options
    options.input = slave
    options.output = slave
    return options
  }

  /// Whether the bytes have been written to the terminal at some time.
  func shows(_ sequence: String) -> Bool {
    let wanted = Array(sequence.utf8)
    let all = master.received
    guard all.count >= wanted.count else { return false }
    return (0...(all.count - wanted.count)).contains { all[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}

extension Pseudo {
  /// Reads everything that is there: what was written has arrived, because both ends are in one process.
  func pumpAll() {
    while pump(within: 0) {}
  }
}

/// Sends the process a signal that has been handled when this returns: to the calling thread, which as one of the
/// tests' threads has it blocked otherwise.
func deliver(_ number: Int32) {
  var signals = sigset_t()
  var before = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, number)
  pthread_sigmask(SIG_UNBLOCK, &signals, &before)
  raise(number)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}

/// A terminal under test with the person's side of it.
struct Desk: ~Copyable {
  let pair: PtyPair
  var terminal: CursesTerminal

  var pty: Pseudo { pair.master }
  var screen: VirtualScreen { pair.master.screen }

  init(
    _ pair: PtyPair, watching descriptors: [Int32] = [],
    options: CursesOptions = CursesOptions(environment: CursesEnvironment(terminal: "xterm-256color"))
  ) throws {
    self.pair = pair
    terminal = try CursesTerminal(watching: descriptors, options: pair.options(options))
  }

  init(
    rows: Int = 24, columns: Int = 80, watching descriptors: [Int32] = [],
    options: CursesOptions = CursesOptions(environment: CursesEnvironment(terminal: "xterm-256color"))
  ) throws {
    try self.init(PtyPair(rows: rows, columns: columns), watching: descriptors, options: options)
  }

  mutating func paint(_ rows: [[Run]], size: Size? = nil, cursor: Position? = Position(row: 0, column: 0)) {
    terminal.paint(Frame(size: size ?? terminal.size, rows: rows, cursor: cursor))
    pty.pumpAll()
  }

  func types(_ text: String) {
    pty.send(Array(text.utf8))
  }

  /// Generous, because the machine may be busy; what is awaited is on its way already.
  mutating func next() -> Input {
    terminal.next(within: 20_000)
  }

  /// The test process has another controlling terminal, so the signal is sent by hand.
  func resize(rows: Int, columns: Int) {
    pty.resize(rows: rows, columns: columns)
    deliver(SIGWINCH)
  }

  consuming func close(reading: Bool = true) {
    let pair = pair
    terminal.close()
    if reading { pair.master.pumpAll() }
  }
}
