/// What the finished escape sequences of a keyboard mean: the union of the linux console, xterm, screen, tmux, vt100
/// and vt220, which do not contradict each other.
enum KeySequences {
  /// The key of Ctrl and a letter or sign.
  static func single(_ byte: UInt8) -> Key {
    switch byte {
    case 0x01: .home
    case 0x05: .end
    case 0x0B: .edit(.eraseAfter)
    case 0x0C: .lock
    case 0x15: .edit(.eraseBefore)
    case 0x17: .edit(.eraseWord)
    case 0x1A, 0x1F: .edit(.undo)
    default: .unknown
    }
  }

  /// The key of `CSI numbers final`.
  /// - Returns: nil for a sequence that is an answer of the terminal or no key at all.
  static func control(_ numbers: [Int], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "~"): return tilde(numbers)
    case UInt8(ascii: "Z"): return .backTab
    case _ where isReply(numbers, final): return nil
    default: break
    }
    guard let key = letter(final) else { return .unknown }
    if numbers == [1, withCtrl] {
      return key == .left ? .edit(.wordLeft) : key == .right ? .edit(.wordRight) : .unknown
    }
    return isHeldDown(numbers, allowingShift: !isFunction(key)) ? key : .unknown
  }

  /// The key of `SS3 final`: function keys, and the keypad when it is in application mode.
  static func shift(_ numbers: [Int], final: UInt8) -> Key {
    if let key = letter(final) { return numbers.isEmpty ? key : .unknown }
    switch final {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: " "): return .character(" ")
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return .unknown
    }
  }

  /// Whether a key sends this byte behind `ESC O`. A letter that none sends was typed behind a typed O.
  static func isShiftTail(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): true
    case 0x20, 0x40...0x7E: shift([], final: byte) != .unknown
    default: false
    }
  }

  /// The key of the linux console's `CSI [ final`: F1 to F5.
  static func linux(_ final: UInt8) -> Key {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
      ? .function(Int(final - UInt8(ascii: "A")) + 1) : .unknown
  }

  /// The tap of an SGR mouse report `CSI < button ; column ; row M`.
  /// - Returns: nil for other buttons, the wheel, movement, a release and nonsense.
  static func mouse(_ numbers: [Int], final: UInt8) -> Key? {
    guard final == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
    return tap(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// The tap of an old report `CSI M`, three bytes of which each is 32 too large.
  static func oldMouse(_ bytes: [UInt8]) -> Key? {
    guard bytes.count == 3 else { return nil }
    return tap(button: Int(bytes[0]) - 32, column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33)
  }

  /// Shift, Alt and Ctrl (4, 8, 16) do not make it another tap.
  private static func tap(button: Int, column: Int, row: Int) -> Key? {
    guard button >= 0, button & ~28 == 0, (0..<32_767).contains(column), (0..<32_767).contains(row) else { return nil }
    return .tap(Position(row: row, column: column))
  }

  private static func letter(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func tilde(_ numbers: [Int]) -> Key? {
    guard let first = numbers.first, isHeldDown(numbers, allowingShift: first < 11) else { return .unknown }
    switch first {
    case 1, 7: return .home
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(first - 10)
    case 17...21: return .function(first - 11)
    case 23...26: return .function(first - 12)
    case 28, 29: return .function(first - 13)
    case 31...34: return .function(first - 14)
    case 200, 201: return nil
    default: return .unknown
    }
  }

  /// Cursor reports, identification, status, window and mode reports, focus.
  private static func isReply(_ numbers: [Int], _ final: UInt8) -> Bool {
    switch final {
    case UInt8(ascii: "R"): !numbers.isEmpty
    case UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "y"): true
    case UInt8(ascii: "I"), UInt8(ascii: "O"): true
    default: false
    }
  }

  /// What the second number says of Ctrl.
  private static let withCtrl = 5

  /// Whether the second number says that no modifier is held down (1), or only Shift (2).
  private static func isHeldDown(_ numbers: [Int], allowingShift: Bool) -> Bool {
    guard numbers.count > 1 else { return true }
    return numbers[1] == 1 || (allowingShift && numbers[1] == 2)
  }

  private static func isFunction(_ key: Key) -> Bool {
    if case .function = key { return true }
    return false
  }
}
