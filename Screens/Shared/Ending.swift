package import Flow

/// Where a person goes from a screen at which a journey ends.
package enum Exit: Sendable, Hashable, CaseIterable {
  /// Back to what was typed.
  case change
  case menu
  case done
}

/// A screen at which a journey ends with an answer; Esc leads back to the form with everything that was typed.
package protocol Ending: KioskScreen {
  /// Who asked, and with what.
  var stated: Stated { get }
  var exits: Ways<Exit> { get set }

  /// What happened, in a few words.
  func title(_ say: Texts) -> String

  /// Why, until when, and what to do next.
  func parts(_ say: Texts) -> [Part]
}

extension Ending {
  package var home: MainMenu? { MainMenu(stated.hall) }

  package var samples: [[Event]] { exits.samples }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch exits.on(event) {
    case .changed(let exits):
      var next = self
      next.exits = exits
      return next.stay
    case .took(.menu): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.change), .back: return Step(stated.form.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(exits, title: title(say), parts: parts(say), say: say, isVerdict: true) { Label(say.common.exit($0)) }
  }
}
