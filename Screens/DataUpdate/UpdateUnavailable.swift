package import Flow
import Rules

/// This terminal cannot finish a pengkinian: the counter can. Gate G0.
package struct UpdateUnavailable: Ending {
  package let stated: Stated
  let branch: Branch
  package var exits = Ways([Exit.menu, .done])

  init(_ stated: Stated, _ branch: Branch) {
    self.stated = stated
    self.branch = branch
  }

  package var place: Screens.Place { .updateUnavailable(self) }

  package func title(_ say: Texts) -> String { say.update.unavailableTitle }

  package func parts(_ say: Texts) -> [Part] {
    [.note(.error, say.update.unavailable), .text(say.update.unavailableNext)] + say.desk(branch)
  }
}
