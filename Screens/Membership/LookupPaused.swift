package import Flow
import Rules

/// Too many look-ups from this terminal: they go on at a moment; the rest of the menu stays open. Rule M5.
package struct LookupPaused: KioskScreen {
  private let hall: Hall
  private let until: Moment
  /// Where Esc leads: to the form as it was filled in, or to the menu.
  private let back: Screens.Place
  private var exits = Ways<Exit>.from(.verdict)

  /// Known before anybody typed anything.
  init(_ hall: Hall, until: Moment) {
    self.hall = hall
    self.until = until
    back = .mainMenu(MainMenu(hall))
  }

  /// Found out later.
  init(_ stated: Stated, until: Moment) {
    hall = stated.hall
    self.until = until
    back = stated.origin
  }

  package var place: Screens.Place { .lookupPaused(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch exits.on(event) {
    case .changed(let exits):
      var next = self
      next.exits = exits
      return next.stay
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.menu), .took(.noted), .took(.change): return Step(.mainMenu(MainMenu(hall)))
    case .back: return Step(back)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      exits, title: say.membership.pausedTitle,
      parts: [
        .note(.warning, say.membership.paused(say.dates.opening(until, hall.zone))), .text(say.membership.pausedNext),
      ] + say.desk(hall), say: say, tells: true
    ) { Label(say.common.exit($0)) }
  }
}
