import Console
import Flow
import Support
import Testing

/// Help and last line against what the keys do.
@Suite("Help")
struct HelpTests {
  static let keys: [Key] =
    [.enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown]
    + (1...12).map(Key.function) + "0123456789?aZ /".map(Key.character)

  /// Ways to the screens, with the focus on each of their items.
  static let ways: [(name: String, keys: [Key])] = [
    ("door", []), ("door", [.down]), ("menu", [.character("1")]), ("menu", [.character("1"), .down]),
    ("menu", [.character("1"), .end]), ("confirm", [.character("1"), .character("2")]),
    ("verdict", [.character("1"), .character("2"), .enter]), ("answer", [.character("1"), .character("3")]),
    ("bye", [.character("1"), .escape]), ("form", form), ("form", form + [.tab]), ("form", form + [.tab, .tab]),
    ("form", form + [.tab, .tab, .tab, .tab]),
    ("form", form + [.character("3"), .character("1"), .left]),
    ("complaint", complaint), ("complaint", complaint + [.right, .right]),
    ("complaint", complaint + [.tab, .paste(long)]),
    ("complaint", complaint + [.tab, .paste(long), .pageUp, .left]), ("complaint", complaint + [.tab, .tab]),
  ]

  private static let complaint: [Key] = [.character("1"), .character("4")]
  private static let long = String(repeating: "kata ", count: 40)

  private static let form: [Key] = [.character("1"), .character("1")]

  private func visit(_ way: (name: String, keys: [Key])) throws -> ToyVisitor {
    let visit = ToyVisitor()
    for key in way.keys { visit.presses(key) }
    try visit.isAt(way.name)
    return visit
  }

  /// Whether a key does something after one of the ways.
  private func works(_ key: Key, after way: (name: String, keys: [Key])) throws -> Bool {
    let visit = try visit(way)
    let (place, picture) = (visit.kiosk.place, visit.picture)
    visit.presses(key)
    return visit.kiosk.place != place || visit.picture != picture
  }

  @Test("E10 Help lists exactly the keys that work", arguments: Set(ways.map(\.name)))
  func exact(name: String) throws {
    let ways = Self.ways.filter { $0.name == name }
    for key in Self.keys {
      let isAlive = try ways.contains { try works(key, after: $0) }
      let listed = try visit(ways[0]).kiosk.guide.covers(key)
      #expect(listed == isAlive, "\(name): \(key)")
    }
  }

  @Test("Every line of the help stands on its page", arguments: ["menu", "form", "complaint"])
  func page(name: String) throws {
    let way = try #require(Self.ways.first { $0.name == name })
    let visit = try visit(way)
    let entries = visit.kiosk.guide.entries
    visit.presses(.function(1))
    for entry in entries { visit.sees(entry.label) }
    visit.sees("Tekan tombol apa saja")
  }

  @Test("Enter goes to the next field, and on the last one does what its key is called for")
  func enter() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    for label in ["kolom berikut", "Lanjut", "Lanjut"] {
      #expect(visit.kiosk.guide.entries.first { $0.keys.contains(.enter) }?.label == label)
      #expect(visit.kiosk.guide.entries.count { $0.keys.contains(.enter) } == 1)
      visit.presses(.tab)
    }
  }

  @Test("The last lines name the page's own keys and those of every screen")
  func named() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    for label in ["Enter Berikut", "F3 Lupa nomor", "Esc Kembali", "F1 Bantuan", "F2 English", "F10 Menu utama"] {
      visit.sees(label)
    }
    visit.presses(.tab)
    visit.sees("Enter Lanjut")
  }

  /// What the last lines of a page on 80 cells name of so many actions of its own.
  private func footer(of own: [Action]) -> [String] {
    let others = [
      Action([.function(1)], "Bantuan"), Action([.function(2)], "English"), Action([.function(10)], "Menu"),
    ]
    let sheet = Layout.sheet(
      Page(title: "Judul", parts: [], keys: own), around: Surroundings(branch: "", actions: others), size: .minimum,
      words: ToyWords(language: .indonesian))
    return sheet.frame.lines.suffix(2).map { String($0.drop { $0 == " " }) }
  }

  private func actions(_ count: Int, width: Int) -> [Action] {
    (0..<count).map { Action([.character(Character("\($0)"))], String(repeating: "x", count: width - 2)) }
  }

  @Test("Two lines at most: what every screen has gives way first, then the page's own from the last, help never")
  func room() {
    let (open, back) = (Action([.enter], "Buka"), Action([.escape], "Kembali"))
    #expect(footer(of: [open, back]) == ["", "Enter Buka  Esc Kembali  F1 Bantuan  F2 English  F10 Menu"])
    // 76 cells: one line of seven, another one of the rest.
    let ten = footer(of: [open] + actions(10, width: 9) + [back])
    #expect(ten[0].hasPrefix("Enter Buka  0 ") && ten[1].hasSuffix("Esc Kembali  F1 Bantuan"), "\(ten)")
    #expect(ten[1].contains("9 xxx"))
    let wide = footer(of: [open] + actions(10, width: 20) + [back])
    #expect(wide[1].hasSuffix("Esc Kembali  F1 Bantuan") && !wide[1].contains("9 xxx"), "\(wide)")
    #expect(wide[0].contains("0 xxx"))
  }
}

