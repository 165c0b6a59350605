import GRDB
import Rules

/// What rows a look-up is narrowed to: conditions that this program wrote, and values that are only ever arguments.
struct Conditions {
  private var parts: [String] = []
  private(set) var arguments = StatementArguments()
  /// Whether words are searched for.
  private(set) var isSearch = false

  init() {}

  /// All of them must hold; empty, or begins with a space.
  var clause: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

  /// One condition with one place for a value; none when there is no value.
  mutating func narrow(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    parts.append(condition)
    arguments += [value]
  }

  /// That condition for one of the values at least; none when there are no values.
  mutating func narrow(anyOf values: [String], _ condition: String) {
    guard !values.isEmpty else { return }
    parts.append("(" + values.map { _ in condition }.joined(separator: " OR ") + ")")
    arguments += StatementArguments(values)
  }
}

extension Conditions {
  /// Of the tickets `t` of a branch; nil when words are asked for and none of them is one, so that nothing is found.
  init?(of filter: TicketFilter, at branch: String) {
    narrow("t.branch = ?", branch)
    if !filter.hasEnded { parts.append("t.ended = 0") }
    switch filter.holder {
    case .anybody: break
    case .nobody: parts.append("t.assignee IS NULL")
    case .one(let name): narrow("t.assignee = ?", name.text)
    }
    narrow("t.category = ?", filter.category?.rawValue)
    isSearch = !filter.words.allSatisfy(\.isWhitespace)
    guard isSearch else { return }
    guard let query = TicketWords.query(for: filter.words) else { return nil }
    narrow("t.id IN (\(TicketWords.search))", query)
  }
}
