// Reference numbers that can be read out, written down and typed back. Rule T2.
//
//   29 symbols   a prime number of them, so that one check symbol finds every single error, swap and twin error
//   9 symbols    year (year - 2025 mod 29), month, 6 at random, 1 check; written XXX-XXX-XXX

/// A number that is given to a person: of a report, a pengkinian, a ticket. Encoded as its nine symbols; decoding
/// refuses what ``init(typed:)`` refuses.
package struct Reference: Sendable, Hashable, Codable, CustomStringConvertible {
  package static let alphabet: [Character] = Array("ABCDEFGHJKLMNPRSTVWXY23456789")

  /// Symbols in a number.
  package static let length = 9

  /// Nine symbols without dashes.
  package let symbols: String

  /// Why a typed text is no number. Told without any look-up; strays come first, in the order in which they stand.
  package enum Fault: Error, Sendable, Hashable {
    /// Nothing, or nothing but spaces and dashes.
    case empty
    /// A letter or digit that no number has, because it is taken for another one: `0`, `1`, `I`, `O`, `Q`, `U`, `Z`.
    /// In upper case.
    case neverOccurs(Character)
    /// Anything else that has no place in a number.
    case character(Character)
    /// So many symbols instead of nine.
    case length(Int)
    /// The check symbol does not go with the others; what was probably meant, see ``Reference/repair(of:)``.
    case check(repair: Reference?)
  }

  /// Six values of chance, each reduced to the alphabet, in a month. Missing ones count as 0.
  package init(month: CivilMonth, chance: [UInt64]) {
    let size = UInt64(Self.alphabet.count)
    let year = month.year.advanced(by: -2025).dividedFloor(by: Self.alphabet.count).remainder
    var values = [year, month.month] + chance.prefix(6).map { Int($0 % size) }
    values += Array(repeating: 0, count: Self.length - 1 - values.count)
    self.init(values: values + [Self.check(over: values)])
  }

  /// Reads what a person typed: upper or lower case, full-width or not, spaces and dashes anywhere.
  package init(typed: String) throws(Fault) {
    let symbols = Self.symbols(in: typed)
    guard !symbols.isEmpty else { throw .empty }
    var values: [Int] = []
    for symbol in symbols {
      guard let value = Self.values[symbol] else {
        throw Self.never.contains(symbol) ? .neverOccurs(symbol) : .character(symbol)
      }
      values.append(value)
    }
    guard values.count == Self.length else { throw .length(values.count) }
    guard Self.isChecked(values) else { throw .check(repair: Self.alikeRepair(of: values)) }
    self.init(values: values)
  }

  /// Reads as ``init(typed:)`` does; nil for what that refuses.
  package init?(_ typed: String) {
    guard let read = try? Reference(typed: typed) else { return nil }
    self = read
  }

  /// Reads exactly what ``description`` writes, as columns of a store hold it; nil for anything else. Much faster than
  /// reading what somebody typed.
  package init?(stored text: String) {
    var bytes = Array(text.utf8)
    guard bytes.count == Self.length + 2, bytes[3] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    bytes.remove(at: 7)
    bytes.remove(at: 3)
    var (sum, weight) = (0, 1)
    for byte in bytes.dropLast() {
      let value = Int(Self.places[Int(byte)])
      guard value >= 0 else { return nil }
      weight = weight * 2 % 29
      sum += value * weight
    }
    guard let last = bytes.last, Int(Self.places[Int(last)]) == sum % 29 else { return nil }
    symbols = String(decoding: bytes, as: UTF8.self)
  }

  /// Of each byte its place in the alphabet, -1 of one that has none.
  private static let places: [Int8] = {
    var places = [Int8](repeating: -1, count: 256)
    for (place, symbol) in alphabet.enumerated() { places[Int(symbol.asciiValue ?? 0)] = Int8(place) }
    return places
  }()

  private init(values: [Int]) {
    symbols = String(values.map { Self.alphabet[$0] })
  }

  /// Reads nine symbols; throws `DecodingError` for anything that is no number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let read = Reference(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reference number")
    }
    self = read
  }

  /// Writes the nine symbols.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(symbols)
  }

  /// `XXX-XXX-XXX`.
  package var description: String {
    [symbols.prefix(3), symbols.dropFirst(3).prefix(3), symbols.dropFirst(6)].joined(separator: "-")
  }

  /// Whether nine values, places in the alphabet, are a number: the last one is the check over the others.
  package static func isChecked(_ values: [Int]) -> Bool {
    values.count == length && check(over: values) == values[length - 1]
  }

  /// The weighted sum over the first values, the eight of a reference or another count, weights 2, 4, 8 and so on, modulo
  /// 29.
  static func check(over values: [Int], count: Int = length - 1) -> Int {
    var sum = 0
    var weight = 1
    var place = 0
    while place < count {
      weight = weight * 2 % 29
      sum += values[place] * weight
      place += 1
    }
    return sum % 29
  }
}

