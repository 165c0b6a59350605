internal import Console

/// The lines that name the keys.
struct KeyLines {
  /// A key with its label, and what a touch on it does.
  struct Item {
    let text: String
    let event: Event?
  }

  /// How many actions are named at most, unless the page itself has more.
  static let limit = 6
  /// More lines would take too much from the page.
  private static let mostLines = 2

  let lines: [[Item]]

  /// The page's own keys all stand there; of the others as many, from the first, as find room.
  /// - Parameter first: what stands before all of them
  init(first: Item? = nil, own: [Action], others: [Action], width: Int, words: some KioskWords) {
    let own = [first].compactMap { $0 } + own.map { Self.item($0, words) }
    let others = others.prefix(max(0, Self.limit - own.count)).map { Self.item($0, words) }
    var kept = others.count
    var lines = Self.filled(own + others, width)
    while lines.count > Self.mostLines, kept > 0 {
      kept -= 1
      lines = Self.filled(own + others.prefix(kept), width)
    }
    self.lines = lines
  }

  /// How an option is chosen: "1–4 ← → Pilih". It is no single key, so a touch on it does nothing.
  static func options(_ count: Int, _ words: some KioskWords) -> Item {
    let arrows = [Key.left, .right].map { $0.name(space: words.space) }.joined(separator: " ")
    return Item(text: "1–\(count) \(arrows) \(words.choose)", event: nil)
  }

  private static func item(_ action: Action, _ words: some KioskWords) -> Item {
    let names = action.shortNames(words)
    let text = names.isEmpty ? action.label : "\(names) \(action.label)"
    return Item(text: text, event: action.keys.first.map(Event.key))
  }

  private static func filled(_ items: [Item], _ width: Int) -> [[Item]] {
    var lines: [[Item]] = [[]]
    var used = 0
    for item in items {
      let needed = Fit.width(item.text)
      if used > 0, used + 2 + needed > width {
        lines.append([])
        used = 0
      }
      used += (used > 0 ? 2 : 0) + needed
      lines[lines.count - 1].append(item)
    }
    return lines
  }
}
