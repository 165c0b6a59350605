internal import Console
internal import Rules

/// How a number is shown while it is typed: with signs put in by the program, so that it can be compared by eye. A text
/// that is none is shown as it was typed.
package enum Grouping: Sendable, Hashable {
  case none
  /// A space after each four digits: NIK, KK, NPWP, account.
  case fours
  /// As `fours`, where a name can be typed too: it keeps its spaces.
  case foursOrName
  /// A slash after day and month.
  case date
  /// A mobile number as it is told: `0812 3456 7890`, `+62 812 3456 7890`.
  case phone
  /// A card number as it is printed: `160 0000 0074`.
  case card
  /// The number of a complaint: `BM8-NGP-77H`.
  case reference

  /// Before which character of a text a sign is put in.
  struct Break {
    let before: Int
    let sign: Character
  }

  /// The text with its signs.
  package func shown(_ text: String) -> String {
    let breaks = breaks(in: text)
    guard !breaks.isEmpty else { return text }
    var shown = ""
    for (index, character) in text.enumerated() {
      if let found = breaks.first(where: { $0.before == index }) { shown.append(found.sign) }
      shown.append(character)
    }
    return shown
  }

  /// In their order; none for a text that is not of this kind.
  func breaks(in text: String) -> [Break] {
    guard takes(text) else { return [] }
    let places: [Int] =
      switch self {
      case .none: []
      case .fours, .foursOrName: Array(stride(from: 4, to: max(4, text.count), by: 4))
      case .date: [2, 4]
      case .card: [3, 7]
      case .reference: [3, 6]
      case .phone: text.hasPrefix("+62") ? [3, 6, 10, 14] : text.hasPrefix("62") ? [2, 5, 9, 13] : [4, 8, 12]
      }
    return places.filter { $0 < text.count }.map { Break(before: $0, sign: sign) }
  }

  /// What was typed or pasted without the signs that are put in: those that may stand in such a number. Rules N1, N2, N6,
  /// T2. A date keeps all of them, since it can be written in words.
  func withoutSigns(_ typed: String) -> String {
    switch self {
    case .none, .date: typed
    case .fours, .phone, .card, .reference: Self.withoutSeparators(typed)
    case .foursOrName:
      takes(Self.withoutSeparators(typed)) && typed.contains(where: \.isNumber) ? Self.withoutSeparators(typed) : typed
    }
  }

  private static func withoutSeparators(_ typed: String) -> String {
    String(String.UnicodeScalarView(Printable.clean(typed).unicodeScalars.filter { !TypedDigits.isSeparator($0) }))
  }

  private var sign: Character {
    switch self {
    case .none, .fours, .foursOrName, .phone, .card: " "
    case .date: "/"
    case .reference: "-"
    }
  }

  private func takes(_ text: String) -> Bool {
    switch self {
    case .none: false
    case .fours, .foursOrName, .date: text.utf8.allSatisfy(\.isDigit)
    case .phone: (text.hasPrefix("+") ? text.dropFirst() : text[...]).utf8.allSatisfy(\.isDigit)
    case .card, .reference: text.utf8.allSatisfy { $0.isDigit || $0.isLetter }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
