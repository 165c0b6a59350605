/// What is asked of the terminal besides drawing, and taken back at the end.
struct ScreenModes {
  let kind: TerminalKind
  let hasMouse: Bool

  /// Ordinary cursor and number keys, bracketed paste, taps.
  var on: [UInt8] {
    var text = "\u{1B}[?1l\u{1B}>"
    if kind.isWindow {
      text += "\u{1B}[?2004h"
      if hasMouse { text += "\u{1B}[?1000h\u{1B}[?1006h" }
    }
    return Array(text.utf8)
  }

  /// The same, taken back.
  var off: [UInt8] {
    guard kind.isWindow else { return [] }
    return Array(((hasMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l").utf8)
  }

  /// Scroll-back and title.
  var wipe: [UInt8] {
    Array(((kind.clearsScrollBack ? "\u{1B}[3J" : "") + (kind.isWindow ? "\u{1B}]2;\u{1B}\\" : "")).utf8)
  }
}
