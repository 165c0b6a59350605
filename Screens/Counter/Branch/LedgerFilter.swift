package import Rules
package import Services

/// Which rows of the ledger somebody looks at.
package struct LedgerFilter: Sendable, Hashable {
  /// Nil for all kinds.
  package var kind: LedgerKind?
  package var staff: StaffName?
  /// Somebody's rows: each page of them is a look-up of that person. Rule L1.
  package var person: ParticipantID?
  /// What happened on this day, in the branch's zone.
  package var day: CivilDay?
  package var terminal: String?
  /// The number of a report, an update or a complaint.
  package var number: Reference?

  package init(
    kind: LedgerKind? = nil, staff: StaffName? = nil, person: ParticipantID? = nil, day: CivilDay? = nil,
    terminal: String? = nil, number: Reference? = nil
  ) {
    (self.kind, self.staff, self.person) = (kind, staff, person)
    (self.day, self.terminal, self.number) = (day, terminal, number)
  }

  /// - Parameter before: exclusive; nil for the newest rows
  func query(before: Int64?, in zone: Zone) -> LedgerQuery {
    LedgerQuery(
      before: before, participant: person, staff: staff, events: kind?.beginnings ?? [], about: number?.description,
      terminal: terminal, span: day.map { zone.start(of: $0)..<zone.start(of: $0.adding(days: 1)) })
  }
}
