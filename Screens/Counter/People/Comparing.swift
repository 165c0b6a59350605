package import Flow
import Rules
import Services

/// The officer compares the face of the person with the original KTP: reserved before, so that leaving this screen is
/// a strike once the time is over. Rules S2, S5.
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
  private var ways = Ways(Move.allCases)
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

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let move):
      var next = self
      next.isWaiting = true
      return Step(next.place, asking: view.office.asking(.serve(.compared(caller, attempt, move.verdict))))
    case .back, .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.serve(let reply)): return behind.answered(reply)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.people.compareTitle,
      parts: [
        .text(say.people.compare(plain(view.page.name))),
        .note(.warning, say.people.compareUntil(say.dates.moment(until, view.office.zone))),
      ], say: say, hasBack: false, isVerdict: true
    ) { Label(say.people.verdict($0)) }
  }
}

extension Comparing.Move {
  fileprivate var verdict: FaceVerdict {
    switch self {
    case .same: .match
    case .different: .different
    case .unclear: .void(.unavailable)
    }
  }
}
