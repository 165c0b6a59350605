import Console
package import Flow
import Rules

/// A list of names for one line of the form, which words that are typed make shorter. Gate G9.
package struct ChooseName: KioskScreen {
  private enum Move: Sendable, Hashable { case back }

  private static let keys = Keys<Move>(.init(.back, .escape))

  private let form: UpdateForm
  private let line: FormLine
  /// All of the list, what is proposed before the others.
  private let names: [Completion.Named]
  private var entry = Entry(limit: 40)
  private var rows: Rows<String>

  /// - Parameter proposed: stands first, and is chosen
  init(from form: UpdateForm, _ line: FormLine, names: [Completion.Named], proposed: String?) {
    self.form = form
    self.line = line
    self.names = names.filter { $0.name == proposed } + names.filter { $0.name != proposed }
    rows = Rows(self.names.map(\.name))
  }

  package var place: Screens.Place { .chooseName(self) }

  package var home: MainMenu? { form.home }

  package var unsent: StopHere.Matter? { form.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .key(let key) = event {
      if Self.keys.move(for: key) == .back { return Step(form.place) }
      if isTyped(key), let entry = entry.after(key) { return searching(entry).stay }
    }
    // The field is counted before the rows.
    switch rows.on(event, first: 1) {
    case .changed(let rows):
      var next = self
      next.rows = rows
      return next.stay
    case .picked(let name, _): return Step(form.taking(name, for: line).place)
    case .ignored: return stay
    }
  }

  /// Home and End are the list's, so that its ends are one key away; where there is none they are the field's.
  private func isTyped(_ key: Key) -> Bool { rows.rows.isEmpty || key != .home && key != .end }

  private func searching(_ entry: Entry) -> ChooseName {
    var next = self
    next.entry = entry
    guard entry.text != self.entry.text else { return next }
    let isAll = Fit.trimmed(entry.text).isEmpty
    next.rows = Rows(isAll ? names.map(\.name) : Completion.names(for: entry.text, among: names))
    return next
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.wizard
    let table = Table(
      columns: [.init(words.field(line).label, width: 30, isWide: true)], rows: rows.rows.map { Table.Row([$0]) },
      empty: words.noName(line))
    return Page(
      title: words.field(line).label, progress: form.progress,
      parts: [.field(Field(label: words.listField, entry, width: 32)), .blank, .table(table)],
      keys: (rows.rows.isEmpty ? [] : [Action([.enter], say.common.choose)])
        + Self.keys.actions { _ in say.common.back },
      focus: rows.rows.isEmpty ? 0 : 1 + rows.chosen)
  }
}
