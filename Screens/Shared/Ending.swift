package import Flow

/// Where a person goes from a screen at which a journey ends.
package enum Exit: Sendable, Hashable, CaseIterable {
  /// What is told was written down; to the menu.
  case noted
  /// Back to what was typed.
  case change
  case menu
  case done
}

/// What somebody takes along from a screen at which a journey ends. Rule KY1.
package enum Keepsake: Sendable, Hashable {
  /// A verdict or a moment.
  case verdict
  /// A number to be written down, too.
  case number
}

extension Ways<Exit> {
  /// The ways on from what is told; first the one that says that it was written down.
  static func from(_ told: Keepsake) -> Ways { Ways([told == .number ? .noted : .menu, .done]) }
}

/// A screen at which a journey ends with an answer: every one tells something, and takes no key before it can have been
/// read. Esc leads back to the form with everything that was typed, after a question where there is a number.
package protocol Ending: KioskScreen {
  /// Who asked, and with what.
  var stated: Stated { get }
  var exits: Ways<Exit> { get set }
  /// Told here to be written down: Esc asks about it once. Nil where there is none.
  var number: String? { get }

  /// What happened, in a few words.
  func title(_ say: KioskTexts) -> String

  /// Why, until when, and what to do next.
  func parts(_ say: KioskTexts) -> [Part]
}

extension Ending {
  package var home: MainMenu? { MainMenu(stated.hall) }

  package var number: String? { nil }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch exits.on(event) {
    case .changed(let exits):
      var next = self
      next.exits = exits
      return next.stay
    case .took(.menu), .took(.noted): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.change): return Step(stated.origin)
    case .back: return Step(left)
    case .ignored: return stay
    }
  }

  private var left: Screens.Place {
    guard let number else { return stated.origin }
    return .writtenDown(WrittenDown(stated.hall, number: number, leaving: place, to: stated.origin))
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(exits, title: title(say), parts: parts(say), say: say, tells: true) { Label(say.common.exit($0)) }
  }
}
