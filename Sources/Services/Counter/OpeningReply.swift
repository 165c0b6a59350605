package import Rules

// What an officer learns of an early opening. Rule B5.

/// An early opening that somebody asked for. Rule B5.
package struct OpeningSheet: Sendable, Hashable, Codable {
  package let askedBy: StaffName
  package let at: Moment
  package let reason: TypedLine

  package init(askedBy: StaffName, at: Moment, reason: TypedLine) {
    self.askedBy = askedBy
    self.at = at
    self.reason = reason
  }
}

/// What proved to whoever asks for an early opening that it is the person's own wish. Rules B5, AKe.
package enum OpeningProof: String, Sendable, Hashable, Codable {
  /// The original KTP.
  case card = "ktp"
  /// The fact of a caller, with which the report to 175 was taken. Rule B1.
  case caller = "175"
}

/// What is known of the person behind an early opening. Rule B5.
package struct OpeningGround: Sendable, Hashable, Codable {
  /// Nil where an earlier version asked for none.
  package let proof: OpeningProof?
  /// Wrong facts of callers that count now.
  package let wrongFacts: Int

  package init(proof: OpeningProof?, wrongFacts: Int) {
    self.proof = proof
    self.wrongFacts = wrongFacts
  }
}

/// An early opening that a supervisor has refused. Rule B5.
package struct DeclinedOpening: Sendable, Hashable, Codable {
  package let by: StaffName
  package let at: Moment
  package let why: DeclineReason

  package init(by: StaffName, at: Moment, why: DeclineReason) {
    self.by = by
    self.at = at
    self.why = why
  }
}

/// An early opening in a list: enough to decide whose page to open, and no name in clear. Rules B5, L1.
package struct OpeningLine: Sendable, Hashable, Codable {
  package let person: ParticipantID
  package let nameMask: String
  package let asked: OpeningSheet
  package let block: Block
  package let ground: OpeningGround

  package init(
    person: ParticipantID, nameMask: String, asked: OpeningSheet, block: Block, ground: OpeningGround
  ) {
    self.person = person
    self.nameMask = nameMask
    self.asked = asked
    self.block = block
    self.ground = ground
  }
}

/// What became of an early opening. Rule B5.
package enum OpeningOutcome: Sendable, Hashable, Codable {
  case asked(OpeningSheet)
  /// Somebody else had asked before; nothing changed.
  case alreadyAsked(OpeningSheet)
  case opened
  /// The block stays as it is.
  case declined(DeclinedOpening)
  case notBlocked
  /// Nobody has asked, or it was decided meanwhile.
  case notAsked
}
