import Keeping
package import Rules
package import Services

/// What time alone has done to a ticket `t` and nobody has written yet, in SQL: as ``TicketHead`` says it. The two values
/// come first in every statement: ``TicketReader/sure`` and ``TicketReader/openedBefore``. Rules P6, T13.
enum TicketTime {
  static let lapsed = """
    (t.next_at IS NOT NULL AND t.next_at <= ?1 AND (t.state IN ('received', 'inProgress') \
    OR (t.unread IS NULL AND (t.opened IS NULL OR t.opened < ?2))))
    """

  static let hasEnded = """
    (t.state IN ('closed', 'withdrawn', 'notOurs', 'duplicate') OR (t.state IN ('waiting', 'answered') AND \(lapsed)))
    """

  static let isPastDue = """
    (t.state IN ('received', 'inProgress') AND (t.escalated IS NOT NULL OR \(lapsed)) \
    OR t.state = 'waiting' AND t.escalated IS NOT NULL AND NOT \(lapsed))
    """

  /// A confidential complaint that may be about an officer. Rule T12.
  static let isGuarded = "(t.mode = '\(ReporterMode.confidential.rawValue)' AND t.category IN (\(aboutOfficers)))"

  private static let aboutOfficers = TicketCategory.allCases.filter(\.isAboutOfficers).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")
}

/// Lists of complaints and their figures. Rules T5, T8, T12, P6.
extension Session {
  package func tickets(
    at branch: String, _ filter: TicketFilter, for reader: TicketReader, limit: Int
  ) throws(Failure) -> [TicketHead] {
    guard let conditions = Conditions(of: filter, at: branch, for: reader, dialect) else { return [] }
    let order = conditions.isSearch ? "t.filed DESC, t.id DESC" : "t.urgency, t.filed, t.id"
    let sql = "\(Self.heads)\(conditions.clause) ORDER BY \(order) LIMIT ?"
    return try all(sql, reader.moments + conditions.arguments + [limit]) { (cells) throws(Failure) in
      try TicketHead(cells)
    }
  }

  package func count(at branch: String, _ filter: TicketFilter, for reader: TicketReader) throws(Failure) -> Int {
    guard let conditions = Conditions(of: filter, at: branch, for: reader, dialect) else { return 0 }
    return try one(
      "SELECT count(*) AS number, ?1, ?2 FROM ticket AS t\(conditions.clause)", reader.moments + conditions.arguments
    ) { (cells) throws(Failure) in try cells.need("number") } ?? 0
  }

  package func ticketCounts(
    at branch: String, for reader: TicketReader, holder: StaffName
  ) throws(Failure) -> TicketCounts {
    let conditions = Conditions(ofWaitingAt: branch, for: reader, dialect)
    let counts = try one(
      Self.counts + conditions.clause + ") AS waiting", reader.moments + [holder.text] + conditions.arguments
    ) { (cells) throws(Failure) in
      TicketCounts(
        open: try cells.need("open"), mine: try cells.need("mine"), free: try cells.need("free"),
        pastDue: try cells.need("past_due"), unread: try cells.need("unread"), forHead: try cells.need("for_head"))
    }
    guard let counts else { throw .damaged }
    return counts
  }

  package func ticketEdition(at branch: String, after moment: Moment) throws(Failure) -> TicketEdition {
    let number = try one("SELECT number FROM ticket_edition WHERE branch = ?", [branch]) {
      (cells) throws(Failure) in try cells.need("number") as Int64
    }
    let next = try one(Self.nextByTime, [branch, moment.milliseconds]) { (cells) throws(Failure) in
      try cells.mayMoment("next_at")
    }
    return TicketEdition(number: number ?? 0, lasts: next ?? nil)
  }

  package func answers(at branch: String, in span: Range<Moment>) throws(Failure) -> [TicketAnswer] {
    let answered = try JSON.text(of: TicketStep.answered)
    return try all(
      Self.answersInSpan, [branch, span.lowerBound.milliseconds, span.upperBound.milliseconds, answered]
    ) { (cells) throws(Failure) in
      TicketAnswer(
        number: try cells.reference("number"), category: try cells.code("category"), filed: try cells.moment("filed"),
        answered: try cells.mayMoment("answered"), told: try JSON.value(of: try cells.need("told")))
    }
  }

  private static let heads = """
    SELECT \(TicketTime.lapsed) AS has_lapsed, ?2 AS opened_before, t.number, t.category, t.filed, t.state, t.assignee, \
    t.unread IS NOT NULL AS has_news, t.clock_from > t.filed AS has_objection, t.escalated, \
    t.acknowledged IS NOT NULL AS is_acknowledged, t.urgency, t.due_estimated, t.next_at, t.mode, \
    substr(t.text, 1, \(TicketHead.beginningLength)) AS beginning, \
    (SELECT substr(m.text, 1, \(TicketHead.beginningLength)) FROM ticket_message AS m WHERE m.ticket = t.number \
    ORDER BY m.id DESC LIMIT 1) AS latest FROM ticket AS t
    """

  private static let counts = """
    SELECT count(*) FILTER (WHERE is_open) AS open, \
    count(*) FILTER (WHERE is_open AND holder IS NOT DISTINCT FROM ?3) AS mine, \
    count(*) FILTER (WHERE is_open AND holder IS NULL) AS free, count(*) FILTER (WHERE is_past_due) AS past_due, \
    count(*) FILTER (WHERE is_unread) AS unread, count(*) FILTER (WHERE is_past_due AND is_unseen) AS for_head FROM (
    SELECT NOT \(TicketTime.hasEnded) AS is_open, t.assignee AS holder, \(TicketTime.isPastDue) AS is_past_due, \
    t.unread IS NOT NULL AS is_unread, t.acknowledged IS NULL AS is_unseen FROM ticket AS t
    """

  private static let nextByTime = """
    SELECT min(next_at) AS next_at FROM ticket WHERE branch = ? AND next_at > ? AND ended = 0 AND next_at IS NOT NULL
    """

  /// The first answer is the earliest event of that kind.
  private static let answersInSpan = """
    SELECT t.number, t.category, t.filed, t.told, (SELECT e.at FROM ticket_event AS e
    WHERE e.ticket = t.number AND e.step = ?4 ORDER BY e.id LIMIT 1) AS answered
    FROM ticket AS t WHERE t.branch = ?1 AND (t.filed >= ?2 AND t.filed < ?3 OR t.number IN
    (SELECT ticket FROM ticket_event WHERE at >= ?2 AND at < ?3 AND step = ?4))
    """
}

extension TicketReader {
  /// In the order of ``TicketTime``.
  fileprivate var moments: SQLArguments { [sure.milliseconds, openedBefore.milliseconds] }
}

extension TicketHead {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let isEstimate: Bool? = try cells.may("due_estimated")
    let urgency: Int = try cells.need("urgency")
    let due = isEstimate.map { WorkingDays.Due(day: CivilDay(dayNumber: urgency), isEstimate: $0) }
    self.init(
      number: try cells.reference("number"), category: try cells.code("category"), filed: try cells.moment("filed"),
      state: try cells.code("state"), assignee: try cells.may("assignee"), hasNews: try cells.need("has_news"),
      hasObjection: try cells.need("has_objection"), escalated: try cells.mayMoment("escalated"),
      isAcknowledged: try cells.need("is_acknowledged"),
      outlook: TicketOutlook(due: due, next: try cells.mayMoment("next_at"), urgency: urgency),
      hasLapsed: try cells.need("has_lapsed"), mode: try cells.code("mode"), beginning: try cells.need("beginning"),
      latest: try cells.may("latest"))
  }
}
