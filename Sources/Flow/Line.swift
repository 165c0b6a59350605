internal import Console

/// A line of the body on its way to the screen. Columns count from the body's left edge.
struct Line: Sendable, Hashable {
  /// What can be touched in a line, and where the cursor stands when it has the focus.
  struct Spot: Sendable, Hashable {
    /// As in `Page.focus`.
    let focus: Int
    let columns: Range<Int>
    /// Nil on the further lines of the same item.
    let cursor: Int?
    /// What a touch does besides focusing, on the item that has the focus.
    var press: Event?

    /// What a touch means.
    var event: Event { press ?? .focused(focus) }

    func shifted(by columns: Int) -> Spot {
      let range = self.columns.lowerBound + columns..<self.columns.upperBound + columns
      return Spot(focus: focus, columns: range, cursor: cursor.map { $0 + columns }, press: press)
    }
  }

  var runs: [Run]
  var spots: [Spot] = []

  init(_ runs: [Run], spots: [Spot] = []) {
    self.runs = runs
    self.spots = spots
  }

  init(_ text: String, _ style: Style = .plain) { self.init([Run(text, style)]) }

  static let blank = Line([])

  var isBlank: Bool { runs.isEmpty }

  var width: Int { runs.reduce(0) { $0 + $1.width } }

  /// The same line further to the right, behind something.
  func behind(_ head: Run) -> Line {
    Line([head] + runs, spots: spots.map { $0.shifted(by: head.width) })
  }

  func hasCursor(of focus: Int?) -> Bool { spots.contains { $0.focus == focus && $0.cursor != nil } }

  /// The wrapped text behind a mark, all lines as far in as the first.
  static func hanging(_ mark: String, _ text: String, _ width: Int, _ style: Style) -> [Line] {
    let indent = Fit.width(mark)
    return Fit.wrap(text, width - indent).enumerated().map { index, line in
      Line((index == 0 ? mark : spaces(indent)) + line, style)
    }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
