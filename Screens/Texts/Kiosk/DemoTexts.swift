import Flow
package import Rules

/// What somebody of the demonstration's cast is there to show.
package enum DemoRole: String, Sendable, CaseIterable {
  case active, severalCards, inactive, fresh, late, moving, withoutCard
  case struckTwice, blocked, reported, counterOnly
  case inProcess, pastDue, succeeded, failed, claim, mismatch
  case stranger, noCamera
}

extension KioskTexts {
  /// In at most 55 cells, so that it has room behind a name.
  package func role(_ role: DemoRole) -> String {
    switch language {
    case .indonesian: role.indonesian
    case .english: role.english
    }
  }

  /// How far a complaint has come, in at most 55 cells.
  /// - Parameter isOverdue: its due moment had passed
  package func standing(of state: TicketState, isOverdue: Bool) -> String {
    switch language {
    case .indonesian: isOverdue ? "pengaduan lewat batas" : state.indonesian
    case .english: isOverdue ? "a complaint past due" : state.english
    }
  }

  /// What proves a complaint to be one's own, ready to be typed.
  package func secondFact(_ fact: String, isPIN: Bool) -> String {
    switch language {
    case .indonesian: isPIN ? "PIN \(fact)" : "4 angka terakhir nomor HP: \(fact)"
    case .english: isPIN ? "PIN \(fact)" : "last 4 digits of the mobile number: \(fact)"
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
    case .active: "aktif; semua langkah pengkinian dapat dicoba"
    case .severalCards: "punya dua kartu, yang satu tidak aktif"
    case .inactive: "tidak aktif lagi"
    case .fresh: "baru terdaftar 5 hari, belum dapat dicek"
    case .late: "iuran terlambat dibayar"
    case .moving: "sedang pindah perusahaan"
    case .withoutCard: "belum punya kartu"
    case .struckTwice: "nomor kartu sudah salah dua kali"
    case .blocked: "terblokir, belum melapor"
    case .reported: "terblokir, sudah melapor, sebentar lagi terbuka"
    case .counterOnly: "sering terblokir, dilayani di loket saja"
    case .inProcess: "pengkinian masih diproses"
    case .pastDue: "pengkinian lewat batas waktu"
    case .succeeded: "pengkinian berhasil"
    case .failed: "pengkinian tidak berhasil"
    case .stranger: "wajahnya tidak cocok"
    case .noCamera: "kamera selalu gagal, tidak dihitung"
    case .claim: "klaim JHT di Bandung menghalangi pengkinian"
    case .mismatch: "nama berbeda dengan data kependudukan"
    }
  }

  fileprivate var english: String {
    switch self {
    case .active: "active; every step of an update can be tried"
    case .severalCards: "has two cards, one of them not active"
    case .inactive: "no longer active"
    case .fresh: "registered 5 days ago, cannot be checked yet"
    case .late: "contributions are paid late"
    case .moving: "is changing employers"
    case .withoutCard: "has no card yet"
    case .struckTwice: "card number already wrong twice"
    case .blocked: "blocked, has not reported it"
    case .reported: "blocked, has reported it, open again soon"
    case .counterOnly: "blocked too often, served at the counter only"
    case .inProcess: "update is in process"
    case .pastDue: "update is past due"
    case .succeeded: "update succeeded"
    case .failed: "update failed"
    case .stranger: "the face is another's"
    case .noCamera: "the camera always fails, which is not counted"
    case .claim: "JHT claim at Bandung stands in the way of an update"
    case .mismatch: "name differs from the population register"
    }
  }
}

extension TicketState {
  fileprivate var indonesian: String {
    switch self {
    case .received: "pengaduan yang baru diterima"
    case .inProgress: "pengaduan yang sedang ditangani"
    case .waiting: "pengaduan yang menunggu keterangan Anda"
    case .answered: "pengaduan yang sudah dijawab"
    case .closed: "pengaduan yang sudah ditutup"
    case .withdrawn: "pengaduan yang sudah dicabut"
    case .notOurs: "pengaduan yang bukan wewenang kami"
    case .duplicate: "pengaduan yang sama dengan yang lain"
    }
  }

  fileprivate var english: String {
    switch self {
    case .received: "a complaint just received"
    case .inProgress: "a complaint in progress"
    case .waiting: "a complaint that waits for your answer"
    case .answered: "a complaint that was answered"
    case .closed: "a complaint that is closed"
    case .withdrawn: "a complaint that was withdrawn"
    case .notOurs: "a complaint that is not ours"
    case .duplicate: "a complaint that is the same as another"
    }
  }
}
