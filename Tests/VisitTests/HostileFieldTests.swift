import Console
import Demo
import Flow
import Foundation
import Rules
import Screens
import Services
import Support
import Testing

/// A field of a screen of the map with nothing in it; the other fields of the screen are right.
struct HostileField: Sendable, CustomTestStringConvertible {
  let place: Place
  let index: Int
  let label: String

  var testDescription: String { "\(place.kind), \(label)" }

  private init(_ index: Int, of place: Place) {
    let emptying = [Event.focused(index), .key(.end)] + Array(repeating: .key(.backspace), count: 100)
    self.place = (Self.filling(place) + emptying).reduce(place) { $0.on($1).place }
    self.index = index
    label = place.page(.indonesian).fields[index].label
  }

  /// A right filling that is not sent. The one for a complaint's number has a typing error.
  private static func filling(_ place: Place) -> [Event] {
    guard case .trackTicket = place else { return Samples.filling(Samples.texts(for: place)) }
    let month = Cast.home.zone.day(of: ScreenMap.moment).civilMonth
    let number = Reference(month: month, chance: [1, 2, 3, 4, 5, 6]).description
    return [.key(.paste(number)), .key(.tab), .key(.paste("1234"))]
  }

  private static let found = Result { try Chart.known().places }.map(each)

  /// Each field of each screen, once for each wording of the screen.
  static func all() throws -> [HostileField] { try found.get() }

  private static func each(of places: [Place]) -> [HostileField] {
    var known: Set<[String]> = []
    return places.flatMap { place -> [HostileField] in
      let page = place.page(.indonesian)
      guard !page.fields.isEmpty, known.insert([place.kind, page.title] + page.fields.map(\.label)).inserted else {
        return []
      }
      return page.fields.indices.map { HostileField($0, of: place) }
    }
  }

  /// One field of each kind of screen: the first into which one writes.
  static func ofEachKind() throws -> [HostileField] {
    var known: Set<String> = []
    return try all().filter { field in
      field.place.page(.indonesian).fields[field.index].options.isEmpty && known.insert(field.place.kind).inserted
    }
  }

  /// The screen after these keys.
  func holding(_ keys: [Key]) -> Place { keys.reduce(place) { $0.on(.key($1)).place } }
}

