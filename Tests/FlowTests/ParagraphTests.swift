import Console
import Flow
import Testing

@Suite("Writing a paragraph")
struct ParagraphTests {
  private func entry(_ text: String = "", limit: Int = 4_000, width: Int = 10, rows: Int = 3) -> Entry {
    Entry(text, limit: limit, paragraph: Paragraph(width: width, rows: rows))
  }

  /// The entry after keys that all mean something to it.
  private func after(_ keys: [Key], in entry: Entry) throws -> Entry {
    var entry = entry
    for key in keys { entry = try #require(entry.after(key), "\(key)") }
    return entry
  }

  private func lines(_ entry: Entry, width: Int = 10, rows: Int = 3) -> (lines: [String], cursor: Position?) {
    let field = Field(label: "L", entry, width: 0)
    let page = Page(title: "T", parts: [.field(field)], focus: 0)
    let frame = Layout.sheet(page, size: .minimum, words: ToyWords(language: .indonesian)).frame
    return (frame.lines[4..<4 + rows].map { String($0.dropFirst(2)) }, frame.cursor)
  }

  @Test("Words go to the next line, and the blank at the break is not shown")
  func wrapping() {
    #expect(lines(entry("satu dua tiga empat")).lines == ["[satu dua _]", "[tiga empat]", "[__________]"])
    #expect(lines(entry("1234567890 abc")).lines == ["[1234567890]", "[abc_______]", "[__________]"])
    #expect(lines(entry("123456789012345")).lines == ["[1234567890]", "[12345_____]", "[__________]"])
    #expect(lines(entry("日本語日本語")).lines == ["[日本語日本]", "[語________]", "[__________]"])
  }

  @Test("A space that never breaks keeps its words together")
  func noBreak() {
    #expect(lines(entry("pukul 14.30\u{A0}WIB")).lines[0] == "[pukul ____]")
    #expect(lines(entry("14.30\u{A0}WIB")).lines[0] == "[14.30 WIB_]")
  }

  @Test(
    "The cursor stands behind what was typed",
    arguments: [
      ("", 0, 0), ("satu", 0, 4), ("satu dua t", 0, 10), ("satu dua tiga", 1, 4), ("1234567890", 0, 10),
      ("1234567890 ", 1, 0), ("12345678901", 1, 1), ("日本", 0, 4),
    ])
  func cursor(text: String, row: Int, column: Int) {
    #expect(lines(entry(text)).cursor == Position(row: 4 + row, column: 3 + column))
  }

  @Test(
    "Keys move by the lines that are seen",
    arguments: [
      ([Key.up], 8), ([.up, .up], 3), ([.up, .down], 18), ([.home, .up, .down], 15), ([.home], 15), ([.end], 18),
      ([.up, .home], 5), ([.up, .end], 14), ([.up, .up, .end], 4), ([.pageUp], 3), ([.pageUp, .pageUp], 0),
      ([.pageUp, .pageDown], 18), ([.home, .left], 14), ([.home, .up], 5), ([.home, .pageDown], 18),
      ([.up, .up, .home, .down], 5),
    ])
  func moving(keys: [Key], caret: Int) throws {
    // Lines: "aaaa " "bbbbbbbbb " "ccc", 5 + 10 + 3 characters.
    let moved = try after(keys, in: entry("aaaa bbbbbbbbb ccc"))
    #expect(moved.caret == caret)
    #expect(moved.text == "aaaa bbbbbbbbb ccc")
  }

  @Test("Up on the first line and Down on the last one leave the field; Enter begins a new line")
  func leaving() throws {
    let two = entry("aaaa bbbbbbbbb")
    #expect(two.after(.down) == nil)
    #expect(try after([.up], in: two).after(.up) == nil)
    #expect(entry().after(.up) == nil)
    #expect(entry().after(.down) == nil)
    #expect(two.after(.enter)?.text == "aaaa bbbbbbbbb\n")
    #expect(two.after(.tab) == nil)
    #expect(two.after(.escape) == nil)
  }

  @Test("A form moves inside a paragraph first and then to the next field")
  func form() {
    enum Move { case send }
    let form = Form<Move>(
      [Entry(limit: 5), entry("aaaa bbbbbbbbb"), Entry(limit: 5)], buttons: [.send], keys: Keys(), focus: 1)
    var foci: [Int] = []
    var current = form
    for key in [Key.up, .up, .down, .down, .enter, .down] {
      if case .changed(let next) = current.on(.key(key)) { current = next }
      foci.append(current.focus)
    }
    #expect(foci == [1, 0, 1, 1, 1, 2])
  }

  @Test("Enter ends a line where the cursor stands, and each key moves over it as over a letter")
  func lineEnds() throws {
    let two = try after([.character("a"), .enter, .enter, .character("b")], in: entry())
    #expect(two.text == "a\n\nb")
    #expect(lines(two).lines == ["[a_________]", "[__________]", "[b_________]"])
    #expect(lines(two).cursor == Position(row: 6, column: 4))
    let up = try after([.up, .up], in: two)
    #expect(up.caret == 0 && lines(up).cursor == Position(row: 4, column: 3), "the empty line between has one place")
    #expect(try after([.end], in: up).caret == 1)
    #expect(try after([.down, .end], in: up).caret == 2)
    #expect(try after([.down, .backspace], in: up).text == "a\nb")
    #expect(lines(entry("1234567890\nx")).lines == ["[1234567890]", "[x_________]", "[__________]"])
    #expect(entry("", limit: 2).after(.enter)?.after(.enter)?.after(.enter)?.text == "\n\n")
  }

  @Test("What is typed in the middle stands in the middle, up to the limit")
  func middle() throws {
    let half = String(repeating: "kata ", count: 300)
    var writing = try after(Array(repeating: .left, count: 750), in: entry(half, width: 72))
    for _ in 0..<3_000 { writing = try after([.character("x")], in: writing) }
    #expect(writing.text == half.prefix(750) + String(repeating: "x", count: 2_500) + half.dropFirst(750))
    #expect(writing.text.count == 4_000)
  }

  @Test("A paste of a mebibyte fills what is left and keeps its line ends")
  func paste() {
    let pasted = entry("awal", limit: 100).after(.paste(String(repeating: "satu\r\ndua\n", count: 100_000)))
    #expect(pasted?.text.count == 100)
    #expect(pasted?.text.hasPrefix("awalsatu\ndua\nsatu") == true)
  }

  @Test("The text of a paragraph is clean from the start")
  func clean() {
    #expect(entry("satu\r\ndua\u{1B}[2J", limit: 9).text == "satu\ndua[")
    #expect(entry("a\u{2028}b\tc\u{85}\u{301}", limit: 20).text == "a\nb c\n \u{301}")
  }

  @Test("Arrows at the edge say that there is more above and below")
  func scrolling() throws {
    let long = entry("aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee")
    #expect(lines(long).lines == ["[cccccccc _↑", "[dddddddd _]", "[eeeeeeee__]"])
    let inside = try after([.up, .up], in: long)
    #expect(lines(inside).lines.map(\.last) == ["↑", "]", "↓"])
    let top = try after([.up, .up, .up, .up], in: long)
    #expect(lines(top).lines.map(\.last) == ["]", "]", "↓"])
  }

  @Test("Wherever the cursor goes it stays inside the rows that are shown", arguments: 0...60)
  func inside(steps: Int) throws {
    let long = String(repeating: "kata yang ", count: 20)
    let moved = try after(Array(repeating: .left, count: steps * 3), in: entry(long))
    let cursor = try #require(lines(moved).cursor)
    #expect((4..<7).contains(cursor.row))
    #expect((3...13).contains(cursor.column))
  }

  @Test("A box takes what its page leaves, up to twice its rows", arguments: [(24, 9..<16), (60, 16..<17)])
  func grown(rows: Int, shown: Range<Int>) {
    let field = Field(label: "L", entry("kata", rows: 8), width: 0)
    let page = Page(title: "T", parts: Array(repeating: .text("x"), count: 6) + [.field(field)], focus: 0)
    let sheet = Layout.sheet(page, size: Size(rows: rows, columns: 80), words: ToyWords(language: .indonesian))
    #expect(shown.contains(sheet.frame.lines.count { $0.hasPrefix("  [") }))
  }

  @Test("On a page without room a paragraph keeps three rows")
  func squeezed() {
    let field = Field(label: "L", entry(String(repeating: "kata ", count: 100), rows: 8), width: 0)
    let texts = Array(repeating: Part.text("x"), count: 12)
    let page = Page(title: "T", parts: texts + [.field(field)], focus: 0)
    let sheet = Layout.sheet(page, size: .minimum, words: ToyWords(language: .indonesian))
    #expect(sheet.isCut == false)
    #expect(sheet.frame.lines.count { $0.hasPrefix("  [") } == 3)
    #expect(sheet.frame.cursor?.row == 18)
  }
}

@Suite("Text that piles up in a field")
struct FloodTests {
  static let floods: [(name: String, piece: String, count: Int)] = [
    ("marks", "\u{301}", 4_000), ("Hangul that joins", "\u{1100}", 4_000), ("skin tones", "\u{1F3FD}", 4_000),
    ("conjuncts", "क\u{94D}", 2_000), ("prefixes", "\u{600}", 4_000), ("right to left", "\u{202E}", 4_000),
    ("emoji", "😀", 4_000), ("a family", "👨\u{200D}👩\u{200D}👧", 1_000), ("flags", "🇮🇩", 2_000),
  ]

  @Test("No character is longer than a line and the limit holds, typed, pasted or joined", arguments: floods)
  func bounded(name: String, piece: String, count: Int) {
    let start = Entry("ab", limit: 50, paragraph: Paragraph(width: 20))
    var typed = start
    for scalar in String(repeating: piece, count: 100).unicodeScalars {
      typed = typed.after(.home) ?? typed
      typed = typed.after(.character(Character(scalar))) ?? typed
    }
    let pasted = start.after(.paste(String(repeating: piece, count: count))) ?? start
    for text in [typed.text, pasted.text] {
      #expect(text.count <= 50)
      #expect(text.allSatisfy { $0.unicodeScalars.count <= Printable.scalarLimit }, "\(name)")
      #expect(Printable.isClean(text))
      #expect(text.unicodeScalars.contains("\u{202E}") == false)
    }
  }
}
