package import Flow

/// Kiosks refuse this participant; an officer who sees the KTP goes on. Rule S8.
package struct AtCounterOnly: Ending {
  package let stated: Stated
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .atCounterOnly(self) }

  package func title(_ say: Texts) -> String { say.update.counterTitle }

  package func parts(_ say: Texts) -> [Part] {
    [.note(.warning, say.update.counter), .text(say.update.counterNext)] + say.desk(stated.hall.branch)
  }
}
