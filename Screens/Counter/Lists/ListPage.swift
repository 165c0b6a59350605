import Console
import Flow

// What a list shows.
extension LiveRows {
  /// What is said above, the line for words or what became of them, and the table.
  /// - Parameter empty: what is said when the desk knows of no row
  func parts(below above: [Part], _ columns: [Table.Column], empty: String, _ say: CounterTexts) -> [Part] {
    above.flatMap { [$0, .blank] } + heading(say) + [table(columns, empty: empty, say)]
  }

  /// - Parameters:
  ///   - empty: what is said when the desk knows of no row
  ///   - noMatch: what is said when none has the words; nil for what all lists say
  ///   - marked: the indices of rows with a sign before them
  func table(
    _ columns: [Table.Column], empty: String, noMatch: String? = nil, marked: Set<Int> = [], _ say: CounterTexts
  ) -> Part {
    let (rows, office) = (rows, office)
    let source = Shown(rows: rows, office: office, marked: marked, say: ObjectIdentifier(say))
    return .table(
      Table(
        columns: columns,
        rows: Table.Rows(rows.count, of: source) { index in
          let row = rows[index].row(say, office)
          return marked.isEmpty ? row : row.marked(by: marked.contains(index) ? "*" : " ")
        },
        empty: nothing(empty, noMatch ?? say.list.noMatch, say)))
  }

  /// Of what the lines of the table are made.
  private struct Shown: Sendable, Hashable {
    let rows: [Row]
    let office: Seat
    let marked: Set<Int>
    let say: ObjectIdentifier
  }

  private func nothing(_ empty: String, _ noMatch: String, _ say: CounterTexts) -> String {
    guard isKnown else { return isLooking ? say.list.looking : say.list.unread }
    return told.isEmpty ? empty : noMatch
  }

  private func heading(_ say: CounterTexts) -> [Part] {
    let words = say.list
    if isTyping { return [.field(Field(label: words.field, entry, width: 30, echo: standing(say)))] }
    let standing = standing(say)
    return standing.isEmpty ? [] : [.text(standing)]
  }

  /// How many of how many are shown, by which words, and by what they are sorted.
  private func standing(_ say: CounterTexts) -> String {
    [narrowing(say, isTyping: isTyping), sorting(say)].compactMap(\.self).joined(separator: " · ")
  }

  /// How many of how many rows the words leave, and the words once nobody types them any more; nil where nothing is
  /// narrowed. For a list whose line for words stands elsewhere.
  func narrowing(_ say: CounterTexts, isTyping: Bool = false) -> String? {
    guard !words.isEmpty else { return nil }
    let kept = isTyping ? nil : say.list.kept(entry.text.split(separator: " ").joined(separator: " "))
    return [say.list.count(rows.count, told.count), kept].compactMap(\.self).joined(separator: " · ")
  }

  /// By what the rows are sorted; nil where there is nothing to sort.
  func sorting(_ say: CounterTexts) -> String? {
    told.isEmpty ? nil : order.map { say.list.sorted($0.name(say), turn.isReversed) }
  }

  /// What is under the cursor; nil when there is nothing.
  var focus: Int? { isTyping ? 0 : rows.isEmpty ? nil : chosen }

  /// Of the chosen row.
  func beside(_ say: CounterTexts) -> [Part] { row.map { [.facts($0.facts(say, office))] } ?? [] }

  /// The keys that are named.
  /// - Parameters:
  ///   - open: what Enter does to the chosen row; nil when it does nothing
  ///   - own: what the screen has besides
  func actions(open: String?, own: [Action] = [], _ say: CounterTexts) -> [Action] {
    let moves = keys.actions { $0 == .reverse ? nil : say.list.move($0) ?? say.common.back }
    guard !isTyping else { return moves }
    let opening = row == nil ? nil : open.map { Action([.enter], $0) }
    return [opening].compactMap(\.self) + moves.dropLast() + own + moves.suffix(1)
  }
}
