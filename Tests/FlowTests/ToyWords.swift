import Console
import Flow
import Rules

/// The sentences of the toy machine.
struct ToyWords: KioskWords {
  let language: Language

  private func say(_ indonesian: String, _ english: String) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  var service: String { say("Layanan Mandiri", "Self-Service") }
  var languageName: String { say("Bahasa Indonesia", "English") }

  func clock(_ day: CivilDay, hour: Int, minute: Int, zone: Zone) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(hour))\(say(".", ":"))\(two(minute)) \(zone.rawValue)"
  }

  func progress(_ progress: Progress) -> String {
    say("Langkah \(progress.step) dari \(progress.of)", "Step \(progress.step) of \(progress.of)")
  }

  func tooSmall(needed: Size, present: Size) -> String {
    let sizes = "\(needed.columns)x\(needed.rows) > \(present.columns)x\(present.rows)"
    return say("Layar terlalu kecil", "Screen too small") + ": " + sizes
  }

  var help: String { say("Bantuan", "Help") }
  var otherLanguage: String { say("English", "Bahasa Indonesia") }
  var home: String { say("Menu utama", "Main menu") }
  var lock: String { say("Kunci", "Lock") }
  var cancel: String { say("Batal", "Cancel") }
  var space: String { say("Spasi", "Space") }
  var anyKey: String { say("Tekan tombol apa saja", "Press any key") }
  var waiting: String { say("Mohon tunggu…", "One moment…") }
  func waiting(seconds: Int) -> String { waiting + " (\(seconds) s)" }
  var idleTitle: String { say("Masih di sini?", "Still here?") }
  func idleWarning(seconds: Int) -> String { say("Berakhir dalam \(seconds) detik", "Ends in \(seconds) seconds") }
  func lockWarning(seconds: Int) -> String { say("Terkunci dalam \(seconds) detik", "Locks in \(seconds) seconds") }
  var helpTitle: String { say("Bantuan tombol", "Keys") }
  var helpIntro: String { say("Tombol di layar ini:", "Keys on this screen:") }
  var typing: String { say("mengisi", "fill in") }
  var erasing: String { say("menghapus", "erase") }
  func counted(_ count: Int, of limit: Int, isFull: Bool) -> String {
    "\(count)/\(limit)" + (isFull ? say(" penuh", " full") : "")
  }
  var helpMore: String { "More keys" }
  var helpKeys: String { say("tombol", "keys") }
  var erasingMore: String { say("menghapus lebih banyak", "remove more") }
  var takingBack: String { say("mengembalikan", "take back") }
  var movingInField: String { say("bergerak", "move") }
  var movingFocus: String { say("kolom lain", "another field") }
  var entering: String { say("kolom berikut", "next field") }
  var nextField: String { say("Berikut", "Next") }
  var pressing: String { say("menekan", "press") }
  var movingInList: String { say("memilih baris", "move") }
  var choosing: String { say("memilih", "choose") }
  var choosingOption: String { say("memilih salah satu", "choose one") }
  var choose: String { say("Pilih", "Choose") }
  var movingInTable: String { say("memilih baris tabel", "move among rows") }
  func shown(rows: ClosedRange<Int>, of count: Int) -> String {
    "\(rows.lowerBound)-\(rows.upperBound) \(say("dari", "of")) \(count)"
  }
  var demoBanner: String { say("DEMO – data rekaan", "DEMO – invented data") }
  var demoNotice: String { say("bukan yang nyata", "not the real one") }
  var demoTour: String { say("Tur", "Tour") }
  var demoTourIntro: String { say("langkah", "steps") }
  var demoCounter: String { say("Loket", "Counter") }
  var demoKiosk: String { say("Anjungan", "Kiosk") }
  var demoFill: String { say("Isikan", "Fill in") }
  func demoNow(_ moment: String) -> String { say("sekarang ", "now ") + moment }
  func demoBefore(_ moment: String) -> String { say("tadi ", "before ") + moment }
  var demoExamples: String { say("Siapa saja", "Whom to try") }
  var demoIntro: String { say("Ketik data ini", "Type these data") }
  var demoClose: String { say("Tutup", "Close") }
  var demoClock: String { say("Jam", "Clock") }
  var demoLeave: String { say("Keluar", "Leave") }

  func label(of jump: ClockJump) -> String {
    switch jump {
    case .hour: say("maju 1 jam", "1 hour on")
    case .day: say("maju 24 jam", "24 hours on")
    case .workingDay: say("hari kerja berikut", "next working day")
    }
  }

  var door: String { say("Selamat datang", "Welcome") }
  var menu: String { say("Apa yang Anda perlukan?", "What do you need?") }
  func way(_ way: Toy.Way) -> (label: String, detail: String) {
    switch way {
    case .form: (say("Isi formulir", "Fill in a form"), say("Dua kolom", "Two fields"))
    case .confirm: (say("Kirim laporan", "Send a report"), say("Satu kali saja", "Once only"))
    case .answer: (say("Lihat jawaban", "See an answer"), "")
    case .complaint: (say("Tulis keluhan", "Write a complaint"), "")
    }
  }
  var form: String { say("Data Anda", "Your data") }
  var number: String { say("NIK", "NIK") }
  var digits: String { say("16 angka", "16 digits") }
  var name: String { say("Nama", "Name") }
  var next: String { say("Lanjut", "Next") }
  var relation: String { say("Anda adalah", "You are") }
  var relations: [String] { [say("Peserta", "Member"), say("Ahli waris", "Heir"), say("Perusahaan", "Employer")] }
  var told: String { say("Keluhan", "Complaint") }
  var tries: String { say("kesempatan tersisa: 2", "tries left: 2") }
  var lost: String { say("Lupa nomor", "Number lost") }
  var back: String { say("Kembali", "Back") }
  var tooShort: String { say("Isi 16 angka", "Fill in 16 digits") }
  var confirm: String { say("Kirim sekarang?", "Send now?") }
  var send: String { say("Kirim", "Send") }
  var verdict: String { say("Laporan diterima", "Report received") }
  var answer: String { say("Jawaban", "Answer") }
  var locked: String { say("Terkunci", "Locked") }
  var bye: String { say("Terima kasih", "Thank you") }
}
