// Reference numbers that can be read out, written down and typed back. Rule T2.
//
//   29 symbols   a prime number of them, so that one check symbol finds every single error, swap and twin error
//   9 symbols    year (year - 2025 mod 29), month, 6 at random, 1 check; written XXX-XXX-XXX

/// A number that is given to a person: of a report, a pengkinian, a ticket.
package struct Reference: Sendable, Hashable, Codable, CustomStringConvertible {
  package static let alphabet: [Character] = Array("ABCDEFGHJKLMNPRSTVWXY23456789")

  /// Nine symbols without dashes.
  package let symbols: String

  /// Six values of chance, each reduced to the alphabet, in a month.
  package init(month: CivilMonth, chance: [UInt64]) {
    let size = UInt64(Self.alphabet.count)
    let year = ((month.year - 2025) % 29 + 29) % 29
    var values = [year, month.month] + chance.prefix(6).map { Int($0 % size) }
    values += Array(repeating: 0, count: 8 - values.count)
    values.append(Self.check(over: values))
    symbols = String(values.map { Self.alphabet[$0] })
  }

  /// Reads what a person typed: any case, spaces and dashes anywhere. Nil when the length, a symbol or the check is
  /// wrong.
  package init?(_ typed: String) {
    let symbols = typed.uppercased().filter { $0 != "-" && $0 != " " }
    let values = symbols.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard symbols.count == 9, values.count == 9, Self.check(over: values.dropLast()) == values[8] else { return nil }
    self.symbols = symbols
  }

  /// `XXX-XXX-XXX`.
  package var description: String {
    [symbols.prefix(3), symbols.dropFirst(3).prefix(3), symbols.dropFirst(6)].joined(separator: "-")
  }

  private static func check(over values: some Sequence<Int>) -> Int {
    var weight = 1
    var sum = 0
    for value in values {
      weight = weight * 2 % 29
      sum += value * weight
    }
    return sum % 29
  }
}
