import Console
import Testing

@Suite("What people type can do nothing to a terminal") struct PrintableTests {
  static let hostile: [(name: String, text: String)] = [
    ("clipboard by OSC 52", "Siti\u{1B}]52;c;cm0gLXJm\u{07}"),
    ("clipboard by C1 OSC, bytes C2 9D", "Siti\u{9D}52;c;cm0gLXJm\u{9C}"),
    ("title", "\u{1B}]0;mati\u{1B}\\"),
    ("clear", "\u{1B}[2J"),
    ("full reset", "\u{1B}c"),
    ("C1 CSI", "\u{9B}2J"),
    ("DCS without end", "\u{1B}Pq#0;2;0;0;0"),
    ("right to left override", "nota\u{202E}fdp.exe"),
    ("isolates", "\u{2066}a\u{2069}"),
    ("zero width", "Bu\u{200B}di\u{200D}\u{FEFF}"),
    ("tags", "a\u{E0041}\u{E007F}"),
    ("NUL, BEL, backspace, DEL", "a\u{0}b\u{7}c\u{8}d\u{7F}"),
    ("every C0", String(String.UnicodeScalarView((0..<32).map { Unicode.Scalar(UInt8($0)) }))),
    ("every C1", String(String.UnicodeScalarView((0x80..<0xA0).compactMap { Unicode.Scalar(UInt32($0)) }))),
    ("64 KiB of ESC", String(repeating: "\u{1B}[", count: 32_768)),
  ]

  @Test("Nothing hostile is left, and cleaning twice changes nothing", arguments: hostile)
  func nothingHostileIsLeft(_ name: String, _ text: String) {
    let clean = Printable.clean(text)
    #expect(!clean.unicodeScalars.contains { isDangerous($0) }, "\(name)")
    #expect(Printable.clean(clean) == clean)
    #expect(Printable.isClean(clean))
    #expect(!Printable.isClean(text))
  }

  @Test(
    "Line ends and tabs become one space",
    arguments: ["a\nb", "a\tb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{85}b", "a\u{B}b", "a\u{C}b"])
  func lineEnds(_ text: String) {
    #expect(Printable.clean(text) == "a b")
  }

  @Test("Ordinary text stays as it is", arguments: ["", "Siti Aminah", "José d’Ávila", "日本 😀", "क्षि", "e\u{301}"])
  func ordinaryText(_ text: String) {
    #expect(Array(Printable.clean(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("A letter keeps four marks of a flood") func markFlood() {
    let flood = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(Printable.clean(flood).unicodeScalars.count == 6)
  }

  @Test(
    "What joins to one character without end is cut at sixteen scalars, also before ordinary letters",
    arguments: ["\u{1100}", "\u{600}", "क\u{94D}", "😀\u{1F3FD}", "\u{1F3FD}", "\u{903}\u{301}"])
  func pile(_ piece: String) {
    let clean = Printable.clean("a" + String(repeating: piece, count: 4_000) + "b")
    #expect(clean.allSatisfy { $0.unicodeScalars.count <= Printable.scalarLimit })
    #expect(clean.allSatisfy { $0.utf8.count <= 64 })
    #expect(Printable.isClean(clean))
  }

  @Test("Characters that people write stay whole", arguments: ["र्त्स्न्य", "각", "👍🏽", "🇮🇩", "ệ"])
  func longCharacters(_ text: String) {
    #expect(Array(Printable.clean(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("A mark without a letter stands on a space and not on its neighbour") func loneMark() {
    #expect(Array(Printable.clean("\u{301}a").unicodeScalars) == [" ", "\u{301}", "a"])
    #expect(Array(Printable.clean("\u{200B}\u{301}").unicodeScalars) == [" ", "\u{301}"])
  }

  @Test(
    "The limit counts characters as a person does", arguments: [(0, ""), (-1, ""), (1, "é"), (2, "é日"), (9, "é日a")])
  func limit(_ limit: Int, _ expected: String) {
    #expect(Printable.clean("e\u{301}日\u{7}a", limit: limit) == expected.replacingFirstLetter())
  }

  @Test(
    "The limit of plain text falls between letters, and a mark behind it belongs to the last one",
    arguments: [("abc", 3, "abc"), ("abc", 2, "ab"), ("abc", 0, ""), ("ab\u{301}c", 2, "ab\u{301}"), ("ab\n", 2, "ab")])
  func plainLimit(_ text: String, _ limit: Int, _ expected: String) {
    #expect(Printable.clean(text, limit: limit) == expected)
  }

  @Test("A limited look at a long text does not read all of it") func limitIsBounded() {
    let flood = "a" + String(repeating: "\u{301}", count: 1_000) + String(repeating: "b", count: 100_000)
    #expect(Printable.clean(flood, limit: 10) == "a\u{301}\u{301}\u{301}\u{301}bbbbbbbbb")
  }

  @Test("A run can only hold clean text") func run() {
    #expect(Run("a\u{1B}[31mb").text == "a[31mb")
    #expect(Run("日").width == 2)
  }
}

extension String {
  /// The expected texts above are written with the composed letter.
  fileprivate func replacingFirstLetter() -> String {
    hasPrefix("é") ? "e\u{301}" + dropFirst() : self
  }
}

/// An independent list of what a terminal acts upon.
func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
    0xE0000...0xE007F:
    true
  default: false
  }
}
