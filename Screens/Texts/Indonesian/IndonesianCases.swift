import Console
import Flow
import Rules
import Services

extension CaseTexts {
  static let indonesian = CaseTexts(
    queueTitle: "Pengaduan kantor cabang",
    numberColumn: "Nomor",
    dueColumn: "Tenggat",
    stateColumn: "Keadaan",
    assigneeColumn: "Petugas",
    mine: "Anda",
    nobody: "belum diambil",
    colleagues: { "Pengaduan ini milik \($0), yang mungkin juga sedang menulis." },
    meanwhile: { "Sementara itu: \($0). Kirim tulisan ini juga?" },
    takeFirst: "Ambil dahulu (a): pelapor meminta kerahasiaan.",
    categoryStays: "hanya kategori ini (5 mengubah)",
    answeredBy: { "dijawab \($0)" },
    overdue: "lewat waktu",
    soon: "Jatuh tempo paling lambat hari kerja berikutnya.",
    shown: shown,
    newest: "terbaru dahulu",
    cut: { "Hanya \($0) yang ditampilkan; masih ada lagi. Persempit dengan kategori atau kata." },
    nothing: { $0 == CaseFilter() ? "Tidak ada pengaduan yang terbuka." : "Tidak ada pengaduan dengan pilihan ini." },
    queueKey: queueKey,
    otherBranch: { "Pengaduan itu milik kantor cabang \($0)." },
    unknown:
      "Tidak ada pengaduan dengan nomor itu yang dapat Anda buka. Bila pelapor memegang nomornya, mintalah penyelia.",
    searchField: Label("Yang dicari", "kata, nama, telepon, nomor"),
    searchAll: "Cari di semua pengaduan",
    searchesMore: "Tidak ada di daftar ini. Enter: cari juga nama, telepon, dan yang berakhir.",
    categoryTitle: "Kategori pengaduan",
    whichCategory: "Kategori mana yang ditampilkan?",
    allCategories: "Semua kategori",
    storyColumn: "Isi, pesan, catatan, dan kejadian",
    heading: heading,
    key: {
      switch $0 {
      case .tasks: "Tindakan"
      case .task(let task): Self.task(task).label
      case .next: "Berikutnya"
      case .renew: "Perbarui"
      case .due: "Hitungan tenggat"
      case .person: "Data peserta"
      case .ties: "Pengaduan terkait"
      case .concerns: "Siapa yang disebut"
      case .acknowledge: "Tandai diketahui"
      case .back: "Kembali"
      }
    },
    dueBy: { "tenggat \($0)" },
    checkBy: { "periksa kelengkapan paling lambat \($0)" },
    waitsUntil: { "ditunggu sampai \($0)" },
    objectUntil: { "keberatan sampai \($0)" },
    channel: {
      switch $0 {
      case .kiosk: "anjungan"
      case .counter: "loket"
      case .callCentre: "175"
      }
    },
    reporterLabel: "Pelapor",
    tiesLabel: "Terkait",
    tie: {
      switch $0 {
      case .sameAs: "sama dengan"
      case .sameHere: "punya duplikat"
      case .follows: "lanjutan dari"
      case .followedBy: "dilanjutkan oleh"
      case .linked: "terhubung dengan"
      }
    },
    andMore: { "\($0), dan \($1) lagi" },
    tiesTitle: { "Pengaduan terkait \($0)" },
    tiesIntro: "Satu perkara, belum tentu satu pelapor. Yang dihubungkan di sini tidak dilihat pelapor.",
    tieColumn: "Hubungan",
    noTies: "Belum ada pengaduan lain yang terkait.",
    tiesKey: { move, parting in
      switch move {
      case .open: "Buka"
      case .link: "Hubungkan"
      case .part: parting == .separate ? "Bukan pengaduan yang sama" : "Lepaskan"
      case .back: "Kembali"
      }
    },
    hidden: "nama dan telepon hanya untuk petugas yang menangani dan penyelia",
    proven: "identitas cocok",
    done: {
      switch $0 {
      case .take: "Pengaduan ini sekarang milik Anda."
      case .reporter: "Yang disampaikan pelapor sudah dicatat."
      case .recategorise: "Kategori sudah diganti."
      case .handOver: "Sudah diserahkan."
      case .giveBack: "Sudah dikembalikan ke antrean."
      case .identify: "NIK pelapor sudah dicatat."
      case .renewPIN: "Pelapor mendapat PIN baru."
      case .answer: "Jawaban terkirim."
      case .ask: "Pertanyaan terkirim. Hitungan waktu berhenti sampai pelapor menjawab."
      case .tell: "Pesan terkirim."
      case .note: "Catatan disimpan. Pelapor tidak melihatnya."
      case .assign: "Pengaduan sudah ditugaskan."
      case .notOurs: "Dicatat sebagai bukan wewenang."
      case .duplicate: "Ditandai sebagai duplikat."
      case .separate: "Tanda sama dibatalkan. Pengaduan ini berjalan lagi; hari-harinya tetap dihitung."
      case .link: "Kedua pengaduan terhubung. Pelapor tidak melihatnya."
      case .unlink: "Kedua pengaduan tidak terhubung lagi."
      case .withdraw: "Pengaduan dicabut."
      }
    },
    changed: { news, hasText in
      "Belum dijalankan, karena sementara itu: " + news.joined(separator: "; ") + ". "
        + (hasText
          ? "Tulisan Anda tersimpan: periksa, lalu kirim lagi lewat Tindakan." : "Periksa, lalu ulangi bila perlu.")
    },
    notPossible: {
      $0 == .duplicate
        ? "Tidak dapat: bukan dari pelapor yang sama dengan cara melapor yang sama, sudah berakhir, atau rahasia dan "
          + "bukan tugas Anda. Tidak ada yang diubah. Satu perkara dapat dihubungkan."
        : "Tidak dapat dari keadaan ini. Tidak ada yang diubah."
    },
    unknownStaff:
      "Akun itu tidak dapat menangani pengaduan ini: ditutup, milik cabang lain, bukan untuk pengaduan, disebut di "
      + "dalamnya, atau pelapornya sendiri. Tidak ada yang diubah: tugaskan kepada orang lain.",
    whatToDo: "Apa yang Anda lakukan dengan pengaduan ini?",
    task: task,
    taking: { other in
      other.map { Label("Ambil alih dari \($0)", "menjadi milik Anda") } ?? Label("Ambil", "menjadi milik Anda")
    },
    hasDraft: "ada tulisan yang belum dikirim",
    whatToWrite: {
      switch $0 {
      case .answer: "Dibaca pelapor. Ia dapat mengajukan keberatan selama 10 hari kerja."
      case .ask: "Dibaca pelapor. Hitungan waktu berhenti sampai ia menjawab; setelah 30 hari dianggap dicabut."
      case .tell: "Dibaca pelapor. Hitungan waktu tidak berubah."
      case .note: "Hanya untuk petugas. Pelapor tidak pernah melihat catatan ini."
      case .take, .assign, .notOurs, .duplicate, .withdraw, .separate, .link, .unlink, .reporter, .recategorise,
        .handOver,
        .giveBack, .identify, .renewPIN:
        ""
      }
    },
    noteField: "Isi catatan",
    keepNote: "Simpan catatan",
    replies: "Balasan siap pakai",
    repliesTitle: "Balasan siap pakai",
    repliesIntro: {
      "Pilih balasan dalam bahasa \($0 == .indonesian ? "Indonesia" : "Inggris"). Anda masih dapat mengubahnya."
    },
    otherWording: { "Tampilkan dalam bahasa \($0 == .indonesian ? "Inggris" : "Indonesia")" },
    naming: {
      switch $0 {
      case .duplicate: "Pengaduan lain dari pelapor yang sama, yang melanjutkan perkara ini."
      case .link: "Pengaduan lain tentang perkara yang sama. Keduanya berjalan terus; pelapor tidak melihatnya."
      case .notOurs, .take, .answer, .ask, .tell, .note, .assign, .withdraw, .separate, .unlink, .reporter,
        .recategorise,
        .handOver, .giveBack, .identify, .renewPIN:
        "Lembaga yang berwenang. Namanya dibaca pelapor."
      }
    },
    sameReporter: "sama",
    noneBeside: {
      $0
        ? "Tidak ada pengaduan lain dari pelapor ini yang dapat ditampilkan. Ketik nomornya."
        : "Tidak ada pengaduan lain yang terbuka. Ketik nomornya."
    },
    nameField: {
      $0 == .notOurs
        ? Label("Nama lembaga", "misalnya BPJS Kesehatan") : Label("Nomor pengaduan lain", "9 huruf dan angka")
    },
    namingFault: { fault, say in
      switch fault {
      case .agency(.empty): "Isi nama lembaga."
      case .agency(.tooLong(let count)): "Panjangnya \(count) huruf, paling banyak \(TypedLine.limit)."
      case .agency(.wordless): "Tulis nama lembaga dengan huruf."
      case .number(let fault, let repair): say.ticket.numberFault(fault, repair)
      case .itself, .link(.itself): "Ini nomor pengaduan yang sedang dibuka."
      case .link(.unknown): "Tidak ada pengaduan dengan nomor itu yang dapat Anda buka."
      case .link(.otherBranch(let branch)): "Pengaduan itu milik kantor cabang \(plain(branch.name))."
      case .link(.already): "Kedua pengaduan sudah terhubung."
      case .link(.tooMany): "Salah satu sudah terhubung dengan \(Ticket.linkLimit) pengaduan, dan itu batasnya."
      }
    },
    ending: { task, named in
      let what =
        switch task {
        case .notOurs: "Pengaduan ini berakhir sebagai wewenang \(named), dan pelapor membaca nama itu."
        case .duplicate: "Pengaduan ini berakhir, dan ditangani selanjutnya pada \(named)."
        case .withdraw, .take, .answer, .ask, .tell, .note, .assign, .separate, .link, .unlink, .reporter,
          .recategorise,
          .handOver, .giveBack, .identify, .renewPIN:
          "Pengaduan ini dicabut atas permintaan pelapor dan tidak ditangani lagi."
        }
      return what
        + (task == .duplicate ? " Bila keliru, tanda ini dapat dibatalkan." : " Hal ini tidak dapat diurungkan.")
    },
    end: {
      switch $0 {
      case .notOurs: "Ya, bukan wewenang kami"
      case .duplicate: "Ya, duplikat pengaduan itu"
      case .withdraw, .take, .answer, .ask, .tell, .note, .assign, .separate, .link, .unlink, .reporter, .recategorise,
        .handOver, .giveBack, .identify, .renewPIN:
        "Ya, cabut pengaduan"
      }
    },
    toWhom: "Tugaskan kepada siapa?",
    accountColumn: "Akun",
    roleColumn: "Peran",
    role: {
      switch $0 {
      case .officer: "petugas"
      case .supervisor: "penyelia"
      case .auditor: "auditor"
      }
    },
    noColleague: "Tidak ada rekan lain di kantor cabang ini.",
    give: "Tugaskan",
    dueTitle: { "Hitungan tenggat \($0)" },
    dueIntro: { from, due, days, isWaiting in
      let end =
        due.map { "tenggat \($0)." }
        ?? (isWaiting
          ? "saat ini tidak ada tenggat: hitungan berhenti sampai pelapor menjawab." : "hitungan sudah selesai.")
      return "Dihitung \(days) hari kerja sejak \(from); \(end)"
    },
    told: { told, say in
      let days = told.map { "\(promise($0.promise)) \(say.typed($0.day))\($0.isEstimate ? " (perkiraan)" : "")" }
      return days.isEmpty ? "" : "Pernah disampaikan: " + days.joined(separator: "; ") + "."
    },
    limits: { "Sudah lewat waktu. Batas terluar: \($0) (14 hari kerja) dan \($1) (60 hari kerja)." },
    fromColumn: "Dari",
    throughColumn: "Sampai",
    whyColumn: "Sebab",
    countedColumn: "Hari ke",
    dayKind: {
      switch $0 {
      case .counted: "hari kerja, dihitung"
      case .weekend: "akhir pekan"
      case .holiday: "hari libur atau cuti bersama"
      case .waiting: "menunggu pelapor"
      }
    })

