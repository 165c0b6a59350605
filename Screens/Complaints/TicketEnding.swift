package import Flow
import Rules
import Services

/// Is the complaint really settled, or to be withdrawn? Nothing leads back from either. Rule T4.
package struct TicketEnding: KioskScreen {
  /// How it would end.
  package enum Kind: Sendable, Hashable, CaseIterable { case confirm, withdraw }

  /// Yes or no.
  package enum Move: Sendable, Hashable, CaseIterable { case leave, end }

  private let open: OpenTicket
  private let kind: Kind
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ open: OpenTicket, _ kind: Kind) {
    self.open = open
    self.kind = kind
  }

  package var place: Screens.Place { .ticketEnding(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.end): return Step(waiting(true).place, asking: .complaint(.move(open.sheet.key, wish)))
    case .took(.leave), .back: return Step(.ticketView(TicketView(open, isNews: false)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.ticket.title(open.sheet.key.number.description),
      parts: [.note(.warning, say.ticket.ending(kind))], say: say, isVerdict: true
    ) {
      switch $0 {
      case .leave: Label(say.common.back)
      case .end: Label(say.ticket.end(kind))
      }
    }
  }

  private var wish: TicketWish {
    switch kind {
    case .confirm: .confirm
    case .withdraw: .withdraw
    }
  }

  private func waiting(_ isWaiting: Bool) -> TicketEnding {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: nil) }
    guard case .complaint(.moved(let outcome)) = reply else { return stay }
    return Step(open.place(after: outcome, kind == .confirm ? .confirmed : .withdrawn))
  }
}
