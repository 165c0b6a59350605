import Keeping
package import Rules
package import Services

/// Pengkinian and what it needs.
extension Session {
  package func latestUpdate(of participant: ParticipantID) throws(Failure) -> Update? {
    try one(Self.latestUpdate, [participant.stored]) { (cells) throws(Failure) in try Update(cells) }
  }

  package func unusedProofs(
    of participant: ParticipantID, in visit: VisitID, since: Moment
  ) throws(Failure) -> [Proof] {
    try all(Self.unusedProofs, [participant.stored, visit.stored, since.milliseconds]) { (cells) throws(Failure) in
      try Proof(cells)
    }
  }

  package func submission(_ number: Reference) throws(Failure) -> Submission? {
    try one(Self.submissions + "WHERE number = ?", [number.description]) { (cells) throws(Failure) in
      try Submission(cells)
    }
  }

  package func recorded(of participant: ParticipantID) throws(Failure) -> Recorded? {
    try one(Self.recorded, [participant.stored]) { (cells) throws(Failure) in
      let stated: String? = try cells.may("data")
      return Recorded(
        telephone: try cells.may("telephone"), email: try cells.may("email"), mother: try cells.may("mother"),
        sex: try cells.mayCode("sex"), marital: try cells.mayCode("marital"), address: try cells.may("address"),
        stated: try stated.map { (text) throws(Failure) in try JSON.value(of: text) })
    }
  }

  package func updates(
    at branch: String, in state: Update.State?, limit: Int
  ) throws(Failure) -> [(update: Update, of: ParticipantID)] {
    if let state {
      try all(Self.updatesInState, [branch, state.rawValue, limit], Self.line)
    } else {
      try all(Self.updatesInAny, [branch, limit], Self.line)
    }
  }

  package func decidedUpdates(at branch: String, limit: Int) throws(Failure) -> [(update: Update, of: ParticipantID)] {
    try all(Self.decidedUpdates, [branch, limit], Self.line)
  }

  private static func line(_ cells: Cells) throws(Failure) -> (update: Update, of: ParticipantID) {
    (try Update(cells), try cells.identifier("participant"))
  }

  package func updateCounts(at branch: String, in state: Update.State?) throws(Failure) -> (all: Int, pastDue: Int) {
    let late = time.now.later(by: .milliseconds(-Update.grace.milliseconds)).milliseconds
    let counts = try one(Self.updateCounts, [branch, state?.rawValue, late]) { (cells) throws(Failure) in
      (all: try cells.need("number") as Int, pastDue: try cells.need("late") as Int)
    }
    return counts ?? (0, 0)
  }

  package func countUpdates(submittedAt branch: String, in span: Range<Moment>) throws(Failure) -> Int {
    try one(Self.submittedInSpan, [branch, span.lowerBound.milliseconds, span.upperBound.milliseconds]) {
      (cells) throws(Failure) in try cells.need("number")
    } ?? 0
  }

  package func countUpdates(decidedAt branch: String, in span: Range<Moment>) throws(Failure) -> (all: Int, inTime: Int)
  {
    let counts = try one(
      Self.decidedInSpan,
      [branch, span.lowerBound.milliseconds, span.upperBound.milliseconds, Update.grace.milliseconds]
    ) { (cells) throws(Failure) in
      (all: try cells.need("number") as Int, inTime: try cells.need("in_time") as Int)
    }
    return counts ?? (0, 0)
  }

  package func submissions(of participant: ParticipantID, limit: Int) throws(Failure) -> [Submission] {
    try all(Self.submissionsOfOne, [participant.stored, limit]) { (cells) throws(Failure) in try Submission(cells) }
  }

  package func untoldSubmissions(limit: Int) throws(Failure) -> [Submission] {
    try all(Self.submissions + "WHERE told = '[]' ORDER BY number LIMIT ?", [limit]) { (cells) throws(Failure) in
      try Submission(cells)
    }
  }

  package func submissionsInProcess() throws(Failure) -> [Submission] {
    try all(Self.submissions + "WHERE state = 'inProcess' ORDER BY number") { (cells) throws(Failure) in
      try Submission(cells)
    }
  }

