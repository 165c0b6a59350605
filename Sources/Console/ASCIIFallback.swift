import Folding

/// What stands for a character where only ASCII can be shown.
package enum ASCIIFallback {
  /// Exactly `width` characters of ASCII; question marks when nothing resembles it. A width below 0 counts as 0.
  package static func text(for character: Character, width: Int) -> String {
    let width = max(0, width)
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
    case 0x2501, 0x2550: return "="
    case 0x2500, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576: return "-"
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
