import Console
package import Flow

/// Finds articles while words are typed; the best stand below the field.
///
/// While the cursor is in the field, digits and letters are text. Down, Tab or Enter lead to what was found, where a
/// digit takes its line as in every list, and a letter goes back to the field.
package struct ArticleSearch: KioskScreen {
  private enum Move: Sendable, Hashable { case take, back }

  private let hall: Hall
  /// Where the search was asked for.
  private let back: Screens.Place
  private var entry = Entry(limit: Self.limit)
  /// By what stands in the field.
  private var found: [Article] = []
  /// What is searched in place of what stands in the field, which no article has.
  private var meant: String?
  /// The words of the field that find nothing, not even alone.
  private var unknown: [String] = []
  /// No article has all words of the field that find something.
  private var isNearest = false
  /// 0 is the field, 1 the first line below it.
  private var focus = 0

  private static let keys = Keys<Move>(.init(.take, .enter), .init(.back, .escape))

  /// In characters.
  private static let limit = 40

  /// As many as have digits.
  static let shownLimit = 9

  init(_ hall: Hall, back: Screens.Place) {
    self.hall = hall
    self.back = back
  }

  package var place: Screens.Place { .articleSearch(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .key(let key): on(key)
    case .focused(0): moving(to: 0).stay
    case .focused(let index): opened(index)
    case .reply, .tick: stay
    }
  }

  private var shown: [Article] { Array(found.prefix(Self.shownLimit)) }

  private func on(_ key: Key) -> Step<Screens.Place> {
    switch Self.keys.move(for: key) {
    case .back: Step(back)
    case .take: focus == 0 ? moving(to: 1).stay : opened(focus)
    case nil: focus == 0 ? inField(key) : inList(key)
    }
  }

  private func inField(_ key: Key) -> Step<Screens.Place> {
    switch key {
    case .down, .tab, .pageDown: moving(to: 1).stay
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .enter, .escape, .backTab, .up, .pageUp,
      .function, .tap, .edit, .lock, .unknown:
      typed(key)
    }
  }

  private func inList(_ key: Key) -> Step<Screens.Place> {
    switch key {
    case .down, .tab: moving(to: focus + 1).stay
    case .up, .backTab: moving(to: focus - 1).stay
    case .home, .pageUp: moving(to: 1).stay
    case .end, .pageDown: moving(to: shown.count).stay
    case .character("/"): moving(to: 0).stay
    case .character(let character):
      if let digit = character.wholeNumberValue { opened(digit) } else { typed(key) }
    case .paste, .backspace, .delete, .left, .right, .enter, .escape, .function, .tap, .edit, .lock, .unknown:
      typed(key)
    }
  }

  /// The same words, with the cursor in the field.
  var askingAgain: ArticleSearch { moving(to: 0) }

  /// What is typed goes into the field, wherever the cursor stood.
  private func typed(_ key: Key) -> Step<Screens.Place> {
    guard let entry = entry.after(key) else { return stay }
    var next = moving(to: 0)
    next.entry = entry
    let query = Query(entry.text)
    next.found = query.articles
    (next.meant, next.unknown, next.isNearest) = (nil, [], false)
    if next.found.isEmpty, let mended = query.mended {
      (next.found, next.meant) = (mended.articles, mended.text)
    } else if next.found.isEmpty, let nearest = query.nearest {
      (next.found, next.meant) = (nearest.articles, nearest.known.text)
      (next.unknown, next.isNearest) = (nearest.unknown, !nearest.hasAllKnown)
    }
    return next.stay
  }

  /// No wrap-around.
  private func moving(to focus: Int) -> ArticleSearch {
    var next = self
    next.focus = min(max(0, focus), shown.count)
    return next
  }

  /// The article on that line, from 1.
  private func opened(_ line: Int) -> Step<Screens.Place> {
    guard shown.indices.contains(line - 1) else { return stay }
    return Step(.article(ReadArticle(hall, shown[line - 1], back: moving(to: line).place)))
  }
}

// MARK: What it shows

extension ArticleSearch {
  package func page(_ say: KioskTexts) -> Page {
    let words = say.information.search
    let field = Field(
      label: words.label, hint: words.hint, shown: entry.shown, caret: entry.shownCaret, width: Self.limit)
    return Page(
      title: words.title, parts: Part.spaced([.field(field)] + below(say)),
      keys: Self.keys.actions { $0 == .back ? say.common.back : shown.isEmpty ? nil : say.common.choose }, focus: focus)
  }

  private func below(_ say: KioskTexts) -> [Part] {
    let words = say.information.search
    if Query(entry.text).isEmpty { return [.text(words.examples)] }
    if found.isEmpty { return [.note(.info, words.nothing), .text(words.nothingNext)] }
    let lines = shown.enumerated().map { index, article in
      let text = say.information.article(article)
      return Choice(digit: index + 1, label: text.title, detail: text.line)
    }
    return [.text(summary(words)), .choices(lines)]
  }

  /// How what is shown answers what was typed.
  private func summary(_ words: SearchTexts) -> String {
    if isNearest { return words.nearest(unknown) }
    if let meant { return unknown.isEmpty ? words.meant(meant) : words.without(unknown, meant) }
    return found.count > Self.shownLimit ? words.tooMany(found.count) : words.found(found.count)
  }
}
