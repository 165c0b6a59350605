package import Console

/// What one field holds, with its cursor: a line, a paragraph, or one of a few options. A text is limited to `limit`
/// characters as a person counts them.
package struct Entry: Sendable, Hashable {
  /// How digits are shown while they are typed. Anything that is not all digits is shown as it was typed.
  package enum Grouping: Sendable, Hashable {
    case none
    /// A space after each four digits.
    case fours
    /// A slash after day and month.
    case date
  }

  /// What the keys mean in it.
  enum Kind: Sendable, Hashable {
    case line
    case paragraph(Paragraph)
    /// How many there are, 2 to 9. The text is the digit of the chosen one, or nothing.
    case options(Int)
  }

  package internal(set) var text: String
  /// Characters before the cursor, 0 to `text.count`.
  package internal(set) var caret: Int
  /// In characters.
  package let limit: Int
  package let grouping: Grouping
  let kind: Kind

  /// One line.
  package init(_ text: String = "", limit: Int, grouping: Grouping = .none) {
    self.init(String(text.prefix(limit)), limit: limit, grouping: grouping, .line)
  }

  init(_ text: String, limit: Int, grouping: Grouping = .none, _ kind: Kind) {
    self.text = text
    self.limit = limit
    self.grouping = grouping
    self.kind = kind
    caret = text.count
  }

  /// The entry after a key, or nil when the key means nothing to a field.
  package func after(_ key: Key) -> Entry? {
    switch kind {
    case .line: afterInLine(key)
    case .paragraph(let paragraph): after(key, in: paragraph)
    case .options(let count): after(key, of: count)
    }
  }

  /// What the keys do wherever text is written.
  func afterInLine(_ key: Key) -> Entry? {
    var next = self
    switch key {
    case .character(let character): next.insert(String(character))
    case .paste(let pasted): next.insert(pasted)
    case .backspace: next.remove(from: caret - 1)
    case .delete: next.remove(from: caret)
    case .left: next.caret = max(0, caret - 1)
    case .right: next.caret = min(text.count, caret + 1)
    case .home: next.caret = 0
    case .end: next.caret = text.count
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function, .tap, .unknown: return nil
    }
    return next
  }

  /// The entry with more text where the cursor stands.
  func writing(_ added: String) -> Entry {
    var next = self
    next.insert(added)
    return next
  }

  /// What finds no room is left out; what stands behind the cursor is never pushed out. A mark joins the character
  /// before it and takes no room.
  private mutating func insert(_ added: String) {
    let head = text.prefix(caret)
    let room = limit - text.count
    let joined = cleaned(head + added, limit: head.count + room)
    guard joined != head else { return }
    text = cleaned(joined + text.dropFirst(caret), limit: .max)
    caret = min(joined.count, text.count)
  }

  /// What comes to stand side by side may join to one character, which is cleaned as if it had been typed.
  private mutating func remove(from position: Int) {
    guard position >= 0, position < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: position))
    text = cleaned(text, limit: .max)
    caret = min(position, text.count)
  }

  /// Only a paragraph has line ends.
  private func cleaned(_ text: some StringProtocol, limit: Int) -> String {
    switch kind {
    case .paragraph: Printable.lines(String(text), limit: limit)
    case .line, .options: limit == .max ? Printable.clean(String(text)) : Printable.clean(String(text), limit: limit)
    }
  }

  /// As a person reads it: `3171 0412 …`, `03/05/1990`.
  package var shown: String { Self.grouped(text, breaks: breaks, sign: sign) }

  /// Characters of `shown` before the cursor, which stands on the character that Delete would remove.
  package var shownCaret: Int { caret + breaks.count { $0 <= caret } }

  private var sign: Character {
    switch grouping {
    case .none, .fours: " "
    case .date: "/"
    }
  }

  /// Before which characters of `text` a sign is put in.
  private var breaks: [Int] {
    guard text.allSatisfy({ ("0"..."9").contains($0) }) else { return [] }
    switch grouping {
    case .none: return []
    case .fours: return Array(stride(from: 4, to: max(4, text.count), by: 4))
    case .date: return [2, 4].filter { $0 < text.count }
    }
  }

  private static func grouped(_ text: String, breaks: [Int], sign: Character) -> String {
    var shown = ""
    for (index, character) in text.enumerated() {
      if breaks.contains(index) { shown.append(sign) }
      shown.append(character)
    }
    return shown
  }
}
