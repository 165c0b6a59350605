private import CPty
private import Glibc

/// A key as the terminal sends it.
package enum Press: Sendable, Hashable {
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// 1 to 12.
  case function(Int)
  /// Ctrl and a letter.
  case control(Character)

  /// The bytes of xterm in its normal modes.
  package var bytes: [UInt8] {
    switch self {
    case .enter: [0x0D]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .backspace: [0x7F]
    case .control(let letter): [(letter.asciiValue ?? 0) & 0x1F]
    case .backTab: csi("Z")
    case .delete: csi("3~")
    case .up: csi("A")
    case .down: csi("B")
    case .right: csi("C")
    case .left: csi("D")
    case .home: csi("H")
    case .end: csi("F")
    case .pageUp: csi("5~")
    case .pageDown: csi("6~")
    case .function(let number) where number <= 4: Array("\u{1B}O\(["P", "Q", "R", "S"][max(1, number) - 1])".utf8)
    case .function(let number): csi("\([15, 17, 18, 19, 20, 21, 23, 24][min(number, 12) - 5])~")
    }
  }

  private func csi(_ rest: String) -> [UInt8] { Array("\u{1B}[\(rest)".utf8) }
}

/// What went wrong, with the screen as it was.
package struct EmulatorFailure: Error, CustomStringConvertible {
  package let description: String
}

