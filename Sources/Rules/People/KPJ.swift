/// The number of one membership card; a person may have several (rules N2 and N3).
///
/// Shape: 11 characters, digits. Cards from before 2014 may have one letter A to Z inside, that is neither first nor
/// last, as in `98J00000012`. There is no check digit. Numbers:
/// - length exactly 11 after spaces, dots and dashes are taken out
/// - at most 1 letter, in position 2 to 10
/// - mask: first 2, exactly six `*`, last 2
///
/// Interpolating, printing or dumping a KPJ shows its ``mask``; ``text`` is the number in clear.
package struct KPJ: Spelled, Comparable, Masked {
  /// The number in clear: 11 ASCII characters, the letter in upper case.
  package let text: String

  /// Same as ``text``.
  package var spelling: String { text }

  /// Why a typed text does not have the shape of a KPJ; the first fault found, in the order of the cases. Such a text
  /// is never a strike (rule N7).
  package enum Fault: Error, Sendable, Hashable {
    /// A character that is neither digit, letter A to Z, space, dot nor dash.
    case character(Character)
    /// Nothing but separators.
    case empty
    /// So many digits and letters instead of 11.
    case length(Int)
    /// More than one letter, or one at either end.
    case letters
  }

  /// Reads what somebody typed. Case, separators and full-width digits are folded, nothing else is.
  package init(_ typed: String) throws(Fault) {
    if typed.utf8.count == 11, TypedDigits.isPlain(typed) {
      text = typed
      return
    }
    var text = ""
    for scalar in typed.unicodeScalars where !TypedDigits.isSeparator(scalar) {
      guard let symbol = TypedDigits.digit(scalar) ?? Self.letter(scalar) else { throw .character(Character(scalar)) }
      text.unicodeScalars.append(symbol)
    }
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count == 11 else { throw .length(text.utf8.count) }
    let letters = text.utf8.enumerated().filter { $0.element >= UInt8(ascii: "A") }
    guard letters.count <= 1, letters.allSatisfy({ (1...9).contains($0.offset) }) else { throw .letters }
    self.text = text
  }

  /// `16******74` for 16000000074: six `*` stand for seven characters, on purpose.
  package var mask: String { text.prefix(2) + Mask.hidden + text.suffix(2) }

  /// By its text, digits before letters; what decides between cards that are otherwise equal (rule S7).
  package static func < (left: KPJ, right: KPJ) -> Bool {
    left.text < right.text
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": scalar
    case "a"..."z": Unicode.Scalar(scalar.value - 0x20)
    default: nil
    }
  }
}
