import Console
import Flow
import Support
import Synchronization
import Testing

@Suite("A table")
struct TableTests {
  private static let sizes = [Size.minimum, Size(rows: 30, columns: 100), Size(rows: 35, columns: 132)]
  private let words = ToyWords(language: .indonesian)

  private func sheet(_ page: Page, _ size: Size = .minimum) -> Sheet { Layout.sheet(page, size: size, words: words) }

  private func table(_ count: Int) -> Table {
    Table(
      columns: [
        Table.Column("Nomor", width: 11), Table.Column("Nama", width: 16, isWide: true),
        Table.Column("Batas", width: 10), Table.Column("Cabang asal", width: 0),
      ],
      rows: (0..<count).map { index in
        Table.Row(
          ["BM9-VXJ-\(100 + index)", "Peserta rekaan nomor \(index)", "25/11/2026", "Jakarta Salemba dan sekitarnya"],
          tone: index % 7 == 3 ? .warning : nil)
      },
      empty: "Tidak ada.")
  }

  private func page(_ count: Int, at chosen: Int, beside: [Part] = []) -> Page {
    Page(
      title: "Pengkinian", parts: [.text("Menunggu keputusan"), .blank, .table(table(count))],
      keys: [Action([.enter], "Buka"), Action([.escape], "Kembali")], focus: chosen, beside: beside)
  }

  private func body(_ table: Table, columns: Int = 80) -> [String] {
    let page = Page(title: "T", parts: [.table(table)])
    return sheet(page, Size(rows: 24, columns: columns)).frame.lines[3...].prefix { !$0.isEmpty }
      .map { String($0.dropFirst(2)) }
  }

  @Test("More rows than there is room for, with details of the chosen one where they have a place", arguments: sizes)
  func golden(size: Size) {
    let details: [Part] = [
      .facts([Fact("Nomor", "BM9-VXJ-140"), Fact("Diajukan", "Sabtu, 21 November 2026 pukul 14.30 WIB")]), .blank,
      .note(.warning, "Lewat batas waktu"),
    ]
    Golden.matches(
      sheet(page(214, at: 40, beside: details), size).frame, "Flow/table-\(size.columns)x\(size.rows)")
  }

  @Test("The chosen row is always among those that are shown", arguments: [0, 1, 12, 13, 14, 100, 212, 213])
  func chosen(index: Int) {
    let sheet = sheet(page(214, at: index))
    let row = sheet.frame.lines.firstIndex { $0.contains("BM9-VXJ-\(100 + index) ") }
    #expect(row.map { sheet.frame.lines[$0].hasPrefix("  > ") } == true)
    #expect(sheet.frame.cursor == row.map { Position(row: $0, column: 2) })
    #expect(!sheet.isCut)
  }

  @Test("All the room of the body is used, and a line says what is shown")
  func range() {
    let lines = sheet(page(214, at: 0)).frame.lines
    #expect(lines[5].contains("Nomor"))
    #expect(lines[6].contains("BM9-VXJ-100"))
    let last = lines.lastIndex { $0.contains("BM9-VXJ-") }.map { lines[$0 + 1] }
    #expect(last == "      1-15 dari 214")
  }

  @Test("Rows stand still while one moves within a page of them, and the last page is full")
  func pages() {
    func first(_ chosen: Int) -> String? {
      let line = sheet(page(214, at: chosen)).frame.lines.first { $0.contains("BM9-VXJ-") }
      return line.map { String($0.dropFirst(6).prefix(11)) }
    }
    #expect(first(0) == first(14))
    #expect(first(15) == "BM9-VXJ-115")
    #expect(first(29) == "BM9-VXJ-115")
    #expect(first(213) == "BM9-VXJ-299")
  }

  @Test("Rows that all have room need no such line, and one more does", arguments: [(16, false), (17, true)])
  func whole(count: Int, isLong: Bool) {
    #expect(sheet(page(count, at: 0)).frame.lines.contains { $0.contains("dari \(count)") } == isLong)
  }

  @Test("A table gives way before large lettering does, down to three rows")
  func squeezed() {
    let page = Page(title: "T", parts: [.large("A1"), .table(table(50))], focus: 30)
    #expect(sheet(page).frame.lines[3] == "   ██   █")
    let texts = Array(repeating: Part.text("x"), count: 10)
    let full = sheet(Page(title: "T", parts: texts + [.large("A1"), .table(table(50))], focus: 30)).frame.lines
    #expect(full.contains("  A1"))
    #expect(full.count { $0.contains("BM9-VXJ-") } >= 3)
  }

  @Test("Without rows there is only the sentence that says so")
  func empty() {
    #expect(body(table(0)) == ["Tidak ada."])
  }

  @Test("A column that may be left out is there only where it has room", arguments: [(80, false), (100, true)])
  func optional(columns: Int, isThere: Bool) {
    #expect((body(table(3), columns: columns)[0].contains("Cabang asal")) == isThere)
  }

  @Test("A wide column takes what the others leave, and what is too long ends in an ellipsis")
  func wide() {
    let columns = [Table.Column("A", width: 3), Table.Column("B", width: 4, isWide: true)]
    let long = String(repeating: "kata ", count: 30)
    let lines = body(Table(columns: columns, rows: [Table.Row(["abcdef", long])], empty: ""))
    #expect(lines[1].hasPrefix("    ab…  kata kata"))
    #expect(lines[1].hasSuffix("…"))
    #expect(Fit.width(lines[1]) <= 76)
  }

