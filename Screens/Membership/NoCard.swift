package import Flow

/// The person is known, and no card of his is on record.
package struct NoCard: Ending {
  package let stated: Stated
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .noCard(self) }

  package func title(_ say: KioskTexts) -> String { say.membership.noCardTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.warning, say.membership.noCard), .text(say.membership.noCardNext)] + say.desk(stated.hall)
  }
}
