package import Flow
import Rules
import Services

/// The card number was right; the counter goes on from here, by a number that says where the person was. Rule P7.
package struct NumberMatched: Ending {
  package let stated: Stated
  private let slip: HandOverSlip
  package var exits = Ways<Exit>.from(.number)

  init(_ stated: Stated, _ slip: HandOverSlip) {
    self.stated = stated
    self.slip = slip
  }

  package var place: Screens.Place { .numberMatched(self) }

  package func title(_ say: KioskTexts) -> String { say.retype.rightTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [
      .note(.success, say.retype.right), .text(say.retype.rightNext), .large(slip.number.description),
      .text(say.retype.rightUntil(say.dates.moment(slip.until, stated.hall.zone))),
    ] + say.desk(stated.hall)
  }
}
