package import Flow
import Rules
import Services

/// What the person will read about a pengkinian that fails, before it does. Rule P3.
package struct RejectSending: CounterScreen {
  /// Back to the words, or reject for them.
  package enum Move: Sendable, Hashable, CaseIterable { case back, reject }

  private let view: UpdateView
  private let words: Prose
  /// As they were typed.
  private let typed: String
  private var ways = Ways<Move>.asking(no: .back, yes: .reject)
  private var isWaiting = false

  /// The cursor stands on the way back.
  init(_ view: UpdateView, _ words: Prose, typed: String) {
    self.view = view
    self.words = words
    self.typed = typed
  }

  package var place: Post { .rejectSending(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var unsent: [LeaveTyped.Matter] { [.reason] }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isWaiting = false
      return view.decided(by: reply, back: next.place)
    }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.reject):
      next.isWaiting = true
      return Step(next.place, asking: view.deciding(.rejectInWords(words)))
    case .took(.back), .back: return Step(.rejectWords(RejectWords(view, typed)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.sending.rejectTitle,
      parts: [
        .facts([
          Fact(say.verify.numberColumn, view.number.description),
          Fact(say.verify.personLabel, plain(view.file.person.name)),
        ]),
        .text(say.sending.personReads), .text(say.sending.quoted(words.text, lines: 6)),
        .note(.warning, say.verify.rejectMeans),
      ], say: say, isVerdict: true
    ) { Label($0 == .back ? say.common.back : say.verify.rejectNow) }
  }
}
