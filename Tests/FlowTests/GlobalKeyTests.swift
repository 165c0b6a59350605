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

  private func visit(_ clock: Clock, size: Size = .standard) -> ToyVisitor {
    ToyVisitor(size: size, aside: Aside(card: { _ in ["Sari: aktif"] }, advance: { clock.jumps.append($0) }))
  }

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
