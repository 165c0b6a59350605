package import Flow
import Services

/// A registration that is not older than 14 days does not show yet. Rule M4.
package struct TooFresh: Ending {
  package let stated: Stated
  private let card: FreshCard
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, _ card: FreshCard) {
    self.stated = stated
    self.card = card
  }

  package var place: Screens.Place { .tooFresh(self) }

  package func title(_ say: KioskTexts) -> String { say.membership.freshTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.info, say.membership.fresh(card, say.dates)), .text(say.membership.freshNext)]
  }
}
