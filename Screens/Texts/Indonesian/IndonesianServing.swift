import Flow
import Rules
import Services

extension KioskTexts {
  /// The same for an officer who serves somebody: the person stands before him and is spoken of, and he looks at the
  /// face himself. What is read out to the person, and the three verbatim warnings, stay as they are.
  static let indonesianServing: KioskTexts = {
    let other = KioskTexts.indonesian
    var (common, update, retype, block) = (other.common, other.update, other.retype, other.block)
    var (wizard, stop, result, sending) = (other.wizard, other.stop, other.result, other.sending)
    common.exit = {
      switch $0 {
      case .noted: "Nomor sudah diberikan"
      case .change: "Periksa isian"
      case .menu: "Ke halaman peserta"
      case .done: "Selesai"
      }
    }
    sending.serve(.indonesian)
    update.serveInIndonesian()
    retype.serveInIndonesian()
    block.serveInIndonesian()
    wizard.serveInIndonesian()
    result.serveInIndonesian()
    stop.what = { _ in "Isian belum dikirim. Bila berhenti, isian ini dihapus." }
    stop.next = { _ in "Pengkinian dapat dimulai lagi dari awal kapan saja." }
    return KioskTexts(
      of: other, common: common, update: update, retype: retype, face: .indonesianServing, wizard: wizard, stop: stop,
      result: result, block: block, sending: sending)
  }()
}

extension FaceTexts {
  fileprivate static let indonesianServing = FaceTexts(
    title: "Cocokkan wajah",
    steps: [
      Fact("Siapkan", "Siapkan KTP asli. Minta peserta melepas masker dan kacamata."),
      Fact("Cocokkan", "Cocokkan wajah peserta dengan foto KTP."),
      Fact("Nilai", "Pilih hasilnya sebelum batas waktu. Tanpa jawaban dihitung satu percobaan salah."),
    ],
    simulation: "SIMULASI: tidak ada orang yang sungguh-sungguh diperiksa.",
    start: Label("Mulai mencocokkan", "KTP asli ada di tangan Anda"),
    later: Label("Nanti saja", "tidak ada yang dihitung"),
    running: "Hasilnya sedang dicatat.",
    passed: "Wajah peserta sama dengan foto KTP.",
    different: "Wajah dinilai berbeda dengan foto KTP. Ini dihitung satu percobaan salah.",
    unfinished: "Tidak ada jawaban sebelum batas waktu, sehingga dihitung satu percobaan salah.",
    voided: { _ in "Wajah tidak dapat dinilai. Ini tidak dihitung sebagai percobaan." },
    lastTry: "Tinggal satu kesempatan. Bila dinilai berbeda lagi, pengkinian terblokir. Bila ragu, pilih tidak dapat "
      + "dinilai.",
    mayCount: "Pemeriksaan yang sudah dimulai dan tidak tercatat selesai dapat dihitung satu percobaan salah.",
    refusedTitle: "Wajah belum dapat dicocokkan",
    refused: { "Wajah beberapa kali tidak dapat dinilai. Pemeriksaan dapat diulang mulai \($0)." },
    refusedNow: "Wajah beberapa kali tidak dapat dinilai.",
    refusedNext: "Tidak ada percobaan yang dihitung. Mintalah penyelia membantu.")
}

extension UpdateTexts {
  fileprivate mutating func serveInIndonesian() {
    consentTitle = "Persetujuan: bacakan kepada peserta"
    notAgreedNext = "Peserta dapat kembali kapan saja."
    numberIs = "Nomor pengajuan peserta:"
    checkingNext = "Ulangi setelah waktu itu. Tanyakan apakah peserta sendiri yang sedang melakukannya."
    checksPausedNext = "Akhiri jeda di menu Terminal bila tidak ada yang mencurigakan. Tidak ada yang dihitung."
    inProcessNext = "Peserta tidak perlu mengulang. Keputusan ada di menu Verifikasi pengkinian."
    pastDue = "Batas 3 hari kerja sudah lewat. Dahulukan di menu Verifikasi pengkinian."
    pastDueNext = "Peserta tidak perlu mengulang."
    complain = Label("Ke halaman peserta")
    withdraw = Label("Tarik persetujuan", "di halaman peserta")
    claimNext = { "Hanya petugas Kantor Cabang \($0) yang dapat membatalkan klaim, di halaman peserta." }
    menders = [
      Fact("KTP keliru", "Peserta memperbaikinya di Dukcapil. Dapat lebih dari 1 bulan."),
      Fact(
        "Data kami keliru",
        "Diperbaiki HRD, atau bagian kepesertaan cabang ini dengan KTP dan KK asli (di luar program ini)."),
    ]
  }
}

extension RetypeTexts {
  fileprivate mutating func serveInIndonesian() {
    right = "Nomor kartu peserta sesuai."
    wrong = { mask, _ in "Nomor kartu belum sesuai. Minta kartu \(mask); mungkin peserta memegang kartu lain." }
    lastTry =
      "Nomor kartu masih belum sesuai. Bila salah sekali lagi, pengkinian terblokir. Bila peserta memegang "
      + "kartu lain, ganti dahulu kartu yang ditanyakan di halaman peserta."
    onlyOne = "Tinggal satu kesempatan. Bila ragu, jangan diteruskan; kesempatan ini tetap tersimpan."
    whom =
      "Bila peserta memegang kartu lain, ganti kartu yang ditanyakan di halaman peserta. Bila tidak ada kartu, "
      + "peserta bertanya kepada HRD perusahaan penerbitnya."
  }
}

