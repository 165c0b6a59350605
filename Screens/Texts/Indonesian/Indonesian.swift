import Flow
import Rules
import Services

extension KioskTexts {
  /// Formal Indonesian.
  package static let indonesian = KioskTexts(
    language: .indonesian, dates: .indonesian, common: .indonesian, welcome: .indonesian, menu: .indonesian,
    identity: .indonesian, membership: .indonesian, update: .indonesian, retype: .indonesian, face: .indonesian,
    wizard: .indonesian, stop: .indonesian, result: .indonesian, block: .indonesian, information: .indonesian,
    complaint: .indonesian, ticket: .indonesian, failure: .indonesian, sending: .indonesian, loop: .indonesian,
    about: .indonesian)
}

extension CommonTexts {
  static let indonesian = CommonTexts(
    choose: "Pilih",
    back: "Kembali",
    answeringNo: "Enter, Esc, atau n: tidak ada yang berubah",
    answeringYes: "dengan huruf y; angka tidak menjawab di sini",
    next: "Lanjut",
    exit: {
      switch $0 {
      case .noted: "Sudah saya catat"
      case .change: "Periksa isian"
      case .menu: "Menu utama"
      case .done: "Selesai"
      }
    },
    deskLabel: "Loket",
    hoursLabel: "Jam layanan",
    opensLabel: "Loket buka lagi",
    hoursUnknown: "tanyakan kepada petugas",
    telephoneLabel: "Telepon",
    callCentre: "175",
    done: { $0.map { "sudah, \($0)" } ?? "sudah" },
    notYet: "belum")
}

extension StopTexts {
  static let indonesian = StopTexts(
    title: "Berhenti dahulu?",
    what: {
      switch $0 {
      case .face(let left):
        left == Check.limit
          ? "Verifikasi wajah belum dijalankan sampai selesai, dan tidak ada percobaan yang dihitung."
          : "Verifikasi wajah dihentikan dahulu. Sudah \(Check.limit - left) percobaan dihitung; \(left) kesempatan tersisa dan "
            + "tetap tersimpan."
      case .form: "Belum ada data yang dikirim. Bila Anda berhenti, isian Anda dihapus dari layar ini."
      case .complaint: "Pengaduan Anda belum dikirim. Bila Anda berhenti, tulisan Anda dihapus dari layar ini."
      case .message: "Pesan Anda belum dikirim. Bila Anda berhenti, tulisan Anda dihapus dari layar ini."
      case .facts: "Isian di layar ini belum dikirim. Bila Anda berhenti, isian itu dihapus."
      }
    },
    next: {
      switch $0 {
      case .face, .form: "Anda dapat memulai pengkinian lagi dari awal kapan saja."
      case .complaint: "Anda dapat menulis pengaduan lagi dari awal kapan saja."
      case .message: "Anda dapat membuka pengaduan ini lagi dengan nomornya kapan saja."
      case .facts: "Anda dapat mengisinya lagi kapan saja."
      }
    },
    goOn: {
      switch $0 {
      case .face: "Kembali ke verifikasi wajah"
      case .form, .facts: "Lanjut mengisi"
      case .complaint, .message: "Lanjut menulis"
      }
    })
}

extension WelcomeTexts {
  static let indonesian = WelcomeTexts(
    title: "Selamat datang",
    large: "ANJUNGAN",
    purpose: "Layanan mandiri BPJS Ketenagakerjaan. Pilih bahasa. Choose a language.",
    language: { $0 == .indonesian ? "Bahasa Indonesia" : "English" },
    maintenanceTitle: "Sedang dalam pemeliharaan",
    maintenance: "Anjungan ini sedang dalam pemeliharaan dan belum dapat dipakai.",
    maintenanceNext: "Layar ini terbuka lagi dengan sendirinya. Sementara itu, temui petugas loket atau hubungi 175.",
    farewellTitle: "Sesi selesai",
    farewell: "Semua data Anda telah dihapus dari layar ini. Terima kasih, Bapak/Ibu.",
    farewellAlone:
      "Kunjungan diakhiri karena beberapa waktu tidak ada tombol yang ditekan. Semua data Anda telah dihapus dari "
      + "layar ini; yang belum dikirim tidak tersimpan.",
    takeCards: "Ambil kembali KTP dan kartu Anda.")
}

extension MenuTexts {
  static let indonesian = MenuTexts(
    title: "Menu utama",
    intro: "Apa yang dapat kami bantu?",
    service: {
      switch $0 {
      case .membership: Label("Cek Kepesertaan", "Apakah saya terdaftar? Kartu mana milik saya?")
      case .update: Label("Pengkinian Data", "Perbarui data agar klaim lancar")
      case .complaint: Label("Pengaduan", "Sampaikan keluhan, dapatkan nomor")
      case .tracking: Label("Lacak Pengaduan", "Sampai di mana keluhan saya?")
      case .unblock: Label("Lapor Buka Blokir", "Pengkinian terblokir setelah 3 kali salah")
      case .information: Label("Informasi", "Program, dokumen, kontak")
      }
    },
    paused: { "dijeda sampai \($0)" })
}