  @Test("Wide glyphs are cut and filled by their cells")
  func glyphs() {
    let columns = [Table.Column("A", width: 4), Table.Column("B", width: 2)]
    let rows = [Table.Row(["漢字漢", "x"]), Table.Row(["漢", "x"]), Table.Row(["漢字", "x"]), Table.Row(["ab"])]
    let lines = body(Table(columns: columns, rows: rows, empty: ""))
    #expect(lines == ["    A     B", "    漢…   x", "    漢    x", "    漢字  x", "    ab"])
  }

  @Test("Columns that are too wide together end at the edge of the body")
  func tooWide() {
    let columns = (0..<4).map { Table.Column("Kolom \($0)", width: 30) }
    let cells = Array(repeating: String(repeating: "x", count: 30), count: 4)
    let lines = body(Table(columns: columns, rows: [Table.Row(cells)], empty: ""))
    #expect(lines.allSatisfy { Fit.width($0) <= 76 })
  }

  @Test("A touch goes to the row that it touches")
  func touch() {
    let sheet = sheet(page(214, at: 40))
    let row = sheet.frame.lines.firstIndex { $0.contains("BM9-VXJ-137") } ?? 0
    #expect(sheet.event(at: Position(row: row, column: 8)) == .focused(37))
  }

  @Test("The tone of a row has its sign besides its colour")
  func tone() {
    #expect(body(table(4))[4].hasPrefix("  ! BM9-VXJ-103"))
  }

  @Test("The help names the keys of the table while the focus is in it")
  func help() {
    let inside = Guide(page(5, at: 0), globals: [], words: words)
    for key in [Key.up, .down, .pageUp, .pageDown, .home, .end, .enter] { #expect(inside.covers(key)) }
    #expect(!inside.covers(.character("1")))
    #expect(!Guide(Page(title: "T", parts: [.table(table(5))]), globals: [], words: words).covers(.pageDown))
  }
}

@Suite("What stands beside a page")
struct BesideTests {
  private let words = ToyWords(language: .indonesian)

  private func lines(columns: Int, card: [String] = []) -> [String] {
    let page = Page(
      title: "T", parts: [.text("isi")], beside: [.facts([Fact("Nomor", "AB-123")]), .note(.error, "Batal")])
    return Layout.sheet(
      page, around: Surroundings(card: card.isEmpty ? [] : [card]), size: Size(rows: 24, columns: columns), words: words
    ).frame.lines
  }

  @Test("Details need 110 columns", arguments: [(80, false), (109, false), (110, true), (160, true)])
  func width(columns: Int, isThere: Bool) {
    let lines = lines(columns: columns)
    #expect(lines.contains { $0.contains("│ Nomor  AB-123") } == isThere)
    #expect(lines.contains { $0.contains("│ ✗ Batal") } == isThere)
    #expect(lines.contains { $0.contains("isi") })
  }

  @Test("Where a page has details the demonstration's card gives way")
  func card() {
    let lines = lines(columns: 132, card: ["Sari: aktif"])
    #expect(lines.contains { $0.contains("AB-123") })
    #expect(!lines.contains { $0.contains("Sari") })
  }

  @Test("Of thousands of lines only those on the glass are made, and none that is there already")
  func window() {
    let made = Made()
    let lines = Table.Rows(10_000, of: "lines") { index in
      made.note(index)
      return Table.Row(["\(index)", "Peserta rekaan"])
    }
    let table = Table(columns: [Table.Column("No", width: 6), .init("Nama", width: 9)], rows: lines, empty: "")
    let memory = LayoutMemory()
    func sheet(at chosen: Int) -> Sheet {
      let page = Page(title: "T", parts: [.text("Atas"), .table(table)], focus: chosen)
      return Layout.sheet(page, size: .minimum, words: words, memory: memory)
    }
    #expect(sheet(at: 5_000).frame.lines.contains { $0.contains("> ") && $0.contains("5000") })
    #expect(made.taken().count <= 2 * 24)
    _ = sheet(at: 5_001)
    #expect(made.taken().allSatisfy { (4_970...5_030).contains($0) })
    _ = sheet(at: 5_001)
    #expect(made.taken().isEmpty)
  }

  @Test("Lines are the same as long as they are made of the same")
  func source() {
    func rows(_ names: [String]) -> Table.Rows { Table.Rows(names.count, of: names) { Table.Row([names[$0]]) } }
    #expect(rows(["a", "b"]) == rows(["a", "b"]) && rows(["a", "b"]) != rows(["a", "c"]))
    #expect(rows(["a"]) != Table.Rows([Table.Row(["a"])]) && Table.Rows([]) == Table.Rows([]))
    #expect(rows(["a", "b"]).map(\.cells) == [["a"], ["b"]])
  }
}

/// Which lines were made.
private final class Made: Sendable {
  private let indices = Mutex<[Int]>([])

  func note(_ index: Int) { indices.withLock { $0.append(index) } }

  func taken() -> [Int] {
    indices.withLock { all in
      defer { all = [] }
      return all
    }
  }
}