@Suite("Touch")
struct TapTests {
  @Test("A tap on a choice takes it, wherever the line is touched", arguments: ["1  Isi formulir", "Isi", "Dua kolom"])
  func choice(text: String) throws {
    let visit = ToyVisitor()
    visit.types("1")
    visit.taps(text)
    try visit.isAt("form")
  }

  @Test("A tap on a field puts the cursor there, on its label too", arguments: ["Nama", "[____________________"])
  func field(text: String) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.presses(.end)
    visit.taps(text)
    visit.types("S")
    visit.sees("[S_______")
    visit.sees("[___________________]")
  }

  @Test("A tap on a button presses it", arguments: [("[ Lupa nomor ]", "answer"), ("[ Kembali ]", "menu")])
  func button(text: String, screen: String) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.taps(text)
    try visit.isAt(screen)
  }

  @Test("A tap on a named key presses it", arguments: [("Esc Kembali", "menu"), ("F10", "menu"), ("F3", "answer")])
  func key(text: String, screen: String) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.taps(text)
    try visit.isAt(screen)
  }

  @Test("A tap on help and language does what their keys do")
  func global() throws {
    let visit = ToyVisitor()
    visit.taps("F2 English")
    visit.sees("Welcome")
    visit.taps("F1 Help")
    visit.sees("Keys on this screen")
    visit.taps("Keys")
    visit.sees("Welcome")
  }

  @Test("A tap on Batal gives up a wait")
  func cancel() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.waits(milliseconds: 100)
    visit.taps("Esc Batal")
    #expect(visit.kiosk.isWaiting == false)
  }

  @Test("E9 A tap elsewhere does nothing and is no text")
  func elsewhere() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    let before = visit.picture
    visit.presses(.tap(Position(row: 15, column: 40)), .tap(Position(row: 9_000, column: 9_000)))
    #expect(visit.picture == before)
  }
}

@Suite("Cursor")
struct CursorTests {
  private func cursor(_ visit: ToyVisitor) -> String? {
    guard let frame = visit.kiosk.terminal.frames.last, let cursor = frame.cursor else { return nil }
    return String(frame.lines[cursor.row].dropFirst(cursor.column).prefix(8))
  }

  @Test("C11 After each key the cursor stands on the focused field or button")
  func form() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("31710")
    #expect(cursor(visit) == "________")
    visit.presses(.home)
    #expect(cursor(visit) == "3171 0__")
    visit.presses(.end, .left)
    #expect(cursor(visit) == "0_______")
    for expected in ["________", "Lanjut ]", "Lupa nom", "Kembali ", "Kembali "] {
      visit.presses(.tab)
      #expect(cursor(visit) == expected)
    }
  }

  @Test("C11 After each key the cursor stands on the chosen line")
  func list() {
    let visit = ToyVisitor()
    visit.types("1")
    for (key, expected) in [(Key.home, "1  Isi f"), (.down, "2  Kirim"), (.end, "4  Tulis"), (.down, "4  Tulis")] {
      visit.presses(key)
      #expect(cursor(visit) == expected)
    }
  }

  @Test("A page without a focus has no cursor")
  func none() throws {
    let visit = ToyVisitor()
    visit.types("13")
    try visit.isAt("answer")
    #expect(cursor(visit) == nil)
  }

  @Test("A typed digit changes at most three cells and no style of the field")
  func cheap() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    for digit in "3171041205900001" {
      let before = visit.lines
      visit.types(String(digit))
      let changed = zip(before.joined(), visit.lines.joined()).count { $0 != $1 }
      #expect((1...3).contains(changed))
      let styles = visit.kiosk.terminal.frames.last?.rows.joined().filter { $0.text.contains("[3") }.map(\.style)
      #expect(styles == [.plain])
    }
  }
}
