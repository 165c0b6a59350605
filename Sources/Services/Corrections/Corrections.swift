package import Rules

// A NIK that the population office has corrected. Rule DL4.

/// That somebody asks for another NIK of a person, as long as nobody has decided.
package struct CorrectionSheet: Sendable, Hashable {
  /// Whose NIK it is.
  package let person: ParticipantID
  /// What the office made of it.
  package let number: NIK
  package let askedBy: StaffName
  package let at: Moment
  package let reason: TypedLine
  /// Where it was asked; its penyelia decide.
  package let branch: String

  package init(
    person: ParticipantID, number: NIK, askedBy: StaffName, at: Moment, reason: TypedLine, branch: String
  ) {
    self.person = person
    self.number = number
    self.askedBy = askedBy
    self.at = at
    self.reason = reason
    self.branch = branch
  }
}

/// One record of a human being, masked, as somebody decides about it.
package struct CorrectionSide: Sendable, Hashable, Codable {
  package let nikMask: String
  package let nameMask: String
  package let birth: CivilDay
  /// Masked.
  package let cards: [String]
  package let strikes: Strikes
  package let block: Block?
  package let counterOnly: CounterOnly?
}

/// What stands afterwards.
package struct CorrectionResult: Sendable, Hashable, Codable {
  package let strikes: Strikes
  package let block: Block?
  package let counterOnly: CounterOnly?
  package let cards: Int
}

/// A correction that waits, in a list and before the question: nothing in clear, and what will stand afterwards.
package struct CorrectionLine: Sendable, Hashable, Codable {
  package let person: ParticipantID
  package let askedBy: StaffName
  package let at: Moment
  package let reason: TypedLine
  /// The person of the former NIK.
  package let former: CorrectionSide
  /// The new NIK, masked.
  package let numberMask: String
  /// The record that exists under the new NIK already; nil when there is none.
  package let twin: CorrectionSide?
  package let result: CorrectionResult
  /// Why it cannot be granted now.
  package let fault: CorrectionFault?
  /// Of what is shown: a decision carries it, so that nobody decides what he was not given. Rule KY5.
  package let version: String
}

/// Why a NIK is not changed.
package enum CorrectionFault: String, Error, Sendable, Hashable, Codable, CaseIterable {
  /// It is his NIK already.
  case same
  /// An update of one of the two is in process.
  case update
  /// A face check of one of the two is under way.
  case faceCheck = "face-check"
  /// Somebody asks for the opposite: two people whose numbers were exchanged are two people.
  case swapped
  /// Another human being by name and birth date.
  case otherPerson = "other-person"
  /// Another person has given this number up for another one.
  case former
}

/// What became of it.
package enum CorrectionOutcome: Sendable, Hashable, Codable {
  case asked(CorrectionLine)
  /// Somebody had asked before, for this number or another one; nothing changed.
  case alreadyAsked(CorrectionLine)
  /// One person goes on under the new NIK; `merged` when there were two records.
  case granted(merged: Bool)
  case declined
  case refused(CorrectionFault)
  /// It is not what was shown any more: look again, nothing changed.
  case changed(CorrectionLine)
  /// Nobody has asked, or it was decided meanwhile.
  case notAsked
}

/// A correction of a NIK that a supervisor has declined. Rule DL4.
package struct DeclinedCorrection: Sendable, Hashable, Codable {
  package let by: StaffName
  package let at: Moment
  package let why: CorrectionDecline

  package init(by: StaffName, at: Moment, why: CorrectionDecline) {
    self.by = by
    self.at = at
    self.why = why
  }
}
