package import Console
internal import Rules
package import Services

// The loop. Rules S5, S9, S11; the times are
//
//   100 ms   until a wait is shown
//   2 s      until its seconds are counted
//   5 s      between two ticks
//   200 ms   between two ticks at least, where the store is watched
//   256      keys that are kept while a reply is awaited
//
// When a key counts on a page that has to be read: `Attention`.

/// Takes what the terminal hears to the screens, their requests to the clerk, and their pages back to the terminal.
///
/// It owns everything that happens on every screen: language, help, waiting, the end of a visit whose visitor has gone.
package struct Kiosk<Place: Screen, T: Terminal & ~Copyable, C: Clerk>: ~Copyable
where Place.Place == Place, Place.Words: KioskWords {
  static var noticeAfter: Int64 { 100 }
  static var countAfter: Int64 { 2_000 }
  static var tickEvery: Int64 { 5_000 }
  static var tickPause: Int64 { 200 }
  /// How many keys are kept while a reply is awaited; further ones are lost.
  package static var aheadLimit: Int { 256 }
  /// How many inputs in a row may be taken without showing what they did.
  private static var unpaintedLimit: Int { 16 }

  /// What is painted on and listened to.
  package var terminal: T
  /// Where the screens' requests go.
  package var clerk: C
  let route: Route<Place>
  let clocks: Clocks
  let limits: Limits
  let chance: any Chance
  let aside: Aside?
  /// Where the store is watched, a change brings the tick and not the clock.
  let changes: Changes?

  var sitting: Sitting<Place>
  /// Something changed of which the screen has not been told yet.
  var hasNews = false
  /// As the last greeting said.
  var branch: Branch?
  /// Makes of a page what the terminal shows.
  private var renderer: any Renderer<T.Picture>
  private var unpainted = 0

  /// - Parameters:
  ///   - renderer: of what this terminal shows
  ///   - terminal: watches the clerk's `readyDescriptor`, and that of `changes`
  ///   - words: the sentences of a language
  ///   - language: in which it begins
  ///   - left: the visit that goes on; nil to begin with the first screen
  ///   - chance: for the names of visits and errands
  ///   - aside: what a demonstration has besides; nil at work
  ///   - changes: what others do to the store; nil at a kiosk, which looks every few seconds
  package init(
    _ terminal: consuming T, by renderer: any Renderer<T.Picture>, _ clerk: C, _ route: Route<Place>,
    words: @escaping (Language) -> Place.Words, speaking language: Language = .indonesian,
    goingOn left: LeftVisit<Place>? = nil, clocks: Clocks,
    limits: Limits = Limits(), chance: any Chance, aside: Aside? = nil, changes: Changes? = nil
  ) {
    self.renderer = renderer
    self.terminal = terminal
    self.clerk = clerk
    self.route = route
    self.clocks = clocks
    self.limits = limits
    self.chance = chance
    self.aside = aside
    self.changes = changes
    branch = left?.branch
    let now = clocks.sinceBoot()
    sitting =
      left.map { Sitting($0, language: language, words: words, now: now) }
      ?? Sitting(visit: chance.identifier(), at: route.start, language: language, words: words, now: now)
  }

  /// What goes on when its visitor comes back from the demonstration's other side.
  package var left: LeftVisit<Place> {
    LeftVisit(visit: sitting.visit, place: sitting.place, tourStep: sitting.tourStep, branch: branch)
  }

  /// The screen on which the visit is.
  package var place: Place { sitting.place }

  /// What the visitor reads.
  package var language: Language { sitting.language }

  /// Its name goes with every errand.
  package var visit: VisitID { sitting.visit }

  /// A reply is awaited, for which the keys wait too.
  package var isWaiting: Bool { sitting.wait != nil }

  /// No key is waiting for its turn.
  package var isCaughtUp: Bool { sitting.ahead.isEmpty || isWaiting }

  /// Runs until the terminal ends. When it returns, nothing of the last visit is left on the terminal.
  package mutating func run() -> Ending {
    while true {
      if let ending = turn() { return ending }
    }
  }

  /// Gives the terminal back, and lets go of clerk and watch: until then they live, however little is asked of them.
  package consuming func close() {}

  /// One round: takes a reply, shows the page, waits for one input and takes it.
  /// - Returns: why the terminal ended, or nil to go on. An end counts at once, whatever the desk is doing.
  package mutating func turn() -> Ending? {
    collect()
    show()
    if !isCaughtUp {
      take(sitting.ahead.removeFirst())
    } else {
      switch terminal.next(within: patience) {
      case .ended(let ending): return end(ending)
      case .key(let key): hear(key)
      case .resized: renderer.forget()
      case .woken: if changes?.take() == true { hasNews = true }
      case .quiet: break
      }
    }
    if let departure = sitting.departure { return end(departure) }
    passTime()
    return nil
  }

  private mutating func end(_ ending: Ending) -> Ending {
    terminal.wipe()
    return ending
  }

  /// Paints the page, unless more keys are there already.
  package mutating func show() {
    let hasMore = !isCaughtUp || terminal.hasPending
    if hasMore, unpainted < Self.unpaintedLimit {
      unpainted += 1
      return
    }
    paint()
  }

  /// Paints the page; an unchanged one costs nothing.
  mutating func paint() {
    unpainted = 0
    let scene = scene
    noteSight()
    if isWaitDue { sitting.errand?.wasShown = true }
    if let picture = renderer.picture(of: scene, words: sitting.say) { terminal.paint(picture) }
  }

  /// A key as the terminal sent it; a touch becomes what it means on the page that is shown.
  private mutating func hear(_ key: Key) {
    let now = clocks.sinceBoot()
    if idleEnd.map({ now >= $0 }) == true { return endByIdle() }
    sitting.touched = now
    if key == .lock, !route.isPublic, locksWhenIdle { return lockNow() }
    sitting.noteKey(at: now)
    let isTaken = sitting.attention.takes(key.kind, at: now)
    if sitting.overlay == .warning {
      sitting.overlay = nil
      return
    }
    guard isTaken || sitting.overlay != nil || isHarmless(key) else { return }
    switch key {
    case .unknown: break
    case .tap(let position): if let event = renderer.event(at: position) { take(event) } else { tapBeside() }
    default: take(.key(key))
    }
  }

  /// A touch anywhere closes what any key closes.
  private mutating func tapBeside() {
    if sitting.overlay != nil { take(.key(.unknown)) }
  }

  /// The screen is to be drawn anew, on glass that shows nothing.
  mutating func wipe() {
    terminal.wipe()
    renderer.forget()
  }
}
