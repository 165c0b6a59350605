import Rules

/// Why a typed text is no number of a complaint; told without any look-up. Rule T2.
package enum NumberFault: Sendable, Hashable {
  case empty
  /// A letter or digit that no number has, because it is taken for another one.
  case neverOccurs(Character)
  /// Anything else that has no place in a number.
  case character(Character)
  /// So many symbols instead of nine.
  case length(Int)
  /// A typing error.
  case check

  /// Nil when the text is a number.
  init?(_ typed: String) {
    guard Reference(typed) == nil else { return nil }
    let symbols = typed.uppercased().filter { $0 != "-" && $0 != " " }
    let stray = symbols.first { !Reference.alphabet.contains($0) }
    if symbols.isEmpty {
      self = .empty
    } else if let stray {
      self = "01IOQUZ".contains(stray) ? .neverOccurs(stray) : .character(stray)
    } else {
      self = symbols.count == 9 ? .check : .length(symbols.count)
    }
  }
}
