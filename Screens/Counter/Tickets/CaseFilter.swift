import Rules

/// Which complaints of the branch an officer wants to see.
package struct CaseFilter: Sendable, Hashable {
  /// Whose they are; one of them at a time.
  package enum Group: Sendable, Hashable, CaseIterable { case all, mine, free, overdue, news, head }

  var group = Group.all
  /// Nil for all of them.
  var category: TicketCategory?
  /// Ended ones too.
  var hasEnded = false
  /// Every one of these words, at the beginning of a word. Rule T8.
  var words = ""

  /// Whether it searches for words; signs alone are none.
  var hasWords: Bool { !SearchWords(words).words.isEmpty }

  /// What the desk is asked for, in this officer's name.
  func asked(by officer: StaffName) -> TicketFilter {
    var filter = TicketFilter(hasEnded: hasEnded)
    switch group {
    case .all: break
    case .mine: filter.holder = .one(officer)
    case .free: filter.holder = .nobody
    case .overdue: filter.isOverdue = true
    case .news: filter.hasNews = true
    case .head: filter.isForHead = true
    }
    filter.category = category
    filter.words = words
    return filter
  }
}
