import Flow
import Rules
import Services

extension PeopleTexts {
  static let indonesian = PeopleTexts(
    findTitle: "Cari peserta",
    findIntro: "Isi NIK atau nomor kartu; atau nama lengkap dengan tanggal lahir.",
    findField: {
      switch $0 {
      case .what: Label("NIK, nomor kartu, atau nama")
      case .birth: Label("Tanggal lahir", "hanya bersama nama: 27/03/1990")
      case .reason: Label("Alasan melihat", "dicatat")
      }
    },
    findFault: findFault,
    reason: {
      switch $0 {
      case .atCounter: "Peserta hadir"
      case .onTelephone: "Peserta menelepon"
      case .complaint: "Pengaduan"
      case .verification: "Verifikasi"
      case .audit: "Pemeriksaan"
      }
    },
    find: "Cari",
    handOverTitle: "Nomor dari anjungan",
    handOverIntro: "Peserta sudah setuju dan mengetik nomor kartunya di anjungan. Nomornya dibuka satu kali, selama 30 "
      + "menit; setelah KTP asli dilihat, pengkinian dilanjutkan dari wajah.",
    handOverField: Label("Nomor", "misalnya K7M-2XA8"),
    handOverFault: { fault, zone, say in
      switch fault {
      case .empty: "Isi nomornya."
      case .unreadable: "Nomor ini salah ketik. Cocokkan dengan catatan peserta."
      case .unknown: "Tidak ada, sudah dibuka, atau lewat 30 menit. Cari peserta dengan NIK."
      case .paused(let until): "Terlalu banyak nomor salah di sini. Dibuka lagi \(say.dates.opening(until, zone))."
      }
    },
    handOverKey: "Nomor anjungan",
    listTitle: "Peserta yang ditemukan",
    list: { "\($0) peserta. Cocokkan dengan KTP sebelum memilih." },
    nobodyFound: "Tidak ada peserta.",
    nameColumn: "Nama",
    birthColumn: "Lahir",
    employerColumn: "Perusahaan",
    likeColumn: "Ejaan",
    likeness: { $0 ? "sama" : "mirip" },
    open: "Buka",
    pageTitle: { $0 },
    move: {
      switch $0 {
      case .sawCard: "KTP asli dilihat: tampilkan nomor lengkap"
      case .serve: "Pengkinian di loket"
      case .withdraw: "Tarik persetujuan pengkinian"
      case .changeCard: "Ganti kartu yang ditanyakan"
      case .report: "Catat laporan blokir (peserta hadir)"
      case .reportByTelephone: "Catat laporan blokir lewat 175"
      case .askOpening: "Minta buka blokir lebih awal"
      case .grantOpening: "Buka blokir sekarang"
      case .sendToCounter: "Layani di loket saja"
      case .liftCounterOnly: "Akhiri loket saja"
      case .cancelClaim: "Batalkan klaim JHT"
      case .history: "Riwayat"
      case .matters: "Kartu, pengkinian, dan pengaduan"
      case .sight: "Yang dilihat peserta di anjungan"
      case .record: "Data tersimpan"
      case .correctNIK: "NIK diperbaiki Dukcapil"
      case .takeDown: "Catat pengaduan"
      }
    },
    notice: notice,
    blocked: { sheet, seat, say in
      let since = say.dates.short(sheet.block.since, seat.zone)
      let cause = sheet.block.cause == .kpj ? "nomor kartu" : "wajah"
      let report =
        sheet.block.report.map { report in
          let opens = say.dates.opening(report.opens, seat.zone)
          return " \(IndonesianQuestions.reported(report, seat, say))"
            + (sheet.awaitsClock ? " Menunggu jam dipastikan." : " Akan terbuka \(opens).")
        } ?? " Belum dilaporkan."
      return "Terblokir sejak \(since): \(cause) salah 3 kali berturut-turut." + report
    },
    reportRow: IndonesianQuestions.reportRow,
    lookRow: { "Dilihat" + ($0.map { ": \($0)" } ?? "") + ($1 ? ", KTP" : "") },
    lookReason: {
      switch $0 {
      case .atCounter: "hadir"
      case .onTelephone: "telepon"
      case .complaint: "pengaduan"
      case .verification: "verifikasi"
      case .audit: "pemeriksaan"
      }
    },
    onRecord: { "\($0) tersimpan: \($1)" },
    refusedRow: { "Ditolak: \($0)" },
    byTelephone: "Peserta menelepon: nomor lengkap dan nama ibu tidak ditampilkan.",
    calls: "Peserta menelepon",
    callersEnded: {
      "Laporan lewat 175 ditutup sampai \($0): jawaban penelepon tiga kali salah. Anjungan dan loket tetap terbuka."
    },
    seenUntil: { "KTP asli dilihat, berlaku sampai \($0)" },
    strikes: { "Kesempatan tersisa: nomor kartu \($0.kpj) dari 3, wajah \($0.face) dari 3." },
    counterOnly: {
      switch $0 {
      case .thirdBlock: "Loket saja: tiga kali terblokir dalam 30 hari."
      case .asked: "Loket saja atas permintaan."
      }
    },
    lacking: { "Data belum lengkap: minta baris di \($0) dari kantor pusat. Pengkinian menunggu." },
    checking: { "Wajah sedang diperiksa, paling lama sampai \($0)." },
    openingAsked: { "\($0) meminta blokir dibuka lebih awal: \($1)" },
    cardsLabel: "Kartu",
    moreCards: { "dan \($0) kartu lagi" },
    cardRegistered: "Terdaftar",
    cardInactive: { "tidak aktif sejak \($0)" },
    cardMoving: { "sedang beralih ke \($0)" },
    cardLate: { "iuran bulan \($0) belum tercatat" },
    mother: { "ibu kandung \($0)" },
    updateLabel: "Pengkinian",
    claim: IndonesianQuestions.claim,
    standsLabel: "Sekarang",
    update: { update, isPastDue in
      "\(update.number) \(state(update.state))" + (isPastDue ? ", lewat waktu" : "")
    },
    updateState: state,
    ticketState: ticketState,
    compareTitle: "Cocokkan wajah",
    compare: { "Bandingkan wajah \($0) dengan foto pada KTP asli." },
    compareUntil: {
      "Pilih sebelum \($0). Tanpa jawaban sampai saat itu, pemeriksaan dihitung sebagai satu kesalahan peserta."
    },
    verdict: {
      switch $0 {
      case .same: "Orang yang sama"
      case .different: "Orang lain: dihitung sebagai kesalahan"
      case .unclear: "Tidak dapat dinilai: tidak dihitung"
      }
    },
    verdictKey: {
      switch $0 {
      case .same: "Sama"
      case .different: "Beda"
      case .unclear: "Tidak jelas"
      }
    },
    question: IndonesianQuestions.question,
    callerTitle: "Laporan lewat 175",
    caller: { "Tanyakan kepada penelepon satu fakta lagi tentang \($0)." },
    factLabel: "Fakta",
    fact: {
      switch $0 {
      case .mother: "Nama ibu kandung"
      case .employer: "Nama perusahaan"
      case .telephone: "4 angka terakhir telepon"
      }
    },
    factValue: "Jawaban penelepon",
    factUnfinished: "Pilih fakta dan isi jawaban penelepon.",
    factWrong: {
      "Tidak cocok; tidak ada yang dicatat. Salah ke-\($0) dari 3: yang ketiga menutup laporan lewat 175 selama 24 jam."
    },
    record: "Catat laporan",
    openingTitle: "Buka blokir lebih awal",
    opening: { "Mengapa blokir \($0) perlu dibuka sebelum waktunya? Seorang penyelia, bukan Anda, yang memutuskan." },
    openingField: "Alasan",
    openingUnfinished: "Isi alasannya dengan beberapa kata.",
    askSupervisor: "Minta penyelia",
    cancelTitle: "Batalkan klaim JHT",
    cancel: { "Mengapa klaim JHT \($0) dibatalkan? Sebelum dibatalkan masih ditanyakan satu kali." },
    cancelReason: {
      switch $0 {
      case .leave: "Kembali"
      case .byRequest: "Batalkan: permintaan peserta"
      case .abandoned: "Batalkan: ditinggalkan"
      case .mistaken: "Batalkan: salah ajukan"
      }
    },
    cardTitle: "Ganti kartu yang ditanyakan",
    cardIntro: { "Kartu mana yang dipegang \($0)?" },
    cardAsked: "ditanyakan sekarang",
    historyTitle: { "Riwayat \($0)" },
    whenColumn: "Waktu",
    whatColumn: "Kejadian",
    whereColumn: "Terminal",
    whoColumn: "Petugas",
    noHistory: "Belum ada kejadian.",
    event: event,
    mattersTitle: { "Kartu, pengkinian, dan pengaduan \($0)" },
    matterColumn: "Perihal",
    noMatters: "Belum ada pengkinian atau pengaduan atas nama ini.",
    sight: .indonesian)

