import Flow
package import Rules

/// What somebody of the demonstration's cast is there to show.
package enum DemoRole: String, Sendable, CaseIterable {
  case active, severalCards, inactive, fresh, late, moving, withoutCard
  case struckTwice, blocked, reported, counterOnly
  case inProcess, pastDue, succeeded, failed, claim, mismatch
  case stranger, noCamera
}

/// Under what the examples of the demonstration stand.
package enum DemoTheme: Sendable, CaseIterable { case membership, blocks, updates, face, complaints, officer }

/// The steps of the demonstration's tour.
package enum DemoStep: Sendable, CaseIterable { case strikes, block, report, day, open, number }

extension DemoRole {
  package var theme: DemoTheme {
    switch self {
    case .active, .severalCards, .inactive, .fresh, .late, .moving, .withoutCard: .membership
    case .struckTwice, .blocked, .reported, .counterOnly: .blocks
    case .inProcess, .pastDue, .succeeded, .failed, .claim, .mismatch: .updates
    case .stranger, .noCamera: .face
    }
  }
}

extension KioskTexts {
  /// In at most 14 cells.
  package func theme(_ theme: DemoTheme) -> String {
    switch (theme, language) {
    case (.membership, .indonesian): "Kepesertaan"
    case (.membership, .english): "Membership"
    case (.blocks, .indonesian): "Blokir"
    case (.blocks, .english): "Blocks"
    case (.updates, .indonesian): "Pengkinian"
    case (.updates, .english): "Data update"
    case (.face, .indonesian): "Wajah"
    case (.face, .english): "Face"
    case (.complaints, .indonesian): "Pengaduan"
    case (.complaints, .english): "Complaints"
    case (.officer, .indonesian): "Petugas"
    case (.officer, .english): "Officer"
    }
  }

  /// What is done in a step of the tour and what is seen there.
  package func step(_ step: DemoStep) -> Label {
    switch language {
    case .indonesian: step.indonesian
    case .english: step.english
    }
  }

  /// What the program says when the demonstration was left.
  package static let demoFarewell =
    "Terima kasih telah mencoba anjungan. Tidak ada yang disimpan. / Thank you for trying anjungan. Nothing is kept."

  /// In at most 55 cells, so that it has room behind a name.
  package func role(_ role: DemoRole) -> String {
    switch language {
    case .indonesian: role.indonesian
    case .english: role.english
    }
  }

  /// Who works at the demonstration's counter, in at most 55 cells, and the password, ready to be typed.
  /// - Parameter isFirst: the one who stands ready at the sign-in; the other one decides what she asks for
  package func officer(password: String, isFirst: Bool) -> Label {
    switch language {
    case .indonesian:
      Label(isFirst ? "penyelia di loket (F7)" : "penyelia lain: memutuskan yang diminta sri", "sandi: \(password)")
    case .english:
      Label(
        isFirst ? "the supervisor at the counter (F7)" : "another supervisor: decides what sri asks for",
        "password: \(password)")
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

extension DemoStep {
  fileprivate var indonesian: Label {
    switch self {
    case .strikes:
      Label(
        "Salah", "Menu 2, Mulai, F6 dan 1: data Joko terisi. Setujui; di Nomor kartu lagi F6 dan 1: nomor yang salah.")
    case .block: Label("Blokir", "Kirim: salah ketiga kali. Baca sebabnya dan cara melapor.")
    case .report: Label("Lapor", "Laporkan di halaman itu, atau menu 5 dengan F6 dan 3. Catat kapan blokir terbuka.")
    case .day: Label("24 jam", "Enter di sini membuka F9: jam demo maju 24 jam.")
    case .open:
      Label("Terbuka", "Menu 2 dengan F6 dan 5: tiga kesempatan baru. F6 dan 5 juga mengisi nomor yang benar.")
    case .number:
      Label("Nomor", "Wajah, lalu F6 dan 6 pada tiap formulir; kirim, catat nomornya. F7: loket; sandi: F8, sri.")
    }
  }

  fileprivate var english: Label {
    switch self {
    case .strikes:
      Label(
        "Wrong",
        "Menu 2, Begin, F6 and 1: Joko's data are filled in. Agree; at the card number F6 and 1 again: a wrong one.")
    case .block:
      Label("Block", "Send it: wrong for the third time. Read why, and how to report it.")
    case .report: Label("Report", "Report it on that page, or in menu 5 with F6 and 3. Note when the block opens.")
    case .day: Label("24 hours", "Enter here opens F9: the demo's clock goes 24 hours on.")
    case .open: Label("Open", "Menu 2 with F6 and 5: three new tries. F6 and 5 fill in the right number too.")
    case .number:
      Label(
        "Number", "The face, then F6 and 6 on each form; send it, note the number. F7: the counter; password: F8, sri.")
    }
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
