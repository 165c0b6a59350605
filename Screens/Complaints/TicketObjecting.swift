package import Flow
import Rules
import Services

/// A message to a complaint that was answered: is it an objection? Rule T13.
package struct TicketObjecting: KioskScreen {
  /// Yes, no, or not yet.
  package enum Move: Sendable, Hashable, CaseIterable { case yes, no, back }

  private let open: OpenTicket
  private var ways = Ways(Move.allCases)

  init(_ open: OpenTicket) { self.open = open }

  package var place: Screens.Place { .ticketObjecting(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { open.matter }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.yes): return Step(.ticketWriting(TicketWriting(open, .objection)))
    case .took(.no): return Step(.ticketWriting(TicketWriting(open, .message)))
    case .took(.back), .back: return Step(.ticketView(TicketView(open)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(ways, title: say.ticket.objectTitle, parts: [.text(say.ticket.objectAsks)], say: say, isVerdict: true) {
      say.ticket.objectWays($0)
    }
  }
}
