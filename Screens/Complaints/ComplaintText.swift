import Console
package import Flow
import Rules

/// What happened, in the person's own words. Rule T1.
package struct ComplaintText: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, back }

  private let draft: ComplaintDraft
  private var form: Form<Move>
  /// What was wrong with the text when it was last looked at; typing forgets it.
  private var fault: Prose.Fault?

  /// With the text that was typed before.
  init(_ draft: ComplaintDraft) {
    self.draft = draft
    form = Form(
      [Entry(draft.text, limit: Prose.Use.complaint.lengths.upperBound, paragraph: Paragraph())],
      buttons: [.next, .back], keys: Keys(.init(.next, boxKey), .init(.back, .escape)))
  }

  package var place: Screens.Place { .complaintText(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { filled.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch form.on(event) {
    case .changed(let form): return typed(form)
    case .made(.next): return submitted
    case .made(.back): return Step(filled.before(.text))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.complaint
    return Page(
      title: words.textTitle, progress: draft.progress(.text),
      parts: Part.spaced([.text(words.whatToWrite)] + translation(say) + [.field(field(say))]),
      buttons: form.keys.actions(form.buttons) { say.label($0) }, keys: form.keysInBox(say) { say.label($0) },
      focus: form.focus
    ).explained(by: HelpTexts.parts(say.about.complaint))
  }

  /// The same with what is wrong said beside the field.
  var examined: ComplaintText {
    var next = self
    do {
      _ = try filled.readText()
      next.fault = nil
    } catch {
      next.fault = error
      next.form = form.focusing(0)
    }
    return next
  }

  private var filled: ComplaintDraft {
    var draft = draft
    draft.text = form.entries[0].text
    return draft
  }

  private func typed(_ changed: Form<Move>) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    if form.entries[0].text != changed.entries[0].text { next.fault = nil }
    return next.stay
  }

  private var submitted: Step<Screens.Place> {
    let examined = examined
    return examined.fault == nil ? Step(filled.after(.text)) : examined.stay
  }

  private func field(_ say: KioskTexts) -> Field {
    let entry = form.entries[0]
    return Field(
      label: say.complaint.textField.label, hint: say.complaint.textField.detail, entry, width: 72,
      echo: say.complaint.counted(entry.text.count, entry.limit), error: fault.map(say.complaint.textFault))
  }

  private func translation(_ say: KioskTexts) -> [Part] {
    guard let update = draft.subject else { return [] }
    return say.complaint.aboutUpdateTranslated(update, say.dates, draft.hall.zone).map { .note(.info, $0) }
  }
}

extension KioskTexts {
  /// The two buttons of a step with a text.
  func label(_ move: ComplaintText.Move) -> String {
    switch move {
    case .next: common.next
    case .back: common.back
    }
  }
}
