import Keeping
package import Rules
package import Services

/// What a check leaves behind.
extension WritingSession {
  /// How long a repetition is answered with the receipt.
  private static let receiptsKept = Span.days(35)
  /// How long it is remembered that three facts agreed: longer than any visit.
  private static let identitiesKept = Span.days(2)

  package func keep(_ receipt: Receipt, of errand: ErrandID, in visit: VisitID) throws(Failure) {
    try run(
      """
      INSERT INTO receipt (errand, visit, at, verdict) VALUES (?, ?, ?, ?)
      ON CONFLICT (errand) DO UPDATE SET visit = excluded.visit, at = excluded.at, verdict = excluded.verdict
      """,
      [errand.stored, visit.stored, time.now.milliseconds, try JSON.text(of: receipt)])
    try forget("receipt", "errand", olderThan: Self.receiptsKept)
  }

  package func identify(_ participant: ParticipantID, in visit: VisitID) throws(Failure) {
    try run(
      """
      INSERT INTO identified (visit, participant, at) VALUES (?, ?, ?)
      ON CONFLICT (visit, participant) DO UPDATE SET at = excluded.at
      """,
      [visit.stored, participant.stored, time.now.milliseconds])
    try forget("identified", "visit, participant", olderThan: Self.identitiesKept)
  }

  package func save(_ access: Access, of participant: ParticipantID) throws(Failure) {
    try hold(.participant(participant))
    try run(Self.saveAccess, try access.columns(of: participant))
    try run("DELETE FROM block_history WHERE participant = ?", [participant.stored])
    for at in access.blocks {
      try run(
        "INSERT INTO block_history (participant, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [participant.stored, at.milliseconds])
    }
  }

  package func add(_ strike: StrikeTrace, of participant: ParticipantID, attempt: AttemptID) throws(Failure) {
    try hold(.participant(participant))
    try run(
      """
      INSERT INTO strike (attempt, participant, kind, at, branch, terminal) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (attempt) DO NOTHING
      """,
      [
        attempt.stored, participant.stored, strike.check.rawValue, strike.at.milliseconds, strike.station.branch,
        strike.station.terminal,
      ])
  }

  package func clearStrikes(of participant: ParticipantID, _ check: Check?) throws(Failure) {
    try hold(.participant(participant))
    try run(
      "DELETE FROM strike WHERE participant = ?1 AND (kind = ?2 OR ?2 IS NULL)", [participant.stored, check?.rawValue])
  }

  package func save(_ brake: LookupBrake, of subject: LookupSubject, at station: Station) throws(Failure) {
    try hold(.chain(LedgerChain(of: station)))
    try run(
      """
      INSERT INTO lookup_brake (branch, terminal, subject, failures, persons, paused_until) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (branch, terminal, subject) DO UPDATE SET failures = excluded.failures,
      persons = excluded.persons, paused_until = excluded.paused_until
      """,
      [
        station.branch, station.terminal, subject.rawValue, try brake.failures.stored,
        try brake.persons.stored, brake.pausedUntil?.milliseconds,
      ])
  }

  package func save(_ brake: StrikeBrake, at station: Station) throws(Failure) {
    try hold(.chain(LedgerChain(of: station)))
    try run(
      """
      INSERT INTO strike_brake (branch, terminal, traces, paused_until) VALUES (?, ?, ?, ?)
      ON CONFLICT (branch, terminal) DO UPDATE SET traces = excluded.traces, paused_until = excluded.paused_until
      """,
      [station.branch, station.terminal, try JSON.text(of: brake.traces), brake.pausedUntil?.milliseconds])
  }

  private static let saveAccess = """
    INSERT INTO access (participant, kpj_strikes, face_strikes, block_cause, block_since, report_number, report_at, \
    report_channel, report_staff, opens_at, reservation_attempt, reservation_at, reservation_branch, reservation_terminal, card, \
    counter_only, voids)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (participant) DO UPDATE SET kpj_strikes = excluded.kpj_strikes,
    face_strikes = excluded.face_strikes, block_cause = excluded.block_cause, block_since = excluded.block_since,
    report_number = excluded.report_number, report_at = excluded.report_at, report_channel = excluded.report_channel,
    report_staff = excluded.report_staff, opens_at = excluded.opens_at, reservation_attempt = excluded.reservation_attempt,
    reservation_at = excluded.reservation_at, reservation_branch = excluded.reservation_branch,
    reservation_terminal = excluded.reservation_terminal, card = excluded.card,
    counter_only = excluded.counter_only, voids = excluded.voids
    """
}

extension Access {
  /// In the order of the statement that saves it.
  fileprivate func columns(of participant: ParticipantID) throws(Failure) -> SQLArguments {
    [
      participant.stored, strikes.kpj, strikes.face, block?.cause.rawValue, block?.since.milliseconds,
      block?.report?.number.description, block?.report?.at.milliseconds, block?.report?.channel.rawValue,
      block?.report?.staff?.text, block?.report?.opens.milliseconds, reservation?.attempt.stored,
      reservation?.at.milliseconds,
      reservation?.station.branch, reservation?.station.terminal, card?.text, counterOnly?.rawValue,
      try JSON.text(of: voids),
    ]
  }
}
