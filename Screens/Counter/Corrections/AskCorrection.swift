import Console
package import Flow
import Rules
package import Services

/// The NIK that the population office has corrected, and why: a supervisor decides. Rule DL4.
package struct AskCorrection: PersonForm {
  package let view: PersonView
  package var form: Form<PersonFormMove>
  package var isUnfinished = false
  package var isWaiting = false

  init(_ view: PersonView) {
    self.view = view
    form = Self.form([Entry(exactly: 16, grouping: .fours), Entry(limit: TypedLine.limit)])
  }

  package var place: Post { .askCorrection(self) }

  package var unsent: [LeaveTyped.Matter] {
    form.entries.allSatisfy { Fit.trimmed($0.text).isEmpty } ? [] : [.reason]
  }

  package var request: CounterRequest? {
    guard let number = try? NIK(form.entries[0].text), let reason = try? TypedLine(form.entries[1].text) else {
      return nil
    }
    return .askCorrection(view.person, number, reason)
  }

  package func notice(of reply: CounterReply) -> PersonScreen.Notice? {
    if case .correction(let outcome) = reply { .correction(outcome) } else { nil }
  }

  package func title(_ say: CounterTexts) -> String { say.corrections.askTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.corrections
    let error = isUnfinished ? words.unfinished : nil
    return [
      .text(words.ask(plain(view.page.name))),
      .field(
        Field(label: words.numberField.label, hint: words.numberField.detail, form.entries[0], error: error)),
      .field(Field(label: words.reasonField.label, hint: words.reasonField.detail, form.entries[1], width: 60)),
    ]
  }

  package func goOn(_ say: CounterTexts) -> String { say.corrections.send }
}
