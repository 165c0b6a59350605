internal import Console

/// Label and value pairs, the values below each other.
struct FactColumn {
  private let facts: [Fact]
  private let width: Int
  private let labelWidth: Int

  init(_ facts: [Fact], width: Int) {
    self.facts = facts
    self.width = width
    labelWidth = min(facts.map { Fit.width($0.label) }.max() ?? 0, width * 2 / 5)
  }

  var lines: [Line] { facts.flatMap(lines) }

  private func lines(of fact: Fact) -> [Line] {
    let labels = Fit.wrap(fact.label, labelWidth)
    let values = Fit.wrap(fact.value, width - labelWidth - 2)
    return (0..<max(labels.count, values.count)).map { index in
      let label = index < labels.count ? labels[index] : ""
      let value = index < values.count ? values[index] : ""
      return Line([Run(Fit.pad(label, to: labelWidth) + "  "), Run(value, .strong)])
    }
  }
}

/// A numbered list: mark, digit, label and, when there is room, a few words more.
struct ChoiceColumn {
  /// Mark, digit and the gaps around them.
  private static let indent = 5

  private let choices: [Choice]
  private let labelWidth: Int
  private let detailWidth: Int

  init(_ choices: [Choice], width: Int, hasDetails: Bool) {
    self.choices = choices
    let widest = choices.map { Fit.width($0.label) }.max() ?? 0
    let room = width - Self.indent
    let isDetailed = hasDetails && choices.contains { !$0.detail.isEmpty }
    labelWidth = min(widest, isDetailed ? room / 2 : room)
    detailWidth = isDetailed ? room - labelWidth - 2 : 0
  }

  func lines(from first: Int, focused: Int?) -> [Line] {
    choices.enumerated().flatMap { index, choice in
      lines(of: choice, first + index, isFocused: first + index == focused)
    }
  }

  private func lines(of choice: Choice, _ focus: Int, isFocused: Bool) -> [Line] {
    let labels = Fit.wrap(choice.label, labelWidth)
    let details = detailWidth > 0 ? Fit.wrap(choice.detail, detailWidth) : []
    return (0..<max(labels.count, details.count)).map { index in
      let digit = index == 0 ? "\(choice.digit)" : " "
      let label = Fit.pad(index < labels.count ? labels[index] : "", to: labelWidth)
      let detail = index < details.count ? details[index] : ""
      let mark = Run(isFocused && index == 0 ? "> " : "  ")
      let item = Run("\(digit)  \(label)", isFocused ? .selected : .plain)
      let width = Self.indent + labelWidth + (detailWidth > 0 ? 2 + detailWidth : 0)
      return Line(
        detail.isEmpty ? [mark, item] : [mark, item, Run("  " + detail, .dim)],
        spots: [Line.Spot(focus: focus, columns: 0..<width, cursor: index == 0 ? 2 : nil)])
    }
  }
}

/// The fields of a page: labels at the left when all of them have room there, else above.
struct FieldColumn {
  private let labelWidth: Int
  private let isBeside: Bool
  private let width: Int
  private let sign: String

  init(_ fields: [Field], width: Int, sign: String) {
    let label = fields.map { Fit.width($0.title) }.max() ?? 0
    let cells = fields.map { $0.width }.max() ?? 0
    self.width = width
    self.sign = sign
    isBeside = label + 2 + cells + 2 <= width
    labelWidth = isBeside ? label : 0
  }

  func lines(of field: Field, _ focus: Int, isFocused: Bool) -> [Line] {
    let indent = isBeside ? labelWidth + 2 : 0
    let label = Run(isBeside ? Fit.pad(field.title, to: indent) : field.title, isFocused ? .strong : .plain)
    var lines = isBeside ? [] : [Line([label], spots: [Line.Spot(focus: focus, columns: 0..<width, cursor: nil)])]
    lines.append(cells(of: field, behind: isBeside ? [label] : [], focus))
    appendEcho(of: field, to: &lines, indent)
    if let error = field.error {
      lines += Line.hanging(Line.spaces(indent) + sign + " ", error, width, .error)
    }
    return lines
  }

  private func cells(of field: Field, behind label: [Run], _ focus: Int) -> Line {
    let cells = min(field.width, width - 2)
    let window = field.window(cells)
    let fill = String(repeating: "_", count: max(0, cells - Fit.width(window.text)))
    var line = Line(label)
    let start = line.width
    line.runs.append(Run("[\(window.text)\(fill)]"))
    line.spots = [Line.Spot(focus: focus, columns: 0..<line.width, cursor: start + 1 + window.caret)]
    return line
  }

  private func appendEcho(of field: Field, to lines: inout [Line], _ indent: Int) {
    guard let echo = field.echo, !echo.isEmpty else { return }
    let last = lines.count - 1
    if lines[last].width + 2 + Fit.width(echo) <= width {
      lines[last].runs.append(Run("  " + echo, .dim))
    } else {
      lines += Line.hanging(Line.spaces(indent), echo, width, .dim)
    }
  }
}

extension Field {
  fileprivate var title: String { hint.isEmpty ? label : "\(label) (\(hint))" }

  /// The stretch of the text that is at most `cells` wide and holds the caret, and the cells before the caret in it.
  fileprivate func window(_ cells: Int) -> (text: String, caret: Int) {
    var head = shown.prefix(caret)
    while Fit.width(String(head)) > cells, !head.isEmpty { head.removeFirst() }
    let text = Fit.cut(String(head) + shown.dropFirst(caret), to: cells)
    return (text, Fit.width(String(head)))
  }
}
