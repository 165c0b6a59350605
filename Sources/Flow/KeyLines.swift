internal import Console

/// The lines that name the keys.
struct KeyLines {
  /// A key with its label, and what a touch on it does.
  struct Item: Hashable {
    let text: String
    let event: Event?
  }

  /// Of what they are made.
  struct Input: Hashable {
    /// Of the field that has the focus.
    var options = 0
    let own: [Action]
    /// The keys of every screen, the help first.
    var others: [Action] = []
    let width: Int
  }

  /// More lines would take too much from the page.
  private static let mostLines = 2

  let lines: [[Item]]

  /// As many as find room, first those of the page. What finds none is in the help, which for that reason is always
  /// named: keys of every screen give way before the page's own, each from the last, but Enter and Esc never do.
  init(_ input: Input, _ words: some KioskWords) {
    var (own, others) = (input.own.filter { !$0.isOnPage }, input.others)
    let first = input.options > 0 ? [Self.options(input.options, words)] : []
    func lines() -> [[Item]] {
      Self.filled(first + (own + others).map { Self.item($0, words) }, input.width)
    }
    while lines().count > Self.mostLines {
      if others.count > 1 {
        others.removeLast()
      } else if let last = own.lastIndex(where: \.givesWay) {
        own.remove(at: last)
      } else {
        break
      }
    }
    self.lines = lines()
  }

  /// How an option is chosen: "1–4 ← → Pilih". It is no single key, so a touch on it does nothing.
  private static func options(_ count: Int, _ words: some KioskWords) -> Item {
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

extension Action {
  /// It can be left to the help: everybody tries Enter and Esc without being told, and must find what they do.
  fileprivate var givesWay: Bool { !keys.contains(.enter) && !keys.contains(.escape) }
}
