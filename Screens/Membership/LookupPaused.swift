package import Flow
import Rules

/// Too many look-ups from this terminal: they go on at a moment; the rest of the menu stays open. Rule M5.
package struct LookupPaused: Ending {
  package let stated: Stated
  private let until: Moment
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, until: Moment) {
    self.stated = stated
    self.until = until
  }

  package var place: Screens.Place { .lookupPaused(self) }

  package func title(_ say: KioskTexts) -> String { say.membership.pausedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [
      .note(.warning, say.membership.paused(say.dates.opening(until, stated.hall.zone))),
      .text(say.membership.pausedNext),
    ]
  }
}
