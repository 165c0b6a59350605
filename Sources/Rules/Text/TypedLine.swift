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

  /// Reads what somebody typed. Takes time linear in the text.
  package init(_ typed: String) throws(Fault) {
    let text = Typed.line(typed)
    guard !text.isEmpty else { throw .empty }
    let length = Typed.length(of: text)
    guard length <= Self.limit else { throw .tooLong(length) }
    guard Typed.hasWord(text) else { throw .wordless }
    self.text = text
  }

  /// Whether a letter of any script stands in it: no place is called by digits alone.
  package var hasLetter: Bool { text.contains(where: \.isLetter) }

  /// The first character and four asterisks, whatever the length; a text of up to 3 characters is hidden whole.
  package var mask: String { (text.count > 3 ? text.prefix(1) : "") + "****" }
}

/// What all typed texts have in common.
enum Typed {
  /// How many combining marks a letter keeps; more are a flood that would cover the neighbouring lines.
  static let markLimit = 4

  /// Without hostile scalars, every run of white space one space, none at the ends, composed, no more than
  /// ``markLimit`` marks on a letter and none without one.
  ///
  /// Takes time linear in the text. Idempotent.
  static func line(_ typed: String) -> String {
    // Composing sorts a run of marks in quadratic time, so it is cut before; and it may take a letter apart into one
    // with more marks, so it is cut afterwards.
    LineCleaner.clean(Folding.composed(LineCleaner.clean(typed, marks: 2 * markLimit)), marks: markLimit)
  }

  /// Composed and otherwise as it was typed, bounded before it is put in order.
  static func composed(_ typed: String) -> String {
    Folding.composed(String(String.UnicodeScalarView(typed.unicodeScalars.prefix(4_000))))
  }

  /// Characters as a person counts them; one that is piled up from more than five scalars counts once for each five,
  /// so that a text within a limit is bounded in bytes as well: 20 for each character.
  static func length(of text: String) -> Int {
    text.reduce(0) { $0 + ($1.unicodeScalars.count + markLimit) / (1 + markLimit) }
  }

  /// Whether a letter or a digit of any script stands in it; emoji made of letters are none.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }
}

/// Takes scalars one by one and keeps what may stand on a line.
private struct LineCleaner {
  private var kept = String.UnicodeScalarView()
  private var isEmpty = true
  private var marks = 0
  private var isSpacePending = false
  private let markLimit: Int

  static func clean(_ text: String, marks: Int) -> String {
    var cleaner = LineCleaner(markLimit: marks)
    for scalar in text.unicodeScalars { cleaner.take(scalar) }
    return String(cleaner.kept)
  }

  private init(markLimit: Int) {
    self.markLimit = markLimit
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      isSpacePending = !isEmpty
    } else if Folding.isHostile(scalar) {
      return
    } else if isMark(scalar) {
      keepMark(scalar)
    } else {
      keepBase(scalar)
    }
  }

  private mutating func keepBase(_ scalar: Unicode.Scalar) {
    if isSpacePending { kept.append(" ") }
    kept.append(scalar)
    isSpacePending = false
    isEmpty = false
    marks = 0
  }

  /// A mark without a letter would stand on a space, or land on a neighbour's letter.
  private mutating func keepMark(_ scalar: Unicode.Scalar) {
    guard !isEmpty, !isSpacePending, marks < markLimit else { return }
    kept.append(scalar)
    marks += 1
  }

  /// Whatever takes no cell of its own counts as a mark, so that it cannot pile up unseen.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    if Folding.cellWidth(of: scalar) == 0 { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
