import Console

/// A typed character inside a sentence: shown only when there is something to see.
struct Sign {
  private let shown: String

  init(_ character: Character) {
    shown = Fit.trimmed(Printable.clean(String(character), limit: 1))
  }

  private var isVisible: Bool { Fit.width(shown) > 0 && !shown.allSatisfy(\.isWhitespace) }

  private var isDigit: Bool { shown.allSatisfy(\.isNumber) }

  private var isLetter: Bool { shown.allSatisfy(\.isLetter) }

  var indonesian: String {
    isVisible ? "\(isDigit ? "Angka" : isLetter ? "Huruf" : "Tanda") \"\(shown)\"" : "Tanda yang tidak terlihat"
  }

  var english: String {
    isVisible ? "The \(isDigit ? "digit" : isLetter ? "letter" : "sign") \"\(shown)\"" : "An invisible sign"
  }
}
