// What a pengkinian states: contact, population data, additional data and emergency contact. Gate G9, rule N6.

/// The whole form, read and found right. Never shown, logged or described in clear by itself.
package struct UpdateData: Sendable, Hashable, Codable, Masked {
  package let contact: ContactData
  package let population: PopulationData
  package let additional: AdditionalData

  package init(contact: ContactData, population: PopulationData, additional: AdditionalData) {
    self.contact = contact
    self.population = population
    self.additional = additional
  }

  /// Nothing of it.
  package var mask: String { "UpdateData" }
}

/// How the person is reached.
package struct ContactData: Sendable, Hashable, Codable, Masked {
  package let phone: Phone
  /// Nil only where an officer has written why there is none.
  package let email: Email?
  /// Why there is no e-mail, in an officer's words.
  package let noEmail: TypedLine?
  /// Optional.
  package let npwp: NPWP?

  package init(phone: Phone, email: Email, npwp: NPWP?) {
    self.phone = phone
    self.email = email
    noEmail = nil
    self.npwp = npwp
  }

  /// At a counter, for somebody who has no e-mail.
  package init(phone: Phone, withoutEmail why: TypedLine, npwp: NPWP?) {
    self.phone = phone
    email = nil
    noEmail = why
    self.npwp = npwp
  }

  /// Nothing of it.
  package var mask: String { "ContactData" }
}

/// As on KTP and KK. NIK, name and birth date are not here: a pengkinian never changes them (gate G6).
package struct PopulationData: Sendable, Hashable, Codable, Masked {
  package let kk: KK
  package let birthPlace: TypedLine
  package let sex: Sex
  /// Mother's name before marriage.
  package let mother: PersonName
  package let marital: MaritalStatus
  package let address: Address

  package init(
    kk: KK, birthPlace: TypedLine, sex: Sex, mother: PersonName, marital: MaritalStatus, address: Address
  ) {
    self.kk = kk
    self.birthPlace = birthPlace
    self.sex = sex
    self.mother = mother
    self.marital = marital
    self.address = address
  }

  /// Nothing of it.
  package var mask: String { "PopulationData" }
}

/// Where the person lives, as on the KTP.
package struct Address: Sendable, Hashable, Codable, Masked {
  package let street: TypedLine
  /// Rukun tetangga and rukun warga.
  package let rt: RTRW
  package let rw: RTRW
  /// Kelurahan or desa.
  package let village: TypedLine
  /// Kecamatan.
  package let district: TypedLine
  /// Kabupaten or kota.
  package let regency: TypedLine
  package let province: Province
  package let postcode: Postcode

  package init(
    street: TypedLine, rt: RTRW, rw: RTRW, village: TypedLine, district: TypedLine, regency: TypedLine,
    province: Province, postcode: Postcode
  ) {
    self.street = street
    self.rt = rt
    self.rw = rw
    self.village = village
    self.district = district
    self.regency = regency
    self.province = province
    self.postcode = postcode
  }

  /// Nothing of it.
  package var mask: String { "Address" }
}

/// Where a benefit is paid to, and who is called when something has happened.
package struct AdditionalData: Sendable, Hashable, Codable, Masked {
  package let bank: Bank
  package let account: AccountNumber
  /// As the bank writes it.
  package let holder: PersonName
  package let emergency: EmergencyContact

  package init(bank: Bank, account: AccountNumber, holder: PersonName, emergency: EmergencyContact) {
    self.bank = bank
    self.account = account
    self.holder = holder
    self.emergency = emergency
  }

  /// Nothing of it.
  package var mask: String { "AdditionalData" }
}

/// Somebody else who can be called.
package struct EmergencyContact: Sendable, Hashable, Codable, Masked {
  package let name: PersonName
  package let relation: Relation
  package let phone: Phone

  package init(name: PersonName, relation: Relation, phone: Phone) {
    self.name = name
    self.relation = relation
    self.phone = phone
  }

  /// Nothing of it.
  package var mask: String { "EmergencyContact" }
}

/// What an emergency contact is to the person.
package enum Relation: String, Sendable, Hashable, CaseIterable, Codable {
  case spouse = "SUAMI/ISTRI"
  case parent = "ORANG TUA"
  case child = "ANAK"
  case sibling = "SAUDARA"
  case other = "LAINNYA"
}
