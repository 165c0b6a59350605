import Console
import Flow
import Support
import Testing

@Suite("Keys of every screen")
struct GlobalKeyTests {
  @Test("D7 The language changes mid-form and nothing typed is lost")
  func language() throws {
    var visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("31710")
    visit.presses(.tab)
    visit.types("Sari")
    visit.presses(.left, .function(2))
    visit.sees("Your data")
    visit.sees("[3171 0_____________]")
    visit.sees("[Sari____________________________________]")
    visit.types("x")
    visit.sees("[Sarxi___")
    visit.presses(.function(2))
    visit.sees("Data Anda")
    visit.sees("[Sarxi___")
  }

  @Test("The language of the door is the visitor's until the visit ends")
  func languageOfDoor() throws {
    var visit = ToyVisitor()
    visit.types("2")
    try visit.isAt("menu")
    visit.sees("What do you need?")
    visit.presses(.escape)
    try visit.isAt("bye")
    visit.sees("Thank you")
    visit.presses(.enter)
    try visit.isAt("door")
    visit.sees("Selamat datang")
  }

  @Test("A language chosen at the door and left there goes back by itself")
  func languageLeftAtDoor() {
    var visit = ToyVisitor()
    visit.presses(.function(2))
    visit.sees("Welcome")
    visit.waits(milliseconds: 59_999)
    visit.sees("Welcome")
    visit.waits(milliseconds: 1)
    visit.sees("Selamat datang")
  }

  @Test("Help opens with F1 and a question mark, any key closes it and does nothing else")
  func help() throws {
    var visit = ToyVisitor()
    visit.types("1?")
    visit.sees("Bantuan tombol")
    visit.types("3")
    try visit.isAt("menu")
    visit.sees("Apa yang Anda perlukan?")
    visit.presses(.function(1))
    visit.sees("Bantuan tombol")
    visit.presses(.unknown)
    visit.sees("Bantuan tombol")
    visit.presses(.escape)
    visit.sees("Apa yang Anda perlukan?")
    try visit.isAt("menu")
  }

  @Test("In a form a question mark and a zero are text")
  func textInForm() throws {
    var visit = ToyVisitor()
    try visit.goesToForm()
    visit.presses(.tab)
    visit.types("?0")
    visit.sees("[?0__")
    visit.presses(.function(1))
    visit.sees("Bantuan tombol")
  }

  @Test("F10 and zero lead home where the screen says so", arguments: [Key.function(10), .character("0")])
  func home(key: Key) throws {
    var visit = ToyVisitor()
    visit.types("13")
    try visit.isAt("answer")
    visit.sees("0/F10 Menu utama")
    visit.presses(key)
    try visit.isAt("menu")
    visit.sees(not: "Menu utama")
  }

  @Test("F10 leads home from a form, where zero is no key")
  func homeFromForm() throws {
    var visit = ToyVisitor()
    try visit.goesToForm()
    visit.sees(" F10 Menu utama")
    visit.sees(not: "0/F10")
    visit.presses(.function(10))
    try visit.isAt("menu")
  }

  @Test("The top line has the branch, its time and zone and the language, and the minute changes by itself")
  func topLine() {
    var visit = ToyVisitor()
    visit.sees("Layanan Mandiri · Cabang Gambir")
    visit.sees("10.00 WITA · Bahasa Indonesia")
    visit.waits(milliseconds: 59_999)
    visit.sees("10.00 WITA")
    visit.waits(milliseconds: 1)
    visit.sees("10.01 WITA")
  }

  @Test("Nothing is painted while nothing changes but the minute")
  func quiet() {
    var visit = ToyVisitor()
    let before = visit.kiosk.terminal.paints
    visit.waits(seconds: 600)
    #expect(visit.kiosk.terminal.paints == before + 10)
  }
}

@Suite("The demonstration")
struct AsideTests {
  private final class Clock { var jumps: [ClockJump] = [] }

  private func visit(_ clock: Clock, size: Size = .standard, card: [[String]] = [["Sari: aktif"]]) -> ToyVisitor {
    ToyVisitor(size: size, aside: Aside(card: { _ in card }, advance: { clock.jumps.append($0) }))
  }

  /// So many entries of two lines each.
  private static func entries(_ count: Int) -> [[String]] { (1...count).map { ["Orang \($0):", " angka \($0)"] } }

