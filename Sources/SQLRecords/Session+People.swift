package import Rules
package import Services

/// Who somebody is and which cards and claims are his.
extension Session {
  package func dossier(of nik: NIK) throws(Failure) -> Dossier {
    let dossier = try one(Self.dossierByNIK, [nik.value]) { (cells) throws(Failure) in try Dossier(cells) }
    guard let dossier else { throw .damaged }
    return dossier
  }

  package func dossier(of participant: ParticipantID) throws(Failure) -> Dossier? {
    try one(Self.dossierByID, [participant.stored]) { (cells) throws(Failure) in try Dossier(cells) }
  }

  package func memberships(of participant: ParticipantID) throws(Failure) -> [Membership] {
    try all(Self.membershipsByID, [participant.stored]) { (cells) throws(Failure) in try Membership(cells) }
  }

  package func claims(of participant: ParticipantID) throws(Failure) -> [Claim] {
    try all(Self.claimsByID, [participant.stored]) { (cells) throws(Failure) in try Claim(cells) }
  }

  package func lacking(of participant: ParticipantID) throws(Failure) -> [String] {
    try all(Self.lackingByID, [participant.stored]) { (cells) throws(Failure) in try cells.need("file") + ".csv" }
  }

  package func people(_ query: PersonQuery, limit: Int) throws(Failure) -> [Participant] {
    switch query {
    case .nik(let nik): try participants(Self.participantsByNIK, [nik.value, limit])
    case .kpj(let kpj): try participants(Self.participantsByKPJ, [kpj.text, limit])
    case .name(_, let birth): try participants(Self.participantsByBirth, [birth.dayNumber, limit])
    }
  }

  private func participants(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> [Participant] {
    try all(sql, arguments) { (cells) throws(Failure) in try Participant(cells) }
  }

  /// What a pengkinian has stated counts for more than what is imported. Rule P3.
  private static let participantColumns = """
    p.id, p.nik AS own_nik, p.name, p.birth, coalesce(a.sex, p.sex) AS sex, \
    coalesce(a.marital, p.marital) AS marital, coalesce(a.mother, p.mother) AS mother, \
    coalesce(a.telephone, p.telephone) AS telephone
    """

  private static let dossierColumns = """
    \(participantColumns), \
    r.nik AS register_nik, r.name AS register_name, r.birth AS register_birth, r.marital AS register_marital
    """

  /// From a source of one row, so that nobody can tell an unknown NIK, or one that was given up, by what the store does.
  /// Rules M3, DL4.
  private static let dossierByNIK = """
    SELECT \(dossierColumns) FROM (SELECT \(presentNIK) AS nik) AS asked
    LEFT JOIN participant AS p ON p.nik = asked.nik LEFT JOIN population AS r ON r.nik = asked.nik
    LEFT JOIN applied AS a ON a.participant = p.id
    """

  private static let dossierByID = """
    SELECT \(dossierColumns) FROM participant AS p LEFT JOIN population AS r ON r.nik = p.nik
    LEFT JOIN applied AS a ON a.participant = p.id WHERE p.id = ?
    """

  private static let lackingByID = """
    SELECT DISTINCT i.file FROM participant AS p JOIN incomplete AS i ON i.nik = p.nik WHERE p.id = ? ORDER BY i.file
    """

  private static let participants = """
    SELECT \(participantColumns) FROM participant AS p LEFT JOIN applied AS a ON a.participant = p.id
    """

  private static let participantsByNIK = participants + " WHERE p.nik = \(presentNIK) LIMIT ?2"
  private static let participantsByKPJ =
    participants + " WHERE p.nik = (SELECT nik FROM membership WHERE kpj = ?) LIMIT ?"
  private static let participantsByBirth = participants + " WHERE p.birth = ? ORDER BY p.nik LIMIT ?"

  static let branchColumns = """
    b.code AS branch_code, b.name AS branch_name, b.city AS branch_city, b.zone AS branch_zone, \
    b.telephone AS branch_telephone, b.hours AS branch_hours
    """

  private static let membershipsByID = """
    SELECT m.kpj, m.employer, m.city, m.segment, m.registered, m.status, m.inactive_since, m.last_paid, m.moving_to, \
    \(branchColumns)
    FROM participant AS p JOIN membership AS m ON m.nik = p.nik JOIN branch AS b ON b.code = m.branch WHERE p.id = ?
    """

  private static let claimsByID = """
    SELECT c.kpj, c.opened, c.status, c.queue, c.last_event, x.at AS cancelled_at, \(branchColumns)
    FROM participant AS p JOIN membership AS m ON m.nik = p.nik JOIN claim AS c ON c.kpj = m.kpj
    JOIN branch AS b ON b.code = c.branch
    LEFT JOIN cancelled_claim AS x ON x.kpj = c.kpj AND x.opened = c.opened WHERE p.id = ?
    """
}

extension Dossier {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let own: Int64? = try cells.may("own_nik")
    let register: Int64? = try cells.may("register_nik")
    self.init(
      participant: own == nil ? nil : try Participant(cells),
      registered: register == nil ? nil : try RegisteredPerson(cells))
  }
}

extension Participant {
  fileprivate init(_ cells: Cells) throws(Failure) {
    guard let nik = NIK(stored: try cells.need("own_nik")) else { throw .damaged }
    self.init(
      id: try cells.identifier("id"), nik: nik, name: try cells.need("name"), birth: try cells.day("birth"),
      sex: try cells.mayCode("sex"), marital: try cells.mayCode("marital"), mother: try cells.may("mother"),
      telephone: try cells.may("telephone"))
  }
}

extension RegisteredPerson {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      name: try cells.need("register_name"), birth: try cells.day("register_birth"),
      marital: try cells.mayCode("register_marital"))
  }
}

extension Membership {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      kpj: try cells.kpj("kpj"), employer: try cells.may("employer"), city: try cells.may("city"),
      branch: try cells.branch("branch_"), segment: try cells.mayCode("segment"),
      registered: try cells.day("registered"), status: try cells.code("status"),
      inactiveSince: try cells.mayDay("inactive_since"), lastPaid: try cells.mayMonth("last_paid"),
      movingTo: try cells.may("moving_to"))
  }
}

extension Claim {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let imported: ClaimStatus = try cells.code("status")
    // Cancelled here, whatever an import has said since. Rule P5.
    let cancelled = try cells.mayMoment("cancelled_at")
    self.init(
      kpj: try cells.kpj("kpj"), branch: try cells.branch("branch_"), opened: try cells.day("opened"),
      status: cancelled == nil ? imported : .cancelled, queueNumber: try cells.may("queue"),
      lastEvent: try cells.day("last_event"))
  }
}
