import Console
import Flow
import Services
import Support
import Testing

@Suite("Waiting for the desk")
struct WaitingTests {
  @Test("A wait is shown after 100 ms and counted after 2 s")
  func notice() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.waits(milliseconds: 99)
    visit.sees(not: "Mohon tunggu")
    visit.waits(milliseconds: 1)
    visit.sees("Mohon tunggu…")
    visit.sees("Esc Batal  F2 English")
    visit.waits(milliseconds: 1_899)
    visit.sees(not: " s)")
    visit.waits(milliseconds: 1)
    visit.sees("(2 s)")
    visit.waits(seconds: 5)
    visit.sees("(7 s)")
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("answer")
    visit.sees(not: "Mohon tunggu")
  }

  @Test("Keys pressed during an unseen wait act on the next screen, in order")
  func keptAhead() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.presses(.enter)
    visit.types("13")
    try visit.isAt("form")
    visit.hearsFromDesk(.toyGreeting)
    // The answer, then home by Enter, then the form by 1, in whose field the 3 stands.
    try visit.isAt("form")
    visit.sees("[3__")
  }

  @Test("Keys pressed during a wait that was seen are dropped")
  func droppedAfterWait() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.presses(.enter)
    visit.waits(milliseconds: 100)
    visit.presses(.enter)
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("answer")
  }

  @Test("Keys pressed before a verdict was seen are dropped, also those still in the terminal")
  func droppedAtVerdict() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.presses(.enter, .enter)
    visit.kiosk.clerk.says(.toyVerdict)
    visit.hears([.key(.enter), .key(.enter), .key(.enter)])
    try visit.isAt("verdict")
  }

  @Test("C8 Enter hammered on the confirm screen commits exactly once")
  func hammering() throws {
    let visit = HeldVisitor(to: HeldClerk())
    visit.hearsFromDesk(.toyGreeting)
    visit.types("12")
    try visit.isAt("confirm")
    let before = visit.kiosk.clerk.errands.count
    for _ in 0..<500 {
      visit.presses(.enter)
      visit.waits(milliseconds: 60)
    }
    #expect(visit.kiosk.clerk.errands.count == before + 1)
    visit.hearsFromDesk(.toyVerdict)
    try visit.isAt("verdict")
    #expect(visit.kiosk.clerk.errands.count == before + 1)
  }

  @Test("An Enter that leads to the confirm screen does not confirm when it is held down")
  func heldDown() throws {
    let visit = ToyVisitor()
    visit.types("1")
    visit.presses(.down, .enter, .enter, .enter, .enter)
    try visit.isAt("confirm")
  }

  @Test("Escape gives up where nothing is lost, and the late reply is ignored")
  func cancel() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    let late = visit.kiosk.clerk.errands.last?.id
    visit.types("x")
    visit.presses(.escape)
    #expect(visit.kiosk.clerk.cancellations == 1)
    #expect(visit.kiosk.isWaiting == false)
    try visit.isAt("form")
    visit.sees("[3171 0412 0590 0001]")
    visit.hearsFromDesk(.toyVerdict, to: late)
    try visit.isAt("form")
  }

  @Test("D5 After giving up and asking again, the reply to the first errand is not taken for the second")
  func lateReply() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    let first = visit.kiosk.clerk.errands.last?.id
    visit.presses(.escape)
    visit.presses(.enter)
    #expect(visit.kiosk.clerk.errands.last?.id != first)
    #expect(visit.kiosk.isWaiting == true)
    visit.hearsFromDesk(.toyVerdict, to: first)
    #expect(visit.kiosk.isWaiting == true)
    try visit.isAt("form")
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("answer")
  }

  @Test("Escape does not give up what commits")
  func noCancel() throws {
    let visit = HeldVisitor(to: HeldClerk())
    visit.hearsFromDesk(.toyGreeting)
    visit.types("12")
    visit.presses(.enter)
    visit.waits(milliseconds: 150)
    visit.sees("Mohon tunggu")
    visit.sees(not: "Esc")
    visit.presses(.escape)
    #expect(visit.kiosk.clerk.cancellations == 0)
    #expect(visit.kiosk.isWaiting == true)
    visit.hearsFromDesk(.toyVerdict)
    try visit.isAt("verdict")
  }

  @Test("D5 A reply that comes twice counts once")
  func twice() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.kiosk.clerk.says(.toyGreeting)
    visit.hearsFromDesk(.toyVerdict)
    try visit.isAt("answer")
  }

  @Test("D5 A reply to an earlier visit reaches nobody")
  func oldVisit() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    let old = visit.kiosk.clerk.errands.last
    visit.waits(seconds: 80)
    try visit.isAt("door")
    #expect(visit.kiosk.visit != old?.visit)
    visit.types("11")
    try visit.isAt("form")
    visit.types("3273")
    visit.types("010190000002")
    visit.presses(.enter, .enter)
    let new = visit.kiosk.clerk.errands.last
    #expect(new?.visit == visit.kiosk.visit)
    visit.hearsFromDesk(.toyVerdict, to: old?.id)
    try visit.isAt("form")
    visit.hearsFromDesk(.toyGreeting, to: new?.id)
    try visit.isAt("answer")
    visit.sees("3273010190000002")
    visit.sees(not: "3171")
  }

  @Test("At most 256 keys are kept while a reply is awaited")
  func bounded() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    // 255 keys that mean nothing on the answer, Enter as the 256th, and a 1 too many.
    visit.types(String(repeating: "z", count: 255))
    visit.presses(.enter)
    visit.types("1")
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("menu")
  }

  @Test("The language changes at once during a wait, and the wait goes on")
  func language() throws {
    let visit = HeldVisitor(to: HeldClerk())
    try visit.asksFromForm()
    visit.waits(milliseconds: 100)
    visit.presses(.function(2))
    visit.sees("One moment…")
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("answer")
    visit.sees("Answer")
  }

  @Test("What a screen asks by itself holds no key up before somebody needs it")
  func asideErrand() throws {
    let visit = HeldVisitor(to: HeldClerk())
    #expect(visit.kiosk.clerk.errands.map(\.request) == [.greet])
    visit.waits(seconds: 3)
    visit.sees(not: "Mohon tunggu")
    visit.presses(.function(2))
    visit.sees("Welcome")
    visit.types("1")
    try visit.isAt("menu")
    visit.waits(milliseconds: 100)
    visit.sees("Mohon tunggu")
  }

  @Test("A tick comes every five seconds, and none while a reply is awaited")
  func ticks() {
    let visit = HeldVisitor(to: HeldClerk())
    visit.waits(seconds: 30)
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.hearsFromDesk(.toyGreeting)
    visit.waits(milliseconds: 4_999)
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.waits(milliseconds: 1)
    #expect(visit.kiosk.clerk.errands.count == 2)
  }
}
