import Rules
import Services

/// What rows a look-up is narrowed to: conditions that this program wrote, and values that are only ever arguments.
struct Conditions {
  private var parts: [String] = []
  private(set) var arguments = SQLArguments()
  /// Whether words are searched for.
  private(set) var isSearch = false

  init() {}

  /// All of them must hold; empty, or begins with a space.
  var clause: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

  /// One condition with one place for a value; none when there is no value.
  mutating func narrow(_ condition: String, _ value: (any SQLConvertible)?) {
    guard let value else { return }
    parts.append(condition)
    arguments += [value]
  }

  /// That condition for one of the values at least; none when there are no values.
  mutating func narrow(anyOf values: [String], _ condition: String) {
    guard !values.isEmpty else { return }
    parts.append("(" + values.map { _ in condition }.joined(separator: " OR ") + ")")
    arguments += SQLArguments(values)
  }
}

extension Conditions {
  /// Of the tickets `t` of a branch that a reader sees; nil when words are asked for and none of them is one, so that
  /// nothing is found. Behind the two values of ``TicketTime``.
  init?(of filter: TicketFilter, at branch: String, for reader: TicketReader, _ dialect: SQLDialect) {
    narrow("t.branch = ?", branch)
    if !filter.hasEnded { parts += ["t.ended = 0", "(t.unread IS NOT NULL OR NOT \(TicketTime.hasEnded))"] }
    switch filter.holder {
    case .anybody: break
    case .nobody: parts.append("t.assignee IS NULL")
    case .one(let name): narrow("t.assignee = ?", name.text)
    }
    narrow("t.category = ?", filter.category?.rawValue)
    if filter.isOverdue || filter.isForHead { parts.append(TicketTime.isPastDue) }
    if filter.isForHead { parts.append("t.acknowledged IS NULL") }
    if filter.hasNews { parts.append("t.unread IS NOT NULL") }
    narrow(to: reader, dialect)
    isSearch = filter.reporter != nil || !filter.words.allSatisfy(\.isWhitespace)
    guard isSearch else { return }
    let query = TicketWords.query(for: filter.words, dialect)
    if let reporter = filter.reporter {
      narrow(to: reporter, orWords: query, for: reader, dialect)
    } else if let query {
      narrow("t.id IN (\(dialect.wordsFound))", query)
    } else {
      return nil
    }
  }

  /// Whose reporter he may know, and by words or a part of the number also what everybody finds by them. Rules T1, T10.
  private mutating func narrow(
    to reporter: ReporterQuery, orWords query: String?, for reader: TicketReader, _ dialect: SQLDialect
  ) {
    let (open, hidden) = (ReporterMode.open.rawValue, ReporterMode.confidential.rawValue)
    let known = "(t.mode = '\(open)' OR t.mode = '\(hidden)' AND (? = 1 OR t.assignee IS NOT DISTINCT FROM ?))"
    let (signs, found) = reporter.likeness
    var ways: [String] = []
    if !signs.isEmpty {
      ways.append("(\(known) AND \(signs.map { "\($0) LIKE ?" }.joined(separator: " AND ")))")
      arguments += [reader.isSupervisor, reader.name]
      arguments += SQLArguments(found)
    }
    if let part = reporter.partOfNumber {
      ways.append("replace(t.number, '-', '') LIKE ?")
      arguments += ["%\(part)%"]
    }
    if let query {
      ways.append("t.id IN (\(dialect.wordsFound))")
      arguments += [query]
    }
    parts.append(ways.count == 1 ? ways[0] : "(\(ways.joined(separator: " OR ")))")
  }

  /// Of the open tickets `t` of a branch that a reader sees, and of those that have ended with something unread.
  init(ofWaitingAt branch: String, for reader: TicketReader, _ dialect: SQLDialect) {
    narrow("t.branch = ?", branch)
    parts.append("t.ended = 0")
    narrow(to: reader, dialect)
  }

  /// What is not for his eyes is not there. Rule T12.
  private mutating func narrow(to reader: TicketReader, _ dialect: SQLDialect) {
    if !reader.accounts.isEmpty {
      let places = reader.accounts.map { _ in "?" }.joined(separator: ", ")
      parts.append(
        "(t.concerns = '[]' OR NOT EXISTS "
          + "(SELECT 1 FROM \(dialect.elements("t.concerns")) WHERE value IN (\(places))))")
      arguments += SQLArguments(reader.accounts)
    }
    narrow("(NOT \(TicketTime.isGuarded) OR t.assignee IS NOT DISTINCT FROM ?)", reader.guardedFor)
  }
}

extension ReporterQuery {
  /// Columns about the reporter of a ticket `t` and what each has to be like; none where nobody is named. No sign of a
  /// pattern stands in what was typed.
  fileprivate var likeness: (columns: [String], patterns: [String]) {
    switch self {
    case .name(let words, _): (words.map { _ in "t.reporter_words" }, words.map { "% \($0)%" })
    case .telephone(let digits, _): (["t.phone"], ["%\(digits)"])
    case .number: ([], [])
    }
  }

  /// Symbols that stand side by side in the number.
  fileprivate var partOfNumber: String? {
    switch self {
    case .name(_, let part), .telephone(_, let part): part
    case .number(let symbols): symbols
    }
  }
}
