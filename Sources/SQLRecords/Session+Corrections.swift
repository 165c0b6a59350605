import Keeping
package import Rules
package import Services

/// Corrected NIKs. Rule DL4.
extension Session {
  /// The present number of whoever once had this one, else the number itself; `?1`.
  static let presentNIK = """
    coalesce((SELECT c.nik FROM nik_alias AS l JOIN participant AS c ON c.id = l.participant WHERE l.nik = ?1), ?1)
    """

  /// A person's own id and those of records that became one with his; the one argument is the id.
  static let allIDs = """
    (WITH whom(id) AS (SELECT ?) SELECT id FROM whom
    UNION SELECT former FROM former_person, whom WHERE participant = whom.id)
    """

  package func correction(of person: ParticipantID) throws(Failure) -> CorrectionSheet? {
    try one(Self.corrections + " WHERE participant = ?", [person.stored]) { (cells) throws(Failure) in
      try CorrectionSheet(cells)
    }
  }

  package func corrections(at branch: String, limit: Int) throws(Failure) -> [CorrectionSheet] {
    try all(Self.corrections + " WHERE branch = ? ORDER BY at, participant LIMIT ?", [branch, limit]) {
      (cells) throws(Failure) in try CorrectionSheet(cells)
    }
  }

  private static let corrections = "SELECT participant, nik, branch, asked_by, at, reason FROM correction"
}

extension CorrectionSheet {
  fileprivate init(_ cells: Cells) throws(Failure) {
    guard let number = NIK(stored: try cells.need("nik")), let reason: TypedLine = try cells.maySpelled("reason") else {
      throw .damaged
    }
    self.init(
      person: try cells.identifier("participant"), number: number, askedBy: try cells.staff("asked_by"),
      at: try cells.moment("at"), reason: reason, branch: try cells.need("branch"))
  }
}

extension WritingSession {
  package func save(_ asked: CorrectionSheet) throws(Failure) {
    try hold(.everything)
    try run(
      """
      INSERT INTO correction (participant, nik, branch, asked_by, at, reason) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (participant) DO UPDATE SET nik = excluded.nik, branch = excluded.branch,
      asked_by = excluded.asked_by, at = excluded.at, reason = excluded.reason
      """,
      [
        asked.person.stored, asked.number.value, asked.branch, asked.askedBy.text, asked.at.milliseconds,
        asked.reason.text,
      ])
  }

  package func removeCorrection(of person: ParticipantID) throws(Failure) {
    try hold(.everything)
    try run("DELETE FROM correction WHERE participant = ?", [person.stored])
  }

  package func correct(_ person: ParticipantID, to number: NIK, joining twin: ParticipantID?) throws(Failure) {
    try hold(.everything)
    let own = try one("SELECT nik FROM participant WHERE id = ?", [person.stored]) { (cells) throws(Failure) in
      try cells.need("nik") as Int64
    }
    guard let old = own else { throw .damaged }
    // Cards and their owner change one after the other, and an import has to see neither as changed here: what it is
    // told of the old number is taken as the new one's.
    try run(dialect.deferringKeys, [])
    try run("INSERT INTO fact (name, value) VALUES (?, '')", [Fact.merging])
    for table in ["membership", "reported_membership"] {
      try run("UPDATE \(table) SET nik = ? WHERE nik = ?", [number.value, old])
    }
    // What is lacking goes on to be lacking. Rule DL3.
    try moveIncomplete(from: old, to: number.value)
    if let twin {
      try join(twin, into: person, former: old)
    } else {
      for table in ["participant", "reported_participant"] {
        try run("UPDATE \(table) SET nik = ? WHERE nik = ?", [number.value, old])
      }
    }
    // What a delivery has left out of him comes under the present number. Rule DL3.
    let (row, former) = (String(number.value), String(old))
    try run(
      """
      DELETE FROM incomplete WHERE nik = ?1 AND file = 'participants' AND "row" = ?2 AND EXISTS (SELECT 1
      FROM incomplete AS i WHERE i.nik = ?1 AND i.file = 'participants' AND i."row" = ?3)
      """, [number.value, row, former])
    try run(
      "UPDATE incomplete SET \"row\" = ?2 WHERE nik = ?1 AND file = 'participants' AND \"row\" = ?3",
      [number.value, row, former])
    try run("DELETE FROM nik_alias WHERE nik = ?", [number.value])
    try run(
      """
      INSERT INTO nik_alias (nik, participant, seq) VALUES (?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM nik_alias))
      ON CONFLICT (nik) DO UPDATE SET participant = excluded.participant, seq = excluded.seq
      """,
      [old, person.stored])
    try removeCorrection(of: person)
    try run("DELETE FROM fact WHERE name = ?", [Fact.merging])
  }

