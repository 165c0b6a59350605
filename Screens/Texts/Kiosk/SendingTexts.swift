import Console
import Flow
import Rules

/// What is asked once before something is sent for good, and after something was told that is shown once. Rule KY1.
struct SendingTexts: Sendable {
  /// Enter in a box of several lines.
  let newLine: String
  let writtenTitle: String
  let writtenNumber: String
  let writtenPIN: String
  /// Of the number of a pengkinian or a report.
  let writtenOther: String
  let lookAgain: String
  /// Of a complaint.
  let numberLabel: String
  /// Of a pengkinian or a report.
  let otherNumberLabel: String
  let reportTitle: String
  /// Where nobody knows yet whether there is a block.
  let reportMeans: String
  /// Where it was just told.
  let blockReportMeans: String
  /// Beside the way back.
  let unreported: String
  /// On the page to which it leads.
  let notReported: String
  let report: Label
  var updateTitle: String
  var updateMeans: [String]
  let lookOnceMore: Label
  var sendUpdate: Label
  let messageTitle: @Sendable (TicketWriting.Kind) -> String
  let messageMeans: @Sendable (TicketWriting.Kind) -> String
  /// So many characters follow what is shown.
  let more: @Sendable (Int) -> String
  /// Above the complaint, in a few words.
  let complaintReads: String
  /// Above an officer's words to the reporter.
  let reporterReads: String
  let caseMeans: @Sendable (CaseTask) -> String
  let rejectTitle: String
  /// Above the reason that a person reads.
  let personReads: String

  /// The beginning of a text as it will be read, and how much of it is not shown.
  /// - Parameter lines: at most, of 72 cells
  func quoted(_ text: String, lines: Int) -> String {
    let all = Fit.wrap(text, 72)
    guard all.count > lines else { return all.joined(separator: "\n") }
    let shown = all.prefix(max(1, lines - 1))
    let rest = all.dropFirst(shown.count).reduce(0) { $0 + $1.count }
    return (shown + ["... " + more(rest)]).joined(separator: "\n")
  }
}

extension SendingTexts {
  static let indonesian = SendingTexts(
    newLine: "Baris baru",
    writtenTitle: "Sudah dicatat?",
    writtenNumber: "Catat atau foto nomor ini. Tanpa nomor, pengaduan tidak dapat dilacak di anjungan.",
    writtenPIN: "Catat atau foto keduanya. PIN tidak tampil lagi, dan tanpa PIN pengaduan tidak dapat dibuka.",
    writtenOther: "Catat atau foto nomor ini. Sebutkan bila Anda bertanya kepada petugas.",
    lookAgain: "Lihat nomornya lagi",
    numberLabel: "Nomor pengaduan",
    otherNumberLabel: "Nomor",
    reportTitle: "Laporkan blokir?",
    reportMeans: "Bila data ini terblokir, 24 jam dihitung mulai laporan Anda; setelah itu blokir terbuka. Laporan "
      + "tidak dapat ditarik.",
    blockReportMeans: "24 jam dihitung mulai laporan Anda; setelah itu blokir terbuka. Laporan tidak dapat ditarik.",
    unreported: "tidak melapor sekarang",
    notReported: "Belum ada yang dilaporkan. Tanpa laporan, blokir tidak terbuka.",
    report: Label("Laporkan", "blokir atas nama ini"),
    updateTitle: "Kirim pengkinian data?",
    updateMeans: [
      "Semua isian yang baru Anda periksa akan dikirim.",
      "Setelah dikirim, data tidak dapat diubah selama diverifikasi, paling lama 3 hari kerja.",
    ],
    lookOnceMore: Label("Periksa lagi", "belum ada yang dikirim"),
    sendUpdate: Label("Kirim", "Anda mendapat nomor pengajuan"),
    messageTitle: { $0 == .message ? "Kirim pesan ini?" : "Kirim keberatan ini?" },
    messageMeans: {
      switch $0 {
      case .message: "Setelah dikirim, pesan tidak dapat diubah atau ditarik."
      case .objection:
        "Setelah dikirim, pengaduan ditangani lagi dan batas 5 hari kerja dihitung ulang mulai hari ini. Keberatan tidak dapat ditarik."
      }
    },
    more: { "dan \($0) huruf lagi" },
    complaintReads: "Pengaduannya:",
    reporterReads: "Yang akan dibaca pelapor:",
    caseMeans: {
      switch $0 {
      case .answer: "Setelah dikirim, jawaban tidak dapat diubah atau ditarik. Pelapor dapat mengajukan keberatan."
      case .ask: "Setelah dikirim, pertanyaan tidak dapat diubah, dan batas waktu jawaban berhenti sementara."
      case .tell, .note, .take, .assign, .notOurs, .duplicate, .withdraw, .separate, .link, .unlink, .reporter,
        .recategorise, .handOver, .giveBack, .identify, .renewPIN:
        "Setelah dikirim, pesan tidak dapat diubah atau ditarik."
      }
    },
    rejectTitle: "Tolak dengan alasan ini?",
    personReads: "Yang akan dibaca peserta:")

