package import Flow

/// Reporting without a block changes nothing and says so. Rule B4.
package struct NotBlocked: Ending {
  package let stated: Stated
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .notBlocked(self) }

  package func title(_ say: KioskTexts) -> String { say.block.notBlockedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.success, say.block.notBlocked), .text(say.block.notBlockedNext)]
  }
}
