/// The keys of a terminal as they come. A paste without brackets looks as if somebody typed, only faster than anybody
/// can: an Enter or Tab between two characters of one burst is text of the paste and no command. One that ends a burst is
/// the key, as a scanner of cards sends it; so it waits until the burst is over.
struct Burst: Sendable {
  /// What has come and was decided about.
  var keys: [Key] = []
  /// Milliseconds between two keys of a burst at most.
  let gap: Int64
  /// Enters and Tabs behind a character, about which the next key decides.
  private var held: [Key] = []
  /// When the last character, or what is held behind it, came; nil when something else came since.
  private var last: Int64?

  init(gap: Int64) { self.gap = gap }

  /// Something waits for the next key or for silence.
  var isHolding: Bool { !held.isEmpty }

  mutating func take(_ key: Key, at now: Int64) {
    let isTogether = last.map { now - $0 <= gap } ?? false
    if !isTogether { release() }
    switch key {
    case .enter, .tab:
      guard isTogether else { return keys.append(key) }
      held.append(key)
      last = now
    case .character:
      keys += held.map { .paste($0 == .tab ? " " : "\n") }
      held = []
      keys.append(key)
      last = now
    case .escape, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function,
      .paste, .tap, .edit, .lock, .unknown:
      release()
      keys.append(key)
    }
  }

  /// A byte that belongs to the key before it.
  mutating func goesOn(at now: Int64) {
    if last != nil { last = now }
  }

  /// The burst is over: what was held is what it says.
  mutating func release() {
    keys += held
    held = []
    last = nil
  }

  /// Forgets all of it.
  mutating func drop() {
    keys = []
    held = []
    last = nil
  }
}
