import Console
import Flow
import Rules

extension FaceTexts {
  static let indonesian = FaceTexts(
    title: "Verifikasi wajah",
    steps: [
      Fact("Siapkan", "Lepas kacamata dan masker. Cari tempat yang terang."),
      Fact("Mulai", "Hadap lurus ke kamera. Wajah Anda dicocokkan dengan foto KTP."),
      Fact(
        "Tunggu",
        "Paling lama 2 menit; tombol tidak menghentikannya. Pergi sebelum selesai dihitung sebagai satu percobaan."),
    ],
    simulation: "SIMULASI: tidak ada kamera, dan wajah Anda tidak benar-benar diperiksa.",
    start: Label("Saya siap", "mulai verifikasi wajah"),
    later: Label("Nanti saja", "tidak mengurangi kesempatan"),
    running: "Verifikasi wajah sedang berlangsung, paling lama 2 menit. Tetap menghadap ke depan sampai hasilnya "
      + "tampil.",
    passed: "Verifikasi wajah berhasil.",
    different: "Wajah Anda belum dapat dikenali. Rapikan rambut di wajah dan cari tempat yang lebih terang.",
    unfinished: "Verifikasi wajah tidak selesai dalam 2 menit, sehingga dihitung sebagai satu percobaan.",
    voided: {
      switch $0 {
      case .timeout: "Alat tidak memberi hasil pada waktunya. Ini tidak dihitung sebagai percobaan."
      case .crash: "Alat berhenti sebelum ada hasil. Ini tidak dihitung sebagai percobaan."
      case .garbage: "Hasil dari alat tidak dapat dibaca. Ini tidak dihitung sebagai percobaan."
      case .unavailable:
        "Alat belum dapat memeriksa wajah. Berdirilah di depan kamera. Ini tidak dihitung sebagai percobaan."
      }
    },
    lastTry: "Tinggal satu kesempatan. Bila gagal lagi, pengkinian terblokir. Sebaiknya temui petugas loket dahulu; "
      + "kesempatan ini tetap tersimpan.",
    mayCount: "Verifikasi wajah yang sudah dimulai dan tidak tercatat selesai dapat dihitung sebagai satu percobaan.",
    refusedTitle: "Wajah diperiksa di loket",
    refused: {
      "Alat verifikasi wajah beberapa kali bermasalah. Di anjungan, wajah Anda dapat diperiksa lagi mulai \($0)."
    },
    refusedNow: "Alat beberapa kali tidak dapat memeriksa wajah Anda. Paling lama 24 jam ini, wajah Anda hanya "
      + "diperiksa di loket.",
    refusedNext:
      "Gangguan alat tidak dihitung sebagai percobaan. Petugas loket dapat mencocokkan wajah Anda dengan KTP asli.")
}

