package import Flow
import Rules
import Services

/// One card as a public terminal may show it, with what is to be done about it. Rules M2, M4.
package struct CardDetail: KioskScreen {
  /// What somebody who has seen his card may want next.
  package enum Move: Sendable, Hashable, CaseIterable { case update, complain, menu, done }

  private let stated: Stated
  private let finding: Finding
  private let index: Int
  /// The only card: there is no list to go back to.
  private let isOnly: Bool
  private var ways = Ways(Move.allCases, on: .menu)

  /// The card of a finding with that index, which must be one of it.
  init(_ stated: Stated, _ finding: Finding, _ index: Int, isOnly: Bool) {
    self.stated = stated
    self.finding = finding
    self.index = index
    self.isOnly = isOnly
  }

  package var place: Screens.Place { .cardDetail(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.update): return MainMenu(stated.hall).entrance(.update)
    case .took(.complain): return MainMenu(stated.hall).entrance(.complaint)
    case .took(.menu): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .back: return Step(isOnly ? stated.origin : .cardList(CardList(stated, finding)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let card = finding.cards[index]
    let remarks = remarks(card, say)
    // Where there is much to be done about a card, that has the room.
    let isCrowded = remarks.count > 2
    return .choosing(
      ways, title: say.membership.detailTitle,
      parts: [.large(say.membership.status(card)), .facts(facts(card, isCrowded: isCrowded, say))] + remarks,
      say: say, tells: true
    ) {
      switch $0 {
      case .update: say.membership.update
      case .complain: say.membership.complain
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }

  private func facts(_ card: Card, isCrowded: Bool, _ say: KioskTexts) -> [Fact] {
    let words = say.membership
    let employer = [card.employer, card.city].compactMap(\.self).map(plain).joined(separator: ", ")
    let programmes = card.programmes.map { isCrowded ? $0.rawValue : words.programme($0) }.joined(separator: ", ")
    return [
      Fact(words.nameLabel, plain(finding.name)),
      Fact(words.cardLabel, words.fullNumber(plain(card.mask))),
      card.registered.map { day in
        Fact(words.registeredLabel, words.registered(say.dates.day(day), card.lastPaid.map(say.dates.month)))
      },
      employer.isEmpty ? nil : Fact(words.employerLabel, employer),
      programmes.isEmpty ? nil : Fact(words.programmesLabel, programmes),
      Fact(words.branchLabel, plain(card.branch)),
    ].compactMap(\.self)
  }

  private func remarks(_ card: Card, _ say: KioskTexts) -> [Part] {
    var remarks: [Part] = []
    if !card.isActive, card.movingTo == nil {
      let since = card.inactiveSince.map(say.dates.day)
      remarks.append(.note(.warning, say.membership.inactive(since)))
      // Whoever has another card that is active has no question about this one.
      if !finding.cards.contains(where: \.isActive) { remarks.append(.text(say.membership.inactiveNext)) }
    }
    if let employer = card.movingTo {
      remarks += [.note(.info, say.membership.moving(plain(employer))), .text(say.membership.movingNext)]
    }
    if let month = card.lateMonth {
      remarks += [.note(.warning, say.membership.late(say.dates.month(month))), .text(say.membership.lateNext)]
    }
    return remarks.isEmpty ? [.note(.info, say.membership.active)] : remarks
  }
}
