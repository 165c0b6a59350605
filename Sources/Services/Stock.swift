package import Rules

/// What is put into a store from outside: by the demo, by `generate` and by tests. The import has its own way.
package struct Stock: Sendable {
  package var branches: [Branch]
  package var participants: [ParticipantRecord]
  package var memberships: [MembershipRecord]
  /// The population register; nil when none is delivered, which is not the same as an empty one. Rule G0.
  package var population: [PopulationRecord]?
  package var claims: [ClaimRecord]
  /// Nobody in it exists.
  package var isSynthetic: Bool

  package init(
    branches: [Branch] = [], participants: [ParticipantRecord] = [], memberships: [MembershipRecord] = [],
    population: [PopulationRecord]? = nil, claims: [ClaimRecord] = [], isSynthetic: Bool = false
  ) {
    self.branches = branches
    self.participants = participants
    self.memberships = memberships
    self.population = population
    self.claims = claims
    self.isSynthetic = isSynthetic
  }
}

/// A participant with every column that is delivered.
package struct ParticipantRecord: Sendable, Hashable {
  package var participant: Participant
  package var email: String?
  package var address: String?

  package init(_ participant: Participant, email: String? = nil, address: String? = nil) {
    self.participant = participant
    self.email = email
    self.address = address
  }
}

/// A card with its owner and the employer's registration number (NPP).
package struct MembershipRecord: Sendable, Hashable {
  package var nik: NIK
  package var membership: Membership
  package var npp: String?

  package init(of nik: NIK, _ membership: Membership, npp: String? = nil) {
    self.nik = nik
    self.membership = membership
    self.npp = npp
  }
}

/// What the register says of a NIK.
package struct PopulationRecord: Sendable, Hashable {
  package var nik: NIK
  package var person: RegisteredPerson

  package init(_ nik: NIK, _ person: RegisteredPerson) {
    self.nik = nik
    self.person = person
  }
}

/// A claim on a card that is in the store. The card and the claim's branch must be there.
package typealias ClaimRecord = Claim
