import Console
package import Flow
import Rules
import Services

/// Why a block is to be opened before its time: another officer's supervisor decides. Rule B5.
package struct OpeningReason: CounterScreen {
  package enum Move: Sendable, Hashable { case next, back }

  private let view: PersonView
  private var form: Form<Move>
  private var isUnfinished = false
  private var isWaiting = false

  init(_ view: PersonView) {
    self.view = view
    form = Form(
      [Entry(limit: TypedLine.limit)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package var place: Post { .openingReason(self) }

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
    guard let reason = try? TypedLine(form.entries[0].text) else {
      next.isUnfinished = true
      return next.stay
    }
    next.isWaiting = true
    return Step(next.place, asking: view.office.asking(.askOpening(view.person, reason)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.opening(let outcome)): return PersonScreen(view).lookingAnew(.opening(outcome))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.people
    return Page(
      title: words.openingTitle,
      parts: Part.spaced([
        .text(words.opening(plain(view.page.name))),
        .field(
          Field(
            label: words.openingField, form.entries[0], width: 60, error: isUnfinished ? words.openingUnfinished : nil)),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: Texts) -> String {
    switch move {
    case .next: say.people.askSupervisor
    case .back: say.common.back
    }
  }
}
