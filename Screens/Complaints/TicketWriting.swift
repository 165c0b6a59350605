import Console
package import Flow
import Rules
import Services

/// A message about a complaint, or an objection to its answer, in the person's own words; the next page sends it. Rule
/// T4.
package struct TicketWriting: KioskScreen {
  /// What the text is.
  package enum Kind: Sendable, Hashable, CaseIterable { case message, objection }

  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case send, back }

  private let open: OpenTicket
  private let kind: Kind
  private var form: Form<Move>
  private var fault: Prose.Fault?

  /// With what was typed and not sent before.
  init(_ open: OpenTicket, _ kind: Kind) {
    self.open = open
    self.kind = kind
    form = Form(
      [Entry(open.unsent, limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph())],
      buttons: [.send, .back], keys: Keys(.init(.send, boxKey), .init(.back, .escape)))
  }

  package var place: Screens.Place { .ticketWriting(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { kept.matter }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch form.on(event) {
    case .changed(let form): return typed(form)
    case .made(.send): return submitted
    case .made(.back): return Step(.ticketView(TicketView(kept, isNews: false)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.ticket
    let entry = form.entries[0]
    let field = Field(
      label: kind == .objection ? words.objectionField : words.textField.label, hint: words.textField.detail, entry,
      width: 72,
      echo: say.complaint.counted(entry.text.count, entry.limit), error: fault.map(say.complaint.textFault))
    return Page(
      title: words.writingTitle(kind), parts: Part.spaced([.text(words.whatToWrite(kind)), .field(field)]),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keysInBox(say) { label($0, say) },
      focus: form.focus)
  }

  private var text: String { form.entries[0].text }

  private var kept: OpenTicket { open.keeping(text) }

  private func label(_ move: Move, _ say: KioskTexts) -> String {
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
      return Step(.ticketSending(TicketSending(kept, kind, prose)))
    } catch {
      var next = self
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }
}
