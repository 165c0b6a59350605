import Flow
import Rules
import Services

/// What is asked once more at the counter, and what is told of reports and claims.
enum IndonesianQuestions {
  @Sendable static func question(_ matter: PersonQuestion.Matter) -> QuestionTexts {
    switch matter {
    case .sawCard:
      QuestionTexts(
        title: "KTP asli dilihat?",
        means: {
          "KTP asli \($0) di tangan saya, dan orangnya di hadapan saya. Dicatat atas nama Anda dan berlaku 30 menit."
        }, yes: "Ya, kartu di tangan saya")
    case .report:
      QuestionTexts(
        title: "Catat laporan blokir?",
        means: {
          "\($0) hadir dan melaporkan blokirnya; kartu di tangan saya. 24 jam sesudah dicatat blokir terbuka sendiri."
        }, yes: "Ya, catat laporan")
    case .sendToCounter:
      QuestionTexts(
        title: "Layani di loket saja?",
        means: {
          "Anjungan akan menolak pengkinian \($0), dan hanya loket yang melayani, sampai petugas mengakhirinya."
        },
        yes: "Ya, layani di loket saja")
    case .liftCounterOnly:
      QuestionTexts(
        title: "Akhiri loket saja?",
        means: { "Anjungan akan melayani \($0) lagi; kartu di tangan saya." }, yes: "Ya, akhiri loket saja")
    case .grantOpening:
      QuestionTexts(
        title: "Buka blokir sekarang?",
        means: { "Blokir \($0) terbuka sebelum waktunya, dan kesempatan kembali tiga. Tidak dapat diurungkan." },
        yes: "Ya, buka blokir")
    case .withdraw:
      QuestionTexts(
        title: "Tarik persetujuan?",
        means: {
          "\($0) menarik persetujuan; kartu di tangan saya. Pengkinian dihentikan. Tidak dapat diurungkan."
        }, yes: "Ya, hentikan pengkinian")
    case .card:
      QuestionTexts(
        title: "Ganti kartu yang ditanyakan?",
        means: { "Mulai sekarang nomor kartu ini yang ditanyakan kepada \($0); kartu di tangan saya." },
        yes: "Ya, ganti kartu")
    case .cancelClaim:
      QuestionTexts(
        title: "Batalkan klaim JHT ini?",
        means: { "Klaim JHT \($0) berakhir saat ini juga; kartu di tangan saya. Tidak dapat diurungkan." },
        yes: "Ya, batalkan klaim")
    }
  }

  @Sendable static func channel(_ channel: Channel) -> String {
    switch channel {
    case .kiosk: "lewat anjungan"
    case .counter: "lewat loket"
    case .callCentre: "lewat 175"
    }
  }

  @Sendable static func reportRow(_ number: String, _ way: Channel?, _ isAgain: Bool) -> String {
    let names: [Channel: String] = [.kiosk: "anjungan", .counter: "loket", .callCentre: "175"]
    return ["\(isAgain ? "Lapor lagi" : "Lapor") \(number)", way.flatMap { names[$0] }].compactMap(\.self).joined(
      separator: ", ")
  }

  /// `Dilaporkan 29/11 09.23 lewat 175 oleh rina, nomor BMB-ERJ-YYA.`
  static func reported(_ report: Report, _ seat: Seat, _ say: CounterTexts) -> String {
    let clerk = report.staff.map { " oleh \(plain($0.text))" } ?? ""
    let when = say.briefStamp(report.at, seat.zone, since: seat.today)
    return "Dilaporkan \(when) \(channel(report.channel))\(clerk), nomor \(report.number)."
  }

  static func again(_ report: Report?) -> String { report.map { "Nomor laporan \($0.number). " } ?? "" }

  @Sendable static func claim(_ claim: ClaimSheet, _ say: CounterTexts) -> [Fact] {
    let opened = [
      "dibuka \(say.typed(claim.opened))", claim.cardMask.map { "kartu \(plain($0))" },
      claim.queueNumber.map { "nomor antrean \(plain($0))" } ?? "belum ada nomor antrean",
    ]
    let end =
      claim.automaticEndFirst.flatMap { first in
        claim.automaticEndLast.map { "berakhir sendiri antara \(say.typed(first)) dan \(say.typed($0))" }
      } ?? "tidak berakhir sendiri"
    let last = claim.lastEvent.map { "terakhir \(say.typed($0))" }
    let office = [plain(claim.branch.name), claim.branch.telephone.map(plain)].compactMap(\.self)
    return [
      Fact("Klaim JHT di", office.joined(separator: ", ")),
      Fact("", opened.compactMap(\.self).joined(separator: ", ")),
      Fact("", [last, end].compactMap(\.self).joined(separator: ", ")),
    ]
  }
}
