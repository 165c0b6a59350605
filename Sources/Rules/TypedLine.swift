import Folding

/// A short text that somebody typed into one field: a place, a street, a bank. Hostile scalars are gone, spaces single.
package struct TypedLine: Spelled, Masked {
  /// In characters as a person counts them.
  package static let limit = 120

  /// As it is stored and shown.
  package let text: String

  /// Same as ``text``.
  package var spelling: String { text }

  /// Why a typed text cannot be kept.
  package enum Fault: Error, Sendable, Hashable {
    case empty
    /// So many characters; at most ``TypedLine/limit``.
    case tooLong(Int)
    /// Not one letter or digit.
    case wordless
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let text = Typed.line(typed)
    guard !text.isEmpty else { throw .empty }
    guard text.count <= Self.limit else { throw .tooLong(text.count) }
    guard Typed.hasWord(text) else { throw .wordless }
    self.text = text
  }

  /// The first character and four asterisks, whatever the length.
  package var mask: String { "\(text.prefix(1))****" }
}

/// What all typed texts have in common.
enum Typed {
  /// Without hostile scalars, every run of white space one space, none at the ends, composed.
  static func line(_ typed: String) -> String {
    let spaced = String(
      String.UnicodeScalarView(
        typed.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }.filter { !Folding.isHostile($0) }))
    return Folding.composed(spaced).split(separator: " ").joined(separator: " ")
  }

  /// Whether a letter or a digit of any script stands in it.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
