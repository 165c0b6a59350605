package import Console
package import Flow
package import Rules

/// What is said around every screen, by the loop and the layout. All of it is ASCII.
package struct LoopTexts: Sendable {
  let service: String
  let languageName: String
  let progress: @Sendable (Progress) -> String
  /// What is needed, then what is there.
  let tooSmall: @Sendable (Size, Size) -> String
  let help: String
  let home: String
  let cancel: String
  let space: String
  let anyKey: String
  let waiting: String
  /// For how many seconds already.
  let waitingSeconds: @Sendable (Int) -> String
  let idleTitle: String
  /// How many seconds are left.
  let idleWarning: @Sendable (Int) -> String
  /// How many seconds are left.
  let lockWarning: @Sendable (Int) -> String
  let helpTitle: String
  let helpIntro: String
  let typing: String
  let erasing: String
  let movingInField: String
  let movingFocus: String
  let entering: String
  let pressing: String
  let movingInList: String
  let choosing: String
  let choosingOption: String
  let choose: String
  /// Which rows of a table, counted from 1, and of how many.
  let shownRows: @Sendable (ClosedRange<Int>, Int) -> String
  let movingInTable: String
  let demoBanner: String
  let demoCard: String
  let demoIntro: String
  let demoNext: String
  let demoPrevious: String
  let demoClose: String
  let demoClock: String
  let demoLeave: String
  let jump: @Sendable (ClockJump) -> String
}

extension ScreenTexts {
  package var service: String { loop.service }
  package var languageName: String { loop.languageName }
  package var help: String { loop.help }
  package var otherLanguage: String { Self.of(language.next).languageName }
  package var home: String { loop.home }
  package var cancel: String { loop.cancel }
  package var space: String { loop.space }
  package var anyKey: String { loop.anyKey }
  package var waiting: String { loop.waiting }
  package var idleTitle: String { loop.idleTitle }
  package var helpTitle: String { loop.helpTitle }
  package var helpIntro: String { loop.helpIntro }
  package var typing: String { loop.typing }
  package var erasing: String { loop.erasing }
  package var movingInField: String { loop.movingInField }
  package var movingFocus: String { loop.movingFocus }
  package var entering: String { loop.entering }
  package var pressing: String { loop.pressing }
  package var movingInList: String { loop.movingInList }
  package var choosing: String { loop.choosing }
  package var choosingOption: String { loop.choosingOption }
  package var choose: String { loop.choose }
  package var movingInTable: String { loop.movingInTable }
  package var demoBanner: String { loop.demoBanner }
  package var demoCard: String { loop.demoCard }
  package var demoIntro: String { loop.demoIntro }
  package var demoNext: String { loop.demoNext }
  package var demoPrevious: String { loop.demoPrevious }
  package var demoClose: String { loop.demoClose }
  package var demoClock: String { loop.demoClock }
  package var demoLeave: String { loop.demoLeave }

  package func clock(hour: Int, minute: Int, zone: Zone) -> String {
    Dates.time(hour: hour, minute: minute, zone)
  }

  package func progress(_ progress: Progress) -> String { loop.progress(progress) }

  package func tooSmall(needed: Size, present: Size) -> String { loop.tooSmall(needed, present) }

  package func waiting(seconds: Int) -> String { loop.waitingSeconds(seconds) }

  package func shown(rows: ClosedRange<Int>, of count: Int) -> String { loop.shownRows(rows, count) }

  package func idleWarning(seconds: Int) -> String { loop.idleWarning(seconds) }

  package func lockWarning(seconds: Int) -> String { loop.lockWarning(seconds) }

  package func label(of jump: ClockJump) -> String { loop.jump(jump) }
}

