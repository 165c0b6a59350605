import Keeping
package import Rules
package import Services

/// What a consent, a pass, a pengkinian and its decision leave behind.
extension WritingSession {
  /// How long consents and passes are kept; the ledger has them for longer.
  private static let proofsKept = Span.days(35)

  package func add(_ proof: Proof) throws(Failure) {
    let (kind, text) = proof.kind.columns
    try run(
      """
      INSERT INTO proof (errand, kind, text_version, participant, visit, branch, terminal, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (errand) DO NOTHING
      """,
      [
        proof.errand.stored, kind, text, proof.participant.stored, proof.visit.stored, proof.station.branch,
        proof.station.terminal, proof.at.milliseconds,
      ])
    try forget("proof", "errand", olderThan: Self.proofsKept)
  }

  package func use(_ proofs: [Proof], at moment: Moment) throws(Failure) {
    for proof in proofs {
      try run(
        "UPDATE proof SET used_at = ? WHERE errand = ? AND used_at IS NULL",
        [moment.milliseconds, proof.errand.stored])
    }
  }

  package func add(_ submission: Submission) throws(Failure) {
    let update = submission.update
    try hold(.participant(submission.participant))
    try run(
      """
      INSERT INTO pengkinian (number, participant, branch, terminal, submitted, due, due_estimated, state, decided_at, \
      reason, reason_words, data, entered_by, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        update.number.description, submission.participant.stored, submission.station.branch,
        submission.station.terminal, update.submitted.milliseconds, update.due.milliseconds, update.dueIsEstimate,
        update.state.rawValue, update.decided?.milliseconds, update.reason?.rawValue, update.words?.text,
        try JSON.text(of: submission.data), submission.enteredBy?.text,
        try JSON.text(of: submission.told),
      ])
  }

  /// Throws `damaged` when it was never submitted.
  package func save(_ told: [ToldDay], of update: Update) throws(Failure) {
    try hold(.everything)
    let changed = try run(
      "UPDATE pengkinian SET told = ?, due = ?, due_estimated = ? WHERE number = ?",
      [try JSON.text(of: told), update.due.milliseconds, update.dueIsEstimate, update.number.description])
    guard changed == 1 else { throw .damaged }
  }

  /// Throws `damaged` when it was never submitted.
  package func save(_ update: Update, of participant: ParticipantID) throws(Failure) {
    try hold(.participant(participant))
    let changed = try run(
      "UPDATE pengkinian SET state = ?, decided_at = ?, reason = ?, reason_words = ? WHERE number = ?",
      [
        update.state.rawValue, update.decided?.milliseconds, update.reason?.rawValue, update.words?.text,
        update.number.description,
      ])
    guard changed == 1 else { throw .damaged }
  }

  package func apply(_ data: UpdateData, to participant: ParticipantID, from update: Reference) throws(Failure) {
    try hold(.participant(participant))
    try run(
      """
      INSERT INTO applied (participant, number, at, sex, marital, mother, telephone, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (participant) DO UPDATE SET number = excluded.number, at = excluded.at, sex = excluded.sex,
      marital = excluded.marital, mother = excluded.mother, telephone = excluded.telephone, data = excluded.data
      """,
      [
        participant.stored, update.description, time.now.milliseconds, data.population.sex.rawValue,
        data.population.marital.rawValue, data.population.mother.text, data.contact.phone.e164,
        try JSON.text(of: data),
      ])
  }

  package func cancel(_ claim: Claim, at moment: Moment) throws(Failure) {
    try hold(.chain(LedgerChain(code: claim.branch.code)))
    try run(
      "INSERT INTO cancelled_claim (kpj, opened, at) VALUES (?, ?, ?) ON CONFLICT (kpj, opened) DO NOTHING",
      [claim.kpj.text, claim.opened.dayNumber, moment.milliseconds])
  }
}
