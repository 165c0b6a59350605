internal import Console

/// The parts of a page as lines.
struct Body {
  /// What is left out so that a long page fits, the least missed first.
  struct Fullness: Hashable {
    /// Blank lines between the lines of a list, and larger lettering: for a finger and from afar.
    var isRoomy = false
    let hasDetails: Bool
    let hasLarge: Bool
    /// Of a paragraph at most.
    let rows: Int
    /// How many more lines a paragraph has than it asks for.
    var moreRows = 0
    /// What is said about the fields without the cursor takes one line at most.
    var isTight = false
    /// Lines of a table at most.
    var table = Int.max

    static let steps = [
      Fullness(hasDetails: true, hasLarge: true, rows: .max),
      Fullness(hasDetails: true, hasLarge: true, rows: .max, isTight: true),
      Fullness(hasDetails: false, hasLarge: true, rows: .max, isTight: true),
      Fullness(hasDetails: false, hasLarge: false, rows: .max, isTight: true),
      Fullness(hasDetails: false, hasLarge: false, rows: 3, isTight: true),
    ]
  }

  /// Of what the lines of a part are made.
  struct Input: Hashable {
    let part: Part
    let width: Int
    let fullness: Fullness
    /// Of the first thing in it that can have the focus.
    let first: Int
    /// Nil where the focus is elsewhere, but for a table: which of its rows are shown depends on it in any case.
    let focus: Int?
    /// Of a field only.
    let fields: FieldColumn?
  }

  /// Of what the lines of the buttons are made.
  struct Buttons: Hashable {
    let buttons: [Action]
    let first: Int
    let focus: Int?
    let width: Int
  }

  let page: Page
  let width: Int
  let words: any KioskWords
  let memory: BodyMemory
  /// There is more room than on the smallest screen, and it may be used.
  var isRoomy = false

  /// At most `height` lines: tables take the room that the other parts leave. What is too long is first without blanks,
  /// then without details, large lettering and most rows of a paragraph, at last cut around the focus.
  func lines(height: Int) -> (lines: [Line], isCut: Bool) {
    var lines: [Line] = []
    if isRoomy {
      let fullness = Fullness(isRoomy: true, hasDetails: true, hasLarge: true, rows: .max)
      lines = all(fullness, height)
      if lines.count <= height { return (grown(lines, fullness, height), false) }
    }
    for fullness in Fullness.steps {
      lines = Self.withoutBlanks(all(fullness, height), toFit: height)
      if lines.count <= height { return (grown(lines, fullness, height), false) }
    }
    return (cut(lines, to: height), true)
  }

  /// The one paragraph of a page takes what is left, up to twice what it asks for; a small one is as large as it has to be.
  private func grown(_ lines: [Line], _ fullness: Fullness, _ height: Int) -> [Line] {
    let paragraphs = page.parts.compactMap(\.field).filter { $0.rows > 1 }
    guard paragraphs.count == 1, paragraphs[0].rows >= Self.boxRows, lines.count < height, fullness.rows == .max else {
      return lines
    }
    var fullness = fullness
    fullness.moreRows = min(height - lines.count, paragraphs[0].rows)
    let grown = all(fullness, height)
    return grown.count <= height ? grown : lines
  }

  /// With tables as high as there is room for.
  private func all(_ fullness: Fullness, _ height: Int) -> [Line] {
    let tables = page.parts.compactMap { $0.table }
    guard !tables.isEmpty else { return all(fullness) }
    var fullness = fullness
    fullness.table = TableColumn.leastHeight
    let taken = tables.reduce(0) { $0 + min(fullness.table, TableColumn.height(of: $1)) }
    fullness.table = max(fullness.table, (height - all(fullness).count + taken) / tables.count)
    return all(fullness)
  }

  private func all(_ fullness: Fullness) -> [Line] {
    var lines: [Line] = []
    var focus = 0
    let fields = fields(fullness)
    for (index, part) in page.parts.enumerated() {
      let next = focus + part.focusCount
      let input = Input(
        part: part, width: width, fullness: fullness, first: focus,
        focus: part.table != nil || page.focus.map { (focus..<next).contains($0) } == true ? page.focus : nil,
        fields: part.field == nil ? nil : fields)
      lines += memory.lines(of: index, input) { self.lines(of: input, fields) }
      focus = next
    }
    return lines + buttons(from: focus)
  }

