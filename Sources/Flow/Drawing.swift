internal import Console

/// A sheet while it is drawn, from the top row to the last.
struct Drawing {
  let plane: Plane
  private let memory: LayoutMemory
  private let margin: Run
  /// Of the rows that are drawn here.
  private let firstRow: Int
  private(set) var rows: [[Run]] = []
  private var targets: [Target] = []
  private var cursor: Position?
  private var isCut = false
  private var bodyRow = 0

  init(plane: Plane, memory: LayoutMemory, from firstRow: Int = 0) {
    self.plane = plane
    self.memory = memory
    self.firstRow = firstRow
    margin = Run(Line.spaces(plane.left))
  }

  /// On which the next thing is drawn.
  private var row: Int { firstRow + rows.count }

  var sheet: Sheet {
    Sheet(frame: Frame(size: plane.size, rows: rows, cursor: cursor), targets: targets, isCut: isCut)
  }

  /// Service and branch at the left, day, time and, where there is room, language at the right, below it the banner.
  mutating func addTop(_ surroundings: Surroundings, _ words: some KioskWords) {
    let input = LayoutMemory.Top(
      plane: plane, branch: surroundings.branch, clock: surroundings.clock, banner: surroundings.banner)
    add(memory.top.output(for: input) { strip { $0.drawTop(surroundings, words) } })
  }

  private mutating func drawTop(_ surroundings: Surroundings, _ words: some KioskWords) {
    let left = [words.service, surroundings.branch].compactMap { $0 }.joined(separator: " · ")
    var right = [surroundings.clock, words.languageName].compactMap { $0 }.joined(separator: " · ")
    // The last line names the other language in any case.
    if let clock = surroundings.clock, Fit.width(left) + 2 + Fit.width(right) > plane.fullWidth { right = clock }
    addFull([(left, nil)], right: right, .bar)
    guard let banner = surroundings.banner else { return }
    let items = KeyLines(.init(own: banner.actions, width: plane.fullWidth), words).lines.flatMap { $0 }
    addFull([(banner.text, nil)] + items.map { ($0.text, $0.event) }, right: "", .banner)
  }

  /// The title with the step of the wizard at the right, and below it a thin bar or, outside a wizard, a blank line.
  mutating func addTitle(of page: Page, _ words: some KioskWords) {
    let input = LayoutMemory.Title(plane: plane, title: page.title, progress: page.progress, row: row)
    add(memory.title.output(for: input) { strip { $0.drawTitle(of: page, words) } })
  }

  private mutating func drawTitle(of page: Page, _ words: some KioskWords) {
    let progress = page.progress.map(words.progress) ?? ""
    let room = plane.width - (progress.isEmpty ? 0 : Fit.width(progress) + 2)
    let titles = page.title.isEmpty && progress.isEmpty ? [] : Array(Fit.wrap(page.title, room).prefix(2))
    for (index, title) in titles.enumerated() {
      let filled = index == 0 && !progress.isEmpty ? Fit.pad(title, to: room) : title
      add([Run(filled, .title)] + (index == 0 && !progress.isEmpty ? [Run("  " + progress)] : []))
    }
    if let progress = page.progress { addBar(progress) } else { rows.append([]) }
  }

  /// How far the wizard is, this step included.
  private mutating func addBar(_ progress: Progress) {
    let done = plane.width * min(max(0, progress.step), max(1, progress.of)) / max(1, progress.of)
    add([
      Run(String(repeating: "━", count: done)), Run(String(repeating: "─", count: plane.width - done), .dim),
    ])
  }

  /// Takes exactly `height` rows.
  mutating func addBody(of page: Page, height: Int, _ words: some KioskWords) {
    let body = Body(page: page, width: plane.width, words: words, memory: memory.body, isRoomy: plane.isRoomy)
      .lines(height: height)
    isCut = body.isCut
    bodyRow = rows.count
    let above = plane.isRoomy && page.isCentred ? max(0, height - body.lines.count) / 3 : 0
    rows += Array(repeating: [], count: above)
    for line in body.lines { addLine(line, focus: page.focus) }
    rows += Array(repeating: [], count: max(0, height - above - body.lines.count))
  }

