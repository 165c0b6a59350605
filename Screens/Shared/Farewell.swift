import Console
package import Flow

/// The end of a visit; whoever comes next finds the first screen.
package struct Farewell: KioskScreen {
  /// Knows nothing of the visit that has ended.
  package init() {}

  package var place: Screens.Place { .farewell(self) }

  package var home: MainMenu? { nil }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .key, .focused, .tick: Step(.start, speaking: .indonesian)
    case .reply: stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    Page(
      title: say.welcome.farewellTitle,
      parts: Part.spaced([.note(.success, say.welcome.farewell), .text(say.welcome.takeCards)]),
      keys: [Action([.enter], say.common.next)], endsVisit: true)
  }
}
