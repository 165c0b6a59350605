package import Flow

/// What the kiosk offers.
package enum Service: Sendable, Hashable, CaseIterable {
  case membership, update, complaint, tracking, unblock, information
}

/// The main menu; Esc ends the visit.
package struct MainMenu: KioskScreen {
  package let hall: Hall
  private var ways = Ways(Service.allCases)

  /// The cursor stands on the first entry.
  package init(_ hall: Hall) { self.hall = hall }

  package var place: Screens.Place { .mainMenu(self) }

  package var home: MainMenu? { self }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let service): return Step(entrance(service))
    case .back: return Step(.farewell(Farewell()))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.menu.title, parts: [.text(say.menu.intro)], say: say, back: say.common.exit(.done),
      words: say.menu.service
    ).explained(by: HelpTexts.parts(say.about.menu))
  }

  /// The first screen of a service.
  func entrance(_ service: Service) -> Screens.Place {
    switch service {
    case .membership: .askIdentity(AskIdentity(hall, .membership))
    case .update: UpdateIntro.entrance(hall)
    case .unblock: .askIdentity(AskIdentity(hall, .report))
    case .information: .information(Information(hall))
    case .complaint: ComplaintDraft(hall).entrance
    case .tracking: .trackTicket(TrackTicket(hall))
    }
  }
}
