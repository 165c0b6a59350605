package import Flow

/// What a pengkinian is and what one needs for it.
package struct UpdateIntro: KioskScreen {
  /// The one thing to do.
  package enum Move: Sendable, Hashable, CaseIterable { case begin }

  package let hall: Hall
  private var ways = Ways(Move.allCases)

  package init(_ hall: Hall) { self.hall = hall }

  package var place: Screens.Place { .updateIntro(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed, .ignored: stay
    case .took(.begin): Step(.askIdentity(AskIdentity(hall, .update)))
    case .back: Step(.mainMenu(MainMenu(hall)))
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.menu.service(.update).label, parts: say.update.intro.map(Part.text), say: say
    ) { _ in Label(say.update.begin) }
  }
}
