/// Widths in cells, in one place.
enum Cells {
  static func width(of scalar: Unicode.Scalar) -> Int {
    scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
  }

  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
  }

  static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }
}
