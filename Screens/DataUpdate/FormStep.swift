import Flow
import Rules

/// The four screens of the form. Gate G9.
package enum FormStep: Sendable, Hashable, CaseIterable {
  case contact, population, address, additional

  /// In the order of the Tab key.
  var lines: [FormLine] { FormLine.allCases.filter { $0.step == self } }

  /// Nil behind the last one.
  var next: FormStep? {
    switch self {
    case .contact: .population
    case .population: .address
    case .address: .additional
    case .additional: nil
    }
  }

  /// Nil before the first one.
  var previous: FormStep? {
    switch self {
    case .contact: nil
    case .population: .contact
    case .address: .population
    case .additional: .address
    }
  }

  /// As it is counted.
  var step: UpdateStep {
    switch self {
    case .contact: .contact
    case .population: .population
    case .address: .address
    case .additional: .additional
    }
  }

  /// What a map of the screens calls it.
  var kind: String {
    switch self {
    case .contact: "updateContact"
    case .population: "updatePopulation"
    case .address: "updateAddress"
    case .additional: "updateAdditional"
    }
  }
}

/// A field of the form, in the order in which it is asked.
package enum FormLine: Sendable, Hashable, CaseIterable {
  case phone, email, npwp
  case kk, birthPlace, sex, mother, marital
  case street, rt, rw, village, district, regency, province, postcode
  case bank, account, holder, emergencyName, relation, emergencyPhone

  /// On which screen it stands.
  var step: FormStep {
    switch self {
    case .phone, .email, .npwp: .contact
    case .kk, .birthPlace, .sex, .mother, .marital: .population
    case .street, .rt, .rw, .village, .district, .regency, .province, .postcode: .address
    case .bank, .account, .holder, .emergencyName, .relation, .emergencyPhone: .additional
    }
  }

  /// Its names are on a list, which F3 shows.
  var hasList: Bool {
    switch self {
    case .regency, .province, .bank: true
    case .phone, .email, .npwp, .kk, .birthPlace, .sex, .mother, .marital, .street, .rt, .rw, .village, .district,
      .postcode, .account, .holder, .emergencyName, .relation, .emergencyPhone:
      false
    }
  }

  /// With this text in it; of options with the digit of the chosen one.
  func entry(_ text: String = "") -> Entry {
    switch self {
    case .phone, .emergencyPhone: Entry(text, limit: 24, grouping: .phone)
    case .email: Entry(text, limit: 254)
    case .npwp: Entry(text, limit: 24, grouping: .fours)
    case .kk: Entry(text, exactly: 16, grouping: .fours)
    case .street, .mother, .holder, .emergencyName: Entry(text, limit: 90)
    case .birthPlace, .village, .district, .regency, .province, .bank: Entry(text, limit: 40)
    case .rt, .rw: Entry(text, limit: 10)
    case .postcode: Entry(text, exactly: 5)
    case .account: Entry(text, limit: 32, grouping: .fours)
    case .sex: Entry(options: Sex.allCases.count, chosen: Int(text))
    case .marital: Entry(options: MaritalStatus.allCases.count, chosen: Int(text))
    case .relation: Entry(options: Relation.allCases.count, chosen: Int(text))
    }
  }

  /// How many digits there are at most where more are taken, so that one too many is seen; nil where what is taken is
  /// what there can be, or where each one is counted anyway.
  var most: Int? { self == .rt || self == .rw ? 3 : nil }

  /// In cells, as many as a right answer can have; nil where that follows from what is counted.
  var width: Int? {
    switch self {
    case .kk, .postcode: nil
    case .rt, .rw: 3
    case .npwp: 19
    case .account: 24
    case .phone, .emergencyPhone: 20
    case .email, .street, .mother, .holder, .emergencyName: 44
    case .birthPlace, .village, .district, .regency, .bank: 32
    case .province: 28
    case .sex, .marital, .relation: 0
    }
  }
}
