import Console
package import Flow

/// The topics that can be read about.
package struct Information: KioskScreen {
  private enum Move: Sendable, Hashable {
    case topic(Topic)
    case search
  }

  package let hall: Hall
  private var ways = Ways(Topic.allCases.map(Move.topic) + [.search])

  /// Comes from the main menu.
  package init(_ hall: Hall) { self.hall = hall }

  package var place: Screens.Place { .information(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if SearchKey.isMeant(by: event) { return Step(search) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.topic(let topic)): return Step(entrance(topic))
    case .took(.search): return Step(search)
    case .back: return Step(.mainMenu(MainMenu(hall)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .reading(ways, title: say.information.title, parts: [.text(say.information.intro)], say: say) {
      switch $0 {
      case .topic(let topic): say.information.topic(topic)
      case .search: say.information.find
      }
    }
  }

  private var search: Screens.Place { .articleSearch(ArticleSearch(hall, back: place)) }

  private func entrance(_ topic: Topic) -> Screens.Place {
    if topic.articles.count == 1, let only = topic.articles.first {
      return .article(ReadArticle(hall, only, back: place))
    }
    return .articleList(ArticleList(hall, topic))
  }
}

/// The articles of a topic that has several.
package struct ArticleList: KioskScreen {
  private let hall: Hall
  private let topic: Topic
  private var ways: Ways<Article>

  init(_ hall: Hall, _ topic: Topic) {
    self.hall = hall
    self.topic = topic
    ways = Ways(topic.articles)
  }

  package var place: Screens.Place { .articleList(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if SearchKey.isMeant(by: event) { return Step(.articleSearch(ArticleSearch(hall, back: place))) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let article): return Step(.article(ReadArticle(hall, article, back: place)))
    case .back: return Step(.information(Information(hall)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .reading(ways, title: say.information.topic(topic).label, parts: [.text(say.information.which)], say: say) {
      say.information.article($0).label
    }
  }
}

/// The key that leads to the search from every screen of the information that has no field.
enum SearchKey: Sendable, Hashable {
  case search

  private static let keys = Keys<SearchKey>(.init(.search, .character("/")))

  static func isMeant(by event: Event) -> Bool {
    if case .key(let key) = event { keys.move(for: key) != nil } else { false }
  }

  static func actions(_ say: KioskTexts) -> [Action] { keys.actions { _ in say.information.search.key } }
}

extension Page {
  /// A page of the information that ends with its ways on.
  static func reading<Move>(
    _ ways: Ways<Move>, title: String, parts: [Part], say: KioskTexts, words: (Move) -> Label
  ) -> Page {
    var page = choosing(ways, title: title, parts: parts, say: say, words: words)
    page.keys += SearchKey.actions(say)
    return page
  }
}

extension ArticleText {
  /// As a line of a list.
  var label: Label { Label(title, line) }
}
