import Console
import Flow
import Testing

@Suite("Layout")
struct LayoutTests {
  private let words = ToyWords(language: .indonesian)

  private func sheet(
    _ page: Page, around surroundings: Surroundings = Surroundings(), rows: Int = 24, columns: Int = 80
  ) -> Sheet {
    Layout.sheet(page, around: surroundings, size: Size(rows: rows, columns: columns), words: words)
  }

  private func body(_ parts: Part..., columns: Int = 80, focus: Int? = nil) -> [String] {
    let lines = sheet(Page(title: "T", parts: parts, focus: focus), columns: columns).frame.lines
    return Array(lines[3...].prefix { !$0.isEmpty }).map { String($0.dropFirst(2)) }
  }

  @Test(
    "Text wraps between words at 76 cells of 80 and at 96 of 100 and more",
    arguments: [(80, 76, 2), (100, 96, 2), (200, 96, 34)])
  func width(columns: Int, width: Int, left: Int) {
    let text = Array(repeating: "kata", count: 60).joined(separator: " ")
    let lines = sheet(Page(title: "T", parts: [.text(text)]), columns: columns).frame.lines
    let longest = lines.dropFirst(3).map { Fit.width($0) - ($0.prefix { $0 == " " }).count }.max()
    #expect(longest == width / 5 * 5 - 1)
    #expect(lines[3].prefix { $0 == " " }.count == left)
  }

  @Test(
    "A note has its sign besides its colour",
    arguments: zip([Tone.success, .info, .warning, .error], ["✓", "i", "!", "✗"]))
  func note(tone: Tone, sign: String) {
    #expect(body(.note(tone, "Perhatian")) == ["\(sign) Perhatian"])
  }