  @Sendable private static func findFault(_ fault: FindPerson.Fault, _ say: CounterTexts) -> String {
    switch fault {
    case .empty: "Isi NIK, nomor kartu, atau nama."
    case .number(let count): "NIK terdiri dari 16 angka, nomor kartu dari 11; yang diketik \(count)."
    case .name(let fault): say.identity.nameFault(fault)
    case .birth(let fault): say.identity.birthFault(fault)
    case .nobody: "Tidak ada peserta dengan data ini. Cocokkan dengan KTP."
    }
  }

  @Sendable private static func notice(_ notice: PersonScreen.Notice, _ zone: Zone, _ say: CounterTexts) -> Part {
    switch notice {
    case .handedOver:
      .note(
        .success, "Dari anjungan: sudah setuju, nomor kartu sesuai. Lihat KTP asli, lalu pilih Pengkinian di loket.")
    case .report(.reported(let sheet)):
      .note(.success, "Laporan \(sheet.block.report?.number.description ?? "") dicatat.")
    case .report(.alreadyReported(let sheet, _)):
      .note(
        .info, IndonesianQuestions.again(sheet.block.report) + "Sudah dilaporkan sebelumnya. Waktu buka tidak berubah.")
    case .report(.notBlocked), .report(.opened): .note(.info, "Peserta tidak terblokir. Tidak ada yang diubah.")
    case .report(.checking(let until)):
      .note(.info, "Wajah sedang diperiksa sampai \(say.dates.short(until, zone)). Coba lagi sesudahnya.")
    case .report(.notFound): .note(.error, "Jawaban penelepon tidak cocok. Tidak ada yang dicatat.")
    case .report(.factsEnded(let until)):
      .note(.error, "Laporan lewat 175 ditutup sampai \(say.dates.short(until, zone)). Tidak ada yang dicatat.")
    case .report(.paused(let until)): .note(.warning, "Pencarian dijeda sampai \(say.dates.short(until, zone)).")
    case .opening(.asked): .note(.success, "Permintaan diteruskan kepada penyelia.")
    case .opening(.alreadyAsked(let sheet)): .note(.info, "\(sheet.askedBy.text) sudah memintanya.")
    case .opening(.opened): .note(.success, "Blokir dibuka. Kesempatan kembali tiga.")
    case .opening(.declined): .note(.success, "Permintaan ditolak. Petugas membacanya di halaman peserta.")
    case .opening(.notBlocked): .note(.info, "Peserta tidak terblokir. Tidak ada yang diubah.")
    case .opening(.notAsked): .note(.info, "Tidak ada permintaan, atau sudah diputuskan.")
    case .counterOnly(true): .note(.success, "Mulai sekarang anjungan menolak dan loket melayani.")
    case .counterOnly(false): .note(.success, "Loket saja diakhiri.")
    case .correction(let outcome): say.note(of: outcome)
    case .claimCancelled: .note(.success, "Klaim JHT dibatalkan.")
    case .noClaim: .note(.info, "Klaim JHT yang ditampilkan sudah tidak aktif. Tidak ada yang dibatalkan.")
    case .withdrawn(.withdrawn(let update)): .note(.success, "Persetujuan ditarik; \(update.number) berakhir.")
    case .withdrawn(.notInProcess): .note(.info, "Sudah tidak diproses lagi. Tidak ada yang diubah.")
    case .card(.changed(let mask)): .note(.success, "Mulai sekarang nomor kartu \(mask) yang ditanyakan.")
    case .card(.same(let mask)): .note(.info, "Kartu \(mask) memang sudah ditanyakan. Tidak ada yang diubah.")
    case .card(.notTheirs): .note(.error, "Kartu ini tidak tercatat untuk peserta ini. Tidak ada yang diubah.")
    case .decided(let update): say.verify.decided(update)
    case .otherBranch(let branch): .note(.error, "Klaim ini milik kantor cabang \(plain(branch.name)).")
    }
  }

