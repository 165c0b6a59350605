import Console
package import Flow
import Rules
import Services

/// The rows of a list that the desk tells, and tells anew whenever the store has changed: whether it has told them once
/// and is asked now, in which order they stand, by which words they are narrowed, and which one is chosen.
///
/// A list that could not be renewed stays as it is. A renewal keeps order, words and what is being typed; the cursor
/// stays on the same thing, or comes to its neighbour when that is gone.
package struct LiveRows<Row: Listed>: Sendable, Hashable {
  /// What an event did to the list.
  package enum Outcome: Sendable, Hashable {
    case changed(LiveRows)
    /// This row was picked; the list stands at it, to come back to.
    case picked(Row, LiveRows)
    /// The officer leaves the list.
    case left
    case ignored
  }

  /// Of the words, in characters.
  package static var wordLimit: Int { 40 }

  let office: Seat
  /// Whether it has a line for words.
  let hasSearch: Bool
  /// As the desk told them.
  private(set) var told: [Row] = []
  /// By which words each of them is found; empty while nothing is searched.
  private var index: [[String]] = []
  /// As they stand in the table.
  private var shown = Rows<Row>([])
  /// Where the cursor was when rows were last shown.
  private var anchor: Row?
  /// The desk has told the list once.
  private(set) var isKnown = false
  /// The desk is asked, and keys go on working.
  private(set) var isLooking = false
  /// Which of the orders that a row has, and from which end.
  private(set) var turn: ListTurn
  /// The words.
  private(set) var entry = Entry(limit: Self.wordLimit)
  /// The cursor is in the line for words.
  private(set) var isTyping = false

  /// Of which nothing is known yet.
  /// - Parameter hasSearch: no where the screen has a search of its own
  package init(_ seat: Seat, hasSearch: Bool = true) {
    office = seat
    self.hasSearch = hasSearch
    turn = seat.turn(of: Row.self)
  }

  /// As they stand in the table.
  package var rows: [Row] { shown.rows }

  /// The row under the cursor; nil when there is none.
  package var row: Row? { shown.row }

  /// Of the chosen row; 0 when there is none.
  var chosen: Int { shown.chosen }

  var wait: Wait { isLooking ? .aside : .none }

  /// By which it is sorted; nil where there is no choice.
  var order: ListOrder<Row>? { canSort ? Row.orders[turn.order] : nil }

  private var canSort: Bool { Row.orders.count > 1 }

  /// By which the rows are narrowed, folded; none for signs alone.
  var words: [String] { SearchWords(entry.text).words }
}

// MARK: What the desk does

extension LiveRows {
  /// The desk is asked for the rows.
  package var looking: LiveRows { with { $0.isLooking = true } }

  /// The rows are not awaited any more.
  var resting: LiveRows { with { $0.isLooking = false } }

  /// Of other rows, of which nothing is known yet, in the same order and narrowed by the same words.
  var begun: LiveRows {
    with { list in
      list = LiveRows(office, hasSearch: hasSearch)
      (list.turn, list.entry) = (turn, entry)
    }
  }

  /// With what the desk said.
  /// - Parameter place: where the cursor stands when it stood on none of these; nil for where it was
  package func telling(_ rows: [Row], at place: Int? = nil) -> LiveRows {
    with {
      $0.isLooking = false
      $0.isKnown = true
      $0.told = rows
      $0.index = []
      $0.arrange(else: place ?? chosen)
    }
  }

  /// Narrowed by words that are typed elsewhere; by none for an empty text.
  func narrowed(by text: String) -> LiveRows {
    with {
      $0.entry = Entry(text, limit: max(Self.wordLimit, text.count))
      $0.arrange(else: 0)
    }
  }

  private func with(_ change: (inout LiveRows) -> Void) -> LiveRows {
    var next = self
    change(&next)
    return next
  }

  /// - Parameter place: which row is chosen when the one that was is not there
  private mutating func arrange(else place: Int) {
    anchor = row ?? anchor
    let found = found()
    let sorted = order?.sorted(found) ?? found
    let rows = turn.isReversed ? sorted.reversed() : sorted
    let same = anchor.flatMap { anchor in rows.firstIndex { anchor.isSame(as: $0) } }
    shown = Rows(rows, chosen: same ?? place, step: shown.step)
  }

