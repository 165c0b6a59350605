import Console
import Flow
import Rules
import Services

extension VerifyTexts {
  static let indonesian = VerifyTexts(
    queueTitle: "Verifikasi pengkinian",
    queue: { count, pastDue in
      "\(count) pengkinian menunggu keputusan" + (pastDue > 0 ? ", \(pastDue) lewat waktu." : ".")
    },
    cut: { "Hanya \($0) yang paling awal yang tampil. Yang lain tampil setelah ini diputuskan." },
    decidedTitle: "Pengkinian yang diputuskan",
    decidedKey: "Yang diputuskan",
    waitingKey: "Yang menunggu",
    nothingDecided: "Belum ada pengkinian yang diputuskan.",
    decidedColumn: "Diputuskan",
    resultColumn: "Hasil",
    result: { state, staff in
      [became(state), staff.map { "oleh \(plain($0.text))" }].compactMap(\.self).joined(separator: ", ")
    },
    numberColumn: "Nomor",
    submittedColumn: "Dikirim",
    dueColumn: "Paling lambat",
    remarkColumn: "Keterangan",
    remark: {
      switch $0 {
      case .pastDue: "lewat waktu"
      case .today: "hari ini"
      case .estimate: "perkiraan"
      }
    },
    nothingWaits: "Tidak ada pengkinian yang menunggu keputusan.",
    decided: decided,
    pageTitle: { "Pengkinian \($0)" },
    standing: standing,
    ownEntry: "Anda sendiri yang memasukkannya. Rekan Anda yang memutuskan.",
    personLabel: "Peserta",
    bornLabel: "Tanggal lahir",
    cardsLabel: "Kartu",
    submittedLabel: "Dikirim",
    submitted: { when, terminal, officer in
      "\(when) di \(terminal)" + (officer.map { ", dimasukkan oleh \($0)" } ?? "")
    },
    tally: { comparison, say in
      "\(say.sign(of: .warning)) \(comparison.count(.changed)) berubah, \(comparison.count(.spelled)) beda tulisan, \(say.sign(of: .info)) \(comparison.count(.added)) baru, "
        + "\(say.sign(of: .error)) \(comparison.count(.removed)) dihapus, \(comparison.count(.same)) sama"
    },
    lineColumn: "Data",
    oldColumn: "Tersimpan",
    newColumn: "Diajukan",
    item: { item, say in
      switch item {
      case .wholeAddress: "Alamat lengkap"
      case .same: "Sama"
      case .line(.relation): "Hubungan kontak"
      case .line(.emergencyPhone): "Telepon kontak"
      case .line(let line): say.wizard.field(line).label
      }
    },
    folded: { "\($0) baris" },
    unfold: "Tampilkan",
    spelledMark: "beda tulisan",
    spelled: { slips in
      let ways = slips.map(slip).joined(separator: ", ")
      return "beda tulisan, bukan sama" + (ways.isEmpty ? "" : ": \(ways)")
    },
    unread: "Ada perubahan yang belum dilihat. Baca dahulu, lalu setujui.",
    doubt: doubt,
    doubtedLine: { name(of: $0, $1) },
    doubtful: { "\(name(of: $0, $1)): \(doubt($0))" },
    record: {
      switch $0 {
      case .now: nil
      case .atDecision: "Tersimpan: sebelum keputusan"
      case .withheld: "Data sebelum keputusan hanya untuk penyelia dan auditor."
      case .unknown: "Data sebelum keputusan tidak disimpan oleh versi terdahulu."
      }
    },
    shownAnew: "Data ini berubah sejak ditampilkan kepada Anda. Tidak ada yang diputuskan; bandingkan lagi.",
    calling: "Peserta menelepon: data tertutup, dan tidak dapat diputuskan di sini.",
    nothingOld: "belum ada",
    hiddenOld: "(tersembunyi)",
    nothingNew: "tidak diisi",
    approve: "Setujui",
    reject: "Tolak",
    approveTitle: "Setujui pengkinian?",
    approveMeans: "Data yang diajukan langsung berlaku. Keputusan ini tidak dapat diurungkan.",
    approveNow: "Ya, setujui",
    rejectTitle: "Tolak pengkinian: pilih alasannya",
    rejectMeans: "Alasan dibaca peserta di anjungan. Keputusan ini tidak dapat diurungkan.",
    rejectSure: "Tolak pengkinian?",
    personReads: "Peserta akan membaca di anjungan:",
    rejectNow: "Ya, tolak",
    inWords: "Alasan lain, tulis sendiri",
    wordsTitle: "Tolak pengkinian: tulis alasannya",
    wordsIntro: { "Tulis alasannya untuk \($0): apa yang belum sesuai, dan apa yang perlu dibawa atau diperbaiki." },
    wordsField: "Alasan",
    goneTitle: "Tidak dapat diputuskan di sini",
    gone: { what, zone, say in
      switch what {
      case .decided(let update, let staff): became(update, staff, zone, say)
      case .otherBranch(let branch): "Pengkinian ini milik Kantor Cabang \(plain(branch.name))."
      case .unknown: "Nomor ini tidak ditemukan."
      }
    },
    goneNext: "Tidak ada yang diubah.")

