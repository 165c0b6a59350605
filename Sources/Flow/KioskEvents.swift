internal import Console
internal import Rules
internal import Services

// What an event does.
extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// Takes an event of the person: what is shown over the page first, then the wait, the keys of every screen, and at
  /// last the screen.
  mutating func take(_ event: Event) {
    if let overlay = sitting.overlay { return take(event, on: overlay) }
    if sitting.wait != nil { return hold(event) }
    if event == .key(.lock) { return !route.isPublic && locksWhenIdle ? lock() : () }
    if case .key(let key) = event,
      let global = Global.keys(on: sitting.page, home: [], isDemo: aside != nil).move(for: key)
    {
      return perform(global)
    }
    enter(sitting.on(event), by: .person)
  }

  private mutating func perform(_ global: Global) {
    switch global {
    case .help: sitting.overlay = .help(0)
    case .language: sitting.speak(sitting.language.next)
    case .examples: sitting.overlay = .examples(sitting.exampleRow)
    case .tour: sitting.overlay = .tour(Picker(Array(tour.indices), focus: sitting.tourStep))
    case .clock: sitting.overlay = .clock(Picker(ClockJump.allCases))
    case .otherSide: sitting.departure = .crossed
    case .leave: sitting.departure = .left
    // The screen knows the way itself.
    case .home, .lock: break
    }
  }

  private mutating func take(_ event: Event, on overlay: Overlay) {
    if aside != nil, overlay != .warning, case .key(let key) = event, let global = Global.inPanels.move(for: key) {
      return take(global, on: overlay)
    }
    switch overlay {
    case .help(let page): take(event, onHelpPage: page)
    case .warning, .moved: sitting.overlay = nil
    case .examples(let index): take(event, amongExamples: index)
    case .tour(let picker): take(event, onTour: picker)
    case .clock(let picker): take(event, on: picker)
    }
  }

  /// The key that opened a panel closes it, another one opens its own in its place.
  private mutating func take(_ global: Global, on overlay: Overlay) {
    switch (global, overlay) {
    case (.help, .help(let page)): take(.key(.function(1)), onHelpPage: page)
    case (.language, _): sitting.speak(sitting.language.next)
    case (.examples, .examples), (.tour, .tour), (.clock, .clock): sitting.overlay = nil
    default: perform(global)
    }
  }

  /// Any key closes it, but for those that lead on to the keys.
  private mutating func take(_ event: Event, onHelpPage page: Int) {
    let leadsOn = if case .key(let key) = event { Guide.onward.contains(key) } else { false }
    sitting.overlay = leadsOn && page < helpPages.count - 1 ? .help(page + 1) : nil
  }

  private mutating func take(_ event: Event, on picker: Picker<ClockJump>) {
    switch picker.on(event) {
    case .changed(let picker): sitting.overlay = .clock(picker)
    case .picked(let jump):
      let before = clocks.wall()
      aside?.advance(jump)
      sitting.overlay = .moved(from: before, to: clocks.wall())
      sitting.ticked = nil
    case .ignored: if event == .key(.escape) { sitting.overlay = nil }
    }
  }

  private mutating func take(_ event: Event, amongExamples index: Int) {
    let rows = Rows(examples, chosen: index)
    switch rows.on(event) {
    case .changed(let rows):
      sitting.exampleRow = rows.chosen
      sitting.overlay = .examples(rows.chosen)
    case .picked(let example, let rows):
      sitting.exampleRow = rows.chosen
      sitting.overlay = nil
      fill(with: example)
    case .ignored: if event == .key(.escape) { sitting.overlay = nil }
    }
  }

  private mutating func take(_ event: Event, onTour picker: Picker<Int>) {
    switch picker.on(event) {
    case .changed(let picker): sitting.overlay = .tour(picker)
    case .picked(let step):
      sitting.tourStep = step
      sitting.overlay = nil
      if tour.indices.contains(step) { follow(tour[step]) }
    case .ignored: if event == .key(.escape) { sitting.overlay = nil }
    }
  }

  /// A step of the tour: where it is the clock's it opens its panel on that line, else it fills in what is open.
  private mutating func follow(_ step: Example) {
    guard let jump = step.jump else { return fill(with: step) }
    let jumps = ClockJump.allCases
    sitting.overlay = .clock(Picker(jumps, focus: jumps.firstIndex(of: jump) ?? 0))
  }

  /// What it types into the form that is open; nil where there is nothing for it.
  func filling(of example: Example) -> [String]? {
    let fields = sitting.page.parts.compactMap(\.field)
    // Nobody's own sentences are typed over.
    guard sitting.wait == nil, fields.allSatisfy({ $0.rows == 1 }) else { return nil }
    return example.filling(for: fields)
  }

  /// Types the example into the form that is open; nothing where there is nothing to be filled in.
  private mutating func fill(with example: Example) {
    guard let texts = filling(of: example) else { return }
    for (index, text) in texts.enumerated() {
      enter(sitting.on(.focused(index)), by: .person)
      let isChosen = sitting.page.focusedField?.options.isEmpty == false
      // What is no digit is meant for another form: an option stays as it is.
      if isChosen, Int(text) == nil { continue }
      let keys: [Key] =
        isChosen ? text.map(Key.character) : [.end, .edit(.eraseBefore)] + (text.isEmpty ? [] : [.paste(text)])
      for key in keys { enter(sitting.on(.key(key)), by: .person) }
    }
  }

  /// While a reply is awaited, keys wait in line; only the language changes at once, and Escape gives up where nothing
  /// is lost by it.
  private mutating func hold(_ event: Event) {
    if event == .key(.function(2)) {
      sitting.speak(sitting.language.next)
    } else if event == .key(.escape), sitting.wait?.request.terms.isCancellable == true {
      giveUp()
    } else if sitting.ahead.count < Self.aheadLimit {
      sitting.ahead.append(event)
    }
  }

  private mutating func giveUp() {
    clerk.cancel()
    sitting.errand = nil
    sitting.ahead.removeAll()
    enter(sitting.on(.reply(.failed(.cancelled))), by: .reply(.cancelled))
  }
}

