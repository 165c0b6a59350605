package import Flow
import Rules

/// This terminal cannot finish a pengkinian: the counter can. Gate G0.
package struct UpdateUnavailable: KioskScreen {
  private let hall: Hall
  private let branch: Branch
  /// Where Esc leads: to the form as it was filled in, or to the menu.
  private let back: Screens.Place
  private var ways = Ways([Exit.menu, .done])

  /// Known at the greeting.
  init(_ hall: Hall) {
    self.hall = hall
    branch = hall.branch
    back = .mainMenu(MainMenu(hall))
  }

  /// Found out later.
  init(_ stated: Stated, _ branch: Branch) {
    hall = stated.hall
    self.branch = branch
    back = stated.origin
  }

  package var place: Screens.Place { .updateUnavailable(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.menu), .took(.noted), .took(.change): return Step(.mainMenu(MainMenu(hall)))
    case .back: return Step(back)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.update.unavailableTitle,
      parts: [.note(.error, say.update.unavailable), .text(say.update.unavailableNext)] + say.desk(branch), say: say,
      tells: true
    ) { Label(say.common.exit($0)) }
  }
}
