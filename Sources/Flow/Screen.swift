package import Console
package import Services

/// What a screen is told: a key, the reply it asked for, or that a moment has passed.
package enum Event: Sendable, Hashable {
  case key(Key)
  /// Somebody put the focus on this field or button, by touch; counted as in `Page.focus`.
  case focused(Int)
  /// In a box of its own: a reply is many times as large as a key.
  indirect case reply(Reply)
  /// Only while no reply is awaited: about every five seconds at a kiosk. Where the loop watches the store: once at the
  /// beginning of a visit, whenever somebody has changed it, and on leaving a patient page. What a screen asks then is
  /// asked aside; it must write nothing, or it would bring the next tick.
  case tick
}

/// The languages of the screens, in the order in which F2 goes round.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case indonesian = "id"
  case english = "en"

  /// The one after it; the first one after the last.
  package var next: Language {
    let all = Self.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? self
  }
}

/// A state of the machine, as a value. It knows what it shows and where to go next, and nothing else.
package protocol Screen<Place, Words>: Sendable, Hashable {
  /// Every screen of the machine, this one among them.
  associatedtype Place: Sendable, Hashable
  /// The sentences of one language.
  associatedtype Words

  /// Pure. An event that means nothing here leads to the same screen.
  func on(_ event: Event) -> Step<Place>

  /// The same for a screen that has to know something of its own page: here is the one that is shown.
  func on(_ event: Event, showing page: Page) -> Step<Place>

  /// What it shows, as meaning. Pure.
  func page(_ say: Words) -> Page
}

extension Screen {
  package func on(_ event: Event, showing page: Page) -> Step<Place> { on(event) }
}

/// Where an event leads, and what has to be asked of the desk on the way.
package struct Step<Place: Sendable & Hashable>: Sendable, Hashable {
  package var place: Place
  /// Handed to the desk; its reply comes back as an event to `place`.
  package var request: Request? {
    get { if case .asking(let request) = asked { request } else { nil } }
    set { asked = newValue.map(Asked.asking) ?? .none }
  }
  /// The language from here on, when the person chose one.
  package var language: Language?
  private var asked: Asked

  /// In a box of its own: hardly any step asks, and a request is many times as large as all the rest.
  private indirect enum Asked: Sendable, Hashable {
    case none
    case asking(Request)
  }

  package init(_ place: Place, asking request: Request? = nil, speaking language: Language? = nil) {
    self.place = place
    self.language = language
    asked = request.map(Asked.asking) ?? .none
  }
}
