private import Folding

/// The name of a person as on the KTP (rule N5). One field, no minimum of words: many Indonesians have one name.
/// Numbers:
/// - 1 to 120 characters, counted after an accent has joined its letter and runs of spaces have become one
/// - allowed are Latin letters with their accents, spaces, apostrophes (`'`, `’`, `‘`, `ʼ`, the backtick), hyphen,
///   dot, comma and slash; at least one letter
///
/// Interpolating, printing or dumping a name shows its ``mask``; ``text`` is the name in clear.
package struct PersonName: Spelled, Masked {
  /// The name in clear: as typed, in NFKC, without spaces at the ends and with single ones inside.
  package let text: String

  /// Same as ``text``.
  package var spelling: String { text }

  /// The most characters that a name may have.
  package static let limit = 120

  /// Why a typed text is not a name; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// A digit, an invisible or control character, a letter of another script, or another mark; the first one.
    case character(Character)
    /// No letter at all.
    case empty
    /// More characters than `limit`.
    case tooLong(limit: Int)
  }

  /// Reads what somebody typed or what a record holds; both go through the same door.
  package init(_ typed: String) throws(Fault) {
    if let stray = typed.unicodeScalars.first(where: { !Self.isAllowed($0) }) { throw .character(Character(stray)) }
    // Composing sorts a run of marks in quadratic time: what is this long is no name, however its accents are written.
    guard typed.utf8.count <= 16 * Self.limit else { throw .tooLong(limit: Self.limit) }
    let text = Folding.nfkc(typed).split(separator: " ").joined(separator: " ")
    guard !NameTokens(text).joined.isEmpty else { throw .empty }
    guard text.unicodeScalars.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
    self.text = text
  }

  /// What names are compared by: two names are the same exactly when their keys are equal. Folded, without titles,
  /// apostrophes, dots, hyphens and spaces; never empty.
  package var key: String { NameTokens(text).joined }

  /// Each word's first letter and three `*`, whatever its length; words of up to 3 characters are hidden whole.
  package var mask: String {
    text.split(separator: " ").map { $0.count > 3 ? $0.prefix(1) + "***" : "***" }.joined(separator: " ")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if Folding.isHostile(scalar) { return false }
    return NameTokens.apostrophes.contains(scalar) || " -.,/".unicodeScalars.contains(scalar)
      || latin.contains { $0.contains(scalar.value) }
  }

  /// Letters of the Latin script and the marks that combine with them.
  private static let latin: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF,
    0xFF21...0xFF3A, 0xFF41...0xFF5A,
  ]
}
