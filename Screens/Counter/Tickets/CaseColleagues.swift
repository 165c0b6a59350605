import Console
package import Flow
import Rules
import Services

/// Who gets a complaint: everybody of the branch who works on complaints.
package struct CaseColleagues: CaseSubject {
  private let open: OpenCase
  private var rows: Rows<StaffLine>
  private var isWaiting = false

  init(_ open: OpenCase, _ staff: [StaffLine]) {
    self.open = open
    rows = Rows(
      staff.filter {
        !$0.isDisabled && $0.role.may(.workTickets) && $0.name.text != open.file.assignee
          && !open.file.concerns.contains($0.name.text)
      })
  }

  var kept: OpenCase { open }

  package var place: Post { .caseColleagues(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isWaiting = false
      return open.step(after: reply, to: .assign, at: next.place)
    }
    if event == .key(.escape) { return Step(.caseTasks(CaseTasks(open))) }
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      next.isWaiting = true
      return Step(next.place, asking: open.asking(.assign(to: line.name)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let table = Table(
      columns: [.init(words.accountColumn, width: 24, isWide: true), .init(words.roleColumn, width: 12)],
      rows: rows.rows.map { Table.Row([plain($0.name.text), words.role($0.role)]) }, empty: words.noColleague)
    let hasRows = !rows.rows.isEmpty
    return Page(
      title: "\(words.task(.assign).label) · \(open.number)", parts: [.text(words.toWhom), .blank, .table(table)],
      keys: (hasRows ? [Action([.enter], words.give)] : []) + [Action([.escape], say.common.back)],
      focus: hasRows ? rows.chosen : nil)
  }
}
