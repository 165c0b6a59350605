internal import Console

/// A text in the lines in which somebody writes it. Unlike in `Fit.wrap` nothing vanishes: each character stands in one
/// of the lines, so that the cursor can stand on each; a line end is the last one of its line and takes no cell. Takes
/// time linear in the text.
struct Writing {
  let characters: [Character]
  /// Which characters stand in each line; at least one line. The blank at a break ends the line before it and may hang
  /// over its edge.
  let lines: [Range<Int>]
  private let width: Int

  /// - Parameters:
  ///   - text: clean, on one line
  ///   - width: cells of a line; a width below 2 counts as 2
  init(_ text: String, width: Int) {
    characters = Array(text)
    self.width = max(2, width)
    lines = Self.broken(characters, self.width)
  }

  /// The line on which the cursor stands with so many characters before it.
  func row(of caret: Int) -> Int { lines.lastIndex { $0.lowerBound <= caret } ?? 0 }

  /// Cells before the cursor in its line, at most the width.
  func column(of caret: Int) -> Int {
    min(width, cells(lines[row(of: caret)].lowerBound..<min(caret, characters.count)))
  }

  /// The place in a line that is nearest to the column and not behind it.
  func caret(row: Int, column: Int) -> Int {
    var caret = head(of: row)
    var used = 0
    while caret < tail(of: row) {
      used += Fit.width(of: characters[caret])
      if used > column { break }
      caret += 1
    }
    return caret
  }

  func head(of row: Int) -> Int { lines[row].lowerBound }

  /// The last place in a line. Behind its last character stands the next line.
  func tail(of row: Int) -> Int {
    row == lines.count - 1 ? lines[row].upperBound : max(lines[row].lowerBound, lines[row].upperBound - 1)
  }

  /// The line as it is shown: at most as wide as the field.
  func text(of row: Int) -> String {
    let line = characters[lines[row]]
    return Fit.cut(String(line.last == "\n" ? line.dropLast() : line), to: width)
  }

  private func cells(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + ($1 == "\n" ? 0 : Fit.width(of: $1)) }
  }

  private static func broken(_ characters: [Character], _ width: Int) -> [Range<Int>] {
    var breaker = Breaker(width: width)
    for (index, character) in characters.enumerated() { breaker.take(character, at: index) }
    return breaker.lines + [breaker.start..<characters.count]
  }
}

/// Breaks behind a line end and behind a blank, and inside a word only when it is longer than a line.
private struct Breaker {
  let width: Int
  private(set) var lines: [Range<Int>] = []
  private(set) var start = 0
  private var used = 0
  /// Where the last word of the line begins, and the cells before it; nil while there is no blank before one.
  private var word: (start: Int, used: Int)?

  init(width: Int) { self.width = width }

  mutating func take(_ character: Character, at index: Int) {
    if character == "\n" { return end(at: index + 1, left: 0) }
    let cells = Fit.width(of: character)
    let isBlank = character == " "
    if used + cells > width, used > 0 {
      if isBlank { return end(at: index + 1, left: 0) }
      if let word { end(at: word.start, left: used - word.used) }
      if used + cells > width, used > 0 { end(at: index, left: 0) }
    }
    used += cells
    if isBlank { word = (index + 1, used) }
  }

  private mutating func end(at index: Int, left: Int) {
    lines.append(start..<index)
    start = index
    used = left
    word = nil
  }
}
