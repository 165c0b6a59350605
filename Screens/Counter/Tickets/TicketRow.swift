package import Flow
import Rules
package import Services

/// A complaint in the list.
extension TicketLine: Listed {
  package static var orders: [ListOrder<TicketLine>] {
    [
      ListOrder(asTold: { $0.cases.dueColumn }),
      ListOrder({ $0.ticket.filedLabel }, rank: { .moment($0.filed) }),
      ListOrder(
        { $0.ticket.categoryLabel },
        rank: { line in
          TicketCategory.allCases.firstIndex(of: line.category).map { .number(Int64($0)) } ?? .unranked
        }),
      ListOrder({ $0.cases.assigneeColumn }, rank: { $0.assignee.map(Rank.name) ?? .unranked }),
    ]
  }

  package func isSame(as other: TicketLine) -> Bool { number == other.number }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    let isMine = assignee == seat.officer.name.text
    return Table.Row(
      [
        number.description, due.map { say.brief($0.day, since: seat.today) } ?? "-", say.taking.age(age), standing(say),
        say.taking.modeMark(mode) + Screens.beginning(beginning), isMine ? say.cases.mine : assignee.map(plain) ?? "-",
      ], tone: isOverdue ? .error : isSoon || hasNews ? .warning : isMine ? .info : nil)
  }

  /// What the reporter wrote comes before the state: somebody has to read it. Rule T13.
  func standing(_ say: CounterTexts) -> String {
    if hasNews { return say.desk.unread(isObjected) }
    return isObjected ? say.desk.objected : say.people.ticketState(state)
  }

  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.cases
    let facts = [
      Fact(words.numberColumn, number.description),
      Fact(say.ticket.categoryLabel, say.complaint.category(category).label),
      Fact(
        words.stateColumn,
        isObjected ? "\(say.desk.objected) · \(say.people.ticketState(state))" : say.people.ticketState(state)),
      Fact(say.ticket.filedLabel, say.dates.short(filed, seat.zone)),
      due.map { Fact(say.ticket.dueLabel, say.due($0)) },
      Fact(words.assigneeColumn, assignee.map(plain) ?? words.nobody),
    ]
    return facts.compactMap(\.self)
  }
}
