package import Rules

/// A consent or a pass of one check: good for its visit and 30 minutes, once. Rule P4.
package struct Proof: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Agreed to the text of this version. Rule G5.
    case consent(text: String)
    case pass(Check)
  }

  package let errand: ErrandID
  package let kind: Kind
  package let participant: ParticipantID
  package let visit: VisitID
  package let station: Station
  package let at: Moment

  package init(
    errand: ErrandID, kind: Kind, participant: ParticipantID, visit: VisitID, station: Station, at: Moment
  ) {
    self.errand = errand
    self.kind = kind
    self.participant = participant
    self.visit = visit
    self.station = station
    self.at = at
  }
}

/// A pengkinian as it was submitted: whose, where and what it states.
package struct Submission: Sendable, Hashable {
  package var update: Update
  package let participant: ParticipantID
  /// Its branch verifies it, in its zone.
  package let station: Station
  package let data: UpdateData
  /// The officer who entered it at the counter; somebody else decides it then.
  package let enteredBy: StaffName?
  /// Every day that was told for its result, oldest first. Rule P1.
  package let told: [ToldDay]
  /// What was on record when it was decided; nil before, and where an earlier version decided it. Rule P3.
  package let recorded: Recorded?

  package init(
    update: Update, participant: ParticipantID, station: Station, data: UpdateData, enteredBy: StaffName? = nil,
    told: [ToldDay] = [], recorded: Recorded? = nil
  ) {
    self.recorded = recorded
    self.update = update
    self.participant = participant
    self.station = station
    self.data = data
    self.enteredBy = enteredBy
    self.told = told
  }
}
