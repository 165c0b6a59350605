import Console
package import Flow
import Services

/// A row of a list of the counter.
package protocol Listed: Sendable, Hashable {
  /// Whether both are the same thing, whatever has become of it.
  func isSame(as other: Self) -> Bool

  /// As it stands in the table.
  func row(_ say: Texts, _ seat: Seat) -> Table.Row

  /// What stands beside the table where there is room.
  func facts(_ say: Texts, _ seat: Seat) -> [Fact]
}

/// The rows of a list that the desk tells, and tells anew whenever the store has changed: which one is chosen, whether
/// the desk has told them once, and whether it is asked now. A list that could not be renewed stays as it is.
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

  private let office: Seat
  private var shown = Rows<Row>([])
  /// The desk has told the list once.
  private(set) var isKnown = false
  /// The desk is asked, and keys go on working.
  private(set) var isLooking = false

  /// Of which nothing is known yet.
  init(_ seat: Seat) { office = seat }

  /// As they stand in the table.
  var rows: [Row] { shown.rows }

  /// The row under the cursor; nil when there is none.
  var row: Row? { shown.row }

  var wait: Wait { isLooking ? .aside : .none }

  package func on(_ event: Event) -> Outcome {
    if event == .key(.escape) { return .left }
    var next = self
    switch shown.on(event) {
    case .changed(let rows):
      next.shown = rows
      return .changed(next)
    case .picked(let row, let rows):
      next.shown = rows
      return .picked(row, next)
    case .ignored: return .ignored
    }
  }

  /// The desk is asked for the rows.
  var looking: LiveRows { with { $0.isLooking = true } }

  /// The rows are not awaited any more.
  var resting: LiveRows { with { $0.isLooking = false } }

  /// Of other rows, of which nothing is known yet.
  var begun: LiveRows { LiveRows(office) }

  /// With what the desk said. The cursor stays on the same thing, or comes to its neighbour when that is gone.
  func telling(_ rows: [Row]) -> LiveRows {
    with {
      $0.isLooking = false
      $0.isKnown = true
      $0.shown = shown.renewed(rows) { $0.isSame(as: $1) }
    }
  }

  private func with(_ change: (inout LiveRows) -> Void) -> LiveRows {
    var next = self
    change(&next)
    return next
  }
}

// MARK: What it shows

extension LiveRows {
  /// - Parameter empty: what is said when the desk knows of no row
  func table(_ columns: [Table.Column], empty: String, _ say: Texts) -> Part {
    let empty = isKnown ? empty : isLooking ? say.list.looking : say.list.unread
    return .table(Table(columns: columns, rows: rows.map { $0.row(say, office) }, empty: empty))
  }

  /// Under the cursor; nil when there is no row.
  var focus: Int? { rows.isEmpty ? nil : shown.chosen }

  /// Of the chosen row.
  func beside(_ say: Texts) -> [Part] { row.map { [.facts($0.facts(say, office))] } ?? [] }

  /// The keys that are named.
  /// - Parameter open: what Enter does to the chosen row; nil when it does nothing
  func actions(open: String?, _ say: Texts) -> [Action] {
    let opening = row == nil ? nil : open.map { Action([.enter], $0) }
    return [opening, Action([.escape], say.common.back)].compactMap(\.self)
  }
}
