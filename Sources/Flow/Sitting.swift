internal import Console
internal import Rules
internal import Services

/// Everything that the loop remembers of one visit; a new value forgets it all.
struct Sitting<Place: Screen> where Place.Place == Place {
  /// An errand whose reply is awaited.
  struct Outstanding {
    let id: ErrandID
    let request: Request
    /// Since boot.
    var since: Span
    /// Nobody waits for it: the keys go on working and nothing is shown.
    var isAside: Bool
    /// The person has seen that something is being done.
    var wasShown = false
  }

  let visit: VisitID
  private(set) var place: Place
  private(set) var language: Language
  /// The sentences of the visitor's language.
  private(set) var say: Place.Words
  /// What the screen shows, whatever is shown over it.
  private(set) var page: Page
  /// Keys pressed while a reply was awaited, the oldest first.
  var ahead: [Event] = []
  var errand: Outstanding?
  /// What has failed last of what may count: asked once more it is the same errand, so that what was recorded all the same
  /// is not recorded twice. Rule S11.
  var failed: (id: ErrandID, request: Request)?
  var overlay: Overlay?
  /// The person closes the demonstration, or goes to its other side.
  var departure: Ending?
  /// The step of the first look that comes next.
  var tourStep = 0
  /// The example at which the list was left.
  var exampleRow = 0
  /// When the person last gave a sign of life, since boot.
  var touched: Span
  /// When the last key came, since boot.
  private(set) var lastKey: Span
  /// Since when somebody is here without a break between two keys, since boot. Rule KY4.
  private(set) var present: Span
  /// Which keys count on the page.
  var attention = Attention<Key>()
  /// How many times as long nobody is thought to have gone.
  var patience: Int64 = 1
  /// When the screen was last told that time passes, since boot; nil for never.
  var ticked: Span?
  private let words: (Language) -> Place.Words

  init(
    visit: VisitID, at place: Place, language: Language = .indonesian, words: @escaping (Language) -> Place.Words,
    now: Span
  ) {
    self.visit = visit
    self.place = place
    self.language = language
    self.words = words
    say = words(language)
    page = place.page(say)
    (touched, lastKey, present) = (now, now, now)
  }

  /// A visit that was left for the demonstration's other side goes on.
  init(_ left: LeftVisit<Place>, language: Language, words: @escaping (Language) -> Place.Words, now: Span) {
    self.init(visit: left.visit, at: left.place, language: language, words: words, now: now)
    tourStep = left.tourStep
  }

  /// A key came: after a break it may be somebody else's. Rule KY4.
  mutating func noteKey(at now: Span) {
    if now.since(lastKey) >= Self.breakAfter { present = now }
    lastKey = now
  }

  /// Milliseconds without a key after which whoever presses one may be somebody else, inclusive, *ours*. Rule KY4.
  private static var breakAfter: Int64 { 180_000 }

  /// Where an event leads from here.
  func on(_ event: Event) -> Step<Place> { place.on(event, showing: page) }

  /// Another screen, or another language on the same one.
  mutating func go(to place: Place, speaking language: Language) {
    self.place = place
    if language != self.language {
      self.language = language
      say = words(language)
    }
    page = place.page(say)
  }

  mutating func speak(_ language: Language) { go(to: place, speaking: language) }

  /// The same visit behind another screen; keys that were pressed before it came are lost.
  mutating func lock(at place: Place, now: Span) {
    overlay = nil
    ahead.removeAll()
    touched = now
    go(to: place, speaking: language)
  }

  /// The same screen in the visit of somebody else.
  func forgotten(as visit: VisitID, now: Span) -> Sitting {
    var next = Sitting(visit: visit, at: place, language: language, words: words, now: now)
    next.ticked = now
    return next
  }

  /// The errand for which the person waits, and the keys with him.
  var wait: Outstanding? { errand.flatMap { $0.isAside ? nil : $0 } }
}

/// A visit of the demonstration while its visitor is on the other side: where he was, with everything that he typed.
package struct LeftVisit<Place: Screen>: Sendable where Place.Place == Place {
  let visit: VisitID
  let place: Place
  let tourStep: Int
  /// As the last greeting said: the top line stays as it was.
  let branch: Branch?
}

/// What is shown in place of the page.
enum Overlay: Hashable {
  /// What the question means and the keys, from that page on.
  case help(Int)
  /// Nobody has touched a key for a while.
  case warning
  /// What the demonstration offers, with the one under the cursor.
  case examples(Int)
  /// The steps of a first look.
  case tour(Picker<Int>)
  /// The demonstration's clock.
  case clock(Picker<ClockJump>)
  /// The clock was moved.
  case moved(from: Moment, to: Moment)
}
