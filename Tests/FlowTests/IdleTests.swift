import Console
import Flow
import Rules
import Support
import Testing

@Suite("Nobody touches a key")
struct IdleTests {
  @Test("C7 The warning comes after exactly 60 s without a key")
  func exact() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.waits(milliseconds: 59_999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Masih di sini?")
    visit.sees("Berakhir dalam 20 detik")
  }

  @Test("C7 The warning counts down by seconds and the visit ends after exactly 20")
  func countdown() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    visit.waits(seconds: 60)
    for left in (1...20).reversed() {
      visit.sees("Berakhir dalam \(left) detik")
      visit.waits(milliseconds: 999)
      visit.sees("Berakhir dalam \(left) detik")
      try visit.isAt("form")
      visit.waits(milliseconds: 1)
    }
    try visit.isAt("door")
    visit.sees(not: "3171")
  }

  @Test("C7 A key in the last millisecond keeps the visit, and does nothing else")
  func lastMillisecond() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    visit.waits(milliseconds: 79_999)
    visit.types("9")
    try visit.isAt("form")
    visit.sees("[3171______")
  }

  @Test("C7 A key in the millisecond after belongs to nobody")
  func tooLate() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.clock.advance(by: .milliseconds(80_000))
    visit.types("1")
    try visit.isAt("door")
  }

  @Test("C7 The visit can be kept ten times and more")
  func tenTimes() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    for _ in 0..<25 {
      visit.waits(seconds: 79)
      visit.sees("Berakhir dalam 1 detik")
      visit.presses(.unknown)
      visit.sees("[3171______")
    }
    try visit.isAt("form")
  }

  @Test("C2 A paste during the warning keeps the visit and reaches no field")
  func paste() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.waits(seconds: 60)
    visit.presses(.paste("3171041205900001"))
    visit.sees("[___________________]")
    try visit.isAt("form")
  }

  @Test("C7 A jump of the wall clock changes nothing", arguments: [Span.days(-400), .days(400), .seconds(61)])
  func wallClock(jump: Span) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.waits(seconds: 59)
    visit.clock.wall = visit.clock.wall.later(by: jump)
    visit.waits(milliseconds: 999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Berakhir dalam 20 detik")
    visit.clock.wall = visit.clock.wall.later(by: jump)
    visit.waits(milliseconds: 19_999)
    try visit.isAt("form")
    visit.waits(milliseconds: 1)
    try visit.isAt("door")
  }

  @Test(
    "Each key counts as a sign of life", arguments: [Key.unknown, .up, .function(7), .tap(Position(row: 9, column: 0))])
  func signsOfLife(key: Key) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.waits(seconds: 59)
    visit.presses(key)
    visit.waits(milliseconds: 59_999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Masih di sini?")
  }

  @Test("A new size is no sign of life")
  func resize() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.waits(seconds: 59)
    visit.resizes(rows: 30, columns: 100)
    visit.waits(seconds: 1)
    visit.sees("Masih di sini?")
  }

  @Test("The end by itself wipes, forgets, and begins another visit in Indonesian")
  func end() throws {
    let visit = ToyVisitor()
    visit.types("21")
    visit.types("3171")
    try visit.isAt("form")
    let (wipes, before) = (visit.kiosk.terminal.wipes, visit.kiosk.visit)
    visit.waits(seconds: 80)
    try visit.isAt("door")
    visit.sees("Selamat datang")
    #expect(visit.kiosk.terminal.wipes == wipes + 1)
    #expect(visit.kiosk.visit != before)
    #expect(visit.hasShown("3171") == false)
  }

  @Test("Nobody is warned on nobody's screen")
  func door() {
    let visit = ToyVisitor()
    let wipes = visit.kiosk.terminal.wipes
    visit.waits(seconds: 200)
    visit.sees("Selamat datang")
    #expect(visit.kiosk.terminal.wipes == wipes)
  }

  @Test("The limits are a setting, with 20 s of warning at least")
  func limits() throws {
    let visit = ToyVisitor(limits: Limits(idle: .seconds(30), warning: .seconds(5)))
    try visit.goesToForm()
    visit.waits(milliseconds: 29_999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Berakhir dalam 20 detik")
  }

  @Test("Help left open gives way to the warning")
  func help() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.presses(.function(1))
    visit.waits(seconds: 60)
    visit.sees("Masih di sini?")
    visit.presses(.enter)
    visit.sees("Data Anda")
  }

  @Test("Who waits for the desk is warned too, and the reply is there when he goes on")
  func duringWait() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.waits(seconds: 65)
    visit.sees("Berakhir dalam 15 detik")
    visit.hearsFromDesk(.toyGreeting)
    visit.sees("Berakhir dalam 15 detik")
    visit.presses(.enter)
    try visit.isAt("answer")
    visit.sees("3171041205900001")
  }
}