// MARK: What was probably meant

extension Reference {
  /// The one number that differs in a single symbol from what was typed and may be offered for it; nil when there is
  /// none or several, and when nothing is wrong.
  ///
  /// Where a symbol that never occurs was typed, the check symbol says which one belongs there. Elsewhere some symbol
  /// always fits at every place: offered is one that looks or sounds like what was typed, *ours*, and only when no
  /// other place has such a one. Says nothing about whether the number was ever given to anybody.
  package static func repair(of typed: String) -> Reference? {
    let symbols = symbols(in: typed)
    guard symbols.count == length else { return nil }
    var values = symbols.map { Self.values[$0] ?? 0 }
    let strays = symbols.indices.filter { Self.values[symbols[$0]] == nil }
    guard let stray = strays.first else { return isChecked(values) ? nil : alikeRepair(of: values) }
    guard strays.count == 1, never.contains(symbols[stray]) else { return nil }
    guard let fitting = fitting(at: stray, of: values) else { return nil }
    values[stray] = fitting
    return Reference(values: values)
  }

  private static func alikeRepair(of values: [Int]) -> Reference? {
    var found: [[Int]] = []
    for place in values.indices {
      guard let fitting = fitting(at: place, of: values) else { continue }
      guard alike.contains([alphabet[values[place]], alphabet[fitting]]) else { continue }
      var repaired = values
      repaired[place] = fitting
      found.append(repaired)
    }
    return found.count == 1 ? found.first.map(Reference.init(values:)) : nil
  }

  /// The only value that makes the check right at a place; nil where that would be no month.
  private static func fitting(at place: Int, of values: [Int]) -> Int? {
    alphabet.indices.first { value in
      var tried = values
      tried[place] = value
      return isChecked(tried) && (1...12).contains(tried[1])
    }
  }

  /// What a text holds besides spaces and dashes, each in upper case and ordinary width.
  static func symbols(in typed: String) -> [Character] {
    typed.unicodeScalars.map(plain).filter { !isSeparator($0) }.map { Character($0) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let ordinary =
      switch scalar.value {
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0
      default: scalar.value
      }
    let isLower = (0x61...0x7A).contains(ordinary)
    return Unicode.Scalar(isLower ? ordinary - 0x20 : ordinary) ?? scalar
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Space, hyphen, the dashes of typography, the wide space.
    case 0x20, 0x2D, 0x2010...0x2015, 0x3000: true
    default: false
    }
  }

  private static let never: Set<Character> = ["0", "1", "I", "O", "Q", "U", "Z"]

  static let values = Dictionary(uniqueKeysWithValues: zip(alphabet, alphabet.indices))

  /// What one reads or hears for the other.
  private static let alike: Set<Set<Character>> = [
    ["8", "B"], ["5", "S"], ["6", "G"], ["4", "A"], ["3", "8"], ["C", "G"], ["E", "F"], ["K", "X"], ["M", "N"],
    ["P", "R"], ["V", "W"], ["V", "Y"], ["B", "D"], ["B", "P"], ["D", "T"],
  ]
}
