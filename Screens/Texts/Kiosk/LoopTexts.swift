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
  let lock: String
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
  let helpKeys: String
  let helpMore: String
  let typing: String
  let erasing: String
  /// How many are there, how many there can be, and whether one more found no room.
  let counted: @Sendable (Int, Int, Bool) -> String
  let erasingMore: String
  let takingBack: String
  let movingInField: String
  let movingFocus: String
  let entering: String
  let nextField: String
  let pressing: String
  let movingInList: String
  let choosing: String
  let choosingOption: String
  let choose: String
  /// Which rows of a table, counted from 1, and of how many.
  let shownRows: @Sendable (ClosedRange<Int>, Int) -> String
  let movingInTable: String
  let demoBanner: String
  let demoNotice: String
  let demoTour: String
  let demoTourIntro: String
  let demoCounter: String
  let demoKiosk: String
  let demoExamples: String
  let demoIntro: String
  let demoFill: String
  let demoClose: String
  let demoNow: @Sendable (String) -> String
  let demoBefore: @Sendable (String) -> String
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
  package var lock: String { loop.lock }
  package var cancel: String { loop.cancel }
  package var space: String { loop.space }
  package var anyKey: String { loop.anyKey }
  package var waiting: String { loop.waiting }
  package var idleTitle: String { loop.idleTitle }
  package var helpTitle: String { loop.helpTitle }
  package var helpIntro: String { loop.helpIntro }
  package var helpKeys: String { loop.helpKeys }
  package var helpMore: String { loop.helpMore }
  package var typing: String { loop.typing }
  package var erasing: String { loop.erasing }
  package var movingInField: String { loop.movingInField }
  package var movingFocus: String { loop.movingFocus }
  package var entering: String { loop.entering }
  package var nextField: String { loop.nextField }
  package var pressing: String { loop.pressing }
  package var movingInList: String { loop.movingInList }
  package var choosing: String { loop.choosing }
  package var choosingOption: String { loop.choosingOption }
  package var choose: String { loop.choose }
  package var movingInTable: String { loop.movingInTable }
  package var demoBanner: String { loop.demoBanner }
  package var demoNotice: String { loop.demoNotice }
  package var demoTour: String { loop.demoTour }
  package var demoTourIntro: String { loop.demoTourIntro }
  package var demoCounter: String { loop.demoCounter }
  package var demoKiosk: String { loop.demoKiosk }
  package var demoExamples: String { loop.demoExamples }
  package var demoIntro: String { loop.demoIntro }
  package var demoFill: String { loop.demoFill }
  package var demoClose: String { loop.demoClose }
  package var demoClock: String { loop.demoClock }
  package var demoLeave: String { loop.demoLeave }

  package func clock(_ day: CivilDay, hour: Int, minute: Int, zone: Zone) -> String {
    "\(dates.brief(day)) \(dates.time(hour: hour, minute: minute, zone))"
  }

  package var erasingMore: String { loop.erasingMore }
  package var takingBack: String { loop.takingBack }

  package func counted(_ count: Int, of limit: Int, isFull: Bool) -> String { loop.counted(count, limit, isFull) }

  package func progress(_ progress: Progress) -> String { loop.progress(progress) }

  package func tooSmall(needed: Size, present: Size) -> String { loop.tooSmall(needed, present) }

  package func waiting(seconds: Int) -> String { loop.waitingSeconds(seconds) }

  package func shown(rows: ClosedRange<Int>, of count: Int) -> String { loop.shownRows(rows, count) }

  package func idleWarning(seconds: Int) -> String { loop.idleWarning(seconds) }

  package func lockWarning(seconds: Int) -> String { loop.lockWarning(seconds) }

  package func demoNow(_ moment: String) -> String { loop.demoNow(moment) }

  package func demoBefore(_ moment: String) -> String { loop.demoBefore(moment) }

  package func label(of jump: ClockJump) -> String { loop.jump(jump) }
}

