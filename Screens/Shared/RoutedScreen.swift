import Console
package import Flow

/// What every screen of a machine has besides its events and its page.
package protocol RoutedScreen: Screen where Words: ScreenTexts {
  /// This screen as a case of its machine.
  var place: Place { get }

  /// Where F10 leads; nil where nobody is served.
  var entrance: Place? { get }

  /// Whether the desk owes this screen a reply.
  var wait: Wait { get }
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

extension RoutedScreen {
  package var wait: Wait { .none }

  /// The same screen, and nothing is asked.
  var stay: Step<Place> { Step(place) }

  /// Pure. What no screen has to look after is decided here: replies that nobody awaits, keys while one is awaited, and
  /// the way to the entrance.
  /// - Parameter page: the one that is shown, where somebody has it
  func routed(_ event: Event, showing page: Page? = nil) -> Step<Place> {
    switch event {
    case .reply: return wait == .none ? stay : on(event)
    case .key, .focused, .tick: break
    }
    if wait == .busy { return stay }
    if leadsHome(event, page), let entrance { return Step(entrance) }
    return on(event)
  }

  /// F10 everywhere, and 0 where digits are no text.
  private func leadsHome(_ event: Event, _ page: Page?) -> Bool {
    switch event {
    case .key(.function(10)): true
    case .key(.character("0")): !(page ?? self.page(.of(.indonesian))).hasField
    case .key, .focused, .reply, .tick: false
    }
  }
}
