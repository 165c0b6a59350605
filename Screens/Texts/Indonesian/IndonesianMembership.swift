import Flow
import Rules
import Services

extension MembershipTexts {
  static let indonesian = MembershipTexts(
    notFoundTitle: "Data KPJ tidak ditemukan",
    notFound: "Data yang Anda ketik belum cocok dengan catatan kami. Anda mungkin tetap terdaftar.",
    causes: [
      Fact("Salah ketik", "Periksa lagi NIK, tanggal lahir, dan nama sesuai KTP."),
      Fact("Baru terdaftar", "Tunggu lebih dari 14 hari, lalu cek lagi."),
      Fact("Pindah kerja", "Tanyakan kepada HRD tempat kerja yang baru."),
      Fact("Iuran terlambat", "Tanyakan kepada HRD, atau lunasi iuran mandiri."),
      Fact("Bukan peserta lagi", "Tanyakan status Anda kepada petugas loket."),
      Fact("Gangguan sistem", "Tunggu sebentar, lalu coba lagi, atau hubungi 175."),
    ],
    pausedTitle: "Cek kepesertaan dijeda",
    paused: {
      "Terlalu banyak pengecekan di anjungan ini, dari semua pengunjung. "
        + "Demi keamanan, pengecekan dibuka lagi pada \($0)."
    },
    pausedNext: "Silakan tunggu sampai waktu itu, atau temui petugas loket.",
    freshTitle: "Pendaftaran masih baru",
    fresh: { card, dates in
      "Pendaftaran Anda tercatat pada \(dates.day(card.registered)). Data tampil setelah lebih dari 14 hari, "
        + "mulai \(dates.day(card.visibleFrom))."
    },
    freshNext: "Silakan periksa kembali pada tanggal itu. Anda tidak perlu mendaftar ulang.",
    alsoFresh: { card, dates in "Satu kartu baru akan tampil mulai \(dates.day(card.visibleFrom))." },
    noCardTitle: "Belum ada kartu",
    noCard: "Nama Anda tercatat, tetapi tidak ada kartu peserta atas nama Anda.",
    noCardNext: "Tanyakan pendaftaran Anda kepada HRD, atau temui petugas loket dengan membawa KTP.",
    listTitle: "Kartu Anda",
    list: { "Kami menemukan \($0) kartu atas nama Anda, yang aktif lebih dahulu. Pilih satu." },
    later: "Kartu berikutnya",
    earlier: "Kartu sebelumnya",
    detailTitle: "Kepesertaan Anda",
    statusLabel: "Status",
    nameLabel: "Nama",
    cardLabel: "Nomor kartu (KPJ)",
    employerLabel: "Pemberi kerja",
    registeredLabel: "Terdaftar sejak",
    registered: { day, paid in day + (paid.map { "; iuran terakhir \($0)" } ?? "") },
    programmesLabel: "Program",
    programme: {
      switch $0 {
      case .jkk: "JKK (kecelakaan kerja)"
      case .jkm: "JKM (kematian)"
      case .jht: "JHT (hari tua)"
      case .jp: "JP (pensiun)"
      case .jkp: "JKP (kehilangan pekerjaan)"
      }
    },
    branchLabel: "Kantor cabang",
    status: { $0.isActive ? "AKTIF" : "TIDAK AKTIF" },
    fullNumber: { "\($0), lengkap di loket dengan KTP asli" },
    active: "Bila ada data yang keliru, temui petugas loket dengan KTP dan KK.",
    inactive: { since in
      "Kartu ini tidak aktif\(since.map { " sejak \($0)" } ?? ""). Saldo JHT Anda tidak hilang dan tetap dikembangkan."
    },
    inactiveNext: "Bila masih bekerja, tanyakan iuran kepada HRD. Bila sudah berhenti, temui petugas loket "
      + "untuk klaim JHT atau mendaftar mandiri.",
    moving: { "Kepesertaan ini sedang beralih ke \($0). Selama proses, status dapat tampil tidak aktif." },
    movingNext: "Tanyakan kemajuannya kepada HRD tempat kerja yang baru.",
    late: { "Iuran sejak \($0) belum tercatat. Bila terus terlambat, data kartu dapat tidak tampil." },
    lateNext: "Peserta perusahaan: tanyakan kepada HRD. Peserta mandiri: lunasi iuran, lalu cek lagi.",
    update: Label("Perbarui data saya", "Pengkinian Data"),
    complain: Label("Buat Pengaduan", "ada yang keliru"))
}
