import Keeping
package import Rules
package import Services

/// What stands between somebody and a check: strikes, blocks, and the brakes of a terminal.
extension Session {
  package func access(of participant: ParticipantID) throws(Failure) -> Access {
    let history = try all(
      "SELECT at FROM block_history WHERE participant = ? ORDER BY at", [participant.stored]
    ) { (cells) throws(Failure) in try cells.moment("at") }
    let access = try one(Self.accessByID, [participant.stored]) { (cells) throws(Failure) in
      try Access(cells, blocks: history)
    }
    return access ?? Access(blocks: history)
  }

  package func strikes(of participant: ParticipantID) throws(Failure) -> [StrikeTrace] {
    try all(Self.latestStrikes, [participant.stored]) { (cells) throws(Failure) in
      StrikeTrace(
        check: try cells.code("kind"), at: try cells.moment("at"),
        station: try cells.station())
    }
    .reversed()
  }

  package func lookupBrake(of subject: LookupSubject, at station: Station) throws(Failure) -> LookupBrake {
    let brake = try one(Self.lookupBrake, [station.branch, station.terminal, subject.rawValue]) {
      (cells) throws(Failure) in
      LookupBrake(
        failures: try [LookupBrake.Trace](stored: try cells.need("failures")),
        persons: try [LookupBrake.Trace](stored: try cells.need("persons")),
        pausedUntil: try cells.mayMoment("paused_until"))
    }
    return brake ?? LookupBrake()
  }

  package func strikeBrake(at station: Station) throws(Failure) -> StrikeBrake {
    let brake = try one(Self.strikeBrake, [station.branch, station.terminal]) { (cells) throws(Failure) in
      StrikeBrake(
        traces: try JSON.value(of: try cells.need("traces")), pausedUntil: try cells.mayMoment("paused_until"))
    }
    return brake ?? StrikeBrake()
  }

  package func openingBlocks(at branch: String, in span: Range<Moment>) throws(Failure) -> [Access] {
    try all(
      Self.accessOpening,
      [
        span.lowerBound.milliseconds, span.upperBound.milliseconds, branch,
        LedgerEntry.Event.blockReported.rawValue,
      ]
    ) { (cells) throws(Failure) in try Access(cells, blocks: []) }
  }

  static let accessColumns = """
    kpj_strikes, face_strikes, block_cause, block_since, report_number, report_at, report_channel, report_staff, \
    opens_at, reservation_attempt, reservation_at, reservation_branch, reservation_terminal, card, counter_only, voids
    """

  private static let access = "SELECT \(accessColumns) FROM access"

  private static let accessByID = access + " WHERE participant = ?"

  /// Where it was reported stands in the ledger only.
  private static let accessOpening =
    access + """
       WHERE opens_at >= ?1 AND opens_at < ?2 AND EXISTS (SELECT 1 FROM ledger AS l WHERE l.branch = ?3 \
      AND l.event = ?4 AND l.at = access.report_at AND l.about = access.report_number)
      """

  private static let lookupBrake = """
    SELECT failures, persons, paused_until FROM lookup_brake WHERE branch = ? AND terminal = ? AND subject = ?
    """

  private static let strikeBrake = "SELECT traces, paused_until FROM strike_brake WHERE branch = ? AND terminal = ?"

  private static let latestStrikes = """
    SELECT kind, at, branch, terminal FROM strike WHERE participant = ? ORDER BY at DESC, attempt DESC LIMIT 6
    """
}

extension Access {
  init(_ cells: Cells, blocks: [Moment]) throws(Failure) {
    let strikes = Strikes(kpj: try cells.need("kpj_strikes"), face: try cells.need("face_strikes"))
    guard strikes.isPlausible else { throw .damaged }
    self.init(
      strikes: strikes,
      block: try Self.block(cells), reservation: try Self.reservation(cells), card: try cells.mayKPJ("card"),
      counterOnly: try cells.mayCode("counter_only"), blocks: blocks,
      voids: try JSON.value(of: try cells.need("voids")))
  }

  private static func block(_ cells: Cells) throws(Failure) -> Block? {
    guard let cause: Check = try cells.mayCode("block_cause") else { return nil }
    return Block(cause: cause, since: try cells.moment("block_since"), report: try report(cells))
  }

  private static func report(_ cells: Cells) throws(Failure) -> Report? {
    guard let number = try cells.mayReference("report_number") else { return nil }
    var report = Report(
      number: number, at: try cells.moment("report_at"), channel: try cells.code("report_channel"),
      staff: try cells.mayStaff("report_staff"))
    report.opens = try cells.moment("opens_at")
    return report
  }

  private static func reservation(_ cells: Cells) throws(Failure) -> Reservation? {
    guard let attempt: AttemptID = try cells.mayIdentifier("reservation_attempt") else { return nil }
    return Reservation(
      attempt: attempt, at: try cells.moment("reservation_at"), station: try cells.station("reservation_"))
  }
}
