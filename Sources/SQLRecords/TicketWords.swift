import Rules

/// How the words of tickets are kept and asked for. Rule T8.
package enum TicketWords {
  /// A text as the column holds it.
  package static func column(of text: String, _ dialect: SQLDialect) -> String {
    SearchWords(text).words.map { String($0.prefix(dialect.longestWord)) }.joined(separator: " ")
  }

  /// Every word as the beginning of a word; nil when there is none to ask for, or one that no text
  /// can have.
  static func query(for typed: String, _ dialect: SQLDialect) -> String? {
    let words = Set(SearchWords(typed).words).sorted()
    guard !words.isEmpty, words.allSatisfy({ $0.count <= dialect.longestWord }) else { return nil }
    return dialect.wordsQuery(words)
  }

  /// The words of a reporter's name, for ever as they are: folded, a blank before each. Rules T10, N5.
  package static func reporter(_ name: String) -> String { SearchWords(name).words.map { " " + $0 }.joined() }
}
