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

  /// The first letters of the first three words of the name, which tell nobody who it is but himself: "S.W."; empty
  /// where no word begins with a letter. Rule KY4.
  package var initials: String {
    name.split(separator: " ").compactMap(\.first).filter(\.isLetter).prefix(3).map { $0.uppercased() + "." }.joined()
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
