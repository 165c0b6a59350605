import Console
package import Flow
import Rules
import Services

/// What the branch did on a day or in a month: received, answered, decided, blocked, opened. It counts again whenever
/// the store has changed.
package struct BranchReport: CounterScreen {
  package enum Move: Sendable, Hashable {
    case earlier, later, leapBack, leapOn, toDay, toMonth, now, again, officers, csv, rowsUp, rowsDown, back
  }

  private let office: Seat
  private var span: ReportSpan
  /// It shows the day or month that runs, also after midnight.
  private var isNow = true
  private var figures: BranchFigures?
  private var awaited = Wait.none
  private var view = View.branch
  /// Which line for a spreadsheet stands on top, from 0.
  private var top = 0

  /// What the branch did, what each officer did, or all of it as text to be copied from the terminal.
  private enum View: Sendable, Hashable { case branch, officers, csv }

  init(_ seat: Seat) {
    office = seat
    span = .day(seat.today)
  }

  package var place: Post { .branchReport(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { awaited }

  /// Where it begins: with the figures of today.
  var opened: Step<Post> { asking(.busy) }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return asking(.aside)
    case .focused: return stay
    case .key(let key): return keys.move(for: key).map(taking) ?? stay
    }
  }
}

// MARK: What is asked

extension BranchReport {
  /// The day on which the figures were counted, on the store's clock.
  private var today: CivilDay { figures.map { office.zone.day(of: $0.now) } ?? office.today }

