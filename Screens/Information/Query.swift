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

  /// The same question with each word that finds nothing by itself replaced by one that differs by a single typing error
  /// and finds something with the others; nil where a word has none, and where nothing had to be replaced.
  var mended: Query? {
    let choices = words.map { Self.isKnown($0) ? [$0] : Self.neighbours(of: $0) }
    guard choices != words.map({ [$0] }), choices.allSatisfy({ !$0.isEmpty }) else { return nil }
    var questions: [[String]] = [[]]
    for choice in choices {
      questions = questions.flatMap { begun in choice.map { begun + [$0] } }
      questions = Array(questions.prefix(Self.mostQuestions))
    }
    return questions.lazy.map(Query.init(words:)).first { !$0.articles.isEmpty }
  }

  /// What comes nearest where no article has all words.
  struct Nearest {
    /// The best first.
    let articles: [Article]
    /// The words that find something by themselves.
    let known: Query
    /// The words that find nothing, not even alone.
    let unknown: [String]
    /// Each of the articles has all of the known words.
    let hasAllKnown: Bool
  }

  /// The articles that have all known words, else those that have most of them, and behind them those of the words that
  /// they lack; nil where no word finds anything.
  var nearest: Nearest? {
    let known = Query(words: words.filter(Self.isKnown))
    guard !known.isEmpty else { return nil }
    let whole = known.articles
    return Nearest(
      articles: whole.isEmpty ? known.nearly : whole, known: known, unknown: words.filter { !Self.isKnown($0) },
      hasAllKnown: !whole.isEmpty)
  }

  /// By how many of the words an article has, then by where it has them.
  private var nearly: [Article] {
    let hits = Self.index.map { entry in (entry, ranks: words.compactMap { Self.rank(of: $0, in: entry) }) }
    let most = hits.map(\.ranks.count).max() ?? 0
    let best = hits.filter { $0.ranks.count == most }.enumerated()
      .sorted { ($0.element.ranks.reduce(0, +), $0.offset) < ($1.element.ranks.reduce(0, +), $1.offset) }
      .map(\.element.0)
    let lacking = words.filter { word in best.allSatisfy { Self.rank(of: word, in: $0) == nil } }
    var seen: Set<Article> = []
    return (best.map(\.article) + lacking.flatMap { Query(words: [$0]).articles }).filter { seen.insert($0).inserted }
  }

  private init(words: [String]) { self.words = words }

  /// As it is searched.
  var text: String { words.joined(separator: " ") }

  private static func isKnown(_ word: String) -> Bool { vocabulary.contains { $0.hasPrefix(word) } }

  /// Shorter words have too many neighbours.
  private static let leastMended = 4
  /// Questions that are tried in place of one, at most.
  private static let mostQuestions = 64
  /// From here on another letter in the place of one is taken for an error: shorter words differ by that.
  private static let leastReplaced = 6

  private static func neighbours(of word: String) -> [String] {
    guard word.count >= leastMended else { return [] }
    return vocabulary.filter { near in
      guard !fillers.contains(near), Typo.separates(word, near) else { return false }
      return word.count >= leastReplaced || word.count != near.count || word.sorted() == near.sorted()
    }
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

  /// The first of the ranks in which this word is there.
  private static func rank(of word: String, in entry: Entry) -> Int? { Query(words: [word]).rank(of: entry) }
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
    { article, text in text.parts.map(\.wording).joined(separator: " ") + " " + article.mentioned },
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
