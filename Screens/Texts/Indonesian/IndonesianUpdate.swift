import Flow
import Rules
import Services

extension UpdateTexts {
  static let indonesian = UpdateTexts(
    intro: {
      switch $0 {
      case .here:
        [
          "Pengkinian data memastikan data Anda sama dengan KTP dan KK, agar klaim berjalan lancar.",
          "Anda mengisi nomor kartu, menjalani verifikasi wajah, lalu mengisi data. Waktunya sekitar 10 menit, dan "
            + "semuanya di anjungan ini.",
          "Siapkan KTP, KK, kartu peserta, buku tabungan, nomor telepon, dan alamat e-mail Anda. Siapkan juga nama dan "
            + "telepon satu orang lain untuk kontak darurat.",
          "Sudah mengirim? Pilih Mulai juga: hasilnya tampil setelah data diri Anda diisi.",
        ]
      case .atCounter, .nowhere:
        [
          "Pengkinian data memastikan data Anda sama dengan KTP dan KK, agar klaim berjalan lancar.",
          "Di anjungan ini kami memeriksa data dan nomor kartu Anda. Anda mendapat nomor untuk petugas loket, yang "
            + "melanjutkan tanpa menanyakannya lagi.",
          "Siapkan KTP dan kartu peserta Anda.",
          "Sudah mengirim? Pilih Mulai juga: hasilnya tampil setelah data diri Anda diisi.",
        ]
      }
    },
    begin: "Mulai",
    unavailableTitle: "Pengkinian dilayani di loket",
    unavailable: "Data kependudukan belum dapat diperiksa dari anjungan ini, sehingga pengkinian tidak dapat "
      + "diselesaikan di sini.",
    unavailableNext: "Temui petugas loket dengan membawa KTP dan kartu peserta.",
    checkingTitle: "Sedang diproses",
    checking: { "Verifikasi wajah atas nama Anda sedang berlangsung di tempat lain, paling lambat sampai \($0)." },
    checkingNext: "Silakan ulangi setelah waktu itu. Bila bukan Anda yang melakukannya, temui petugas loket.",
    counterTitle: "Pengkinian hanya di loket",
    counter: "Demi keamanan data Anda, pengkinian data hanya dilayani oleh petugas loket.",
    counterNext: "Temui petugas loket dengan membawa KTP asli. Cek kepesertaan tetap terbuka di anjungan ini.",
    incompleteTitle: "Data belum lengkap",
    incomplete: "Sebagian data Anda dari kantor pusat belum sampai, jadi pengkinian data belum dapat dilakukan.",
    incompleteNext: "Ini bukan kesalahan Anda, dan kesempatan Anda tidak berkurang. Temui petugas loket dengan membawa "
      + "KTP dan kartu peserta: petugas akan meminta data itu. Cek kepesertaan tetap terbuka di anjungan ini.",
    checksPausedTitle: "Pengkinian dijeda",
    checksPaused: {
      "Terlalu banyak percobaan yang salah di anjungan ini, dari semua pengunjung. Demi keamanan, pemeriksaan dibuka lagi "
        + "pada \($0)."
    },
    checksPausedNext:
      "Silakan tunggu sampai waktu itu, atau temui petugas loket. Jeda ini tidak mengurangi kesempatan Anda.",
    inProcessTitle: "Pengkinian data sedang diproses",
    inProcess: [Verbatim.inProcess],
    submittedLabel: "Diajukan",
    dueLabel: "Hasil paling lambat",
    checkedLabel: "Diperiksa petugas",
    underWay: "menunggu giliran",
    late: "terlambat",
    unfinished: "tidak dilanjutkan",
    resultLabel: "Hasil",
    result: {
      switch $0 {
      case .inProcess: "belum ada"
      case .succeeded: "berhasil"
      case .failed: "tidak berhasil"
      case .withdrawn: "dibatalkan"
      }
    },
    numberLabel: "Nomor pengajuan",
    estimate: { "\($0) (perkiraan)" },
    inProcessNext:
      "Artinya: data Anda sudah terkirim dan belum selesai diperiksa, paling lama 3 hari kerja. Anda tidak perlu "
      + "mengulang. Catat nomor di atas; sebutkan bila bertanya kepada petugas.",
    pastDueTitle: "Hasil pengkinian terlambat",
    pastDue: "Hasil pengkinian Anda terlambat: batas 3 hari kerja sudah lewat. Kami mohon maaf.",
    pastDueNext:
      "Pengajuan tetap diproses; Anda tidak perlu mengulang. Pilih Buat Pengaduan: jawabannya paling lama 5 hari "
      + "kerja. Anda juga dapat menghubungi 175, LAPOR! (1708), atau Ombudsman.",
    numberIs: "Nomor pengajuan Anda:",
    complain: Label("Buat Pengaduan", "karena belum ada hasil"),
    withdraw: Label("Batalkan pengajuan", "tarik persetujuan"),
    claimTitle: "Klaim JHT masih diproses",
    claim: { [Verbatim.claim($0)] },
    claimLabel: "Klaim tercatat",
    claimNext: { "Temui Customer Service Kantor Cabang \($0) untuk membatalkan atau melanjutkan klaim." },
    claimEnds: { "Bila dibiarkan, klaim dibatalkan otomatis antara \($0) dan \($1)." },
    claimStays: "Klaim ini sudah mempunyai nomor antrean dan tidak dibatalkan otomatis.",
    consentTitle: "Persetujuan",
    consent: {
      switch $0 {
      case .here:
        [
          "Kami akan mencocokkan NIK, nama, tanggal lahir, dan status perkawinan Anda dengan data kependudukan, "
            + "menanyakan nomor kartu, dan mencocokkan wajah Anda dengan foto KTP.",
          "Data yang Anda kirim disimpan, diverifikasi, dan hanya dipakai untuk pengkinian; anjungan tidak menghapusnya "
            + "sendiri. Isian yang tidak dikirim tidak disimpan: terhapus saat kunjungan ini berakhir.",
          "Persetujuan ini berlaku 30 menit. Selama data diproses, persetujuan dapat Anda batalkan di anjungan atau di "
            + "loket kantor cabang.",
        ]
      case .atCounter, .nowhere:
        [
          "Kami akan mencocokkan NIK, nama, tanggal lahir, dan status perkawinan Anda dengan data kependudukan, "
            + "lalu menanyakan nomor kartu Anda. Di loket, petugas mencocokkan wajah Anda dengan KTP asli.",
          "Data yang Anda kirim di loket disimpan, diverifikasi, dan hanya dipakai untuk pengkinian; tidak dihapus dengan "
            + "sendirinya. Isian yang tidak dikirim tidak disimpan.",
          "Persetujuan ini berlaku 30 menit, juga di loket. Selama data diproses, persetujuan dapat Anda batalkan di anjungan "
            + "atau di loket kantor cabang.",
        ]
      }
    },
    consentAsks: "Ketik 1 bila setuju, atau 2 bila tidak setuju.",
    agree: Label("Setuju", "lanjut ke nomor kartu"),
    disagree: Label("Tidak setuju", "tidak ada data yang diproses"),
    notAgreedTitle: "Pengkinian tidak dilanjutkan",
    notAgreed: "Baik. Tidak ada data yang kami proses.",
    notAgreedNext: "Bila tetap ingin memperbarui data, temui petugas loket.",
    mismatchTitle: "Data belum sama dengan data kependudukan",
    mismatch: { "Data kepesertaan belum sama dengan data kependudukan. Yang berbeda: \($0)." },
    column: {
      switch $0 {
      case .nik: "NIK"
      case .name: "nama"
      case .birth: "tanggal lahir"
      case .marital: "status perkawinan"
      }
    },
    uncounted: "Pengkinian belum dapat dilanjutkan. Ini tidak dihitung sebagai percobaan gagal.",
    menders: [
      Fact("KTP keliru", "Perbaiki di Dukcapil. Dapat lebih dari 1 bulan."),
      Fact("Data kami keliru", "Minta koreksi melalui HRD, atau bawa KTP dan KK ke loket."),
    ])
}

