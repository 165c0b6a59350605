/// Reading numbers that people type or paste (rules N1, N2, N6).
///
/// Full-width digits U+FF10–FF19 count as ASCII digits. Separators that people write and nobody means are exactly the
/// space U+0020, the full stop and the hyphen-minus. Everything else is a stray character: it is reported, never
/// dropped, so that one number has one spelling and a pasted invisible character cannot hide in it.
package enum TypedDigits {
  /// A character that has no place in the number, the first one found.
  struct Stray: Error {
    let character: Character
  }

  /// The ASCII digits of what was typed, without separators.
  static func read(_ typed: String) throws(Stray) -> String {
    if isPlain(typed) { return typed }
    var digits = ""
    for scalar in typed.unicodeScalars where !isSeparator(scalar) {
      guard let digit = digit(scalar) else { throw Stray(character: Character(scalar)) }
      digits.unicodeScalars.append(digit)
    }
    return digits
  }

  /// Whether nothing has to be folded: ASCII digits only.
  static func isPlain(_ typed: String) -> Bool {
    typed.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The ASCII digit that a scalar stands for, if it is one or a full-width one.
  static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39: scalar
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
    default: nil
    }
  }

  /// Whether it is one of the separators that nobody means.
  package static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "." || scalar == "-"
  }
}

extension StringProtocol {
  /// The text without the spaces U+0020 at its ends.
  var withoutOuterSpaces: SubSequence {
    let start = drop { $0 == " " }.startIndex
    guard let last = lastIndex(where: { $0 != " " }) else { return self[startIndex..<startIndex] }
    return self[start...last]
  }
}
