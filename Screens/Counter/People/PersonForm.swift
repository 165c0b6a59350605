import Console
package import Flow
package import Services

/// A form about a person whose last field asks something of the desk; the answer is said on the person's page.
package protocol PersonForm: CounterScreen {
  var view: PersonView { get }
  var form: Form<PersonFormMove> { get set }
  /// Something is missing, which is said beside a field.
  var isUnfinished: Bool { get set }
  var isWaiting: Bool { get set }

  /// What is asked; nil while something is missing.
  var request: CounterRequest? { get }

  /// What the page says to an answer; nil for one that means nothing here.
  func notice(of reply: CounterReply) -> PersonScreen.Notice?

  /// The same form, where an answer is told beside what was typed; nil where the person's page tells it.
  func staying(after reply: CounterReply) -> Self?

  /// The field in which something is missing; nil to leave the cursor where it is.
  var missing: Int? { get }

  /// Where it leads when nothing is asked.
  var left: Step<Post> { get }

  func title(_ say: CounterTexts) -> String
  func parts(_ say: CounterTexts) -> [Part]
  /// What the first button is called.
  func goOn(_ say: CounterTexts) -> String
}

/// What can be done besides typing.
package enum PersonFormMove: Sendable, Hashable { case next, back }

extension PersonForm {
  static func form(_ entries: [Entry]) -> Form<PersonFormMove> {
    Form(entries, buttons: [.next, .back], keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package func staying(after reply: CounterReply) -> Self? { nil }

  package var left: Step<Post> { Step(.person(PersonScreen(view))) }

  package var missing: Int? { nil }

  package var seat: Seat? { view.office }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var below: Post? { view.back }

  package func on(_ event: Event) -> Step<Post> { filled(by: event) }

  /// What an event does to such a form.
  func filled(by event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    // As in every form with a box.
    if event == .key(boxKey) { return submitted }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      next.isUnfinished = false
      return next.stay
    case .made(.next): return submitted
    case .made(.back): return leaving(unsent, to: left)
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    var next = self
    guard let request else {
      next.isUnfinished = true
      if let missing { next.form = form.focusing(missing) }
      return next.stay
    }
    next.isWaiting = true
    return Step(next.place, asking: view.office.asking(request))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(let reply):
      if let here = next.staying(after: reply) { return here.stay }
      return notice(of: reply).map { PersonScreen(view).lookingAnew($0) } ?? next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let label: (PersonFormMove) -> String = { $0 == .next ? goOn(say) : say.common.back }
    return Page(
      title: title(say), parts: Part.spaced(parts(say)), buttons: form.keys.actions(form.buttons, label),
      keys: form.keys.actions(label), focus: form.focus)
  }
}
