package import Flow
import Services

/// Data are being imported: no visit begins, and the first screen comes back by itself.
package struct Maintenance: KioskScreen {
  private var isAsking = false

  /// Asks with the next tick.
  package init() {}

  package var place: Screens.Place { .maintenance(self) }

  package var home: MainMenu? { nil }

  package var wait: Wait { isAsking ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch event {
    case .tick: Step(asking(true), asking: .greet)
    case .reply(.greeting): Step(.start)
    case .reply(.failed(let failure)): Step(failure == .maintenance ? asking(false) : .attract(Attract(after: failure)))
    case .reply, .key, .focused: stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    Page(
      title: say.welcome.maintenanceTitle,
      parts: Part.spaced([.note(.warning, say.welcome.maintenance), .text(say.welcome.maintenanceNext)]),
      endsVisit: true)
  }

  private func asking(_ isAsking: Bool) -> Screens.Place {
    var next = self
    next.isAsking = isAsking
    return next.place
  }
}
