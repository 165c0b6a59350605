import Folding

// What time does to keys. Rule KY2.
//
//   50 ms      an ESC waits for the rest of a sequence on a console, 300 ms over SSH, *ours*, a setting up to 1,000 ms
//   1,000 ms   inclusive: a tail that comes so late is swallowed, and so is the end of a sequence that was torn
//   20 ms      between two bytes of one burst at most, *ours*: nobody types so fast
//   25 ms      after the end of a paste until it is over

/// Turns the bytes of a terminal into keys. It knows no tty and no clock: whoever reads the bytes feeds them with the
/// time at which they came, and says with `settle` that nothing more came. Sequences that are no key are swallowed
/// whole, however they are cut into reads, so that none of their bytes reaches a field; one that was torn by a slow line
/// is no key any more. Linear in its input; it keeps at most two pastes of `pasteLimit` bytes and the keys of what was
/// fed last.
package struct KeyDecoder: Sendable {
  /// How many bytes of a paste are kept; the rest is read and dropped.
  package static let pasteLimit = 65_536
  /// How many milliseconds an ESC may wait for the rest of a sequence.
  package static let escapePauses = 50...1_000
  /// The pause of a terminal on this host.
  package static let consolePause = 50
  /// The pause of a terminal behind a network.
  package static let remotePause = 300
  /// First silence that is longer than a tail may take.
  private static let tailPatience: Int32 = 1_001
  private static let burstGap: Int32 = 20

  private enum State: Sendable {
    case ground
    case character(UTF8Scalar, isAlt: Bool)
    case escape
    /// After `ESC` and a byte such as `(`: one more byte belongs to it.
    case escapeIntermediate
    case control(Parameters)
    case shift(Parameters)
    case linux
    case oldMouse([UInt8])
    /// Inside OSC, DCS, APC, PM or SOS; only OSC ends with BEL.
    case string(endsWithBell: Bool)
    case stringEscape(endsWithBell: Bool)
    case paste
  }

  /// Where silence has cut a sequence in two.
  private enum Tear: Sendable {
    case none
    /// Behind its ESC, which was taken for the key.
    case behindEscape
    case within
  }

  private let pause: Int32
  private var state = State.ground
  private var tear = Tear.none
  private var paste = PasteCollector()
  private var burst = Burst(gap: Int64(KeyDecoder.burstGap))
  private var taken = 0
  private var afterReturn = false
  /// Set when the pending keys were dropped in the middle of a sequence: its end does not count either.
  private var isMuted = false
  /// When the last byte came.
  private var now: Int64 = 0

  /// - Parameter pause: milliseconds that an ESC waits for the rest of a sequence; one outside ``escapePauses`` counts as
  ///   the nearest one inside
  package init(pause: Int = KeyDecoder.consolePause) {
    self.pause = Int32(min(max(pause, Self.escapePauses.lowerBound), Self.escapePauses.upperBound))
  }

  /// Whether `next` has a key.
  package var hasKeys: Bool { taken < burst.keys.count }

  /// The oldest key that was not taken yet.
  package mutating func next() -> Key? {
    guard hasKeys else { return nil }
    defer { taken += 1 }
    return burst.keys[taken]
  }

  /// Takes bytes as they were read.
  /// - Parameter now: when, in milliseconds of a clock that never goes back
  package mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int64) {
    burst.keys.removeSubrange(..<taken)
    taken = 0
    while let deadline, deadline <= now { settle() }
    self.now = now
    for byte in bytes { take(byte) }
  }

  /// After how many milliseconds of silence `settle` has to be called; nil when nothing is open.
  package var patience: Int32? {
    switch state {
    case .ground: burst.isHolding ? Self.burstGap + 1 : nil
    case .escape, .escapeIntermediate, .control, .shift, .linux, .oldMouse: tear == .none ? pause : Self.tailPatience
    case .character, .string, .stringEscape: Self.tailPatience
    case .paste: paste.isClosed ? 25 : Self.tailPatience
    }
  }

  /// When `settle` has to be called, on the clock of `feed`; nil when nothing is open.
  package var deadline: Int64? { patience.map { now + Int64($0) } }

  /// More of what was begun is on its way, so that nothing has to be shown in between.
  package var isArriving: Bool {
    switch state {
    case .ground: burst.isHolding
    case .paste: true
    case .character, .escape, .escapeIntermediate, .control, .shift, .linux, .oldMouse, .string, .stringEscape: false
    }
  }

  /// Goes on after the silence of `patience`: ESC alone was the key, a sequence was torn, or it never ends.
  package mutating func settle() {
    switch state {
    case .ground: burst.release()
    case .escape where tear == .none:
      emit(.escape)
      tear = .behindEscape
    case .escape: forget()
    case .escapeIntermediate, .control, .shift, .linux, .oldMouse:
      if tear == .none { tear = .within } else { finish(.unknown) }
    case .character, .string, .stringEscape: finish(nil)
    case .paste: finishPaste()
    }
  }

  /// Throws away the keys that are waiting and the one that is just arriving.
  package mutating func drop() {
    burst.drop()
    taken = 0
    if case .ground = state { return }
    isMuted = true
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .character(let scalar, let isAlt): takeCharacter(byte, scalar, isAlt: isAlt)
    case .escape where tear != .none: takeTail(byte)
    case .escape: takeEscape(byte)
    case .escapeIntermediate: byte == 0x1B ? restart() : finish(.unknown)
    case .control(let parameters): takeControl(byte, parameters)
    case .shift(let parameters): takeShift(byte, parameters)
    case .linux: byte == 0x1B ? restart() : finish(KeySequences.linux(byte))
    case .oldMouse(let bytes): takeOldMouse(bytes + [byte])
    case .string(let endsWithBell): takeString(byte, endsWithBell: endsWithBell)
    case .stringEscape(let endsWithBell): takeStringEscape(byte, endsWithBell: endsWithBell)
    case .paste: paste.take(byte)
    }
  }

  private mutating func emit(_ key: Key) {
    if !isMuted { burst.take(key, at: now) }
  }

  /// What was torn is a sign of life and no key.
  private mutating func finish(_ key: Key?) {
    if let key { emit(tear == .none ? key : .unknown) }
    forget()
  }

  private mutating func forget() {
    state = .ground
    tear = .none
    isMuted = false
  }

  /// An ESC in the middle of a sequence: that one never ends, another begins.
  private mutating func restart() {
    state = .escape
    tear = .none
  }

  /// A paste that was torn may end in the middle of its closing mark, whose rest is still to come.
  private mutating func finishPaste() {
    let pasted = paste.pasted
    let mark = paste.isClosed ? [] : paste.openMark
    let typed = isMuted ? [] : paste.typedAfter()
    paste = PasteCollector()
    finish(pasted.isEmpty ? nil : .paste(pasted))
    if !mark.isEmpty {
      state = .escape
      tear = .behindEscape
      for byte in mark.dropFirst() { take(byte) }
    }
    for byte in typed { take(byte) }
  }
}