  @Sendable private static func state(_ state: Update.State) -> String {
    switch state {
    case .inProcess: "sedang diproses"
    case .succeeded: "disetujui"
    case .failed: "ditolak"
    case .withdrawn: "persetujuan ditarik"
    }
  }

  @Sendable private static func ticketState(_ state: TicketState) -> String {
    switch state {
    case .received: "diterima"
    case .inProgress: "dikerjakan"
    case .waiting: "menunggu pelapor"
    case .answered: "dijawab"
    case .closed: "selesai"
    case .withdrawn: "dicabut"
    case .notOurs: "bukan wewenang"
    case .duplicate: "duplikat"
    }
  }

  @Sendable private static func event(_ event: LedgerEntry.Event) -> String {
    switch event {
    case .kpjWrong: "Nomor kartu salah"
    case .kpjRight: "Nomor kartu benar"
    case .faceUnfinished: "Pemeriksaan wajah tidak selesai"
    case .faceWrong: "Wajah tidak cocok"
    case .faceRight: "Wajah cocok"
    case .faceReserved: "Pemeriksaan wajah dimulai"
    case .faceVoid: "Alat wajah bermasalah, tidak dihitung"
    case .faceLate: "Hasil wajah terlambat, tidak dipakai"
    case .attemptRefused: "Percobaan ditolak, tidak dihitung"
    case .blockSet: "Terblokir"
    case .blockReported: "Blokir dilaporkan"
    case .blockReportedAgain: "Blokir dilaporkan lagi"
    case .blockReportedVoid: "Dilaporkan padahal tidak terblokir"
    case .blockOpened: "Blokir terbuka"
    case .counterOnlySet: "Menjadi loket saja"
    case .counterOnlyLifted: "Loket saja diakhiri"
    case .openingAsked: "Diminta dibuka lebih awal"
    case .openingGranted: "Dibuka lebih awal"
    case .openingDeclined: "Buka blokir lebih awal ditolak"
    case .consentGiven: "Persetujuan diberikan"
    case .consentWithdrawn: "Persetujuan ditarik"
    case .handOverMade: "Nomor dari anjungan dibuat"
    case .handOverOpened: "Nomor dari anjungan dibuka"
    case .handOverTaken: "Pemeriksaan anjungan dilanjutkan"
    case .handOverWrong: "Nomor dari anjungan salah"
    case .updateSubmitted: "Pengkinian dikirim"
    case .updateRefused: "Pengkinian ditolak sistem"
    case .updateDecided: "Pengkinian diputuskan"
    case .updateDayMoved: "Tenggat pengkinian dipindahkan"
    case .updateShown: "Pengkinian dilihat"
    case .claimCancelled: "Klaim JHT dibatalkan"
    case .correctionAsked: "Koreksi NIK diminta"
    case .correctionRefused: "Koreksi NIK tidak dapat diminta"
    case .correctionDeclined: "Koreksi NIK ditolak"
    case .correctionGranted: "NIK diperbaiki"
    case .ticketFiled: "Pengaduan diterima"
    case .ticketMoved: "Pengaduan berubah"
    case .ticketMessage: "Pesan pengaduan"
    case .ticketFactWrong: "Fakta kedua pengaduan salah"
    case .ticketShown: "Pengaduan dilihat"
    case .ticketSearched: "Pengaduan dicari"
    case .ticketNoted: "Catatan petugas pada pengaduan"
    case .brakeTracking: "Pelacakan dijeda di terminal"
    case .brakeLookups: "Pencarian dijeda di terminal"
    case .brakeChecks: "Pemeriksaan dijeda di terminal"
    case .cardChanged: "Kartu yang ditanyakan diganti"
    case .terminalFreed: "Jeda terminal dibuka"
    case .terminalSeen: "Terminal dilihat petugas"
    case .personShown: "Data dilihat petugas"
    case .personSearched: "Data dicari petugas"
    case .cardSeen: "KTP asli dilihat petugas"
    case .staffAdded: "Akun dibuat"
    case .staffDisabled: "Akun ditutup"
    case .staffReset: "Kata sandi diganti"
    case .staffOpened: "Akun dibuka"
    case .staffHeadSet: "Ditandai kepala cabang"
    case .staffHeadLifted: "Tanda kepala cabang dihapus"
    case .passwordChanged: "Kata sandi diganti sendiri"
    case .staffLocked: "Akun terkunci"
    case .signInBegun: "Mencoba masuk"
    case .signInRight: "Masuk"
    case .signInWrong: "Kata sandi salah"
    case .signInPaused: "Masuk dijeda di terminal"
    case .signedOut: "Keluar"
    case .staffRefused: "Permintaan petugas ditolak"
    case .clockStarted: "Jam dimulai"
    case .clockRestarted: "Jam dimulai lagi"
    case .clockEpisode: "Jam komputer berbeda"
    case .clockEpisodeEnded: "Jam komputer kembali sama"
    case .clockAdopted: "Jam disesuaikan"
    case .clockConfirmed: "Jam dipastikan"
    case .clockAccepted: "Jam diterima penyelia"
    case .imported: "Data diimpor"
    case .calendarSettled: "Tenggat disamakan dengan kalender"
    case .holidaysBrought: "Hari libur dimasukkan"
    case .holidaysRemoved: "Hari libur dihapus"
    case .keyCreated: "Kunci dibuat"
    case .keyRotated: "Kunci diganti"
    case .restored: "Data dipulihkan dari cadangan"
    }
  }
}