/// A real terminal around a real process. A key that follows Escape at once is Alt and that key, as on every
/// terminal: wait for what Escape does first.
package final class Emulator {
  private let pseudo: Pseudo
  /// The process, for signals.
  package let process: Int32
  private var status: Int32?
  private var habit = Habit()

  /// Starts a program on a terminal of its own.
  /// - Parameters:
  ///   - environment: added to `TERM=xterm-256color`, `LANG=C.UTF-8` and `PATH`; the program sees nothing else. An
  ///     empty `TERM` or `LANG` counts as any other value.
  package init(
    _ path: String = Program.path, _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(Program.instruments.merging(environment) { $1 }) { $1 }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var list: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + list { free(text) } }
    var master: Int32 = -1
    process = cpty_spawn(path, &arguments, &list, Int32(rows), Int32(columns), &master)
    guard process > 0 else { throw EmulatorFailure(description: "\(path) did not start: \(-process)") }
    pseudo = Pseudo(descriptor: master, rows: rows, columns: columns)
  }

  deinit {
    if alive {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  // MARK: What is seen

  package var text: String { pseudo.screen.text }
  package func line(_ row: Int) -> String { pseudo.screen.line(row) }
  package func cell(_ row: Int, _ column: Int) -> VirtualScreen.Cell { pseudo.screen.cell(row, column) }
  package var cursor: (row: Int, column: Int) { pseudo.screen.cursor }
  package var isCursorVisible: Bool { pseudo.screen.isCursorVisible }
  package var isAlternate: Bool { pseudo.screen.isAlternate }
  package var isCooked: Bool { pseudo.isCooked }
  /// A number that is the same when the modes of the terminal are.
  package var modes: UInt { pseudo.modes }
  /// Everything that the program wrote.
  package var received: [UInt8] { pseudo.received }
  package var bytesWritten: Int { pseudo.received.count }
  /// In how many pieces it arrived; at most as many as there were writes.
  package var writes: Int { pseudo.pieces }

  /// Reads until the condition holds.
  /// - Throws: after `seconds`, or once the program has ended, with `reason` and the screen.
  package func wait(
    for reason: String = "the condition", within seconds: Double = 60, until condition: (Emulator) -> Bool
  ) throws {
    let deadline = Stopwatch.milliseconds + Int(seconds * 1_000)
    while !condition(self) {
      let isOver = !alive
      let hasMore = pseudo.pump(within: 20)
      habit.looks(at: text, on: heading)
      if hasMore { continue }
      if isOver || Stopwatch.milliseconds > deadline {
        if condition(self) { return }
        throw EmulatorFailure(description: "no \(reason); \(isOver ? "ended" : "alive"), screen:\n\(text)")
      }
    }
  }

  /// Waits until the screen shows the text.
  package func sees(_ wanted: String, within seconds: Double = 60) throws {
    try wait(for: "“\(wanted)”", within: seconds) { $0.text.contains(wanted) }
  }

  /// Waits until the screen shows the text and the program waits for a key, and for nothing else. What is typed before
  /// that, a program may take for something that was pressed before the screen was seen.
  package func rests(on wanted: String, within seconds: Double = 45) throws {
    try wait(for: "“\(wanted)” and rest", within: seconds) { $0.text.contains(wanted) && $0.isAsleep }
  }

  /// Whether all threads of the program sleep, which they do not while one has written and not finished or answers
  /// another. The first one last once more: what was answered meanwhile has woken it.
  private var isAsleep: Bool {
    isAsleep(thread: process) && threads.allSatisfy(isAsleep) && isAsleep(thread: process)
  }

  private func isAsleep(thread: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 512)
    let file = open("/proc/\(process)/task/\(thread)/stat", O_RDONLY | O_CLOEXEC)
    // One that has ended since works no more.
    guard file >= 0 else { return thread != process }
    defer { close(file) }
    let count = read(file, &bytes, bytes.count)
    let state = bytes.prefix(max(0, count)).lastIndex(of: UInt8(ascii: ")")).map { bytes[$0 + 2] }
    return state == UInt8(ascii: "S")
  }

  private var threads: [Int32] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var threads: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let thread = Int32(name) { threads.append(thread) }
    }
    return threads
  }

  /// Reads what is there now.
  package func pump() {
    while pseudo.pump(within: 0) {}
  }

  // MARK: What is done

  /// Types as a person does, who has read what stands there and whose fingers are slower than a paste.
  package func type(_ text: String) { sends(Array(text.utf8), isText: true) }
  /// Presses keys as a person does, who has read what stands there.
  package func press(_ keys: Press...) { sends(keys.flatMap(\.bytes), isText: false) }

  private func sends(_ bytes: [UInt8], isText: Bool) {
    pump()
    habit.looks(at: text, on: heading)
    if habit.changesHands(isText: isText) { letsTakeAll() }
    rests(before: bytes)
    pseudo.send(bytes)
    habit.has(sent: bytes, isText: isText)
  }

  private func rests(before bytes: [UInt8]) {
    let moment = habit.moment(for: bytes, on: heading)
    while Stopwatch.milliseconds < moment, alive { pseudo.pump(within: 5) }
  }

  /// The rows in which a page says what it is: its title, and what stands first below it.
  private var heading: String { (1...4).map(line).joined() }

  /// The program has read what was typed before, and waits for more: on a busy machine it may have read it and not have
  /// looked at its clock yet, and what comes then belongs to the same burst.
  private func letsTakeAll() {
    let input = open("/proc/\(process)/fd/0", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard input >= 0 else { return }
    defer { close(input) }
    let deadline = Stopwatch.milliseconds + 5_000
    while Self.waiting(in: input) > 0 || !isAsleep, alive, Stopwatch.milliseconds < deadline { pseudo.pump(within: 2) }
    habit.isTaken()
  }

  /// Holds a key down, beginning as a person does who has read what stands there: it is repeated as soon as the program
  /// has taken it from the terminal, until the screen has shown the text, for however short a time, and `times` times
  /// from then on.
  /// - Throws: when the program takes nothing for a minute or the text does not come in that time, with the screen.
  package func hold(_ key: Press, until wanted: String, andThen times: Int) throws {
    let input = open("/proc/\(process)/fd/0", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard input >= 0 else { throw EmulatorFailure(description: "no terminal: \(errno)") }
    defer { close(input) }
    pump()
    habit.looks(at: text, on: heading)
    rests(before: key.bytes)
    pseudo.sought = wanted
    defer { pseudo.sought = nil }
    try wait(for: "“\(wanted)”") {
      $0.pseudo.send(key.bytes)
      while Self.waiting(in: input) > 0, $0.alive { $0.pump() }
      return $0.pseudo.sought == nil
    }
    for _ in 0..<times {
      pseudo.send(key.bytes)
      try wait(for: "a program that takes keys") { _ in Self.waiting(in: input) == 0 }
    }
  }

  /// How many bytes a terminal has for who reads from it.
  private static func waiting(in input: Int32) -> Int32 {
    var count: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &count) == 0 ? count : -1
  }

  package func sendRaw(_ bytes: some Collection<UInt8>) { pseudo.send(Array(bytes)) }
  package func resize(rows: Int, columns: Int) { pseudo.resize(rows: rows, columns: columns) }
  package func send(signal: Int32) { kill(process, signal) }
  /// Pulls the cable; nothing is read any more.
  package func hangUp() { pseudo.hangUp() }

  /// Pastes as a terminal with bracketed paste does.
  package func paste(_ text: String) {
    pseudo.send(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
  }

  /// Presses and releases the first mouse button on a cell, counted from zero.
  package func click(_ row: Int, _ column: Int) {
    for end in ["M", "m"] { pseudo.send(Array("\u{1B}[<0;\(column + 1);\(row + 1)\(end)".utf8)) }
  }

  // MARK: The end

  /// Whether the process still runs.
  package var alive: Bool {
    if status != nil { return false }
    var found: Int32 = 0
    guard waitpid(process, &found, WNOHANG) == process else { return true }
    status = found
    return false
  }

  /// The exit code; minus the signal when one killed it; nil when it still runs after `seconds`.
  package func exitCode(within seconds: Double = 60) -> Int32? {
    let deadline = Stopwatch.milliseconds + Int(seconds * 1_000)
    while alive, Stopwatch.milliseconds < deadline {
      if !pseudo.pump(within: 10) { usleep(1_000) }
    }
    pump()
    return status.map { $0 & 0x7F == 0 ? ($0 >> 8) & 0xFF : -($0 & 0x7F) }
  }
}
