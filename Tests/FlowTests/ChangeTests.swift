import Console
import Flow
import Services
import Support
import Testing

/// News of a store that a test makes up.
private final class Rumour {
  var isTold = true
  /// How often the loop asked.
  private(set) var takes = 0

  var changes: Changes {
    Changes(descriptor: -1) {
      self.takes += 1
      defer { self.isTold = false }
      return self.isTold
    }
  }
}

@Suite("Somebody else changes the store")
struct ChangeTests {
  private let rumour = Rumour()

  /// Before the door, which asks for a greeting at every tick; the first one is answered.
  private func visit() -> HeldVisitor {
    let visit = HeldVisitor(
      at: Route(start: .start) { .locked($0) }, clerk: HeldClerk(), words: ToyWords.init, changes: rumour.changes)
    visit.hearsFromDesk(.toyGreeting)
    return visit
  }

  @Test("The screen is told once at the beginning, and never by the clock")
  func beginning() {
    let visit = visit()
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.waits(seconds: 1_000)
    #expect(visit.kiosk.clerk.errands.count == 1)
    #expect(rumour.takes == 0)
  }

  @Test("A change is told once, 200 ms after the last thing at the earliest")
  func told() {
    let visit = visit()
    visit.hears([.woken])
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.waits(milliseconds: 199)
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.waits(milliseconds: 1)
    #expect(visit.kiosk.clerk.errands.count == 2)
    visit.hearsFromDesk(.toyGreeting)
    visit.waits(seconds: 1_000)
    #expect(visit.kiosk.clerk.errands.count == 2)
  }

  @Test("A storm of changes is told five times a second at most")
  func storm() {
    let visit = visit()
    for _ in 0..<100 {
      rumour.isTold = true
      visit.hears([.woken])
      visit.waits(milliseconds: 10)
      visit.hearsFromDesk(.toyGreeting)
    }
    #expect((3...5).contains(visit.kiosk.clerk.errands.count - 1))
  }

  @Test("A wake that is no change, but a reply, tells nothing")
  func otherWake() {
    let visit = visit()
    rumour.isTold = false
    visit.hears([.woken])
    visit.waits(seconds: 10)
    #expect(visit.kiosk.clerk.errands.count == 1)
  }

  @Test("While a reply is awaited the change is kept, and told after it")
  func kept() throws {
    let visit = visit()
    visit.hears([.woken])
    visit.waits(milliseconds: 200)
    rumour.isTold = true
    visit.hears([.woken])
    visit.waits(seconds: 30)
    #expect(visit.kiosk.clerk.errands.count == 2)
    visit.hearsFromDesk(.toyGreeting)
    visit.waits(milliseconds: 200)
    #expect(visit.kiosk.clerk.errands.count == 3)
  }

  @Test("Help that is open keeps it too")
  func help() {
    let visit = visit()
    visit.presses(.function(1))
    visit.hears([.woken])
    visit.waits(seconds: 30)
    #expect(visit.kiosk.clerk.errands.count == 1)
    visit.presses(.enter)
    #expect(visit.kiosk.clerk.errands.count == 2)
  }

  @Test("Keys go on working while the screen is brought up to date")
  func keys() throws {
    let visit = visit()
    visit.hears([.woken])
    visit.waits(milliseconds: 200)
    #expect(visit.kiosk.clerk.errands.count == 2)
    visit.presses(.down)
    let isWaiting = visit.kiosk.isWaiting
    #expect(!isWaiting)
    visit.types("1")
    try visit.isAt("menu")
    visit.types("3")
    try visit.isAt("answer")
    visit.hearsFromDesk(.toyGreeting)
    try visit.isAt("answer")
  }

  @Test("A key that is pressed on a question while the screen is brought up to date is not lost")
  func question() throws {
    let visit = visit()
    visit.hears([.woken])
    visit.waits(milliseconds: 200)
    visit.types("1")
    visit.types("2")
    try visit.isAt("confirm")
    visit.waits(milliseconds: 2_000)
    let before = visit.kiosk.clerk.errands.count
    visit.kiosk.clerk.says(.toyGreeting)
    visit.hears([.key(.enter)])
    #expect(visit.kiosk.clerk.errands.count == before + 1)
  }

  @Test("Who comes back to a locked screen is told at once, whatever was told to the lock")
  func unlocked() throws {
    let visit = Visitor<Watcher, ImmediateClerk>(
      at: Route(start: .locked) { $0 }, clerk: ImmediateClerk { _ in .toyGreeting }, words: ToyWords.init,
      changes: rumour.changes)
    visit.hears([.woken])
    visit.waits(seconds: 10)
    visit.presses(.enter)
    visit.sees("1 kabar")
    visit.waits(seconds: 10)
    visit.sees("1 kabar")
  }
}

/// A screen that counts what it is told, behind a lock.
private enum Watcher: Screen {
  case locked
  case open(told: Int)

  func on(_ event: Event) -> Step<Watcher> {
    switch (self, event) {
    case (.locked, .key(.enter)): Step(.open(told: 0))
    case (.open(let told), .tick): Step(.open(told: told + 1))
    case (.locked, _), (.open, _): Step(self)
    }
  }

  func page(_ say: ToyWords) -> Page {
    switch self {
    case .locked: Page(title: say.locked, parts: [], isPatient: true)
    case .open(let told): Page(title: "\(told) kabar", parts: [])
    }
  }
}
