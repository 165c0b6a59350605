package import Console

/// What can be done on every screen, whatever it is.
package enum Global: Sendable, Hashable, CaseIterable {
  case help, language, home
  /// Of the demonstration: whom to try, the clock, and the way out.
  case card, clock, leave
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
  package static func keys(on page: Page, home: [Key], isDemo: Bool) -> Keys<Global> {
    let isOwn = page.hasField || page.keys.contains { $0.keys.contains(.character("?")) }
    var bindings: [Keys<Global>.Binding] = [
      .init(.help, [.function(1)] + (isOwn ? [] : [.character("?")])), .init(.language, [.function(2)]),
    ]
    if !home.isEmpty { bindings.append(.init(.home, home)) }
    if isDemo {
      bindings += [
        .init(.card, [.function(8)]), .init(.clock, [.function(9)]), .init(.leave, [.function(12)]),
      ]
    }
    return Keys(bindings)
  }

  /// What the last line calls it.
  package func label(_ words: some KioskWords) -> String {
    switch self {
    case .help: words.help
    case .language: words.otherLanguage
    case .home: words.home
    case .card: words.demoCard
    case .clock: words.demoClock
    case .leave: words.demoLeave
    }
  }

  /// Whether it is named in the demonstration's banner and not in the last line.
  var isOfDemo: Bool {
    switch self {
    case .help, .language, .home: false
    case .card, .clock, .leave: true
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