  @Sendable private static func shown(_ filter: CaseFilter, _ count: Int, _ say: CounterTexts) -> String {
    let group =
      switch filter.group {
      case .all: "semua"
      case .mine: "milik Anda"
      case .free: "belum diambil"
      case .overdue: "lewat waktu"
      case .news: "pesan baru"
      case .head: "untuk kepala cabang"
      }
    let more = [
      filter.category.map { say.complaint.category($0).label },
      filter.reachesEnded ? "termasuk yang berakhir" : "yang terbuka",
      filter.words.isEmpty ? nil : "kata \"\(filter.words)\"",
    ]
    return "\(count) pengaduan: " + ([group] + more.compactMap(\.self)).joined(separator: " · ")
  }

  @Sendable private static func queueKey(
    _ move: CaseQueue.Move, _ filter: CaseFilter, _ say: CounterTexts
  ) -> String {
    switch move {
    case .group(.all): "Semua"
    case .group(.mine): "Milik saya"
    case .group(.free): "Belum diambil"
    case .group(.overdue): "Lewat waktu"
    case .group(.news): "Pesan baru"
    case .group(.head): "Untuk kepala"
    case .category: "Kategori"
    case .ended: filter.hasEnded ? "Tanpa yang berakhir" : "Yang berakhir juga"
    case .search: "Cari"
    case .clear: say.list.move(.clear) ?? ""
    case .mark: say.bulk.mark
    case .unmark: say.bulk.unmark
    case .bulk(let deed): say.bulk.key(deed)
    }
  }

