import Flow

extension InformationTexts {
  static let indonesian = InformationTexts(
    title: "Informasi",
    intro: "Apa yang ingin Anda ketahui?",
    topic: {
      switch $0 {
      case .programmes: Label("Program dan manfaat", "JKK, JKM, JHT, JP, JKP, iuran")
      case .claims: Label("Klaim dan dokumennya", "cara klaim, apa yang dibawa")
      case .number: Label("Nomor kartu, saldo, status klaim", "di mana nomor dan saldo dilihat")
      case .update: Label("Pengkinian data dan blokir", "ganti nomor, ditolak, terblokir")
      case .complaints: Label("Pengaduan", "cara dan batas waktu")
      case .contacts: Label("Kontak resmi", "telepon, WhatsApp, e-mail, situs")
      case .hours: Label("Jam layanan", "kantor cabang ini")
      case .touts: Label("Waspada calo dan penipuan", "petugas tidak menerima imbalan")
      }
    },
    find: Label("Cari", "ketik satu kata atau lebih"),
    which: "Pilih yang ingin Anda baca.",
    others: "Informasi lain",
    search: .indonesian, programmes: .indonesian, claims: .indonesian, guides: .indonesian)
}

extension SearchTexts {
  static let indonesian = SearchTexts(
    title: "Cari informasi",
    key: "Cari",
    label: "Kata",
    hint: "satu atau beberapa",
    examples: "Misalnya: kecelakaan, pensiun, PHK, meninggal, blokir, nomor hilang.",
    found: { "\($0) informasi ditemukan; Enter untuk memilih:" },
    tooMany: {
      "\($0) informasi ditemukan; ini yang paling cocok. Enter untuk memilih, atau ketik satu kata lagi."
    },
    meant: { "Tidak ada kata itu. Mungkin yang Anda maksud \"\($0)\":" },
    without: { leftOut, kept in
      "Kata \(leftOut.map { "\"\($0)\"" }.joined(separator: ", ")) tidak ditemukan di sini; ini untuk \"\(kept)\":"
    },
    nearest: { unknown in
      unknown.isEmpty
        ? "Tidak ada informasi yang memuat semua kata itu. Yang terdekat:"
        : "Kata \(unknown.map { "\"\($0)\"" }.joined(separator: ", ")) tidak ditemukan di sini, dan tidak ada informasi "
          + "yang memuat semua kata lainnya. Yang terdekat:"
    },
    nothing: "Tidak ada informasi dengan kata itu.",
    nothingNext: "Coba kata lain yang lebih pendek, tanyakan kepada petugas loket, atau hubungi 175.")
}

