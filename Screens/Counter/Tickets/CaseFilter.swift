import Rules
import Services

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

  /// Why somebody is looked for; for the ledger. Rule T10.
  var why = LookReason.atCounter

  /// Whether it searches; signs alone are nothing to search for.
  var isSearch: Bool { ReporterQuery(words) != nil }

  /// Whether ended ones stand there. Who searches means all of them: a caller asks about what was closed as well.
  var reachesEnded: Bool { hasEnded || isSearch }

  /// What is chosen when the list is opened again: no words, and nothing that only the head has.
  var lasting: CaseFilter {
    var next = CaseFilter()
    (next.group, next.category, next.hasEnded) = (group == .head ? .all : group, category, hasEnded)
    return next
  }

  /// For the ledger.
  var reason: ReasonCode { why.code ?? Self.other }

  private static let other = ReasonCode(LookReason.complaint.rawValue)!

  /// What the desk is asked for, in this officer's name.
  func asked(by officer: StaffName) -> TicketFilter {
    var filter = TicketFilter(hasEnded: reachesEnded)
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
    filter.reporter = ReporterQuery(words)
    return filter
  }
}
