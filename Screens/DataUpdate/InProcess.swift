package import Flow
import Rules
import Services

/// An earlier pengkinian is still being verified. Rules G3, P2.
package struct InProcess: Ending {
  package let stated: Stated
  /// Whose pengkinian it is; the desk has named him.
  let caller: Caller
  let update: Update
  private let pastDue: Bool
  package var exits = Ways([Exit.menu, .done])

  init(_ stated: Stated, _ caller: Caller, _ update: Update, pastDue: Bool) {
    self.stated = stated
    self.caller = caller
    self.update = update
    self.pastDue = pastDue
  }

  package var place: Screens.Place { .inProcess(self) }

  package func title(_ say: Texts) -> String { say.update.inProcessTitle }

  package func parts(_ say: Texts) -> [Part] {
    let zone = stated.hall.zone
    let due = say.dates.moment(update.due, zone)
    return say.update.inProcess.map { Part.note(.warning, $0) } + [
      .facts([
        Fact(say.update.submittedLabel, say.dates.moment(update.submitted, zone)),
        Fact(say.update.dueLabel, update.dueIsEstimate ? say.update.estimate(due) : due),
        Fact(say.update.numberLabel, update.number.description),
      ]),
      pastDue ? .note(.error, say.update.pastDue) : .text(say.update.inProcessNext),
    ]
  }
}
