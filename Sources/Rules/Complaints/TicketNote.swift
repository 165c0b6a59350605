// What officers tell each other about a ticket. Rule T6: another type and another table than messages.

/// An internal note. No query that feeds a participant's screen can return one.
package struct TicketNote: Sendable, Hashable, Codable {
  package let at: Moment
  package let by: StaffName
  package let text: Prose

  package init(at: Moment, by: StaffName, text: Prose) {
    self.at = at
    self.by = by
    self.text = text
  }
}

/// Which tickets of a branch. Rule T8.
package struct TicketFilter: Sendable, Hashable {
  /// Whose.
  package enum Holder: Sendable, Hashable {
    case anybody, nobody
    case one(StaffName)
  }

  package var holder = Holder.anybody
  package var category: TicketCategory?
  /// Ended ones too.
  package var hasEnded: Bool
  /// Only those past due.
  package var isOverdue = false
  /// Only those of which something that the reporter wrote waits to be opened. Rule T13.
  package var hasNews = false
  /// Only those past due that the head of the branch has not acknowledged. Rule T12.
  package var isForHead = false
  /// Every word has to begin a word of the complaint or of a message, blind to case and accents; empty for all.
  package var words = ""
  /// Also those of this reporter, as far as whoever reads may know him; nil where nobody is looked for. Rule T10.
  package var reporter: ReporterQuery?

  package init(hasEnded: Bool = false) { self.hasEnded = hasEnded }

  /// Whether it searches for words: signs alone are none, and nothing is found by them.
  package var hasWords: Bool { !SearchWords(words).words.isEmpty }

  /// Whether it looks for something that was typed: the latest filed come first, and it is a look-up.
  package var isSearch: Bool { hasWords || reporter != nil }
}
