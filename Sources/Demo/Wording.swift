import Console
package import Flow
import Rules
import Screens
private import Services

/// One sentence or word of the screens as a translator needs it: where it is seen, how much room it has, and what it says
/// in every language.
package struct Wording: Sendable, Hashable {
  /// `kiosk.update.consentTitle` for what always says the same, as the texts call it; `retypeKPJ.note.1` for what depends
  /// on facts, by screen, place on it and variant.
  package let key: String
  /// The kinds of screens on which the walk saw it, sorted; empty for what it never saw.
  package fileprivate(set) var screens: [String]
  /// Cells of a line that it must not exceed; nil for what is wrapped.
  package fileprivate(set) var room: Int?
  package let texts: [Language: String]

  /// Changes when the Indonesian text does: a translation of another one is stale. No spreadsheet takes it for a number.
  package var source: String { "s" + Seal.sum(of: [texts[.indonesian] ?? ""]).prefix(8) }
}

/// Every wording of the screens, found by the walk through the demo and in the texts themselves.
package struct Wordings: Sendable {
  package private(set) var all: [Wording] = []
  private var places: [[Language: String]: Int] = [:]
  private var variants: [String: Int] = [:]

  /// Of kiosk and counter, by key.
  package init(_ map: ScreenMap) {
    for (name, texts) in [("kiosk", Self.named { KioskTexts.of($0) }), ("counter", Self.named { CounterTexts.of($0) })]
    {
      for (path, texts) in texts { add(texts, as: "\(name).\(path)") }
    }
    for walk in map.walks { take(walk) }
    for walk in map.counter.walks { take(walk) }
    all.sort { $0.key < $1.key }
  }

  // MARK: What always says the same

  /// Sentences that stand in the texts as they are, by their names.
  private static func named<Texts>(_ of: (Language) -> Texts) -> [(String, [Language: String])] {
    var texts: [String: [Language: String]] = [:]
    for language in Language.allCases {
      for (path, text) in strings(in: of(language), at: "") { texts[path, default: [:]][language] = text }
    }
    return texts.filter { $0.value.count == Language.allCases.count }.sorted { $0.key < $1.key }
  }

  private static func strings(in value: Any, at path: String) -> [(String, String)] {
    Mirror(reflecting: value).children.flatMap { name, child -> [(String, String)] in
      guard let name, !isElsewhere(child) else { return [] }
      let path = path.isEmpty ? name : "\(path).\(name)"
      if let text = child as? String { return [(path, text)] }
      return strings(in: child, at: path)
    }
  }

  /// What a kiosk says as well, and what is no sentence.
  private static func isElsewhere(_ value: Any) -> Bool {
    value is KioskTexts || value is Language || value is Dates
  }

  // MARK: What depends on facts

  private mutating func take<Place: Mapped>(_ walk: Walk<Place>) {
    for place in walk.places {
      let pages = Language.allCases.map { ($0, place.page(.of($0)).wordings) }
      guard let first = pages.first?.1 else { continue }
      for (role, seen) in first.sorted(by: { $0.key < $1.key }) {
        let others = pages.map { ($0.0, $0.1[role] ?? []) }
        guard others.allSatisfy({ $0.1.count == seen.count }) else { continue }
        for (index, spot) in seen.enumerated() {
          let texts = Dictionary(uniqueKeysWithValues: others.map { ($0.0, $0.1[index].text) })
          see(texts, at: "\(place.kind).\(role).\(index + 1)", on: place.kind, room: spot.room)
        }
      }
    }
  }

  private mutating func see(_ texts: [Language: String], at spot: String, on kind: String, room: Int?) {
    if let known = places[texts] {
      if !all[known].screens.contains(kind) { all[known].screens = (all[known].screens + [kind]).sorted() }
      all[known].room = [all[known].room, room].compactMap(\.self).min()
      return
    }
    // Numbers, names and what somebody wrote are the same everywhere.
    guard Set(texts.values).count > 1 else { return }
    let variant = variants[spot, default: 0] + 1
    variants[spot] = variant
    add(texts, as: "\(spot).\(variant)", on: [kind], room: room)
  }

  private mutating func add(
    _ texts: [Language: String], as key: String, on screens: [String] = [], room: Int? = nil
  ) {
    guard texts.values.contains(where: { $0.contains(where: \.isLetter) }) else { return }
    places[texts] = places[texts] ?? all.count
    all.append(Wording(key: key, screens: screens, room: room, texts: texts))
  }
}

extension Page {
  /// One text, and how many cells it has.
  fileprivate struct Spot {
    let text: String
    let room: Int?
  }

  /// What is said on it and is no fact of somebody, by what it is there.
  fileprivate var wordings: [String: [Spot]] {
    var spots = ["title": [Spot(text: title, room: Room.title)]]
    func add(_ role: String, _ text: String?, _ room: Int? = nil) {
      if let text, !text.isEmpty { spots[role, default: []].append(Spot(text: text, room: room)) }
    }
    for action in buttons + keys { add("key", action.label, Room.action) }
    for part in parts {
      switch part {
      case .text(let text): add("text", text)
      case .note(_, let text): add("note", text)
      case .facts(let facts): for fact in facts { add("fact", fact.label) }
      case .large, .blank: break
      case .banner(let text): add("banner", text)
      case .tally(_, let caption): add("tally", caption)
      case .field(let field):
        add("field", field.label, Room.line - Fit.width(field.hint) - 1)
        add("hint", field.hint)
        add("error", field.error)
        for option in field.options { add("option", option, Room.line) }
      case .choices(let choices):
        for choice in choices {
          add("choice", choice.label, Room.line)
          add("detail", choice.detail)
        }
      case .table(let table):
        for column in table.columns where column.width > 0 { add("column", column.title, column.width) }
        if table.rows.isEmpty { add("empty", table.empty) }
      }
    }
    return spots
  }

  /// In cells, on a terminal of 80.
  private enum Room {
    static let title = 60
    static let action = 24
    /// Without the margins, and what stands before a label.
    static let line = 72
  }
}