  private func fields(_ fullness: Fullness) -> FieldColumn {
    let input = FieldColumn.Input(
      fields: page.parts.compactMap { $0.field.map(FieldColumn.Measure.init) }, width: width,
      sign: words.sign(of: .error), mostRows: fullness.rows, moreRows: fullness.moreRows, isTight: fullness.isTight)
    return memory.fields.output(for: input) { FieldColumn(input) }
  }

  private func lines(of input: Input, _ fields: FieldColumn) -> [Line] {
    let (focus, fullness) = (input.first, input.fullness)
    return switch input.part {
    case .text(let text): Fit.wrap(text, min(width, Plane.widestText)).map { $0.isEmpty ? .blank : Line($0) }
    case .note(let tone, let text): Line.hanging(words.sign(of: tone) + " ", text, width, tone.style)
    case .facts(let facts): FactColumn(facts, width: width, sign: words.sign).lines
    case .field(let field): fields.lines(of: field, focus, isFocused: focus == input.focus, words)
    case .choices(let choices):
      ChoiceColumn(choices, width: width, hasDetails: fullness.hasDetails, isRoomy: fullness.isRoomy)
        .lines(from: focus, focused: input.focus)
    case .large(let text):
      fullness.hasLarge ? Lettering.lines(text, width: width, isLarger: fullness.isRoomy) : [Line(text, .strong)]
    case .banner(let text):
      Lettering.banner(text, width: fullness.hasLarge ? width : 0, isLarger: fullness.isRoomy) ?? [Line(text, .strong)]
    case .tally(let number, let caption):
      Lettering.tally(number, caption, width: fullness.hasLarge ? width : 0)
        ?? Fit.wrap(caption, width).map { Line($0, .strong) }
    case .table(let table):
      TableColumn(table, width: width, sign: words.sign)
        .lines(from: focus, focused: input.focus, height: fullness.table, range: words.shown)
    case .blank: [.blank]
    }
  }

  private func buttons(from first: Int) -> [Line] {
    guard !page.buttons.isEmpty else { return [] }
    let input = Buttons(
      buttons: page.buttons, first: first, focus: page.focus.flatMap { $0 < first ? nil : $0 }, width: width)
    return memory.buttons.output(for: input) { buttonLines(from: first) }
  }

  private func buttonLines(from first: Int) -> [Line] {
    var lines: [Line] = [.blank, Line([])]
    for (index, button) in page.buttons.enumerated() {
      let text = "[ \(Fit.cut(button.label, to: width - 4)) ]"
      let isFirst = lines[lines.count - 1].runs.isEmpty
      if !isFirst, lines[lines.count - 1].width + 2 + Fit.width(text) > width { lines.append(Line([])) }
      lines[lines.count - 1].append(text, focus: first + index, isFocused: page.focus == first + index)
    }
    return lines
  }

  /// Lines of what is a box to write in.
  private static let boxRows = 6

  private static func withoutBlanks(_ lines: [Line], toFit height: Int) -> [Line] {
    var lines = lines
    while lines.count > height, let last = lines.lastIndex(where: \.isBlank) { lines.remove(at: last) }
    return lines
  }

  private func cut(_ lines: [Line], to height: Int) -> [Line] {
    let focused = lines.firstIndex { $0.hasCursor(of: page.focus) } ?? 0
    let start = max(0, focused - max(0, height - 2))
    var window = Array(lines[start...].prefix(max(0, height)))
    if start > 0, !window.isEmpty { window[0] = Line("…") }
    if start + window.count < lines.count, !window.isEmpty { window[window.count - 1] = Line("…") }
    return window
  }
}

extension Line {
  fileprivate mutating func append(_ button: String, focus: Int, isFocused: Bool) {
    if !runs.isEmpty { runs.append(Run("  ")) }
    let start = width
    runs.append(Run(button, isFocused ? .selected : .plain))
    spots.append(Spot(focus: focus, columns: start..<width, cursor: start + 2))
  }
}

extension Page {
  /// It stands still while it is read: where one types or a list grows, the lines would jump.
  var isCentred: Bool { !hasField && beside.isEmpty && !parts.contains { $0.table != nil } }
}

extension Part {
  var table: Table? {
    if case .table(let table) = self { table } else { nil }
  }

  var field: Field? {
    if case .field(let field) = self { field } else { nil }
  }

  /// How many things in it can have the focus.
  var focusCount: Int {
    switch self {
    case .field: 1
    case .choices(let choices): choices.count
    case .table(let table): table.rows.count
    case .text, .note, .facts, .large, .banner, .tally, .blank: 0
    }
  }
}

extension Tone {
  var style: Style {
    switch self {
    case .success: .success
    case .info: .strong
    case .warning: .warning
    case .error: .error
    }
  }
}
