import Console
package import Flow
import Rules
import Services

/// The lines above the complaints in which somebody types what he looks for: words of a complaint or of a message, a
/// reporter's name, the end of his telephone, a number or a part of it; and why. What is shown narrows at each letter;
/// all complaints are searched by Enter. Rules T8, T10.
struct CaseSearch: Sendable, Hashable {
  enum Move: Sendable, Hashable { case find, toRows, clear }

  enum Outcome: Sendable, Hashable {
    case changed(CaseSearch)
    case made(Move)
    case ignored
  }

  /// In characters.
  static let limit = 120

  /// How many lines it has that can be touched.
  static let fields = 2

  /// Why somebody looks for a reporter; that he is here stands ready.
  private static let reasons: [LookReason] = [.atCounter, .onTelephone, .complaint]

  private var form = Form<Move>(
    [Entry(limit: limit), Entry(options: reasons.count, chosen: 1)], buttons: [],
    keys: Keys(.init(.find, .enter), .init(.toRows, .down), .init(.clear, .escape)))

  init() {}

  private init(form: Form<Move>) { self.form = form }

  var text: String { Fit.trimmed(form.entries[0].text) }

  var why: LookReason { form.entries[1].chosen.map { Self.reasons[$0 - 1] } ?? .atCounter }

  var focus: Int { form.focus }

  func on(_ event: Event) -> Outcome {
    // The reason stands ready: Enter in the words searches.
    if event == .key(.enter) { return .made(.find) }
    // A letter means none of the reasons: it goes on with the words.
    if case .key(.character(let sign)) = event, form.focus == 1, sign.isLetter {
      return CaseSearch(form: form.focusing(0)).on(event)
    }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      return .changed(next)
    case .made(let move): return .made(move)
    case .ignored: return .ignored
    }
  }

  func parts(_ say: CounterTexts) -> [Part] {
    let words = say.cases.searchField
    return [
      .field(Field(label: words.label, hint: words.detail, form.entries[0], width: 40)),
      .field(
        Field(
          label: say.taking.searchReason, options: Self.reasons.map(say.people.reason), chosen: form.entries[1].chosen)),
    ]
  }

  /// The keys that are named.
  func actions(_ say: CounterTexts) -> [Action] {
    form.keys.actions { move in
      switch move {
      case .find: say.cases.searchAll
      case .toRows: say.list.move(.toRows)
      case .clear: say.list.move(.clear)
      }
    }
  }
}

/// One category of complaints, or all of them.
package struct CaseCategory: CounterScreen {
  private let queue: CaseQueue
  private let office: Seat
  private let filter: CaseFilter
  private var ways: Ways<TicketCategory?>

  /// The cursor stands on the one that is shown now. Each has the digit that it has everywhere; all of them is the last.
  init(_ queue: CaseQueue, _ office: Seat, _ filter: CaseFilter) {
    self.queue = queue
    self.office = office
    self.filter = filter
    ways = Ways(TicketCategory.allCases.map(Optional.some) + [nil], on: .some(filter.category))
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