  /// Only those that lead elsewhere.
  private var keys: Keys<Move> {
    let isLast = span.last >= today
    let bindings: [Keys<Move>.Binding?] = [
      figures == nil ? .init(.again, .enter) : nil, .init(.earlier, .left), isLast ? nil : .init(.later, .right),
      span.isDay ? .init(.toMonth, .character("m"), .character("M")) : .init(.toDay, .character("d"), .character("D")),
      .init(.officers, .character("p"), .character("P")), .init(.csv, .character("c"), .character("C")),
      isLast ? nil : .init(.now, .home), .init(.back, .escape),
    ]
    // Where there are more lines than the smallest screen has, they go up and down.
    let leaping: [Keys<Move>.Binding?] =
      view == .csv
      ? [top > 0 ? .init(.rowsUp, .pageUp, .up) : nil, top < lastTop ? .init(.rowsDown, .pageDown, .down) : nil]
      : [.init(.leapBack, .pageUp), isLast ? nil : .init(.leapOn, .pageDown)]
    return Keys((bindings + leaping).compactMap(\.self))
  }

  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .earlier: going(to: span.moved(by: -1))
    case .later: going(to: span.moved(by: 1))
    case .leapBack: going(to: span.leapt(by: -1))
    case .leapOn: going(to: span.leapt(by: 1))
    case .toDay, .toMonth: going(to: span.switched(today: today))
    case .now: going(to: running(span.isDay))
    case .again: asking(.busy)
    case .rowsUp: scrolled(to: top - Self.rowsAtOnce)
    case .rowsDown: scrolled(to: top + Self.rowsAtOnce)
    case .officers: turned(to: .officers)
    case .csv: turned(to: .csv)
    case .back: view == .branch ? Step(.menu(CounterMenu(office))) : turned(to: .branch)
    }
  }

  /// From the branch to another view, or back.
  private func turned(to view: View) -> Step<Post> {
    var next = self
    next.view = self.view == view ? .branch : view
    next.top = 0
    return next.stay
  }

  private func scrolled(to line: Int) -> Step<Post> {
    var next = self
    next.top = min(max(0, line), lastTop)
    return next.stay
  }

  /// So many lines for a spreadsheet the smallest screen shows at once.
  private static let rowsAtOnce = 10

  /// Below it stand the last lines.
  private var lastTop: Int { max(0, (figures?.csv.count ?? 0) - Self.rowsAtOnce) }

  /// The day that runs, or its month.
  private func running(_ isDay: Bool) -> ReportSpan { isDay ? .day(today) : .month(today.civilMonth) }

  private func going(to span: ReportSpan) -> Step<Post> {
    var next = self
    next.span = span.bounded(by: today)
    next.isNow = next.span == running(span.isDay)
    next.figures = nil
    return next.asking(.busy)
  }

  private func asking(_ wait: Wait) -> Step<Post> {
    var next = self
    next.awaited = wait
    return Step(next.place, asking: office.asking(.figures(span.first, through: span.last)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.awaited = .none
    switch office.answer(in: reply, back: next.place) {
    case .said(.figures(let figures)):
      next.figures = figures
      if isNow, next.span != next.running(span.isDay) { return next.going(to: next.running(span.isDay)) }
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }
}

// MARK: What it shows

extension BranchReport {
  package func page(_ say: CounterTexts) -> Page {
    Page(
      title: say.branch.reportTitle(plain(office.officer.branch.name)),
      parts: [.text(heading(say))]
        + (figures.map { shown($0, say) } ?? [.blank, .text(say.branch.uncounted)]),
      keys: keys.actions { isLeft(by: $0) ? say.branch.toBranch : say.branch.reportMove($0, span.isDay) }
    ).explained(by: [.text(view == .officers ? say.branch.deedsMeaning : say.branch.meaning)])
  }

  /// The key that led to the view leads back to the figures, as Esc does.
  private func isLeft(by move: Move) -> Bool {
    switch view {
    case .branch: false
    case .officers: move == .officers
    case .csv: move == .csv
    }
  }

  private func shown(_ figures: BranchFigures, _ say: CounterTexts) -> [Part] {
    switch view {
    case .branch: parts(figures, say)
    case .officers: officers(figures, say)
    case .csv:
      [.text(say.branch.toCopy), .blank]
        + figures.csv.dropFirst(min(top, lastTop)).map { $0.isEmpty ? .blank : .text($0) }
    }
  }

  /// Which day or month, and how far it has come.
  private func heading(_ say: CounterTexts) -> String {
    let name =
      switch span {
      case .day(let day): say.dates.day(day)
      case .month(let month): say.dates.month(month)
      }
    guard let now = figures?.now, span.first <= today, today <= span.last else { return name }
    return say.branch.soFar(name, say.dates.short(now, office.zone))
  }

  private func parts(_ figures: BranchFigures, _ say: CounterTexts) -> [Part] {
    let words = say.branch
    let table = Table(
      columns: [Table.Column(words.category, width: 24)]
        + zip(words.counts, Self.countWidths).map { Table.Column(Self.right($0, $1), width: $1) },
      rows: figures.tickets.map { row(of: $0, say) }, empty: "")
    return [
      .table(table), .blank,
      .facts([
        Fact(words.updatesLabel, words.updates(figures)), Fact(words.blocksLabel, words.blocks(figures)),
        Fact(words.objectionsLabel, words.objections(figures.objections)),
        Fact(words.backlogLabel, words.backlog(figures)),
      ]),
    ]
  }

  private func officers(_ figures: BranchFigures, _ say: CounterTexts) -> [Part] {
    let words = say.branch
    let table = Table(
      columns: [Table.Column(say.people.whoColumn, width: 20)]
        + words.deeds.map { Table.Column(Self.right($0, Self.deedWidth), width: Self.deedWidth) },
      rows: figures.deeds.map { deeds in
        Table.Row(
          [plain(deeds.staff)]
            + [deeds.looks, deeds.answers, deeds.decisions, deeds.reports].map {
              Self.right("\($0)", Self.deedWidth)
            })
      }, empty: words.noDeeds)
    return [.table(table)]
  }

  private func row(of line: BranchFigures.Line, _ say: CounterTexts) -> Table.Row {
    let counts =
      [line.received, line.answered, line.answeredInTime].map { "\($0)" } + [
        line.medianDays?.text(say.branch.decimalPoint) ?? "-"
      ]
    return Table.Row(
      [line.category.map { say.complaint.category($0).label } ?? say.branch.all]
        + zip(counts, Self.countWidths).map(Self.right))
  }

  /// Of the columns of complaints and of officers: the name of each has room.
  private static let countWidths = [9, 9, 11, 11]
  private static let deedWidth = 11

  /// Numbers stand under each other by their last digit.
  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Fit.width(text))) + text
  }
}

extension BranchFigures {
  /// Lines that a spreadsheet reads and that fit the smallest screen: complaints by category, the rest of the branch,
  /// and its officers, each with its own titles. Names of columns as `anjungan report --csv` has them.
  fileprivate var csv: [String] {
    let whose = [branch.code, first.description, last.description]
    func line(_ cells: [String]) -> String { cells.map { $0.isEmpty ? "" : plain($0) }.joined(separator: ",") }
    let complaints = tickets.map { row in
      line(
        whose + [row.category?.rawValue ?? "all"]
          + [row.received, row.answered, row.answeredInTime].map(String.init) + [row.medianDays?.text() ?? ""])
    }
    let others = [
      ("updates_received", updatesReceived), ("updates_decided", updatesDecided), ("updates_in_time", updatesInTime),
      ("blocks_set", blocks), ("blocks_reported", reports), ("blocks_opened", openings),
    ].map { line(whose + [$0, String($1)]) }
    let officers = deeds.map { deeds in
      line(whose + [deeds.staff] + [deeds.looks, deeds.answers, deeds.decisions, deeds.reports].map(String.init))
    }
    return ["branch,first,last,category,received,answered,in_time,median_working_days"] + complaints
      + ["", "branch,first,last,figure,value"] + others
      + (officers.isEmpty ? [] : ["", "branch,first,last,officer,looks,answers,decisions,block_reports"] + officers)
  }
}
