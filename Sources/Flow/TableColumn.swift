internal import Console

/// Rows below their titles: mark, sign of the tone, and the cells, each in its column.
struct TableColumn {
  private static let gap = 2
  /// Mark and sign.
  private static let indent = 4
  /// The titles, three rows and the line that says which rows these are: fewer lines would show no list.
  static let leastHeight = 5

  private let table: Table
  private let widths: [Int]
  private let width: Int
  private let sign: (Tone) -> String

  init(_ table: Table, width: Int, sign: @escaping (Tone) -> String) {
    self.table = table
    self.width = width
    self.sign = sign
    widths = Self.widths(of: table, in: width - Self.indent)
  }

  /// How many lines all of it takes.
  static func height(of table: Table) -> Int { table.rows.isEmpty ? 1 : table.rows.count + 1 }

  /// - Parameters:
  ///   - first: the focus of the first row
  ///   - height: how many lines there may be, `leastHeight` at least
  ///   - range: says which rows are shown, counted from 1, and of how many
  func lines(
    from first: Int, focused: Int?, height: Int, range: (ClosedRange<Int>, Int) -> String
  ) -> [Line] {
    guard !table.rows.isEmpty else { return [Line(Fit.shortened(table.empty, to: width), .dim)] }
    let head = Line(cut(Line.spaces(Self.indent) + cells(table.columns.map(\.title))), .dim)
    let shown = window(around: focused.map { $0 - first }, height: height)
    let rows = shown.map { line(of: table.rows[$0], first + $0, isFocused: first + $0 == focused) }
    guard shown.count < table.rows.count else { return [head] + rows }
    let words = range(shown.lowerBound + 1...shown.upperBound, table.rows.count)
    return [head] + rows + [Line(cut(Line.spaces(Self.indent) + words), .dim)]
  }

  /// The page of rows with the chosen one: rows stand still while one moves within it.
  private func window(around chosen: Int?, height: Int) -> Range<Int> {
    let count = table.rows.count
    guard height < Self.height(of: table) else { return 0..<count }
    let room = max(1, height - 2)
    let chosen = min(max(0, chosen ?? 0), count - 1)
    let start = max(0, min(chosen / room * room, count - room))
    return start..<min(start + room, count)
  }

  private func line(of row: Table.Row, _ focus: Int, isFocused: Bool) -> Line {
    let mark = Fit.pad((isFocused ? "> " : "  ") + (row.tone.map(sign) ?? " "), to: Self.indent)
    let style: Style = isFocused ? .selected : row.tone?.style ?? .plain
    let text = Fit.cut(cells(row.cells), to: width - Self.indent)
    return Line(
      [Run(mark, row.tone?.style ?? .plain), Run(text, style)],
      spots: [Line.Spot(focus: focus, columns: 0..<Self.indent + Fit.width(text), cursor: 0)])
  }

  private func cut(_ text: String) -> String { Fit.cut(text, to: width) }

  /// Every column in its place; a row with too few cells ends in blanks.
  private func cells(_ texts: [String]) -> String {
    widths.enumerated().filter { $0.element > 0 }.map { column, width in
      Fit.pad(Fit.shortened(column < texts.count ? texts[column] : "", to: width), to: width)
    }
    .joined(separator: Line.spaces(Self.gap))
  }

  /// First what the columns ask for, then those that may be left out, from the left, then the rest for the wide ones.
  private static func widths(of table: Table, in width: Int) -> [Int] {
    var widths = table.columns.map(\.width)
    let fixed = widths.filter { $0 > 0 }
    var room = width - fixed.reduce(0, +) - gap * max(0, fixed.count - 1)
    for (index, column) in table.columns.enumerated() where column.width == 0 {
      let own = column.isWide ? Fit.width(column.title) : naturalWidth(of: table, index)
      let needed = own + (widths.contains { $0 > 0 } ? gap : 0)
      guard own > 0, needed <= room else { continue }
      widths[index] = own
      room -= needed
    }
    return share(room, among: table.columns, widths)
  }

  private static func share(_ room: Int, among columns: [Table.Column], _ widths: [Int]) -> [Int] {
    let wide = columns.indices.filter { columns[$0].isWide && widths[$0] > 0 }
    guard room > 0, !wide.isEmpty else { return widths }
    var widths = widths
    for (place, index) in wide.enumerated() {
      widths[index] += room / wide.count + (place < room % wide.count ? 1 : 0)
    }
    return widths
  }

  /// Its title or its widest cell.
  private static func naturalWidth(of table: Table, _ column: Int) -> Int {
    let cells = table.rows.map { column < $0.cells.count ? Fit.width($0.cells[column]) : 0 }
    return max(Fit.width(table.columns[column].title), cells.max() ?? 0)
  }
}
