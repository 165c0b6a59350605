import Console
import Flow
import Rules
import Support
import Testing

@Suite("Keys of every screen")
struct GlobalKeyTests {
  @Test("D7 The language changes mid-form and nothing typed is lost")
  func language() throws {
    let visit = ToyVisitor()
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
    let visit = ToyVisitor()
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
    let visit = ToyVisitor()
    visit.presses(.function(2))
    visit.sees("Welcome")
    visit.waits(milliseconds: 59_999)
    visit.sees("Welcome")
    visit.waits(milliseconds: 1)
    visit.sees("Selamat datang")
  }

  @Test("Help opens with F1 and a question mark, any key closes it and does nothing else")
  func help() throws {
    let visit = ToyVisitor()
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
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.presses(.tab)
    visit.types("?0")
    visit.sees("[?0__")
    visit.presses(.function(1))
    visit.sees("Bantuan tombol")
  }

  @Test("F10 and zero lead home where the screen says so", arguments: [Key.function(10), .character("0")])
  func home(key: Key) throws {
    let visit = ToyVisitor()
    visit.types("13")
    try visit.isAt("answer")
    visit.sees("0/F10 Menu utama")
    visit.presses(key)
    try visit.isAt("menu")
    visit.sees(not: "Menu utama")
  }

  @Test("F10 leads home from a form, where zero is no key")
  func homeFromForm() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.sees(" F10 Menu utama")
    visit.sees(not: "0/F10")
    visit.presses(.function(10))
    try visit.isAt("menu")
  }

  @Test("The top line has the branch, its time and zone and the language, and the minute changes by itself")
  func topLine() {
    let visit = ToyVisitor()
    visit.sees("Layanan Mandiri · Cabang Gambir")
    visit.sees("10.00 WITA · Bahasa Indonesia")
    visit.waits(milliseconds: 59_999)
    visit.sees("10.00 WITA")
    visit.waits(milliseconds: 1)
    visit.sees("10.01 WITA")
  }

  @Test("Nothing is painted while nothing changes but the minute")
  func quiet() {
    let visit = ToyVisitor()
    let before = visit.kiosk.terminal.paints
    visit.waits(seconds: 600)
    #expect(visit.kiosk.terminal.paints == before + 10)
  }
}

@Suite("The demonstration")
struct AsideTests {
  private final class Clock { var jumps: [ClockJump] = [] }

  private static let people = ["Sari", "Budi", "Joko"]

  private func visit(_ clock: Clock = Clock(), size: Size = .standard, count: Int = 3) -> ToyVisitor {
    let examples = (0..<count).map { index in
      Example(
        theme: "Peserta", name: Self.people[index % 3], what: "situasi \(index)", facts: "angka \(index)",
        fillings: [.init(["317\(index)", "0305199\(index % 10)"], [.fours, .none])])
    }
    return ToyVisitor(
      size: size,
      aside: Aside(
        examples: { _ in examples }, tour: { _ in examples }, target: { _ in Moment(seconds: 86_400) },
        advance: { clock.jumps.append($0) }))
  }

  @Test("The banner names every key of it, each can be touched, and nobody's page says that it is not the real one")
  func banner() {
    let visit = visit()
    visit.sees("DEMO – data rekaan  F6 Tur  F7 Loket  F8 Siapa saja  F9 Jam  F12 Keluar")
    visit.sees("bukan yang nyata")
    visit.taps("F8")
    visit.sees("Sari: situasi 0")
    visit.presses(.escape)
    visit.sees("Selamat datang")
    visit.taps("F9")
    visit.sees("1  maju 1 jam")
  }

  @Test("The example under the cursor is told in full, however many there are", arguments: [1, 8, 40])
  func examples(count: Int) {
    let visit = visit(count: count)
    visit.presses(.function(8), .end)
    visit.sees("\(Self.people[(count - 1) % 3]): situasi \(count - 1)")
    visit.sees("angka \(count - 1)")
    visit.presses(.home)
    visit.sees("Sari: situasi 0")
  }

  @Test("Enter types an example into the form that is open, and the panel is gone", arguments: [6, 8])
  func filling(key: Int) throws {
    let visit = visit()
    visit.types("11")
    try visit.isAt("form")
    visit.types("9")
    visit.presses(.function(key), .down, .enter)
    visit.sees(not: "angka 1")
    visit.sees("3171")
    visit.sees("03051991")
    visit.presses(.escape)
  }

