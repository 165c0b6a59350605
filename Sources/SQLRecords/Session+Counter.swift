package import Rules
package import Services

/// What the counter looks up about its branch: early openings, terminals, the ledger.
extension Session {
  package func opening(of participant: ParticipantID) throws(Failure) -> OpeningSheet? {
    try one("SELECT asked_by, at, reason FROM opening WHERE participant = ?", [participant.stored]) {
      (cells) throws(Failure) in try OpeningSheet(cells)
    }
  }

  package func openings(at branch: String) throws(Failure) -> [AskedOpening] {
    try all(Self.openings, [branch]) { (cells) throws(Failure) in
      let person: ParticipantID = try cells.identifier("person")
      let hasAccess: Bool = try cells.need("has_access")
      return AskedOpening(
        person: person, name: try cells.may("name"), sheet: try OpeningSheet(cells),
        access: hasAccess ? try Access(cells, blocks: []) : Access())
    }
  }

  package func terminals(at branch: String) throws(Failure) -> [String] {
    try all(Self.braked, [branch]) { (cells) throws(Failure) in try cells.need("terminal") }
  }

  package func ledger(_ query: LedgerQuery, limit: Int) throws(Failure) -> [LedgerLine] {
    var conditions = Conditions()
    conditions.narrow("seq < ?", query.before)
    conditions.narrow("participant IN \(Self.allIDs)", query.participant?.stored)
    conditions.narrow("staff = ?", query.staff?.text)
    conditions.narrow("(branch = ? OR branch IS NULL)", query.branch)
    conditions.narrow("about = ?", query.about)
    conditions.narrow("terminal = ?", query.terminal)
    conditions.narrow("at >= ?", query.span?.lowerBound.milliseconds)
    conditions.narrow("at < ?", query.span?.upperBound.milliseconds)
    conditions.narrow(anyOf: query.events.filter { !$0.isEmpty }, "\(dialect.position("?", "event")) = 1")
    let sql = "\(Self.ledgerLines)\(conditions.clause) ORDER BY seq DESC LIMIT ?"
    return try all(sql, conditions.arguments + [limit]) { (cells) throws(Failure) in try LedgerLine(cells) }
  }

  package func count(of event: LedgerEntry.Event, at branch: String, in span: Range<Moment>) throws(Failure) -> Int {
    try number(
      "SELECT count(*) AS number FROM ledger WHERE branch = ? AND event = ? AND at >= ? AND at < ?",
      [branch, event.rawValue, span.lowerBound.milliseconds, span.upperBound.milliseconds])
  }

  package func count(ofMoves step: String, at branch: String, in span: Range<Moment>) throws(Failure) -> Int {
    try number(
      """
      SELECT count(*) AS number FROM ledger
      WHERE branch = ? AND event = ? AND at >= ? AND at < ? AND \(dialect.position("?", "' ' || details || ' '")) > 0
      """,
      [
        branch, LedgerEntry.Event.ticketMoved.rawValue, span.lowerBound.milliseconds, span.upperBound.milliseconds,
        " step=\(step) ",
      ])
  }

  package func deeds(at branch: String, in span: Range<Moment>) throws(Failure) -> [BranchFigures.Deeds] {
    try all(Self.deeds, [branch, span.lowerBound.milliseconds, span.upperBound.milliseconds]) {
      (cells) throws(Failure) in
      BranchFigures.Deeds(
        staff: try cells.need("staff"), looks: try cells.need("looks"), answers: try cells.need("answers"),
        decisions: try cells.need("decisions"), reports: try cells.need("reports"))
    }
  }

  private static let deeds = """
    SELECT * FROM (SELECT staff, count(*) FILTER (WHERE event = 'person.shown') AS looks,
    count(*) FILTER (WHERE event = 'ticket.moved' AND ' ' || details || ' ' LIKE '% step=answered %') AS answers,
    count(*) FILTER (WHERE event = 'update.decided') AS decisions,
    count(*) FILTER (WHERE event = 'block.reported') AS reports
    FROM ledger WHERE branch = ?1 AND at >= ?2 AND at < ?3 AND staff IS NOT NULL
    AND event IN ('person.shown', 'ticket.moved', 'update.decided', 'block.reported') GROUP BY staff) AS done
    WHERE looks + answers + decisions + reports > 0 ORDER BY staff
    """

  package func latest(_ event: LedgerEntry.Event, at station: Station) throws(Failure) -> Moment? {
    try one(
      "SELECT max(at) AS latest FROM ledger WHERE branch = ? AND event = ? AND terminal = ?",
      [station.branch, event.rawValue, station.terminal]
    ) { (cells) throws(Failure) in try cells.mayMoment("latest") } ?? nil
  }

  private func number(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int {
    try one(sql, arguments) { (cells) throws(Failure) in try cells.need("number") } ?? 0
  }

  private static let openings = """
    SELECT o.participant AS person, o.asked_by, o.at, o.reason, p.name, a.participant IS NOT NULL AS has_access, \
    \(accessColumns) FROM opening AS o LEFT JOIN access AS a ON a.participant = o.participant
    LEFT JOIN participant AS p ON p.id = o.participant WHERE o.branch = ? ORDER BY o.at, o.participant
    """

  private static let braked = """
    SELECT terminal FROM lookup_brake
    WHERE branch = ?1 AND (failures <> '[]' OR persons <> '[]' OR paused_until IS NOT NULL)
    UNION SELECT terminal FROM strike_brake WHERE branch = ?1 AND (traces <> '[]' OR paused_until IS NOT NULL)
    ORDER BY terminal
    """

  private static let ledgerLines =
    "SELECT seq, at, event, participant, branch, terminal, staff, about, details FROM ledger"
}

extension OpeningSheet {
  fileprivate init(_ cells: Cells) throws(Failure) {
    guard let reason: TypedLine = try cells.maySpelled("reason") else { throw .damaged }
    self.init(askedBy: try cells.staff("asked_by"), at: try cells.moment("at"), reason: reason)
  }
}

extension LedgerLine {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      seq: try cells.need("seq"), at: try cells.moment("at"), event: try cells.need("event"),
      participant: try cells.mayIdentifier("participant"), branch: try cells.may("branch"),
      terminal: try cells.may("terminal"), staff: try cells.may("staff"), about: try cells.may("about"),
      details: try cells.need("details"))
  }
}
