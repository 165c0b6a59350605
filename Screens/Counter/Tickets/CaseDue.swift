import Console
package import Flow
import Rules
import Services

/// Why a complaint is due when it is: every stretch of days, and why it counts or does not. Rule T5.
package struct CaseDue: CaseSubject {
  private let open: OpenCase
  private let due: TicketDue
  private var rows: Rows<Ticket.Stretch>

  init(_ open: OpenCase, _ due: TicketDue) {
    self.open = open
    self.due = due
    rows = Rows(due.stretches)
  }

  var kept: OpenCase { open }

  package var place: Post { .caseDue(self) }

  package func on(_ event: Event) -> Step<Post> {
    if event == .key(.escape) || event == .key(.enter) { return Step(.caseScreen(CaseScreen(open))) }
    guard case .changed(let rows) = rows.on(event) else { return stay }
    var next = self
    next.rows = rows
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let table = Table(
      columns: [
        .init(words.fromColumn, width: 10), .init(words.throughColumn, width: 10),
        .init(words.whyColumn, width: 24, isWide: true), .init(words.countedColumn, width: 10),
      ], rows: stretches(say), empty: "")
    let limits =
      open.file.sheet.escalated == nil
      ? [] : [Part.text(words.limits(say.due(due.ordinaryLimit), say.due(due.supervisedLimit)))]
    return Page(
      title: words.dueTitle(open.number.description),
      parts: [
        .text(
          words.dueIntro(
            say.dates.short(due.clockFrom, due.zone), due.due.map(say.due), Ticket.daysToAnswer,
            open.file.sheet.state == .waiting))
      ] + told(say) + limits + [.table(table)], keys: [Action([.escape], say.common.back)], focus: rows.chosen)
  }

  private func told(_ say: CounterTexts) -> [Part] {
    let text = say.cases.told(due.told, say)
    return text.isEmpty ? [] : [.text(text)]
  }

  private func stretches(_ say: CounterTexts) -> [Table.Row] {
    var counted = 0
    return due.stretches.map { stretch in
      let first = counted + 1
      if stretch.kind == .counted { counted += stretch.last.dayNumber - stretch.first.dayNumber + 1 }
      let numbers = first == counted ? "\(first)" : "\(first)-\(counted)"
      return Table.Row(
        [
          say.typed(stretch.first), say.typed(stretch.last), say.cases.dayKind(stretch.kind),
          stretch.kind == .counted ? numbers : "-",
        ], tone: stretch.kind == .counted ? .info : nil)
    }
  }
}
