import Flow
import Rules
import Services

extension ComplaintTexts {
  static let indonesian = ComplaintTexts(
    title: "Pengaduan",
    whichCategory: "Tentang apa pengaduan Anda? Layanan ini gratis.",
    category: {
      switch $0 {
      case .membership: Label("Kepesertaan dan kartu", "misalnya nama salah, kartu hilang")
      case .update: Label("Pengkinian data", "misalnya hasil belum ada")
      case .block: Label("Blokir", "misalnya blokir belum terbuka")
      case .claim: Label("Klaim dan manfaat", "misalnya klaim JHT belum dibayar")
      case .contribution: Label("Iuran dan perusahaan", "misalnya iuran tidak dibayarkan")
      case .service: Label("Pelayanan petugas", "misalnya antrean, sikap petugas")
      case .fraud: Label("Calo dan penipuan", "misalnya diminta membayar")
      case .other: Label("Lainnya", "yang tidak ada di atas")
      }
    },
    textTitle: "Isi pengaduan",
    whatToWrite: "Tulis apa yang terjadi, kapan, dan di mana. Jangan menulis kata sandi, OTP, atau PIN.",
    textField: Label("Isi pengaduan", "10 sampai 4.000 huruf"),
    counted: { count, limit in
      "\(grouped(count, ".")) dari \(grouped(limit, "."))" + (count < limit ? "" : ": kolom sudah penuh")
    },
    textFault: {
      switch $0 {
      case .empty: "Belum ada isinya. Tulis dengan kata-kata Anda."
      case .tooShort(let count, let least): "Baru \(count) dari sedikitnya \(least) huruf. Tulis sedikit lebih lengkap."
      case .tooLong(let count, let most):
        "Panjangnya \(grouped(count, ".")) huruf, paling banyak \(grouped(most, ".")). Ringkaskan sedikit."
      case .wordless: "Tulisan ini hanya berisi tanda. Tulis dengan kata-kata."
      }
    },
    aboutUpdate: { update, dates, zone in
      "Pengkinian data saya nomor \(update.number) diajukan pada \(dates.moment(update.submitted, zone)). Hasilnya "
        + "dijanjikan paling lambat \(dates.moment(update.due, zone)), tetapi belum ada."
    },
    aboutUpdateTranslated: { _, _, _ in [] },
    modeTitle: "Siapa yang boleh tahu?",
    whichMode: "Pilih siapa yang dapat melihat nama dan telepon Anda.",
    mode: {
      switch $0 {
      case .open: Label("Terbuka", "Petugas kantor cabang dapat melihat nama dan telepon Anda.")
      case .confidential: Label("Rahasia", "Nama dan telepon hanya dilihat petugas yang menangani dan penyelia.")
      case .anonymous: Label("Anonim", "Nama, telepon, dan NIK tidak disimpan; hanya PIN yang membuka pengaduan ini.")
      }
    },
    identityTitle: "Data diri",
    whyIdentity: "Dengan NIK, petugas langsung menemukan data kepesertaan Anda. Tanpa NIK, pengaduan tetap kami "
      + "tangani.",
    goOn: Label("Sertakan data tadi", "sudah diisi pada kunjungan ini"),
    state: Label("Sertakan data diri", "NIK, tanggal lahir, dan nama"),
    keep: Label("Lanjut dengan NIK", "data diri sudah cocok"),
    without: Label("Lanjut tanpa NIK", "pengaduan tetap diproses"),
    recognised: "NIK, tanggal lahir, dan nama cocok.",
    unprovenTitle: "Lanjut tanpa NIK",
    unproven: "Data diri yang diketik belum cocok dengan catatan kami. Anda tetap dapat mengadu tanpa NIK.",
    contactTitle: "Nama dan telepon",
    whyContact: "Keduanya boleh dikosongkan.",
    contactField: {
      switch $0 {
      case .name: Label("Nama")
      case .phone: Label("Nomor telepon", "08...")
      }
    },
    withoutPhone: "Dengan nomor HP, 4 angka terakhirnya membuka pengaduan ini nanti. Tanpa nomor HP, Anda mendapat "
      + "PIN.",
    phoneFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).indonesian) bukan bagian dari nomor HP. Hapus, lalu lanjutkan."
      case .empty: "Belum ada angkanya. Ketik nomor HP, atau kosongkan."
      case .foreign: "Hanya nomor HP Indonesia, yang dimulai dengan 08 atau +62. Boleh juga dikosongkan."
      case .repeatedCountryCode: "Angka 62 tertulis dua kali. Ketik mulai dari 08."
      case .landline: "Ini nomor telepon rumah. Ketik nomor HP, atau kosongkan."
      case .notMobile: "Nomor telepon dimulai dengan 08. Periksa nomornya, atau kosongkan."
      case .repeatedDigit: "Angkanya sama semua. Periksa nomornya, atau kosongkan."
      case .length(let count): "Nomor HP terdiri dari 10 sampai 13 angka, diawali 08; ini \(count + 1). Periksa lagi."
      }
    },
    longPhone: "13 angka: periksa sekali lagi",
    reviewTitle: "Periksa dan setujui",
    consent: {
      let kept = "Data tidak dihapus dengan sendirinya."
      switch $0 {
      case .open:
        return ["Kami menyimpan isian di bawah ini. Petugas kantor cabang dapat melihat nama dan telepon Anda. \(kept)"]
      case .confidential:
        return [
          "Kami menyimpan isian di bawah ini. Nama dan telepon hanya dilihat petugas yang menangani dan penyelia. "
            + kept
        ]
      case .anonymous:
        return [
          "Kami hanya menyimpan kategori dan isi pengaduan. Petugas membaca isinya. Bila tidak ingin dikenali, hapus "
            + "nama dan nomor Anda dari isi itu. \(kept)"
        ]
      }
    },
    answer: {
      switch $0 {
      case .category: Label("Kategori")
      case .text: Label("Isi")
      case .mode: Label("Siapa yang boleh tahu")
      case .identity: Label("Data diri")
      case .name: Label("Nama")
      case .phone: Label("Nomor telepon")
      case .file: Label("Setuju dan kirim", "Anda mendapat nomor pengaduan")
      case .cancel: Label("Batal", "ditanya sekali sebelum dihapus")
      }
    },
    howToChange: "Bila ada yang keliru, ketik angka baris itu. Bila benar semua, pilih Setuju dan kirim.",
    goesOn: { "(\($0) huruf lagi: ketik 2)" },
    nothing: "(kosong)",
    notStated: "tanpa NIK",
    follows: { "Pengaduan ini melanjutkan pengaduan \($0)." },
    filedTitle: "Pengaduan diterima",
    alreadyFiledTitle: "Pengaduan sudah ada",
    filed: { "Pengaduan Anda kami terima pada \($0)." },
    alreadyFiled: { "Pengaduan yang sama sudah kami terima tadi, \($0)." },
    answered: { "Jawaban paling lambat \($0) (5 hari kerja)." },
    writeNumber: "Catat atau foto nomor ini sekarang.",
    numberIs: { "Nomor pengaduan: \($0)" },
    pinIs: { "PIN: \($0). Catat atau foto sekarang; PIN tidak tampil lagi." },
    followWithPhone: "Lihat jawabannya di menu 4, Lacak Pengaduan, dengan nomor ini dan 4 angka terakhir nomor HP "
      + "Anda.",
    followWithPIN: "Lihat jawabannya di menu 4, Lacak Pengaduan, dengan nomor dan PIN ini.",
    followWithFormerPIN: "Lihat jawabannya di menu 4, Lacak Pengaduan, dengan nomor ini dan PIN yang tampil waktu itu. "
      + "PIN hilang? Bila tidak anonim, bawa KTP ke loket.")
}

