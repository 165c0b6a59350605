// A look at a card number before it counts, made from what was typed and the mask that is shown, never from the record.
// Rule KY3.

/// What may be a slip in a card number that could be sent.
package enum CardSlip: Sendable, Hashable {
  /// A letter that is easily typed for a digit, O for 0, I or L for 1, and its place from 1.
  case letter(Character, at: Int)
  /// Its first two or last two characters are not those of the mask.
  case ends
}

extension KPJ {
  /// What somebody should look at before this number counts as his try, in a fixed order; empty when nothing is odd.
  package func slips(against mask: String) -> [CardSlip] {
    var slips: [CardSlip] = []
    if let (index, letter) = text.enumerated().first(where: { "OIL".contains($0.element) }) {
      slips.append(.letter(letter, at: index + 1))
    }
    if text.prefix(2) != mask.prefix(2) || text.suffix(2) != mask.suffix(2) { slips.append(.ends) }
    return slips
  }

  /// In groups that can be counted by eye: "160 0000 0074".
  package var grouped: String { "\(text.prefix(3)) \(text.dropFirst(3).prefix(4)) \(text.suffix(4))" }
}
