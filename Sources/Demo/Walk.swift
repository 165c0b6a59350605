import Console
package import Flow
import Screens
package import Services

/// A walk over every screen that can be reached with a desk: presses every key, fills in every form, follows every
/// reply. The screens are values, so it goes on from each as often as it likes.
package struct Walk<Place: Mapped>: Sendable {
  /// Places with what was seen there first, in the order in which they were reached.
  package fileprivate(set) var places: [Place] = []
  package fileprivate(set) var edges: Set<ScreenEdge> = []
  /// `update.blocked`, for each reply that came.
  package fileprivate(set) var replies: Set<String> = []

  /// More states than this are a machine that never comes to rest.
  package static var limit: Int { 20_000 }

  /// - Parameters:
  ///   - others: where somebody stands to whom something happened that a walker alone does not meet
  ///   - fillings: what to type into a form, besides ``Samples``.
  ///   - answer: the desk; what it stores stays between requests.
  package init(
    from start: Place, also others: [Place] = [],
    fillings: @escaping (Place) -> [(name: String, events: [Event])] = { _ in [] },
    answer: @escaping (Request) -> Reply
  ) {
    var walker = Walker(fillings: fillings, answer: answer)
    walker.visit(start)
    for place in others { walker.visit(place) }
    var next = 0
    while next < walker.seen.places.count, walker.seen.places.count < Self.limit {
      walker.explore(walker.seen.places[next])
      next += 1
    }
    self = walker.seen
  }

  fileprivate init() {}
}

/// Who walks, and remembers what he saw.
private struct Walker<Place: Mapped> {
  private(set) var seen = Walk<Place>()
  private var known: Set<Likeness> = []
  private let answer: (Request) -> Reply
  private let fillings: (Place) -> [(name: String, events: [Event])]

  init(fillings: @escaping (Place) -> [(name: String, events: [Event])], answer: @escaping (Request) -> Reply) {
    self.fillings = fillings
    self.answer = answer
  }

  mutating func visit(_ place: Place) {
    if known.insert(place.likeness).inserted { seen.places.append(place) }
  }

  mutating func explore(_ place: Place) {
    let page = place.page(.of(.indonesian))
    for (name, events) in Self.keys(of: page) + fillings(place) + Self.samples(of: place, showing: page) {
      guard let first = events.first else { continue }
      var said: [String] = []
      var now = follow(place.on(first, showing: page), &said)
      for event in events.dropFirst() where now.kind == place.kind { now = follow(now.on(event), &said) }
      guard now != place else { continue }
      if now.kind != place.kind || !said.isEmpty {
        seen.edges.insert(ScreenEdge(from: place.kind, by: ([name] + said).joined(separator: ", "), to: now.kind))
      }
      visit(now)
    }
    guard let (name, away) = place.whenLeft else { return }
    seen.edges.insert(ScreenEdge(from: place.kind, by: name, to: away.kind))
    visit(away)
  }

  /// Asks the desk whatever the step wants to know, until nothing is asked any more.
  private mutating func follow(_ step: Step<Place>, _ said: inout [String]) -> Place {
    var step = step
    while let request = step.request {
      let reply = answer(request)
      let name = reply.caseName
      seen.replies.insert(name)
      if said.last != name { said.append(name) }
      step = step.place.on(.reply(reply))
    }
    return step.place
  }

  /// Every key that the page names, and every choice.
  private static func keys(of page: Page) -> [(name: String, events: [Event])] {
    let named = (page.keys + page.buttons).flatMap(\.keys)
    let digits = page.parts.flatMap { part -> [Key] in
      guard case .choices(let choices) = part else { return [] }
      return choices.map { .character($0.key) }
    }
    let buttons = page.buttons.indices.map { index in
      (name: page.buttons[index].label, events: [Event.focused(Self.firstButton(of: page) + index)])
    }
    let all: [Key] = named + digits + [.enter, .escape, .function(10)]
    return all.map { ($0.walkName, [.key($0)]) } + buttons + [("tick", [.tick])]
  }

  private static func firstButton(of page: Page) -> Int {
    page.parts.reduce(0) { count, part in
      switch part {
      case .field: count + 1
      case .choices(let choices): count + choices.count
      case .table(let table): count + table.rows.count
      case .text, .note, .facts, .large, .banner, .tally, .blank: count
      }
    }
  }

  /// Fillings go into empty forms only, so that text does not pile up without end.
  private static func samples(of place: Place, showing page: Page) -> [(name: String, events: [Event])] {
    let isEmpty = page.parts.allSatisfy { part in
      guard case .field(let field) = part else { return true }
      return field.shown.isEmpty
    }
    return place.samples(showing: page).filter { isEmpty || $0.count == 1 }.map { events in
      if case .key(let key) = events.first, events.count == 1 { return (key.walkName, events) }
      return ("filled in", events)
    }
  }
}

extension Key {
  /// As the map names it.
  fileprivate var walkName: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Esc"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    default: "\(self)"
    }
  }
}

extension Reply {
  /// `update.blocked`: the cases of the reply and of its outcome.
  package var caseName: String {
    // A journey has a reply of its own inside.
    if case .update(.gate(let outcome)) = self { return "update." + Self.caseName(of: outcome) }
    return switch self {
    case .update(let reply): Self.caseNames(of: reply)
    case .complaint(let reply): Self.caseNames(of: reply)
    case .shift(let reply): Self.caseNames(of: reply)
    case .greeting, .look, .visitor, .report, .counter, .host, .failed: Self.caseNames(of: self)
    }
  }

  private static func caseName(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  private static func caseNames(of value: Any) -> String {
    let outer = Mirror(reflecting: value).children.first
    guard let label = outer?.label, let inner = outer?.value else { return "\(value)" }
    let reflected = Mirror(reflecting: inner)
    guard reflected.displayStyle == .enum else { return label }
    return label + "." + caseName(of: inner)
  }
}
