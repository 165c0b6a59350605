package import Flow
import Rules
import Services

/// Which card's number gate G7 asks for: the person has another one at hand, and the officer has seen the original KTP.
/// Rule S7.
package struct ChangeCard: CounterScreen {
  package enum Move: Sendable, Hashable {
    case leave
    /// By its place on the page.
    case card(Int)
  }

  private let view: PersonView
  private var ways: Ways<Move>

  /// The cursor stands on leaving it as it is.
  init(_ view: PersonView) {
    self.view = view
    ways = Ways([.leave] + view.page.numbers.indices.map(Move.card))
  }

  package var place: Post { .changeCard(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.card(let index)): return Step(.personQuestion(PersonQuestion(view, .card(index))))
    case .took(.leave), .back: return Step(.person(PersonScreen(view)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.people.cardTitle, parts: [.text(say.people.cardIntro(plain(view.page.name)))], say: say,
      isVerdict: true
    ) { $0.label(in: view, say) }
  }
}

extension ChangeCard.Move {
  fileprivate func label(in view: PersonView, _ say: CounterTexts) -> Label {
    guard case .card(let index) = self, view.page.sheet.cards.indices.contains(index) else {
      return Label(say.common.back)
    }
    let card = view.page.sheet.cards[index]
    let asked = view.page.asked == index ? say.people.cardAsked + ", " : ""
    return Label(
      plain(view.page.numbers[index]), asked + (card.employer.map { plain($0) } ?? say.membership.status(card)))
  }
}
