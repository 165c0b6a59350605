import Console
import Testing

@Suite("Text fits into cells") struct FitTests {
  @Test(
    "Cut never splits a character",
    arguments: [
      ("Siti", 4, "Siti"), ("Siti", 3, "Sit"), ("Siti", 0, ""), ("Siti", -1, ""), ("日本", 3, "日"), ("日本", 4, "日本"),
      ("日本", 1, ""), ("e\u{301}a", 1, "e\u{301}"), ("😀😀", 2, "😀"), ("", 5, ""),
    ])
  func cut(_ text: String, _ width: Int, _ expected: String) {
    #expect(Fit.cut(text, to: width) == expected)
  }

  @Test(
    "Pad fills to the exact width",
    arguments: [
      ("Siti", 6, "Siti  "), ("日本", 3, "日 "), ("日本", 1, " "), ("", 2, "  "), ("a", 0, ""), ("e\u{301}", 2, "e\u{301} "),
    ])
  func pad(_ text: String, _ width: Int, _ expected: String) {
    #expect(Fit.pad(text, to: width) == expected)
    #expect(Fit.width(Fit.pad(text, to: width)) == width)
  }

  @Test(
    "Wrap breaks between words, and inside only when a word is too long",
    arguments: [
      ("", 10, [""]), ("satu dua", 8, ["satu dua"]), ("satu dua", 7, ["satu", "dua"]),
      ("satu\ndua", 20, ["satu", "dua"]), ("satu\n\ndua\n", 20, ["satu", "", "dua", ""]),
      ("satu\r\ndua", 20, ["satu", "dua"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 3, ["ab", "cde", "fgh"]),
      ("日本語", 4, ["日本", "語"]), ("日本語", 5, ["日本", "語"]), ("日本語", 1, ["日", "本", "語"]),
      ("satu   dua", 6, ["satu", "dua"]), ("  satu dua", 6, ["  satu", "dua"]), ("satu ", 10, ["satu"]),
      ("jam 14.30\u{A0}WIB", 10, ["jam", "14.30\u{A0}WIB"]), ("jam 14.30\u{A0}WIB", 13, ["jam 14.30\u{A0}WIB"]),
      ("14.30\u{A0}WIB", 6, ["14.30\u{A0}", "WIB"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ])
  func wrap(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(Fit.wrap(text, width) == expected)
  }

  @Test("Whatever the text, no line is too wide and no letter is lost", arguments: 0..<200)
  func wrapKeepsEverything(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet: [Character] = ["a", "b", " ", " ", "日", "é", "😀", "\n", "क", "-"]
    let text = String((0..<Int(random.next() % 120)).map { _ in alphabet[Int(random.next() % 10)] })
    let width = 2 + Int(random.next() % 30)
    let lines = Fit.wrap(text, width)
    #expect(lines.allSatisfy { Fit.width($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
  }

  @Test("A word of a million letters is wrapped in linear time") func longWord() {
    #expect(Fit.wrap(String(repeating: "a", count: 1_000_000), 100).count == 10_000)
  }
}

@Suite("A frame is a full screen") struct FrameTests {
  let size = Size(rows: 3, columns: 6)

  @Test("A space that never breaks is drawn as a space") func noBreakSpace() {
    #expect(Array(Run("14.30\u{A0}WIB").text.utf8) == Array("14.30 WIB".utf8))
    #expect(Run("é\u{A0}\u{301}é").width == 3)
  }

  @Test("Missing rows are blank, surplus is cut, a straddling glyph becomes a space") func padded() {
    let frame = Frame(size: size, rows: [[Run("abcde日", .title)], [Run("ab"), Run("c", .strong)]])
    #expect(frame.padded().rows.allSatisfy { row in row.reduce(0) { $0 + $1.width } == 6 })
    #expect(frame.padded().rows[0] == [Run("abcde ", .title)])
    #expect(frame.lines == ["abcde", "abc", ""])
  }

  @Test("More rows than the screen has are not shown") func surplus() {
    let frame = Frame(size: size, rows: Array(repeating: [Run("x")], count: 9))
    #expect(frame.lines == ["x", "x", "x"])
  }

  @Test("A screen without cells has no lines", arguments: [Size(rows: 0, columns: 0), Size(rows: -1, columns: -1)])
  func empty(_ size: Size) {
    #expect(Frame(size: size, rows: [[Run("x")]]).lines == [])
  }

  @Test("The minimum is inclusive") func minimum() {
    #expect(Size(rows: 24, columns: 80).holds(.minimum))
    #expect(!Size(rows: 24, columns: 79).holds(.minimum))
    #expect(!Size(rows: 23, columns: 80).holds(.minimum))
  }

  @Test("The last cell is on the screen, the next is not") func contains() {
    #expect(size.contains(Position(row: 2, column: 5)))
    #expect(!size.contains(Position(row: 3, column: 0)))
    #expect(!size.contains(Position(row: 0, column: 6)))
    #expect(!size.contains(Position(row: -1, column: 0)))
  }

  @Test("A supervisor sees why the program ended") func endings() {
    #expect(Ending.signal(15).exitCode == 143)
    #expect(Ending.hangup.exitCode == 129)
  }
}

/// A random source that gives the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
