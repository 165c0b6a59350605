import Flow
import Rules
import Services

extension ShiftTexts {
  static let indonesian = ShiftTexts(
    topLine: "Loket BPJS Ketenagakerjaan",
    signInTitle: "Loket",
    signInIntro: "Masuk dengan nama akun dan kata sandi Anda.",
    signInField: {
      switch $0 {
      case .name: "Nama akun"
      case .password: "Kata sandi"
      }
    },
    signIn: "Masuk",
    signInUnfinished:
      "Isi nama akun dan kata sandi, \(Password.lengths.lowerBound) karakter atau lebih. Ini tidak dihitung sebagai percobaan.",
    wrongPassword: "Nama akun atau kata sandi salah. Periksa lalu coba lagi, atau temui penyelia.",
    wrongOwnPassword: "Kata sandi salah. Periksa lalu coba lagi, atau temui penyelia.",
    signInPaused: {
      "Terlalu banyak kata sandi salah untuk \($0) di terminal ini. Coba lagi \($1); penyelia dapat membukanya di menu 8 Akun."
    },
    accountLocked: "Akun ini terkunci karena terlalu banyak kata sandi salah. Penyelia dapat membukanya.",
    stale: "Ada perubahan sejak halaman ini dibuka. F5 menampilkan yang terbaru.",
    renew: "Perbarui",
    lockedTitle: "Layar terkunci",
    shiftOver: {
      "Giliran kerja \($0) sudah berakhir lebih dari satu jam; yang belum dikirim tidak tersimpan. Masuk kembali."
    },
    locked: {
      "Yang sedang dikerjakan \($0) disimpan di sini, paling lama sampai satu jam setelah giliran kerja berakhir. Ketik kata sandi untuk melanjutkan."
    },
    unlockUnfinished:
      "Isi kata sandi, \(Password.lengths.lowerBound) karakter atau lebih. Ini tidak dihitung sebagai percobaan.",
    goOn: "Lanjut",
    signOut: "Keluar",
    menuTitle: "Menu loket",
    who: { "\($0) · \(role($1))" },
    role: role,
    service: service,
    waitingLabel: waitingLabel,
    waiting: waiting,
    counting: "…",
    refusedTitle: "Tidak dapat dilakukan",
    refusal: {
      switch $0 {
      case .signedOut, .shiftLapsed: "Giliran kerja Anda sudah berakhir. Masuk kembali."
      case .shiftEnded: "Giliran kerja Anda diakhiri di tempat lain. Masuk kembali."
      case .passwordToChange: "Ganti dahulu kata sandi Anda."
      case .notAllowed(let duty): "Peran Anda tidak mencakup: \(work(duty)). Mintalah kepada penyelia."
      case .ownPerson: "Tidak seorang pun melayani datanya sendiri. Mintalah rekan Anda."
      case .fourEyes: "Orang yang memasukkan atau meminta tidak memutuskan. Mintalah rekan Anda."
      case .switchedOff: "Kantor cabang ini tidak memakai pembukaan blokir lebih awal."
      case .cardNeeded: "Lihat dahulu KTP asli peserta. Berlaku 30 menit sejak dicatat."
      case .byTelephone:
        "Peserta menelepon: KTP asli tidak dapat dilihat. Bila peserta hadir, cari lagi dengan alasan itu."
      }
    },
    duty: work,
    nothingDone: "Tidak ada yang diubah. Coba lagi beberapa saat lagi.",
    parked: { parked in
      let (first, count) = (parked[0], parked.reduce(0) { $0 + $1.tasks.count })
      guard parked.count == 1 else { return "\(count) tulisan belum dikirim, yang pertama: \(first.number)." }
      let kinds = first.tasks.map { CaseTexts.indonesian.task($0).label }.joined(separator: ", ")
      return "\(count) tulisan belum dikirim: \(first.number)" + (count > 1 ? " (\(kinds))." : ".")
    },
    goOnParked: "Lanjutkan tulisan",
    leaveTitle: "Tulisan belum dikirim",
    leaveTyped: leaveTyped,
    goOnTyping: {
      switch $0 {
      case .complaint: "Kembali ke pengaduan"
      case .reason: "Kembali ke tulisan"
      case .form: "Kembali ke formulir"
      case .intake: "Kembali ke pengaduan"
      case .bulk: "Kembali ke tulisan"
      case nil: "Kembali ke halaman tadi"
      }
    },
    leaveIt: "Buang tulisan",
    leaveItAndSignOut: "Buang tulisan dan keluar",
    leaveShiftTitle: "Akhiri giliran kerja ini?",
    leaveShift: { "Layar ini milik \($0). Giliran kerjanya berakhir dan \($0) harus masuk kembali." },
    nothingUnsent: "Tidak ada tulisan yang belum dikirim.",
    comparisonOpen:
      "Pemeriksaan wajah masih terbuka. Tanpa jawaban petugas hal itu dihitung sebagai kesalahan peserta.",
    leaveShiftNow: "Ya, akhiri giliran kerja")

