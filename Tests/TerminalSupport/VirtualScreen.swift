private import CVterm

/// What a terminal would show: libvterm fed with the bytes that a program wrote.
package final class VirtualScreen {
  /// One cell. Colours: -1 is the terminal's own, 0 to 255 an index, more an RGB value.
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var width: Int
    package var isBold: Bool
    package var isReverse: Bool
    package var isUnderlined: Bool
    package var foreground: Int
    package var background: Int
  }

  package private(set) var rows: Int
  package private(set) var columns: Int
  private let terminal: OpaquePointer?
  private let screen: OpaquePointer?
  private let modes = UnsafeMutablePointer<cvt_modes>.allocate(capacity: 1)

  package init(rows: Int = 24, columns: Int = 80) {
    (self.rows, self.columns) = (rows, columns)
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    modes.initialize(to: cvt_modes(cursor_visible: 1, alternate: 0, mouse: 0, scrolled_letters: 0))
    cvt_watch(screen, modes)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  /// Takes what a program wrote.
  package func feed(_ bytes: some Collection<UInt8>) {
    let characters = bytes.map { CChar(bitPattern: $0) }
    vterm_input_write(terminal, characters, characters.count)
  }

  /// What the terminal answers to the questions it was asked.
  package func answers() -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = vterm_output_read(terminal, &bytes, bytes.count)
    return bytes.prefix(count).map { UInt8(bitPattern: $0) }
  }

  package func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// An empty cell outside the screen.
  package func cell(_ row: Int, _ column: Int) -> Cell {
    var raw = cvt_cell()
    cvt_get(screen, Int32(row), Int32(column), &raw)
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: raw.scalars) { scalars in
      for value in scalars.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 && $0 != .max }) {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
    }
    return Cell(
      text: String(text), width: Int(raw.width), isBold: raw.bold != 0, isReverse: raw.reverse != 0,
      isUnderlined: raw.underline != 0, foreground: Int(raw.foreground), background: Int(raw.background))
  }

  /// One row without blanks at its end; rows count from zero.
  package func line(_ row: Int) -> String {
    // In C, because whoever waits for a text reads the whole screen again and again.
    let room = columns * 4 * Int(VTERM_MAX_CHARS_PER_CELL)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { bytes in
      let count = Int(cvt_row(screen, Int32(row), Int32(columns), bytes.baseAddress))
      return String(decoding: UnsafeRawBufferPointer(bytes).prefix(count), as: UTF8.self)
    }
  }

  /// All rows.
  package var text: String {
    (0..<rows).map(line).joined(separator: "\n")
  }

  /// Where the hardware cursor stands.
  package var cursor: (row: Int, column: Int) {
    var row: Int32 = 0
    var column: Int32 = 0
    cvt_cursor(terminal, &row, &column)
    return (Int(row), Int(column))
  }

  package var isCursorVisible: Bool { modes.pointee.cursor_visible != 0 }
  package var isAlternate: Bool { modes.pointee.alternate != 0 }
  /// How many letters stand in the lines that have scrolled away.
  package var scrolledLetters: Int { Int(modes.pointee.scrolled_letters) }
  package var wantsMouse: Bool { modes.pointee.mouse != 0 }
}
