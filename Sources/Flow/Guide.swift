package import Console

/// Every key that works on a page, with what it does: the help.
package struct Guide: Sendable, Hashable {
  /// One line of the help.
  package struct Entry: Sendable, Hashable {
    package let keys: [Key]
    /// How the keys are named when there are too many to name each.
    package let names: String?
    package let label: String
    /// It stands for every letter, digit and sign, and for a paste.
    package let isTyping: Bool

    fileprivate init(_ keys: [Key], names: String? = nil, _ label: String, isTyping: Bool = false) {
      self.keys = keys
      self.names = names
      self.label = label
      self.isTyping = isTyping
    }
  }

  package let entries: [Entry]

  /// - Parameters:
  ///   - page: its own keys come first, then what its fields, lists and buttons understand
  ///   - globals: the keys of every screen
  package init(_ page: Page, globals: [Action], words: some KioskWords) {
    let own = page.goesOnWithEnter ? page.keys.compactMap { $0.without(.enter) } : page.keys
    let named = (own + globals).map { Entry($0.keys, $0.label) }
    let taken = Set(named.flatMap(\.keys))
    let all = named + Self.understood(by: page, words).compactMap { $0.without(taken) }
    entries = all.filter { $0.keys.contains(.enter) } + all.filter { !$0.keys.contains(.enter) }
  }

  /// Whether the help says that this key works.
  package func covers(_ key: Key) -> Bool {
    entries.contains { entry in
      switch key {
      case .character, .paste: entry.isTyping || entry.keys.contains(key)
      default: entry.keys.contains(key)
      }
    }
  }

  /// The help as pages of their own: what the question means, then the keys, as many pages as they need. One where there
  /// is room for both. Any key closes them, but for those that lead on to the next.
  /// - Parameters:
  ///   - about: what the page says of its question; nothing makes the keys begin at once
  ///   - rows: of the screen
  ///   - fits: whether a page can be shown as a whole
  package func pages(
    _ words: some KioskWords, about: [Part] = [], rows: Int = Size.minimum.rows, fits: (Page) -> Bool = { _ in true }
  ) -> [Page] {
    let facts = entries.map { Fact($0.names ?? Action($0.keys, $0.label).allNames(words), $0.label) }
    let both = page(of: facts, about: about.isEmpty ? [] : about + [.blank], hasMore: false, words)
    if about.isEmpty || rows >= Self.rowsForBoth, fits(both) { return [both] }
    var pages: [Page] = []
    if !about.isEmpty { pages.append(Page(title: words.helpTitle, parts: about, keys: onward(words.helpKeys, words))) }
    var left = facts[...]
    while !left.isEmpty {
      let whole = page(of: Array(left), hasMore: false, words)
      if fits(whole) { return pages + [whole] }
      let count = (1..<left.count).last { fits(page(of: Array(left.prefix($0)), hasMore: true, words)) } ?? 1
      pages.append(page(of: Array(left.prefix(count)), hasMore: count < left.count, words))
      left = left.dropFirst(count)
    }
    return pages
  }

  private func page(of facts: [Fact], about: [Part] = [], hasMore: Bool, _ words: some KioskWords) -> Page {
    Page(
      title: words.helpTitle, parts: about + [.text(words.helpIntro), .blank, .facts(facts)],
      keys: hasMore ? onward(words.helpMore, words) : [Action([], words.anyKey)])
  }

  private func onward(_ label: String, _ words: some KioskWords) -> [Action] {
    [Action(Self.onward, label), Action([], words.anyKey)]
  }

  /// What leads from one page of the help to the next.
  package static let onward: [Key] = [.function(1), .pageDown, .down, .right]
  /// From here on both stand on one page.
  private static let rowsForBoth = 40

  private static func understood(by page: Page, _ words: some KioskWords) -> [Entry] {
    guard page.focus != nil else { return [] }
    let fields = page.parts.compactMap(\.field)
    return inFields(fields, of: page, words) + inTables(of: page, words) + inLists(of: page, words)
      + onButtons(fields.count, of: page, words)
  }

  private static func inFields(_ fields: [Field], of page: Page, _ words: some KioskWords) -> [Entry] {
    guard !fields.isEmpty else { return [] }
    let texts = fields.filter { $0.options.isEmpty }
    var entries = texts.isEmpty ? [] : [Entry([], names: "A–Z 0–9", words.typing, isTyping: true)]
    entries += amongOptions(fields.map(\.options.count).max() ?? 0, words)
    entries.append(Entry([.backspace, .delete], words.erasing))
    entries += inTexts(texts, words)
    if fields.count + page.buttons.count > 1 {
      entries.append(Entry([.tab, .backTab, .down, .up], words.movingFocus))
      entries.append(Entry([.enter], words.entering))
    }
    return entries
  }

  private static func inTexts(_ fields: [Field], _ words: some KioskWords) -> [Entry] {
    guard !fields.isEmpty else { return [] }
    let hasParagraph = fields.contains { $0.rows > 1 }
    let moves: [Key] =
      [.left, .right] + (hasParagraph ? [.up, .down, .pageUp, .pageDown] : []) + [.home, .end]
      + [.edit(.wordLeft), .edit(.wordRight)]
    return [
      Entry(moves, words.movingInField),
      Entry([.edit(.eraseBefore), .edit(.eraseAfter), .edit(.eraseWord)], words.erasingMore),
      Entry([.edit(.undo)], words.takingBack),
    ]
  }

  private static func amongOptions(_ count: Int, _ words: some KioskWords) -> [Entry] {
    guard count > 0 else { return [] }
    let digits = (1...min(9, count)).map { Key.character(Character("\($0)")) }
    let arrows: [Key] = [.left, .right, .home, .end, .character(" ")]
    let names = "1–\(digits.count) " + arrows.map { $0.name(space: words.space) }.joined(separator: " ")
    return [Entry(digits + arrows, names: names, words.choosingOption)]
  }

  private static func inLists(of page: Page, _ words: some KioskWords) -> [Entry] {
    let digits = page.digits
    guard let first = digits.first, let last = digits.last else { return [] }
    let range = "\(first.name(space: words.space))–\(last.name(space: words.space)) Enter"
    let choosing = Entry(digits + [.enter], names: page.hasEveryDigit ? range : nil, words.choosing)
    guard digits.count > 1 else {
      let only = Entry(digits + [.enter], words.choosing)
      return page.hasField ? [only, Entry([.tab, .backTab, .down, .up, .pageDown], words.movingFocus)] : [only]
    }
    let moves: [Key] = [.up, .down, .home, .end, .backTab, .tab, .pageUp, .pageDown]
    return [choosing, Entry(moves, words.movingInList)]
  }

  /// Only while the focus is in a table: elsewhere the same keys move the focus.
  private static func inTables(of page: Page, _ words: some KioskWords) -> [Entry] {
    guard page.focusesTable else { return [] }
    return [
      Entry([.up, .down, .backTab, .tab, .pageUp, .pageDown, .home, .end], words.movingInTable),
      Entry([.enter], words.choosing),
    ]
  }

  private static func onButtons(_ fields: Int, of page: Page, _ words: some KioskWords) -> [Entry] {
    guard !page.buttons.isEmpty else { return [] }
    let pressing = Entry(fields > 0 ? [.character(" ")] : [.enter, .character(" ")], words.pressing)
    guard fields == 0, page.buttons.count > 1 else { return [pressing] }
    return [Entry([.tab, .backTab, .right, .left, .down, .up], words.movingFocus), pressing]
  }
}