  static let english = SendingTexts(
    newLine: "New line",
    writtenTitle: "Written down?",
    writtenNumber: "Write this number down or take a photo. Without it the complaint cannot be tracked at the kiosk.",
    writtenPIN: "Write both down or take a photo. The PIN is not shown again, and the complaint cannot be opened "
      + "without it.",
    writtenOther: "Write this number down or take a photo. Tell it if you ask an officer.",
    lookAgain: "See the number again",
    numberLabel: "Complaint number",
    otherNumberLabel: "Number",
    reportTitle: "Report the block?",
    reportMeans: "If these data are blocked, 24 hours start with your report; then the block opens. A report cannot be "
      + "taken back.",
    blockReportMeans: "24 hours start with your report; then the block opens. A report cannot be taken back.",
    unreported: "do not report now",
    notReported: "Nothing was reported. Without a report a block does not open.",
    report: Label("Report", "the block in this name"),
    updateTitle: "Send the data update?",
    updateMeans: [
      "All the answers that you have just checked will be sent.",
      "Once sent, the data cannot be changed while they are being verified, for 3 working days at most.",
    ],
    lookOnceMore: Label("Check again", "nothing has been sent"),
    sendUpdate: Label("Send", "you get a number"),
    messageTitle: { $0 == .message ? "Send this message?" : "Send this objection?" },
    messageMeans: {
      switch $0 {
      case .message: "Once sent, a message cannot be changed or taken back."
      case .objection:
        "Once sent, the complaint is handled again and 5 working days start again. An objection cannot be taken back."
      }
    },
    more: { $0 == 1 ? "and 1 more character" : "and \($0) more characters" },
    complaintReads: "The complaint:",
    reporterReads: "What the reporter will read:",
    caseMeans: {
      switch $0 {
      case .answer: "Once sent, an answer cannot be changed or taken back. The reporter can object to it."
      case .ask: "Once sent, a question cannot be changed, and the time for the answer stands still."
      case .tell, .note, .take, .assign, .notOurs, .duplicate, .withdraw, .separate, .link, .unlink, .reporter,
        .recategorise, .handOver, .giveBack, .identify, .renewPIN:
        "Once sent, a message cannot be changed or taken back."
      }
    },
    rejectTitle: "Reject for this reason?",
    personReads: "What the participant will read:")
}

extension SendingTexts {
  /// The same where an officer sends for somebody who stands before him.
  mutating func serve(_ language: Language) {
    switch language {
    case .indonesian:
      updateMeans[0] = "Semua isian yang baru dibacakan akan dikirim."
      sendUpdate = Label("Kirim", "peserta mendapat nomor pengajuan")
    case .english:
      updateMeans[0] = "All the answers that were just read out will be sent."
      sendUpdate = Label("Send", "the participant gets a number")
    }
  }
}
