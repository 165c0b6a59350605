package import Rules

// What the kiosks of a branch would answer a participant now, told to the officer to whom they send him: asked of the
// kiosks' own gates, so that nothing of them is written twice.

/// What each service of a kiosk would answer now. Rules M2, M4; gates G0 to G6.
package struct KioskSight: Sendable, Hashable, Codable {
  /// Check membership, once the three facts agree.
  package let finding: Finding
  /// What stops a pengkinian, in the order of the gates: a kiosk tells the first. Empty when it goes on to the number of
  /// the card.
  package let stops: [UpdateOutcome]
  /// In what the participant's record and the register differ.
  package let differences: [Difference]

  package init(finding: Finding, stops: [UpdateOutcome], differences: [Difference]) {
    self.finding = finding
    self.stops = stops
    self.differences = differences
  }

  /// One column that differs. Values only once the KTP was seen. Rule AKe.
  package struct Difference: Sendable, Hashable, Codable {
    package let column: Mismatch
    /// What stands on record here; nil where it is not told.
    package let own: Value?
    /// What the population register says; nil where it is not told, and where it does not know the NIK.
    package let register: Value?
  }

  /// A value of such a column.
  package enum Value: Sendable, Hashable, Codable {
    /// A name, or a NIK in full.
    case text(String)
    case day(CivilDay)
    case marital(MaritalStatus)
  }

  /// The same without values.
  var masked: KioskSight {
    KioskSight(
      finding: finding, stops: stops,
      differences: differences.map { Difference(column: $0.column, own: nil, register: nil) })
  }
}

/// What is on record of a participant, for the officer who has seen the KTP. Rules AKe, AKb.
package struct OnRecord: Sendable, Hashable, Codable {
  /// What a pengkinian can change.
  package let recorded: Recorded
  /// The last month with a contribution of each card, in the order of ``PersonSheet/cards``; nil where none is known.
  package let lastPaid: [CivilMonth?]

  package init(recorded: Recorded, lastPaid: [CivilMonth?]) {
    self.recorded = recorded
    self.lastPaid = lastPaid
  }
}

extension Desk {
  /// - Parameter hasSeenCard: with both values of what differs
  func kioskSight(
    of participant: Participant, hasSeenCard: Bool, in records: any Records
  ) throws(Failure) -> KioskSight {
    let stops = try stops(of: participant.id, in: records)
    let registered = try records.dossier(of: participant.id)?.registered
    let columns = stops.flatMap { stop -> [Mismatch] in if case .mismatch(let columns) = stop { columns } else { [] } }
    let sight = KioskSight(
      finding: try finding(of: participant, in: records), stops: stops,
      differences: columns.map { column in
        KioskSight.Difference(
          column: column, own: participant.value(of: column), register: registered?.value(of: column))
      })
    return hasSeenCard ? sight : sight.masked
  }

  /// Nil when the id is unknown.
  func onRecord(of participant: ParticipantID, in records: any Records) throws(Failure) -> OnRecord? {
    guard let recorded = try records.recorded(of: participant) else { return nil }
    return OnRecord(
      recorded: recorded, lastPaid: try records.memberships(of: participant).inShownOrder.map(\.lastPaid))
  }
}

extension Participant {
  fileprivate func value(of column: Mismatch) -> KioskSight.Value? {
    switch column {
    case .nik: .text(nik.digits)
    case .name: .text(name)
    case .birth: .day(birth)
    case .marital: marital.map(KioskSight.Value.marital)
    }
  }
}

extension RegisteredPerson {
  fileprivate func value(of column: Mismatch) -> KioskSight.Value? {
    switch column {
    case .nik: nil
    case .name: .text(name)
    case .birth: .day(birth)
    case .marital: marital.map(KioskSight.Value.marital)
    }
  }
}
