import Flow
import Rules

/// What somebody types to find an article.
///
/// An article is found when each typed word begins one of its words, in either language: titles, texts and synonyms.
/// Case, accents and signs make no difference, and neither do the little words of a whole sentence.
package struct Query: Sendable, Hashable {
  private let words: [String]

  /// Takes any text; one without a letter or digit finds nothing.
  package init(_ typed: String) {
    let words = Self.words(of: typed)
    let telling = words.filter { !Self.fillers.contains($0) }
    self.words = telling.isEmpty ? words : telling
  }

  /// Nothing is asked for yet.
  var isEmpty: Bool { words.isEmpty }

  /// Those that are called so first, then those that are known by it, then those that mention it. A whole word counts
  /// more than a beginning, so that "jam" is not "jaminan".
  package var articles: [Article] {
    let ranked = isEmpty ? [] : Self.index.compactMap { entry in rank(of: entry).map { (rank: $0, entry.article) } }
    return Self.ranks.indices.flatMap { rank in ranked.filter { $0.rank == rank }.map(\.1) }
  }

  /// The same question with each word that nothing knows replaced by one that differs by a single typing error; nil where
  /// a word has none, and where nothing had to be replaced.
  var mended: Query? {
    let nearest = words.map { Self.isKnown($0) ? $0 : Self.neighbour(of: $0) }
    guard nearest != words.map(Optional.some) else { return nil }
    let found = nearest.compactMap(\.self)
    return found.count == words.count ? Query(found.joined(separator: " ")) : nil
  }

  /// As it is searched.
  var text: String { words.joined(separator: " ") }

  private static func isKnown(_ word: String) -> Bool { vocabulary.contains { $0.hasPrefix(word) } }

  /// Shorter words have too many neighbours.
  private static let leastMended = 4

  private static func neighbour(of word: String) -> String? {
    word.count < leastMended ? nil : vocabulary.first { Typo.separates(word, $0) }
  }

  /// What articles are called and known by before what they mention.
  private static let vocabulary: [String] = {
    var seen: Set<String> = []
    return depths.indices.flatMap { depth in index.flatMap { $0.words[depth] } }.filter { seen.insert($0).inserted }
  }()

  /// The first of the ranks in which all words are there.
  private func rank(of entry: Entry) -> Int? {
    Self.ranks.firstIndex { depth, isWhole in
      let known = entry.words[depth]
      return words.allSatisfy { word in known.contains { isWhole ? $0 == word : $0.hasPrefix(word) } }
    }
  }
}

// MARK: The index

extension Query {
  private struct Entry: Sendable {
    let article: Article
    /// As deep as each of `depths`.
    let words: [[String]]
  }

  /// From what is seen first to what is mentioned somewhere.
  private static let depths: [@Sendable (Article, ArticleText) -> String] = [
    { _, text in text.title },
    { article, text in text.line + " " + article.synonyms },
    { _, text in text.parts.map(\.wording).joined(separator: " ") },
  ]

  /// How deep to look, and whether for whole words.
  private static let ranks = [(0, true), (1, true), (0, false), (1, false), (2, true), (2, false)]

  private static let index = Article.allCases.map { article in
    let texts = Language.allCases.map { KioskTexts.of($0).information.article(article) }
    var words: [[String]] = []
    for depth in depths {
      words.append((words.last ?? []) + texts.flatMap { Query.words(of: depth(article, $0)) })
    }
    return Entry(article: article, words: words)
  }

  /// Words of a question that say nothing about what is looked for.
  private static let fillers: Set<String> = Set(
    words(
      of: """
        apa apakah bagaimana bisa cara dan dengan di dari ke kenapa mau mengapa ingin saya untuk yang
        a an and can do for from how i in is my of the to what where why with
        """))

  private static func words(of text: String) -> [String] {
    String(text.map { folded($0) }.joined()).split(separator: " ").map(String.init)
  }

  /// A letter as names are compared, a digit as an ASCII one; anything else is a gap.
  private static func folded(_ character: Character) -> String {
    if character.isASCII { return character.isLetter || character.isNumber ? character.lowercased() : " " }
    if let digit = character.wholeNumberValue { return "\(digit)" }
    do { return try PersonName(String(character)).key } catch {
      return character.isLetter ? character.lowercased() : " "
    }
  }
}

extension Part {
  /// What it says, for the search.
  fileprivate var wording: String {
    switch self {
    case .text(let text), .note(_, let text), .large(let text), .banner(let text), .tally(_, let text): text
    case .facts(let facts): facts.map { "\($0.label) \($0.value)" }.joined(separator: " ")
    case .field, .choices, .table, .blank: ""
    }
  }
}
