import Console
package import Flow
import Rules
import Services

/// The cards of a person in the order of rule M2, of which the chosen one is told in full; below them the updates and
/// complaints, the newest first, each of which can be opened from here.
package struct Matters: CounterScreen {
  private let view: PersonView
  private var list: LiveRows<Matter>
  private var isWaiting = false
  /// Whose it is, of what was not opened.
  private var other: Branch?

  /// The cursor stands on the newest that can be opened.
  init(_ view: PersonView) {
    self.view = view
    let (cards, numbers) = (view.page.sheet.cards, view.page.numbers)
    let shown = cards.enumerated().map { index, card in
      Matter.card(card, numbers.indices.contains(index) ? numbers[index] : card.mask)
    }
    let matters = view.page.updates.map(Matter.update) + view.page.tickets.map(Matter.ticket)
    let newest = matters.sorted { ($0.at?.milliseconds ?? 0) > ($1.at?.milliseconds ?? 0) }
    list = LiveRows(view.office).telling(shown + newest, at: newest.isEmpty ? 0 : shown.count)
  }

  package var place: Post { .matters(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event { return after(reply) }
    switch list.on(event) {
    case .changed(let list):
      next.list = list
      return next.stay
    case .picked(.card, let list):
      next.list = list
      return next.stay
    case .picked(.ticket(let line), let list):
      next.list = list
      next.other = nil
      next.isWaiting = true
      return Step(next.place, asking: view.office.showing(line.number))
    case .picked(.update(let update), let list):
      guard let reason = view.reason.code else { return stay }
      next.list = list
      next.other = nil
      next.isWaiting = true
      return Step(next.place, asking: view.office.asking(.office(.showUpdate(update.number, reason: reason))))
    case .left: return Step(.person(PersonScreen(view)))
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
      if case .update(let update) = list.row {
        return Step(.updateGone(UpdateGone(view.office, update.number, .otherBranch(branch), .person(view, next))))
      }
      next.other = branch
      return next.stay
    case .said: return next.stay
    }
  }

}

// MARK: What it shows

extension Matters {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    let columns: [Table.Column] = [
      .init(say.cases.numberColumn, width: 11), .init(words.matterColumn, width: 22, isWide: true),
      .init(say.cases.stateColumn, width: 16), .init(words.whenColumn, width: 16),
    ]
    let said = other.map { [Part.note(.error, say.cases.otherBranch(plain($0.name)))] } ?? []
    return Page(
      title: words.mattersTitle(plain(view.page.name)),
      parts: list.parts(below: said, columns, empty: words.noMatters, say) + chosen(say),
      keys: list.actions(open: list.row?.at == nil ? nil : words.open, say), focus: list.focus,
      beside: list.row?.at == nil ? [] : list.beside(say))
  }

  /// The card under the cursor, or that there is nothing but cards.
  private func chosen(_ say: CounterTexts) -> [Part] {
    guard case .card(let card, _) = list.row else { return [] }
    let hasMatters = list.rows.contains { $0.at != nil }
    return [.blank, .facts(say.facts(of: card))] + (hasMatters ? [] : [.blank, .text(say.people.noMatters)])
  }
}

/// A row of it.
private enum Matter: Listed {
  /// With its number, in full once the KTP was seen.
  case card(Card, String)
  case update(Update)
  case ticket(TicketLine)

  static var orders: [ListOrder<Matter>] { [ListOrder(asTold: { $0.people.whenColumn })] }

  /// When it began; nil for a card.
  var at: Moment? {
    switch self {
    case .card: nil
    case .update(let update): update.submitted
    case .ticket(let line): line.filed
    }
  }

  func isSame(as other: Matter) -> Bool {
    switch (self, other) {
    case (.card(_, let one), .card(_, let other)): one == other
    case (.update(let one), .update(let other)): one.number == other.number
    case (.ticket(let one), .ticket(let other)): one.isSame(as: other)
    default: false
    }
  }

  func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    let (words, at) = (say.people, at.map { say.stamp($0, seat.zone) } ?? "")
    switch self {
    case .card(let card, let number):
      let isNotable = !card.isActive || card.lateMonth != nil || card.movingTo != nil
      return Table.Row(
        [plain(number), card.employer.map(plain) ?? "-", say.membership.status(card)],
        tone: isNotable ? .warning : nil)
    case .update(let update):
      return Table.Row([update.number.description, words.updateLabel, words.updateState(update.state), at])
    case .ticket(let line):
      let what = say.complaint.category(line.category).label
      return Table.Row(
        [line.number.description, what, words.ticketState(line.state), at], tone: line.isOverdue ? .error : nil)
    }
  }

  func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    switch self {
    case .card(let card, _): say.facts(of: card)
    case .update(let update):
      [
        Fact(say.cases.numberColumn, update.number.description),
        Fact(say.verify.submittedColumn, say.dates.moment(update.submitted, seat.zone)),
        update.decided.map { Fact(say.verify.decidedColumn, say.dates.moment($0, seat.zone)) }
          ?? Fact(say.verify.dueColumn, say.dates.moment(update.due, seat.zone)),
        Fact(say.cases.stateColumn, say.people.updateState(update.state)),
      ]
    case .ticket(let line): line.facts(say, seat)
    }
  }
}

extension CounterTexts {
  /// What its participant reads at a kiosk, and since when. Rules M2, M4.
  fileprivate func facts(of card: Card) -> [Fact] {
    let (words, own, say) = (membership, people, self)
    let employer = [card.employer, card.city].compactMap(\.self).map(plain).joined(separator: ", ")
    let remarks = [
      card.inactiveSince.map { own.cardInactive(say.dates.day($0)) },
      card.movingTo.map { own.cardMoving(plain($0)) },
      card.lateMonth.map { own.cardLate(say.dates.month($0)) },
    ].compactMap(\.self)
    return [
      employer.isEmpty ? nil : Fact(words.employerLabel, employer),
      card.programmes.isEmpty
        ? nil : Fact(words.programmesLabel, card.programmes.map(\.rawValue).joined(separator: ", ")),
      Fact(words.branchLabel, plain(card.branch)),
      card.registered.map { Fact(own.cardRegistered, say.dates.day($0)) },
    ].compactMap(\.self)
      + remarks.enumerated().map { Fact($0.offset == 0 ? words.statusLabel : "", $0.element) }
  }
}
