// The number with which a kiosk hands a person over to the counter. Rule P7.
//
//   6 symbols at random, 1 check; written XXX-XXXX; of one branch, once, for 30 minutes, *ours*

/// A number that points to what somebody has done at a kiosk: a pointer, never a proof. Encoded as its seven symbols.
package struct HandOverNumber: Sendable, Hashable, Codable, CustomStringConvertible {
  /// How long the counter opens it; inclusive.
  package static let life = Span.minutes(30)

  private static let length = 7

  /// Seven symbols without the dash, of ``Reference/alphabet``.
  package let symbols: String

  /// Six values of chance, each reduced to the alphabet. Missing ones count as 0.
  package init(chance: [UInt64]) {
    let size = UInt64(Reference.alphabet.count)
    var values = chance.prefix(Self.length - 1).map { Int($0 % size) }
    values += Array(repeating: 0, count: Self.length - 1 - values.count)
    self.init(values: values + [Reference.check(over: values, count: values.count)])
  }

  /// Reads what an officer typed: upper or lower case, spaces and dashes anywhere. Nil for what is no such number, which
  /// is told without any look-up and counts as no guess.
  package init?(_ typed: String) {
    let values = Reference.symbols(in: typed).map { Reference.values[$0] ?? -1 }
    guard values.count == Self.length, !values.contains(-1),
      Reference.check(over: values, count: Self.length - 1) == values[Self.length - 1]
    else { return nil }
    self.init(values: values)
  }

  private init(values: [Int]) { symbols = String(values.map { Reference.alphabet[$0] }) }

  /// Reads seven symbols; throws `DecodingError` for anything that is no number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let read = HandOverNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a hand-over number")
    }
    self = read
  }

  /// Writes the seven symbols.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(symbols)
  }

  /// `XXX-XXXX`.
  package var description: String { symbols.prefix(3) + "-" + symbols.dropFirst(3) }
}