extension RetypeTexts {
  static let indonesian = RetypeTexts(
    title: "Nomor kartu",
    ask: { [Verbatim.retype($0)] },
    label: "Nomor kartu",
    hint: "11 angka atau huruf",
    left: { "Kesempatan tersisa: \($0) dari 3" },
    fault: {
      switch $0 {
      case .character(let sign):
        "\(Sign(sign).indonesian) bukan bagian dari nomor kartu. Hapus, lalu lanjutkan. Tidak dihitung."
      case .empty: "Nomor kartu belum diisi. Ketik 11 angka atau huruf pada kartu. Tidak dihitung."
      case .length(let count):
        "Nomor kartu terdiri dari 11 angka atau huruf; yang diketik \(count). Cocokkan dengan kartu. Tidak dihitung."
      case .letters: "Nomor kartu memuat paling banyak satu huruf, di tengah. Cocokkan lagi. Tidak dihitung."
      }
    },
    wrong: { mask, isLikeMask in
      "Nomor kartu belum sesuai. "
        + (isLikeMask ? "" : "Cari kartu \(mask); mungkin Anda memakai kartu lain. ") + "Ketik lagi dengan tenang."
    },
    doubt: { typed, slips, mask in
      let why = slips.map {
        switch $0 {
        case .letter(let letter, let place):
          Self.indonesianLetter(letter, place) + " Ganti, bila di kartu tertulis angka."
        case .ends: "Awal atau akhirnya tidak sama dengan \(mask)."
        }
      }
      return
        "Anda mengetik \(typed). \(why.joined(separator: " ")) Belum dihitung: cocokkan dengan kartu, lalu kirim. Kiriman "
        + "berikutnya dihitung."
    },
    letter: Self.indonesianLetter,
    typed: { "Yang Anda ketik: \($0)." },
    lookInside: { "Awal dan akhirnya seperti \($0): bandingkan angka di tengahnya dengan kartu." },
    lastTry: "Nomor kartu masih belum sesuai. Bila salah sekali lagi, pengkinian terblokir. Sebaiknya berhenti "
      + "dahulu dan pilih Lupa nomor. Kesempatan terakhir tetap tersimpan.",
    onlyOne: "Tinggal satu kesempatan. Bila ragu, pilih Lupa nomor; kesempatan ini tetap tersimpan.",
    lost: "Lupa nomor",
    whereItIs:
      "Nomor kartu (KPJ) tertera di bagian depan kartu peserta, di aplikasi JMO, dan sering juga di slip "
      + "gaji atau surat kerja.",
    whom: "Tanyakan kepada HRD perusahaan penerbit kartu, atau bawa KTP dan KK ke loket. Layanan ini gratis.",
    typeIt: "Kembali mengetik nomor",
    rightTitle: "Nomor kartu sesuai",
    right: "Nomor kartu Anda sesuai.",
    rightNext:
      "Berikan nomor ini dan KTP asli kepada petugas loket. Persetujuan dan nomor kartu tidak ditanyakan lagi.",
    rightUntil: { "Nomor berlaku sampai \($0). Setelah itu nomor kartu ditanyakan lagi." },
    rightTooEarly: {
      "Nomor ini hanya berlaku sampai \($0), sedangkan loket buka lagi \($1). Datanglah saat loket buka dengan KTP dan kartu "
        + "peserta; petugas memulai pengkinian dari awal."
    })
}

