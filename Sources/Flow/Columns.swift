internal import Console

/// Label and value pairs, the values below each other.
struct FactColumn {
  private let facts: [Fact]
  private let width: Int
  private let sign: (Tone) -> String
  private let labelWidth: Int

  init(_ facts: [Fact], width: Int, sign: @escaping (Tone) -> String) {
    self.facts = facts
    self.width = width
    self.sign = sign
    labelWidth = min(facts.map { Fit.width($0.label) }.max() ?? 0, width * 2 / 5)
  }

  var lines: [Line] { facts.flatMap(lines) }

  private func lines(of fact: Fact) -> [Line] {
    let labels = Fit.wrap(fact.label, labelWidth)
    let mark = fact.tone.map { sign($0) + " " } ?? ""
    let values = Fit.wrap(mark + fact.value, width - labelWidth - 2)
    return (0..<max(labels.count, values.count)).map { index in
      let label = index < labels.count ? labels[index] : ""
      let value = index < values.count ? values[index] : ""
      return Line([Run(Fit.pad(label, to: labelWidth) + "  "), Run(value, fact.tone?.style ?? .strong)])
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
  private let isRoomy: Bool

  /// - Parameter isRoomy: with a blank line between each two
  init(_ choices: [Choice], width: Int, hasDetails: Bool, isRoomy: Bool = false) {
    self.choices = choices
    self.isRoomy = isRoomy
    let widest = choices.map { Fit.width($0.label) }.max() ?? 0
    let room = width - Self.indent
    let isDetailed = hasDetails && choices.contains { !$0.detail.isEmpty }
    labelWidth = min(widest, isDetailed ? room / 2 : room)
    detailWidth = isDetailed ? room - labelWidth - 2 : 0
  }

  func lines(from first: Int, focused: Int?) -> [Line] {
    choices.enumerated().flatMap { index, choice in
      lines(of: choice, first + index, isFocused: first + index == focused)
        + (isRoomy && index < choices.count - 1 ? [gap(below: first + index)] : [])
    }
  }

  /// A finger that meets it means the line above.
  private func gap(below focus: Int) -> Line {
    let width = Self.indent + labelWidth + (detailWidth > 0 ? 2 + detailWidth : 0)
    return Line([], spots: [Line.Spot(focus: focus, columns: 0..<width, cursor: nil)])
  }

  private func lines(of choice: Choice, _ focus: Int, isFocused: Bool) -> [Line] {
    let labels = Fit.wrap(choice.label, labelWidth)
    let details = detailWidth > 0 ? Fit.wrap(choice.detail, detailWidth) : []
    return (0..<max(labels.count, details.count)).map { index in
      let sign = index == 0 ? choice.key : " "
      let label = Fit.pad(index < labels.count ? labels[index] : "", to: labelWidth)
      let detail = index < details.count ? details[index] : ""
      let mark = Run(isFocused && index == 0 ? "> " : "  ")
      let item = Run("\(sign)  \(label)", isFocused ? .selected : .plain)
      let width = Self.indent + labelWidth + (detailWidth > 0 ? 2 + detailWidth : 0)
      return Line(
        detail.isEmpty ? [mark, item] : [mark, item, Run("  " + detail, .dim)],
        spots: [Line.Spot(focus: focus, columns: 0..<width, cursor: index == 0 ? 2 : nil)])
    }
  }
}
