/// Sex as the KTP and the population register write it.
package enum Sex: String, Sendable, Hashable, CaseIterable, Codable {
  case male = "LAKI-LAKI"
  case female = "PEREMPUAN"
}

/// Marital status as the KTP and the population register write it.
package enum MaritalStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case single = "BELUM KAWIN"
  case married = "KAWIN"
  case divorced = "CERAI HIDUP"
  case widowed = "CERAI MATI"
}

/// The kind of worker that a membership is for.
package enum Segment: String, Sendable, Hashable, CaseIterable, Codable {
  /// Penerima upah: works for an employer.
  case wageEarner = "PU"
  /// Bukan penerima upah: works for himself.
  case selfEmployed = "BPU"
  /// Jasa konstruksi: works on a construction project.
  case construction = "JK"
  /// Pekerja migran Indonesia: works abroad.
  case migrant = "PMI"
}

/// Whether a membership is in force.
package enum MembershipStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case active = "AKTIF"
  case inactive = "TIDAK AKTIF"
}

/// Where a JHT claim stands as far as pengkinian is concerned (rule P5): only an active one blocks.
package enum ClaimStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case active = "AKTIF"
  case cancelled = "DIBATALKAN"
  case paid = "DIBAYAR"
}
