import Console
package import Flow
import Rules
import Services

/// The officer compares the face of the person with the original KTP: reserved before, so that leaving this screen is
/// a strike once the time is over. No verdict waits under a cursor, and none has a key that the screen before has: what
/// was typed ahead or pressed twice never decides. Rules S2, S5, KY1.
package struct Comparing: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable {
    case same, different
    /// Nothing can be judged: the photograph is worn, the card is broken. Never a strike.
    case unclear
  }

  private let view: PersonView
  private let caller: Caller
  private let attempt: AttemptID
  private let until: Moment
  private let behind: Serving
  private let ways = Ways(Move.allCases, keys: Move.allCases.map(\.key))
  private var isWaiting = false

  init(_ view: PersonView, _ caller: Caller, _ attempt: AttemptID, until: Moment, behind: Serving) {
    self.view = view
    self.caller = caller
    self.attempt = attempt
    self.until = until
    self.behind = behind
  }

  package var place: Post { .comparing(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  /// No way home while the check is open.
  package var entrance: Post? { nil }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    // There is no cursor: only a verdict's own letter, or a touch on it, says it.
    if event == .key(.enter) { return stay }
    switch ways.on(event) {
    case .took(let move):
      var next = self
      next.isWaiting = true
      return Step(next.place, asking: view.office.asking(.update(.compared(caller, attempt, move.verdict))))
    case .changed, .back, .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.update(let reply)): return behind.answered(reply)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    var page = Page.choosing(
      ways, title: say.people.compareTitle,
      parts: [
        .text(say.people.compare(plain(view.page.name))),
        .note(.warning, say.people.compareUntil(say.dates.moment(until, view.office.zone))),
      ], say: say, hasBack: false, isVerdict: true
    ) { Label(say.people.verdict($0)) }
    page.focus = nil
    page.keys = zip(ways.keys, ways.moves).map { Action([.character($0)], say.people.verdictKey($1)) }
    return page
  }
}

extension Comparing.Move {
  /// The same in both languages: "sama, same", "beda, other" and "tidak jelas, unclear".
  fileprivate var key: Character {
    switch self {
    case .same: "s"
    case .different: "b"
    case .unclear: "t"
    }
  }

  fileprivate var verdict: FaceVerdict {
    switch self {
    case .same: .match
    case .different: .different
    case .unclear: .void(.unavailable)
    }
  }
}
