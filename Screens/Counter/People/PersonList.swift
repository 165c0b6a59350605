import Console
package import Flow
import Rules
import Services

/// Everybody whom a search has found, with how alike the names are. Rule N5.
package struct PersonList: CounterScreen {
  private let office: Seat
  private let reason: LookReason
  private let search: FindPerson
  private var rows: Rows<PersonLine>
  private var isWaiting = false

  init(_ seat: Seat, _ people: [PersonLine], _ reason: LookReason, from search: FindPerson) {
    office = seat
    self.reason = reason
    self.search = search
    rows = Rows(people)
  }

  package var place: Post { .personList(self) }

  package var seat: Seat? { office }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { [[.key(.down)], [.key(.enter)], [.key(.escape)]] }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if event == .key(.escape) { return Step(search.place) }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let person, let rows):
      next.rows = rows
      next.isWaiting = true
      return Step(next.place, asking: office.asking(.person(person.id, reason, hasSeenCard: false)))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch office.answer(in: reply, back: next.place) {
    case .said(.person(let page)):
      return Step(.person(PersonScreen(PersonView(office, page, reason, back: next.place))))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.people
    let table = Table(
      columns: [
        .init(words.nameColumn, width: 22, isWide: true), .init("NIK", width: 16),
        .init(words.birthColumn, width: 10), .init(words.employerColumn, width: 0), .init(words.likeColumn, width: 8),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: words.nobodyFound)
    return Page(
      title: words.listTitle, parts: [.text(words.list(rows.rows.count)), .blank, .table(table)],
      keys: [Action([.enter], words.open), Action([.escape], say.common.back)], focus: rows.chosen,
      beside: rows.row.map { beside($0, say) } ?? [])
  }

  private func row(of person: PersonLine, _ say: Texts) -> Table.Row {
    Table.Row(
      [
        plain(person.name), person.nikMask, say.typed(person.birth), person.employer.map(plain) ?? "",
        person.isSame.map(say.people.likeness) ?? "",
      ], tone: person.isSame == false ? .warning : nil)
  }

  private func beside(_ person: PersonLine, _ say: Texts) -> [Part] {
    [
      .facts([
        Fact(say.people.nameColumn, plain(person.name)), Fact("NIK", person.nikMask),
        Fact(say.people.birthColumn, say.dates.day(person.birth)),
        Fact(
          say.people.employerColumn,
          [person.employer, person.city].compactMap(\.self).map(plain).joined(separator: ", ")),
      ])
    ]
  }
}
