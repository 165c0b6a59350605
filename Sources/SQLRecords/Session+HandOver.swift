import Keeping
package import Rules
package import Services

/// People who go from a kiosk to the counter. Rule P7.
extension Session {
  package func handOver(_ number: HandOverNumber, at branch: String) throws(Failure) -> HandOver? {
    try handOver(where: "branch = ? AND number = ?", [branch, number.symbols])
  }

  package func handOver(of participant: ParticipantID, in visit: VisitID) throws(Failure) -> HandOver? {
    try handOver(where: "participant = ? AND visit = ?", [participant.stored, visit.stored])
  }

  package func handOver(of participant: ParticipantID, openedIn sitting: SittingID) throws(Failure) -> HandOver? {
    try handOver(where: "participant = ? AND opened_in = ?", [participant.stored, sitting.stored])
  }

  private func handOver(where condition: String, _ arguments: SQLArguments) throws(Failure) -> HandOver? {
    try one(
      """
      SELECT branch, number, participant, visit, at, opened_in, taken_at FROM hand_over WHERE \(condition)
      ORDER BY at DESC, number LIMIT 1
      """, arguments
    ) { (cells) throws(Failure) in try HandOver(cells) }
  }
}

extension WritingSession {
  /// Longer than any shift in which one was opened.
  private static let handOversKept = Span.days(2)

  package func save(_ handOver: HandOver) throws(Failure) {
    try hold(.chain(LedgerChain(code: handOver.branch)))
    try run(
      """
      INSERT INTO hand_over (branch, number, participant, visit, at, opened_in, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (branch, number) DO UPDATE SET participant = excluded.participant, visit = excluded.visit,
      at = excluded.at, opened_in = excluded.opened_in, taken_at = excluded.taken_at
      """,
      [
        handOver.branch, handOver.number.symbols, handOver.participant.stored, handOver.visit.stored,
        handOver.at.milliseconds, handOver.openedIn?.stored, handOver.taken?.milliseconds,
      ])
    try forget("hand_over", "branch, number", olderThan: Self.handOversKept)
  }

  package func removeHandOvers(of visit: VisitID) throws(Failure) {
    try run("DELETE FROM hand_over WHERE visit = ? AND opened_in IS NULL", [visit.stored])
  }

  package func rebind(_ proofs: [Proof], to visit: VisitID) throws(Failure) {
    for proof in proofs {
      try run(
        "UPDATE proof SET visit = ? WHERE errand = ? AND used_at IS NULL", [visit.stored, proof.errand.stored])
    }
  }
}

extension HandOver {
  fileprivate init(_ cells: Cells) throws(Failure) {
    guard let number = HandOverNumber(try cells.need("number") as String) else { throw .damaged }
    self.init(
      number: number, branch: try cells.need("branch"), participant: try cells.identifier("participant"),
      visit: try cells.identifier("visit"), at: try cells.moment("at"), openedIn: try cells.mayIdentifier("opened_in"),
      taken: try cells.mayMoment("taken_at"))
  }
}
