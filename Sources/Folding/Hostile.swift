extension Folding {
  /// Whether a scalar must never reach a record, a slip or the screen: it moves the cursor, turns the direction of
  /// the text, or is invisible, so that two different texts could look alike.
  ///
  /// Hostile are: C0, DEL and C1 controls; bidirectional controls; zero-width and other invisible format scalars;
  /// line and paragraph separators; interlinear anchors; variation selectors; tag scalars; the soft hyphen; blank
  /// fillers; private use; noncharacters. Visible scalars that are merely unusual, and unassigned ones, are not.
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 }
    if value & 0xFFFE == 0xFFFE { return true }
    for range in hostileRanges where value <= range.upperBound { return value >= range.lowerBound }
    return false
  }

  /// In ascending order; the last two scalars of every plane are handled apart.
  private static let hostileRanges: [ClosedRange<UInt32>] = [
    0x0000...0x001F,  // C0
    0x007F...0x009F,  // DEL and C1
    0x00AD...0x00AD,  // soft hyphen
    0x034F...0x034F,  // combining grapheme joiner
    0x061C...0x061C,  // Arabic letter mark
    0x115F...0x1160,  // Hangul fillers
    0x17B4...0x17B5,  // Khmer inherent vowels, invisible
    0x180B...0x180F,  // Mongolian variation selectors and vowel separator
    0x200B...0x200F,  // zero-width space, joiners, direction marks
    0x2028...0x202E,  // line and paragraph separators, embeddings and overrides
    0x2060...0x206F,  // word joiner, invisible operators, isolates, deprecated formats
    0x3164...0x3164,  // Hangul filler
    0xE000...0xF8FF,  // private use
    0xFDD0...0xFDEF,  // noncharacters
    0xFE00...0xFE0F,  // variation selectors
    0xFEFF...0xFEFF,  // byte order mark
    0xFFA0...0xFFA0,  // half-width Hangul filler
    0xFFF9...0xFFFB,  // interlinear anchors
    0xE0000...0xE007F,  // tags
    0xE0100...0xE01EF,  // variation selectors supplement
    0xF0000...0x10FFFF,  // private use planes
  ]
}