  /// What is lacking under one number is lacking under the other; once, where it was under both.
  private func moveIncomplete(from old: Int64, to new: Int64) throws(Failure) {
    try run(
      """
      DELETE FROM incomplete WHERE nik = ?1 AND EXISTS (SELECT 1 FROM incomplete AS i
      WHERE i.nik = ?2 AND i.file = incomplete.file AND i."row" = incomplete."row")
      """, [new, old])
    try run("UPDATE incomplete SET nik = ? WHERE nik = ?", [new, old])
  }

  /// The row of the new number stays with what was delivered under it; everything that either has done is the person's.
  private func join(_ twin: ParticipantID, into person: ParticipantID, former: Int64) throws(Failure) {
    // Whoever lacks a row lacks it still: what is kept under a number goes with its participant. Rule DL3.
    let own = try one("SELECT nik FROM participant WHERE id = ?", [twin.stored]) { (cells) throws(Failure) in
      try cells.need("nik") as Int64
    }
    guard let own else { throw .damaged }
    try moveIncomplete(from: former, to: own)
    try run("DELETE FROM participant WHERE nik = ?", [former])
    try run("UPDATE participant SET id = ? WHERE id = ?", [person.stored, twin.stored])
    try joinCallerFacts(of: twin, into: person)
    // Of what both have stated the later counts.
    try run(
      """
      DELETE FROM applied WHERE participant = ?1 AND EXISTS
      (SELECT 1 FROM applied AS o WHERE o.participant = ?2 AND o.at >= applied.at)
      """,
      [twin.stored, person.stored])
    try run(
      "DELETE FROM applied WHERE participant = ?1 AND EXISTS (SELECT 1 FROM applied AS o WHERE o.participant = ?2)",
      [person.stored, twin.stored])
    for table in [
      "applied", "strike", "proof", "hand_over", "pengkinian", "ticket", "nik_alias", "former_person", "outbox",
    ] {
      try run("UPDATE \(table) SET participant = ? WHERE participant = ?", [person.stored, twin.stored])
    }
    for table in ["access", "block_history", "correction", "card_sight"] {
      try run("DELETE FROM \(table) WHERE participant = ?", [twin.stored])
    }
    // Asked for one of two standings; of the one that stands now nobody has asked anything yet.
    try run("DELETE FROM opening WHERE participant IN (?, ?)", [person.stored, twin.stored])
    try run("INSERT INTO former_person (former, participant) VALUES (?, ?)", [twin.stored, person.stored])
  }

  /// Wrong facts of callers about either count together, and the later end stands.
  private func joinCallerFacts(of twin: ParticipantID, into person: ParticipantID) throws(Failure) {
    try run(
      """
      INSERT INTO caller_facts (participant, wrongs, ended_until)
      SELECT ?1, wrongs, ended_until FROM caller_facts WHERE participant = ?2
      ON CONFLICT (participant) DO UPDATE SET
      wrongs = \(dialect.joined("caller_facts.wrongs", "excluded.wrongs")),
      ended_until = coalesce(\(dialect.larger("caller_facts.ended_until", "excluded.ended_until")),
        caller_facts.ended_until, excluded.ended_until)
      """, [person.stored, twin.stored])
    try run("DELETE FROM caller_facts WHERE participant = ?", [twin.stored])
  }
}
