import Console
package import Flow
import Rules
import Services

/// The updates and complaints of a person, the newest first, each of which can be opened from here.
package struct Matters: CounterScreen {
  /// One of them.
  private enum Matter: Sendable, Hashable {
    case update(Update)
    case ticket(TicketLine)

    var at: Moment {
      switch self {
      case .update(let update): update.submitted
      case .ticket(let line): line.filed
      }
    }
  }

  private let view: PersonView
  private var rows: Rows<Matter>
  private var isWaiting = false
  /// Whose it is, of what was not opened.
  private var other: Branch?

  init(_ view: PersonView) {
    self.view = view
    let matters = view.page.updates.map(Matter.update) + view.page.tickets.map(Matter.ticket)
    rows = Rows(matters.sorted { $0.at > $1.at })
  }

  package var place: Post { .matters(self) }

  package var seat: Seat? { view.office }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event { return after(reply) }
    if event == .key(.escape) { return Step(.person(PersonScreen(view))) }
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(.ticket(let line), let rows):
      next.rows = rows
      next.other = nil
      next.isWaiting = true
      return Step(next.place, asking: view.office.showing(line.number))
    case .picked(.update(let update), let rows):
      guard let reason = view.reason.code else { return stay }
      next.rows = rows
      next.other = nil
      next.isWaiting = true
      return Step(next.place, asking: view.office.asking(.office(.showUpdate(update.number, reason: reason))))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(view.office, file, back: next.place))))
    case .said(.office(.update(let file))):
      return Step(.update(UpdatePage(UpdateView(view.office, file, .person(view, next)))))
    case .said(.office(.otherBranch(let branch))):
      if case .update(let update) = rows.row {
        return Step(.updateGone(UpdateGone(view.office, update.number, .otherBranch(branch), .person(view, next))))
      }
      next.other = branch
      return next.stay
    case .said: return next.stay
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.people
    let table = Table(
      columns: [
        .init(say.cases.numberColumn, width: 11), .init(words.whatColumn, width: 22, isWide: true),
        .init(say.cases.stateColumn, width: 16), .init(words.whenColumn, width: 16),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: words.noMatters)
    return Page(
      title: words.mattersTitle(plain(view.page.name)),
      parts: (other.map { [.note(.error, say.cases.otherBranch(plain($0.name)))] } ?? []) + [.table(table)],
      keys: (rows.row == nil ? [] : [Action([.enter], words.open)]) + [Action([.escape], say.common.back)],
      focus: rows.rows.isEmpty ? nil : rows.chosen)
  }

  private func row(of matter: Matter, _ say: Texts) -> Table.Row {
    let (words, at) = (say.people, say.stamp(matter.at, view.office.zone))
    switch matter {
    case .update(let update):
      return Table.Row([update.number.description, words.updateLabel, words.updateState(update.state), at])
    case .ticket(let line):
      let what = say.complaint.category(line.category).label
      return Table.Row(
        [line.number.description, what, words.ticketState(line.state), at], tone: line.isOverdue ? .error : nil)
    }
  }
}
