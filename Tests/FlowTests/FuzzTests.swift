import Console
import Flow
import Rules
import Services
import Support
import Testing

@Suite("Chance at the keyboard")
struct FuzzTests {
  private static let keys: [Key] =
    HelpTests.keys + [.unknown, .paste("3171041205900001"), .paste(String(repeating: "ñ漢", count: 500))]

  private static func input(_ chance: SeededChance) -> Input {
    switch chance.next() % 100 {
    case 0: .resized
    case 1: .woken
    case 2...6:
      .key(.tap(Position(row: Int(chance.next() % 26), column: Int(chance.next() % 90))))
    default: .key(keys[Int(chance.next() % UInt64(keys.count))])
    }
  }

  @Test("D9 fuzz 10^5 events: the machine stays whole", arguments: [1, 2, 3, 4] as [UInt64])
  func fuzz(seed: UInt64) {
    let chance = SeededChance(seed)
    let visit = HeldVisitor(to: HeldClerk())
    var (asked, wipes) = (0, 0)
    for _ in 0..<500 {
      for _ in 0..<5 {
        visit.kiosk.terminal.script = (0..<10).map { _ in Self.input(chance) }
        visit.settle()
        // Who reads before he presses a key gets past what asks and what tells. Rule KY1.
        if chance.next() % 2 == 0 { visit.waits(milliseconds: Int(chance.next() % 3_000)) }
      }
      // On a screen that is too small nothing can be read, so nothing counts; most people enlarge it again.
      switch chance.next() % 20 {
      case 0: visit.kiosk.terminal.size = Size(rows: Int(chance.next() % 40), columns: Int(chance.next() % 140))
      case 1...5: visit.kiosk.terminal.size = .standard
      default: break
      }
      visit.settle()
      if chance.next() % 3 == 0 { visit.kiosk.clerk.says(chance.next() % 2 == 0 ? .toyGreeting : .toyVerdict) }
      if chance.next() % 5 == 0 { visit.waits(milliseconds: Int(chance.next() % 30_000)) }
      visit.settle()
      guard holds(visit, &asked, &wipes) else { return }
    }
    #expect(asked > 40)
    #expect(wipes > 10)
  }

  /// What is true after every event: one errand at a time is out, the frame fits its screen, the cursor is on it, and
  /// after a wipe another visit is on.
  private func holds(_ visit: HeldVisitor, _ asked: inout Int, _ wipes: inout Int) -> Bool {
    let errands = visit.kiosk.clerk.errands
    let names = Set(errands.suffix(50).map(\.id))
    asked = errands.count
    wipes = visit.kiosk.terminal.wipes
    guard let frame = visit.kiosk.terminal.frames.last else { return true }
    let isInside = frame.cursor.map { frame.size.contains($0) } ?? true
    let fits = frame.rows.count <= max(0, frame.size.rows)
    let isSound = names.count == min(50, errands.count) && isInside && fits && visit.ending == nil
    #expect(isSound, "\(frame.lines.joined(separator: "\n"))")
    return isSound
  }
}
