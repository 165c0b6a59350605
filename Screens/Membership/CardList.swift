package import Flow
import Services

/// Several cards, active ones first: which one is to be shown? Rule M2.
package struct CardList: KioskScreen {
  /// The list has nine digits at most: page by page.
  private enum Move: Sendable, Hashable {
    case card(Int)
    case later, earlier
  }

  private let stated: Stated
  private let finding: Finding
  private let first: Int
  private var ways: Ways<Move>

  /// How many cards one page shows.
  static let pageLimit = 5

  /// From the card with that index, at most `pageLimit`.
  init(_ stated: Stated, _ finding: Finding, from first: Int = 0) {
    self.stated = stated
    self.finding = finding
    self.first = first
    let shown = finding.cards.indices.dropFirst(first).prefix(Self.pageLimit)
    var moves = shown.map(Move.card)
    if shown.endIndex < finding.cards.endIndex { moves.append(.later) }
    if first > 0 { moves.append(.earlier) }
    ways = Ways(moves)
  }

  package var place: Screens.Place { .cardList(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.card(let index)): return Step(.cardDetail(CardDetail(stated, finding, index, isOnly: false)))
    case .took(.later): return CardList(stated, finding, from: first + Self.pageLimit).stay
    case .took(.earlier): return CardList(stated, finding, from: max(0, first - Self.pageLimit)).stay
    case .back: return Step(stated.origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.membership.listTitle,
      parts: [.text(say.membership.list(finding.cards.count))] + fresh(say), say: say, isVerdict: true
    ) { label($0, say) }
  }

  private func fresh(_ say: KioskTexts) -> [Part] {
    finding.fresh.first.map { [.note(.info, say.membership.alsoFresh($0, say.dates))] } ?? []
  }

  private func label(_ move: Move, _ say: KioskTexts) -> Label {
    switch move {
    case .card(let index): card(finding.cards[index], say)
    case .later: Label(say.membership.later)
    case .earlier: Label(say.membership.earlier)
    }
  }

  private func card(_ card: Card, _ say: KioskTexts) -> Label {
    Label("\(plain(card.mask))  \(say.membership.status(card))", card.employer.map(plain) ?? "")
  }
}
