package import Flow
import Services

/// What a pengkinian is, how far it gets here and what one needs for it.
package struct UpdateIntro: KioskScreen {
  /// The one thing to do.
  package enum Move: Sendable, Hashable, CaseIterable { case begin }

  package let hall: Hall
  private var ways = Ways(Move.allCases)

  /// Nobody has stated anything yet.
  package init(_ hall: Hall) { self.hall = hall }

  /// Where the main menu leads: nobody types anything where nothing can be finished. Gate G0.
  static func entrance(_ hall: Hall) -> Screens.Place {
    hall.finish == .nowhere ? UpdateUnavailable(hall).place : UpdateIntro(hall).place
  }

  package var place: Screens.Place { .updateIntro(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed, .ignored: stay
    case .took(.begin): GoOnAs.entrance(hall, .update)
    case .back: Step(.mainMenu(MainMenu(hall)))
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.menu.service(.update).label, parts: paused(say) + say.update.intro(hall.finish).map(Part.text),
      say: say
    ) { _ in Label(say.update.begin) }
  }

  /// Whoever begins now gets as far as the card number and not further; how his pengkinian stands he can still learn.
  private func paused(_ say: KioskTexts) -> [Part] {
    hall.pauses.checks.map { [.note(.warning, say.update.checksPaused(say.dates.opening($0, hall.zone)))] } ?? []
  }
}
