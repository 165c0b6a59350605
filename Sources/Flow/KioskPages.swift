internal import Console
internal import Rules
internal import Services

// What is shown.
extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// What the terminal is to show now.
  var scene: Scene {
    let globals = globals
    return Scene(
      page: shownPage(globals), surroundings: surroundings(globals), size: terminal.size, language: sitting.language)
  }

  /// Every key that works here, as the help lists them.
  package var guide: Guide { guide(globals) }

  /// The keys of every screen that work on this one.
  private var globals: Keys<Global> {
    Global.keys(on: sitting.page, home: homeKeys, isDemo: aside != nil, canLock: !route.isPublic && locksWhenIdle)
  }

  private func guide(_ globals: Keys<Global>) -> Guide {
    let say = sitting.say
    return Guide(sitting.page, globals: globals.actions { $0.label(say, on: aside?.side) }, words: say)
  }

  /// F10 and 0, where the screen does something with them and does the same. Nobody's screen has no way home.
  private var homeKeys: [Key] {
    guard !sitting.page.endsVisit else { return [] }
    let home = Key.function(10)
    let there = sitting.on(.key(home))
    let isOwn = sitting.page.keys.contains { $0.keys.contains(home) }
    guard !isOwn, there != Step(sitting.place) else { return [] }
    let zero = Key.character("0")
    return !sitting.page.hasField && sitting.on(.key(zero)) == there ? [zero, home] : [home]
  }

  private func shownPage(_ globals: Keys<Global>) -> Page {
    let say = sitting.say
    return switch sitting.overlay {
    case .help(let page): helpPages[min(max(0, page), helpPages.count - 1)]
    case .warning: closable(say.idleTitle, [.note(.warning, idleWarning(say))], say)
    case .examples(let index): examplesPage(index, say)
    case .tour(let picker): tourPage(picker, say)
    case .clock(let picker): clockPage(picker, say)
    case .moved(let before, let now): movedPage(before, now, say)
    case nil: ownPage(say)
    }
  }

  /// The help of this screen as it can be shown here; at least one page.
  var helpPages: [Page] {
    let (say, size, around) = (sitting.say, terminal.size, surroundings(globals))
    return guide.pages(say, about: sitting.page.about, rows: size.rows) {
      !Layout.sheet($0, around: around, size: size, words: say).isCut
    }
  }

  private func idleWarning(_ say: Place.Words) -> String {
    locksWhenIdle ? say.lockWarning(seconds: secondsLeft) : say.idleWarning(seconds: secondsLeft)
  }

  private func closable(_ title: String, _ parts: [Part], _ say: Place.Words) -> Page {
    Page(title: title, parts: parts, keys: [Action([], say.anyKey)])
  }

  /// While a wait is shown, only Escape does something, if it does.
  private func ownPage(_ say: Place.Words) -> Page {
    var page = sitting.page
    if aside != nil, page.endsVisit { page.parts = [.note(.warning, say.demoNotice), .blank] + page.parts }
    if let wait = sitting.wait, isWaitDue {
      page.keys = wait.request.terms.isCancellable ? [Action([.escape], say.cancel)] : []
      if page.countsWait { page.parts += [.blank, waited(since: wait.since, say)] }
    }
    return page
  }

  private func waited(since begun: Span, _ say: Place.Words) -> Part {
    let waited = clocks.sinceBoot().since(begun)
    guard waited >= Self.countAfter else { return .text(say.waiting) }
    let seconds = Int(waited / 1_000)
    return .tally(seconds, caption: say.waiting(seconds: seconds))
  }

  private func clockPage(_ picker: Picker<ClockJump>, _ say: Place.Words) -> Page {
    Page(
      title: say.demoClock,
      parts: [
        .text(say.demoNow(shown(clocks.wall(), say))), .blank,
        .choices(picker.choices { (say.label(of: $0), target(of: $0, say)) }),
      ], keys: [Action([.enter], say.choose), Action([.escape], say.cancel)], focus: picker.focus)
  }

  private func target(of jump: ClockJump, _ say: Place.Words) -> String {
    aside.map { shown($0.target(jump), say) } ?? ""
  }

  private func movedPage(_ before: Moment, _ now: Moment, _ say: Place.Words) -> Page {
    closable(
      say.demoClock,
      [.note(.success, say.demoNow(shown(now, say))), .blank, .text(say.demoBefore(shown(before, say)))],
      say)
  }

  /// The row under the cursor is told in full below the list.
  private func examplesPage(_ index: Int, _ say: Place.Words) -> Page {
    let examples = examples
    let rows = Rows(examples, chosen: index)
    let table = Table(
      columns: [.init("", width: 14), .init("", width: 17), .init("", width: 30, isWide: true)],
      rows: examples.map { Table.Row([$0.theme, $0.name, $0.what]) }, empty: "")
    let isFillable = if let example = rows.row { filling(of: example) != nil } else { false }
    let whole = rows.row.map { [Part.blank, .text("\($0.name): \($0.what)"), .text($0.facts)] } ?? []
    return Page(
      title: say.demoExamples, parts: [.text(say.demoIntro), .blank, .table(table)] + whole,
      keys: isFillable
        ? [Action([.enter], say.demoFill), Action([.escape], say.demoClose)]
        : [Action([.enter], say.demoClose), Action([.escape], say.demoClose)],
      focus: rows.chosen)
  }

  private func tourPage(_ picker: Picker<Int>, _ say: Place.Words) -> Page {
    let tour = tour
    let step = tour.indices.contains(picker.focus) ? tour[picker.focus] : nil
    let isFillable = if let step { filling(of: step) != nil } else { false }
    let choices = picker.choices { tour.indices.contains($0) ? (tour[$0].name, tour[$0].what) : ("", "") }
    return Page(
      title: say.demoTour, parts: [.text(say.demoTourIntro), .blank, .choices(choices)],
      keys: [
        Action([.enter], step?.jump != nil ? say.demoClock : isFillable ? say.demoFill : say.demoClose),
        Action([.escape], say.demoClose),
      ], focus: picker.focus)
  }

  /// What the demonstration offers, in the visitor's language.
  var examples: [Example] { aside?.examples(sitting.language) ?? [] }

  /// The steps of its first look.
  var tour: [Example] { aside?.tour(sitting.language) ?? [] }

  /// What stands beside the page: a heading, then the examples.
  private func card(_ say: Place.Words) -> [[String]] {
    let examples = examples
    // The list itself has all of them.
    if case .examples = sitting.overlay { return [] }
    guard !examples.isEmpty else { return [] }
    return [["\(say.demoExamples) (F8)"]] + examples.map { [$0.name, $0.what, $0.facts].filter { !$0.isEmpty } }
  }

  private func surroundings(_ globals: Keys<Global>) -> Surroundings {
    let say = sitting.say
    let demo = globals.actions { $0.isOfDemo ? $0.label(say, on: aside?.side) : nil }
    return Surroundings(
      branch: branch?.name, clock: clock(say), actions: actions(globals, say),
      waiting: waiting(say), banner: aside.map { _ in Banner(say.demoBanner, actions: demo) }, card: card(say),
      isPublic: route.isPublic)
  }

  private func clock(_ say: Place.Words) -> String? {
    guard let branch else { return nil }
    return shown(clocks.wall(), say, branch.zone)
  }

  /// A moment in the fewest words; before the branch is known in the zone of most.
  private func shown(_ moment: Moment, _ say: Place.Words, _ zone: Zone? = nil) -> String {
    let zone = zone ?? branch?.zone ?? .wib
    let time = zone.clock(of: moment)
    return say.clock(zone.day(of: moment), hour: time.hour, minute: time.minute, zone: zone)
  }

  /// Named in the last line: nothing beside what any key closes, and only the language while a wait is shown. That one can
  /// lock is said by the help: it is the same everywhere, and the line is full.
  private func actions(_ globals: Keys<Global>, _ say: Place.Words) -> [Action] {
    if sitting.overlay != nil { return [] }
    let isWaiting = isWaitDue
    return globals.actions { $0.isOfDemo || $0 == .lock || (isWaiting && $0 != .language) ? nil : $0.label(say) }
  }

  private func waiting(_ say: Place.Words) -> String? {
    guard let wait = sitting.wait, isWaitDue else { return nil }
    let waited = clocks.sinceBoot().since(wait.since)
    return waited < Self.countAfter ? say.waiting : say.waiting(seconds: Int(waited / 1_000))
  }
}
