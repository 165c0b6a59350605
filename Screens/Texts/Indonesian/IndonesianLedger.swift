import Flow
import Rules
import Services

extension LedgerTexts {
  static let indonesian = LedgerTexts(
    title: "Buku catatan",
    move: {
      switch $0 {
      case .newer: "Lebih baru"
      case .older: "Lebih lama"
      case .filter: "Saring"
      case .verify: "Periksa rantai"
      }
    },
    filtered: { filter, say in
      let parts = [
        kind(filter.kind), filter.staff.map { "petugas \($0.text)" }, filter.person.map { "peserta \($0)" },
        filter.day.map(say.typed), filter.terminal.map { "terminal \(plain($0))" }, filter.number?.description,
      ]
      return parts.compactMap(\.self).joined(separator: ", ")
    },
    kind: kind,
    numberColumn: "Nomor",
    noRows: "Tidak ada catatan.",
    inOrder: "menurut urutan dicatat",
    rowTitle: "Satu catatan",
    rowMove: { move, own in
      switch move {
      case .back: Label("Kembali")
      case .sameKind: Label("Lihat yang sejenis", kind(own).lowercased())
      case .sameStaff: Label("Lihat catatan petugas ini")
      case .samePerson: Label("Lihat catatan peserta ini", "dicatat sebagai melihat peserta")
      case .sameTerminal: Label("Lihat catatan terminal ini")
      case .sameNumber: Label("Lihat catatan nomor ini")
      case .openPerson: Label("Buka halaman peserta", "alasannya ditanyakan")
      case .openMatter: Label(own == .updates ? "Buka pengkinian ini" : "Buka pengaduan ini", "dicatat")
      }
    },
    personLabel: "Peserta",
    branchLabel: "Cabang",
    aboutLabel: "Perihal",
    detailLabels: labels,
    detailWords: words,
    keptElsewhere: "tersimpan di tempat lain",
    lessThanMinute: "kurang dari 1 menit",
    filterTitle: "Saring buku catatan",
    filterIntro: "Yang dikosongkan tidak menyaring.",
    filterField: {
      switch $0 {
      case .kind: Label("Jenis")
      case .day: Label("Hari", "21/11/2026")
      case .staff: Label("Petugas", "nama akun")
      case .terminal: Label("Terminal", "seperti pada sebuah catatan")
      case .number: Label("Nomor", "laporan, pengkinian, atau pengaduan")
      case .person: Label("Peserta", "32 huruf dan angka dari sebuah catatan; dicatat")
      }
    },
    filterFault: {
      switch $0 {
      case .kind: "Pilih jenisnya."
      case .day: "Tulis tanggal seperti 21/11/2026, tidak sesudah hari ini."
      case .terminal: "Tulis nama terminal."
      case .number: "Nomor terdiri dari 9 huruf dan angka, seperti pada sebuah catatan."
      case .staff: "Nama akun berisi huruf kecil, angka, titik, garis bawah, atau tanda hubung."
      case .person: "Isi 32 huruf a sampai f dan angka, seperti pada sebuah catatan."
      }
    },
    show: "Tampilkan",
    checkTitle: "Pemeriksaan buku catatan",
    checking: "Setiap catatan dicocokkan dengan segelnya, dari yang pertama sampai yang terakhir.",
    verdict: verdict)

  @Sendable private static func kind(_ kind: LedgerKind?) -> String {
    switch kind {
    case nil: "Semua kejadian"
    case .checks: "Nomor kartu dan wajah"
    case .blocks: "Blokir"
    case .updates: "Pengkinian dan klaim"
    case .complaints: "Pengaduan"
    case .lookups: "Melihat peserta"
    case .staff: "Akun dan masuk"
    case .terminals: "Jeda terminal"
    case .store: "Jam, impor, hari libur, kunci"
    }
  }

  @Sendable private static func verdict(_ verdict: LedgerVerdict, _ say: CounterTexts) -> [Part] {
    switch verdict {
    case .intact(let rows, let head, let tailIsKnown, let unchecked):
      let tail =
        tailIsKnown
        ? ""
        : "Apakah catatan terakhir dipotong tidak dapat diketahui dari sini. Untuk itu, "
          + "bandingkan dengan tanda akhir yang disimpan di tempat lain: anjungan ledger verify --head."
      return [
        .note(.success, "Utuh: \(ComplaintTexts.grouped(Int(rows), ".")) catatan sama seperti saat ditulis."),
        .text(
          unchecked == 0
            ? ""
            : "\(ComplaintTexts.grouped(Int(unchecked), ".")) di antaranya catatan cabang lain dan tidak diperiksa: "
              + "kuncinya tidak disimpan di sini."),
        .text("Tanda akhir, untuk disimpan di tempat lain:\n\(head)"), .text(tail),
      ].filter { $0 != .text("") }
    case .broken(let seq, let why):
      return [
        .note(.error, "Rusak pada catatan nomor \(ComplaintTexts.grouped(Int(seq), ".")): \(what(why))"),
        .text(
          "Beri tahu kepala kantor cabang. Simpan berkas ini sebagai bukti dan jangan diubah; pulihkan dari cadangan."),
      ]
    }
  }

