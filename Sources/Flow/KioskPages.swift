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
  private var globals: Keys<Global> { Global.keys(on: sitting.page, home: homeKeys, isDemo: aside != nil) }

  private func guide(_ globals: Keys<Global>) -> Guide {
    let say = sitting.say
    return Guide(sitting.page, globals: globals.actions { $0.label(say) }, words: say)
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
    case .help: guide(globals).page(say)
    case .warning: closable(say.idleTitle, [.note(.warning, idleWarning(say))], say)
    case .card(let page): cardPage(page, say)
    case .clock(let picker): clockPage(picker, say)
    case nil: ownPage(say)
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
    if let wait = sitting.wait, isWaitDue {
      page.keys = wait.request.terms.isCancellable ? [Action([.escape], say.cancel)] : []
    }
    return page
  }

  private func clockPage(_ picker: Picker<ClockJump>, _ say: Place.Words) -> Page {
    Page(
      title: say.demoClock, parts: [.choices(picker.choices { (say.label(of: $0), "") })],
      keys: [Action([.enter], say.choosing), Action([.escape], say.cancel)], focus: picker.focus)
  }

  private func cardPage(_ wanted: Int, _ say: Place.Words) -> Page {
    let pages = cardPages
    let index = pages.index(wanted)
    return Page(
      title: "\(say.demoCard) (\(index + 1)/\(pages.pages.count))",
      parts: [.text(say.demoIntro), .blank] + pages.pages[index].map(Part.text),
      keys: pages.keys(at: index).actions { say.label(of: $0) })
  }

  /// The demonstration's card as this screen can show it.
  var cardPages: CardPages { CardPages(card, on: terminal.size) }

  private var card: [[String]] { aside?.card(sitting.language) ?? [] }

  private func surroundings(_ globals: Keys<Global>) -> Surroundings {
    let say = sitting.say
    let demo = globals.actions { $0.isOfDemo ? $0.label(say) : nil }
    return Surroundings(
      branch: branch?.name, clock: clock(say), actions: actions(globals, say),
      waiting: waiting(say), banner: aside.map { _ in Banner(say.demoBanner, actions: demo) }, card: card)
  }

  private func clock(_ say: Place.Words) -> String? {
    guard let branch else { return nil }
    let time = branch.zone.clock(of: clocks.wall())
    return say.clock(hour: time.hour, minute: time.minute, zone: branch.zone)
  }

  /// Named in the last line: nothing beside what any key closes, and only the language while a wait is shown.
  private func actions(_ globals: Keys<Global>, _ say: Place.Words) -> [Action] {
    if sitting.overlay != nil { return [] }
    let isWaiting = isWaitDue
    return globals.actions { $0.isOfDemo || (isWaiting && $0 != .language) ? nil : $0.label(say) }
  }

  private func waiting(_ say: Place.Words) -> String? {
    guard let wait = sitting.wait, isWaitDue else { return nil }
    let waited = clocks.sinceBoot().since(wait.since)
    return waited < Self.countAfter ? say.waiting : say.waiting(seconds: Int(waited / 1_000))
  }
}
