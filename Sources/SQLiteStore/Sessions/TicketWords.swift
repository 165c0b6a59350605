import Rules

/// How the words of tickets are kept and asked for. Rule T8.
enum TicketWords {
  /// The row of a new ticket: its words, its number.
  static let insertion = "INSERT INTO ticket_words (rowid, words) SELECT id, ?1 FROM ticket WHERE number = ?2"

  /// What a message adds: its words, the number of its ticket.
  static let addition = """
    UPDATE ticket_words SET words = words || ' ' || ?1 WHERE rowid = (SELECT id FROM ticket WHERE number = ?2)
    """

  /// The ids of the tickets that a query finds.
  static let search = "SELECT rowid FROM ticket_words WHERE ticket_words MATCH ?"

  /// A text as the column holds it.
  static func column(of text: String) -> String { SearchWords(text).words.joined(separator: " ") }

  /// Every word as the beginning of a word; nil when there is none to ask for.
  ///
  /// In quotes nothing is an operator, and no word holds a quote.
  static func query(for typed: String) -> String? {
    let words = Set(SearchWords(typed).words).sorted()
    return words.isEmpty ? nil : words.map { "\"\($0)\" *" }.joined(separator: " ")
  }
}