extension TicketTexts {
  static let indonesian = TicketTexts(
    trackTitle: "Lacak Pengaduan",
    track: "Isi nomor pengaduan, lalu 4 angka terakhir nomor HP Anda atau 6 angka PIN.",
    lookUpAgain: "Demi keamanan data Anda, cari pengaduan ini sekali lagi.",
    unsentKept: "Tulisan Anda yang belum terkirim masih tersimpan di layar ini.",
    field: {
      switch $0 {
      case .number: Label("Nomor pengaduan", "9 huruf dan angka")
      case .fact: Label("4 angka HP atau PIN", "4 atau 6 angka")
      }
    },
    whereItIs: "Nomor dan PIN tampil di layar saat pengaduan diterima.",
    lost:
      "Nomor atau PIN hilang? Bawa KTP ke loket. Pengaduan anonim tanpa PIN tidak dapat dibuka siapa pun; buat pengaduan "
      + "baru.",
    lookUp: "Cari",
    numberFault: { fault, repair in
      let meant = repair.map { " Mungkin maksudnya \($0)." } ?? ""
      switch fault {
      case .empty: return "Nomor pengaduan belum diisi. Ketik 9 huruf dan angka dari catatan Anda."
      case .neverOccurs(let sign):
        return "\(Sign(sign).indonesian) tidak pernah ada pada nomor. Yang tidak pernah dipakai: 0 O 1 I Q U Z."
          + (meant.isEmpty ? " Cocokkan lagi." : meant)
      case .character(let sign):
        return "\(Sign(sign).indonesian) bukan bagian dari nomor pengaduan. Hapus, lalu lanjutkan."
      case .length(let count):
        return "Nomor pengaduan terdiri dari 9 huruf dan angka; yang diketik \(count). Cocokkan lagi."
      case .check: return "Ada salah ketik pada nomor ini. Cocokkan satu per satu dengan catatan Anda.\(meant)"
      }
    },
    factFault: "Ketik 4 angka terakhir nomor HP, atau 6 angka PIN.",
    unfoundTitle: "Pengaduan belum dapat ditampilkan",
    notFound: "Nomor pengaduan, angka HP, atau PIN tidak cocok dengan catatan kami.",
    notFoundNext:
      "Cocokkan dengan catatan Anda, lalu coba lagi. Setelah \(Ticket.factLimit) kali salah dalam 24 jam, pengaduan "
      + "itu untuk sementara tidak dapat dibuka di anjungan.",
    otherNumbers: "Hanya pengaduan yang dilacak di sini. Nomor pengajuan pengkinian: hasilnya di menu 2. Nomor laporan "
      + "blokir: waktu terbukanya di menu 5.",
    paused: {
      "Terlalu banyak pencarian di anjungan ini, dari semua pengunjung. "
        + "Demi keamanan, pencarian dibuka lagi pada \($0)."
    },
    pausedNext: "Silakan tunggu sampai waktu itu, atau temui petugas loket.",
    atCounter: {
      "Sudah \(Ticket.factLimit) jawaban salah dalam 24 jam. Demi keamanan, pengaduan ini dapat dibuka lagi di anjungan mulai "
        + "\($0)."
    },
    atCounterNext:
      "Sebelum itu, bawa nomor pengaduan dan KTP ke loket. Pengaduan anonim hanya dapat dibuka di anjungan, setelah "
      + "waktu itu, dengan nomor dan PIN.",
    title: { "Pengaduan \($0)" },
    notice: {
      switch $0 {
      case .sent: "Pesan Anda sudah terkirim."
      case .remarked: "Pesan Anda sudah terkirim. Pengaduan ini tidak ditutup sebelum petugas membacanya."
      case .objected: "Keberatan Anda sudah diterima."
      case .confirmed: "Terima kasih. Pengaduan ini ditutup."
      case .withdrawn: "Pengaduan ini sudah dicabut."
      case .changed: "Keadaan pengaduan ini sudah berubah. Permintaan Anda tidak dijalankan; ini keadaannya sekarang."
      }
    },
    received: "Pengaduan sudah kami terima. Kelengkapannya akan diperiksa petugas. Anda tidak perlu melakukan apa pun.",
    inProgress: "Pengaduan sedang ditangani. Mohon menunggu jawaban kami.",
    objectionWaits: "Keberatan Anda menunggu petugas. Anda tidak perlu melakukan apa pun.",
    waiting: "Kami memerlukan keterangan dari Anda. Batas waktu jawaban berhenti sementara.",
    waitsUntil: { "Tulis pesan paling lambat \($0). Setelah itu pengaduan dianggap dicabut." },
    answered: { "Pengaduan sudah dijawab pada \($0)." },
    objectUntil: { "Belum puas? Ajukan keberatan paling lambat \($0). Setelah itu pengaduan ditutup." },
    closed: { "Pengaduan ditutup pada \($0)." },
    closedNext: "Bila masalahnya terulang, buat pengaduan lanjutan.",
    withdrawn: { "Pengaduan dicabut pada \($0)." },
    withdrawnNext: "Bila masih perlu, buat pengaduan baru dari menu utama.",
    notOurs: { "Hal ini bukan wewenang BPJS Ketenagakerjaan, melainkan \($0)." },
    notOursNext: "Silakan sampaikan kepada lembaga itu.",
    duplicate: { "Pengaduan ini sama dengan pengaduan \($0), dan ditangani di sana." },
    duplicateNext: "Lacak dengan nomor itu. Bila nomor itu bukan milik Anda, temui petugas loket.",
    categoryLabel: "Kategori",
    filedLabel: "Disampaikan",
    dueLabel: "Jawaban paling lambat",
    takenLabel: "Ditangani petugas",
    taken: { "sedang, sejak \($0)" },
    queued: "menunggu giliran",
    heldUp: "menunggu keterangan Anda",
    answerLabel: "Dijawab",
    formerDueLabel: "Batas semula",
    passedOnLabel: "Ke kepala cabang",
    newDueLabel: "Batas baru",
    moved: { before, cause in
      switch cause {
      case .waited: "Batas ini semula \(before). Waktu menunggu keterangan Anda tidak dihitung."
      case .counted, .decreed, .arrived: "Batas ini semula \(before). Ada hari libur yang ditetapkan kemudian."
      }
    },
    lastMessage: { "Pesan terakhir dari kami, \($0):" },
    move: {
      switch $0 {
      case .read: "Baca isi dan pesan"
      case .write: "Tulis pesan"
      case .object: "Ajukan keberatan"
      case .confirm: "Ya, masalah saya beres"
      case .withdraw: "Cabut pengaduan"
      case .follow: "Pengaduan lanjutan"
      case .menu: "Menu utama"
      case .done: "Selesai"
      }
    },
    heading: { piece, at in
      let who =
        switch piece.author {
        case .complaint: "Pengaduan Anda"
        case .reporter: "Pesan dari Anda"
        case .office: "Pesan dari kami"
        }
      let part = piece.parts > 1 ? ", bagian \(piece.part) dari \(piece.parts)" : ""
      let place = piece.messages > 1 ? " Pesan \(piece.message) dari \(piece.messages)\(part)." : ""
      return "\(who), \(at).\(place)"
    },
    turn: {
      switch $0 {
      case .later: "Berikutnya"
      case .earlier: "Sebelumnya"
      case .back: "Kembali"
      }
    },
    writingTitle: { $0 == .message ? "Tulis pesan" : "Ajukan keberatan" },
    whatToWrite: {
      switch $0 {
      case .message: "Tulis pesan Anda kepada petugas. Jangan menulis kata sandi, OTP, atau PIN."
      case .objection:
        "Tulis apa yang belum terjawab. Batas 5 hari kerja dihitung ulang mulai hari ini. Jangan menulis kata sandi, OTP, atau PIN."
      }
    },
    textField: Label("Isi pesan", "2 sampai 4.000 huruf"),
    objectionField: "Isi keberatan",
    send: "Kirim",
    ending: {
      switch $0 {
      case .confirm: "Apakah masalah Anda sudah selesai? Bila ya, pengaduan ini ditutup dan tidak dapat dibuka lagi."
      case .withdraw:
        "Cabut pengaduan ini? Bila ya, pengaduan tidak ditangani lagi, dan pencabutan tidak dapat dibatalkan."
      }
    },
    end: { $0 == .confirm ? "Ya, sudah selesai" : "Ya, cabut pengaduan" },
    objectTitle: "Apakah ini keberatan?",
    objectAsks: "Pengaduan Anda sudah dijawab. Apakah Anda keberatan dengan jawaban itu?",
    objectWays: {
      switch $0 {
      case .yes: Label("Ya, saya keberatan", "pengaduan dikerjakan lagi")
      case .no: Label("Tidak, hanya pesan", "dibaca petugas; jawaban tetap berlaku")
      case .back: Label("Kembali")
      }
    },
    lateNext: "Anda juga dapat melapor ke LAPOR! (lapor.go.id, 1708) atau Ombudsman.",
    late: { head, at in
      let sorry = "Jawaban kami terlambat, dan kami mohon maaf. "
      let known =
        switch head {
        case .nobody: "Tanyakan kepada petugas loket dengan nomor ini."
        case .listed: "Pengaduan ini ada di daftar kepala kantor cabang."
        case .acknowledged(let moment): "Kepala kantor cabang sudah mengetahuinya pada \(at(moment))."
        }
      return sorry + known
    })
}
