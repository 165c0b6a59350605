// Whatever a visitor sends is somebody's to read; what is past due is somebody's to know. Rules T12, T13.

extension TicketEvent {
  /// The reporter's words came with it: from himself, or written down by somebody else than whoever has the complaint.
  func isNews(to assignee: String?) -> Bool {
    switch actor {
    case .participant: break
    case .officer(let name): if assignee == nil || assignee == name { return false }
    case .time: return false
    }
    return hasReporterWords
  }

  private var hasReporterWords: Bool {
    switch step {
    case .wrote, .objected: return true
    case .taken, .assigned, .asked, .told, .answered, .confirmed, .lapsed, .withdrawn, .notOurs, .duplicate, .separated,
      .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver,
      .givenBack, .identified, .pinRenewed:
      return false
    }
  }
}

extension TicketEvent {
  /// This officer has written it down for whoever has the complaint, who has to read it himself.
  package func isRecorded(by officer: String, for assignee: String?) -> Bool {
    actor == .officer(officer) && isNews(to: assignee)
  }
}

extension Ticket {
  /// An objection brought it into the state that it is in, and nobody has opened it since.
  package var hasUnreadObjection: Bool {
    guard course.state == .inProgress, course.since == course.clockFrom, course.clockFrom > filed else { return false }
    return unread.map { $0 <= course.clockFrom } ?? false
  }

  /// Somebody who works on complaints has opened it, with all that its reporter wrote.
  package mutating func open(at now: Moment) {
    guard unread != nil else { return }
    unread = nil
    opened = now
  }

  /// Its reporter has objected to an answer, and that is worked on.
  package var isObjected: Bool { course.clockFrom > filed && [.inProgress, .waiting].contains(course.state) }

  /// A confidential complaint that may be about an officer: a penyelia gives it out. Rule T12.
  package var isGuarded: Bool { mode == .confidential && category.isAboutOfficers }
}

extension TicketCourse {
  /// Past due, and the head of the branch has not said yet that he knows.
  package var needsHead: Bool { isPastDue && acknowledged == nil }
}
