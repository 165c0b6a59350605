import Console
package import Flow
import Rules
import Services

/// Somebody calls 175 and reports a block: one more fact has to agree. Rule B1, Q17.
package struct CallerFact: CounterScreen {
  package enum Move: Sendable, Hashable { case next, back }

  /// Which fact.
  package enum Kind: Int, Sendable, Hashable, CaseIterable { case mother, employer, telephone }

  private let view: PersonView
  private var form: Form<Move>
  private var isUnfinished = false
  private var isWaiting = false

  init(_ view: PersonView) {
    self.view = view
    form = Form(
      [Entry(options: Kind.allCases.count), Entry(limit: 120)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package var place: Post { .callerFact(self) }

  package var seat: Seat? { view.office }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      next.isUnfinished = false
      return next.stay
    case .made(.next): return submitted
    case .made(.back): return Step(.person(PersonScreen(view)))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    var next = self
    guard let fact else {
      next.isUnfinished = true
      return next.stay
    }
    next.isWaiting = true
    return Step(next.place, asking: view.office.asking(.report(view.person, .callCentre(fact))))
  }

  private var fact: ExtraFact? {
    let text = Fit.trimmed(form.entries[1].text)
    guard let chosen = form.entries[0].chosen, !text.isEmpty else { return nil }
    switch Kind.allCases[chosen - 1] {
    case .mother: return .mother(text)
    case .employer: return .employer(text)
    case .telephone: return .telephone(text)
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.report(let outcome)): return PersonScreen(view).lookingAnew(.report(outcome))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.people
    let kinds = Field(
      label: words.factLabel, options: Kind.allCases.map(words.fact), chosen: form.entries[0].chosen,
      error: isUnfinished ? words.factUnfinished : nil)
    return Page(
      title: words.callerTitle,
      parts: Part.spaced([
        .text(words.caller(plain(view.page.name))), .field(kinds),
        .field(Field(label: words.factValue, form.entries[1], width: 40)),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: Texts) -> String {
    switch move {
    case .next: say.people.record
    case .back: say.common.back
    }
  }
}
