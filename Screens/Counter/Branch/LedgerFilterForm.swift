import Console
package import Flow
import Rules
import Services

/// Which rows of the ledger to show: of a kind, a day, an officer, a terminal, a number, of a person by the random id.
package struct LedgerFilterForm: CounterScreen {
  package enum Move: Sendable, Hashable { case show, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case kind, day, staff, terminal, number, person }

  private let browser: LedgerBrowser
  private var form: Form<Move>
  private var fault: Line?

  /// As it is filtered now.
  init(from browser: LedgerBrowser) {
    self.browser = browser
    let filter = browser.filter
    let kind = filter.kind.flatMap(LedgerKind.allCases.firstIndex).map { $0 + 2 } ?? 1
    form = Form(
      [
        Entry(options: LedgerKind.allCases.count + 1, chosen: kind),
        Entry(filter.day.map(Self.typed) ?? "", limit: 24, grouping: .date), Entry(filter.staff?.text ?? "", limit: 64),
        Entry(filter.terminal ?? "", limit: 64), Entry(filter.number?.description ?? "", limit: 16),
        Entry(filter.person?.description ?? "", limit: 32),
      ], buttons: [.show, .back], keys: Keys(.init(.show, .enter), .init(.back, .escape)))
  }

  package var place: Post { .ledgerFilter(self) }

  package var seat: Seat? { browser.seat }

  package var below: Post? { browser.place }

  package func on(_ event: Event) -> Step<Post> {
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.show): return shown
    case .made(.back): return Step(browser.place)
    case .ignored: return stay
    }
  }

  /// As it is typed, without its slashes.
  private static func typed(_ day: CivilDay) -> String {
    let two: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(two(day.day))\(two(day.month))\(day.year)"
  }

  private func text(_ line: Line) -> String { Fit.trimmed(form.entries[line.rawValue].text).lowercased() }

  /// Nil where nothing stands there, and where it is no day.
  private var day: CivilDay? { try? Birth.read(form.entries[Line.day.rawValue].shown, today: browser.office.today) }

  private var shown: Step<Post> {
    let (staff, person) = (StaffName(text(.staff)), ParticipantID(text(.person)))
    if staff == nil, !text(.staff).isEmpty { return failing(.staff) }
    if person == nil, !text(.person).isEmpty { return failing(.person) }
    let number = Reference(text(.number))
    if day == nil, !text(.day).isEmpty { return failing(.day) }
    if number == nil, !text(.number).isEmpty { return failing(.number) }
    let terminal = Fit.trimmed(form.entries[Line.terminal.rawValue].text)
    let chosen = form.entries[Line.kind.rawValue].chosen ?? 1
    let kind = chosen > 1 ? LedgerKind.allCases[chosen - 2] : nil
    let filter = LedgerFilter(
      kind: kind, staff: staff, person: person, day: day, terminal: terminal.isEmpty ? nil : terminal, number: number)
    return LedgerBrowser(browser.office, filter).opened
  }

  private func failing(_ line: Line) -> Step<Post> {
    var next = self
    next.fault = line
    next.form = form.focusing(line.rawValue)
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    Page(
      title: say.ledger.filterTitle,
      parts: [.text(say.ledger.filterIntro), .blank] + Line.allCases.map { .field(field($0, say)) },
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func field(_ line: Line, _ say: CounterTexts) -> Field {
    let (entry, label) = (form.entries[line.rawValue], say.ledger.filterField(line))
    let error = fault == line ? say.ledger.filterFault(line) : nil
    guard line == .kind else {
      return Field(
        label: label.label, hint: label.detail, entry, width: line == .person ? 34 : 24,
        echo: line == .day ? day.map(say.dates.day) : nil, error: error)
    }
    return Field(
      label: label.label, options: ([nil] + LedgerKind.allCases).map(say.ledger.kind), chosen: entry.chosen,
      error: error)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .show: say.ledger.show
    case .back: say.common.back
    }
  }
}
