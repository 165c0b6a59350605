import Console
package import Flow
package import Rules
import Services

/// Somebody comes from the kiosk with a number: it opens his page, once. Rule P7.
package struct OpenHandOver: CounterScreen {
  package enum Move: Sendable, Hashable { case open, back }

  /// Why no page was opened.
  package enum Fault: Sendable, Hashable {
    /// Nothing was typed.
    case empty
    /// No such number can exist: nothing was asked.
    case unreadable
    case unknown
    /// Too many wrong ones; exclusive.
    case paused(until: Moment)
  }

  private let office: Seat
  private var form = Form<Move>(
    [Entry(limit: 16)], buttons: [.open, .back], keys: Keys(.init(.open, .enter), .init(.back, .escape)))
  private var fault: Fault?
  private var isWaiting = false

  init(_ seat: Seat) { office = seat }

  package var place: Post { .openHandOver(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch form.on(event) {
    case .changed(let form):
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.open): return submitted
    case .made(.back): return Step(.menu(CounterMenu(office)))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    guard !Fit.trimmed(form.entries[0].text).isEmpty else { return failing(.empty) }
    guard let number = HandOverNumber(form.entries[0].text) else { return failing(.unreadable) }
    var next = self
    (next.isWaiting, next.fault) = (true, nil)
    return Step(next.place, asking: office.asking(.openHandOver(number)))
  }

  private func failing(_ fault: Fault) -> Step<Post> {
    var next = self
    (next.isWaiting, next.fault, next.form) = (false, fault, form.focusing(0))
    return next.stay
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch office.answer(in: reply, back: next.place) {
    case .said(.person(let page)):
      let view = PersonView(office, page, .atCounter, back: .openHandOver(OpenHandOver(office)))
      return Step(.person(PersonScreen(view, .handedOver)))
    case .said(.handOver(.unknown)): return next.failing(.unknown)
    case .said(.handOver(.paused(let until))): return next.failing(.paused(until: until))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    let field = Field(
      label: words.handOverField.label, hint: words.handOverField.detail, form.entries[0], width: 16,
      error: fault.map { words.handOverFault($0, office.zone, say) })
    return Page(
      title: words.handOverTitle, parts: Part.spaced([.text(words.handOverIntro), .field(field)]),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    move == .open ? say.people.find : say.common.back
  }
}