  private static func what(_ why: LedgerVerdict.Break) -> String {
    switch why {
    case .altered: "catatan ini atau yang sebelumnya diubah."
    case .missing: "catatan ini hilang."
    case .unknownKey: "segelnya dibuat dengan kunci yang bukan milik tempat ini."
    case .otherKey: "segelnya dibuat dengan kunci yang saat itu tidak berlaku."
    case .cutOff: "catatan dari sini dipotong."
    case .otherHead: "tanda akhirnya berbeda."
    }
  }

  private static let labels = [
    "reason": "Alasan", "proof": "Bukti diri", "why": "Sebab", "card": "KTP asli", "kind": "Cara",
    "left": "Kesempatan tersisa",
    "cause": "Sebab", "channel": "Lewat", "opens": "Terbuka", "due": "Jatuh tempo", "until": "Sampai",
    "by": "Dicari dengan", "found": "Ditemukan", "decision": "Keputusan", "role": "Peran", "mode": "Pelapor",
    "category": "Kategori", "text": "Teks", "consent": "Persetujuan", "step": "Langkah", "pauses": "Jeda",
    "asked-by": "Diminta oleh", "verdict": "Hasil", "in": "Di mana", "moved-ms": "Jam digeser", "gap-ms": "Jam mati",
    "ahead-ms": "Selisih jam", "doubtful": "Jam diragukan", "overwritten": "Ditimpa", "synthetic": "Data rekaan",
    "old": "Kunci lama", "new": "Kunci baru", "number": "Nomor baru", "moved": "Tenggat dipindahkan",
    "days": "Hari libur", "data": "Isi",
    "ticket.by": "Dicari menurut",
    "seal": "Segel", "words": "Kata", "to": "Akun",
  ]

  private static let words = [
    "ticket.by.name": "kata-kata atau nama pelapor", "ticket.by.telephone": "angka terakhir telepon pelapor",
    "ticket.by.number": "sebagian nomor", "ticket.by.export": "ekspor",
    "facts": "175 ditutup setelah tiga kali salah", "card": "KTP asli belum dilihat", "telephone": "peserta menelepon",
    "ktp": "KTP asli dilihat", "surat": "surat Dukcapil tidak sesuai",
    "nomor": "NIK baru tidak sama dengan KTP", "orang": "belum pasti satu orang", "lainnya": "alasan lain",
    "tunggu": "cukup menunggu 24 jam", "kurang-jelas": "alasannya belum jelas",
    "identitas": "belum pasti siapa yang meminta",
    "curiga": "mungkin orang lain yang mencoba",
    "same": "sudah miliknya", "swapped": "NIK dua orang tertukar", "other-person": "milik orang lain",
    "former": "pernah milik orang lain", "face-check": "wajah sedang diperiksa",
    "hadir": "peserta hadir", "telepon": "peserta menelepon", "pengaduan": "pengaduan", "verifikasi": "verifikasi",
    "audit": "pemeriksaan", "permintaan-peserta": "permintaan peserta", "salah-ajukan": "salah ajukan",
    "seen": "dilihat", "not-seen": "tidak dilihat", "shift": "memulai giliran kerja", "unlock": "membuka layar",
    "kpj": "nomor kartu", "face": "wajah", "name": "nama dan tanggal lahir", "nik": "NIK", "kiosk": "anjungan",
    "counter": "loket", "approve": "berhasil", "reject.data-berbeda": "gagal: data berbeda",
    "reject.rekening": "gagal: rekening", "reject.kontak": "gagal: kontak", "reject.dokumen": "gagal: dokumen",
    "reject.identitas": "gagal: identitas", "reject.lainnya": "gagal: alasan lain", "own-person": "datanya sendiri",
    "branch": "milik cabang lain",
    "fact": "jawaban penelepon tidak cocok", "locked": "akun terkunci", "paused": "sedang dijeda", "yes": "ya",
    "no": "tidak", "thirdBlock": "tiga kali terblokir dalam 30 hari", "asked": "diminta", "timeout": "tidak menjawab",
    "crash": "berhenti", "garbage": "jawaban tidak dapat dibaca", "unavailable": "tidak dapat memeriksa",
    "ledger": "buku catatan", "lookups": "pencarian", "tracking": "lacak pengaduan",
    "checks": "pemeriksaan wajah dan kartu",
    "taken": "diambil", "wrote": "peserta menulis", "told": "diberi kabar", "answered": "dijawab",
    "objected": "keberatan", "confirmed": "diterima peserta", "lapsed": "ditutup oleh waktu", "withdrawn": "ditarik",
    "not-ours": "bukan wewenang", "duplicate": "duplikat", "escalated": "lewat waktu",
    "assigned": "ditugaskan", "acknowledged": "diketahui kepala cabang", "concerns": "menyangkut akun",
    "concerns-not": "tidak menyangkut akun", "not-shown": "bukan untuk dilihat akun itu",
    "day-moved": "tenggat dipindahkan", "decreed": "libur baru ditetapkan", "arrived": "kalender sudah ada",
    "membership": "kepesertaan", "update": "pengkinian", "block": "blokir", "claim": "klaim", "contribution": "iuran",
    "service": "pelayanan", "fraud": "penipuan", "other": "lainnya", "none": "tidak ada",
  ]
}
