package import Flow

/// No consent: nothing is processed. Gate G5.
package struct NotAgreed: KioskScreen {
  private let consent: Consent
  private var ways = Ways([Exit.menu, .done])

  init(_ consent: Consent) { self.consent = consent }

  package var place: Screens.Place { .notAgreed(self) }

  package var home: MainMenu? { consent.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.menu): return Step(.mainMenu(MainMenu(consent.stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.change), .took(.noted), .back: return Step(consent.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.update.notAgreedTitle,
      parts: [.note(.info, say.update.notAgreed), .text(say.update.notAgreedNext)]
        + say.desk(consent.stated.hall), say: say, isVerdict: true
    ) { Label(say.common.exit($0)) }
  }
}
