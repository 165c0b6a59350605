package import Flow
import Services

/// A page with one way on, that tells why nothing was done and leads back to where everything that was typed still is.
package protocol Told: CounterScreen {
  /// Where the one way leads.
  var back: Post { get }
  var ways: Ways<ToldMove> { get set }

  func title(_ say: CounterTexts) -> String
  func parts(_ say: CounterTexts) -> [Part]
}

/// What can be done on such a page.
package enum ToldMove: Sendable, Hashable { case back }

extension Told {
  package var seat: Seat? { back.seat }

  package var below: Post? { back }

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

  package func page(_ say: CounterTexts) -> Page {
    .choosing(ways, title: title(say), parts: parts(say), say: say, isVerdict: true) { _ in Label(say.common.back) }
  }
}

/// The desk has refused. Rules B1, B5, L1.
package struct Refused: Told {
  private let why: CounterRefusal
  package let back: Post
  package var ways = Ways([ToldMove.back])

  init(_ why: CounterRefusal, back: Post) {
    self.why = why
    self.back = back
  }

  package var place: Post { .refused(self) }

  package func title(_ say: CounterTexts) -> String { say.shift.refusedTitle }

  package func parts(_ say: CounterTexts) -> [Part] { [.note(.error, say.shift.refusal(why))] }
}

/// The desk could not answer; nothing was changed. Rule S9.
package struct Trouble: Told {
  private let failure: Failure
  package let back: Post
  package var ways = Ways([ToldMove.back])

  init(_ failure: Failure, back: Post) {
    self.failure = failure
    self.back = back
  }

  package var place: Post { .trouble(self) }

  package func title(_ say: CounterTexts) -> String { say.failure.title }

  package func parts(_ say: CounterTexts) -> [Part] {
    [.note(.error, say.failure.what(failure)), .text(say.shift.nothingDone)]
  }
}
