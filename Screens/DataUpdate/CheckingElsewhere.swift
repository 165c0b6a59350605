package import Flow
import Rules

/// A face check of the same participant is under way elsewhere. Rule S5.
package struct CheckingElsewhere: Ending {
  package let stated: Stated
  /// When it is over at the latest.
  private let until: Moment
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, until: Moment) {
    self.stated = stated
    self.until = until
  }

  package var place: Screens.Place { .checkingElsewhere(self) }

  package func title(_ say: KioskTexts) -> String { say.update.checkingTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.info, say.update.checking(say.dates.opening(until, stated.hall.zone))), .text(say.update.checkingNext)]
  }
}
