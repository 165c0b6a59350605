import Console
package import Flow
import Rules
package import Services

/// Why a block is to be opened before its time: another officer's supervisor decides. Rule B5.
package struct OpeningReason: PersonForm {
  package let view: PersonView
  package var form: Form<PersonFormMove>
  package var isUnfinished = false
  package var isWaiting = false

  init(_ view: PersonView) {
    self.view = view
    form = Self.form([Entry(limit: TypedLine.limit)])
  }

  package var place: Post { .openingReason(self) }

  package var unsent: [LeaveTyped.Matter] { Fit.trimmed(form.entries[0].text).isEmpty ? [] : [.reason] }

  package var request: CounterRequest? {
    (try? TypedLine(form.entries[0].text)).map { .askOpening(view.person, $0) }
  }

  package func notice(of reply: CounterReply) -> PersonScreen.Notice? {
    if case .opening(let outcome) = reply { .opening(outcome) } else { nil }
  }

  package func title(_ say: CounterTexts) -> String { say.people.openingTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.people
    return [
      .text(words.opening(plain(view.page.name))),
      .field(
        Field(
          label: words.openingField, form.entries[0], width: 60, error: isUnfinished ? words.openingUnfinished : nil)),
    ]
  }

  package func goOn(_ say: CounterTexts) -> String { say.people.askSupervisor }
}
