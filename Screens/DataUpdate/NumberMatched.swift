package import Flow

/// The card number was right; the counter goes on from here.
package struct NumberMatched: Ending {
  package let stated: Stated
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .numberMatched(self) }

  package func title(_ say: KioskTexts) -> String { say.retype.rightTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.success, say.retype.right), .text(say.retype.rightNext)] + say.desk(stated.hall.branch)
  }
}
