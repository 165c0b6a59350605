package import Flow
import Rules
import Services

/// One card as a public terminal may show it, with what is to be done about it. Rules M2, M4.
package struct CardDetail: KioskScreen {
  private let stated: Stated
  private let finding: Finding
  private let index: Int
  /// The only card: there is no list to go back to.
  private let isOnly: Bool
  private var ways = Ways([Exit.menu, .done])

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
    case .took(.menu), .took(.noted): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.change), .back: return Step(isOnly ? stated.form.place : .cardList(CardList(stated, finding)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let card = finding.cards[index]
    return .choosing(
      ways, title: say.membership.detailTitle,
      parts: [.facts(facts(card, say))] + remarks(card, say) + [.text(say.membership.fullNumber)], say: say,
      tells: true
    ) { Label(say.common.exit($0)) }
  }

  private func facts(_ card: Card, _ say: KioskTexts) -> [Fact] {
    let words = say.membership
    let employer = [card.employer, card.city].compactMap(\.self).map(plain).joined(separator: ", ")
    return [
      Fact(words.statusLabel, words.status(card)),
      Fact(words.nameLabel, plain(finding.name)),
      Fact(words.cardLabel, plain(card.mask)),
      employer.isEmpty ? nil : Fact(words.employerLabel, employer),
      card.programmes.isEmpty
        ? nil : Fact(words.programmesLabel, card.programmes.map(\.rawValue).joined(separator: ", ")),
      Fact(words.branchLabel, plain(card.branch)),
    ].compactMap(\.self)
  }

  private func remarks(_ card: Card, _ say: KioskTexts) -> [Part] {
    var remarks: [Part] = []
    if !card.isActive, card.movingTo == nil {
      let since = card.inactiveSince.map(say.dates.day)
      remarks += [.note(.warning, say.membership.inactive(since)), .text(say.membership.inactiveNext)]
    }
    if let employer = card.movingTo {
      remarks += [.note(.info, say.membership.moving(plain(employer))), .text(say.membership.movingNext)]
    }
    if let month = card.lateMonth {
      remarks += [.note(.warning, say.membership.late(say.dates.month(month))), .text(say.membership.lateNext)]
    }
    return remarks.isEmpty ? [.note(.success, say.membership.active)] : remarks
  }
}
