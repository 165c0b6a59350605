package import Flow
import Rules

/// Checks pause at this terminal, whoever stands before it. Rule S8.
package struct ChecksPaused: Ending {
  package let stated: Stated
  private let until: Moment
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, until: Moment) {
    self.stated = stated
    self.until = until
  }

  package var place: Screens.Place { .checksPaused(self) }

  package func title(_ say: KioskTexts) -> String { say.update.checksPausedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [
      .note(.warning, say.update.checksPaused(say.dates.opening(until, stated.hall.zone))),
      .text(say.update.checksPausedNext),
    ]
  }
}