  @Sendable private static func leaveTyped(_ matters: [LeaveTyped.Matter], of other: String?) -> String {
    let numbers = matters.compactMap(\.complaint)
    let who = other ?? "Anda"
    let reason = matters.contains(.reason) ? ["Alasan yang \(who) tulis belum dikirim dan akan hilang."] : []
    let form = matters.contains(.form) ? ["Formulir pengkinian belum dikirim dan akan hilang."] : []
    let intake = matters.contains(.intake) ? ["Pengaduan yang \(who) catat belum disimpan dan akan hilang."] : []
    let bulk = matters.contains(.bulk) ? ["Jawaban untuk beberapa pengaduan belum dikirim dan akan hilang."] : []
    let texts =
      numbers.isEmpty
      ? []
      : ["Tulisan \(who) tentang pengaduan \(numbers.joined(separator: " dan ")) belum dikirim dan akan hilang."]
    return (reason + form + intake + bulk + texts).joined(separator: " ")
  }

  @Sendable private static func role(_ role: Role) -> String {
    switch role {
    case .officer: "petugas"
    case .supervisor: "penyelia"
    case .auditor: "auditor"
    }
  }

  @Sendable private static func service(_ service: CounterService) -> Label {
    switch service {
    case .people: Label("Cari peserta", "NIK, nomor kartu, atau nama dan tanggal lahir")
    case .tickets: Label("Pengaduan", "antrean, jawaban, dan catatan kantor cabang")
    case .updates: Label("Verifikasi pengkinian", "yang menunggu keputusan")
    case .openings: Label("Buka blokir lebih awal", "putuskan permintaan rekan; k: koreksi NIK")
    case .terminals: Label("Terminal", "yang dijeda atau banyak salah")
    case .reports: Label("Laporan", "angka hari ini dan bulan ini")
    case .ledger: Label("Buku catatan", "siapa melakukan apa, dan periksa keutuhannya")
    case .accounts: Label("Akun", "buka akun yang terkunci")
    case .signOut: Label("Keluar", "akhiri giliran kerja")
    }
  }

  @Sendable private static func waitingLabel(_ line: CounterMenu.Waiting) -> String {
    switch line {
    case .updates: "Pengkinian"
    case .tickets: "Pengaduan"
    case .news: "Pesan baru"
    case .openings: "Buka blokir"
    case .terminals: "Terminal"
    case .corrections: "Koreksi NIK"
    case .head: "Kepala cabang"
    case .holidays: "Hari libur"
    }
  }

  @Sendable private static func waiting(_ line: CounterMenu.Waiting, _ now: Overview) -> String {
    switch line {
    case .updates: "\(now.updates) menunggu, \(now.updatesPastDue) lewat waktu"
    case .tickets:
      "\(now.tickets) terbuka, \(now.ticketsMine) milik Anda, "
        + (now.ticketsFree > 0 ? "\(now.ticketsFree) belum diambil, " : "") + "\(now.ticketsOverdue) lewat waktu"
    case .news: now.ticketsNew == 0 ? "tidak ada" : "\(now.ticketsNew) pengaduan menunggu dibaca"
    case .openings: now.openings == 0 ? "tidak ada permintaan" : "\(now.openings) permintaan buka lebih awal"
    case .terminals: now.terminals == 0 ? "tidak ada peringatan" : "\(now.terminals) perlu dilihat"
    case .corrections: now.corrections == 0 ? "tidak ada permintaan" : "\(now.corrections) permintaan"
    case .head:
      now.ticketsForHead ?? 0 == 0
        ? "tidak ada yang lewat waktu" : "\(now.ticketsForHead ?? 0) lewat waktu belum Anda tandai (H)"
    case .holidays: "data \(now.missingYear ?? 0) belum ada: minta petugas host menjalankan anjungan holidays"
    }
  }

  @Sendable private static func work(_ duty: Duty) -> String {
    switch duty {
    case .seePeople: "melihat peserta"
    case .seeNumbers: "melihat nomor lengkap"
    case .reportBlock: "mencatat laporan blokir"
    case .askOpening: "meminta pembukaan blokir lebih awal"
    case .grantOpening: "membuka blokir lebih awal"
    case .changeCounterOnly: "mengatur loket saja"
    case .seeTerminals: "melihat terminal"
    case .freeTerminal: "membuka jeda terminal"
    case .enterUpdate: "memasukkan pengkinian"
    case .askCorrection: "meminta koreksi NIK"
    case .grantCorrection: "memutuskan koreksi NIK"
    case .seeUpdates: "melihat pengkinian"
    case .decideUpdate: "memutuskan pengkinian"
    case .cancelClaim: "membatalkan klaim"
    case .seeTickets: "melihat pengaduan"
    case .workTickets: "mengerjakan pengaduan"
    case .assignTickets: "membagi pengaduan"
    case .headBranch: "menandai yang lewat waktu sebagai kepala cabang"
    case .seeReports: "melihat laporan"
    case .seeLedger: "melihat buku catatan"
    case .openStaff: "membuka akun"
    }
  }
}
