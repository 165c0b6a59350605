package import Flow
import Rules

/// The consent was taken back: nothing is verified any more, and another pengkinian may begin. Rule K2.
package struct UpdateWithdrawn: Ending {
  package let stated: Stated
  private let update: Update
  package var exits = Ways<Exit>.from(.number)

  init(_ stated: Stated, _ update: Update) {
    self.stated = stated
    self.update = update
  }

  package var place: Screens.Place { .updateWithdrawn(self) }

  package func title(_ say: KioskTexts) -> String { say.result.withdrawnTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [
      .note(.success, say.result.withdrawnNow),
      .facts([Fact(say.update.numberLabel, update.number.description)]), .text(say.result.withdrawnNext),
    ]
  }
}
