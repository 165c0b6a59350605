import CNcurses
import Console
import Glibc

/// The ncurses screen. ncurses writes at every movement of the cursor; so it is given a file in memory to write to, and
/// what it wrote for one frame is taken out in one piece.
final class Canvas {
  private(set) var size: Size
  private let screen: OpaquePointer
  private var files: CanvasFiles
  private let palette: Palette
  private let glyphs: Glyphs
  /// What the window shows, row by row, so that only changed rows are drawn anew.
  private var painted: [[Run]] = []
  private var isCursorShown = true

  /// Nil when the description of the terminal is not installed.
  init?(terminal: String, size: Size, theme: CursesTheme, hasColour: Bool, glyphs: Glyphs, files: CanvasFiles) {
    // Fixed, so that widths do not depend on the machine; what the terminal can draw is decided by `isASCII`.
    setlocale(LC_CTYPE, "C.UTF-8")
    guard let screen = newterm(terminal, files.output, files.input) else { return nil }
    self.screen = screen
    self.files = files
    self.size = size
    palette = Palette(theme, hasColour: hasColour && tigetnum("colors") >= 8)
    self.glyphs = glyphs
    typeahead(-1)
    raw()
    nonl()
    noecho()
    resizeterm(Int32(size.rows), Int32(size.columns))
  }

  /// Draws the frame.
  /// - Returns: the bytes that turn the terminal's picture into this one; none when nothing changed.
  func bytes(showing frame: Frame) -> [UInt8] {
    guard let window = cnc_stdscr() else { return [] }
    let blank: [Run] = []
    for row in 0..<size.rows {
      let runs = frame.rows.indices.contains(row) && row < frame.size.rows ? frame.rows[row] : blank
      if painted.indices.contains(row), painted[row] == runs { continue }
      draw(runs, row, on: window)
    }
    painted = (0..<size.rows).map { frame.rows.indices.contains($0) && $0 < frame.size.rows ? frame.rows[$0] : blank }
    place(frame.cursor, on: window)
    return update(window)
  }

  /// Empties the picture and draws everything anew with the next frame.
  /// - Returns: the bytes that clear the terminal.
  func bytesClearing() -> [UInt8] {
    guard let window = cnc_stdscr() else { return [] }
    painted = []
    werase(window)
    wmove(window, 0, 0)
    clearok(window, true)
    defer { files.forget() }
    return update(window)
  }

  /// Takes over another size; the next frame is drawn in full, whatever the terminal made of the old one.
  func resize(to size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    self.size = size
    painted = []
    if let window = cnc_stdscr() {
      werase(window)
      clearok(window, true)
    }
  }

  /// Ends ncurses; nothing may be called afterwards.
  /// - Returns: the bytes that leave the terminal empty and as it was.
  func bytesEnding() -> [UInt8] {
    let clearing = bytesClearing()
    curs_set(1)
    endwin()
    let ending = files.take()
    delscreen(screen)
    files.close()
    return clearing + ending
  }

  /// What empties the terminal and what leaves it as it was, for when nobody can ask any more.
  var rescue: (clearing: [UInt8], ending: [UInt8]) {
    (["sgr0", "clear"].flatMap(Self.capability), ["rmcup", "cnorm", "sgr0"].flatMap(Self.capability))
  }

  /// A string of the terminal's description without its pauses; empty when it has none.
  private static func capability(_ name: String) -> [UInt8] {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return [] }
    var bytes = Array(String(cString: text).utf8)
    while let start = bytes.firstIndex(of: UInt8(ascii: "$")) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      bytes.removeSubrange(start...end)
    }
    return bytes
  }

  private func draw(_ runs: [Run], _ row: Int, on window: UnsafeMutablePointer<WINDOW>) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(size.columns)
    for run in Frame.fitted(runs, to: size.columns) { cells += glyphs.cells(run.text, palette[run.style]) }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, cells, Int32(cells.count))
  }

  private func place(_ cursor: Position?, on window: UnsafeMutablePointer<WINDOW>) {
    if isCursorShown != (cursor != nil) {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
    }
    guard let cursor else { return }
    let row = min(max(0, cursor.row), size.rows - 1)
    let column = min(max(0, cursor.column), size.columns - 1)
    wmove(window, Int32(row), Int32(column))
  }

  private func update(_ window: UnsafeMutablePointer<WINDOW>) -> [UInt8] {
    wnoutrefresh(window)
    doupdate()
    return files.take()
  }
}

/// What ncurses takes for its terminal: a file in memory to write to and nothing to read from.
struct CanvasFiles {
  let output: UnsafeMutablePointer<FILE>
  let input: UnsafeMutablePointer<FILE>
  /// Bytes that were taken out. To begin the file anew costs two calls, so that is not done for each key.
  private var taken = 0

  /// So many bytes are kept at most.
  private static let limit = 1 << 14

  /// Nil when the system has no descriptors or memory left.
  init?() {
    let closeOnExec: UInt32 = 1
    let memory = memfd_create("frame", closeOnExec)
    guard memory >= 0 else { return nil }
    guard let output = fdopen(memory, "w") else {
      Glibc.close(memory)
      return nil
    }
    guard let input = fopen("/dev/null", "re") else {
      fclose(output)
      return nil
    }
    self.output = output
    self.input = input
  }

  /// Takes out what has been written since the last time.
  mutating func take() -> [UInt8] {
    fflush(output)
    let memory = fileno(output)
    let end = Int(lseek(memory, 0, SEEK_CUR))
    let length = end - taken
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, off_t(taken)))
    }
    taken = end
    if taken > Self.limit { forget() }
    return bytes
  }

  /// Nothing of what was taken out is kept.
  mutating func forget() {
    let memory = fileno(output)
    ftruncate(memory, 0)
    lseek(memory, 0, SEEK_SET)
    taken = 0
  }

  func close() {
    fclose(output)
    fclose(input)
  }
}