extension ProgrammeTexts {
  static let indonesian = ProgrammeTexts(
    accident: ArticleText(
      "Jaminan Kecelakaan Kerja (JKK)", "kecelakaan atau sakit karena kerja",
      .facts([
        Fact("Untuk", "karyawan, pekerja mandiri, pekerja jasa konstruksi, pekerja migran"),
        Fact("Perawatan", "sesuai kebutuhan medis, tanpa batas biaya"),
        Fact("Santunan", "pengganti upah selama tidak dapat bekerja; cacat; kematian"),
        Fact("Juga", "rehabilitasi dan beasiswa"),
        Fact("Berlaku", "sejak hari pertama bekerja"),
        Fact(
          "Iuran",
          "karyawan 0,24% sampai 1,74% dari upah menurut risiko, dibayar perusahaan; mandiri 1% dari penghasilan"),
      ]),
      .note(
        .warning, "Laporkan kecelakaan paling lambat 2x24 jam. Tanyakan caranya kepada HRD, petugas loket, atau 175.")),
    death: ArticleText(
      "Jaminan Kematian (JKM)", "meninggal bukan karena kerja",
      .facts([
        Fact("Untuk", "ahli waris peserta aktif yang meninggal bukan karena kecelakaan kerja"),
        Fact("Manfaat", "Rp42.000.000"),
        Fact(
          "Terdiri dari",
          "santunan Rp20.000.000; santunan berkala 24 bulan Rp12.000.000, dibayar sekaligus; "
            + "pemakaman Rp10.000.000"),
        Fact("Beasiswa", "sampai Rp174.000.000 untuk 2 anak, bila iuran sudah 3 tahun"),
        Fact("Dibayar", "sekitar 3 hari setelah dokumen lengkap"),
        Fact("Iuran", "karyawan 0,30% dari upah, dibayar perusahaan"),
      ]),
      .text("Klaim diajukan oleh ahli waris dengan nomor KPJ peserta yang meninggal.")),
    oldAge: ArticleText(
      "Jaminan Hari Tua (JHT)", "tabungan hari tua",
      .facts([
        Fact("Untuk", "peserta program JHT; program Anda tampil di Cek Kepesertaan"),
        Fact("Manfaat", "seluruh iuran ditambah hasil pengembangannya"),
        Fact(
          "Penuh",
          "usia 56 tahun atau usia pensiun di perusahaan; 1 bulan setelah mengundurkan diri atau PHK; "
            + "kontrak berakhir; cacat total tetap; meninggalkan Indonesia selamanya; meninggal"),
        Fact("Sebagian", "10% atau 30% (rumah), satu kali, setelah 10 tahun menjadi peserta"),
        Fact("Iuran", "5,7% dari upah: perusahaan 3,7%, pekerja 2%"),
      ]),
      .note(.info, "Saldo tidak hangus dan tetap dikembangkan setelah Anda berhenti bekerja.")),
    pension: ArticleText(
      "Jaminan Pensiun (JP)", "penghasilan tiap bulan",
      .facts([
        Fact("Untuk", "karyawan yang didaftarkan perusahaan pada program JP"),
        Fact("Manfaat", "uang setiap bulan sejak usia pensiun"),
        Fact("Usia pensiun", "59 tahun sejak 1 Januari 2025; naik 1 tahun setiap 3 tahun, sampai 65 tahun pada 2043"),
        Fact("Masa iuran", "paling sedikit 180 bulan (15 tahun)"),
        Fact("Iuran", "3% dari upah: perusahaan 2%, pekerja 1%"),
        Fact("Batas upah", "tahun 2026: Rp11.086.300; berubah setiap 1 Maret"),
      ])),
    jobLoss: ArticleText(
      "Jaminan Kehilangan Pekerjaan (JKP)", "bila terkena PHK",
      .facts([
        Fact("Untuk", "karyawan yang terkena PHK, dengan iuran 12 bulan dalam 24 bulan terakhir"),
        Fact("Uang tunai", "60% dari upah, paling lama 6 bulan; upah dihitung paling tinggi Rp5.000.000"),
        Fact("Juga", "informasi pasar kerja dan pelatihan kerja"),
        Fact("Batas klaim", "6 bulan sejak PHK"),
        Fact("Iuran", "0,36% dari upah, tanpa tambahan dari pekerja atau perusahaan"),
      ]),
      .text("Manfaat tetap dibayar bila perusahaan pailit, dengan tunggakan iuran paling lama 6 bulan.")),
    contributions: ArticleText(
      "Iuran dan jatuh tempo", "siapa membayar, paling lambat kapan",
      .facts([
        Fact("JHT", "5,7% dari upah: perusahaan 3,7%, pekerja 2%"),
        Fact("JP", "3% dari upah: perusahaan 2%, pekerja 1%; batas upah tahun 2026: Rp11.086.300"),
        Fact("JKK", "0,24%, 0,54%, 0,89%, 1,27%, atau 1,74% menurut risiko, dari perusahaan"),
        Fact("JKM", "0,30% dari perusahaan"),
        Fact("JKP", "0,36%, tanpa tambahan dari pekerja atau perusahaan"),
        Fact("Jatuh tempo", "karyawan: tanggal 15 bulan berikutnya; mandiri: tanggal 15 bulan itu juga"),
        Fact("Denda", "2% sebulan, ditanggung perusahaan"),
      ]),
      .text("Bila tanggal 15 hari libur, jatuh tempo adalah hari kerja berikutnya.")),
    health: ArticleText(
      "Berobat dan kesehatan", "dilayani BPJS Kesehatan",
      .text("Berobat karena sakit biasa dilayani oleh BPJS Kesehatan. Itu badan lain, bukan BPJS Ketenagakerjaan."),
      .facts([Fact("BPJS Kesehatan", "telepon \(Contact.health), 24 jam")]),
      .text("Kecelakaan dan penyakit karena kerja dijamin oleh JKK, program BPJS Ketenagakerjaan.")))
}
