/// One thing a person does at the keyboard, the touch screen or the clipboard, whatever bytes the terminal sent for it.
package enum Key: Sendable, Hashable {
  /// One typed letter, digit or sign; never a control character and never a hostile one (see `Printable`).
  /// A combining mark arrives alone: the field that takes it composes it with what stands before it.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `.function(1)`; 1 to 20.
  case function(Int)
  /// A bracketed paste as one piece, or a line end or tab in the middle of a burst that no hand can type: clean, with
  /// its line ends as U+000A, at most `KeyDecoder.pasteLimit` bytes. Never a command.
  case paste(String)
  /// The first button or a finger went down on this cell.
  case tap(Position)
  /// Ctrl with another key, for who writes.
  case edit(Edit)
  /// Ctrl-L: whoever works here goes away.
  case lock
  /// A key that has no meaning here (Ctrl-C, Alt-x, Insert …). It counts as a sign of life and nothing else.
  case unknown
}

/// What Ctrl and another key do to the text that is being written, as in a shell. Ctrl-A and Ctrl-E are Home and End.
package enum Edit: Sendable, Hashable, CaseIterable {
  /// Ctrl-U: from the beginning of the line to the cursor.
  case eraseBefore
  /// Ctrl-K: from the cursor to the end of the line.
  case eraseAfter
  /// Ctrl-W: the word before the cursor.
  case eraseWord
  /// Ctrl with an arrow: to the beginning of this word or the one before it, and behind the end of the next.
  case wordLeft, wordRight
  /// Ctrl-Z and Ctrl-_: the text as it was before the last change. No terminal suspends the program by them.
  case undo
}

/// A cell of the screen; both numbers count from zero, from the top left.
package struct Position: Sendable, Hashable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How large a screen is, in cells.
package struct Size: Sendable, Hashable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// What a terminal has when it does not say: 24 rows of 80 columns.
  package static let standard = Size(rows: 24, columns: 80)

  /// The smallest screen (inclusive) on which the pages are shown; below it there is only a message.
  package static let minimum = Size(rows: 24, columns: 80)

  /// Whether `other` fits into this size.
  package func holds(_ other: Size) -> Bool {
    rows >= other.rows && columns >= other.columns
  }

  /// Whether the cell lies on a screen of this size.
  package func contains(_ position: Position) -> Bool {
    (0..<max(0, rows)).contains(position.row) && (0..<max(0, columns)).contains(position.column)
  }
}
