package import Flow
import Rules
import Services

/// What the office will read, before it is sent for good. Rule T4.
package struct TicketSending: KioskScreen {
  /// Back to the text, or send it.
  package enum Move: Sendable, Hashable, CaseIterable { case back, send }

  private let open: OpenTicket
  private let kind: TicketWriting.Kind
  private let text: Prose
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on the way back.
  /// - Parameter open: with the text as it was typed
  init(_ open: OpenTicket, _ kind: TicketWriting.Kind, _ text: Prose) {
    self.open = open
    self.kind = kind
    self.text = text
  }

  package var place: Screens.Place { .ticketSending(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { open.matter }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.send): return Step(waiting(true).place, asking: .complaint(.move(open.sheet.key, wish)))
    case .took(.back), .back: return Step(.ticketWriting(TicketWriting(open, kind)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.sending.messageTitle(kind),
      parts: [
        .facts([Fact(say.sending.numberLabel, open.sheet.key.number.description)]),
        .text(say.sending.quoted(text.text, lines: 8)), .note(.warning, say.sending.messageMeans(kind)),
      ], say: say, isVerdict: true
    ) { Label($0 == .back ? say.common.back : say.ticket.send) }
  }

  private var wish: TicketWish {
    switch kind {
    case .message: open.sheet.state == .answered ? .remark(text) : .write(text)
    case .objection: .object(text)
    }
  }

  private var notice: TicketView.Notice {
    switch kind {
    case .message: open.sheet.state == .answered ? .remarked : .sent
    case .objection: .objected
    }
  }

  private func waiting(_ isWaiting: Bool) -> TicketSending {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // No second request from here: a message that was stored all the same would stand there twice.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: nil) }
    guard case .complaint(.moved(let outcome)) = reply else { return stay }
    return Step(open.place(after: outcome, notice))
  }
}
