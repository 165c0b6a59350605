package import Console
package import Flow
import Rules
package import Services
package import Testing

/// A person at a terminal: types, looks, touches, waits.
///
/// What a test needs to have happened first is checked as it goes: `isAt` stops a test whose way did not lead to the
/// screen that it is about.
package final class Visitor<Place: Screen, C: Clerk> where Place.Place == Place, Place.Words: KioskWords {
  /// A way led elsewhere; the rest of the test would say nothing.
  package struct Lost: Error, CustomStringConvertible {
    package let description: String
  }

  package var kiosk: Kiosk<Place, FakeTerminal, C>
  package let clock: TestClock
  /// Why the terminal ended, if it did.
  package private(set) var ending: Ending?

  /// Stands before the first screen, which is painted.
  package init(
    at route: Route<Place>, clerk: C, words: @escaping (Language) -> Place.Words, clock: TestClock = TestClock(),
    size: Size = .standard, limits: Limits = Limits(), chance: any Chance = SeededChance(1), aside: Aside? = nil,
    changes: Changes? = nil
  ) {
    self.clock = clock
    let clocks = Clocks(sinceBoot: { clock.sinceBoot }, wall: { clock.wall })
    kiosk = Kiosk(
      FakeTerminal(clock: clock, size: size), by: CellRenderer(), clerk, route, words: words, clocks: clocks,
      limits: limits,
      chance: chance, aside: aside, changes: changes)
    settle()
  }

  // MARK: What a person does

  /// Types letters and digits, one key each, faster than anything is painted, once what stands there was read.
  package func types(_ text: String) {
    reads(before: text.first.map(Key.character))
    hears(text.map { .key(.character($0)) })
  }

  /// Presses keys, one after the other, faster than anything is painted, once what stands there was read.
  package func presses(_ keys: Key...) {
    reads(before: keys.first)
    hears(keys.map(Input.key))
  }

  /// Presses keys without having read anything: by habit, or because one is held down.
  /// - Parameter milliseconds: between two of them
  package func hammers(_ keys: Key..., every milliseconds: Int = 0) {
    hammers(keys, every: milliseconds)
  }

  /// The same with any number of keys.
  package func hammers(_ keys: [Key], every milliseconds: Int) {
    for key in keys {
      hears([.key(key)])
      if milliseconds > 0 { waits(milliseconds: milliseconds) }
    }
  }

  /// Takes the time that a page wants to be read before this key counts. Rule KY1.
  private func reads(before key: Key?) {
    let left = key.map { kiosk.untilTaken($0) } ?? 0
    if left > 0 { waits(milliseconds: Int(left)) }
  }

  /// Touches the beginning of the first place at which this stands on the screen.
  package func taps(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    for (row, line) in lines.enumerated() {
      guard let found = line.firstRange(of: text) else { continue }
      let column = Fit.width(String(line[..<found.lowerBound]))
      let tap = Key.tap(Position(row: row, column: column))
      reads(before: tap)
      return hears([.key(tap)])
    }
    Issue.record("nothing to touch says \"\(text)\":\n\(picture)", sourceLocation: location)
  }

  /// Does nothing for a while; the loop wakes when it wants to.
  package func waits(seconds: Int = 0, milliseconds: Int = 0) {
    kiosk.terminal.patience = Int64(seconds * 1_000 + milliseconds)
    while kiosk.terminal.patience > 0, ending == nil {
      turn()
      if isRestless { return }
    }
    kiosk.terminal.patience = 0
    settle()
  }

  /// Makes the window larger or smaller.
  package func resizes(rows: Int, columns: Int) {
    kiosk.terminal.size = Size(rows: rows, columns: columns)
    hears([.resized])
  }

  /// Any inputs of a terminal, in a row.
  package func hears(_ inputs: [Input]) {
    kiosk.terminal.script += inputs
    settle()
  }

  /// Lets the loop run until it has nothing left to do but wait.
  package func settle() {
    // Twice calm: once more for the reply to the last key, and once for the picture of it.
    var calm = 0
    while calm < 2, ending == nil {
      calm = kiosk.terminal.script.isEmpty && kiosk.isCaughtUp ? calm + 1 : 0
      turn()
    }
  }

  private func turn() {
    ending = kiosk.turn()
  }

  private var isRestless: Bool {
    guard kiosk.terminal.restlessness > 100 else { return false }
    Issue.record("the loop turns without sleeping")
    return true
  }

  // MARK: What a person sees

  /// The rows of the screen, without blanks at the end.
  package var lines: [String] { kiosk.terminal.frames.last?.lines ?? [] }

  /// The whole screen as text.
  package var picture: String { lines.joined(separator: "\n") }

  /// The text stands on the screen, in one row.
  package func sees(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    guard !lines.contains(where: { $0.contains(text) }) else { return }
    Issue.record("does not see \"\(text)\":\n\(picture)", sourceLocation: location)
  }

  /// The text stands nowhere on the screen.
  package func sees(not text: String, _ location: SourceLocation = #_sourceLocation) {
    guard lines.contains(where: { $0.contains(text) }) else { return }
    Issue.record("sees \"\(text)\":\n\(picture)", sourceLocation: location)
  }

  /// Whether the text stood on the screen at any time since the last wipe.
  package func hasShown(_ text: String) -> Bool {
    kiosk.terminal.frames.contains { $0.lines.contains { $0.contains(text) } }
  }

  /// The name of the screen's case.
  package var screen: String {
    var place: Any = kiosk.place
    // What goes along stands around another screen.
    while let child = Mirror(reflecting: place).children.first, child.label == "carried",
      let post = Mirror(reflecting: child.value).descendant("post")
    {
      place = post
    }
    return Mirror(reflecting: place).children.first?.label ?? "\(place)"
  }

  /// The visit is on this screen, or the test ends here.
  package func isAt(_ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    guard screen != name else { return }
    Issue.record("is at \(screen) and not at \(name):\n\(picture)", sourceLocation: location)
    throw Lost(description: "is at \(screen) and not at \(name)")
  }
}
