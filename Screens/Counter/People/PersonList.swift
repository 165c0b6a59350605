import Console
package import Flow
import Rules
package import Services

/// Everybody whom a search has found, with how alike the names are. Rule N5.
package struct PersonList: CounterScreen {
  private let office: Seat
  private let reason: LookReason
  private let search: FindPerson
  private var list: LiveRows<PersonLine>
  private var isWaiting = false

  init(_ seat: Seat, _ people: [PersonLine], _ reason: LookReason, from search: FindPerson) {
    office = seat
    self.reason = reason
    self.search = search
    list = LiveRows(seat).telling(people)
  }

  package var place: Post { .personList(self) }

  package var seat: Seat? { office }

  package var below: Post? { search.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch list.on(event) {
    case .changed(let list):
      next.list = list
      return next.stay
    case .picked(let person, let list):
      next.list = list
      next.isWaiting = true
      return Step(next.place, asking: office.opening(person.id, reason))
    case .left: return Step(search.place)
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

  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    let parts = list.parts(
      below: [.text(words.list(list.told.count))],
      [
        .init(words.nameColumn, width: 22, isWide: true), .init("NIK", width: 16),
        .init(words.birthColumn, width: 10), .init(words.employerColumn, width: 0), .init(words.likeColumn, width: 8),
      ], empty: words.nobodyFound, say)
    return Page(
      title: words.listTitle, parts: parts, keys: list.actions(open: words.open, say), focus: list.focus,
      beside: list.beside(say))
  }
}

extension PersonLine: Listed {
  package static var orders: [ListOrder<PersonLine>] {
    [
      ListOrder(asTold: { $0.people.likeColumn }),
      ListOrder({ $0.people.nameColumn }, rank: { .name($0.name) }),
      ListOrder({ $0.people.birthColumn }, rank: { .day($0.birth) }),
    ]
  }

  package func isSame(as other: PersonLine) -> Bool { id == other.id }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row(
      [
        plain(name), nikMask, say.typed(birth), employer.map(plain) ?? "", isSame.map(say.people.likeness) ?? "",
      ], tone: isSame == false ? .warning : nil)
  }

  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.people
    return [
      Fact(words.nameColumn, plain(name)), Fact("NIK", nikMask), Fact(words.birthColumn, say.dates.day(birth)),
      Fact(words.employerColumn, [employer, city].compactMap(\.self).map(plain).joined(separator: ", ")),
    ]
  }
}
