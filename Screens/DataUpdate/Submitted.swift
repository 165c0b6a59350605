package import Flow
import Rules

/// The pengkinian was sent: its number, when the result is due, and where it is seen. Rules G10, P1.
package struct Submitted: Ending {
  package let stated: Stated
  private let update: Update
  package var exits = Ways<Exit>.from(.number)

  init(_ stated: Stated, _ update: Update) {
    self.stated = stated
    self.update = update
  }

  package var place: Screens.Place { .submitted(self) }

  package var number: String? { update.number.description }

  package func title(_ say: KioskTexts) -> String { say.wizard.submittedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [
      .note(.success, say.wizard.submitted(say.dates.moment(update.submitted, stated.hall.zone))),
      .text(say.update.numberIs), .large(update.number.description),
      .facts([say.due(of: update, stated.hall.zone)]), .text(say.wizard.submittedNext),
    ]
  }
}
