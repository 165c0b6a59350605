package import Rules
package import Services

/// What is to be told outside of the kiosk.
extension Session {
  package func notices(at branch: String, limit: Int) throws(Failure) -> [Notice] {
    try all(
      """
      SELECT purpose, subject, written, participant, branch, not_before FROM outbox WHERE branch = ?
      ORDER BY not_before, purpose, subject LIMIT ?
      """,
      [branch, limit]
    ) { (cells) throws(Failure) in
      Notice(
        try cells.code("purpose"), about: try cells.reference("subject"), of: try cells.mayIdentifier("participant"),
        branch: try cells.need("branch"), at: try cells.moment("written"), notBefore: try cells.moment("not_before"))
    }
  }
}

extension WritingSession {
  /// Longer than anything is of use.
  private static let noticesKept = Span.days(35)

  package func send(_ notice: Notice) throws(Failure) {
    try run(
      """
      INSERT INTO outbox (purpose, subject, written, participant, branch, not_before) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (purpose, subject, written) DO NOTHING
      """,
      [
        notice.purpose.rawValue, notice.subject.description, notice.written.milliseconds, notice.participant?.stored,
        notice.branch, notice.notBefore.milliseconds,
      ])
    try forget("outbox", "purpose, subject, written", "not_before", olderThan: Self.noticesKept)
  }

  package func recall(_ purpose: Notice.Purpose, about subject: Reference) throws(Failure) {
    try run("DELETE FROM outbox WHERE purpose = ? AND subject = ?", [purpose.rawValue, subject.description])
  }
}