extension IdentityTexts {
  static let indonesian = IdentityTexts(
    title: {
      switch $0 {
      case .membership: "Cek Kepesertaan"
      case .update: "Pengkinian Data"
      case .report: "Lapor Buka Blokir"
      case .complaint: "Pengaduan"
      }
    },
    intro: {
      switch $0 {
      case .membership: "Isi tiga data ini persis seperti pada KTP Anda."
      case .update: "Untuk mencari data Anda, isi tiga data ini persis seperti pada KTP."
      case .report: "Untuk melaporkan blokir, isi tiga data ini persis seperti pada KTP."
      case .complaint: "Untuk menyertakan data diri, isi tiga data ini persis seperti pada KTP."
      }
    },
    field: {
      switch $0 {
      case .nik: Label("NIK", "16 angka")
      case .birth: Label("Tanggal lahir", "tanggal, bulan, tahun: 27/03/1990")
      case .name: Label("Nama lengkap", "seperti pada KTP")
      }
    },
    nikFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari NIK. Hapus, lalu ketik angka saja."
      case .empty: "NIK belum diisi. Ketik 16 angka seperti pada KTP."
      case .length(let count): "NIK terdiri dari 16 angka; yang diketik \(count). Cocokkan dengan KTP."
      case .month, .day: "Angka ke-7 sampai ke-12 bukan tanggal yang mungkin. Cocokkan dengan KTP."
      case .serial: "Empat angka terakhir NIK tidak pernah 0000. Cocokkan dengan KTP."
      }
    },
    birthFault: {
      switch $0 {
      case .empty: "Tanggal lahir belum diisi. Ketik tanggal, bulan, dan tahun."
      case .shape: "Tanggal ini belum terbaca. Ketik tanggal, bulan, tahun, misalnya 27/03/1990."
      case .twoDigitYear: "Ketik tahun dengan 4 angka, misalnya 1990."
      case .month(let month): "Tidak ada bulan ke-\(month). Ketik bulan 1 sampai 12."
      case .tooOld: "Tahun ini sebelum 1900. Cocokkan dengan KTP."
      case .day(let day): "Bulan itu tidak mempunyai tanggal \(day). Cocokkan dengan KTP."
      case .future: "Tanggal ini belum tiba. Cocokkan dengan KTP."
      }
    },
    nameFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).indonesian) tidak dipakai pada nama. Hapus, lalu lanjutkan."
      case .empty: "Nama belum diisi. Ketik nama lengkap seperti pada KTP."
      case .tooLong(let limit): "Nama paling panjang \(limit) huruf. Ketik seperti pada KTP."
      }
    },
    differsTitle: "Periksa tanggal lahir",
    differs:
      "Tanggal lahir pada NIK, angka di antara tanda kurung, berbeda dengan yang Anda ketik. Ini dapat terjadi, karena NIK "
      + "tidak pernah diubah.",
    womansDay: "Pada NIK perempuan, tanggal ditambah 40: tanggal 1 ditulis 41, dan tanggal 31 ditulis 71.",
    goOn: Label("Lanjut", "isian sudah sama dengan KTP"),
    change: Label("Ubah", "ada salah ketik"),
    looking: "Mohon tunggu sebentar.",
    goOnAs: { "Pada kunjungan ini \($0) sudah mengisi NIK, tanggal lahir, dan nama." },
    sameVisit: "Bila itu Anda, data itu tidak perlu diketik lagi. Bila bukan, kunjungan ini kami akhiri dahulu.",
    yes: { Label("Lanjut sebagai \($0)", "itu saya") },
    another: Label("Bukan saya", "akhiri kunjungan ini"))
}

extension FailureTexts {
  static let indonesian = FailureTexts(
    title: "Layanan sedang terganggu",
    what: {
      switch $0 {
      case .busy: "Layanan data sedang sangat sibuk. Permintaan Anda belum dijawab."
      case .cancelled: "Permintaan dihentikan sebelum dijawab."
      case .full, .readOnly: "Layanan data sedang tidak dapat mencatat permintaan Anda."
      case .unreachable, .damaged, .foreign, .newerSchema: "Layanan data sedang tidak dapat dihubungi."
      case .unsure: "Layanan data terputus saat mencatat permintaan Anda."
      case .maintenance: "Layanan data sedang dalam pemeliharaan."
      case .unknownBranch: "Anjungan ini belum siap dipakai di kantor cabang ini."
      }
    },
    uncounted: "Data Anda aman, dan untuk permintaan ini tidak ada percobaan yang dihitung.",
    mayBeRecorded:
      "Permintaan Anda mungkin sudah tercatat. Ulangi dengan isian yang sama: tidak akan dihitung dua kali.",
    next: "Tunggu sebentar, lalu coba lagi, atau temui petugas loket.",
    again: "Coba lagi",
    back: "Kembali ke isian",
    atTheDoor: "Tunggu sebentar, lalu coba lagi. Anda juga dapat menemui petugas loket atau menghubungi 175.")
}
