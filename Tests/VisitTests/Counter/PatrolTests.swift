import Console
import Flow
import Foundation
import Rules
import Screens
import Services
import Support
import Testing

/// What holds on every screen of the counter that can be reached, whoever works there.
@Suite("Every screen of the counter") struct PatrolTests {
  private let patrols: [Patrol]
  private let places: [Post]

  init() throws {
    places = try Patrol.places.get()
    patrols = try Role.allCases.flatMap { role in
      try Patrol.Weather.allCases.map { weather in try Patrol.known(role, weather) }
    }
  }

  @Test("Every kind of screen is reached, and the machine comes to rest")
  func kinds() throws {
    let missing = try Self.namedKinds().symmetricDifference(places.map(\.kind))
    #expect(missing.isEmpty, "\(missing)")
    for patrol in patrols { #expect(patrol.places.count < Patrol.limit) }
  }

  /// The names that the machine gives to its screens, as they stand in its source.
  static func namedKinds() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(contentsOf: root.appending(path: "Screens/Counter/Post.swift"), encoding: .utf8)
    return Set(source.matches(of: #/case \.\w+: "(\w+)"/#).map { String($0.output.1) })
  }

  @Test("F10 leads to the menu from everywhere but an open comparison; what was typed into a form is asked about first")
  func home() {
    var astray: Set<String> = []
    let others = ["signIn", "locked", "leaveShift", "comparing"]
    for place in places where !others.contains(place.kind) && !place.asksToLeave {
      let step = place.on(.key(.function(10)))
      let asks =
        step.place.kind == "leaveTyped"
        || place.kind == "serving" && step.place.kind == "serving" && step.place != place
      if step.request != nil || !(asks || step.place.kind == "counterMenu") {
        astray.insert("\(place.kind): \(place.page(.indonesian).title)")
      }
    }
    #expect(astray.isEmpty, "\(astray)")
  }

  @Test("Where it is asked whether what was typed is to be lost, F10 and 0 are no answer, and no line names them")
  func asking() {
    let asking = places.flatMap { [$0] + $0.unanswered + [$0.on(.key(.function(10))).place] }.filter(\.asksToLeave)
    #expect(Set(asking.map(\.kind)) == ["leaveTyped", "serving"])
    for place in asking {
      for key in [Key.function(10), .character("0")] { #expect(place.on(.key(key)) == Step(place), "\(place.kind)") }
    }
  }

  @Test("Where Esc comes to something typed sooner or later, F10 asks about it at once, and 0 where it is no text")
  func unsent() {
    let holding = places.flatMap { [$0] + $0.unanswered }
      .filter { $0.isUnsent && !["locked", "comparing", "leaveTyped"].contains($0.kind) }
    var lost: Set<String> = []
    for place in holding {
      for key in [Key.function(10)] + (place.page(.indonesian).hasField ? [] : [.character("0")]) {
        let next = place.on(.key(key)).place
        let asks = next.kind == "leaveTyped" || place.kind == "serving" && next.kind == "serving" && next != place
        if !asks { lost.insert("\(place.kind): \(place.page(.indonesian).title)") }
      }
    }
    #expect(lost.isEmpty, "\(lost)")
    let kinds = Set(holding.map(\.kind))
    let far: Set = [
      "openingReason", "rejectWords", "trouble", "refused",
    ]
    #expect(kinds.isSuperset(of: far), "\(far.subtracting(kinds))")
  }

  @Test("Every key that the last line names does something, or the page says what is missing")
  func keys() {
    var idle: Set<String> = []
    for place in places where !place.page(.indonesian).isFaulty && !place.tellsWhy {
      for action in place.page(.indonesian).keys where !action.keys.isEmpty {
        if action.keys.allSatisfy({ place.on(.key($0)) == Step(place) }) {
          idle.insert("\(place.kind): \(action.label)")
        }
      }
    }
    #expect(idle.isEmpty, "\(idle)")
  }

  @Test("A key without meaning leads nowhere")
  func meaningless() {
    for place in places {
      for key: Key in [.unknown, .function(1), .function(2), .tap(Position(row: 3, column: 3))] {
        #expect(place.on(.key(key)) == Step(place), "\(place.kind) \(key)")
      }
      #expect(place.on(.focused(999)) == Step(place) && place.on(.focused(-1)) == Step(place), "\(place.kind)")
    }
  }

  @Test("Each digit and letter does what it stands before, by key and by touch")
  func digits() {
    var idle: Set<String> = []
    for place in places {
      let page = place.page(.indonesian)
      guard !page.hasField else { continue }
      for (index, choice) in page.choices.enumerated() {
        let taken = place.on(.key(.character(choice.key)))
        if taken == Step(place) || taken != place.on(.focused(index)) { idle.insert("\(place.kind): \(choice.label)") }
      }
    }
    #expect(idle.isEmpty, "\(idle)")
  }

  @Test("Both languages say something, the same keys and fields, and never the same page")
  func languages() {
    for place in places {
      let (indonesian, english) = (place.page(.indonesian), place.page(.english))
      #expect(indonesian != english, "\(place.kind)")
      #expect(!indonesian.title.isEmpty && !english.title.isEmpty)
      #expect(indonesian.keys.map(\.keys) == english.keys.map(\.keys), "\(place.kind)")
      #expect(indonesian.focus == english.focus && indonesian.hasField == english.hasField)
      #expect(indonesian.fields.map(\.shown) == english.fields.map(\.shown), "\(place.kind)")
      for (one, other) in zip(indonesian.keys + indonesian.buttons, english.keys + english.buttons) {
        #expect(!one.label.isEmpty && !other.label.isEmpty, "\(place.kind)")
      }
      // Card numbers are the same in every language.
      for (one, other) in zip(indonesian.choices, english.choices) where !one.label.contains(where: \.isNumber) {
        #expect(one.label != other.label, "\(place.kind) \(one.label)")
      }
    }
  }

  @Test("No sentence names a key or a choice that is not there", arguments: Language.allCases)
  func namesNothingThatIsNotThere(language: Language) {
    let menu = places.filter { $0.kind == "counterMenu" }.flatMap { $0.page(.of(language)).choices.map(\.label) }
    for place in places {
      let page = place.page(.of(language))
      let keys = Set((page.keys + page.buttons).flatMap(\.keys))
      let labels = (page.keys + page.buttons).map(\.label) + page.choices.map(\.label) + menu
      for sentence in page.texts {
        // A number of a complaint may have such signs between its dashes.
        for match in sentence.matches(of: #/(?:^|[^-\w])F([0-9]+)\b(?!-)/#) {
          #expect(keys.contains(.function(Int(match.output.1) ?? 0)), "\(place.kind): \(sentence)")
        }
        for match in sentence.matches(of: #/\b(?:pilih|memilih|choose) ([A-Z].*)/#) where place.kind != "serving" {
          #expect(labels.contains { match.output.1.hasPrefix($0) }, "\(place.kind): \(sentence)")
        }
        #expect(!sentence.lowercased().contains("tekan ") && !sentence.lowercased().contains("press "), "\(sentence)")
      }
    }
  }

  @Test("Nothing is cut on 80 x 24 cells, and no line is longer than its place", arguments: Language.allCases)
  func fits(language: Language) {
    let say = CounterTexts.of(language)
    for place in places {
      let page = place.page(say)
      let actions = Global.keys(on: page, home: [.function(10)], isDemo: false).actions { $0.label(say) }
      let surroundings = Surroundings(branch: "Jakarta Kebayoran", actions: actions, waiting: say.waiting, banner: nil)
      let sheet = Layout.sheet(page, around: surroundings, size: .minimum, words: say)
      #expect(!sheet.isCut || !page.tables.isEmpty, "\(place.kind)\n\(sheet.frame.lines.joined(separator: "\n"))")
      #expect(Fit.width(page.title) <= 60, "\(page.title)")
      for label in (page.buttons + page.keys).map(\.label) { #expect(Fit.width(label) <= 24, "\(label)") }
    }
  }

  @Test("No label is longer than its line, and no number or time is cut", arguments: Language.allCases)
  func whole(language: Language) {
    let say = CounterTexts.of(language)
    var cut: Set<String> = []
    for place in places {
      let page = place.page(say)
      for field in page.fields where Fit.width(field.label + field.hint) > Self.lineWidth - 3 {
        cut.insert("\(place.kind): \(field.label)")
      }
      let surroundings = Surroundings(branch: "", actions: [], waiting: say.waiting, banner: nil)
      let lines = Layout.sheet(page, around: surroundings, size: .minimum, words: say).frame.lines
      for line in lines where line.contains(#/[0-9]\.?…/#) { cut.insert("\(place.kind): \(line)") }
    }
    #expect(cut.isEmpty, "\(cut)")
  }

  /// 80 cells without the margins.
  private static let lineWidth = 76

  @Test("Every column of every table has its room on 80 cells, and its title too", arguments: Language.allCases)
  func columns(language: Language) {
    var cut: Set<String> = []
    for place in places {
      for table in place.page(.of(language)).tables {
        let fixed = table.columns.filter { $0.width > 0 }
        let width = fixed.reduce(0) { $0 + $1.width } + 2 * (fixed.count - 1)
        if width > Self.tableWidth { cut.insert("\(place.kind): \(width)") }
        for column in fixed where Fit.width(column.title) > column.width {
          cut.insert("\(place.kind): \(column.title)")
        }
      }
    }
    #expect(cut.isEmpty, "\(cut)")
  }

  /// 80 cells without the margins of the page, mark and sign.
  private static let tableWidth = 72

  @Test("Where something is to be chosen, the cursor stands on it")
  func focus() {
    for place in places {
      let page = place.page(.indonesian)
      if let focus = page.focus {
        #expect((0..<page.focusables).contains(focus), "\(place.kind)")
      } else {
        // No verdict waits under a cursor, and no consent either.
        let isFree = place.kind == "comparing" || place.isConsent
        #expect(page.focusables == 0 || !page.tables.isEmpty || isFree, "\(place.kind)")
      }
    }
  }

  // MARK: The desk

  @Test("What a tick asks writes nothing, not even a row")
  func ticks() {
    let silent: Set<Work> = [
      .overview, .openings, .terminals, .updates, .decidedUpdates, .tickets, .explainTicket, .ticketsBeside, .figures,
      .ledger, .staff,
      .newsOfPerson,
      .newsOfTicket, .newsOfUpdate, .newsOfShift, .corrections, .ticketsForHead,
    ]
    let asked = patrols.flatMap(\.askedByTick)
    #expect(!asked.isEmpty)
    for ask in asked {
      #expect(Work(ask.request).map(silent.contains) == true, "\(ask.kind) asks for \(ask.request)")
    }
  }

  @Test("A reply that nobody awaits changes nothing, and one of another kind traps nobody")
  func strangeReplies() {
    let replies: [Reply] = [
      .shift(.signedOut), .host(.unknownPerson), .counter(.unknownPerson), .counter(.people([])),
      .counter(.terminals([])),
      .counter(.office(.noClaim)), .failed(.busy), .failed(.cancelled), .counter(.refused(.signedOut)),
    ]
    for place in places {
      for reply in replies { _ = place.on(.reply(reply)).place.page(.indonesian) }
    }
  }

  @Test("While the desk is disturbed every way says so, and Esc leads back to the same page")
  func disturbed() throws {
    for role in Role.allCases {
      let patrol = try Patrol.known(role, .disturbed)
      let troubles = patrol.places.filter { $0.kind == "trouble" }
      #expect(!troubles.isEmpty)
      for trouble in troubles {
        #expect(trouble.page(.indonesian).texts.contains { $0.contains("Tidak ada yang diubah") })
        #expect(trouble.on(.key(.escape)).place.kind != "trouble")
      }
    }
  }

  // MARK: The lock

  @Test("Behind the lock nothing is on the glass but the officer's name, whatever was there")
  func locked() {
    for place in places where place.kind != "signIn" && place.kind != "locked" {
      let page = place.lockedAway.page(.indonesian)
      #expect(place.lockedAway.kind == "locked", "\(place.kind)")
      let said = page.texts.joined(separator: "\n")
      for person in ["Sari", "Wati", "Agus", "Ratna", "Dewi", "Nur", "3174"] {
        #expect(!said.contains(person), "\(place.kind)")
      }
      #expect(page.isPatient && !page.endsVisit)
    }
  }

  // MARK: Hostile text

  @Test("Nothing raw of what employers, registers and terminals are called reaches the terminal")
  func delivered() throws {
    let patrol = try Patrol.hostile.get()
    var raw: Set<String> = []
    var shown = 0
    for place in patrol.places {
      for language in Language.allCases {
        let say = CounterTexts.of(language)
        let page = place.page(say)
        let surroundings = Surroundings(branch: "", actions: [], waiting: say.waiting, banner: nil)
        for size in [Size.minimum, Size(rows: 40, columns: 120)] {
          let frame = Layout.sheet(page, around: surroundings, size: size, words: say).frame
          if !frame.lines.allSatisfy(Printable.isClean) { raw.insert(place.kind) }
          if frame.lines.contains(where: { $0.contains("[31m") }) { shown += 1 }
        }
      }
    }
    #expect(raw.isEmpty, "\(raw)")
    #expect(shown > 20, "what is left of it stands there as plain letters")
  }

  static let hostile: [Nasty] = [
    "\u{1B}]52;c;QUJD\u{07}", "\u{1B}[2J\u{1B}c", "\u{9B}31m", "\u{202E}gnp.exe", "a\u{200B}b\u{FEFF}", "\r\n\t\0",
    Nasty(String(repeating: "A", count: 65_536)), Nasty(String(repeating: "\u{301}", count: 65_536)),
    Nasty(String(repeating: "界", count: 4_000)), "'; DROP TABLE people; --", "",
  ]

  @Test("Whatever is typed into any field is bounded, and what is shown of it is clean", arguments: hostile)
  func typed(nasty: Nasty) {
    var unbounded: Set<String> = []
    var unclean: Set<String> = []
    for place in places where place.page(.indonesian).hasField {
      var now = place
      for _ in place.page(.indonesian).fields {
        now = now.on(.key(.paste(nasty.text))).place
        now = now.on(.key(.tab)).place
      }
      let sent = now.on(.key(.enter)).place
      for page in [now.page(.indonesian), sent.page(.english)] {
        if !page.fields.allSatisfy({ (0...Self.longest).contains($0.shown.count) && $0.hasCaret }) {
          unbounded.insert(place.kind)
        }
        if !page.texts.allSatisfy(Printable.isClean) { unclean.insert(place.kind) }
      }
    }
    #expect(unbounded.isEmpty && unclean.isEmpty, "\(unbounded) \(unclean)")
  }

  /// The longest message, with what grouping and echo add.
  private static let longest = 4_100
}

extension Post {
  /// What stands there when the desk cannot or will not answer what a key asks.
  fileprivate var unanswered: [Post] {
    guard isUnsent else { return [] }
    return ([Key.enter] + "123456789pxy".map(Key.character)).map { on(.key($0)) }.filter { $0.request != nil }
      .flatMap { step in
        [Reply.failed(.busy), .counter(.refused(.notAllowed(.seePeople)))].map { step.place.on(.reply($0)).place }
      }
  }

  /// A row was picked that nothing can be done about, and the list says so.
  fileprivate var tellsWhy: Bool { kind == "staffAccounts" && !page(.indonesian).notes.isEmpty }
}

extension Field {
  fileprivate var hasCaret: Bool { (0...shown.count).contains(caret) }
}
