import Console
package import Flow

/// The end of a visit; whoever comes next finds the first screen.
package struct Farewell: KioskScreen {
  /// Nobody ended it: whoever comes back reads why.
  private let isAlone: Bool
  /// How often time has passed since.
  private var ticks = 0

  /// Knows nothing of the visit that has ended.
  /// - Parameter isAlone: no key was pressed for so long that it ended by itself
  package init(isAlone: Bool = false) { self.isAlone = isAlone }

  package var place: Screens.Place { .farewell(self) }

  package var home: MainMenu? { nil }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .key, .focused: return leaving
    case .tick:
      var next = self
      next.ticks += 1
      return next.ticks < stay(for: isAlone) ? next.stay : leaving
    case .reply: return stay
    }
  }

  private var leaving: Step<Screens.Place> { Step(.start, speaking: .indonesian) }

  /// In ticks of five seconds, *ours*: an Enter that ends this page must not come on the next one.
  private func stay(for isAlone: Bool) -> Int { isAlone ? 6 : 3 }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.welcome
    return Page(
      title: words.farewellTitle,
      parts: Part.spaced([
        isAlone ? .note(.info, words.farewellAlone) : .note(.success, words.farewell), .text(words.takeCards),
      ]),
      keys: [Action([.enter], say.common.next)], endsVisit: true)
  }
}
