/// The bytes between the beginning of a control sequence and its last byte.
struct Parameters: Sendable {
  private static let limit = 32

  /// The byte `<`, `=`, `>` or `?` that marks a private sequence.
  private(set) var marker: UInt8?
  private var digits: [UInt8] = []
  private var isStrange = false

  var isEmpty: Bool { marker == nil && digits.isEmpty && !isStrange }

  /// The same with one more byte. More than 32 bytes, or any but digits and semicolons, belong to no known key.
  func adding(_ byte: UInt8) -> Parameters {
    var longer = self
    switch byte {
    case UInt8(ascii: "<")...UInt8(ascii: "?") where isEmpty: longer.marker = byte
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if digits.count < Parameters.limit { longer.digits.append(byte) } else { longer.isStrange = true }
    default: longer.isStrange = true
    }
    return longer
  }

  /// The numbers; a missing one is 0. Nil when the sequence is none that we know.
  var numbers: [Int]? {
    if isStrange { return nil }
    if digits.isEmpty { return [] }
    var numbers = [0]
    for digit in digits {
      if digit == UInt8(ascii: ";") {
        numbers.append(0)
      } else {
        let last = numbers.removeLast()
        numbers.append(min(99_999, last * 10 + Int(digit - UInt8(ascii: "0"))))
      }
    }
    return numbers
  }
}

/// One scalar on its way in UTF-8.
struct UTF8Scalar: Sendable {
  private var bits: UInt32
  private var missing: Int
  private let least: UInt32

  /// Nil for a byte that begins no scalar.
  init?(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: (bits, missing, least) = (UInt32(lead & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (bits, missing, least) = (UInt32(lead & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (bits, missing, least) = (UInt32(lead & 0x07), 3, 0x10000)
    default: return nil
    }
  }

  /// Takes a following byte.
  /// - Returns: false when it is none; the scalar was cut off.
  mutating func take(_ byte: UInt8) -> Bool {
    guard byte & 0xC0 == 0x80 else { return false }
    bits = bits << 6 | UInt32(byte & 0x3F)
    missing -= 1
    return true
  }

  var isComplete: Bool { missing == 0 }

  /// Nil while bytes are missing, and for surrogates, overlong forms and numbers beyond Unicode.
  var value: Unicode.Scalar? {
    missing == 0 && bits >= least ? Unicode.Scalar(bits) : nil
  }
}
