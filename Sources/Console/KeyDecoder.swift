import Folding

/// Turns the bytes of a terminal into keys. It knows no tty and no clock: whoever reads the bytes feeds them, and says
/// with `settle` that nothing more came. Sequences that are no key are swallowed whole, however they are cut into
/// reads, so that none of their bytes reaches a field. Linear in its input; it keeps at most two pastes of
/// `pasteLimit` bytes and the keys of what was fed last.
package struct KeyDecoder: Sendable {
  /// How many bytes of a paste are kept; the rest is read and dropped.
  package static let pasteLimit = 65_536

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

  private var state = State.ground
  private var paste = PasteCollector()
  private var keys: [Key] = []
  private var taken = 0
  private var afterReturn = false
  /// Set when the pending keys were dropped in the middle of a sequence: its end does not count either.
  private var isMuted = false

  package init() {}

  /// Whether `next` has a key.
  package var hasKeys: Bool { taken < keys.count }

  /// The oldest key that was not taken yet.
  package mutating func next() -> Key? {
    guard hasKeys else { return nil }
    defer { taken += 1 }
    return keys[taken]
  }

  /// Takes bytes as they were read.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    keys.removeSubrange(..<taken)
    taken = 0
    for byte in bytes { take(byte) }
  }

  /// After how many milliseconds of silence `settle` has to be called; nil when nothing is open. A lone ESC is the
  /// Escape key after 25 ms, an unfinished key sequence is given 250 ms, a string or a paste 500 ms.
  package var patience: Int32? {
    switch state {
    case .ground: nil
    case .escape, .escapeIntermediate: 25
    case .character, .control, .shift, .linux, .oldMouse: 250
    case .string, .stringEscape: 500
    case .paste: paste.isClosed ? 25 : 500
    }
  }

  /// Ends what is open: the silence of `patience` has passed.
  package mutating func settle() {
    switch state {
    case .ground: break
    case .escape: finish(.escape)
    case .escapeIntermediate, .control, .shift, .linux: finish(.unknown)
    case .character, .oldMouse, .string, .stringEscape: finish(nil)
    case .paste: finishPaste()
    }
  }

  /// Throws away the keys that are waiting and the one that is just arriving.
  package mutating func drop() {
    keys.removeAll()
    taken = 0
    if case .ground = state { return }
    isMuted = true
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .character(let scalar, let isAlt): takeCharacter(byte, scalar, isAlt: isAlt)
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

  private mutating func finish(_ key: Key?) {
    if let key, !isMuted { keys.append(key) }
    state = .ground
    isMuted = false
  }

  /// An ESC in the middle of a sequence: that one never ends, another begins.
  private mutating func restart() {
    state = .escape
  }

  private mutating func finishPaste() {
    let pasted = paste.pasted
    let typed = isMuted ? [] : paste.typedAfter()
    paste = PasteCollector()
    finish(pasted.isEmpty ? nil : .paste(pasted))
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
    case 0x0A: finish(isSecondHalf ? nil : .enter)
    case 0x09: finish(.tab)
    case 0x08, 0x7F: finish(.backspace)
    case 0x1B: state = .escape
    case 0x00: break
    case 0x01...0x1F: finish(.unknown)
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
