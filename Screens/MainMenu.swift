package import Flow
import Rules
import Services

/// What the kiosk offers.
package enum Service: Sendable, Hashable, CaseIterable {
  case membership, update, complaint, tracking, unblock, information
}

/// The main menu; Esc ends the visit.
package struct MainMenu: KioskScreen {
  package private(set) var hall: Hall
  private var ways = Ways(Service.allCases)
  /// The desk was asked how things stand.
  private var isLooking = false

  /// The cursor stands on the first entry.
  package init(_ hall: Hall) { self.hall = hall }

  package var place: Screens.Place { .mainMenu(self) }

  package var home: MainMenu? { self }

  package var wait: Wait { isLooking ? .aside : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .tick: return Step(looking(true).place, asking: .greet)
    case .reply(let reply): return after(reply)
    case .key, .focused: break
    }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let service): return entrance(service)
    case .back: return Step(.farewell(Farewell()))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.menu.title, parts: [.text(say.menu.intro)], say: say, back: say.common.exit(.done)
    ) { label(of: $0, say) }
    .explained(by: HelpTexts.parts(say.about.menu))
  }

  /// What is paused says until when, before anybody types anything.
  private func label(of service: Service, _ say: KioskTexts) -> Label {
    let label = say.menu.service(service)
    return pause(of: service).map { Label(label.label, say.menu.paused(say.dates.clock($0, hall.zone))) } ?? label
  }

  /// Until when nobody gets any further here; nil for what goes on. While checks pause a pengkinian still says how it
  /// stands.
  private func pause(of service: Service) -> Moment? {
    switch service {
    case .membership, .update, .unblock: hall.pauses.lookups
    case .tracking: hall.pauses.tracking
    case .complaint, .information: nil
    }
  }

  private func looking(_ isLooking: Bool) -> MainMenu {
    var next = self
    next.isLooking = isLooking
    return next
  }

  /// Hours and pauses as they are now; when the desk does not say, as they were.
  private func after(_ reply: Reply) -> Step<Screens.Place> {
    var next = looking(false)
    if case .greeting(let greeting) = reply { next.hall = Hall(greeting).knowing(hall.visitor) }
    return next.stay
  }

  /// The first screen of a service.
  func entrance(_ service: Service) -> Step<Screens.Place> {
    if let until = pause(of: service) {
      if service == .tracking { return Step(.ticketUnfound(TicketUnfound(TrackTicket(hall), .paused(until: until)))) }
      return Step(.lookupPaused(LookupPaused(hall, until: until)))
    }
    switch service {
    case .membership: return GoOnAs.entrance(hall, .membership)
    case .update: return Step(UpdateIntro.entrance(hall))
    case .unblock: return GoOnAs.entrance(hall, .report)
    case .information: return Step(.information(Information(hall)))
    case .complaint: return Step(ComplaintDraft(hall).entrance)
    case .tracking: return Step(.trackTicket(TrackTicket(hall)))
    }
  }
}
