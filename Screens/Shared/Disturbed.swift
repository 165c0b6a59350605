package import Flow
import Rules
import Services

/// The desk could not answer: nobody passed, nobody was struck. Rule S9.
package struct Disturbed: KioskScreen {
  /// The same request once more, or back to the form.
  package enum Move: Sendable, Hashable { case again, back, done }

  private let failure: Failure
  private let back: Screens.Place
  /// The same request once more, where that is harmless.
  private let again: Step<Screens.Place>?
  /// Whether what was begun may count all the same: a face check that is never settled does. Rule S5.
  private let mayCount: Bool
  private var ways: Ways<Move>

  /// Without `again` the person goes back and asks himself.
  init(_ failure: Failure, back: Screens.Place, again: Step<Screens.Place>?, mayCount: Bool = false) {
    self.mayCount = mayCount
    self.failure = failure
    self.back = back
    self.again = again
    ways = Ways(again == nil ? [.back, .done] : [.again, .back, .done])
  }

  package var place: Screens.Place { .disturbed(self) }

  package var home: MainMenu? { back.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.again): return again ?? Step(back)
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.back), .back: return Step(back)
    case .ignored: return stay
    }
  }

  private func isCounted(_ say: KioskTexts) -> String {
    if mayCount { return say.face.mayCount }
    return failure == .unsure ? say.failure.mayBeRecorded : say.failure.uncounted
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.failure.title,
      parts: [
        .note(.error, say.failure.what(failure)),
        .text(isCounted(say)), .text(say.failure.next),
      ], say: say, tells: true
    ) {
      switch $0 {
      case .again: Label(say.failure.again)
      case .back: Label(mayCount ? say.stop.goOn(.face(left: Check.limit)) : say.failure.back)
      case .done: Label(say.common.exit(.done))
      }
    }
  }
}

extension Step<Screens.Place> {
  /// After a failure: back at once when the person gave up waiting himself, else the screen that says so.
  static func failed(
    _ failure: Failure, back: Screens.Place, again: Step<Screens.Place>?, mayCount: Bool = false
  ) -> Step<Screens.Place> {
    failure == .cancelled && !mayCount
      ? Step(back) : Step(.disturbed(Disturbed(failure, back: back, again: again, mayCount: mayCount)))
  }
}
