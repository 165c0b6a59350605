import Console
import Demo
import Flow
import Rules
import Screens
import Support
import Testing

/// What a person may expect of every screen of the map. Anchor tests E.
@Suite("Usability of every screen") struct UsabilityVisits {
  private let places: [Place]

  /// One place of each shape, once for all tests.
  private static let thinned = Result { try different(Chart.known().places) }

  init() throws { places = try Self.thinned.get() }

  // MARK: Keys

  private static let keys: [Key] =
    [.enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown]
    + (1...12).map(Key.function) + "0123456789?aZ /".map(Key.character)

  @Test("At most six keys are named, help, language and the way home among them")
  func named() {
    for place in places {
      let own = place.page(.indonesian).keys.count
      #expect(own <= 3, "\(PlaceKind(place)): \(own) of its own")
    }
  }

  private static let editing: Set<Key> = [.backspace, .delete, .left, .right, .home, .end]

  @Test("E10: the help lists exactly the keys that work, on every screen of the map", arguments: PlaceKind.onTheMap)
  func help(kind: PlaceKind) {
    let here = places.filter { PlaceKind($0) == kind }
    #expect(!here.isEmpty)
    for place in here {
      let visit = Bystander(before: place)
      let stands = Self.stands(before: place)
      let alike = stands.filter { Shape($0) == Shape(place) }
      for key in Self.keys {
        // What edits a text works on an empty field too, as soon as something stands there.
        let near = Self.editing.contains(key) ? stands : alike
        let works = near.contains { Self.means(key, at: $0) } || Self.acts(key, before: place)
        // Whoever stands before the farewell may press anything; the one key that is named does for all.
        let isListed = visit.kiosk.guide.covers(key) || kind == .farewell
        #expect(isListed == works, "\(key) on\n\(visit.picture)")
      }
    }
  }

  @Test("E10 E2: whatever a terminal keeps for itself of F1 to F12, nothing can be done by a function key alone")
  func functionKeys() {
    for place in places {
      let page = place.page(.indonesian)
      let byFunction = page.keys.filter { $0.keys.contains { if case .function = $0 { true } else { false } } }
      for action in byFunction {
        let isButton = page.buttons.contains { $0.label == action.label }
        let hasOther = action.keys.contains { if case .function = $0 { false } else { true } }
        #expect(isButton || hasOther, "\(place.kind): \(action.label)")
      }
    }
  }

  /// Whether a key does something to whoever comes before the screen, the keys of every screen among them.
  private static func acts(_ key: Key, before place: Place) -> Bool {
    let visit = Bystander(before: place)
    let (before, picture) = (visit.kiosk.place, visit.picture)
    visit.presses(key)
    return visit.kiosk.place != before || visit.picture != picture
  }

  private static func means(_ key: Key, at place: Place) -> Bool {
    let step = place.on(.key(key))
    return step.request != nil || step.place != place || step.language != nil
  }

  /// The same screen with the cursor on each of its items, and with something written there.
  private static func stands(before place: Place) -> [Place] {
    let writings: [[Key]] = [
      [], [.character("1"), .character("2")], [.character("1"), .character("2"), .left],
      [.paste(String(repeating: "kata ", count: 80)), .pageUp, .left],
    ]
    var stands: [Place] = []
    var item = after([Key](repeating: .backTab, count: 16), at: place)
    for _ in 0..<16 {
      guard let here = item else { break }
      for writing in writings {
        if let stand = after(writing, at: here), !stands.contains(stand) { stands.append(stand) }
      }
      item = after([.tab], at: here)
    }
    return stands
  }

  /// Where the keys lead, when that is still the same screen and nothing was asked of the desk.
  private static func after(_ keys: [Key], at place: Place) -> Place? {
    var now = place
    for key in keys {
      let step = now.on(.key(key))
      guard step.request == nil, step.place.kind == place.kind else { return nil }
      now = step.place
    }
    return now
  }

  // MARK: Sizes

  @Test(
    "E3: every screen is whole on 80 x 24 and on 200 x 60, in both languages", arguments: [(24, 80), (60, 200)],
    Language.allCases)
  func whole(size: (rows: Int, columns: Int), language: Language) {
    let (size, say) = (Size(rows: size.rows, columns: size.columns), KioskTexts.of(language))
    for place in places {
      let page = place.page(say)
      let home = page.endsVisit ? [] : page.hasField ? [Key.function(10)] : [.character("0"), .function(10)]
      let actions = Global.keys(on: page, home: home, isDemo: false).actions { $0.label(say) }
      let around = Surroundings(branch: Cast.home.name, clock: "14.30 WIB", actions: actions, waiting: say.waiting)
      let sheet = Layout.sheet(page, around: around, size: size, words: say)
      #expect(!sheet.isCut, "\(place.kind)")
      #expect(sheet.frame.rows.count <= size.rows)
      for line in sheet.frame.lines { #expect(Fit.width(line) <= size.columns, "\(place.kind)") }
    }
  }

  @Test("E3: on 40 x 20 every screen is one message, and back on 80 x 24 it is as it was")
  func small() {
    for place in places {
      let visit = Bystander(before: place)
      let picture = visit.picture
      visit.resizes(rows: 20, columns: 40)
      visit.sees("perlu 80 x 24,")
      visit.sees("sekarang 40 x 20.")
      visit.sees("Perbesar jendela ini.")
      #expect(visit.lines.filter { !$0.isEmpty }.count <= 4 && visit.lines.count <= 20)
      visit.resizes(rows: 24, columns: 80)
      #expect(visit.picture == picture, "\(place.kind)")
    }
  }

  // MARK: The map, thinned out

  /// One place of each shape.
  static func different(_ places: [Place]) -> [Place] {
    var known: Set<Shape> = []
    return places.filter { known.insert(Shape($0)).inserted }
  }
}

/// What a hand can tell apart on a screen, whatever the words are.
private struct Shape: Hashable {
  private let kind: String
  private let keys: [[Key]]
  private let buttons: Int
  private let parts: [String]

  init(_ place: Place) {
    let page = place.page(.indonesian)
    kind = place.kind
    keys = page.keys.map(\.keys)
    buttons = page.buttons.count
    parts = page.parts.map(Self.name)
  }

  private static func name(_ part: Part) -> String {
    switch part {
    case .text: "text"
    case .note: "note"
    case .facts(let facts): "facts \(facts.count)"
    case .field(let field): "field \(field.options.count) \(field.rows)"
    case .choices(let choices): "choices \(choices.count)"
    case .large: "large"
    case .banner: "banner"
    case .tally: "tally"
    case .table(let table): "table \(table.rows.count)"
    case .blank: "blank"
    }
  }
}
