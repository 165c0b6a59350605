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

  /// Scroll-back and title. A terminal that keeps no lines knows no 3 there and does nothing.
  var wipe: [UInt8] { forget + Array((kind.isWindow ? "\u{1B}]2;\u{1B}\\" : "").utf8) }

  /// The lines that have scrolled away, and no more.
  var forget: [UInt8] { Array("\u{1B}[3J".utf8) }

  /// Empties the picture line by line, so that a clearing at once finds nothing that it could keep.
  /// - Parameter rows: of the terminal
  func erasing(_ rows: Int) -> [UInt8] {
    guard !kind.hasSecondPicture else { return [] }
    return Array("\u{1B}[m".utf8) + (1...max(1, rows)).flatMap { Array("\u{1B}[\($0);1H\u{1B}[K".utf8) }
  }

  /// Empties the terminal and takes everything back at once, whatever size it has by then.
  /// - Parameters:
  ///   - clearing: how the terminal's description empties it
  ///   - ending: and how it leaves it
  func rescue(clearing: [UInt8], ending: [UInt8]) -> [UInt8] {
    off + erasing(Self.mostRows) + clearing + wipe + ending
  }

  /// As many as `Line.size` tells.
  private static let mostRows = 250
}
