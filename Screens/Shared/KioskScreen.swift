import Console
package import Flow

/// What every screen of the kiosk has besides its events and its page.
package protocol KioskScreen: Screen where Place == Screens.Place, Words == Texts {
  /// This screen as a case of the machine.
  var place: Screens.Place { get }

  /// Where F10 leads; nil on the screens of nobody's visit.
  var home: MainMenu? { get }

  /// Whether the desk owes this screen a reply.
  var wait: Wait { get }

  /// What a crawler does here: single keys and whole fillings, valid, wrong and empty.
  var samples: [[Event]] { get }
}

/// What a screen does while the desk works.
package enum Wait: Sendable, Hashable {
  /// No reply is awaited: one that comes all the same was meant for a screen that was left.
  case none
  /// A reply is awaited, and nothing else means anything: a second Enter does not ask twice.
  case busy
  /// A reply is awaited, and keys go on working.
  case aside
}

extension KioskScreen {
  package var wait: Wait { .none }

  package var samples: [[Event]] { [[.key(.enter)], [.key(.escape)]] }

  /// The same screen, and nothing is asked.
  var stay: Step<Screens.Place> { Step(place) }
}
