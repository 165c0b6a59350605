package import Flow

/// A service that this kiosk does not have yet: says who helps instead.
package struct NotYet: KioskScreen {
  package let hall: Hall
  /// Complaint or tracking.
  package let service: Service
  private var ways = Ways([Exit.menu, .done])

  /// Comes from the main menu.
  package init(_ hall: Hall, _ service: Service) {
    self.hall = hall
    self.service = service
  }

  package var place: Screens.Place { .notYet(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.menu), .took(.change), .back: return Step(.mainMenu(MainMenu(hall)))
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.menu.service(service).label,
      parts: [.note(.info, say.menu.notYet(service)), .text(say.menu.insteadOf(service))] + say.desk(hall.branch),
      say: say
    ) { Label(say.common.exit($0)) }
  }
}