  @Test("The banner names F8 and F9, and both can be touched")
  func banner() {
    var visit = visit(Clock())
    visit.sees("DEMO – data rekaan  F8 Siapa saja  F9 Jam")
    visit.sees(not: "Sari: aktif")
    visit.taps("F8")
    visit.sees("Sari: aktif")
    visit.presses(.enter)
    visit.sees("Selamat datang")
    visit.taps("F9")
    visit.sees("1  maju 1 jam")
  }

  @Test(
    "However long the card is, every line of it stands on a page and no entry is torn apart",
    arguments: [1, 8, 9, 16, 17, 40], [24, 25, 26, 40])
  func pages(count: Int, rows: Int) {
    var visit = visit(Clock(), size: Size(rows: rows, columns: 80), card: Self.entries(count))
    visit.presses(.function(8))
    var seen: [String] = []
    while visit.lines.contains(where: { $0.contains("Siapa saja (") }) {
      seen += visit.lines.filter { $0.hasPrefix("  Orang") || $0.hasPrefix("   angka") }
      #expect(seen.last?.hasPrefix("   angka") == true)
      visit.presses(.enter)
    }
    visit.sees("Selamat datang")
    #expect(seen == Self.entries(count).flatMap { $0 }.map { "  " + $0 })
  }

  @Test("The card turns forward and back, changes its language and is put away on any page")
  func turning() {
    var visit = visit(Clock(), card: Self.entries(30))
    visit.presses(.function(8))
    visit.sees("Siapa saja (1/4)")
    visit.presses(.pageUp)
    visit.sees("Siapa saja (1/4)")
    visit.presses(.pageDown, .pageDown, .pageDown, .pageDown)
    visit.sees("Siapa saja (4/4)")
    visit.presses(.pageUp, .function(2))
    visit.sees("Whom to try (3/4)")
    visit.presses(.escape)
    visit.sees("1  id")
    visit.sees(not: "Whom to try (")
  }

  @Test("A page that is gone once the window has grown is the last one")
  func grows() {
    var visit = visit(Clock(), card: Self.entries(30))
    visit.presses(.function(8), .enter, .enter, .enter)
    visit.resizes(rows: 80, columns: 80)
    visit.sees("Siapa saja (1/1)")
    visit.sees("Orang 30:")
    visit.presses(.enter)
    visit.sees("Selamat datang")
  }

  @Test("Beside the page the card says where it is not whole")
  func beside() {
    let visit = visit(Clock(), size: Size(rows: 24, columns: 120), card: Self.entries(30))
    visit.sees("│ Orang 8:")
    visit.sees("│ …")
    visit.sees(not: "Orang 9:")
  }

  @Test("F9 moves the clock once per choice", arguments: zip(["1", "2", "3"], ClockJump.allCases))
  func clock(digit: String, jump: ClockJump) {
    let clock = Clock()
    var visit = visit(clock)
    visit.presses(.function(9))
    visit.types(digit)
    #expect(clock.jumps == [jump])
    visit.sees("Selamat datang")
    visit.presses(.function(9), .escape)
    visit.sees("Selamat datang")
    #expect(clock.jumps == [jump])
  }

  @Test("F12 closes the demonstration, by key and by touch, and wipes first", arguments: [true, false])
  func leaving(isTouched: Bool) throws {
    var visit = visit(Clock())
    visit.types("11")
    visit.types("3171")
    try visit.isAt("form")
    if isTouched { visit.taps("F12 Keluar") } else { visit.presses(.function(12)) }
    #expect(visit.ending == .left)
    #expect(visit.ending?.exitCode == 0)
    #expect(visit.kiosk.terminal.frames == [])
  }

  @Test("A wide screen has the card beside the page", arguments: [110, 132, 200])
  func card(columns: Int) {
    let visit = visit(Clock(), size: Size(rows: 30, columns: columns))
    visit.sees("│ Sari: aktif")
    visit.sees("1  id")
  }

  @Test("Without a demonstration F8, F9 and F12 are nothing", arguments: [8, 9, 12])
  func work(number: Int) {
    var visit = ToyVisitor()
    let before = visit.picture
    visit.presses(.function(number))
    #expect(visit.picture == before)
    #expect(visit.ending == nil)
  }
}