  /// Beside the body: entries with their first lines in bold and a blank line between each two, as many as have room as
  /// a whole. The first one is the heading: it says where all of them are and, where some have no room, how many there are.
  mutating func addCard(_ card: [[String]], height: Int, _ words: some KioskWords) {
    let entries = card.map { entry in
      entry.enumerated().flatMap { index, text in
        Fit.wrap(text, plane.besideWidth).map { Line($0, index == 0 ? .strong : .dim) }
      }
    }
    guard let heading = entries.first, heading.count <= height else { return addBeside([], height: height) }
    func shown(_ room: Int) -> [[Line]] {
      var left = room
      return Array(
        entries.dropFirst().prefix { own in
          left -= own.count + 1
          return left >= 0
        })
    }
    var (top, own) = (heading, shown(height - heading.count))
    if own.count < entries.count - 1 {
      own = shown(height - heading.count - 1)
      if !own.isEmpty { top.append(Line(words.shown(rows: 1...own.count, of: entries.count - 1), .dim)) }
    }
    addBeside(top + own.flatMap { [Line.blank] + $0 }, height: height)
  }

  /// In the place of the card. Nothing there can be touched or has the focus.
  mutating func addDetails(_ parts: [Part], height: Int, _ words: some KioskWords) {
    let page = Page(title: "", parts: parts)
    let body = Body(page: page, width: plane.besideWidth, words: words, memory: memory.beside)
    addBeside(body.lines(height: height).lines, height: height)
  }

  private mutating func addBeside(_ lines: [Line], height: Int) {
    guard plane.besideWidth > 0 else { return }
    for index in 0..<height {
      let body = Frame.fitted(rows[bodyRow + index], to: plane.left + plane.width)
      rows[bodyRow + index] = body + [Run(" │ ", .dim)] + (index < lines.count ? lines[index].runs : [])
    }
  }

  /// The row above the keys, which is free when nothing is waited for.
  mutating func addWaiting(_ waiting: String?) {
    guard let waiting else { return rows.append([]) }
    add([Run(Fit.cut(waiting, to: plane.width), .strong)])
  }

  mutating func addKeys(_ items: [KeyLines.Item]) {
    add(
      memory.keyRows.output(for: .init(plane: plane, items: items, row: row)) {
        strip { $0.addFull(items.map { ($0.text, $0.event) }, right: "", .bar) }
      })
  }

  /// Rows that are drawn by themselves, to be kept.
  private func strip(_ draw: (inout Drawing) -> Void) -> Strip {
    var own = Drawing(plane: plane, memory: memory, from: row)
    draw(&own)
    return Strip(rows: own.rows, targets: own.targets)
  }

  private mutating func add(_ strip: Strip) {
    rows += strip.rows
    targets += strip.targets
  }

  private mutating func add(_ runs: [Run]) {
    rows.append([margin] + runs)
  }

  /// A line in one style over the whole width of the screen; what stands at the right is never cut.
  private mutating func addFull(_ items: [(text: String, event: Event?)], right: String, _ style: Style) {
    let rightWidth = Fit.width(right)
    let room = plane.fullWidth - (rightWidth > 0 ? rightWidth + 2 : 0)
    var text = Line.spaces(plane.left)
    for (index, item) in items.enumerated() {
      if index > 0 { text += "  " }
      let start = Fit.width(text)
      text += item.text
      addTarget(start..<start + Fit.width(item.text), item.event)
    }
    text = Fit.pad(text, to: plane.left + room) + (rightWidth > 0 ? "  " + right : "")
    rows.append([Run(Fit.pad(text, to: plane.size.columns), style)])
  }

  private mutating func addTarget(_ columns: Range<Int>, _ event: Event?) {
    guard let event else { return }
    targets.append(Target(rows: row..<row + 1, columns: columns, event: event))
  }

  private mutating func addLine(_ line: Line, focus: Int?) {
    for spot in line.spots {
      let columns = plane.left + spot.columns.lowerBound..<plane.left + spot.columns.upperBound
      addTarget(columns, spot.event)
      guard spot.focus == focus, let column = spot.cursor else { continue }
      cursor = Position(row: row, column: plane.left + column)
    }
    add(line.runs)
  }
}
