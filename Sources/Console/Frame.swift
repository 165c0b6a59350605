import Folding

/// A piece of one line: text with its role. The text is clean because the only initialiser cleans it, so nothing raw
/// can reach a frame. A space that never breaks (U+00A0) has done its work by then and is drawn as a space.
package struct Run: Sendable, Hashable {
  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = Printable.isPlainASCII(text) ? text : Run.spaced(Printable.clean(text))
    self.style = style
  }

  private static func spaced(_ text: String) -> String {
    text.utf8.contains(0xC2) ? String(text.map { $0 == "\u{A0}" ? " " : $0 }) : text
  }

  /// The width in cells.
  package var width: Int { Printable.isPlainASCII(text) ? text.utf8.count : Folding.width(text) }
}

/// A finished picture of the screen: rows of runs and the place of the hardware cursor.
package struct Frame: Sendable, Hashable {
  package var size: Size
  /// From the top; a row that is missing or short is blank, what is too much is not shown.
  package var rows: [[Run]]
  /// The focused field or item; nil hides the cursor.
  package var cursor: Position?

  package init(size: Size, rows: [[Run]] = [], cursor: Position? = nil) {
    self.size = size
    self.rows = rows
    self.cursor = cursor
  }

  /// The plain text of every row, without blanks at the end; `size.rows` strings.
  package var lines: [String] {
    padded().rows.map { row in Fit.trimmed(row.map(\.text).joined()) }
  }

  /// The same picture with every row there and exactly as wide as the screen. A wide glyph that does not fit at the
  /// right edge becomes a space.
  package func padded() -> Frame {
    let count = max(0, size.rows)
    let present = rows.prefix(count).map { Frame.fitted($0, to: size.columns) }
    let missing = max(0, count - present.count)
    let blank = Frame.fitted([], to: size.columns)
    return Frame(size: size, rows: present + Array(repeating: blank, count: missing), cursor: cursor)
  }

  /// The runs cut or filled with plain spaces to exactly `width` cells.
  package static func fitted(_ row: [Run], to width: Int) -> [Run] {
    var left = max(0, width)
    var fitted: [Run] = []
    for run in row where left > 0 {
      let needed = run.width
      fitted.append(needed <= left ? run : Run(Fit.pad(run.text, to: left), run.style))
      left -= min(needed, left)
    }
    if left > 0 { fitted.append(Run(String(repeating: " ", count: left))) }
    return fitted
  }
}
