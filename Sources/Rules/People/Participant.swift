/// What the kiosk's own records say of one person.
package struct Participant: Sendable, Hashable {
  package let id: ParticipantID
  package let nik: NIK
  /// As the employer reported it; not checked against the KTP.
  package let name: String
  package let birth: CivilDay
  package let sex: Sex?
  package let marital: MaritalStatus?
  package let mother: String?
  package let telephone: String?

  package init(
    id: ParticipantID, nik: NIK, name: String, birth: CivilDay, sex: Sex? = nil, marital: MaritalStatus? = nil,
    mother: String? = nil, telephone: String? = nil
  ) {
    self.id = id
    self.nik = nik
    self.name = name
    self.birth = birth
    self.sex = sex
    self.marital = marital
    self.mother = mother
    self.telephone = telephone
  }
}

/// What the population register says of a NIK.
package struct RegisteredPerson: Sendable, Hashable {
  package let name: String
  package let birth: CivilDay
  package let marital: MaritalStatus?

  package init(name: String, birth: CivilDay, marital: MaritalStatus? = nil) {
    self.name = name
    self.birth = birth
    self.marital = marital
  }
}

/// Both records of one NIK, read in one snapshot by one statement, so that an unknown NIK costs what a known one does.
package struct Dossier: Sendable, Hashable {
  package let participant: Participant?
  package let registered: RegisteredPerson?

  package init(participant: Participant?, registered: RegisteredPerson?) {
    self.participant = participant
    self.registered = registered
  }
}
