package import Console
internal import Rules

// What has to be read before a key counts. Rule KY1.
extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// Milliseconds without a key until this one would count on the page that is shown; 0 where it counts now.
  package func untilTaken(_ key: Key) -> Int64 {
    isHarmless(key) ? 0 : sitting.attention.left(for: key.kind, at: clocks.sinceBoot())
  }

  /// The page is seen where nothing is shown over it and the screen is large enough for it.
  mutating func noteSight() {
    guard sitting.attention.awaitsPaint, sitting.overlay == nil, terminal.size.holds(.minimum) else { return }
    sitting.attention.isPainted(at: clocks.sinceBoot())
  }

  /// Keys that lead nowhere and lose nothing count on every page at once: language, help, what is written into a field, and
  /// what a demonstration shows over the page. A new size and the end of the terminal are no keys.
  func isHarmless(_ key: Key) -> Bool {
    switch key {
    case .function(1), .function(2): true
    case .function(6), .function(8), .function(9): aside != nil
    // In a field they are text, whatever the page tells: nobody's number loses its beginning without a word.
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .edit: isTyping
    case .function, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .tap, .lock, .unknown: false
    }
  }

  /// The cursor stands in a field into which one writes, on a page that was seen.
  private var isTyping: Bool {
    !sitting.attention.awaitsPaint && sitting.page.focusedField?.options.isEmpty == true
  }
}

extension Key {
  /// What counts as the same key pressed again: a finger never meets the same cell twice, and what was pasted is nobody's
  /// to keep.
  var kind: Key {
    switch self {
    case .tap: .tap(Position(row: 0, column: 0))
    case .paste: .paste("")
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function, .edit, .lock, .unknown:
      self
    }
  }
}
