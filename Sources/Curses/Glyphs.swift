import CNcurses
import Console
import Glibc

/// Characters as cells of ncurses.
struct Glyphs {
  /// Only ASCII may be drawn.
  let isASCII: Bool
  /// Only what every font of a Linux console has may be drawn.
  let isConsole: Bool

  /// The cells of clean text in one ink; as many columns as `Fit.width` says, whatever the C library thinks of
  /// the characters.
  func cells(_ text: String, _ ink: Ink) -> [cchar_t] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainCells(text, ink) }
    var cells: [cchar_t] = []
    for character in text {
      if let byte = character.asciiValue {
        cells.append(Glyphs.cell([Unicode.Scalar(byte)], ink))
      } else {
        cells += glyph(character, ink)
      }
    }
    return cells
  }

  /// Of ASCII: one cell, in which only the character changes.
  private func plainCells(_ text: String, _ ink: Ink) -> [cchar_t] {
    var cell = Glyphs.cell([" "], ink)
    return text.utf8.map { byte in
      cell.chars.0 = wchar_t(byte)
      return cell
    }
  }

  private func glyph(_ character: Character, _ ink: Ink) -> [cchar_t] {
    let width = Fit.width(of: character)
    let parts = Glyphs.parts(character)
    let isKnown = parts.reduce(0) { $0 + Glyphs.libraryWidth($1) } == width
    if isKnown, !isASCII, !isConsole || ConsoleFont.holds(character) { return parts.map { Glyphs.cell($0, ink) } }
    return ASCIIFallback.text(for: character, width: width).unicodeScalars.map { Glyphs.cell([$0], ink) }
  }

  /// The scalars in groups that share a place: one with a width and those without that follow it.
  private static func parts(_ character: Character) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = []
    for scalar in character.unicodeScalars {
      if wcwidth(wchar_t(bitPattern: scalar.value)) == 0, !parts.isEmpty {
        parts[parts.count - 1].append(scalar)
      } else {
        parts.append([scalar])
      }
    }
    return parts
  }

  /// -1 for a scalar that the C library does not know or that has no place of its own.
  private static func libraryWidth(_ part: [Unicode.Scalar]) -> Int {
    guard let first = part.first else { return -1 }
    let width = Int(wcwidth(wchar_t(bitPattern: first.value)))
    return width > 0 && part.count <= Int(cnc_cell_limit()) ? width : -1_000
  }

  private static func cell(_ scalars: [Unicode.Scalar], _ ink: Ink) -> cchar_t {
    var cell = cchar_t()
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    setcchar(&cell, text, ink.attributes, ink.pair, nil)
    return cell
  }
}
