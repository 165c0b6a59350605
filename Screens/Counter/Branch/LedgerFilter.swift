package import Rules
package import Services

/// Which rows of the ledger somebody looks at.
package struct LedgerFilter: Sendable, Hashable {
  /// Nil for all kinds.
  package var kind: LedgerKind?
  package var staff: StaffName?
  /// Somebody's rows: each page of them is a look-up of that person. Rule L1.
  package var person: ParticipantID?

  package init(kind: LedgerKind? = nil, staff: StaffName? = nil, person: ParticipantID? = nil) {
    self.kind = kind
    self.staff = staff
    self.person = person
  }

  /// - Parameter before: exclusive; nil for the newest rows
  func query(before: Int64?) -> LedgerQuery {
    LedgerQuery(before: before, participant: person, staff: staff, events: kind?.beginnings ?? [])
  }
}
