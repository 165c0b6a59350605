import Folding

/// Fits text into cells. What comes out is clean (see `Printable`) and no character is ever split.
package enum Fit {
  /// The width of the text in cells once it is clean.
  package static func width(_ text: String) -> Int {
    Printable.isPlainASCII(text) ? text.utf8.count : Folding.width(Printable.clean(text))
  }

  /// The width of one clean character in cells.
  package static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + Folding.cellWidth(of: $1) }
  }

  /// The longest beginning that is at most `width` cells wide; a wide glyph that would straddle the edge is left out.
  package static func cut(_ text: String, to width: Int) -> String {
    let text = Printable.clean(text)
    if text.utf8.count <= width { return text }
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += Fit.width(of: text[end])
      if used > width { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  /// The text if it is at most `width` cells wide, else its beginning with an ellipsis, together at most as wide.
  package static func shortened(_ text: String, to width: Int) -> String {
    let whole = cut(text, to: width)
    guard width > 1, Fit.width(whole) < Fit.width(text) else { return whole }
    return trimmed(cut(text, to: width - 1)) + "…"
  }

  /// The text cut or filled with spaces on the right to exactly `width` cells (0 for a negative width).
  package static func pad(_ text: String, to width: Int) -> String {
    let cut = cut(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - Fit.width(cut)))
  }

  /// The text in lines of at most `width` cells, broken between words. A word that is too long is broken inside, a
  /// line end in the text stays one, blanks at a break vanish. An empty text is one empty line. A space that never
  /// breaks (U+00A0) keeps "14.30 WIB" together.
  /// - Parameter width: a width below 2 counts as 2, so that a wide glyph fits.
  package static func wrap(_ text: String, _ width: Int) -> [String] {
    let width = max(2, width)
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { wrapLine(Printable.clean(String($0)), width) }
  }

  /// The text without blanks at its end.
  package static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func wrapLine(_ line: String, _ width: Int) -> [String] {
    if Fit.width(line) <= width { return [trimmed(line)] }
    var wrapper = Wrapper(width: width)
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    for word in words { wrapper.take(word) }
    return wrapper.finished()
  }
}

/// Fills lines with words.
private struct Wrapper {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  private var isFresh = true

  init(width: Int) { self.width = width }

  /// An empty word stands for one more blank between two words; at the beginning of the text it indents.
  mutating func take(_ word: Substring) {
    let needed = Folding.width(String(word))
    if needed == 0, used == 0, !lines.isEmpty { return }
    if isFresh {
      isFresh = false
    } else if used + 1 + needed <= width {
      line += " "
      used += 1
    } else {
      breakLine()
    }
    if needed <= width - used { append(word, needed) } else { hardBreak(word) }
  }

  mutating func finished() -> [String] {
    if !line.isEmpty || lines.isEmpty { lines.append(Fit.trimmed(line)) }
    return lines
  }

  private mutating func append(_ word: Substring, _ needed: Int) {
    line += word
    used += needed
  }

  private mutating func hardBreak(_ word: Substring) {
    for character in word {
      let needed = Fit.width(of: character)
      if used + needed > width, used > 0 { breakLine() }
      line.append(character)
      used += needed
    }
  }

  private mutating func breakLine() {
    lines.append(Fit.trimmed(line))
    line = ""
    used = 0
  }
}
