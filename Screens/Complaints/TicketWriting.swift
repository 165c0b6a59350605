import Console
package import Flow
import Rules
import Services

/// A message about a complaint, or an objection to its answer, in the person's own words. Rule T4.
package struct TicketWriting: KioskScreen {
  /// What the text is.
  package enum Kind: Sendable, Hashable, CaseIterable { case message, objection }

  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case send, back }

  private let open: OpenTicket
  private let kind: Kind
  private var form: Form<Move>
  private var fault: Prose.Fault?
  private var isWaiting = false

  /// With what was typed and not sent before.
  init(_ open: OpenTicket, _ kind: Kind) {
    self.open = open
    self.kind = kind
    form = Form(
      [Entry(open.unsent, limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph())],
      buttons: [.send, .back], keys: Keys(.init(.send, .enter), .init(.back, .escape)))
  }

  package var place: Screens.Place { .ticketWriting(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { kept.matter }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] {
    [
      [.key(.paste("Kunjungan saya hari Senin pukul sembilan.")), .key(.enter)], [.key(.paste("?")), .key(.enter)],
      [.key(.enter)], [.key(.tab)], [.focused(1)], [.focused(2)], [.key(.escape)],
    ]
  }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form): return typed(form)
    case .made(.send): return submitted
    case .made(.back): return Step(.ticketView(TicketView(kept)))
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.ticket
    let entry = form.entries[0]
    let field = Field(
      label: words.textField.label, hint: words.textField.detail, entry, width: 72,
      echo: say.complaint.counted(entry.text.count, entry.limit), error: fault.map(say.complaint.textFault))
    return Page(
      title: words.writingTitle(kind), parts: Part.spaced([.text(words.whatToWrite(kind)), .field(field)]),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private var text: String { form.entries[0].text }

  private var kept: OpenTicket { open.keeping(text) }

  private func label(_ move: Move, _ say: Texts) -> String {
    switch move {
    case .send: say.ticket.send
    case .back: say.common.back
    }
  }

  private func typed(_ changed: Form<Move>) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    if text != next.text { next.fault = nil }
    return next.stay
  }

  private var submitted: Step<Screens.Place> {
    do {
      let prose = try Prose(text, for: .message)
      return Step(waiting(true).place, asking: .moveTicket(open.sheet.key, wish(prose)))
    } catch {
      var next = self
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }

  private func wish(_ prose: Prose) -> TicketWish {
    switch kind {
    case .message: open.sheet.state == .answered ? .remark(prose) : .write(prose)
    case .objection: .object(prose)
    }
  }

  private var notice: TicketView.Notice {
    switch kind {
    case .message: open.sheet.state == .answered ? .remarked : .sent
    case .objection: .objected
    }
  }

  private func waiting(_ isWaiting: Bool) -> TicketWriting {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // No second request from here: a message that was stored all the same would stand there twice.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: nil) }
    guard case .ticketMoved(let outcome) = reply else { return stay }
    return Step(kept.place(after: outcome, notice))
  }
}
