package import Flow
import Rules

/// What was to be stopped had ended meanwhile. Rules P3, K2.
package struct NotInProcess: Ending {
  package let stated: Stated
  /// How it ended; nil when there is no such pengkinian of this person.
  private let update: Update?
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, _ update: Update?) {
    self.stated = stated
    self.update = update
  }

  package var place: Screens.Place { .notInProcess(self) }

  package func title(_ say: KioskTexts) -> String { say.result.notInProcessTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    guard let update else {
      return [.note(.warning, say.result.unknown), .text(say.result.unknownNext)] + say.desk(stated.hall)
    }
    return [.note(.info, say.result.notInProcess)] + say.ended(update, stated.hall.zone)
  }
}
