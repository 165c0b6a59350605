internal import Console

/// How a text of several lines is written and shown. Its lines come from wrapping and from Enter: a line end in it is
/// U+000A and nothing else.
package struct Paragraph: Sendable, Hashable {
  /// Cells of one line; 2 to 74, so that it finds room on the smallest screen.
  package let width: Int
  /// Lines that are shown at once; 2 or more.
  package let rows: Int

  package init(width: Int = 72, rows: Int = 8) {
    self.width = min(max(2, width), 74)
    self.rows = max(2, rows)
  }
}

extension Entry {
  /// A text of several lines. Tabs in it become spaces.
  /// - Parameter limit: in characters as a person counts them; a line end counts as one
  package init(_ text: String = "", limit: Int, paragraph: Paragraph) {
    self.init(Printable.lines(text, limit: limit), limit: limit, .paragraph(paragraph))
  }

  /// How it is written when it has several lines.
  package var paragraph: Paragraph? {
    if case .paragraph(let paragraph) = kind { paragraph } else { nil }
  }

  /// Nil for Up on the first line and Down on the last one, which leave the field.
  func after(_ key: Key, in paragraph: Paragraph) -> Entry? {
    switch key {
    case .up: moved(by: -1, in: paragraph)
    case .down: moved(by: 1, in: paragraph)
    case .pageUp: moved(by: -paragraph.rows, in: paragraph) ?? standing(at: 0)
    case .pageDown: moved(by: paragraph.rows, in: paragraph) ?? standing(at: text.count)
    case .home: movedToEdge(of: paragraph) { $0.head(of: $1) }
    case .end: movedToEdge(of: paragraph) { $0.tail(of: $1) }
    case .enter: writing("\n")
    case .edit(.eraseBefore), .edit(.eraseAfter): erased(key, in: Writing(text, width: paragraph.width))
    case .character, .paste, .backspace, .delete, .left, .right, .escape, .tab, .backTab, .function, .tap, .edit, .lock,
      .unknown:
      afterInLine(key)
    }
  }

  /// To the same column of another line, of the first or last one when there are not so many; nil when it is there.
  private func moved(by rows: Int, in paragraph: Paragraph) -> Entry? {
    let writing = Writing(text, width: paragraph.width)
    let row = writing.row(of: caret)
    let target = min(max(0, row + rows), writing.lines.count - 1)
    guard target != row else { return nil }
    return standing(at: writing.caret(row: target, column: writing.column(of: caret)))
  }

  private func movedToEdge(of paragraph: Paragraph, _ edge: (Writing, Int) -> Int) -> Entry {
    let writing = Writing(text, width: paragraph.width)
    return standing(at: edge(writing, writing.row(of: caret)))
  }

  /// Of the line as it is shown; at its edge the line end goes, so that the key always does something.
  private func erased(_ key: Key, in writing: Writing) -> Entry {
    let row = writing.row(of: caret)
    let (head, tail) = (writing.head(of: row), writing.tail(of: row))
    return key == .edit(.eraseBefore)
      ? erasing(min(head, max(0, caret - 1))..<caret) : erasing(caret..<max(tail, min(caret + 1, text.count)))
  }

  private func standing(at caret: Int) -> Entry {
    var next = self
    next.caret = caret
    return next
  }
}