  private static func name(of doubt: UpdateDoubt, _ say: CounterTexts) -> String { say.wizard.field(doubt.line).label }

  @Sendable private static func doubt(_ doubt: UpdateDoubt) -> String {
    switch doubt {
    case .holderIsSomebodyElse: "bukan nama peserta"
    case .motherIsPerson: "sama dengan nama peserta"
    case .motherIsAnother: "lain daripada di catatan: lihat KK atau akta lahir"
    case .sexAgainstNIK: "tidak sesuai dengan NIK"
    case .birthPlaceAgainstNIK: "provinsinya lain daripada provinsi NIK"
    }
  }

  private static func slip(_ slip: WritingSlip) -> String {
    switch slip {
    case .lookAlike: "huruf aksara lain yang mirip"
    case .invisible: "tanda yang tidak terlihat"
    case .accents: "tanda aksen"
    case .letterCase: "huruf besar atau kecil"
    case .spaces: "spasi"
    case .marks: "tanda baca"
    case .title: "gelar"
    }
  }

  @Sendable private static func decided(_ update: Update) -> Part {
    update.state == .succeeded
      ? .note(.success, "\(update.number) disetujui; datanya sudah berlaku.")
      : .note(.info, "\(update.number) ditolak; peserta membaca alasannya di anjungan.")
  }

  @Sendable private static func standing(_ line: UpdateLine, _ zone: Zone, _ say: CounterTexts) -> Part {
    let update = line.update
    guard update.state == .inProcess else {
      return .note(update.state == .succeeded ? .success : .info, became(update, line.decidedBy, zone, say))
    }
    let due = say.dates.moment(update.due, zone) + (update.dueIsEstimate ? " (perkiraan)" : "")
    return line.isPastDue
      ? .note(.error, "Lewat waktu: dijanjikan paling lambat \(due).") : .note(.info, "Hasil paling lambat \(due).")
  }

  private static func became(_ state: Update.State) -> String {
    switch state {
    case .succeeded: "disetujui"
    case .failed: "ditolak"
    case .withdrawn: "persetujuan ditarik"
    case .inProcess: "sedang diproses"
    }
  }

  private static func became(
    _ update: Update, _ staff: StaffName?, _ zone: Zone, _ say: CounterTexts
  ) -> String {
    let when = say.dates.moment(update.decided ?? update.submitted, zone) + (staff.map { " oleh \($0.text)" } ?? "")
    switch update.state {
    case .succeeded: return "Sudah disetujui pada \(when)."
    case .withdrawn: return "Persetujuan ditarik peserta pada \(when)."
    case .inProcess: return "Masih diproses."
    case .failed:
      let why = update.words.map { Printable.clean($0.text) } ?? say.result.reason(update.reason ?? .other)
      return "Sudah ditolak pada \(when): \(why)"
    }
  }
}
