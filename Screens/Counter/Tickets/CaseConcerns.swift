import Console
package import Flow
import Rules
import Services

/// Whom a complaint is about: a penyelia marks the accounts before it is given to anybody, and they never see it. Rule
/// T12.
package struct CaseConcerns: CaseSubject {
  package enum Move: Sendable, Hashable { case toggle, give, back }

  private var open: OpenCase
  private let staff: [StaffLine]
  private var rows: Rows<StaffLine>
  private var isWaiting = false
  private var hasFailed = false

  init(_ open: OpenCase, _ staff: [StaffLine]) {
    self.open = open
    self.staff = staff
    rows = Rows(staff)
  }

  var kept: OpenCase { open }

  package var place: Post { .caseConcerns(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event { return after(reply) }
    if case .key(let key) = event, let move = keys.move(for: key), move != .toggle {
      return Step(move == .give ? .caseColleagues(CaseColleagues(open, staff)) : .caseScreen(CaseScreen(open)))
    }
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      next.hasFailed = false
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      next.isWaiting = true
      next.hasFailed = false
      return Step(next.place, asking: open.asking(isMeant(line) ? .concernNot(line.name) : .concern(line.name)))
    case .ignored: return stay
    }
  }

  private func isMeant(_ line: StaffLine) -> Bool { open.file.concerns.contains(line.name.text) }

  /// It is given out from here where it can be.
  private var keys: Keys<Move> {
    let give = Keys<Move>.Binding(.give, .character("b"), .character("B"))
    return Keys(
      (rows.row == nil ? [] : [.init(.toggle, .enter)])
        + (CaseTask.assign.isPossible(for: open.file) ? [give] : []) + [.init(.back, .escape)])
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch open.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.ticket(let file))): next.open = open.showing(file)
    case .said(.office(.changed(let file))):
      return Step(
        .caseScreen(CaseScreen(open.showing(file), .changed(CaseStory.news(in: file, since: open.file), .assign))))
    // Whoever is named himself has nothing to do with it any more.
    case .said(.office(.unknownTicket)): return open.leaving
    case .said(.office(.notPossible(let file))):
      next.open = open.showing(file)
      next.hasFailed = true
    case .said: next.hasFailed = true
    }
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.desk
    let table = Table(
      columns: [
        .init(say.cases.accountColumn, width: 24, isWide: true), .init(say.cases.roleColumn, width: 12),
        .init(words.concernsColumn, width: 10),
      ],
      rows: rows.rows.map { line in
        Table.Row(
          [plain(line.name.text), say.cases.role(line.role), isMeant(line) ? words.concernsYes : "-"],
          tone: isMeant(line) ? .warning : nil)
      }, empty: say.cases.noColleague)
    return Page(
      title: words.concernsTitle(open.number.description),
      parts: (hasFailed ? [.note(.error, words.concernsFault), .blank] : [])
        + [.text(words.concernsIntro), .blank, .table(table)],
      keys: keys.actions { words.concernsKey($0, rows.row.map(isMeant) ?? false) },
      focus: rows.row == nil ? nil : rows.chosen)
  }
}
