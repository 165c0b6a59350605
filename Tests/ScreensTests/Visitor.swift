import Console
import Flow
import Screens
import Services

/// Somebody at the kiosk: presses keys, is answered by the desk, and looks at the screen.
struct Visitor {
  private(set) var place: Place
  private(set) var language = Language.indonesian
  /// What the last event asked the desk.
  private(set) var asked: Request?

  /// Stands before a kiosk that nobody uses.
  init() { place = .start }

  /// Has been greeted and stands before the main menu.
  static func greeted(_ greeting: Greeting = Facts.greeting) -> Visitor {
    var visitor = Visitor()
    visitor.presses(.character("1"))
    visitor.hears(.greeting(greeting))
    return visitor
  }

  /// Has filled in the form for this purpose and waits for the reply.
  static func asking(_ purpose: Purpose, _ greeting: Greeting = Facts.greeting) -> Visitor {
    var visitor = greeted(greeting)
    visitor.opens(purpose)
    visitor.fillsIn(Facts.nik, Facts.birth, Facts.name)
    visitor.presses(.enter)
    return visitor.sayingSo
  }

  /// Says yes where something final is asked about.
  var sayingSo: Visitor {
    ["askReport", "sendUpdate", "ticketSending"].contains(place.kind) ? after(.key(.character("2"))) : self
  }

  /// Has got this reply to his three facts.
  static func told(_ reply: Reply, _ greeting: Greeting = Facts.greeting) -> Visitor {
    var purpose = Purpose.membership
    if case .update = reply { purpose = .update }
    if case .report = reply { purpose = .report }
    var visitor = asking(purpose, greeting)
    visitor.hears(reply)
    return visitor
  }

  mutating func opens(_ purpose: Purpose) {
    switch purpose {
    case .membership: presses(.character("1"))
    case .update: presses(.character("2"), .enter)
    case .report: presses(.character("5"))
    case .complaint: self = .stating()
    }
  }

  /// Types into all fields, the last Enter left out.
  mutating func fillsIn(_ texts: String...) {
    for (index, text) in texts.enumerated() {
      types(text)
      if index < texts.count - 1 { presses(.tab) }
    }
  }

  mutating func types(_ text: String) {
    for character in text { presses(.character(character)) }
  }

  mutating func presses(_ keys: Key...) {
    for key in keys { meets(.key(key)) }
  }

  mutating func hears(_ reply: Reply) { meets(.reply(reply)) }

  mutating func meets(_ event: Event) {
    let step = place.on(event)
    place = step.place
    asked = step.request
    language = step.language ?? language
  }

  /// The page in the visitor's language, or another.
  func page(_ language: Language? = nil) -> Page { place.page(.of(language ?? self.language)) }

  /// Everything that the page says.
  func sees(_ text: String, in language: Language? = nil) -> Bool {
    page(language).sentences.contains { $0.contains(text) }
  }
}

extension Page {
  var fields: [Field] {
    parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  var facts: [Fact] {
    parts.flatMap { part -> [Fact] in if case .facts(let facts) = part { facts } else { [] } }
  }

  var choices: [Choice] {
    parts.flatMap { part -> [Choice] in if case .choices(let choices) = part { choices } else { [] } }
  }

  /// Every text on the page, from top to bottom.
  var sentences: [String] { [title] + parts.flatMap(\.sentences) + (buttons + keys).map(\.label) }
}

extension Part {
  /// With a plain space where a line never ends.
  var sentences: [String] { texts.map { $0.replacing("\u{A0}", with: " ") } }

  private var texts: [String] {
    switch self {
    case .text(let text), .note(_, let text), .large(let text), .banner(let text): [text]
    case .tally(_, let caption): [caption]
    case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
    case .field(let field):
      [field.label, field.hint, field.shown, field.echo ?? "", field.error ?? ""] + field.options
    case .choices(let choices): choices.flatMap { [$0.label, $0.detail] }
    case .table(let table): table.columns.map(\.title) + table.rows.flatMap(\.cells) + [table.empty]
    case .blank: []
    }
  }
}
