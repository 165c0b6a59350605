import Console
import Flow

/// A form with options, a paragraph and a button.
struct ToyComplaint: Sendable, Hashable {
  enum Move: Sendable, Hashable { case next, back }

  var form = Form<Move>(
    [Entry(options: 3), Entry(limit: 4_000, paragraph: Paragraph(width: 40, rows: 4))], buttons: [.next],
    keys: Keys(.init(.next, .function(3)), .init(.back, .escape)))

  func on(_ event: Event) -> Step<Toy> {
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      return Step(.complaint(next))
    case .made(.next): return Step(.answer(form.entries[1].text))
    case .made(.back): return Step(Toy.firstMenu)
    case .ignored: return Step(.complaint(self))
    }
  }

  func page(_ say: ToyWords) -> Page {
    func label(_ move: Move) -> String { move == .next ? say.next : say.back }
    let options = Field(label: say.relation, options: say.relations, chosen: form.entries[0].chosen)
    return Page(
      title: say.told, progress: Progress(step: 1, of: 3),
      parts: [
        .field(options), .field(Field(label: say.told, form.entries[1], width: 40)), .tally(2, caption: say.tries),
      ],
      buttons: form.keys.actions(form.buttons, label), keys: form.keys.actions(label), focus: form.focus)
  }
}