  @Test("A long note hangs behind its sign")
  func hanging() {
    let lines = body(.note(.warning, String(repeating: "kata ", count: 20)))
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("  kata"))
  }

  @Test("The values of facts stand below each other")
  func facts() {
    let facts = [Fact("Nomor", "AB-123"), Fact("Kantor cabang", "Gambir")]
    #expect(body(.facts(facts)) == ["Nomor          AB-123", "Kantor cabang  Gambir"])
  }

  @Test("A field shows what was typed, the cells that are left, its echo beside and its error below")
  func field() {
    let field = Field(
      label: "Lahir", hint: "HH/BB/TTTT", shown: "03/05/1990", caret: 10, width: 10, echo: "Kamis, 3 Mei 1990",
      error: "Isi tanggal")
    #expect(
      body(.field(field)) == [
        "Lahir (HH/BB/TTTT)  [03/05/1990]  Kamis, 3 Mei 1990", "✗ Isi tanggal",
      ])
  }

  @Test("An error that has no room beside its field takes the full width below it")
  func longError() {
    let error = "NIK terdiri dari 16 angka; yang diketik 8. Cocokkan dengan KTP."
    let field = Field(label: "Nomor (16 angka)", hint: "", shown: "", caret: 0, width: 10, error: error)
    #expect(body(.field(field)) == ["Nomor (16 angka)  [__________]", "✗ " + error])
  }

  @Test(
    "In a wizard a bar over the width of the page says how far it is",
    arguments: [(1, 4, 19), (3, 4, 57), (4, 4, 76), (0, 4, 0), (5, 4, 76), (1, 0, 76), (1, 3, 25)])
  func bar(step: Int, of: Int, done: Int) {
    let page = Page(title: "T", progress: Progress(step: step, of: of), parts: [.text("x")])
    let lines = sheet(page).frame.lines
    #expect(lines[1].hasSuffix("Langkah \(step) dari \(of)"))
    #expect(lines[2] == "  " + String(repeating: "━", count: done) + String(repeating: "─", count: 76 - done))
    #expect(lines[3] == "  x")
  }

  @Test("Outside a wizard the line below the title is free")
  func noBar() {
    #expect(sheet(Page(title: "T", parts: [.text("x")])).frame.lines[2] == "")
  }

  @Test("Where label and field have no room in one line the label stands above")
  func above() {
    let field = Field(label: String(repeating: "l", count: 30), hint: "", shown: "x", caret: 1, width: 60)
    #expect(body(.field(field)) == [String(repeating: "l", count: 30), "[x" + String(repeating: "_", count: 59) + "]"])
  }

  @Test(
    "A text longer than its field shows the stretch with the caret",
    arguments: [(0, "abcdef"), (6, "abcdef"), (9, "defghi"), (20, "opqrst")])
  func window(caret: Int, shown: String) {
    let field = Field(label: "L", hint: "", shown: "abcdefghijklmnopqrst", caret: caret, width: 6)
    let sheet = sheet(Page(title: "T", parts: [.field(field)], focus: 0))
    #expect(sheet.frame.lines[3] == "  L  [\(shown)]")
    #expect(sheet.frame.cursor == Position(row: 3, column: 6 + min(caret, 6)))
  }

  @Test("Large lettering has the text below, and is only the text where there is no room or no letter")
  func large() {
    #expect(body(.large("A1")) == [" ██   █", "█  █ ██", "████  █", "█  █  █", "█  █ ███", "A1"])
    #expect(body(.large("É1")) == ["É1"])
    let long = String(repeating: "8", count: 16)
    #expect(body(.large(long)) == [long])
    #expect(body(.large(String(repeating: "8", count: 15))).count == 6)
  }

  @Test("Every symbol of a reference has a large letter", arguments: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./: "))
  func letters(letter: Character) {
    let lines = body(.large("H\(letter)H"))
    #expect(lines.count == 6)
    #expect(lines[2].hasPrefix("████ ") && lines[2].hasSuffix(" ████"))
    #expect(Set(lines.prefix(5).map(\.count)).count == 1)
  }

  @Test("Every letter looks different")
  func different() {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:"
    let shapes = Set(letters.map { letter in body(.large("I\(letter)I")).prefix(5).joined(separator: "\n") })
    #expect(shapes.count == letters.count)
  }

  @Test("Buttons that do not fit go to another row")
  func buttons() {
    let buttons = (1...4).map { Action([.function($0)], "Tombol yang panjang \($0)") }
    let sheet = sheet(Page(title: "T", parts: [.text("x")], buttons: buttons, focus: 3))
    #expect(sheet.frame.lines[5] == "  [ Tombol yang panjang 1 ]  [ Tombol yang panjang 2 ]")
    #expect(sheet.frame.lines[6] == "  [ Tombol yang panjang 3 ]  [ Tombol yang panjang 4 ]")
    #expect(sheet.frame.cursor == Position(row: 6, column: 31))
  }

  @Test("A long page first loses blanks, then details and large lettering, and is cut around the focus at last")
  func compression() {
    func page(_ texts: Int, large: Bool = true) -> Page {
      let choices = (1...3).map { Choice(digit: $0, label: "Pilihan", detail: String(repeating: "rinci ", count: 20)) }
      let texts = Array(repeating: [Part.text("x"), .blank], count: texts).flatMap { $0 }
      return Page(title: "T", parts: texts + [.large("A")] + [.choices(choices)], focus: 2)
    }
    #expect(sheet(page(2)).isCut == false)
    #expect(sheet(page(2)).frame.lines.contains { $0.contains("rinci") })
    #expect(sheet(page(10)).frame.lines.contains { $0.contains("█") })
    #expect(sheet(page(10)).frame.lines.contains { $0.contains("rinci") } == false)
    #expect(sheet(page(15)).frame.lines.contains { $0.contains("█") } == false)
    #expect(sheet(page(15)).isCut == false)
    let cut = sheet(page(30))
    #expect(cut.isCut)
    #expect(cut.frame.lines[3] == "  …")
    #expect(cut.frame.cursor.map { cut.frame.lines[$0.row].contains("3  Pilihan") } == true)
  }

  @Test("Where there is no room for all keys, those of every screen are dropped first, from the last")
  func keys() {
    let own = (1...5).map { Action([.function($0 + 2)], "Tindakan panjang \($0)") }
    let others = [
      Action([.function(1)], "Bantuan"), Action([.function(2)], "English"), Action([.function(10)], "Menu utama"),
    ]
    let lines = sheet(Page(title: "T", parts: [], keys: own), around: Surroundings(actions: others)).frame.lines
    let named = lines.suffix(2).joined(separator: " ")
    for action in own { #expect(named.contains(action.label)) }
    #expect(named.contains("Bantuan") && named.contains("English"))
    #expect(named.contains("Menu utama") == false)
  }

  @Test(
    "An action shows its first key and its function key",
    arguments: [
      ([Key.character("0"), .function(10)], "0/F10 Aksi"), ([.escape], "Esc Aksi"),
      ([.function(3), .function(4)], "F3 Aksi"),
      ([.character(" "), .enter], "Spasi Aksi"), ([], "Aksi"),
    ])
  func names(keys: [Key], text: String) {
    #expect(sheet(Page(title: "T", parts: [], keys: [Action(keys, "Aksi")])).frame.lines.last == "  " + text)
  }

  @Test(
    "Below the minimum there is only the message, down to one cell",
    arguments: [(23, 80), (24, 79), (5, 20), (1, 1), (0, 0), (-1, -7)])
  func tooSmall(rows: Int, columns: Int) {
    let sheet = sheet(Page(title: "Rahasia", parts: [.text("Rahasia")], focus: nil), rows: rows, columns: columns)
    let text = sheet.frame.rows.joined().map(\.text).joined()
    #expect(text.contains("Rahasia") == false)
    #expect(sheet.frame.rows.count <= max(0, rows))
    #expect(sheet.frame.rows.allSatisfy { $0.reduce(0) { $0 + $1.width } <= max(0, columns) })
    #expect(sheet.targets == [])
    #expect(sheet.frame.cursor == nil)
    if columns > 60 { #expect(text == "Layar terlalu kecil: 80x24 > \(columns)x\(rows)") }
  }

  @Test("No row is wider than the screen, on any size", arguments: [80, 81, 99, 109, 110, 111, 139, 200])
  func rows(columns: Int) {
    let card = Array(repeating: ["Sari: aktif dan lain-lain, sebuah baris yang panjang sekali"], count: 30)
    let page = Page(
      title: String(repeating: "Judul ", count: 40), progress: Progress(step: 1, of: 2),
      parts: [.text(String(repeating: "kata ", count: 500))])
    let sheet = sheet(page, around: Surroundings(banner: Banner("DEMO"), card: card), columns: columns)
    #expect(sheet.frame.rows.count == 24)
    #expect(sheet.frame.rows.allSatisfy { $0.reduce(0) { $0 + $1.width } <= columns })
  }
}
