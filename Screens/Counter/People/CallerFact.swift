import Console
package import Flow
import Rules
package import Services

/// Somebody calls 175 and reports a block: one more fact has to agree. Rule B1, Q17.
package struct CallerFact: PersonForm {
  /// Which fact.
  package enum Kind: Int, Sendable, Hashable, CaseIterable {
    case mother, employer, telephone

    /// What is asked of the desk.
    func fact(_ text: String) -> ExtraFact {
      switch self {
      case .mother: .mother(text)
      case .employer: .employer(text)
      case .telephone: .telephone(text)
      }
    }
  }

  package let view: PersonView
  package var form: Form<PersonFormMove>
  package var isUnfinished = false
  package var isWaiting = false

  init(_ view: PersonView) {
    self.view = view
    form = Self.form([Entry(options: Kind.allCases.count), Entry(limit: 120)])
  }

  package var place: Post { .callerFact(self) }

  package var request: CounterRequest? { fact.map { .report(view.person, .callCentre($0)) } }

  private var fact: ExtraFact? {
    let text = Fit.trimmed(form.entries[1].text)
    guard let chosen = form.entries[0].chosen, !text.isEmpty else { return nil }
    return Kind.allCases[chosen - 1].fact(text)
  }

  package func notice(of reply: CounterReply) -> PersonScreen.Notice? {
    if case .report(let outcome) = reply { .report(outcome) } else { nil }
  }

  package func title(_ say: CounterTexts) -> String { say.people.callerTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.people
    return [
      .text(words.caller(plain(view.page.name))),
      .field(
        Field(
          label: words.factLabel, options: Kind.allCases.map(words.fact), chosen: form.entries[0].chosen,
          error: isUnfinished ? words.factUnfinished : nil)),
      .field(Field(label: words.factValue, form.entries[1], width: 40)),
    ]
  }

  package func goOn(_ say: CounterTexts) -> String { say.people.record }
}