  /// The rows that have all the words. To fold what a row shows takes far longer than to look through it, so that is
  /// done once for a search and not at every letter.
  private mutating func found() -> [Row] {
    let words = words
    guard !words.isEmpty else {
      index = []
      return told
    }
    if index.isEmpty { index = told.map { $0.words(office) } }
    let hits = zip(told, index).filter { _, own in
      // Also inside of one: who types "blokir" means "terblokir" too.
      words.allSatisfy { word in own.contains { $0.utf8.contains(word.utf8) } }
    }
    return hits.map(\.0)
  }
}

// MARK: What keys do

/// How a list is sorted.
struct ListTurn: Sendable, Hashable {
  /// Which of the orders of its rows, from 0.
  var order = 0
  var isReversed = false
}

extension Seat {
  /// How lists of such rows were sorted last in this shift; the usual order before.
  func turn<Row: Listed>(of row: Row.Type) -> ListTurn { turns["\(row)"] ?? ListTurn() }

  /// The same, with how this list is sorted.
  func remembering<Row: Listed>(_ list: LiveRows<Row>) -> Seat {
    var next = self
    next.turns["\(Row.self)"] = list.turn == ListTurn() ? nil : list.turn
    return next
  }
}

/// What can be done to any list.
enum ListMove: Sendable, Hashable {
  /// To the line for words, and back to the rows with what was typed.
  case search, toRows
  /// The next order, and the same from its other end.
  case sort, reverse
  /// Takes the words away.
  case clear
  case back
}

extension LiveRows {
  /// As long as nothing can be searched or sorted, neither is offered.
  var keys: Keys<ListMove> {
    if isTyping { return Keys(.init(.toRows, .enter, .down, .tab, .pageDown), .init(.clear, .escape)) }
    let bindings: [Keys<ListMove>.Binding?] = [
      hasSearch && !told.isEmpty ? .init(.search, .character("/")) : nil,
      canSort && !told.isEmpty ? .init(.sort, .character("s")) : nil,
      canSort && !told.isEmpty ? .init(.reverse, .character("S")) : nil,
      .init(words.isEmpty ? .back : .clear, .escape),
    ]
    return Keys(bindings.compactMap(\.self))
  }

  package func on(_ event: Event) -> Outcome {
    guard case .key(let key) = event else { return picked(by: event) }
    if let move = keys.move(for: key) { return made(move) }
    return isTyping ? typed(key) : picked(by: event)
  }

  private func made(_ move: ListMove) -> Outcome {
    switch move {
    case .search: .changed(with { $0.isTyping = true })
    case .toRows:
      // Signs alone narrow nothing and are not kept.
      .changed(words.isEmpty ? cleared : with { $0.isTyping = false })
    case .sort: .changed(with { $0.sort(ListTurn(order: (turn.order + 1) % Row.orders.count)) })
    case .reverse: .changed(with { $0.sort(ListTurn(order: turn.order, isReversed: !turn.isReversed)) })
    case .clear: .changed(cleared)
    case .back: .left
    }
  }

  private mutating func sort(_ turn: ListTurn) {
    self.turn = turn
    arrange(else: 0)
  }

  private var cleared: LiveRows {
    with {
      $0.entry = Entry(limit: Self.wordLimit)
      $0.isTyping = false
      $0.arrange(else: 0)
    }
  }

  private func typed(_ key: Key) -> Outcome {
    guard let entry = entry.after(key), entry != self.entry else { return .ignored }
    return .changed(
      with {
        $0.entry = entry
        if entry.text != self.entry.text { $0.arrange(else: 0) }
      })
  }

  /// The line for words is touched first.
  private func picked(by event: Event) -> Outcome {
    switch shown.on(event, first: isTyping ? 1 : 0) {
    case .changed(let rows): return .changed(with { $0.shown = rows })
    case .picked(let row, let rows):
      let list = with {
        $0.shown = rows
        $0.isTyping = false
      }
      return .picked(row, list)
    case .ignored: return .ignored
    }
  }
}
