internal import Console

/// The fields of a page: labels at the left when all of them have room there, else above. The label of a paragraph
/// always stands above.
struct FieldColumn: Hashable {
  /// What of a field its place depends on.
  struct Measure: Hashable {
    let label: String
    let hint: String
    let width: Int
    let rows: Int
    let options: [String]

    init(_ field: Field) {
      label = field.label
      hint = field.hint
      width = field.width
      rows = field.rows
      options = field.options
    }

    /// Label and format, in cells.
    fileprivate var labelWidth: Int { Fit.width(title(label, hint)) }

    fileprivate var cells: Int { options.isEmpty ? width : OptionCells.widest(options) }
  }

  /// Of what the column is made.
  struct Input: Hashable {
    let fields: [Measure]
    let width: Int
    /// What stands before an error.
    let sign: String
    /// How many lines of a paragraph are shown at most.
    let mostRows: Int
    /// How many more lines of it are shown than it asks for.
    let moreRows: Int
    /// Errors of the fields without the cursor take one line at most.
    let isTight: Bool
  }

  private let labelWidth: Int
  private let isBeside: Bool
  private let width: Int
  private let sign: String
  private let mostRows: Int
  private let moreRows: Int
  private let isTight: Bool

  init(_ input: Input) {
    let fields = input.fields.filter { $0.rows < 2 }
    let label = fields.map(\.labelWidth).max() ?? 0
    let cells = fields.map(\.cells).max() ?? 0
    width = input.width
    sign = input.sign
    mostRows = input.mostRows
    moreRows = input.moreRows
    isTight = input.isTight
    isBeside = label + 2 + cells + 2 <= width
    labelWidth = isBeside ? label : 0
  }

  func lines(of field: Field, _ focus: Int, isFocused: Bool, _ words: some KioskWords) -> [Line] {
    let isBeside = isBeside && field.rows < 2
    let indent = isBeside ? labelWidth + 2 : 0
    let label = Run(isBeside ? Fit.pad(field.title, to: indent) : field.title, isFocused ? .strong : .plain)
    let cells = cells(of: field, width - indent, focus, isFocused)
    var lines =
      isBeside
      ? cells.enumerated().map { index, line in
        Self.line(line, behind: index == 0 ? label : Run(Line.spaces(indent)), focus)
      }
      : [Line([label], spots: [Line.Spot(focus: focus, columns: 0..<width, cursor: nil)])] + cells
    let remarks = [count(of: field, isFocused, words), field.echo].compactMap { $0 }.filter { !$0.isEmpty }
    append(remarks.joined(separator: "  "), to: &lines, indent)
    return lines + error(of: field, isFocused)
  }

  /// Said while one types, and where a number is not whole or was more than there is room for.
  private func count(of field: Field, _ isFocused: Bool, _ words: some KioskWords) -> String? {
    guard let count = field.count, isFocused || count.typed > 0 else { return nil }
    return words.counted(count.typed, of: count.limit, isFull: count.isFull)
  }

  private func cells(of field: Field, _ width: Int, _ focus: Int, _ isFocused: Bool) -> [Line] {
    if !field.options.isEmpty { return OptionCells(field, focus, isFocused: isFocused).lines(width: width) }
    if field.rows > 1 { return paragraph(field, width, focus) }
    return [line(field, width, focus)]
  }

  /// A touch on the label focuses the field.
  private static func line(_ line: Line, behind label: Run, _ focus: Int) -> Line {
    var line = line.behind(label)
    line.spots.append(Line.Spot(focus: focus, columns: 0..<label.width, cursor: nil))
    return line
  }

  private func line(_ field: Field, _ width: Int, _ focus: Int) -> Line {
    let cells = min(field.width, width - 2)
    let window = field.window(cells)
    return Self.line(window.text, cells, end: "]", cursor: window.caret, focus)
  }

