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
  /// What was asked last and did not agree: told until something else stands there.
  private var wrong: ExtraFact?
  /// Those that did not agree here.
  private var wrongs = 0

  init(_ view: PersonView) {
    self.view = view
    form = Self.form([Entry(options: Kind.allCases.count), Entry(limit: 120)])
  }

  /// A digit chooses the fact and leads on to the answer; anything else that is typed there is the answer, by which the
  /// fact is mostly known.
  package func on(_ event: Event) -> Step<Post> {
    guard form.focus == 0, case .key(.character(let sign)) = event, sign != " " else { return filled(by: event) }
    var next = self
    if let digit = sign.wholeNumberValue, (1...Kind.allCases.count).contains(digit),
      case .changed(let chosen) = form.on(event)
    {
      next.form = chosen.focusing(1)
      next.isUnfinished = false
      return next.stay
    }
    next.form = form.focusing(1)
    return next.filled(by: event)
  }

  package var missing: Int? { kind == nil ? 0 : 1 }

  package var place: Post { .callerFact(self) }

  package var request: CounterRequest? { fact.map { .report(view.person, .callCentre($0)) } }

  private var fact: ExtraFact? {
    let text = Fit.trimmed(form.entries[1].text)
    guard let kind, !text.isEmpty else { return nil }
    return kind.fact(text)
  }

  /// What the officer has chosen, else what the answer can only be.
  private var kind: Kind? { form.entries[0].chosen.map { Kind.allCases[$0 - 1] } ?? Kind(of: form.entries[1].text) }

  package func notice(of reply: CounterReply) -> PersonScreen.Notice? {
    if case .report(let outcome) = reply { .report(outcome) } else { nil }
  }

  /// A wrong fact stays here with what was typed: the caller may have meant another one.
  package func staying(after reply: CounterReply) -> CallerFact? {
    guard case .report(.notFound) = reply else { return nil }
    var next = self
    next.wrong = fact
    next.wrongs += 1
    return next
  }

  /// What was counted stands on the person's page.
  package var left: Step<Post> {
    wrong == nil ? Step(.person(PersonScreen(view))) : PersonScreen(view).lookingAnew(nil)
  }

  package func title(_ say: CounterTexts) -> String { say.people.callerTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.people
    return [
      .text(words.caller(plain(view.page.name))),
      .field(
        Field(
          label: words.factLabel, options: Kind.allCases.map(words.fact), chosen: kind.map { $0.rawValue + 1 },
          error: isUnfinished ? words.factUnfinished : nil)),
      .field(
        Field(
          label: words.factValue, form.entries[1], width: 40,
          error: wrong != nil && wrong == fact
            ? words.factWrong(min(CallerFacts.limit, view.page.callersWrong + wrongs)) : nil)),
    ]
  }

  package func goOn(_ say: CounterTexts) -> String { say.people.record }
}

extension CallerFact.Kind {
  /// By the first word of a company's name, or by four digits; nil for what could be another one.
  fileprivate init?(of answer: String) {
    let text = Fit.trimmed(answer)
    if text.count == 4, text.allSatisfy({ ("0"..."9").contains($0) }) { self = .telephone; return }
    let companies = ["PT", "PT.", "CV", "CV.", "UD", "UD.", "YAYASAN", "KOPERASI", "PERUM"]
    guard let first = text.split(separator: " ").first, companies.contains(first.uppercased()) else { return nil }
    self = .employer
  }
}
