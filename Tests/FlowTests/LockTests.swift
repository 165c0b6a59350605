import Console
import Flow
import Rules
import Services
import Support
import Testing

@Suite("A screen that is locked instead of ended")
struct LockTests {
  private func visit() -> ToyVisitor { ToyVisitor(locking: ImmediateClerk { .toy($0.request) }) }

  @Test("The warning says that the screen locks, and after it the glass shows nothing of what was typed")
  func locks() throws {
    let visit = visit()
    try visit.goesToForm()
    visit.types("3171")
    visit.waits(seconds: 60)
    visit.sees("Terkunci dalam 20 detik")
    let (wipes, before) = (visit.kiosk.terminal.wipes, visit.kiosk.visit)
    visit.waits(milliseconds: 19_999)
    try visit.isAt("form")
    visit.waits(milliseconds: 1)
    try visit.isAt("locked")
    #expect(visit.kiosk.terminal.wipes == wipes + 1)
    #expect(visit.hasShown("3171") == false)
    #expect(visit.kiosk.visit == before)
  }

  @Test("What was typed is there again, in the same visit")
  func keeps() throws {
    let visit = visit()
    try visit.goesToForm()
    visit.types("3171")
    let before = visit.kiosk.visit
    visit.waits(seconds: 80)
    visit.presses(.enter)
    try visit.isAt("form")
    visit.sees("[3171______")
    visit.types("9")
    visit.sees("[3171 9____")
    #expect(visit.kiosk.visit == before)
  }

  @Test("The language is kept")
  func language() throws {
    let visit = visit()
    visit.types("21")
    try visit.isAt("form")
    visit.waits(seconds: 80)
    visit.sees("Locked")
    visit.presses(.enter)
    visit.sees("Your data")
  }

  @Test("Nobody is warned on a patient page, however long it takes, and who comes back has all the time again")
  func patient() throws {
    let visit = visit()
    try visit.goesToForm()
    visit.waits(seconds: 80)
    let wipes = visit.kiosk.terminal.wipes
    visit.waits(seconds: 10_000)
    visit.sees("Terkunci")
    visit.sees(not: "Masih di sini?")
    #expect(visit.kiosk.terminal.wipes == wipes)
    visit.presses(.enter)
    visit.waits(milliseconds: 59_999)
    visit.sees(not: "Masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("Masih di sini?")
  }

  @Test("A key in the last millisecond keeps it open, and one in the millisecond after does nothing")
  func lastMillisecond() throws {
    let visit = visit()
    try visit.goesToForm()
    visit.waits(milliseconds: 79_999)
    visit.presses(.enter)
    try visit.isAt("form")
    visit.clock.advance(by: .milliseconds(80_000))
    visit.presses(.enter)
    try visit.isAt("locked")
  }

  @Test("What is looked up meanwhile is given up, and keys that waited for it are lost")
  func givesUp() throws {
    let visit = HeldVisitor(locking: HeldClerk())
    try visit.asksFromForm()
    visit.types("0")
    visit.waits(seconds: 80)
    try visit.isAt("locked")
    #expect(visit.kiosk.clerk.cancellations == 1)
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("locked")
    visit.presses(.enter)
    try visit.isAt("form")
    visit.sees("[3171 0412 0590 0001]")
  }

  @Test("What cannot be given up is answered first, behind the warning")
  func answersFirst() throws {
    let visit = HeldVisitor(locking: HeldClerk())
    visit.hearsFromDesk(.toyGreeting)
    visit.types("12")
    try visit.isAt("confirm")
    visit.presses(.enter)
    visit.waits(seconds: 90)
    try visit.isAt("confirm")
    visit.sees("Terkunci dalam 1 detik")
    visit.presses(.enter)
    visit.sees("Terkunci dalam 1 detik")
    visit.hearsFromDesk(.toyVerdict)
    try visit.isAt("locked")
    visit.presses(.enter)
    try visit.isAt("verdict")
  }

  @Test("Nobody's screen is not locked")
  func door() throws {
    let visit = visit()
    visit.waits(seconds: 200)
    try visit.isAt("door")
  }
}
