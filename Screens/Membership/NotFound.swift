package import Flow

/// One and the same answer for an unknown NIK, a wrong date and a wrong name: the causes in order, each with its
/// remedy. Rule M3.
package struct NotFound: Ending {
  package let stated: Stated
  package var exits = Ways([Exit.change, .menu, .done])

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .notFound(self) }

  package func title(_ say: KioskTexts) -> String { say.membership.notFoundTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    [.note(.warning, say.membership.notFound), .facts(say.membership.causes)] + say.desk(stated.hall)
  }
}
