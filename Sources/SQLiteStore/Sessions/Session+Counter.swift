import GRDB
import Rules
import Services

/// What the counter looks up about its branch: early openings, terminals, the ledger.
extension Session {
  func opening(of participant: ParticipantID) throws(Failure) -> OpeningSheet? {
    try one("SELECT asked_by, at, reason FROM opening WHERE participant = ?", [participant.stored]) {
      (cells) throws(Failure) in try OpeningSheet(cells)
    }
  }

  func openings(at branch: String) throws(Failure) -> [AskedOpening] {
    try all(Self.openings, [branch]) { (cells) throws(Failure) in
      let person: ParticipantID = try cells.identifier("person")
      let hasAccess: Bool = try cells.need("has_access")
      return AskedOpening(
        person: person, name: try cells.may("name"), sheet: try OpeningSheet(cells),
        access: hasAccess ? try Access(cells, blocks: []) : Access())
    }
  }

  func terminals(at branch: String) throws(Failure) -> [String] {
    try all(Self.braked, [branch]) { (cells) throws(Failure) in try cells.need("terminal") }
  }

  func ledger(_ query: LedgerQuery, limit: Int) throws(Failure) -> [LedgerLine] {
    var conditions = Conditions()
    conditions.narrow("seq < ?", query.before)
    conditions.narrow("participant IN \(Self.allIDs)", query.participant?.stored)
    conditions.narrow("staff = ?", query.staff?.text)
    conditions.narrow("(branch = ? OR branch IS NULL)", query.branch)
    conditions.narrow(anyOf: query.events.filter { !$0.isEmpty }, "instr(event, ?) = 1")
    let sql = "\(Self.ledgerLines)\(conditions.clause) ORDER BY seq DESC LIMIT ?"
    return try all(sql, conditions.arguments + [limit]) { (cells) throws(Failure) in try LedgerLine(cells) }
  }

  func count(of event: LedgerEntry.Event, at branch: String, in span: Range<Moment>) throws(Failure) -> Int {
    try number(
      "SELECT count(*) AS number FROM ledger WHERE branch = ? AND event = ? AND at >= ? AND at < ?",
      [branch, event.rawValue, span.lowerBound.milliseconds, span.upperBound.milliseconds])
  }

  private func number(_ sql: String, _ arguments: StatementArguments) throws(Failure) -> Int {
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
