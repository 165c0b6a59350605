/// How alike two names are (rule N5).
package enum Likeness: Sendable, Hashable, CaseIterable {
  /// Equal after folding: case, accents, spaces, dots, hyphens, apostrophes, titles. Only this one matches.
  case same
  /// May be the same person: shown to staff, never accepted by itself.
  case similar
  /// Nothing in common that a clerk would write by mistake.
  case different
}

extension PersonName {
  /// Compares two names; the order does not matter. Numbers:
  /// - a beginning counts from 4 letters on ("Siti Aminah", "Siti Aminahwati")
  /// - slips of the pen: 1 letter in names from 5, 2 in names from 10 letters
  ///
  /// Similar are further: all words of the shorter name in the longer one in any order ("Budi", "Budi Santoso"), an
  /// initial for a word, the short forms of Muhammad, and the spellings before 1972 (oe/u, dj/j/y, tj/c).
  package static func compare(_ left: PersonName, _ right: PersonName) -> Likeness {
    let (left, right) = (NameTokens(left.text), NameTokens(right.text))
    if left.joined == right.joined { return .same }
    let (one, other) = (left.words.map(modern), right.words.map(modern))
    if areSimilar(one, other) { return .similar }
    return areSimilar(withoutShortMuhammad(one), withoutShortMuhammad(other)) ? .similar : .different
  }

  private static func areSimilar(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if contains(long, all: short) { return true }
    let (one, other) = (short.joined(), long.joined())
    if min(one.count, other.count) >= 4, one.hasPrefix(other) || other.hasPrefix(one) { return true }
    let slips = min(one.count, other.count) >= 10 ? 2 : min(one.count, other.count) >= 5 ? 1 : 0
    return distance(Array(one), Array(other)) <= slips
  }

  /// Whether each of `words` has a word of its own in `long`, an initial standing for any word that begins with it.
  /// Whole words are taken first, so that an initial cannot take the word that another one needs; at least one must
  /// be whole.
  private static func contains(_ long: [String], all words: [String]) -> Bool {
    var free = long
    var initials: [String] = []
    for word in words {
      if let index = free.firstIndex(of: word) { free.remove(at: index) } else { initials.append(word) }
    }
    guard initials.count < words.count else { return false }
    return initials.allSatisfy { word in
      guard let index = free.firstIndex(where: { abbreviates(word, $0) }) else { return false }
      free.remove(at: index)
      return true
    }
  }

  private static func abbreviates(_ one: String, _ other: String) -> Bool {
    (one.count == 1 || other.count == 1) && one.first == other.first
  }

  /// The words with any form of Muhammad at the front spelt out.
  private static func withoutShortMuhammad(_ words: [String]) -> [String] {
    guard words.count > 1, muhammad.contains(words[0]) else { return words }
    return ["muhammad"] + words.dropFirst()
  }

  /// A word in the letters of after 1972; `y` stands for both `j` and `y`, which trade places with `dj` and `j`.
  private static func modern(_ word: String) -> String {
    var spelling = ""
    var rest = word[...]
    while let letter = rest.first {
      let pair = rest.prefix(2)
      if let one = ["oe": "u", "dj": "y", "tj": "c"][pair] {
        spelling += one
        rest.removeFirst(2)
      } else {
        spelling.append(letter == "j" ? "y" : letter)
        rest.removeFirst()
      }
    }
    return spelling
  }

  private static let muhammad: Set<String> = [
    "m", "md", "mhd", "moch", "mochamad", "mochammad", "moh", "mohamad", "mohamed", "mohammad", "mohammed", "mohd",
    "muh",
    "muhamad", "muhammad", "muhammed", "muhd", "mukhamad", "mukhammad",
  ]

  /// Letters to put in, take out or change to get from one to the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