extension WizardTexts {
  static let indonesian = WizardTexts(
    formTitle: {
      switch $0 {
      case .contact: "Kontak Anda"
      case .population: "Data KTP dan KK"
      case .address: "Alamat sesuai KTP"
      case .additional: "Rekening dan kontak darurat"
      }
    },
    formIntro: {
      switch $0 {
      case .contact: "Isi kontak yang masih aktif. Kami menghubungi Anda melalui kontak ini."
      case .population: "Isi sesuai dengan KTP dan KK Anda."
      case .address: "Isi alamat sesuai dengan KTP Anda."
      case .additional:
        "Isi rekening bank atas nama Anda. Lalu isi satu orang yang dapat kami hubungi "
          + "dalam keadaan darurat."
      }
    },
    field: Self.indonesianField,
    compared: { old, line in
      [old == nil ? "belum tersimpan" : nil, line == .email ? "tidak punya: - dan alasannya" : nil].compactMap(\.self)
        .joined(separator: "; ")
    },
    noEmail: { "tidak ada: \($0)" },
    options: {
      switch $0 {
      case .sex: Sex.allCases.map { $0 == .male ? "Laki-laki" : "Perempuan" }
      case .marital: MaritalStatus.allCases.map(Self.indonesianMarital)
      case .relation: Relation.allCases.map(Self.indonesianRelation)
      case .phone, .email, .npwp, .kk, .birthPlace, .mother, .street, .rt, .rw, .village, .district, .regency,
        .province, .postcode, .bank, .account, .holder, .emergencyName, .emergencyPhone:
        []
      }
    },
    fault: Self.indonesianFault,
    warning: {
      switch $0 {
      case .sexDiffers:
        "NIK Anda menunjukkan jenis kelamin yang lain. Cocokkan dengan KTP; bila sudah benar, lanjutkan."
      case .longPhone: "Nomor telepon ini panjang sekali. Baca sekali lagi; bila sudah benar, lanjutkan."
      case .unknownBank: "Nama bank ini tidak ada dalam daftar kami. Baca sekali lagi; bila sudah benar, lanjutkan."
      case .holderDiffers:
        "Nama pemilik rekening bukan nama Anda. Manfaat dibayarkan ke rekening atas nama Anda sendiri. Rekening orang lain "
          + "biasanya ditolak petugas. Baca sekali lagi; bila memang begitu, lanjutkan."
      case .kkIsNIK:
        "Ini NIK Anda. Nomor KK tertulis paling atas di Kartu Keluarga. Baca sekali lagi; bila memang sama, lanjutkan."
      case .unknownRegency:
        "Kabupaten atau kota ini belum dikenali. Pilih dari daftar; bila sudah sama dengan KTP, lanjutkan."
      case .emptyStreet:
        "Alamat ini belum menyebut nama jalan, dusun, atau nomor. Baca sekali lagi; bila sama dengan KTP, lanjutkan."
      case .ownName:
        "Kontak darurat bernama sama dengan Anda. Isi nama orang lain; bila memang orang lain, lanjutkan."
      case .ownMother: "Ini nama Anda sendiri. Isi nama ibu kandung Anda; bila memang sama, lanjutkan."
      case .oddEmail(let meant):
        "E-mail: mungkin maksudnya ...@\(meant). Baca sekali lagi; bila sudah benar, lanjutkan."
      }
    },
    saveAndReturn: "Simpan dan kembali",
    list: "Daftar",
    listField: "Cari",
    noName: {
      $0 == .province
        ? "Tidak ada provinsi seperti itu. Hapus huruf untuk melihat daftar."
        : "Tidak ada nama seperti itu. Hapus sebagian, atau kembali dan ketik sendiri."
    },
    proposal: { "menurut NIK: \($0) (F3)" },
    implied: { "menurut kabupaten/kota: \($0) (Enter)" },
    rtrw: { "RT \($0) / RW \($1)" },
    reviewMarks: "! menandai yang tidak biasa: baca sekali lagi.",
    reviewTitle: { $0 == .first ? "Periksa isian Anda (1 dari 2)" : "Periksa isian Anda (2 dari 2)" },
    reviewIntro: {
      switch $0 {
      case .first: "Cocokkan setiap baris. Bila ada yang keliru, ketik angka baris itu. Bila benar semua, ketik 9."
      case .second:
        "Cocokkan setiap baris. Bila ada yang keliru, ketik angka baris itu. Bila benar semua, ketik 9: belum ada yang "
          + "dikirim sebelum halaman berikutnya."
      }
    },
    reviewLabel: {
      switch $0 {
      case .phone: "Nomor telepon"
      case .email: "E-mail"
      case .npwp: "NPWP"
      case .kk: "Nomor KK"
      case .birthPlace: "Tempat lahir"
      case .sex: "Jenis kelamin"
      case .mother: "Nama ibu kandung"
      case .marital: "Status perkawinan"
      case .street: "Alamat"
      case .rtrw: "RT, RW"
      case .village: "Kelurahan, kecamatan"
      case .regency: "Kota, provinsi, kode pos"
      case .bank: "Bank, nomor rekening"
      case .holder: "Nama pemilik rekening"
      case .emergency: "Kontak darurat"
      case .emergencyPhone: "Telepon kontak darurat"
      }
    },
    reviewNext: { $0 == .first ? "Sudah benar, lanjut" : "Sudah benar, ke pengiriman" },
    unanswered: "tidak diisi",
    onceMore: "Pemeriksaan tadi sudah lebih dari 30 menit, jadi perlu diulang. Isian Anda tetap tersimpan.",
    submittedTitle: "Pengkinian data terkirim",
    submitted: { "Pengkinian data Anda terkirim pada \($0)." },
    submittedNext:
      "Catat atau foto nomor ini; sebutkan bila bertanya kepada petugas. Anda tidak perlu mengirim lagi. Hasilnya nanti: "
      + "menu 2, Pengkinian Data, lalu Mulai dan isi data diri Anda.")

  @Sendable private static func indonesianField(_ line: FormLine) -> Label {
    switch line {
    case .phone: Label("Nomor telepon", "08...")
    case .email: Label("E-mail", "nama@example.com")
    case .npwp: Label("NPWP", "boleh kosong")
    case .kk: Label("Nomor KK", "16 angka")
    case .birthPlace: Label("Tempat lahir")
    case .sex: Label("Jenis kelamin")
    case .mother: Label("Nama ibu kandung")
    case .marital: Label("Status perkawinan")
    case .street: Label("Alamat", "jalan, nomor")
    case .rt: Label("RT", "0 bila tidak ada")
    case .rw: Label("RW", "0 bila tidak ada")
    case .village: Label("Kelurahan/desa")
    case .district: Label("Kecamatan")
    case .regency: Label("Kabupaten/kota")
    case .province: Label("Provinsi")
    case .postcode: Label("Kode pos", "5 angka")
    case .bank: Label("Bank", "misalnya BRI")
    case .account: Label("Nomor rekening")
    case .holder: Label("Nama pemilik rekening")
    case .emergencyName: Label("Nama kontak darurat")
    case .relation: Label("Hubungan dengan Anda")
    case .emergencyPhone: Label("Telepon", "08...")
    }
  }

