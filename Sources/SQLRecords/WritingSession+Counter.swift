import Keeping
package import Rules
package import Services

/// What the counter changes beside tickets: early openings, accounts, shifts.
extension WritingSession {
  /// How long wrong passwords are remembered after the last one; no pause is longer.
  private static let signInBrakesKept = Span.days(2)

  package func save(_ opening: OpeningSheet?, of participant: ParticipantID, at branch: String) throws(Failure) {
    try hold(.participant(participant))
    guard let opening else {
      try run("DELETE FROM opening WHERE participant = ?", [participant.stored])
      return
    }
    try run(
      """
      INSERT INTO opening (participant, branch, asked_by, at, reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (participant) DO UPDATE SET branch = excluded.branch, asked_by = excluded.asked_by,
      at = excluded.at, reason = excluded.reason
      """,
      [participant.stored, branch, opening.askedBy.text, opening.at.milliseconds, opening.reason.text])
  }

  package func save(_ staff: Staff) throws(Failure) {
    try hold(.staff(staff.name))
    try run(
      """
      INSERT INTO staff (name, role, branch, nik, secret, disabled, wrongs, locked, head, must_change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET role = excluded.role, branch = excluded.branch, nik = excluded.nik,
      secret = excluded.secret, disabled = excluded.disabled, wrongs = excluded.wrongs, locked = excluded.locked,
      head = excluded.head, must_change = excluded.must_change
      """,
      [
        staff.name.text, staff.role.rawValue, staff.branch, staff.nik.value, staff.secret, staff.isDisabled,
        try JSON.text(of: staff.wrongs), staff.locked?.milliseconds, staff.isHead, staff.mustChangePassword,
      ])
  }

  package func save(_ brake: SignInBrake, of name: StaffName, at station: Station) throws(Failure) {
    try hold(.staff(name))
    try run(
      """
      INSERT INTO sign_in_brake (name, branch, terminal, wrong, pauses, paused_until, touched)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (name, branch, terminal) DO UPDATE SET wrong = excluded.wrong, pauses = excluded.pauses,
      paused_until = excluded.paused_until, touched = excluded.touched
      """,
      [
        name.text, station.branch, station.terminal, brake.wrong, brake.pauses, brake.pausedUntil?.milliseconds,
        time.now.milliseconds,
      ])
    try forget("sign_in_brake", "name, branch, terminal", "touched", olderThan: Self.signInBrakesKept)
  }

  package func save(_ shift: Shift) throws(Failure) {
    try hold(.staff(shift.staff))
    try run(
      """
      INSERT INTO shift (id, staff, branch, terminal, since, until, ended) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, until = excluded.until
      """,
      [
        shift.id.stored, shift.staff.text, shift.station.branch, shift.station.terminal, shift.since.milliseconds,
        shift.until.milliseconds, shift.ended?.milliseconds,
      ])
  }
}