  @Test("In every panel each key of the demonstration does what it does everywhere, and its own closes it")
  func panels() {
    let visit = visit()
    visit.presses(.function(8), .function(9))
    visit.sees("1  maju 1 jam")
    visit.presses(.function(6))
    visit.sees("langkah")
    visit.presses(.function(8), .function(8))
    visit.sees("Selamat datang")
    visit.presses(.function(9), .function(2))
    visit.sees("Clock")
    visit.presses(.function(1))
    visit.sees("Help")
  }

  @Test("A wide screen has a heading and whole examples beside the page", arguments: [110, 132, 200])
  func card(columns: Int) {
    let visit = visit(size: Size(rows: 24, columns: columns), count: 30)
    visit.sees("│ Siapa saja (F8)")
    visit.sees("│ Sari")
    visit.sees("│ situasi 0")
    visit.sees("│ angka 0")
    visit.sees(not: "situasi 29")
    let last = visit.lines.last { $0.contains("│ situasi") }?.split(separator: "situasi ").last ?? ""
    visit.sees("│ angka \(last)")
  }

  @Test(
    "F9 says what the moment is and where each jump leads, moves the clock once, and says so",
    arguments: zip(["1", "2", "3"], ClockJump.allCases))
  func clock(digit: String, jump: ClockJump) {
    let clock = Clock()
    let visit = visit(clock)
    visit.presses(.function(9))
    visit.sees("sekarang ")
    visit.types(digit)
    #expect(clock.jumps == [jump])
    visit.sees("sekarang ")
    visit.sees("tadi ")
    visit.presses(.enter)
    visit.sees("Selamat datang")
    visit.presses(.function(9), .escape)
    visit.sees("Selamat datang")
    #expect(clock.jumps == [jump])
  }

  @Test("F12 closes the demonstration, by key and by touch, and wipes first", arguments: [true, false])
  func leaving(isTouched: Bool) throws {
    let visit = visit()
    visit.types("11")
    visit.types("3171")
    try visit.isAt("form")
    if isTouched { visit.taps("F12 Keluar") } else { visit.presses(.function(12)) }
    #expect(visit.ending == .left)
    #expect(visit.ending?.exitCode == 0)
    #expect(visit.kiosk.terminal.frames == [])
  }

  @Test("F7 goes to the other side, and wipes first")
  func crossing() throws {
    let visit = visit()
    visit.types("11")
    visit.types("3171")
    visit.presses(.function(7))
    #expect(visit.ending == .crossed)
    #expect(visit.kiosk.terminal.frames == [])
  }

  @Test(
    "Where nothing can be filled in, Enter closes the list as its line says; opened again, it stands where it stood")
  func nothingToFill() {
    let visit = visit()
    visit.presses(.function(8), .down)
    visit.sees("Budi: situasi 1")
    visit.sees("Enter Tutup  Esc Tutup")
    visit.presses(.enter)
    visit.sees("Selamat datang")
    visit.types("11")
    visit.presses(.function(8))
    visit.sees("Budi: situasi 1")
    visit.sees("Enter Isikan")
  }

  @Test("A step of the tour that is the clock's opens its panel on that line")
  func clockOfTour() {
    let clock = Clock()
    let step = Example(theme: "", name: "24 jam", what: "jam maju", jump: .day)
    let visit = ToyVisitor(
      aside: Aside(
        examples: { _ in [] }, tour: { _ in [step] }, target: { _ in Moment(seconds: 86_400) },
        advance: { clock.jumps.append($0) }))
    visit.presses(.function(6), .enter)
    visit.sees("2  maju 24 jam")
    #expect(clock.jumps == [])
    visit.presses(.enter)
    #expect(clock.jumps == [.day])
  }

  @Test("Without a demonstration its keys are nothing", arguments: [6, 7, 8, 9, 12])
  func work(number: Int) {
    let visit = ToyVisitor()
    let before = visit.picture
    visit.presses(.function(number))
    #expect(visit.picture == before)
    #expect(visit.ending == nil)
  }
}
