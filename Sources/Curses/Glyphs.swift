import CNcurses
import Console
import Folding
import Glibc

/// Characters as cells of ncurses.
struct Glyphs {
  /// Only ASCII may be drawn.
  let isASCII: Bool

  /// The cells of clean text in one ink; as many columns as `Folding.width` says, whatever the C library thinks of
  /// the characters.
  func cells(_ text: String, _ ink: Ink) -> [cchar_t] {
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

  private func glyph(_ character: Character, _ ink: Ink) -> [cchar_t] {
    let width = Fit.width(of: character)
    let parts = Glyphs.parts(character)
    let isKnown = parts.reduce(0) { $0 + Glyphs.libraryWidth($1) } == width
    if isKnown, !isASCII { return parts.map { Glyphs.cell($0, ink) } }
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

/// What stands for a character where only ASCII can be shown.
enum ASCIIFallback {
  /// Exactly `width` characters of ASCII; question marks when nothing resembles it.
  static func text(for character: Character, width: Int) -> String {
    let text = lines(character) ?? sign(character) ?? letters(character)
    guard let text, text.utf8.count <= width, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return String(repeating: "?", count: width)
    }
    return text + String(repeating: " ", count: width - text.utf8.count)
  }

  /// Lines, corners and blocks.
  private static func lines(_ character: Character) -> String? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x2550: return "="
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576: return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577: return "|"
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return nil
    }
  }

  private static func sign(_ character: Character) -> String? {
    switch character {
    case "\u{A0}": " "
    case "–", "—", "−", "‐", "‑": "-"
    case "‘", "’", "‚", "′": "'"
    case "“", "”", "„", "″", "«", "»": "\""
    case "…": "."
    case "•", "●", "○", "◦", "·", "★": "*"
    case "→", "▶", "►", "›", "❯": ">"
    case "←", "◀", "◄", "‹": "<"
    case "↑", "▲": "^"
    case "↓", "▼": "v"
    case "×", "✗", "✘": "x"
    case "✓", "✔": "+"
    case "°": "o"
    default: nil
    }
  }

  /// The letter without its marks, in its own case.
  private static func letters(_ character: Character) -> String? {
    let folded = Folding.folded(String(character))
    return character.isUppercase ? folded.uppercased() : folded
  }
}