  @Sendable private static func heading(_ entry: CaseStory.Entry, _ at: String) -> String {
    switch entry.kind {
    case .complaint: "Pengaduan, \(at)"
    case .note(let name): "CATATAN PETUGAS \(name.text), \(at) (tidak dilihat pelapor)"
    case .event(let event): "\(happened(event)), \(at)"
    }
  }

  private static func happened(_ event: TicketEvent) -> String {
    let by = who(event.actor)
    switch event.step {
    case .taken(let name):
      return event.actor == .officer(name) ? "Diambil \(name)" : "Ditugaskan kepada \(name) oleh \(by)"
    case .assigned(let name): return "Ditugaskan kepada \(name) oleh \(by)"
    case .asked: return "Pertanyaan dari \(by)"
    case .wrote:
      return event.actor == .participant ? "Pesan dari pelapor" : "Keterangan diterima dari pelapor, dicatat \(by)"
    case .told: return "Pesan dari \(by)"
    case .answered: return "Jawaban dari \(by)"
    case .objected: return event.actor == .participant ? "Keberatan pelapor" : "Keberatan pelapor, dicatat \(by)"
    case .confirmed:
      let says = "Pelapor menyatakan selesai"
      return event.actor == .participant ? says : says + ", dicatat \(by)"
    case .lapsed: return "Ditutup: tidak ada keberatan"
    case .withdrawn: return event.actor == .time ? "Dicabut: tidak dijawab selama 30 hari" : "Dicabut oleh \(by)"
    case .notOurs(let agency): return "Bukan wewenang, melainkan \(Printable.clean(agency)), oleh \(by)"
    case .duplicate(let number): return "Sama dengan \(number), oleh \(by)"
    case .separated(let number): return "Bukan yang sama dengan \(number), oleh \(by)"
    case .linked(let number): return "Dihubungkan dengan \(number) oleh \(by)"
    case .unlinked(let number): return "Dilepaskan dari \(number) oleh \(by)"
    case .escalated: return "Lewat waktu"
    case .acknowledged: return "Kepala cabang, \(by), mengetahui bahwa ini lewat waktu"
    case .concerns(let name): return "Menyangkut \(plain(name)), ditandai \(by)"
    case .concernsNot(let name): return "Tidak menyangkut \(plain(name)), dihapus \(by)"
    case .recategorised(_, let to, _):
      return "Kategori menjadi \(ComplaintTexts.indonesian.category(to).label), oleh \(by)"
    case .handedOver(let from, let to, _): return "Diserahkan dari \(plain(from)) kepada \(plain(to)) oleh \(by)"
    case .givenBack: return "Dikembalikan oleh \(by)"
    case .identified: return "NIK ditambahkan \(by), KTP asli dilihat"
    case .pinRenewed: return "PIN baru, oleh \(by)"
    case .dayMoved(let promise, let day, let cause):
      let why = cause == .arrived ? "kalender tahun itu sudah ada" : "hari libur baru ditetapkan"
      return "\(self.promise(promise)) menjadi \(day.description): \(why)"
    }
  }

