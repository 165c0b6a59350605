import Flow
package import Rules

/// What somebody of the demonstration's cast is there to show.
package enum DemoRole: String, Sendable, CaseIterable {
  case active, severalCards, inactive, fresh, late, moving, withoutCard
  case struckTwice, blocked, reported, counterOnly
  case inProcess, pastDue, succeeded, failed, claim, mismatch
  case stranger, noCamera
}

extension Texts {
  /// In at most 18 cells, so that a person of the cast takes one line.
  package func role(_ role: DemoRole) -> String {
    switch language {
    case .indonesian: role.indonesian
    case .english: role.english
    }
  }

  /// A birth date as it is typed: `15/08/1995`.
  package func typed(_ day: CivilDay) -> String {
    [day.day, day.month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "/") + "/\(day.year)"
  }
}

extension DemoRole {
  fileprivate var indonesian: String {
    switch self {
    case .active: "aktif"
    case .severalCards: "dua kartu"
    case .inactive: "tidak aktif"
    case .fresh: "baru 5 hari"
    case .late: "iuran terlambat"
    case .moving: "pindah kerja"
    case .withoutCard: "belum punya kartu"
    case .struckTwice: "sudah salah 2 kali"
    case .blocked: "terblokir"
    case .reported: "sudah lapor"
    case .counterOnly: "loket saja"
    case .inProcess: "masih proses"
    case .pastDue: "lewat batas"
    case .succeeded: "sudah berhasil"
    case .failed: "tidak berhasil"
    case .stranger: "wajah tidak cocok"
    case .noCamera: "kamera gangguan"
    case .claim: "klaim di Bandung"
    case .mismatch: "nama beda di KTP"
    }
  }

  fileprivate var english: String {
    switch self {
    case .active: "active"
    case .severalCards: "two cards"
    case .inactive: "not active"
    case .fresh: "5 days new"
    case .late: "late payment"
    case .moving: "changing jobs"
    case .withoutCard: "no card yet"
    case .struckTwice: "wrong twice"
    case .blocked: "blocked"
    case .reported: "reported"
    case .counterOnly: "counter only"
    case .inProcess: "in process"
    case .pastDue: "past due"
    case .succeeded: "update succeeded"
    case .failed: "update failed"
    case .stranger: "another's face"
    case .noCamera: "no camera"
    case .claim: "claim at Bandung"
    case .mismatch: "name not as KTP"
    }
  }
}
