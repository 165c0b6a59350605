// How texts are searched. Rule T8: all words, each the beginning of a word, blind to case and accents.

private import Folding

/// The words of a text as they are searched: folded, split at everything that is neither letter nor digit, apostrophes
/// dropped without a gap, so that "Jum'at" and "jumat" are one word.
///
/// A word holds letters and digits only, so that no signs of a search language can stand in one. Takes time linear in
/// the text.
package struct SearchWords: Sendable, Hashable {
  /// In the order of the text, repetitions too; none of them empty.
  package let words: [String]

  package init(_ text: String) {
    let visible = String.UnicodeScalarView(
      text.unicodeScalars.filter { $0.properties.isWhitespace || !Folding.isHostile($0) })
    let folded = Folding.folded(String(visible)).unicodeScalars.filter { !NameTokens.apostrophes.contains($0) }
    words = folded.split { !Self.isOfWord($0) }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
