package import Console
import Glibc

/// The terminal that a person sits at. It owns the tty from construction to its end and gives it back as it was, also
/// after a signal or a hang-up. There may be only one at a time, because ncurses is global to the process.
package struct CursesTerminal: ~Copyable, Terminal {
  private let line: Line
  private let signals: Signals
  private let canvas: Canvas
  private let modes: ScreenModes
  /// One of those that are watched is readable when the loop has something else to do.
  private var sources: Sources
  private var decoder: KeyDecoder
  private var isPrepared = false
  /// Another size may have pushed lines of the old picture among those that have scrolled away.
  private var hasScrolled = false

  /// Takes over the terminal; nothing is shown before the first frame.
  /// - Parameter descriptors: each ends a wait with `.woken` when it becomes readable. They stay the caller's.
  /// - Throws: `CursesFault`; the terminal is then as it was.
  package init(watching descriptors: [Int32] = [], options: CursesOptions = CursesOptions()) throws(CursesFault) {
    guard let line = Line(input: options.input, output: options.output) else { throw .noTerminal }
    let environment = options.environment
    guard let kind = TerminalKind(named: environment.terminal) else {
      throw .unknownTerminal(environment.shownTerminal)
    }
    guard let files = CanvasFiles() else { throw .outOfResources }
    guard let signals = Signals() else {
      files.close()
      throw .outOfResources
    }
    let glyphs = Glyphs(isASCII: options.isASCIIForced || !environment.isUTF8, isConsole: kind == .linux)
    let canvas = CursesEnvironment.trusted {
      kind.descriptions(of: environment.terminal).lazy.compactMap { name in
        Canvas(
          terminal: name, size: line.size, theme: options.theme, hasColour: !environment.refusesColour,
          glyphs: glyphs, files: files)
      }.first
    }
    guard let canvas else {
      files.close()
      signals.restore()
      throw .unknownTerminal(environment.shownTerminal)
    }
    modes = ScreenModes(kind: kind, hasMouse: options.hasMouse)
    let rescue = canvas.rescue
    line.holdForCrash(modes.rescue(clearing: rescue.clearing, ending: rescue.ending))
    line.makeRaw()
    line.flushInput()
    self.line = line
    self.signals = signals
    self.canvas = canvas
    let pause = environment.isRemote ? KeyDecoder.remotePause : KeyDecoder.consolePause
    decoder = KeyDecoder(pause: options.escapePause ?? pause)
    sources = Sources(tty: line.input, signals: signals.descriptor, watched: descriptors)
  }

  deinit {
    let end = modes.erasing(canvas.size.rows) + canvas.bytesEnding()
    let deadline = Monotonic.milliseconds + 500
    line.write(modes.off + end, unless: { Monotonic.milliseconds >= deadline })
    line.restore()
    line.letGo()
    signals.restore()
  }

  /// Ends the terminal now: screen cleared, cursor, mouse, paste and tty modes as they were.
  package consuming func close() {}

  package var size: Size { canvas.size }

  /// How many times the tty has been written to since the beginning: at most once a frame, unless it was full.
  package var writeCount: Int { line.writeCount }

  /// How many bytes the tty has been sent since the beginning.
  package var byteCount: Int { line.byteCount }

  package mutating func paint(_ frame: Frame) {
    var bytes = hasScrolled ? modes.erasing(canvas.size.rows) : []
    bytes += canvas.bytes(showing: frame)
    if hasScrolled { bytes += modes.forget }
    hasScrolled = false
    if !isPrepared {
      isPrepared = true
      bytes += modes.on
    }
    send(bytes)
  }

  package mutating func wipe() {
    send(modes.erasing(canvas.size.rows) + canvas.bytesClearing() + modes.wipe)
    hasScrolled = false
    decoder.drop()
    line.flushInput()
  }

  package var hasPending: Bool {
    decoder.hasKeys || decoder.isArriving || (!line.isGone && line.isReadable)
  }

  package mutating func dropPending() {
    var left = 256
    while left > 0, !line.isGone, line.isReadable {
      receive()
      decoder.drop()
      left -= 1
    }
    decoder.drop()
  }

  package mutating func next(within milliseconds: Int32) -> Input {
    let deadline = milliseconds < 0 ? Int64.max : Monotonic.milliseconds + Int64(milliseconds)
    var hasLooked = false
    while true {
      if let input = waiting(hasLooked) { return input }
      let ready = sources.wait(within: pause(until: deadline))
      hasLooked = true
      if ready.signals { signals.drain() }
      if ready.isTTYGone { line.hangUp() }
      if ready.tty { receive() }
      if ready.watched, signals.end == nil, !line.isGone { return .woken }
      settleAfterSilence()
      if Monotonic.milliseconds >= deadline { return waiting(hasLooked) ?? .quiet }
    }
  }

  /// What can be said without waiting.
  /// - Parameter hasLooked: nothing that is watched was ready a moment ago
  private mutating func waiting(_ hasLooked: Bool) -> Input? {
    if let number = signals.end { return .ended(.signal(number)) }
    if line.isGone { return .ended(.hangup) }
    if signals.takeResize() {
      line.makeRaw()
      canvas.resize(to: line.size)
      hasScrolled = true
      return .resized
    }
    if !hasLooked, decoder.hasKeys, sources.looksAtWatched() { return .woken }
    return decoder.next().map { .key($0) }
  }

  /// Until the deadline, or until silence decides about an open sequence.
  private func pause(until deadline: Int64) -> Int32 {
    let now = Monotonic.milliseconds
    var end = deadline
    if let open = decoder.deadline { end = min(end, open) }
    return end == Int64.max ? -1 : Int32(clamping: max(0, end - now))
  }

  private mutating func receive() {
    guard let bytes = line.read(upTo: 4_096) else { return }
    decoder.feed(bytes, at: Monotonic.milliseconds)
  }

  private mutating func settleAfterSilence() {
    guard let open = decoder.deadline, Monotonic.milliseconds >= open else { return }
    decoder.settle()
  }

  private func send(_ bytes: [UInt8]) {
    line.write(bytes, unless: { signals.end != nil })
  }
}
