import Keeping
package import Rules
package import Services

/// What an officer was shown, has seen of a KTP, was told by callers, and what his decision replaced.
extension WritingSession {
  /// A shift and its grace are shorter.
  private static let sightsKept = Span.days(2)
  private static let comparisonsKept = Span.days(35)

  /// Throws `damaged` when it was never submitted.
  package func save(_ recorded: Recorded, whenDecided update: Reference) throws(Failure) {
    let changed = try run(
      "UPDATE pengkinian SET recorded = ? WHERE number = ?", [try JSON.text(of: recorded), update.description])
    guard changed == 1 else { throw .damaged }
  }

  package func save(_ sight: CardSight) throws(Failure) {
    try run(
      """
      INSERT INTO card_sight (sitting, participant, staff, telephone, looked, seen) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (sitting, participant) DO UPDATE SET staff = excluded.staff, telephone = excluded.telephone,
      looked = excluded.looked, seen = excluded.seen
      """,
      [
        sight.sitting.stored, sight.participant.stored, sight.staff.text, sight.isByTelephone,
        sight.looked.milliseconds, sight.seen?.milliseconds,
      ])
    try forget("card_sight", "sitting, participant", "looked", olderThan: Self.sightsKept)
  }

  package func save(_ facts: CallerFacts, of participant: ParticipantID) throws(Failure) {
    try hold(.participant(participant))
    try run(
      """
      INSERT INTO caller_facts (participant, wrongs, ended_until) VALUES (?, ?, ?)
      ON CONFLICT (participant) DO UPDATE SET wrongs = excluded.wrongs, ended_until = excluded.ended_until
      """,
      [participant.stored, try JSON.text(of: facts.wrongs), facts.endedUntil?.milliseconds])
  }

  package func save(
    shown digest: String, of update: Reference, to staff: StaffName, in sitting: SittingID
  ) throws(Failure) {
    try run(
      """
      INSERT INTO comparison_shown (number, staff, sitting, digest, at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (number, staff, sitting) DO UPDATE SET digest = excluded.digest, at = excluded.at
      """,
      [update.description, staff.text, sitting.stored, digest, time.now.milliseconds])
    try forget("comparison_shown", "number, staff, sitting", olderThan: Self.comparisonsKept)
  }
}