/// Whatever somebody pastes or types, the screen shows harmless text, he is told what to do, and the desk gets clean
/// text or nothing. Anchor tests B13, C2.
@Suite("Hostile text in every field of every screen") struct HostileFieldTests {
  static let hostile: [Nasty] = [
    Nasty(String(repeating: "\u{301}", count: 4_000)), Nasty("a" + String(repeating: "\u{323}\u{300}", count: 2_000)),
    Nasty(String(repeating: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", count: 4_000)),
    "\u{202E}tukaj\u{2066}.exe\u{202C}", "\u{1B}]52;c;SGFsbw==\u{7}antrean", "\u{9D}52;c;SGFsbw==\u{9C}antrean",
    "\u{1B}[2J\u{1B}c\u{9B}31m3174\u{8}\u{7F}", "\u{1B}P1$r\u{1B}\\\u{90}q\u{9C}",
    "\u{1F600}\u{1F44D}\u{1F3FD}\u{1F1EE}\u{1F1E9}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "  \t\r\n \u{A0}\u{3000}\u{200B}\u{FEFF}", "3174\u{0}0755\u{0}",
    "\u{200B}\u{200C}\u{2060}\u{FEFF}\u{AD}\u{180E}", "a\u{200D}b\u{E0041}\u{FE0F}\u{115F}", "\u{FFFD}\u{FFFF}\u{E000}",
    Nasty(String(repeating: "\u{754C}", count: 4_000)), Nasty(String(repeating: "A", count: 1 << 20)), "",
  ]

  @Test("B13: pasted", arguments: try HostileField.all())
  func pasted(field: HostileField) throws {
    for nasty in Self.hostile { try check(field, [.paste(nasty.text)], nasty) }
  }

  @Test("B13: typed, one character after the other", arguments: try HostileField.ofEachKind())
  func typed(field: HostileField) throws {
    for nasty in Self.hostile where nasty.text.utf8.count < 100 {
      try check(field, nasty.text.map(Key.character), nasty)
    }
  }

  @Test("B13: a mebibyte of nothing but marks, or of what is dropped", arguments: try HostileField.ofEachKind())
  func megabyte(field: HostileField) throws {
    for unit in ["\u{301}", "\u{202E}", "\u{0}"] {
      let nasty = Nasty(String(repeating: unit, count: (1 << 20) / unit.utf8.count))
      try check(field, [.paste(nasty.text)], nasty)
    }
  }

  @Test("B13: it goes wherever it can go, and arrives there clean")
  func toTheEnd() throws {
    var arrived: Set<String> = []
    for field in try HostileField.all() {
      for nasty in Self.hostile where nasty.text.utf8.count < 30_000 {
        let sent = field.holding([.paste(nasty.text)]).sent
        guard sent.request == nil, sent.place.kind != field.place.kind, let request = sent.place.goesOn() else {
          continue
        }
        arrived.insert(field.place.kind)
        for text in try request.texts { #expect(Printable.isClean(text), "\(field): \(nasty.testDescription)") }
      }
    }
    #expect(
      arrived.isSuperset(of: [
        "complaintText", "complaintContact", "updateContact", "updatePopulation", "updateAddress", "updateAdditional",
      ]), "\(arrived)")
  }

  /// On the screen while it stands there, and when it is sent.
  private func check(_ field: HostileField, _ keys: [Key], _ nasty: Nasty) throws {
    let typed = field.holding(keys)
    #expect(typed.kind == field.place.kind)
    isHarmless(typed, nasty)
    let sent = typed.sent
    isHarmless(sent.place, nasty)
    if let request = sent.request {
      for text in try request.texts { #expect(Printable.isClean(text), "\(nasty.testDescription)") }
    } else if sent.place.kind == typed.kind, !typed.page(.indonesian).buttons.isEmpty {
      isToldWhatToDo(sent.place, nasty)
    }
  }

  private func isHarmless(_ place: Place, _ nasty: Nasty) {
    for language in Language.allCases {
      let page = place.page(.of(language))
      for text in page.texts { #expect(Printable.isClean(text), "\(nasty.testDescription)") }
      for field in page.fields { #expect((0...field.shown.count).contains(field.caret)) }
      let sheet = Layout.sheet(page, size: .minimum, words: KioskTexts.of(language))
      #expect(!sheet.isCut, "\(place.kind): \(nasty.testDescription)")
      #expect(sheet.frame.lines.allSatisfy { Printable.isClean($0) && Fit.width($0) <= Size.minimum.columns })
    }
  }

  /// What a fault may ask for; one of these stands in each.
  private static let advice: [Language: [String]] = [
    .indonesian: ["Ketik ", "Hapus", "Cocokkan", "Tulis ", "Contoh: ", "Lihat ", "dikosongkan", "kosongkan", "Isi "],
    .english: ["Type ", "Remove", "Compare", "Write ", "Example: ", "Look ", "left empty"],
  ]

  /// By a fault, or by the warning that something unusual is to be read once more.
  private func isToldWhatToDo(_ place: Place, _ nasty: Nasty) {
    for language in Language.allCases {
      let page = place.page(.of(language))
      let faults = page.fields.compactMap(\.error)
      #expect(!faults.isEmpty || page.warns, "\(place.kind): \(nasty.testDescription)")
      for fault in faults {
        #expect(Self.advice[language]?.contains { fault.contains($0) } == true, "\(place.kind): \(fault)")
        #expect(fault.count <= 120, "\(fault)")
      }
    }
  }
}

extension Place {
  /// After the first button, or Enter where there is none.
  fileprivate var sent: Step<Place> { on(page(.indonesian).firstButton.map(Event.focused) ?? .key(.enter)) }

  /// What is asked of the desk when everything that follows is answered as it should be.
  fileprivate func goesOn() -> Request? {
    var now = self
    for _ in 0..<8 {
      for event in now.answers {
        let step = now.on(event)
        if let request = step.request { return request }
        now = step.place
      }
    }
    return nil
  }

  private var answers: [Event] {
    switch self {
    case .complaintMode: [.key(.character("3"))]
    case .updateReview: [.key(.character("9"))]
    case .sendUpdate, .ticketSending, .askReport: [.key(.character("2"))]
    case .complaintReview:
      page(.indonesian).choices.filter { $0.label == "Setuju dan kirim" }.map {
        .key(.character(Character("\($0.digit)")))
      }
    default: samples(showing: page(.indonesian)).first ?? []
    }
  }
}

extension Page {
  var fields: [Field] {
    parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  var choices: [Choice] {
    parts.flatMap { part -> [Choice] in if case .choices(let choices) = part { choices } else { [] } }
  }

  fileprivate var warns: Bool {
    parts.contains { if case .note(.warning, _) = $0 { true } else { false } }
  }

  /// The first button in the order of the focus; nil where there is none.
  fileprivate var firstButton: Int? {
    guard !buttons.isEmpty else { return nil }
    return parts.reduce(0) { count, part in
      switch part {
      case .field: count + 1
      case .choices(let choices): count + choices.count
      case .table(let table): count + table.rows.count
      case .text, .note, .facts, .large, .banner, .tally, .blank: count
      }
    }
  }

  /// Everything that stands on it, each line of a text by itself.
  var texts: [String] {
    let texts = parts.flatMap { part -> [String] in
      switch part {
      case .text(let text), .note(_, let text), .large(let text), .banner(let text): [text]
      case .tally(let number, let caption): ["\(number)", caption]
      case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
      case .field(let field): [field.label, field.hint, field.shown, field.echo ?? "", field.error ?? ""]
      case .choices(let choices): choices.flatMap { [$0.label, $0.detail] }
      case .table(let table): table.columns.map(\.title) + table.rows.flatMap(\.cells)
      case .blank: []
      }
    }
    return ([title] + texts).flatMap { $0.split(separator: "\n").map(String.init) }
  }
}

extension Request {
  /// What somebody typed of it, as the store and an officer get it.
  var texts: [String] {
    get throws {
      switch self {
      case .look(let identity), .update(.begin(let identity)), .report(let identity),
        .complaint(.identify(let identity)):
        [identity.nik.digits, identity.name.text]
      case .update(.retype(_, let kpj)): [kpj.text]
      case .update(.submit(_, let data)):
        Self.strings(in: try JSONSerialization.jsonObject(with: JSONEncoder().encode(data)))
      case .complaint(.file(let complaint, consent: _)):
        [complaint.text.text, complaint.reporter?.text ?? "", complaint.phone?.e164 ?? ""]
      case .complaint(.move(_, let wish)):
        switch wish {
        case .write(let prose), .remark(let prose), .object(let prose): [prose.text]
        case .confirm, .withdraw: []
        }
      case .greet, .visitor, .goOn, .update, .complaint(.track), .shift, .counter, .host: []
      }
    }
  }

  private static func strings(in json: Any) -> [String] {
    switch json {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }
}