extension BlockTexts {
  fileprivate mutating func serveInIndonesian() {
    standing = { cause, since in "Pengkinian peserta ini terblokir sejak \(since), karena \(Self.why(cause))." }
    howToReport =
      "Blokir tidak terbuka sendiri sebelum dilaporkan. Catat laporannya di halaman peserta. Blokir "
      + "terbuka 1x24 jam setelah dilaporkan."
    comeBack = "Minta peserta kembali setelah waktu itu. Melapor lagi tidak mengubah waktunya."
    now = { "Pengkinian peserta ini sekarang terblokir, karena \(Self.why($0))." }
    nowNext = "Catat laporannya di halaman peserta. Blokir terbuka 1x24 jam setelah dilaporkan."
    meanwhile = {
      switch $0 {
      case .kpj: "Sambil menunggu, peserta menanyakan nomor kartu yang benar kepada perusahaannya."
      case .face: "Minta peserta kembali dengan KTP asli yang fotonya jelas."
      }
    }
    report = Label("Catat laporan", "di halaman peserta")
  }

  private static func why(_ check: Check) -> String {
    switch check {
    case .kpj: "nomor kartu salah 3 kali berturut-turut"
    case .face: "wajah dinilai berbeda 3 kali berturut-turut"
    }
  }
}

extension WizardTexts {
  fileprivate mutating func serveInIndonesian() {
    formTitle = {
      switch $0 {
      case .contact: "Kontak peserta"
      case .population: "Data KTP dan KK"
      case .address: "Alamat sesuai KTP"
      case .additional: "Rekening dan kontak darurat"
      }
    }
    formIntro = {
      switch $0 {
      case .contact: "Tanyakan kontak yang masih aktif."
      case .population: "Isi sesuai dengan KTP dan KK yang ditunjukkan."
      case .address: "Isi alamat sesuai dengan KTP yang ditunjukkan."
      case .additional: "Isi rekening atas nama peserta, dan satu orang lain untuk keadaan darurat."
      }
    }
    let kiosk = field
    field = { $0 == .relation ? Label("Hubungan kontak") : kiosk($0) }
    let told = fault
    fault = { fault, line in
      if case .email(.empty) = fault { return "E-mail belum diisi. Tidak punya? Ketik - dan alasannya." }
      return told(fault, line).replacing(" Anda sendiri", with: " peserta sendiri").replacing(" Anda", with: "")
    }
    warning = {
      switch $0 {
      case .sexDiffers: "NIK menunjukkan jenis kelamin yang lain. Cocokkan dengan KTP; bila sudah benar, lanjutkan."
      case .longPhone: "Nomor telepon ini panjang sekali. Bacakan sekali lagi; bila sudah benar, lanjutkan."
      case .unknownBank: "Nama bank ini tidak ada dalam daftar kami. Bacakan sekali lagi; bila sudah benar, lanjutkan."
      case .holderDiffers:
        "Nama pemilik rekening bukan nama peserta. Manfaat dibayarkan ke rekening atas nama peserta sendiri. Bacakan sekali "
          + "lagi; bila memang begitu, lanjutkan."
      case .kkIsNIK: "Ini NIK peserta. Nomor KK tertulis paling atas di Kartu Keluarga; bila memang sama, lanjutkan."
      case .unknownRegency:
        "Kabupaten atau kota ini belum dikenali. Pilih dari daftar; bila sudah sama dengan KTP, lanjutkan."
      case .emptyStreet: "Alamat ini belum menyebut nama jalan, dusun, atau nomor. Bila sama dengan KTP, lanjutkan."
      case .ownName: "Kontak darurat bernama sama dengan peserta. Bila memang orang lain, lanjutkan."
      case .ownMother: "Ini nama peserta sendiri. Isi nama ibu kandungnya; bila memang sama, lanjutkan."
      case .oddEmail(let meant):
        "E-mail: mungkin maksudnya ...@\(meant). Bacakan sekali lagi; bila sudah benar, lanjutkan."
      }
    }
    reviewTitle = { "Bacakan isian kepada peserta (\($0 == .first ? 1 : 2) dari 2)" }
    onceMore = "Pemeriksaan tadi sudah lebih dari 30 menit, jadi perlu diulang. Isian tetap tersimpan."
    submitted = { "Pengkinian peserta terkirim pada \($0)." }
    submittedNext = "Berikan nomor ini kepada peserta. Rekan Anda yang memutuskan, bukan Anda."
  }
}

extension ResultTexts {
  fileprivate mutating func serveInIndonesian() {
    succeeded = { "Pengkinian yang terakhir BERHASIL pada \($0). Peserta tidak perlu mengulang." }
    failed = { "Pengkinian yang terakhir TIDAK BERHASIL pada \($0)." }
    withdrawn = { "Persetujuan ditarik peserta pada \($0)." }
    inWords = "Alasan yang dibaca peserta:"
    inWordsRemedy = "Pastikan hal itu sudah beres sebelum memulai lagi."
    remedy = {
      switch $0 {
      case .dataDiffer: "Cocokkan setiap isian dengan KTP dan KK asli."
      case .account: "Minta buku tabungan; isi nomor dan nama persis seperti yang tertulis di sana."
      case .contact: "Tanyakan nomor HP dan e-mail yang dipakai setiap hari."
      case .document: "Minta KTP, KK, dan buku tabungan."
      case .identity: "Pastikan dengan KTP asli bahwa peserta sendiri yang mengajukan."
      case .other: "Jelaskan alasannya kepada peserta."
      }
    }
    lastNext = {
      switch $0 {
      case .succeeded: "Pengkinian ulang hanya perlu bila ada data yang berubah."
      case .failed: "Setelah itu, mulai pengkinian dari awal."
      case .withdrawn, .inProcess: "Pengkinian yang baru dapat dimulai."
      }
    }
  }
}
