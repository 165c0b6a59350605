import Rules

extension WizardTexts {
  @Sendable static func indonesianFault(_ fault: LineFault, _ line: FormLine) -> String {
    switch fault {
    case .phone(let fault): indonesian(fault)
    case .email(let fault): indonesian(fault)
    case .emailReason: "Tulis alasannya di belakang tanda -."
    case .npwp(let fault): indonesian(fault)
    case .kk(let fault): indonesian(fault)
    case .text(let fault): indonesian(fault, line)
    case .name(let fault): indonesian(fault)
    case .rtrw(let fault): indonesian(fault)
    case .postcode(let fault): indonesian(fault)
    case .account(let fault): indonesian(fault)
    case .letterless: "Nama ini tidak memuat huruf. Ketik seperti pada KTP Anda."
    case .noProvince: "Provinsi belum diisi. Ketik namanya, atau pilih dari daftar."
    case .province: "Provinsi belum dikenali. Ketik namanya lengkap, misalnya Jawa Barat."
    case .unchosen: "Belum ada yang dipilih. Ketik angka di depan jawaban Anda."
    case .ownPhone: "Ini nomor Anda sendiri. Ketik nomor orang lain yang dapat dihubungi."
    }
  }

  private static func indonesian(_ fault: Phone.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari nomor telepon. Hapus, lalu lanjutkan."
    case .empty: "Nomor belum diisi. Ketik nomor telepon seluler, misalnya 0812 3456 7890."
    case .foreign: "Ini nomor luar negeri. Ketik nomor HP Indonesia yang diawali 08."
    case .repeatedCountryCode: "Kode 62 tertulis dua kali. Hapus salah satunya."
    case .landline: "Ini nomor telepon rumah atau kantor. Ketik nomor HP yang diawali 08."
    case .notMobile: "Awal nomor ini bukan nomor HP. Ketik nomor yang diawali 08."
    case .repeatedDigit: "Nomor ini hanya berisi satu angka yang sama. Ketik nomor yang aktif."
    case .length(let count): "Nomor HP terdiri dari 10 sampai 13 angka, diawali 08; ini \(count + 1). Cocokkan lagi."
    }
  }

  private static func indonesian(_ fault: Email.Fault) -> String {
    switch fault {
    case .empty: "E-mail belum diisi. Ketik alamat e-mail yang aktif."
    case .tooLong(let count): "Alamat e-mail paling panjang 254 huruf; ini \(count). Ketik alamat yang lebih pendek."
    case .character(","): "Tanda koma tidak dipakai dalam alamat e-mail. Ganti dengan titik."
    case .character(let sign): "\(Sign(sign).indonesian) tidak dipakai dalam alamat e-mail. Hapus, lalu lanjutkan."
    case .at(let count):
      count == 0
        ? "Tanda @ belum ada. Contoh: nama@example.com."
        : "Tanda @ tertulis \(count) kali. Sisakan satu saja."
    case .local: "Bagian sebelum @ belum benar. Cocokkan dengan alamat e-mail Anda."
    case .domain: "Bagian setelah @ belum lengkap. Contoh: nama@example.com."
    }
  }

  private static func indonesian(_ fault: NPWP.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari NPWP. Ketik angkanya saja."
    case .empty: "Belum ada angka. Ketik 15 atau 16 angka NPWP, atau kosongkan."
    case .length(let count): "NPWP terdiri dari 15 atau 16 angka; yang diketik \(count). Boleh juga dikosongkan."
    case .zeros: "NPWP tidak berisi angka nol saja. Ketik NPWP Anda, atau kosongkan."
    case .check, .nik: "Angka NPWP ini tidak mungkin. Cocokkan dengan kartu NPWP, atau kosongkan."
    }
  }

  private static func indonesian(_ fault: KK.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari nomor KK. Ketik angkanya saja."
    case .empty: "Nomor KK belum diisi. Ketik 16 angka di bagian atas KK."
    case .length(let count): "Nomor KK terdiri dari 16 angka; yang diketik \(count). Cocokkan dengan KK."
    }
  }

  private static func indonesian(_ fault: TypedLine.Fault, _ line: FormLine) -> String {
    let source = line == .bank ? "buku tabungan" : "KTP"
    return switch fault {
    case .empty: "Kolom ini belum diisi. Ketik seperti pada \(source) Anda."
    case .tooLong(let count): "Isian ini \(count) huruf, paling banyak \(TypedLine.limit). Ketik yang lebih pendek."
    case .wordless: "Isian ini hanya berisi tanda. Ketik huruf atau angka seperti pada \(source) Anda."
    }
  }

  private static func indonesian(_ fault: PersonName.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) tidak dipakai dalam nama. Hapus, lalu lanjutkan."
    case .empty: "Nama belum diisi. Ketik nama lengkapnya."
    case .tooLong(let limit): "Nama paling banyak \(limit) huruf. Ketik nama yang lebih pendek."
    }
  }

  private static func indonesian(_ fault: RTRW.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) tidak dipakai di sini. Ketik angka saja, misalnya 005."
    case .empty: "Kolom ini belum diisi. Ketik angka pada KTP, atau 0 bila tidak ada."
    case .length(let count): "Paling banyak 3 angka; yang diketik \(count). Cocokkan dengan KTP."
    }
  }

  private static func indonesian(_ fault: Postcode.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari kode pos. Ketik angkanya saja."
    case .empty: "Kode pos belum diisi. Ketik 5 angka."
    case .length(let count): "Kode pos terdiri dari 5 angka; yang diketik \(count). Cocokkan lagi."
    case .zero: "Kode pos tidak diawali 0. Cocokkan lagi."
    }
  }

  private static func indonesian(_ fault: AccountNumber.Fault) -> String {
    switch fault {
    case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari nomor rekening. Ketik angkanya saja."
    case .empty: "Nomor rekening belum diisi. Lihat buku tabungan Anda."
    case .length(let count): "Nomor rekening terdiri dari 6 sampai 20 angka; yang diketik \(count)."
    case .repeatedDigit: "Nomor ini hanya berisi satu angka yang sama. Lihat buku tabungan Anda."
    }
  }
}
