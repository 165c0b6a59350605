import Console
package import Flow
import Rules
import Services

/// Words of the complaint or of a message, or the number of one. Rule T8.
package struct CaseSearch: CounterScreen {
  package enum Move: Sendable, Hashable { case find, back }

  /// In characters.
  private static let limit = 120

  /// Why somebody looks for a reporter; that he is here stands ready. Rule T10.
  private static let reasons: [LookReason] = [.atCounter, .onTelephone, .complaint]

  private let queue: CaseQueue
  private let office: Seat
  private let filter: CaseFilter
  private var form: Form<Move>

  /// With the words that are searched for now.
  init(_ queue: CaseQueue, _ office: Seat, _ filter: CaseFilter) {
    self.queue = queue
    self.office = office
    self.filter = filter
    form = Form(
      [Entry(filter.words, limit: Self.limit), Entry(options: Self.reasons.count, chosen: 1)], buttons: [.find, .back],
      keys: Keys(.init(.find, .enter), .init(.back, .escape)))
  }

  package var place: Post { .caseSearch(self) }

  package var seat: Seat? { office }

  package var below: Post? { queue.place }

  package func on(_ event: Event) -> Step<Post> {
    // The reason stands ready: Enter in the words searches.
    if event == .key(.enter), form.focus == 0 { return found }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      return next.stay
    case .made(.find): return found
    case .made(.back): return queue.looking
    case .ignored: return stay
    }
  }

  /// A number opens its complaint; nothing at all takes the words away.
  private var found: Step<Post> {
    let text = Fit.trimmed(form.entries[0].text)
    var filter = filter
    filter.words = text
    filter.why = form.entries[1].chosen.map { Self.reasons[$0 - 1] } ?? .atCounter
    // A word of nine letters may look like a number: when nobody has it, it is searched for.
    if let number = Reference(text) { return queue.opening(number, else: text.allSatisfy(\.isLetter) ? filter : nil) }
    return queue.narrowed(to: filter)
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    return Page(
      title: words.searchTitle,
      parts: Part.spaced([
        .text(words.searchIntro),
        .field(Field(label: words.searchField.label, hint: words.searchField.detail, form.entries[0], width: 50)),
        .field(
          Field(
            label: say.taking.searchReason, options: Self.reasons.map(say.people.reason), chosen: form.entries[1].chosen
          )),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .find: say.people.find
    case .back: say.common.back
    }
  }
}

/// One category of complaints, or all of them.
package struct CaseCategory: CounterScreen {
  private let queue: CaseQueue
  private let office: Seat
  private let filter: CaseFilter
  private var ways: Ways<TicketCategory?>

  /// The cursor stands on the one that is shown now.
  init(_ queue: CaseQueue, _ office: Seat, _ filter: CaseFilter) {
    self.queue = queue
    self.office = office
    self.filter = filter
    ways = Ways([nil] + TicketCategory.allCases.map(Optional.some), on: .some(filter.category))
  }

  package var place: Post { .caseCategory(self) }

  package var seat: Seat? { office }

  package var below: Post? { queue.place }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let category):
      var filter = filter
      filter.category = category
      return queue.narrowed(to: filter)
    case .back: return queue.looking
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(ways, title: say.cases.categoryTitle, parts: [.text(say.cases.whichCategory)], say: say) {
      Label($0.map { say.complaint.category($0).label } ?? say.cases.allCategories)
    }
  }
}