// MARK: - Text and single control characters

extension KeyDecoder {
  private mutating func takeGround(_ byte: UInt8) {
    let isSecondHalf = afterReturn && byte == 0x0A
    afterReturn = byte == 0x0D
    switch byte {
    case 0x20...0x7E: finish(.character(Character(Unicode.Scalar(byte))))
    case 0x0D: finish(.enter)
    case 0x0A where isSecondHalf: burst.goesOn(at: now)
    case 0x0A: finish(.enter)
    case 0x09: finish(.tab)
    case 0x08, 0x7F: finish(.backspace)
    case 0x1B: state = .escape
    case 0x00: break
    case 0x01...0x1F: finish(KeySequences.single(byte))
    case 0x80...0x9F: introduce(byte)
    default: begin(byte, isAlt: false)
    }
  }

  private mutating func begin(_ lead: UInt8, isAlt: Bool) {
    guard let scalar = UTF8Scalar(lead: lead) else { return finish(nil) }
    state = .character(scalar, isAlt: isAlt)
  }

  private mutating func takeCharacter(_ byte: UInt8, _ scalar: UTF8Scalar, isAlt: Bool) {
    var scalar = scalar
    guard scalar.take(byte) else {
      finish(nil)
      return take(byte)
    }
    guard scalar.isComplete else {
      state = .character(scalar, isAlt: isAlt)
      return
    }
    guard let value = scalar.value else { return finish(nil) }
    if (0x80...0x9F).contains(value.value) { return introduce(UInt8(value.value)) }
    finish(isAlt ? .unknown : KeyDecoder.typed(value))
  }