extension RetypeTexts {
  @Sendable private static func indonesianLetter(_ letter: Character, _ place: Int) -> String {
    "Tanda ke-\(place) huruf \(letter), bukan angka \(letter == "O" ? 0 : 1)."
  }
}

extension BlockTexts {
  static let indonesian = BlockTexts(
    title: "Pengkinian data terblokir",
    standing: { cause, since in "Pengkinian data Anda terblokir sejak \(since), karena \(Self.cause(cause))." },
    strike: { "Percobaan \($0)" },
    fell: { "\($0), di \($1)" },
    howToReport: "Blokir tidak terbuka sendiri sebelum dilaporkan. Laporkan di layar ini, kepada petugas loket, "
      + "atau hubungi 175. Blokir terbuka 1x24 jam setelah dilaporkan.",
    opens: { "Pengkinian dapat dipakai lagi mulai \($0)." },
    comeBack: "Silakan kembali sesudah itu, saat ruangan ini terbuka. Melapor lagi tidak mengubah waktunya.",
    awaitsClock: "Waktu tunggu sudah lewat, tetapi jam anjungan ini masih harus diperiksa. Temui petugas loket.",
    nowTitle: "Pengkinian data terblokir",
    now: { "Pengkinian data Anda sekarang terblokir, karena \(Self.cause($0))." },
    nowNext: "Laporkan sekarang di layar ini. Blokir terbuka 1x24 jam setelah dilaporkan.",
    nowOpens: { "Bila dilaporkan sekarang, pengkinian dapat dipakai lagi mulai \($0)." },
    meanwhile: {
      switch $0 {
      case .kpj: "Sambil menunggu, tanyakan nomor kartu yang benar kepada perusahaan Anda."
      case .face: "Anda juga dapat menemui petugas loket dengan membawa KTP asli."
      }
    },
    report: Label("Lapor Buka Blokir", "1x24 jam dihitung sejak laporan"),
    reportedTitle: "Laporan diterima",
    reported: { "Laporan Anda diterima pada \($0)." },
    numberLabel: "Nomor laporan",
    writeDown: "Catat atau foto waktu dan nomor laporan ini. Silakan kembali sesudah itu, saat ruangan ini terbuka.",
    alreadyTitle: "Sudah dilaporkan",
    already: { "Laporan Anda sudah kami terima pada \($0). Melapor lagi tidak mengubah waktunya." },
    wait: { "Sisa waktu pada pukul \($1): \($0)." },
    openTitle: "Blokir sudah terbuka",
    open: { since in
      (since.map { "Blokir sudah terbuka sejak \($0)." } ?? "Blokir sudah terbuka.")
        + " Anda mempunyai 3 kesempatan baru untuk nomor kartu dan wajah."
    },
    openNext: "Siapkan kartu peserta dan KTP, lalu pilih Pengkinian Data.",
    notBlockedTitle: "Tidak terblokir",
    notBlocked: "Pengkinian data Anda tidak terblokir. Tidak ada yang perlu dilaporkan.",
    notBlockedNext: "Anda dapat memilih Pengkinian Data di menu utama.")

  private static func cause(_ check: Check) -> String {
    switch check {
    case .kpj: "nomor kartu salah 3 kali berturut-turut"
    case .face: "verifikasi wajah gagal 3 kali berturut-turut"
    }
  }
}