  private static func promise(_ promise: ToldDay.Promise) -> String {
    switch promise {
    case .answer: "jawaban paling lambat"
    case .check: "kelengkapan diperiksa paling lambat"
    case .objection: "keberatan paling lambat"
    case .ordinary: "batas terluar 14 hari kerja"
    case .supervised: "batas terluar 60 hari kerja"
    case .update: "hasil paling lambat"
    }
  }

  private static func who(_ actor: TicketActor) -> String {
    switch actor {
    case .participant: "pelapor"
    case .officer(let name): plain(name)
    case .time: "waktu"
    }
  }

  @Sendable private static func task(_ task: CaseTask) -> Label {
    switch task {
    case .take: Label("Ambil", "menjadi milik Anda")
    case .answer: Label("Jawab", "pelapor dapat berkeberatan")
    case .ask: Label("Minta keterangan", "hitungan waktu berhenti")
    case .tell: Label("Kirim pesan", "hitungan waktu tidak berubah")
    case .note: Label("Catatan petugas", "tidak dilihat pelapor")
    case .assign: Label("Tugaskan", "kepada rekan")
    case .notOurs: Label("Bukan wewenang", "sebut lembaganya")
    case .duplicate: Label("Duplikat pengaduan lain", "dari pelapor yang sama")
    case .withdraw: Label("Cabut", "atas permintaan pelapor")
    case .separate: Label("Bukan pengaduan yang sama", "berjalan lagi seperti sebelumnya")
    case .reporter: Label("Pelapor menyampaikan", "keterangan, keberatan, selesai")
    case .recategorise: Label("Ganti kategori", "dengan alasan")
    case .handOver: Label("Serahkan ke cabang lain", "dengan alasan")
    case .giveBack: Label("Kembalikan", "ke antrean, dengan alasan")
    case .identify: Label("NIK pelapor", "setelah KTP asli dilihat")
    case .renewPIN: Label("PIN baru", "setelah KTP asli dilihat")
    case .link: Label("Hubungkan", "dengan pengaduan lain")
    case .unlink: Label("Lepaskan", "dari pengaduan lain")
    }
  }
}
