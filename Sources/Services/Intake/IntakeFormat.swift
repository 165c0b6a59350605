package import Rules

// The files of an import and their columns.
//
//   100    characters of a short text: city, employer, telephone, e-mail, code
//   200    characters of a name
//   500    characters of an address

/// One of the files in the folder of an import, in the order in which they are read.
package enum IntakeFile: String, Sendable, Hashable, CaseIterable {
  case branches, participants, memberships, population, claims
  /// The date of the delivery and how many rows it has: no rows of its own that are stored. Rule DL1.
  case delivery

  /// The files whose rows are stored.
  package static let allCases: [IntakeFile] = [.branches, .participants, .memberships, .population, .claims]

  /// As it is called in the folder.
  package var name: String { rawValue + ".csv" }

  /// Whether a folder without it can be imported: then nothing is known of the register (rule G0) or of claims
  /// (rule G4) beyond what earlier imports brought.
  package var mayBeAbsent: Bool { self == .population || self == .claims || self == .delivery }

  /// The columns in the order in which a row's cells are handed over; the file may have them in any order.
  package var columns: [IntakeColumn] {
    switch self {
    case .branches: Self.branchColumns
    case .participants: Self.participantColumns
    case .memberships: Self.membershipColumns
    case .population: Self.populationColumns
    case .claims: Self.claimColumns
    case .delivery: Self.deliveryColumns
    }
  }

  /// How many of the first columns tell one row from another.
  package var keyCount: Int { self == .claims ? 2 : 1 }

  private static let branchColumns: [IntakeColumn] = [
    .init("kode", .code, .filled), .init("nama", .text(limit: 200), .filled),
    .init("kota", .text(limit: 100)), .init("zona", .zone, .filled), .init("telepon", .telephone),
    .init("jam_buka", .text(limit: 200)),
  ]
  private static let participantColumns: [IntakeColumn] = [
    .init("nik", .nik, .filled), .init("nama", .name, .filled),
    .init("tanggal_lahir", .birth, .filled), .init("jenis_kelamin", .sex), .init("status_kawin", .marital),
    .init("ibu_kandung", .text(limit: 200)), .init("telepon", .telephone), .init("email", .text(limit: 100)),
    .init("alamat", .text(limit: 500)),
  ]
  private static let membershipColumns: [IntakeColumn] = [
    .init("kpj", .kpj, .filled), .init("nik", .nik, .filled), .init("npp", .text(limit: 100)),
    .init("perusahaan", .text(limit: 200)), .init("kota", .text(limit: 100)),
    .init("cabang", .code, .filled), .init("segmen", .segment), .init("terdaftar", .day, .filled),
    .init("status", .membershipStatus, .filled), .init("nonaktif_sejak", .day), .init("iuran_terakhir", .month),
    .init("pindah_ke", .text(limit: 200)),
  ]
  private static let populationColumns: [IntakeColumn] = [
    .init("nik", .nik, .filled), .init("nama", .name, .filled),
    .init("tanggal_lahir", .birth, .filled), .init("status_kawin", .marital),
  ]
  // The day of opening belongs to the key: one card may have a claim again after one that was cancelled.
  private static let claimColumns: [IntakeColumn] = [
    .init("kpj", .kpj, .filled), .init("dibuka", .day, .filled), .init("cabang", .code, .filled),
    .init("status", .claimStatus, .filled), .init("antrean", .text(limit: 100), .absent),
    .init("kejadian_terakhir", .day, .absent),
  ]
  private static let deliveryColumns: [IntakeColumn] =
    [.init("tanggal", .day, .filled)] + allCases.map { .init($0.rawValue, .count, .absent) }
}

/// One column of a file.
package struct IntakeColumn: Sendable, Hashable {
  /// What a value must look like.
  package enum Kind: Sendable, Hashable {
    /// Any text of so many characters as a person counts them.
    case text(limit: Int)
    /// The name of a person, at most 200 characters, with a letter in it: people are found by it. What cannot be seen
    /// in it is taken out, blanks become single spaces.
    case name
    /// What a branch is known by, at most 100 characters. Two that read alike are one.
    case code
    /// A whole number, 0 or more.
    case count
    /// A text of at most 100 characters that a spreadsheet may have taken for a number.
    case telephone
    /// Rule N1, warnings apart.
    case nik
    /// Rule N2.
    case kpj
    /// A day that is not in the future. Rule N4.
    case birth
    case day, month
    case sex, marital, segment, membershipStatus, claimStatus, zone
  }

  /// How little of it is enough.
  package enum Presence: Sendable, Hashable {
    /// Every row has a value.
    case filled
    /// The column is there, its values may be empty.
    case mayBeEmpty
    /// The column itself may be absent, which counts as empty in every row.
    case absent
  }

  /// As in the header row, in any case.
  package let name: String
  package let kind: Kind
  package let presence: Presence

  init(_ name: String, _ kind: Kind, _ presence: Presence = .mayBeEmpty) {
    self.name = name
    self.kind = kind
    self.presence = presence
  }
}

/// One value of a row, read and found right.
package enum IntakeCell: Sendable, Hashable {
  case empty
  case text(String)
  case nik(NIK)
  case kpj(KPJ)
  case day(CivilDay)
  case month(CivilMonth)
  case sex(Sex)
  case marital(MaritalStatus)
  case segment(Segment)
  case membershipStatus(MembershipStatus)
  case claimStatus(ClaimStatus)
  case zone(Zone)
  case count(Int)
}
