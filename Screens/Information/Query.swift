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

  /// The same question with each word that no text has whole replaced by one that differs by a single typing error and
  /// finds something with the others; nil where a word has none, and where nothing had to be replaced.
  var mended: Query? {
    let choices = words.map { (Self.isKnown($0) ? [$0] : []) + (Self.isWhole($0) ? [] : Self.neighbours(of: $0)) }
    guard choices != words.map({ [$0] }), choices.allSatisfy({ !$0.isEmpty }) else { return nil }
    var questions: [[String]] = [[]]
    for choice in choices {
      questions = questions.flatMap { begun in choice.map { begun + [$0] } }
      questions = Array(questions.prefix(Self.mostQuestions))
    }
    return questions.lazy.map(Query.init(words:)).first { !$0.articles.isEmpty }
  }

  /// The same question without the fewest words that keep it from finding anything, as narrow as can be, and those words;
  /// nil where no word finds anything, or none had to be left out.
  var narrowed: (query: Query, leftOut: [String])? {
    let known = words.filter(Self.isKnown)
    guard !known.isEmpty, known.count <= Self.mostNarrowed else { return nil }
    for count in 0..<known.count {
      let kept = Self.choices(of: known, leavingOut: count).map { ($0, found: Query(words: $0).articles.count) }
      guard let best = kept.filter({ $0.found > 0 }).min(by: { $0.found < $1.found })?.0 else { continue }
      return (Query(words: best), words.filter { !best.contains($0) })
    }
    return nil
  }

  private init(words: [String]) { self.words = words }

  /// All ways to take words, in their order, without so many of them.
  private static func choices(of words: [String], leavingOut count: Int) -> [[String]] {
    (0..<1 << words.count).map { bits in words.indices.filter { bits & (1 << $0) != 0 }.map { words[$0] } }
      .filter { $0.count == words.count - count }
  }

  /// As it is searched.
  var text: String { words.joined(separator: " ") }

  private static func isWhole(_ word: String) -> Bool { vocabulary.contains(word) }

  private static func isKnown(_ word: String) -> Bool { vocabulary.contains { $0.hasPrefix(word) } }

  /// Shorter words have too many neighbours.
  private static let leastMended = 4
  /// Questions that are tried in place of one, at most.
  private static let mostQuestions = 64
  /// In longer questions no word is left out.
  private static let mostNarrowed = 5

  private static func neighbours(of word: String) -> [String] {
    word.count < leastMended ? [] : vocabulary.filter { Typo.separates(word, $0) }
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