  @Sendable private static func indonesianMarital(_ status: MaritalStatus) -> String {
    switch status {
    case .single: "Belum kawin"
    case .married: "Kawin"
    case .divorced: "Cerai hidup"
    case .widowed: "Cerai mati"
    }
  }

  @Sendable private static func indonesianRelation(_ relation: Relation) -> String {
    switch relation {
    case .spouse: "Suami/istri"
    case .parent: "Orang tua"
    case .child: "Anak"
    case .sibling: "Saudara"
    case .other: "Lainnya"
    }
  }
}

extension ResultTexts {
  static let indonesian = ResultTexts(
    lastTitle: {
      switch $0 {
      case .succeeded: "Pengkinian data berhasil"
      case .failed: "Pengkinian data tidak berhasil"
      case .withdrawn, .inProcess: "Pengajuan dibatalkan"
      }
    },
    succeeded: { "Pengkinian data Anda BERHASIL pada \($0). Anda tidak perlu mengulang." },
    failed: { "Pengkinian data Anda TIDAK BERHASIL pada \($0)." },
    withdrawn: { "Anda membatalkan pengajuan ini pada \($0)." },
    reasonLabel: "Alasan",
    reason: {
      switch $0 {
      case .dataDiffer: "data yang diisi belum sama dengan KTP atau KK"
      case .account: "rekening dengan nama itu tidak ditemukan oleh bank"
      case .contact: "Anda tidak dapat dihubungi melalui telepon atau e-mail itu"
      case .document: "dokumen perlu ditunjukkan di loket"
      case .identity: "perlu dipastikan bahwa Anda sendiri yang mengajukan"
      case .other: "dijelaskan oleh petugas loket"
      }
    },
    remedy: {
      switch $0 {
      case .dataDiffer: "Siapkan KTP dan KK, lalu isi persis seperti yang tertulis di sana."
      case .account: "Siapkan buku tabungan, lalu isi nomor dan nama persis seperti yang tertulis di sana."
      case .contact: "Isi nomor HP dan e-mail yang Anda pakai setiap hari."
      case .document: "Temui petugas loket dengan membawa KTP, KK, dan buku tabungan."
      case .identity: "Temui petugas loket dengan membawa KTP asli sebelum mengajukan lagi."
      case .other: "Temui petugas loket dengan nomor pengajuan di atas."
      }
    },
    inWords: "Petugas yang memeriksa data Anda menulis:",
    inWordsRemedy: "Bila ada yang belum jelas, temui petugas loket dengan nomor pengajuan di atas.",
    lastNext: {
      switch $0 {
      case .succeeded: "Pengkinian ulang hanya perlu bila ada data yang berubah."
      case .failed: "Setelah itu, ulangi pengkinian dari awal."
      case .withdrawn, .inProcess: "Anda dapat memulai pengkinian yang baru."
      }
    },
    again: {
      switch $0 {
      case .succeeded: Label("Perbarui lagi", "ada data yang berubah")
      case .failed: Label("Mulai lagi", "dari awal")
      case .withdrawn, .inProcess: Label("Lanjut", "pengkinian yang baru")
      }
    },
    withdrawTitle: "Batalkan pengajuan?",
    withdrawMeans: [
      "Bila dibatalkan, persetujuan Anda ditarik. Data yang Anda kirim tidak diverifikasi lagi, dan data "
        + "kepesertaan Anda tidak berubah.",
      "Pembatalan tidak dapat diurungkan. Pengkinian yang baru dimulai dari awal, termasuk nomor kartu dan wajah.",
    ],
    keep: Label("Tidak, tetap diproses"),
    withdraw: Label("Ya, batalkan pengajuan"),
    withdrawnTitle: "Pengajuan dibatalkan",
    withdrawnNow: "Pengajuan Anda sudah dibatalkan dan persetujuan Anda ditarik. Data itu tidak diproses lagi.",
    withdrawnNext: "Untuk memulai lagi, pilih Pengkinian Data di menu utama.",
    notInProcessTitle: "Tidak dapat dibatalkan",
    notInProcess: "Pengajuan ini sudah selesai diverifikasi, sehingga tidak dapat dibatalkan lagi.",
    unknown: "Pengajuan ini tidak ditemukan, sehingga tidak ada yang dibatalkan.",
    unknownNext: "Temui petugas loket dengan nomor pengajuan Anda.")
}
