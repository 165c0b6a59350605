package import Flow

/// One article; a journey of this kiosk that helps with it can be begun from here.
package struct ReadArticle: KioskScreen {
  private enum Move: Sendable, Hashable {
    case begin(Service)
    /// The list of topics.
    case others
    case done
  }

  private let hall: Hall
  private let article: Article
  /// The list or the search in which it was chosen.
  private let back: Screens.Place
  private var ways: Ways<Move>

  init(_ hall: Hall, _ article: Article, back: Screens.Place) {
    self.hall = hall
    self.article = article
    self.back = back
    ways = Ways([article.service.map(Move.begin), .others, .done].compactMap(\.self))
  }

  package var place: Screens.Place { .article(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if SearchKey.isMeant(by: event) { return Step(search) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.begin(let service)): return MainMenu(hall).entrance(service)
    case .took(.others): return Step(.information(Information(hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .back: return Step(back)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let text = say.information.article(article)
    return .reading(ways, title: text.title, parts: text.parts + desk(say), say: say) {
      switch $0 {
      case .begin(let service): say.menu.service(service)
      case .others: Label(say.information.others)
      case .done: Label(say.common.exit(.done))
      }
    }
  }

  /// Only this one says something of the branch.
  private func desk(_ say: KioskTexts) -> [Part] { article == .hours ? say.desk(hall) : [] }

  /// Who came from a search goes on with it.
  private var search: Screens.Place {
    if case .articleSearch(let search) = back { return search.askingAgain.place }
    return .articleSearch(ArticleSearch(hall, back: place))
  }
}
