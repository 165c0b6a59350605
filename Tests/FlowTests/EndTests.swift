import Console
import Flow
import Support
import Testing

@Suite("The end of a visit and of the terminal")
struct EndTests {
  @Test("A visit that ends wipes the terminal once and gets another name")
  func farewell() throws {
    let visit = ToyVisitor()
    visit.types("1")
    let (wipes, before) = (visit.kiosk.terminal.wipes, visit.kiosk.visit)
    visit.presses(.escape)
    try visit.isAt("bye")
    #expect(visit.kiosk.terminal.wipes == wipes + 1)
    #expect(visit.kiosk.visit != before)
    visit.waits(seconds: 5)
    try visit.isAt("door")
    #expect(visit.kiosk.terminal.wipes == wipes + 1)
  }

  @Test("Keys pressed before the visit ended do not begin another")
  func keysAtEnd() throws {
    let visit = ToyVisitor()
    visit.types("1")
    visit.presses(.escape, .enter, .character("1"))
    try visit.isAt("bye")
  }

  @Test(
    "C4 A signal and a hang-up wipe and end at once, whatever the worker does",
    arguments: [Ending.signal(15), .signal(1), .hangup])
  func ending(ending: Ending) throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.types("xyz")
    visit.hears([.ended(ending)])
    #expect(visit.ending == ending)
    #expect(visit.kiosk.terminal.frames == [])
  }

  @Test("An end beats the keys that were read ahead")
  func endingFirst() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.hears([.ended(.hangup), .key(.character("1"))])
    #expect(visit.ending == .hangup)
    #expect(visit.kiosk.terminal.frames == [])
  }

  @Test("The loop returns why the terminal ended")
  func run() {
    let visit = ToyVisitor()
    visit.kiosk.terminal.script = [.key(.character("1")), .ended(.signal(15))]
    #expect(visit.kiosk.run() == .signal(15))
    #expect(visit.kiosk.terminal.frames == [])
  }
}

@Suite("Another size")
struct ResizeTests {
  @Test("C3 0x0, 20x5 and back: nothing typed is lost", arguments: [(0, 0), (1, 1), (5, 20), (23, 80), (24, 79)])
  func small(rows: Int, columns: Int) throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    visit.resizes(rows: rows, columns: columns)
    visit.sees(not: "3171")
    visit.sees(not: "Data Anda")
    visit.types("04")
    visit.resizes(rows: 24, columns: 80)
    visit.sees("[3171 04____")
  }

  @Test("C3 A thousand sizes in a row")
  func storm() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    for step in 0..<1_000 {
      visit.kiosk.terminal.size = Size(rows: step % 60, columns: step * 7 % 300)
      visit.kiosk.terminal.script.append(.resized)
      if step % 100 == 0 { visit.settle() }
    }
    visit.settle()
    visit.resizes(rows: 24, columns: 80)
    visit.sees("[3171____")
  }

  @Test("C3 A huge size is no more than a wide page")
  func huge() {
    let visit = ToyVisitor()
    visit.resizes(rows: 200, columns: 2_000)
    visit.sees("1  id")
  }

  @Test("C3 A repaint after the wipe shows nothing of the visit")
  func afterWipe() throws {
    let visit = ToyVisitor()
    try visit.goesToForm()
    visit.types("3171")
    visit.waits(seconds: 80)
    for size in [Size(rows: 5, columns: 20), Size(rows: 30, columns: 100), Size.standard] {
      visit.resizes(rows: size.rows, columns: size.columns)
      visit.sees(not: "3171")
    }
    #expect(visit.hasShown("3171") == false)
  }

  @Test("The same size again is drawn anew")
  func redraw() {
    let visit = ToyVisitor()
    let before = visit.kiosk.terminal.paints
    visit.hears([.resized])
    #expect(visit.kiosk.terminal.paints == before + 1)
  }

  @Test(
    "A new size during the warning and during a wait",
    arguments: [Size(rows: 5, columns: 20), Size(rows: 30, columns: 100)])
  func everywhere(size: Size) throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.waits(milliseconds: 100)
    visit.resizes(rows: size.rows, columns: size.columns)
    visit.resizes(rows: 24, columns: 80)
    visit.sees("Mohon tunggu")
    visit.waits(seconds: 60)
    visit.resizes(rows: size.rows, columns: size.columns)
    visit.resizes(rows: 24, columns: 80)
    visit.sees("Masih di sini?")
    visit.hearsFromDesk(.toyGreeting)
    visit.presses(.enter)
    try visit.isAt("answer")
  }
}
