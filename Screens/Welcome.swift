import Console
package import Flow
package import Services

/// The first screen: nobody's visit. A language begins one.
package struct Attract: KioskScreen {
  /// What the desk was asked to greet for.
  private enum Asked: Sendable, Hashable {
    /// To notice that the service is away, while nobody is here.
    case looking
    /// Somebody chose a language.
    case coming
  }

  private var languages = Picker(Language.allCases)
  /// The bar was moved; until then it stands on the language in which the page is.
  private var isMoved = false
  private var asked: Asked?
  /// Why the last greeting failed.
  private var failure: Failure?

  /// Nobody stands here; a failure of the last greeting is said at the door.
  package init(after failure: Failure? = nil) { self.failure = failure }

  package var place: Screens.Place { .attract(self) }

  package var home: MainMenu? { nil }

  package var wait: Wait { asked == nil ? .none : .aside }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .tick: return Step(asking(.looking), asking: .greet)
    case .reply(let reply): return after(reply)
    case .key, .focused: break
    }
    switch languages.on(event) {
    case .picked(let language): return chosen(isMoved || event != .key(.enter) ? language : nil)
    case .changed(let languages): return moving(languages).stay
    // Up from the second line, on which a page in English stands by itself.
    case .ignored: return event == .key(.up) || event == .key(.backTab) ? moving(languages).stay : stay
    }
  }

  private func moving(_ languages: Picker<Language>) -> Attract {
    var next = self
    (next.languages, next.isMoved) = (languages, true)
    return next
  }

  package func page(_ say: KioskTexts) -> Page {
    let focus = isMoved ? languages.focus : Language.allCases.firstIndex(of: say.language) ?? 0
    return Page(
      title: say.welcome.title,
      parts: Part.spaced(
        [.banner(say.welcome.large), .text(say.welcome.purpose)] + trouble(say)
          + [.choices(languages.choices { (say.welcome.language($0), "") })]),
      keys: [Action([.enter], say.common.choose)], focus: focus, endsVisit: true)
  }

  private func trouble(_ say: KioskTexts) -> [Part] {
    failure.map { [.note(.error, say.failure.what($0)), .text(say.failure.atTheDoor)] } ?? []
  }

  /// - Parameter language: nil for the one that the page is in
  private func chosen(_ language: Language?) -> Step<Screens.Place> {
    Step(asking(.coming), asking: asked == nil ? .greet : nil, speaking: language)
  }

  private func asking(_ asked: Asked) -> Screens.Place {
    var next = self
    next.asked = asked
    return next.place
  }

  /// Nobody is here yet; who is choosing a language keeps the place.
  private func waiting(after failure: Failure?) -> Step<Screens.Place> {
    var next = self
    (next.asked, next.failure) = (nil, failure)
    return next.stay
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    if case .failed(let why) = reply {
      if why == .maintenance { return Step(.maintenance(Maintenance())) }
      return waiting(after: why == .cancelled ? failure : why)
    }
    guard case .greeting(let greeting) = reply else { return stay }
    return asked == .coming ? Step(.mainMenu(MainMenu(Hall(greeting)))) : waiting(after: nil)
  }
}
