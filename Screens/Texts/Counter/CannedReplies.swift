import Flow
import Rules

/// A reply that officers often write, in both languages: a reporter reads it in his own.
struct CannedReply: Sendable, Hashable {
  /// The same in both languages; one without the other does not compile.
  struct Pair: Sendable, Hashable {
    let indonesian: String
    let english: String

    func text(in language: Language) -> String {
      switch language {
      case .indonesian: indonesian
      case .english: english
      }
    }
  }

  private let title: Pair
  private let text: Pair
  private let tasks: [CaseTask]
  /// For which complaints it is meant; none for all.
  private let categories: [TicketCategory]

  private init(title: Pair, text: Pair, tasks: [CaseTask], for categories: [TicketCategory] = []) {
    (self.title, self.text, self.tasks, self.categories) = (title, text, tasks, categories)
  }

  /// How an officer finds it.
  func name(in language: Language) -> String { title.text(in: language) }

  /// What the reporter reads.
  func wording(in language: Language) -> String { text.text(in: language) }

  /// Those for what is written, at most eight, each always in its place; none for a note, which is in an officer's own
  /// words.
  static func all(for task: CaseTask) -> [CannedReply] { all.filter { $0.tasks.contains(task) } }

  /// Whether it is meant for complaints of that category.
  func isMeant(for category: TicketCategory) -> Bool { categories.contains(category) }

  static let all = questions + messages + answers

  private static let questions = [
    CannedReply(
      title: Pair(indonesian: "Kapan dan di mana", english: "When and where"),
      text: Pair(
        indonesian: "Terima kasih atas pengaduan Anda. Mohon tuliskan tanggal, jam, dan tempat kejadiannya, supaya "
          + "kami dapat menelusurinya.",
        english: "Thank you for your complaint. Please write the date, the time and the place, so that we can look "
          + "into it."), tasks: [.ask], for: [.service, .fraud]),
    CannedReply(
      title: Pair(indonesian: "Nama perusahaan dan masa kerja", english: "Employer and time of work"),
      text: Pair(
        indonesian: "Mohon tuliskan nama perusahaan, kota, serta bulan mulai dan berhenti bekerja di sana.",
        english: "Please write the name and city of the employer, and the months in which you began and stopped "
          + "working there."), tasks: [.ask], for: [.membership, .contribution]),
    CannedReply(
      title: Pair(indonesian: "Datang membawa KTP", english: "Come with the KTP"),
      text: Pair(
        indonesian: "Untuk melanjutkan kami perlu mencocokkan data. Mohon datang ke loket kantor cabang ini dengan "
          + "membawa KTP asli dan nomor pengaduan, lalu tulis pesan di sini bila sudah.",
        english: "To go on we have to compare your data. Please come to the counter of this branch with your original "
          + "KTP and the complaint number, and write a message here when you have."), tasks: [.ask],
      for: [.update, .block, .claim]),
  ]

  private static let messages = [
    CannedReply(
      title: Pair(indonesian: "Sedang ditelusuri", english: "We are looking into it"),
      text: Pair(
        indonesian: "Pengaduan Anda sedang kami telusuri. Anda tidak perlu melakukan apa pun saat ini.",
        english: "We are looking into your complaint. You need not do anything for now."), tasks: [.tell]),
    CannedReply(
      title: Pair(indonesian: "Mohon maaf, terlambat", english: "Sorry for the delay"),
      text: Pair(
        indonesian: "Kami mohon maaf karena jawaban belum siap. Pengaduan Anda tetap kami kerjakan.",
        english: "We apologise that our answer is not ready yet. We go on working on your complaint."), tasks: [.tell]),
    CannedReply(
      title: Pair(indonesian: "Menunggu perusahaan", english: "Waiting for the employer"),
      text: Pair(
        indonesian: "Kami sudah menghubungi perusahaan Anda dan menunggu keterangannya.",
        english: "We have asked your employer and are waiting for the reply."), tasks: [.tell],
      for: [.membership, .contribution]),
  ]

  private static let answers = [
    CannedReply(
      title: Pair(indonesian: "Data sudah diperbaiki", english: "The data are corrected"),
      text: Pair(
        indonesian: "Data Anda sudah diperbaiki. Anda dapat memeriksanya di anjungan lewat Cek Kepesertaan.",
        english: "Your data have been corrected. You can see them at the kiosk under Check Membership."),
      tasks: [.answer], for: [.membership, .update]),
    CannedReply(
      title: Pair(indonesian: "Data di Dukcapil", english: "Data at Dukcapil"),
      text: Pair(
        indonesian: "Data pada KTP atau KK diperbaiki oleh Dinas Dukcapil. Sesudah diperbaiki di sana, ulangi "
          + "pengkinian data Anda.",
        english: "Data on the KTP or KK are corrected by the Dukcapil office. Once that is done, repeat your data "
          + "update."), tasks: [.answer], for: [.membership, .update]),
    CannedReply(
      title: Pair(indonesian: "Perusahaan melaporkan", english: "The employer reports"),
      text: Pair(
        indonesian: "Keanggotaan dan iuran dilaporkan oleh perusahaan. Kami sudah meminta perusahaan Anda "
          + "memperbaikinya.",
        english: "Membership and contributions are reported by the employer. We have asked your employer to correct "
          + "them."), tasks: [.answer], for: [.membership, .contribution]),
    CannedReply(
      title: Pair(indonesian: "Pelayanan kami perbaiki", english: "We mend our service"),
      text: Pair(
        indonesian: "Kami mohon maaf atas pelayanan yang Anda terima. Terima kasih telah memberi tahu kami.",
        english: "We apologise for the service that you received. Thank you for telling us."), tasks: [.answer],
      for: [.service]),
    CannedReply(
      title: Pair(indonesian: "Layanan tidak dipungut biaya", english: "Our service is free"),
      text: Pair(
        indonesian: "Semua layanan BPJS Ketenagakerjaan tidak dipungut biaya. Jangan membayar kepada siapa pun. "
          + "Terima kasih atas laporan Anda.",
        english: "All services of BPJS Ketenagakerjaan are free of charge. Do not pay anybody. Thank you for your "
          + "report."), tasks: [.answer], for: [.fraud, .service]),
    CannedReply(
      title: Pair(indonesian: "Cara membuka blokir", english: "How a block opens"),
      text: Pair(
        indonesian:
          "Blokir terbuka 1x24 jam setelah dilaporkan, di anjungan, di loket dengan KTP, atau lewat 175. Sesudah "
          + "itu tersedia tiga kesempatan baru.",
        english:
          "A block opens 24 hours after it was reported, at a kiosk, at the counter with the KTP, or to 175. After "
          + "that there are three new tries."), tasks: [.answer], for: [.block, .update]),
    CannedReply(
      title: Pair(indonesian: "Lama klaim JHT", english: "How long a JHT claim takes"),
      text: Pair(
        indonesian:
          "Klaim JHT dibayar paling lama 5 hari kerja setelah dokumen lengkap. Keadaannya dapat Anda lihat di situs "
          + "kami, bagian Tracking Klaim, atau tanyakan di kantor cabang tempat klaim diajukan.",
        english:
          "A JHT claim is paid within 5 working days once its documents are complete. You can see how it stands on our "
          + "site, under Tracking Klaim, or ask the branch where it was made."), tasks: [.answer], for: [.claim]),
  ]
}