  /// The key of a scalar; nil for one that could do harm or that cannot be seen.
  private static func typed(_ scalar: Unicode.Scalar) -> Key? {
    Folding.isHostile(scalar) ? nil : .character(Character(scalar))
  }

  /// The 8-bit controls begin the same sequences as `ESC` and a letter.
  private mutating func introduce(_ control: UInt8) {
    switch control {
    case 0x8F: state = .shift(Parameters())
    case 0x9B: state = .control(Parameters())
    case 0x9D: state = .string(endsWithBell: true)
    case 0x90, 0x98, 0x9E, 0x9F: state = .string(endsWithBell: false)
    default: finish(nil)
    }
  }
}

// MARK: - Escape sequences

extension KeyDecoder {
  /// After an ESC that was taken for the key: what a key sends behind its ESC is swallowed, anything else was typed.
  private mutating func takeTail(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart()
    case UInt8(ascii: "["): state = .control(Parameters())
    case UInt8(ascii: "O"): state = .shift(Parameters())
    default:
      forget()
      take(byte)
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      finish(.escape)
      state = .escape
    case UInt8(ascii: "["): state = .control(Parameters())
    case UInt8(ascii: "O"): state = .shift(Parameters())
    case UInt8(ascii: "]"): state = .string(endsWithBell: true)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(endsWithBell: false)
    case UInt8(ascii: "\\"): finish(nil)
    case 0x09: finish(.backTab)
    case 0x20...0x2F: state = .escapeIntermediate
    case 0x80...0xFF: begin(byte, isAlt: true)
    default: finish(.unknown)
    }
  }

  private mutating func takeControl(_ byte: UInt8, _ parameters: Parameters) {
    switch byte {
    case 0x1B: restart()
    case 0x18, 0x1A: finish(nil)
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linux
    case UInt8(ascii: "M") where parameters.isEmpty: state = .oldMouse([])
    case 0x40...0x7E: finishControl(byte, parameters)
    default: state = .control(parameters.adding(byte))
    }
  }

  private mutating func finishControl(_ final: UInt8, _ parameters: Parameters) {
    let mouse = UInt8(ascii: "<")
    if let marker = parameters.marker, marker != mouse { return finish(nil) }
    guard let numbers = parameters.numbers else { return finish(.unknown) }
    if parameters.marker == mouse { return finish(KeySequences.mouse(numbers, final: final)) }
    guard final == UInt8(ascii: "~"), numbers == [200] else {
      return finish(KeySequences.control(numbers, final: final))
    }
    paste = PasteCollector()
    state = .paste
  }

  private mutating func takeShift(_ byte: UInt8, _ parameters: Parameters) {
    switch byte {
    case 0x1B: restart()
    case 0x18, 0x1A: finish(nil)
    case _ where tear == .behindEscape && parameters.isEmpty && !KeySequences.isShiftTail(byte):
      forget()
      for typed in [UInt8(ascii: "O"), byte] { take(typed) }
    case 0x20 where parameters.isEmpty, 0x40...0x7E:
      finish(parameters.numbers.map { KeySequences.shift($0, final: byte) } ?? .unknown)
    default: state = .shift(parameters.adding(byte))
    }
  }

  private mutating func takeOldMouse(_ bytes: [UInt8]) {
    if bytes.last == 0x1B { return restart() }
    if bytes.count < 3 { state = .oldMouse(bytes) } else { finish(KeySequences.oldMouse(bytes)) }
  }

  private mutating func takeString(_ byte: UInt8, endsWithBell: Bool) {
    switch byte {
    case 0x1B: state = .stringEscape(endsWithBell: endsWithBell)
    case 0x07 where endsWithBell: finish(nil)
    case 0x18, 0x1A: finish(nil)
    default: state = .string(endsWithBell: endsWithBell)
    }
  }

  /// `ESC \` ends a string; any other escape sequence ends it too and begins itself.
  private mutating func takeStringEscape(_ byte: UInt8, endsWithBell: Bool) {
    switch byte {
    case UInt8(ascii: "\\"): finish(nil)
    case 0x1B: state = .stringEscape(endsWithBell: endsWithBell)
    default: takeEscape(byte)
    }
  }
}