extension LoopTexts {
  static let indonesian = LoopTexts(
    service: "Anjungan BPJS Ketenagakerjaan",
    languageName: "Bahasa Indonesia",
    progress: { "Langkah \($0.step) dari \($0.of)" },
    tooSmall: { needed, present in
      "Layar terlalu kecil: perlu \(needed.columns) x \(needed.rows), sekarang \(present.columns) x \(present.rows). "
        + "Perbesar jendela ini."
    },
    help: "Bantuan",
    home: "Menu",
    lock: "Kunci layar",
    cancel: "Batal",
    space: "Spasi",
    anyKey: "Tekan tombol apa saja untuk melanjutkan",
    waiting: "Mohon tunggu...",
    waitingSeconds: { "Mohon tunggu... sudah \($0) detik" },
    idleTitle: "Apakah Anda masih di sini?",
    idleWarning: { "Sesi akan berakhir dalam \($0) detik untuk melindungi data Anda." },
    lockWarning: { "Layar akan dikunci dalam \($0) detik. Pekerjaan Anda tetap tersimpan di sini." },
    helpTitle: "Bantuan",
    helpIntro: "Tombol yang dapat dipakai di layar ini:",
    helpKeys: "Tombol",
    helpMore: "Tombol lain",
    typing: "mengisi kolom",
    erasing: "menghapus huruf atau angka",
    counted: { "\($0) dari \($1)" + ($0 > $1 ? ", terlalu banyak" : $2 ? ", sudah penuh" : "") },
    erasingMore: "menghapus sebelum, sesudah, atau satu kata",
    takingBack: "mengembalikan perubahan terakhir",
    movingInField: "bergeser di dalam kolom",
    movingFocus: "pindah kolom atau tombol",
    entering: "ke kolom berikutnya",
    nextField: "Berikutnya",
    pressing: "menekan tombol yang dipilih",
    movingInList: "bergeser di dalam daftar",
    choosing: "memilih dari daftar",
    choosingOption: "memilih salah satu",
    choose: "Pilih",
    shownRows: { "\($0.lowerBound)-\($0.upperBound) dari \($1)" },
    movingInTable: "bergeser di dalam tabel",
    demoBanner: "DEMO - data rekaan",
    demoNotice: "DEMO: semua data rekaan. Tidak terhubung dengan sistem BPJS Ketenagakerjaan.",
    demoTour: "Tur",
    demoTourIntro: "Enam langkah dalam lima menit. Enter mengisi formulir yang terbuka; F6 membuka tur ini lagi.",
    demoCounter: "Loket",
    demoKiosk: "Anjungan",
    demoExamples: "Contoh",
    demoIntro: "Semua rekaan. Buka dahulu formulirnya; lalu F8 dan Enter mengisinya.",
    demoFill: "Isikan",
    demoClose: "Tutup",
    demoNow: { "Jam demo sekarang: \($0)" },
    demoBefore: { "Sebelumnya: \($0)" },
    demoClock: "Jam",
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
    lock: "Lock the screen",
    cancel: "Cancel",
    space: "Space",
    anyKey: "Press any key to go on",
    waiting: "Please wait...",
    waitingSeconds: { "Please wait... \($0 == 1 ? "1 second" : "\($0) seconds") so far" },
    idleTitle: "Are you still here?",
    idleWarning: { "The session ends in \($0 == 1 ? "1 second" : "\($0) seconds") to protect your data." },
    lockWarning: { "The screen locks in \($0 == 1 ? "1 second" : "\($0) seconds"). Your work is kept here." },
    helpTitle: "Help",
    helpIntro: "The keys that work on this screen:",
    helpKeys: "Keys",
    helpMore: "More keys",
    typing: "fill in the field",
    erasing: "remove a letter or digit",
    counted: { "\($0) of \($1)" + ($0 > $1 ? ", too many" : $2 ? ", full" : "") },
    erasingMore: "remove what is before, behind, or one word",
    takingBack: "take back the last change",
    movingInField: "move inside the field",
    movingFocus: "move to another field or button",
    entering: "to the next field",
    nextField: "Next field",
    pressing: "press the chosen button",
    movingInList: "move in the list",
    choosing: "choose from the list",
    choosingOption: "choose one of them",
    choose: "Choose",
    shownRows: { "\($0.lowerBound)-\($0.upperBound) of \($1)" },
    movingInTable: "move in the table",
    demoBanner: "DEMO - invented data",
    demoNotice: "DEMO: all data are invented. It is not connected to any system of BPJS Ketenagakerjaan.",
    demoTour: "Tour",
    demoTourIntro: "Six steps in five minutes. Enter fills in the form that is open; F6 opens this tour again.",
    demoCounter: "Counter",
    demoKiosk: "Kiosk",
    demoExamples: "Examples",
    demoIntro: "All of it is invented. Open the form first; then F8 and Enter fill it in.",
    demoFill: "Fill in",
    demoClose: "Close",
    demoNow: { "The demo's clock: \($0)" },
    demoBefore: { "Before: \($0)" },
    demoClock: "Clock",
    demoLeave: "Leave",
    jump: {
      switch $0 {
      case .hour: "1 hour on"
      case .day: "24 hours on"
      case .workingDay: "To the next working day"
      }
    })
}
