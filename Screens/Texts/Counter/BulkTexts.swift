/// What is said of several complaints at once. Rule T4.
struct BulkTexts: Sendable {
  /// With how many there are.
  let title: @Sendable (CaseBulk.Deed, Int) -> String
  let whatToWrite: String
  /// What sending means, with how many there are.
  let means: @Sendable (Int) -> String
  /// How many go to whom.
  let assigns: @Sendable (Int, String) -> String
  /// How many are done, of how many.
  let progress: @Sendable (Int, Int) -> String
  let done: @Sendable (CaseBulk.Deed, Int) -> String
  /// The numbers of those that were left as they are.
  let left: @Sendable ([String]) -> String
  let toList: String
  /// Above the list, with how many are marked.
  let marked: @Sendable (Int) -> String
  let key: @Sendable (CaseBulk.Deed) -> String
  let mark: String
  let unmark: String
}

extension BulkTexts {
  static let indonesian = BulkTexts(
    title: { deed, count in
      switch deed {
      case .take: "Ambil \(count) pengaduan"
      case .answer: "Jawab \(count) pengaduan"
      case .assign: "Tugaskan \(count) pengaduan"
      }
    },
    whatToWrite: "Semua pelapor yang ditandai membaca jawaban yang sama.",
    means: { "Jawaban ini dikirim ke \($0) pengaduan dan tidak dapat ditarik." },
    assigns: { "\($0) pengaduan ini ditugaskan kepada \($1)." },
    progress: { "\($0) dari \($1)" },
    done: { deed, count in
      switch deed {
      case .take: "\(count) pengaduan sekarang milik Anda."
      case .answer: "\(count) pengaduan dijawab."
      case .assign: "\(count) pengaduan ditugaskan."
      }
    },
    left: {
      "Tidak diubah: \($0.joined(separator: ", ")). Sudah berubah, dipegang rekan, atau rahasia: buka satu per satu."
    },
    toList: "Ke daftar",
    marked: { "\($0) ditandai" },
    key: {
      switch $0 {
      case .take: "Ambil"
      case .answer: "Jawab semua"
      case .assign: "Tugaskan"
      }
    },
    mark: "Tandai",
    unmark: "Hapus tanda")

  static let english = BulkTexts(
    title: { deed, count in
      switch deed {
      case .take: "Take \(complaints(count))"
      case .answer: "Answer \(complaints(count))"
      case .assign: "Assign \(complaints(count))"
      }
    },
    whatToWrite: "Every marked reporter reads the same answer.",
    means: { "This answer goes to \(complaints($0)) and cannot be taken back." },
    assigns: { count, name in
      count == 1 ? "This complaint goes to \(name)." : "These \(count) complaints go to \(name)."
    },
    progress: { "\($0) of \($1)" },
    done: { deed, count in
      switch deed {
      case .take: "\(complaints(count)) \(count == 1 ? "is" : "are") yours now."
      case .answer: "\(complaints(count)) \(count == 1 ? "was" : "were") answered."
      case .assign: "\(complaints(count)) \(count == 1 ? "was" : "were") assigned."
      }
    },
    left: {
      "Left as they are: \($0.joined(separator: ", ")). Changed meanwhile, a colleague's, or confidential: open each."
    },
    toList: "To the list",
    marked: { "\($0) marked" },
    key: {
      switch $0 {
      case .take: "Take"
      case .answer: "Answer all"
      case .assign: "Assign"
      }
    },
    mark: "Mark",
    unmark: "Clear marks")
}

private func complaints(_ count: Int) -> String { count == 1 ? "1 complaint" : "\(count) complaints" }