  /// As many lines as the field has rows, those around the cursor; where there is more, an arrow says so.
  private func paragraph(_ field: Field, _ width: Int, _ focus: Int) -> [Line] {
    let cells = min(field.width, width - 2)
    let writing = Writing(field.shown, width: cells)
    let rows = max(2, min(field.rows + moreRows, mostRows))
    let row = writing.row(of: field.caret)
    let top = max(0, min(row - rows / 2, writing.lines.count - rows))
    return (0..<rows).map { index in
      let text = top + index < writing.lines.count ? writing.text(of: top + index) : ""
      let isMoreAbove = index == 0 && top > 0
      let isMoreBelow = index == rows - 1 && top + rows < writing.lines.count
      let cursor = top + index == row ? writing.column(of: field.caret) : nil
      return Self.line(text, cells, end: isMoreAbove ? "↑" : isMoreBelow ? "↓" : "]", cursor: cursor, focus)
    }
  }

  private static func line(_ text: String, _ cells: Int, end: String, cursor: Int?, _ focus: Int) -> Line {
    let fill = String(repeating: "_", count: max(0, cells - Fit.width(text)))
    let run = Run("[\(text)\(fill)\(end)")
    return Line([run], spots: [Line.Spot(focus: focus, columns: 0..<run.width, cursor: cursor.map { $0 + 1 })])
  }

  private func append(_ remark: String, to lines: inout [Line], _ indent: Int) {
    guard !remark.isEmpty else { return }
    let last = lines.count - 1
    if lines[last].width + 2 + Fit.width(remark) <= width {
      lines[last].runs.append(Run("  " + remark, .dim))
    } else {
      lines += Line.hanging(Line.spaces(indent), remark, width, .dim)
    }
  }

  /// Below the field from the left edge on, so that all of a page stand in one column.
  private func error(of field: Field, _ isFocused: Bool) -> [Line] {
    guard let error = field.error else { return [] }
    let lines = Line.hanging(sign + " ", error, width, .error)
    guard isTight, !isFocused, lines.count > 1 else { return lines }
    return [Line(sign + " " + Fit.shortened(error, to: width - Fit.width(sign) - 1), .error)]
  }
}

/// The options of a field, one behind the other and on further lines: `(•) 1 Laki-laki  ( ) 2 Perempuan`.
struct OptionCells {
  private let field: Field
  private let focus: Int
  private let isFocused: Bool

  init(_ field: Field, _ focus: Int, isFocused: Bool) {
    self.field = field
    self.focus = focus
    self.isFocused = isFocused
  }

  /// The cells that the longest option needs.
  static func widest(_ options: [String]) -> Int { options.map { Fit.width($0) + 6 }.max() ?? 0 }

  func lines(width: Int) -> [Line] {
    var lines = [Line([])]
    for (index, option) in field.options.enumerated() {
      let digit = index + 1
      let text = Fit.cut("(\(digit == field.chosen ? "•" : " ")) \(digit) \(option)", to: width)
      if !lines[lines.count - 1].runs.isEmpty {
        if lines[lines.count - 1].width + 2 + Fit.width(text) > width {
          lines.append(Line([]))
        } else {
          lines[lines.count - 1].runs.append(Run("  "))
        }
      }
      append(text, digit, to: &lines[lines.count - 1])
    }
    return lines
  }

  /// On the field that has the focus a touch chooses; on another one it puts the focus there.
  private func append(_ text: String, _ digit: Int, to line: inout Line) {
    let start = line.width
    line.runs.append(Run(text, style(of: digit)))
    let press = isFocused ? Event.key(.character(Character("\(digit % 10)"))) : nil
    line.spots.append(
      Line.Spot(
        focus: focus, columns: start..<line.width, cursor: digit == standing ? start + 1 : nil, press: press))
  }

  /// Where the cursor stands: on what is chosen, or at the beginning.
  private var standing: Int { field.chosen ?? 1 }

  private func style(of digit: Int) -> Style {
    if isFocused, digit == standing { return .selected }
    return digit == field.chosen ? .strong : .plain
  }
}

private func title(_ label: String, _ hint: String) -> String { hint.isEmpty ? label : "\(label) (\(hint))" }

extension Field {
  fileprivate var title: String { Flow.title(label, hint) }

  /// The stretch of the text that is at most `cells` wide and holds the caret, and the cells before the caret in it.
  fileprivate func window(_ cells: Int) -> (text: String, caret: Int) {
    var head = shown.prefix(caret)
    while Fit.width(String(head)) > cells, !head.isEmpty { head.removeFirst() }
    let text = Fit.cut(String(head) + shown.dropFirst(caret), to: cells)
    return (text, Fit.width(String(head)))
  }
}
