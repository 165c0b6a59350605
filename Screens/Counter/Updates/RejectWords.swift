import Console
package import Flow
import Rules
import Services

/// A reason that the list does not have, in the officer's own words, which the person reads; the next page rejects for
/// it. Rules P3, L2.
package struct RejectWords: CounterScreen {
  package enum Move: Sendable, Hashable { case reject, back }

  private let view: UpdateView
  private var form: Form<Move>
  private var fault: Prose.Fault?

  /// - Parameter typed: what was typed here before
  init(_ view: UpdateView, _ typed: String = "") {
    self.view = view
    form = Form(
      [Entry(typed, limit: Prose.Use.rejection.lengths.upperBound, paragraph: Paragraph(rows: 5))],
      buttons: [.reject, .back], keys: Keys(.init(.reject, boxKey), .init(.back, .escape)))
  }

  package var place: Post { .rejectWords(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var unsent: [LeaveTyped.Matter] { Fit.trimmed(form.entries[0].text).isEmpty ? [] : [.reason] }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch form.on(event) {
    case .changed(let form):
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.reject): return submitted
    case .made(.back): return leaving(unsent, to: Step(.rejectUpdate(RejectUpdate(view))))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    var next = self
    do throws(Prose.Fault) {
      let words = try Prose(form.entries[0].text, for: .rejection)
      return Step(.rejectSending(RejectSending(view, words, typed: form.entries[0].text)))
    } catch {
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let (words, entry) = (say.verify, form.entries[0])
    return Page(
      title: words.wordsTitle,
      parts: Part.spaced([
        .text(words.wordsIntro(plain(view.file.person.name))),
        .field(
          Field(
            label: words.wordsField, entry, width: 72, echo: say.complaint.counted(entry.text.count, entry.limit),
            error: fault.map(say.complaint.textFault))),
        .note(.warning, words.rejectMeans),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keysInBox(say) { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .reject: say.verify.reject
    case .back: say.common.back
    }
  }
}
