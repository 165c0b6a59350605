package import Flow
import Rules

/// The participant's record and the population register differ: which columns, never their values. Gate G6.
package struct Mismatched: Ending {
  package let stated: Stated
  private let columns: [Mismatch]
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, _ columns: [Mismatch]) {
    self.stated = stated
    self.columns = columns
  }

  package var place: Screens.Place { .mismatched(self) }

  package func title(_ say: KioskTexts) -> String { say.update.mismatchTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    let names = columns.map(say.update.column).joined(separator: ", ")
    return [.note(.warning, say.update.mismatch(names)), .text(say.update.uncounted), .facts(say.update.menders)]
  }
}
