import Console
package import Flow
import Rules
package import Screens

/// What somebody does at a screen who knows only its kind: right, wrong and empty fillings of its forms, and the keys
/// that no page names. Screens hold none of it.
package enum Samples {
  /// Right texts for the fields of a screen, in their order; empty where it has none. A digit chooses among options.
  /// - Parameter place: with or without something in its fields
  package static func texts(for place: Screens.Place) -> [String] {
    switch place {
    case .askIdentity: ["3171044305900001", "03051990", "Sari Dewi"]
    case .retypeKPJ: ["16000000074"]
    case .updateForm(let form): texts(for: form)
    case .complaintText: ["Antrean di loket terlalu lama, saya menunggu empat jam."]
    case .complaintContact: ["Rina", "0812 3456 7890"]
    case .trackTicket: ["BMA-AAA-AA2", "1234"]
    case .ticketWriting: ["Kunjungan saya hari Senin pukul sembilan."]
    default: []
    }
  }

  private static func texts(for form: UpdateForm) -> [String] {
    switch form.step {
    case .contact: ["081234567890", "sari@example.com", ""]
    case .population: ["3171041203140005", "Jakarta", "2", "Aminah", "1"]
    case .address: ["Jl. Salemba Raya 5", "1", "2", "Kenari", "Senen", "Jakarta Pusat", "DKI Jakarta", "10430"]
    case .additional: ["BRI", "003401012345678", form.name.text, "Budi", "4", "081298765432"]
    }
  }

  /// Each text into its field, and not sent. A text of one character is typed, since options take no paste.
  package static func filling(_ texts: [String]) -> [Event] {
    texts.enumerated().flatMap { index, text -> [Event] in
      [.focused(index), .key(text.count == 1 ? .character(Character(text)) : .paste(text))]
    }
  }

  /// What is typed at a counter's screen, and the key that sends it; of each screen the right thing first.
  private static func typed(at post: Post) -> [[Event]] {
    switch post {
    case .signIn: [keys("ani", .enter, "rahasia-sekali", .enter)]
    case .ownPassword: [keys("kopi tubruk manis", .enter, "pendek")]
    case .findPerson:
      [
        keys("3171044305900001", .tab, .tab, .character("1"), .enter),
        keys("Sari Dewi", .tab, "03051990", .tab, .character("2"), .enter), keys(.tab, .tab, .enter),
      ]
    case .openHandOver: [keys("AAAAAAA", .enter), keys("BBB-BBBB", .enter)]
    case .caseQueue: [keys("/antre", .enter)]
    case .caseNaming: [keys("BPJS Kesehatan", .enter)]
    case .caseBulk: [keys("Antrean sudah kami tambah.", .function(4)), keys("?", .function(4))]
    case .caseChoosing: [keys("BMSJ6KK9R", .enter), keys(.down)]
    case .caseWriting:
      [
        keys("Antrean sudah kami tambah.", .function(4)), keys("?", .function(4)), keys(.function(3)),
        keys("Kami periksa.", .function(10)),
      ]
    case .takeDownText:
      [keys("Kartu saya belum dicetak juga.", .function(4)), keys("x", .function(4))]
    case .takeDownContact:
      [
        keys(.character("1"), .function(4)), keys(.character("1"), .tab, "Rina", .tab, "021", .function(4)),
        keys(.character("1"), "Rina", .tab, "081234567890", .tab, .character("1"), "Siti", .function(4)),
        keys(.character("3"), .function(4)),
      ]
    case .caseReason:
      [
        keys("Bukan tugas kami.", .function(4)), keys(.character("2"), "Tentang iuran.", .function(4)),
        keys("BDG01", .tab, "Terdaftar di sana.", .function(4)), keys("3171044305900001", .function(4)),
      ]
    case .caseReporter:
      [
        keys("Menyerahkan fotokopi KTP.", .tab, .character("2"), "1234", .function(4)),
        keys(.character("2"), "Belum beres.", .tab, .character("1"), .function(4)),
      ]
    case .rejectWords: [keys("Foto KK terpotong.", .function(4)), keys("x", .function(4))]
    case .ledgerFilter:
      [
        keys(.character("3"), .tab, .tab, .enter), keys(.tab, "rina", .tab, .enter), keys(.tab, .tab, "0", .enter),
      ]
    default: []
    }
  }

  /// A key, or a text that is pasted.
  private enum Stroke: ExpressibleByStringLiteral {
    case key(Key)
    case text(String)

    init(stringLiteral text: String) { self = .text(text) }

    static var enter: Stroke { .key(.enter) }
    static var tab: Stroke { .key(.tab) }
    static var backTab: Stroke { .key(.backTab) }
    static var backspace: Stroke { .key(.backspace) }
    static var escape: Stroke { .key(.escape) }
    static var up: Stroke { .key(.up) }
    static var down: Stroke { .key(.down) }
    static var end: Stroke { .key(.end) }
    static func character(_ character: Character) -> Stroke { .key(.character(character)) }
    static func function(_ number: Int) -> Stroke { .key(.function(number)) }

    var event: Event {
      switch self {
      case .key(let key): .key(key)
      case .text(let text): .key(.paste(text))
      }
    }
  }

  private static func keys(_ strokes: Stroke...) -> [Event] { strokes.map(\.event) }

  /// What is typed at a kiosk's screen, and what else is done there; of each screen the right thing first.
  private static func typed(at place: Screens.Place) -> [[Event]]? {
    switch place {
    case .askIdentity:
      [
        entered(texts(for: place)), keys("3171044305900001", .enter, "04051990", .enter, "Sari Dewi", .enter),
        keys("31710443", .tab, "31021990", .tab, "4", .enter), keys(.enter), keys(.enter, .enter, .enter),
        keys(.tab), keys(.backTab), keys(.character("7")), keys(.backspace), [.focused(3)], [.focused(4)],
        keys(.escape),
      ]
    case .retypeKPJ:
      [entered(texts(for: place)), keys("1600", .enter), keys(.enter), keys(.function(3)), keys(.tab), keys(.backTab)]
        + [[.focused(1)], [.focused(2)], [.focused(3)], keys(.escape)]
    case .updateForm(let form):
      [filling(texts(for: form)) + [.focused(texts(for: form).count)], keys(.enter)]
        + [[.focused(texts(for: form).count)], [.focused(texts(for: form).count + 1)]]
        + [keys(.tab), keys(.backTab), keys(.escape)] + lists(of: form.step)
    // Not from row to row: each name leads to a form of its own.
    case .chooseName: [keys("zzz"), keys(.enter), keys(.escape)]
    case .complaintText:
      [written(texts(for: place)), keys("Lama", .function(4))] + box
    case .ticketWriting:
      [written(texts(for: place)), keys("?", .function(4))] + box
    case .complaintContact:
      [
        entered(texts(for: place)), keys("R1na", .tab, "021", .enter), keys(.enter, .enter),
        keys(.tab), keys(.backTab), [.focused(2)], [.focused(3)], keys(.escape),
      ]
    case .trackTicket:
      [
        entered(texts(for: place)), keys("B0A", .tab, "12345", .enter), keys(.enter, .enter),
        keys(.tab), keys(.backTab), [.focused(2)], [.focused(3)], keys(.escape),
      ]
    case .articleSearch:
      [
        keys("phk", .enter), keys("blokir", .enter, .enter), keys("xyz", .enter), keys(.down), keys(.up), keys(.enter),
        keys(.escape),
      ]
    default: nil
    }
  }

  /// The lists of a screen of the form: one is enough.
  private static func lists(of step: FormStep) -> [[Event]] {
    switch step {
    case .contact, .population: []
    case .address: [[.focused(6)] + keys(.function(3))]
    case .additional: [[.focused(0)] + keys(.function(3))]
    }
  }

  /// Each text and Enter behind it.
  private static func entered(_ texts: [String]) -> [Event] {
    texts.flatMap { [Event.key(.paste($0)), .key(.enter)] }
  }

  /// Into a box, and on.
  private static func written(_ texts: [String]) -> [Event] { texts.map { .key(.paste($0)) } + [.key(.function(4))] }

  /// A box of several lines and its buttons.
  private static let box: [[Event]] = [
    keys(.function(4)), keys(.enter), keys(.tab), [.focused(1)], [.focused(2)], keys(.escape),
  ]

  fileprivate static func all(at place: Screens.Place, showing page: Page) -> [[Event]] {
    if let typed = typed(at: place) { return typed }
    let search: [[Event]] =
      switch place {
      case .information, .articleList, .article: [keys(.character("/"))]
      default: []
      }
    // Once more after what was typed: what the desk says to it by then is another reply.
    return page.hasChoices ? page.digits + moves + search : [keys(.enter), keys(.escape)]
  }

  fileprivate static func all(at post: Post, showing page: Page) -> [[Event]] {
    if case .serving(let screen) = post { return all(at: screen.inner, showing: page) }
    if page.hasField { return typed(at: post) + [keys(.function(4)), keys(.enter), keys(.escape)] }
    return page.hasChoices
      ? page.digits + moves + [
        keys(.character("p")), keys(.character("k")), keys(.character("h")),
        keys(.character("n")), [.tick],
      ]
      : moves + [keys(.end), [.tick]] + unnamed
  }

  private static let moves = [keys(.down), keys(.up), keys(.enter), keys(.escape)]

  /// Letters of lists and pages that are not choices.
  private static let unnamed: [[Event]] = "/12345678ktphlavxmdfq".map { keys(.character($0)) }
}

extension Page {
  fileprivate var hasChoices: Bool { !digits.isEmpty }

  /// Each choice by its key.
  fileprivate var digits: [[Event]] {
    parts.flatMap { part -> [[Event]] in
      guard case .choices(let choices) = part else { return [] }
      return choices.map { [.key(.character($0.key))] }
    }
  }
}

extension Screens.Place {
  package func samples(showing page: Page) -> [[Event]] { Samples.all(at: self, showing: page) }
}

extension Post {
  package func samples(showing page: Page) -> [[Event]] { Samples.all(at: self, showing: page) }
}
