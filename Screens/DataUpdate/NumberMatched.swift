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
      .note(.success, say.retype.right), .text(say.retype.rightNext), .large(slip.number.description), goodness(say),
    ] + say.desk(stated.hall)
  }

  /// Until when the number is good; after hours that it will have run out when somebody can use it.
  private func goodness(_ say: KioskTexts) -> Part {
    let zone = stated.hall.zone
    let until = say.dates.moment(slip.until, zone)
    guard let opens = stated.hall.opensNext, opens > slip.until else { return .text(say.retype.rightUntil(until)) }
    return .note(.warning, say.retype.rightTooEarly(until, say.dates.moment(opens, zone)))
  }
}
