package import Flow
import Services

/// The desk has refused: why, and back to where everything that was typed still is.
package struct Refused: CounterScreen {
  package enum Move: Sendable, Hashable { case back }

  private let why: CounterRefusal
  private let back: Post
  private var ways = Ways([Move.back])

  init(_ why: CounterRefusal, back: Post) {
    self.why = why
    self.back = back
  }

  package var place: Post { .refused(self) }

  package var seat: Seat? { back.seat }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return Step(back)
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.counter.refusedTitle, parts: [.note(.error, say.counter.refusal(why))], say: say,
      isVerdict: true
    ) { _ in Label(say.common.back) }
  }
}

/// The desk could not answer; nothing was changed. Rule S9.
package struct Trouble: CounterScreen {
  package enum Move: Sendable, Hashable { case back }

  private let failure: Failure
  private let back: Post
  private var ways = Ways([Move.back])

  init(_ failure: Failure, back: Post) {
    self.failure = failure
    self.back = back
  }

  package var place: Post { .trouble(self) }

  package var seat: Seat? { back.seat }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return Step(back)
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.failure.title,
      parts: [.note(.error, say.failure.what(failure)), .text(say.counter.nothingDone)], say: say, isVerdict: true
    ) { _ in Label(say.common.back) }
  }
}
