import CUtf8proc

extension Folding {
  /// Terminal cells that a scalar takes: 0 (controls, marks, joiners), 1, or 2 (East Asian wide, most emoji).
  /// Never negative. Scalars of ambiguous width count 1.
  package static func cellWidth(of scalar: Unicode.Scalar) -> Int {
    // libutf8proc gives the soft hyphen a cell, terminals draw nothing.
    if scalar.value == 0xAD { return 0 }
    return max(0, Int(utf8proc_charwidth(Int32(bitPattern: scalar.value))))
  }

  /// Terminal cells of a whole text on one line: the sum over its scalars, which is how a terminal without shaping
  /// advances its cursor. Never negative; 0 for an empty text.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cellWidth(of: $1) }
  }
}
