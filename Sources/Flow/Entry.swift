package import Console

/// What one field holds, with its cursor: a line, a paragraph, or one of a few options. A text is limited to `limit`
/// characters as a person counts them.
package struct Entry: Sendable, Hashable {
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
  /// Only a text of exactly so many characters is whole, so that they are counted for who types.
  package let exact: Int?
  /// The last key brought more than there is room for.
  package private(set) var isFull = false
  let kind: Kind
  private var past = Past()

  /// One line.
  package init(_ text: String = "", limit: Int, grouping: Grouping = .none) {
    self.init(String(grouping.withoutSigns(text).prefix(limit)), limit: limit, grouping: grouping, .line)
  }

  /// One line of a number that always has so many signs. A few more are taken, so that one too many is seen and refused
  /// instead of being left out of a number that looks right.
  package init(_ text: String = "", exactly count: Int, grouping: Grouping = .none) {
    let limit = count + 8
    let text = String(grouping.withoutSigns(text).prefix(limit))
    self.init(text, limit: limit, grouping: grouping, exact: count, .line)
  }

  init(_ text: String, limit: Int, grouping: Grouping = .none, exact: Int? = nil, _ kind: Kind) {
    self.text = text
    self.limit = limit
    self.grouping = grouping
    self.exact = exact
    self.kind = kind
    caret = text.count
  }

  /// The entry after a key, or nil when the key means nothing to a field.
  package func after(_ key: Key) -> Entry? {
    var before = self
    before.isFull = false
    switch kind {
    case .options(let count): return before.after(key, of: count)
    case .line, .paragraph: break
    }
    guard key != .edit(.undo) else { return before.undone }
    let next = paragraph.map { before.after(key, in: $0) } ?? before.afterInLine(key)
    return next?.remembering(before, key)
  }

  /// What the keys do wherever text is written.
  func afterInLine(_ key: Key) -> Entry? {
    var next = self
    switch key {
    case .character(let character): next.insert(String(character))
    case .paste(let pasted): next.insert(pasted)
    case .backspace: next.remove(caret - 1..<caret)
    case .delete: next.remove(caret..<caret + 1)
    case .left: next.caret = max(0, caret - 1)
    case .right: next.caret = min(text.count, caret + 1)
    case .home: next.caret = 0
    case .end: next.caret = text.count
    case .edit(.wordLeft): next.caret = wordStart
    case .edit(.wordRight): next.caret = wordEnd
    case .edit(.eraseWord): next.remove(wordStart..<caret)
    case .edit(.eraseBefore): next.remove(0..<caret)
    case .edit(.eraseAfter): next.remove(caret..<text.count)
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function, .tap, .edit, .lock, .unknown:
      return nil
    }
    return next
  }

  /// The entry with more text where the cursor stands.
  func writing(_ added: String) -> Entry {
    var next = self
    next.insert(added)
    return next
  }

  /// The entry without these characters.
  func erasing(_ characters: Range<Int>) -> Entry {
    var next = self
    next.remove(characters)
    return next
  }

  /// The same field with another text, which can be taken back; the cursor behind it.
  package func replaced(by text: String) -> Entry {
    var next = self
    next.text = String(cleaned(grouping.withoutSigns(text), limit: limit).prefix(limit))
    next.caret = next.text.count
    return next.remembering(self, .unknown)
  }

  /// What finds no room is left out; what stands behind the cursor is never pushed out. A mark joins the character
  /// before it and takes no room.
  private mutating func insert(_ added: String) {
    let head = text.prefix(caret)
    let most = head.count + limit - text.count
    var joined = cleaned(head + grouping.withoutSigns(added), limit: most + 1)
    isFull = joined.count > most
    if isFull { joined = String(joined.prefix(most)) }
    guard joined != head else { return }
    text = cleaned(joined + text.dropFirst(caret), limit: .max)
    caret = min(joined.count, text.count)
  }

  /// What comes to stand side by side may join to one character, which is cleaned as if it had been typed.
  private mutating func remove(_ characters: Range<Int>) {
    let characters = characters.clamped(to: 0..<text.count)
    guard !characters.isEmpty else { return }
    text = cleaned(text.prefix(characters.lowerBound) + text.dropFirst(characters.upperBound), limit: .max)
    caret = min(characters.lowerBound, text.count)
  }

  /// Only a paragraph has line ends.
  private func cleaned(_ text: some StringProtocol, limit: Int) -> String {
    switch kind {
    case .paragraph: Printable.lines(String(text), limit: limit)
    case .line, .options: limit == .max ? Printable.clean(String(text)) : Printable.clean(String(text), limit: limit)
    }
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    let head = text.prefix(caret).reversed()
    let blanks = head.prefix(while: \.isWhitespace).count
    return caret - blanks - head.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  /// Where the word behind the cursor ends.
  private var wordEnd: Int {
    let tail = text.dropFirst(caret)
    let blanks = tail.prefix(while: \.isWhitespace).count
    return caret + blanks + tail.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  /// As a person reads it: `3171 0412 …`, `03/05/1990`.
  package var shown: String { grouping.shown(text) }

  /// Characters of `shown` before the cursor, which stands on the character that Delete would remove.
  package var shownCaret: Int { caret + grouping.breaks(in: text).count { $0.before <= caret } }

  /// The cells of a whole text of ASCII with its signs.
  package var cells: Int { grouping.shown(String(repeating: "0", count: exact ?? limit)).count }
}

// MARK: What it held before

extension Entry {
  /// A few states of a field that were left by changing it; letters typed one after the other are one change, up to a
  /// blank. Nothing that is shown depends on it, so fields that differ in it only are the same.
  private struct Past: Sendable, Hashable {
    static let limit = 50

    private var states: [(text: String, caret: Int)] = []
    private var isTyping = false

    static func == (_: Past, _: Past) -> Bool { true }

    func hash(into hasher: inout Hasher) {}

    mutating func note(_ entry: Entry, isTyping: Bool) {
      if !(isTyping && self.isTyping) {
        if states.count >= Self.limit { states.removeFirst() }
        states.append((entry.text, entry.caret))
      }
      self.isTyping = isTyping
    }

    mutating func rests() { isTyping = false }

    mutating func takeBack() -> (text: String, caret: Int)? {
      isTyping = false
      return states.popLast()
    }
  }

  private func remembering(_ before: Entry, _ key: Key) -> Entry {
    var next = self
    if text == before.text {
      if caret != before.caret { next.past.rests() }
    } else {
      next.past.note(before, isTyping: key.isLetter)
    }
    return next
  }

  private var undone: Entry {
    var next = self
    if let state = next.past.takeBack() { (next.text, next.caret) = state }
    return next
  }
}

extension Key {
  /// It writes one sign that is no blank.
  fileprivate var isLetter: Bool {
    if case .character(let sign) = self { sign != " " } else { false }
  }
}
