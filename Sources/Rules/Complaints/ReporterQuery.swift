// How a complaint is found by somebody who has not its number. Rule T10.
//
//   3 to 8 signs of a number, a digit among them   part of the number
//   4 digits and more                              the end of the telephone
//   anything else                                  words of the reporter's name, each the beginning of a word
//
// Letters or digits alone may be a part of a number too: then they are looked for in both.

/// By what officers look for the complaint of somebody who is here or calls. Only complaints whose reporter they may know
/// are found by name and telephone, an anonymous one never; a number, which stands in every list, tells of nobody.
package enum ReporterQuery: Sendable, Hashable {
  /// Folded words, all of which have to begin a word of the name; none of them empty.
  case name([String], orNumber: String? = nil)
  /// The last digits of the telephone, at least four.
  case telephone(String, orNumber: String? = nil)
  /// Symbols that stand in the number side by side, in upper case and without dashes.
  case number(String)

  /// Nil where there is nothing to look for.
  package init?(_ typed: String) {
    let plain = typed.filter { !$0.isWhitespace && !"-.+/()".contains($0) }.uppercased()
    let digits = plain.allSatisfy { $0.isASCII && $0.isNumber }
    let part = (3...8).contains(plain.count) && plain.allSatisfy(Reference.alphabet.contains) ? plain : nil
    if digits, (4...15).contains(plain.count) {
      self = .telephone(Self.national(plain), orNumber: part)
    } else if let part, part.contains(where: \.isNumber) {
      self = .number(part)
    } else {
      let words = SearchWords(typed).words
      guard !words.isEmpty else { return nil }
      self = .name(words, orNumber: part)
    }
  }

  /// However it begins, 0, 62 or neither; four digits may be any of its end.
  private static func national(_ digits: String) -> String {
    guard digits.count > 8 else { return digits }
    if digits.hasPrefix("62") { return String(digits.dropFirst(2)) }
    return digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
  }
}