  private static let updateColumns =
    "number, submitted, due, due_estimated, state, decided_at, reason, reason_words, told"

  private static let latestUpdate = """
    SELECT \(updateColumns) FROM pengkinian WHERE participant = ? ORDER BY submitted DESC, number DESC LIMIT 1
    """

  private static let unusedProofs = """
    SELECT errand, kind, text_version, participant, visit, branch, terminal, at FROM proof
    WHERE participant = ? AND visit = ? AND at >= ? AND used_at IS NULL ORDER BY at, errand
    """

  private static let recorded = """
    SELECT p.telephone, p.email, p.mother, p.sex, p.marital, p.address, a.data FROM participant AS p
    LEFT JOIN applied AS a ON a.participant = p.id WHERE p.id = ?
    """

  private static let submissions =
    "SELECT \(updateColumns), participant, branch, terminal, data, entered_by, recorded FROM pengkinian "
  private static let submissionsOfOne =
    submissions + "WHERE participant = ? ORDER BY submitted DESC, number DESC LIMIT ?"

  private static let updates = "SELECT \(updateColumns), participant FROM pengkinian "
  private static let updatesInAny = updates + "WHERE branch = ? ORDER BY due, number LIMIT ?"
  private static let updatesInState = updates + "WHERE branch = ? AND state = ? ORDER BY due, number LIMIT ?"

  private static let decidedUpdates =
    updates + "WHERE branch = ? AND state IN ('succeeded', 'failed') ORDER BY decided_at DESC, number LIMIT ?"

  private static let updateCounts = """
    SELECT count(*) AS number, count(*) FILTER (WHERE state = 'inProcess' AND due <= ?3) AS late FROM pengkinian
    WHERE branch = ?1 AND (state = ?2 OR ?2 IS NULL)
    """

  private static let submittedInSpan =
    "SELECT count(*) AS number FROM pengkinian WHERE branch = ? AND submitted >= ? AND submitted < ?"

  private static let decidedInSpan = """
    SELECT count(*) AS number, count(*) FILTER (WHERE decided_at < due + ?4) AS in_time FROM pengkinian
    WHERE branch = ?1 AND decided_at >= ?2 AND decided_at < ?3 AND state <> 'withdrawn'
    """
}

extension Update {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      number: try cells.reference("number"), submitted: try cells.moment("submitted"), due: try cells.moment("due"),
      dueIsEstimate: try cells.need("due_estimated"), state: try cells.code("state"),
      decided: try cells.mayMoment("decided_at"), reason: try cells.mayCode("reason"),
      words: try cells.mayProse("reason_words", for: .rejection),
      moved: DayMove(try JSON.value(of: try cells.need("told")), of: .update))
  }
}

extension Submission {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let recorded: String? = try cells.may("recorded")
    self.init(
      update: try Update(cells), participant: try cells.identifier("participant"), station: try cells.station(),
      data: try JSON.value(of: try cells.need("data")), enteredBy: try cells.mayStaff("entered_by"),
      told: try JSON.value(of: try cells.need("told")),
      recorded: try recorded.map { (text) throws(Failure) in try JSON.value(of: text) })
  }
}

extension Proof {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      errand: try cells.identifier("errand"), kind: try Kind(cells), participant: try cells.identifier("participant"),
      visit: try cells.identifier("visit"), station: try cells.station(), at: try cells.moment("at"))
  }
}

extension Proof.Kind {
  private static let consent = "consent"
  private static let pass = "pass."

  /// `consent` with the version of its text, or `pass.` and the check.
  var columns: (kind: String, text: String?) {
    switch self {
    case .consent(let text): (Self.consent, text)
    case .pass(let check): (Self.pass + check.rawValue, nil)
    }
  }

  fileprivate init(_ cells: Cells) throws(Failure) {
    let kind: String = try cells.need("kind")
    if kind == Self.consent {
      self = .consent(text: try cells.need("text_version"))
    } else {
      guard kind.hasPrefix(Self.pass), let check = Check(rawValue: String(kind.dropFirst(Self.pass.count))) else {
        throw .damaged
      }
      self = .pass(check)
    }
  }
}