extension LoopTexts {
  static let indonesian = LoopTexts(
    service: "Anjungan BPJS Ketenagakerjaan",
    languageName: "Indonesia",
    progress: { "Langkah \($0.step) dari \($0.of)" },
    tooSmall: { needed, present in
      "Layar terlalu kecil: perlu \(needed.columns) x \(needed.rows), sekarang \(present.columns) x \(present.rows). "
        + "Perbesar jendela ini."
    },
    help: "Bantuan",
    home: "Menu",
    cancel: "Batal",
    space: "Spasi",
    anyKey: "Tekan tombol apa saja untuk melanjutkan",
    waiting: "Mohon tunggu...",
    waitingSeconds: { "Mohon tunggu... sudah \($0) detik" },
    idleTitle: "Masih di sini?",
    idleWarning: { "Sesi akan berakhir dalam \($0) detik untuk melindungi data Anda." },
    lockWarning: { "Layar akan dikunci dalam \($0) detik. Pekerjaan Anda tetap tersimpan di sini." },
    helpTitle: "Bantuan",
    helpIntro: "Tombol yang dapat dipakai di layar ini:",
    typing: "mengisi kolom",
    erasing: "menghapus huruf atau angka",
    movingInField: "bergeser di dalam kolom",
    movingFocus: "pindah kolom atau tombol",
    entering: "ke kolom berikutnya",
    pressing: "menekan tombol yang dipilih",
    movingInList: "bergeser di dalam daftar",
    choosing: "memilih dari daftar",
    choosingOption: "memilih salah satu",
    choose: "Pilih",
    shownRows: { "\($0.lowerBound)-\($0.upperBound) dari \($1)" },
    movingInTable: "bergeser di dalam tabel",
    demoBanner: "DEMO - data rekaan",
    demoCard: "Daftar contoh",
    demoIntro: "Semua rekaan. Di bawah nama: NIK, tanggal lahir, nomor kartu.",
    demoNext: "Berikutnya",
    demoPrevious: "Sebelumnya",
    demoClose: "Tutup",
    demoClock: "Jam demo",
    demoLeave: "Keluar",
    jump: {
      switch $0 {
      case .hour: "Maju 1 jam"
      case .day: "Maju 24 jam"
      case .workingDay: "Maju ke hari kerja berikutnya"
      }
    })

  static let english = LoopTexts(
    service: "BPJS Ketenagakerjaan Kiosk",
    languageName: "English",
    progress: { "Step \($0.step) of \($0.of)" },
    tooSmall: { needed, present in
      "The screen is too small: \(needed.columns) x \(needed.rows) needed, now \(present.columns) x \(present.rows). "
        + "Enlarge this window."
    },
    help: "Help",
    home: "Menu",
    cancel: "Cancel",
    space: "Space",
    anyKey: "Press any key to go on",
    waiting: "Please wait...",
    waitingSeconds: { "Please wait... \($0) seconds so far" },
    idleTitle: "Still here?",
    idleWarning: { "The session ends in \($0) seconds to protect your data." },
    lockWarning: { "The screen locks in \($0) seconds. Your work is kept here." },
    helpTitle: "Help",
    helpIntro: "The keys that work on this screen:",
    typing: "fill in the field",
    erasing: "remove a letter or digit",
    movingInField: "move inside the field",
    movingFocus: "move to another field or button",
    entering: "to the next field",
    pressing: "press the chosen button",
    movingInList: "move in the list",
    choosing: "choose from the list",
    choosingOption: "choose one of them",
    choose: "Choose",
    shownRows: { "\($0.lowerBound)-\($0.upperBound) of \($1)" },
    movingInTable: "move in the table",
    demoBanner: "DEMO - invented data",
    demoCard: "What to try",
    demoIntro: "All of it is invented. Below a name: NIK, date of birth, card number.",
    demoNext: "Next",
    demoPrevious: "Previous",
    demoClose: "Close",
    demoClock: "Demo clock",
    demoLeave: "Leave",
    jump: {
      switch $0 {
      case .hour: "1 hour on"
      case .day: "24 hours on"
      case .workingDay: "To the next working day"
      }
    })
}
