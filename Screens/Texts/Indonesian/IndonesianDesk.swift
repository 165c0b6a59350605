import Flow
import Rules
import Services

extension DeskTexts {
  static let indonesian = DeskTexts(
    passwordTitle: "Ganti kata sandi",
    passwordIntro: { isForced in
      (isForced ? "Kata sandi Anda dibuat orang lain. Pilih yang baru, yang hanya Anda ketahui. " : "")
        + "Sedikitnya \(Password.lengths.lowerBound) huruf, angka, atau tanda; kalimat pendek boleh."
    },
    passwordField: {
      switch $0 {
      case .old: "Kata sandi lama"
      case .new: "Kata sandi baru"
      case .again: "Sekali lagi"
      }
    },
    passwordFault: {
      switch $0 {
      case .unfinished:
        "Isi kata sandi lama, \(Password.lengths.lowerBound) karakter atau lebih. Ini tidak dihitung sebagai percobaan."
      case .short: "Kata sandi baru terlalu pendek: sedikitnya \(Password.lengths.lowerBound) karakter."
      case .long: "Kata sandi baru terlalu panjang: paling banyak \(Password.lengths.upperBound) karakter."
      case .guessable: "Kata sandi baru mudah ditebak: bukan nama akun, tanda yang berulang, atau nomor kartu atau NIK."
      case .same: "Kata sandi baru sama dengan yang lama. Pilih yang lain."
      case .differs: "Kata sandi baru tidak sama pada kedua isian. Ketik lagi."
      }
    },
    changePassword: "Ganti kata sandi",
    passwordChanged: "Kata sandi Anda sudah diganti.",
    shiftEnded:
      "Giliran kerja Anda diakhiri di tempat lain: akun ditutup, atau kata sandinya diganti. Yang belum dikirim "
      + "tidak tersimpan.",
    headKey: "Untuk kepala cabang",
    unread: { $0 ? "● keberatan" : "● pesan baru" },
    objected: "keberatan",
    waitsToBeRead: "Tulisan pelapor menunggu dibaca.",
    headLists: "untuk kepala cabang",
    overdue: { head, at in
      switch head {
      case .nobody: "lewat waktu"
      case .listed: "lewat waktu: ada di daftar kepala cabang"
      case .acknowledged(let moment): "lewat waktu: dibaca kepala cabang \(at(moment))"
      }
    },
    takeAsks:
      "Pelapor meminta kerahasiaan. Bila Anda mengambil pengaduan ini, nama dan nomor HP pelapor tampil untuk Anda, "
      + "dan hal itu dicatat atas nama Anda.",
    takes: "Ya, ambil",
    acknowledgeTitle: "Lewat waktu",
    acknowledgeAsks:
      "Pengaduan ini lewat waktu. Tandai bahwa Anda, sebagai kepala cabang, sudah mengetahuinya? Nama dan "
      + "waktunya dicatat, dan pelapor membaca bahwa kepala cabang sudah mengetahuinya.",
    acknowledges: "Ya, saya sudah mengetahuinya",
    acknowledged: "Dicatat: kepala cabang sudah mengetahui bahwa pengaduan ini lewat waktu.",
    keptTitle: "Tulisan yang belum dikirim",
    kept: { "Tulisan ini belum dikirim (\(what($0))) dan tidak dapat dikirim lagi dari keadaan sekarang." },
    keptLabel: { Label("Lihat tulisan: \(what($0))", "belum dikirim") },
    keepAsNote: "Pakai sebagai catatan petugas",
    dropKept: "Buang tulisan",
    concernsTitle: { "Siapa yang disebut dalam \($0)?" },
    concernsIntro:
      "Tandai akun yang disebut atau dimaksud pelapor. Orangnya tidak lagi melihat pengaduan ini, tidak dapat "
      + "menerimanya, dan tidak diberi tahu. Tandanya dicatat atas nama Anda.",
    concernsColumn: "Disebut",
    concernsYes: "ya",
    concernsKey: { move, isMeant in
      switch move {
      case .toggle: isMeant ? "Hapus tanda" : "Tandai"
      case .give: "Tugaskan"
      case .back: "Kembali"
      }
    },
    concernsLabel: "Menyangkut",
    concernsFault: "Tidak dapat ditandai. Tidak ada yang diubah.")

  private static func what(_ task: CaseTask) -> String {
    switch task {
    case .answer: "jawaban"
    case .ask: "pertanyaan"
    case .tell: "pesan"
    case .reporter: "yang disampaikan pelapor"
    case .withdraw, .recategorise, .handOver, .giveBack: "alasan"
    case .note, .take, .assign, .notOurs, .duplicate, .separate, .link, .unlink, .identify, .renewPIN:
      "catatan"
    }
  }
}
