import Console
import Flow
import Rules
import Services
import Support
import Testing

/// Pages that tell something, at the loop. Rule KY1.
@Suite("A page that has to be read")
struct ReadingTests {
  /// Before a verdict, which the key Enter brought.
  private func told() throws -> ToyVisitor {
    let visit = ToyVisitor()
    visit.types("12")
    try visit.isAt("confirm")
    visit.presses(.enter)
    try visit.isAt("verdict")
    return visit
  }

  @Test(
    "No key counts for 1.5 s after it was painted",
    arguments: [Key.escape, .character("0"), .function(10), .character("1"), .tap(Position(row: 23, column: 3))])
  func first(key: Key) throws {
    let visit = try told()
    visit.waits(milliseconds: 1_499)
    visit.hears([.key(key)])
    try visit.isAt("verdict")
  }

  @Test("At 1.5 s a key counts")
  func after() throws {
    let visit = try told()
    visit.waits(milliseconds: 1_500)
    visit.hears([.key(.escape)])
    try visit.isAt("form")
  }

  @Test(
    "The key that brought it counts 700 ms after it was last pressed", arguments: [(699, "verdict"), (700, "menu")])
  func same(rest: Int, screen: String) throws {
    let visit = try told()
    visit.waits(milliseconds: 1_400)
    visit.hears([.key(.enter)])
    visit.waits(milliseconds: rest)
    visit.hears([.key(.enter)])
    try visit.isAt(screen)
  }

  @Test("A nervous hand and a held key never leave it", arguments: [30, 50, 150, 500, 690])
  func hammered(every pause: Int) throws {
    let visit = try told()
    for _ in 0..<40 { visit.hammers(.enter, every: pause) }
    try visit.isAt("verdict")
  }

  @Test("Help, language, another size and the end of the terminal work at once")
  func atOnce() throws {
    let visit = try told()
    visit.hears([.key(.function(2))])
    visit.sees("Report received")
    visit.hears([.key(.function(1))])
    visit.sees("Keys")
    visit.hears([.key(.enter)])
    try visit.isAt("verdict")
    visit.resizes(rows: 30, columns: 100)
    visit.sees("AB-123")
    visit.hears([.ended(.hangup)])
    #expect(visit.ending == .hangup)
  }

  @Test("Behind the warning and on a screen that is too small nobody has read it")
  func unseen() throws {
    let visit = HeldVisitor(to: HeldClerk())
    visit.hearsFromDesk(.toyGreeting)
    visit.types("12")
    visit.presses(.enter)
    visit.resizes(rows: 10, columns: 40)
    visit.hearsFromDesk(.toyVerdict)
    visit.waits(milliseconds: 5_000)
    visit.hears([.key(.escape)])
    try visit.isAt("verdict")
    visit.resizes(rows: 24, columns: 80)
    visit.waits(milliseconds: 1_499)
    visit.hears([.key(.escape)])
    try visit.isAt("verdict")
    visit.waits(milliseconds: 1)
    visit.hears([.key(.escape)])
    try visit.isAt("form")
  }

  @Test("The warning comes after three times as long")
  func idle() throws {
    let visit = try told()
    visit.waits(milliseconds: 179_999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Masih di sini?")
    visit.presses(.unknown)
    try visit.isAt("verdict")
  }

  @Test("A key that led to a question does not answer it before it has rested", arguments: [(699, 0), (700, 1)])
  func question(rest: Int, asked: Int) throws {
    let visit = HeldVisitor(to: HeldClerk())
    visit.hearsFromDesk(.toyGreeting)
    visit.types("1")
    visit.presses(.down, .enter)
    try visit.isAt("confirm")
    let before = visit.kiosk.clerk.errands.count
    visit.waits(milliseconds: rest)
    visit.hears([.key(.enter)])
    #expect(visit.kiosk.clerk.errands.count == before + asked)
  }
}