extension Page {
  /// The focus is on a row of a table.
  fileprivate var focusesTable: Bool {
    guard let focus else { return false }
    var first = 0
    for part in parts {
      if part.table != nil, (first..<first + part.focusCount).contains(focus) { return true }
      first += part.focusCount
    }
    return false
  }

  /// No digit is left out between the first and the last of its list.
  fileprivate var hasEveryDigit: Bool { digits == "123456789".prefix(digits.count).map(Key.character) }

  /// Enter leads to the next field and not yet to what the page calls it.
  var goesOnWithEnter: Bool {
    guard !entersAtOnce, let field = focusedField, field.rows == 1, let focus else { return false }
    return focus < parts.count { $0.field != nil } - 1
  }

  /// As the last line names them: what Enter does in a field that is not the last one is true there too.
  func namedKeys(_ words: some KioskWords) -> [Action] {
    goesOnWithEnter ? keys.map { $0.keys == [.enter] ? Action($0.keys, words.nextField) : $0 } : keys
  }
}

extension Action {
  /// The same by its other keys; nil when there are none.
  fileprivate func without(_ key: Key) -> Action? {
    let others = keys.filter { $0 != key }
    return others.isEmpty && !keys.isEmpty ? nil : Action(others, label)
  }
}

extension Guide.Entry {
  /// The same for the keys that no other line names; nil when nothing is left.
  fileprivate func without(_ taken: Set<Key>) -> Guide.Entry? {
    let free = keys.filter { !taken.contains($0) }
    if free.isEmpty && !isTyping { return nil }
    return Guide.Entry(free, names: free.count == keys.count ? names : nil, label, isTyping: isTyping)
  }
}
