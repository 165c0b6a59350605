package import Console

/// What can be done on every screen, whatever it is.
package enum Global: Sendable, Hashable, CaseIterable {
  case help, language, home
  /// Where somebody works: what is there is locked now.
  case lock
  /// Of the demonstration: a first look, its other side, whom to try, the clock, and the way out.
  case tour, otherSide, examples, clock, leave
}

extension Global {
  /// The keys of every screen that work on this page, in the order in which the last line names them.
  ///
  /// F1 and F2 work everywhere; a question mark is text where there is a field, and the page's own when it has a use
  /// for it.
  /// - Parameters:
  ///   - page: the page that is shown
  ///   - home: the keys that lead home from here
  ///   - isDemo: the demonstration's keys work too
  ///   - canLock: whoever works here can go away from it
  package static func keys(on page: Page, home: [Key], isDemo: Bool, canLock: Bool = false) -> Keys<Global> {
    let isOwn = page.hasField || page.keys.contains { $0.keys.contains(.character("?")) }
    var bindings: [Keys<Global>.Binding] = [
      .init(.help, [.function(1)] + (isOwn ? [] : [.character("?")])), .init(.language, [.function(2)]),
    ]
    if !home.isEmpty { bindings.append(.init(.home, home)) }
    if canLock { bindings.append(.init(.lock, [.lock])) }
    // A page's own use of a key comes first: F12 on a locked counter ends the shift and not the demonstration.
    if isDemo {
      let own = page.keys.flatMap(\.keys)
      bindings += ofDemo.filter { !$0.keys.contains(where: own.contains) }
    }
    return Keys(bindings)
  }

  private static let ofDemo: [Keys<Global>.Binding] = [
    .init(.tour, [.function(6)]), .init(.otherSide, [.function(7)]), .init(.examples, [.function(8)]),
    .init(.clock, [.function(9)]), .init(.leave, [.function(12)]),
  ]

  /// The keys that work in each of the demonstration's panels as they do on every page.
  static let inPanels = Keys<Global>(
    [.init(.help, [.function(1)]), .init(.language, [.function(2)])] + ofDemo)

  /// What the last line calls it.
  /// - Parameter side: of a demonstration
  package func label(_ words: some KioskWords, on side: Aside.Side? = nil) -> String {
    switch self {
    case .help: words.help
    case .language: words.otherLanguage
    case .home: words.home
    case .lock: words.lock
    case .tour: words.demoTour
    case .otherSide: side == .counter ? words.demoKiosk : words.demoCounter
    case .examples: words.demoExamples
    case .clock: words.demoClock
    case .leave: words.demoLeave
    }
  }

  /// Whether it is named in the demonstration's banner and not in the last line.
  var isOfDemo: Bool {
    switch self {
    case .help, .language, .home, .lock: false
    case .tour, .otherSide, .examples, .clock, .leave: true
    }
  }
}

extension Page {
  /// The digits and letters that take something from a list.
  var digits: [Key] {
    parts.flatMap { part -> [Key] in
      switch part {
      case .choices(let choices): choices.map { .character($0.key) }
      case .text, .note, .facts, .field, .large, .banner, .tally, .table, .blank: []
      }
    }
  }
}