/// Why the screen changes.
enum Cause {
  case person
  /// Time passed.
  case tick
  case reply(Hearing)

  /// Nobody has asked for it: what a screen asks then is asked aside too.
  fileprivate var isAside: Bool {
    switch self {
    case .person: false
    case .tick: true
    case .reply(let hearing): !hearing.isAwaited
    }
  }

  /// How a reply was awaited.
  struct Hearing {
    /// Keys pressed before it do not count.
    let isSeen: Bool
    /// The person waits for it.
    let isAwaited: Bool
    /// Something was written, or would have been.
    let isOutcome: Bool

    /// To what the person gave up.
    static let cancelled = Hearing(isSeen: true, isAwaited: true, isOutcome: false)
  }
}

extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// Goes where a step leads.
  mutating func enter(_ step: Step<Place>, by cause: Cause) {
    let before = sitting.page
    let isElsewhere = step.place != sitting.place
    if changes == nil, sitting.errand?.isAside == true, case .person = cause, isElsewhere { claimErrand() }
    let isBack = isElsewhere && step.place == route.start
    sitting.go(to: step.place, speaking: step.language ?? (isBack ? .indonesian : sitting.language))
    let after = sitting.page
    if after.endsVisit, !before.endsVisit { endVisit() }
    // What is behind a lock or comes after a sign-in may be older than what others did.
    if changes != nil, before.isPatient && !after.isPatient || after.lacksNews { hasNews = true }
    // To whoever comes back from his own work it is told at once, however short ago the last tick was; after a sign-in only
    // where nothing watches the store, since there the next tick is seconds away.
    if after.lacksNews, !before.lacksNews, changes == nil || !before.endsVisit && !before.isPatient {
      sitting.ticked = nil
    }
    if let request = step.request { ask(request, by: cause) }
    if isAnother(before, after, cause) { turn(to: after, cause) }
    if drops(before, after, cause) { dropAhead() }
  }

  /// Who was warned before something was told is gone when the warning ends.
  private mutating func turn(to page: Page, _ cause: Cause) {
    sitting.attention.turns(to: weight(of: page, cause))
    sitting.patience = sitting.overlay == .warning ? 1 : page.tells ? Attention<Key>.patience : page.isLong ? 2 : 1
  }

  /// Whether what has to be read is another page than before. A screen that is only brought up to date is not.
  private func isAnother(_ before: Page, _ after: Page, _ cause: Cause) -> Bool {
    if case .reply(let hearing) = cause, hearing.isAwaited { return true }
    return before.title != after.title || before.weight != after.weight
  }

  /// What became of something that writes is never left by the key that asked for it, whatever page says so. In a field
  /// the same key again is text and leads nowhere.
  private func weight(of page: Page, _ cause: Cause) -> Weight {
    guard case .reply(let hearing) = cause, hearing.isOutcome, page.weight == .light else { return page.weight }
    return page.endsVisit || page.hasField ? .light : .question
  }

  /// The reply that a screen asked for by itself is awaited by the person from now on: at a kiosk, where it greets
  /// whoever comes. Where the store is watched it only brings a screen up to date, and keys go on working.
  private mutating func claimErrand() {
    sitting.errand?.isAside = false
    sitting.errand?.since = clocks.sinceBoot()
  }

  private mutating func ask(_ request: Request, by cause: Cause) {
    let presence = Span.milliseconds(clocks.sinceBoot().since(sitting.present))
    let failed = sitting.failed.flatMap { $0.request == request ? $0.id : nil }
    let errand = Errand(
      id: failed ?? chance.identifier(), visit: sitting.visit, request: request, presence: presence)
    let isAside = cause.isAside
    sitting.errand = .init(id: errand.id, request: request, since: clocks.sinceBoot(), isAside: isAside)
    clerk.ask(errand)
  }

  /// Whether what was pressed before the new page was seen must not act on it.
  private func drops(_ before: Page, _ after: Page, _ cause: Cause) -> Bool {
    switch cause {
    // What a screen asked for by itself and what changed nothing that is shown takes no key from anybody.
    case .reply(let hearing): hearing.isSeen || after.isVerdict && (hearing.isAwaited || before != after)
    case .person, .tick: after.isVerdict && (!before.isVerdict || before.title != after.title)
    }
  }

  private mutating func dropAhead() {
    sitting.ahead.removeAll()
    paint()
    terminal.dropPending()
  }

  /// Forgets the visit. What the desk is still doing is given up where nothing is lost by it; its reply has no address.
  mutating func endVisit() {
    if sitting.errand?.request.terms.isCancellable == true { clerk.cancel() }
    sitting = sitting.forgotten(as: chance.identifier(), now: clocks.sinceBoot())
    hasNews = changes != nil
    wipe()
  }

  /// Takes the replies that have come; at most one of them is awaited.
  mutating func collect() {
    while let (id, reply) = clerk.reply() {
      guard let errand = sitting.errand, errand.id == id else { continue }
      Fault.answered.reach()
      return deliver(reply, of: errand)
    }
  }

  private mutating func deliver(_ reply: Reply, of errand: Sitting<Place>.Outstanding) {
    if case .greeting(let greeting) = reply { branch = greeting.branch }
    sitting.errand = nil
    if errand.request.commits {
      sitting.failed = if case .failed = reply { (errand.id, errand.request) } else { nil }
    }
    let now = clocks.sinceBoot()
    sitting.ticked = now
    if !errand.isAside, sitting.overlay != .warning { sitting.touched = now }
    let isOutcome = !errand.isAside && errand.request.commits
    let isSeen = isOutcome || (!errand.isAside && errand.wasShown)
    enter(
      sitting.on(.reply(reply)),
      by: .reply(.init(isSeen: isSeen, isAwaited: !errand.isAside, isOutcome: isOutcome)))
  }
}
