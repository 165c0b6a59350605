import Console
import Flow
import Testing

@Suite("Choosing among options")
struct OptionTests {
  @Test(
    "Digits choose, arrows and the space bar go on and not round, Backspace takes it back",
    arguments: [
      (nil, Key.character("1"), 1), (1, .character("3"), 3), (nil, .right, 1), (nil, .character(" "), 1),
      (1, .right, 2), (1, .character(" "), 2), (3, .right, 3), (3, .character(" "), 3), (3, .left, 2), (1, .left, 1),
      (nil, .left, nil), (2, .backspace, nil), (2, .delete, nil), (2, .home, 1), (2, .end, 3),
    ] as [(Int?, Key, Int?)])
  func keys(before: Int?, key: Key, after: Int?) {
    let entry = Entry(options: 3, chosen: before).after(key)
    #expect(entry != nil)
    #expect(entry?.chosen == after)
  }

  @Test(
    "Letters, other digits and a paste are nothing to it, and other keys are left to the form",
    arguments: [
      Key.character("0"), .character("4"), .character("a"), .character("٢"), .paste("2"), .enter, .up, .down, .tab,
      .escape, .function(3),
    ])
  func others(key: Key) {
    #expect(Entry(options: 3, chosen: 1).after(key) == nil)
  }

  @Test("There are two to nine options, and one that is not there is not chosen")
  func bounds() {
    #expect(Entry(options: 12).after(.end)?.chosen == 9)
    #expect(Entry(options: 0).after(.end)?.chosen == 2)
    #expect(Entry(options: 3, chosen: 4).chosen == nil)
    #expect(Entry(options: 3, chosen: 0).chosen == nil)
    #expect(Entry("2", limit: 1).chosen == nil)
  }

  private func sheet(_ fields: [Field], focus: Int, columns: Int = 80) -> Sheet {
    Layout.sheet(
      Page(title: "T", parts: fields.map(Part.field), focus: focus), size: Size(rows: 24, columns: columns),
      words: ToyWords(language: .indonesian))
  }

  private let sex = Field(label: "Jenis kelamin", options: ["Laki-laki", "Perempuan"], chosen: nil)
  private let name = Field(label: "Nama", hint: "", shown: "", caret: 0, width: 10)

  @Test("The options stand behind the label, and a sign marks the chosen one", arguments: [nil, 1, 2])
  func signs(chosen: Int?) {
    var field = sex
    field.chosen = chosen
    let sheet = sheet([field], focus: 0)
    let signs = (1...2).map { $0 == chosen ? "(•)" : "( )" }
    #expect(sheet.frame.lines[3] == "  Jenis kelamin  \(signs[0]) 1 Laki-laki  \(signs[1]) 2 Perempuan")
    #expect(sheet.frame.cursor == Position(row: 3, column: chosen == 2 ? 35 : 18))
  }

  @Test("Many options take further lines and all of them are there")
  func wrapping() {
    let field = Field(label: "Hubungan", options: (1...9).map { "Pilihan ke-\($0)" }, chosen: 9)
    let sheet = sheet([field], focus: 0)
    let text = sheet.frame.lines[3...6].joined(separator: "\n")
    for digit in 1...9 { #expect(text.contains("\(digit) Pilihan ke-\(digit)")) }
    #expect(sheet.frame.lines[4].hasPrefix("            ( ) 4"))
    #expect(sheet.frame.cursor.map { sheet.frame.lines[$0.row].contains("(•) 9") } == true)
  }

  @Test("The chosen one can be told in ASCII too")
  func ascii() {
    #expect(ASCIIFallback.text(for: "•", width: 1) == "*")
  }

  @Test("A touch goes to the field, and on the field where one is it chooses")
  func touch() {
    let away = sheet([name, sex], focus: 0)
    let here = sheet([name, sex], focus: 1)
    let second = Position(row: 4, column: 36)
    #expect(away.event(at: second) == .focused(1))
    #expect(here.event(at: second) == .key(.character("2")))
    #expect(here.event(at: Position(row: 4, column: 3)) == .focused(1))
  }

  @Test("The last line says how to choose, only while one can")
  func lastLine() {
    #expect(sheet([name, sex], focus: 1).frame.lines.last == "  1–2 ← → Pilih")
    #expect(sheet([name, sex], focus: 0).frame.lines.last == "")
  }
}

@Suite("A number to be seen from afar")
struct TallyTests {
  private func body(_ parts: Part..., texts: Int = 0, columns: Int = 80) -> [String] {
    let parts = parts + Array(repeating: Part.text("x"), count: texts)
    let page = Page(title: "T", parts: parts)
    let sheet = Layout.sheet(
      page, size: Size(rows: 24, columns: columns), words: ToyWords(language: .indonesian))
    return sheet.frame.lines[3...].map { String($0.dropFirst(2)) }
  }

  @Test("The caption stands beside the number, half-way down")
  func beside() {
    let lines = body(.tally(2, caption: "kesempatan tersisa: 2"))
    #expect(Array(lines.prefix(6)) == ["████", "   █", "████   kesempatan tersisa: 2", "█", "████", ""])
  }

  @Test("A long caption takes several lines")
  func long() {
    let caption = Array(repeating: "kesempatan", count: 10).joined(separator: " ")
    let lines = body(.tally(10, caption: caption)).prefix(5)
    #expect(lines.joined(separator: " ").ranges(of: "kesempatan").count == 10)
    #expect(lines.allSatisfy { Fit.width($0) <= 76 })
  }

  @Test("Where there is no room it is a line")
  func squeezed() {
    #expect(body(.tally(2, caption: "kesempatan tersisa: 2"), texts: 16)[0] == "kesempatan tersisa: 2")
    let long = Array(repeating: "kesempatan", count: 60).joined(separator: " ")
    #expect(body(.tally(2, caption: long))[0].hasPrefix("kesempatan kesempatan"))
  }

  @Test("A banner does not repeat itself, and is a line where there is no room or no letter")
  func banner() {
    #expect(Array(body(.banner("A1")).prefix(6)) == [" ██   █", "█  █ ██", "████  █", "█  █  █", "█  █ ███", ""])
    #expect(body(.banner("É1"))[0] == "É1")
    #expect(body(.banner("A1"), texts: 16)[0] == "A1")
  }
}
