import Flow
import Rules
import Services

extension SightTexts {
  static let indonesian = SightTexts(
    label: "Di anjungan",
    brief: { sight, say in
      let stops = sight.stops.map { short($0, say) }
      return "\(cards(sight.finding)); pengkinian "
        + (stops.isEmpty ? "dapat dimulai" : "tertahan: \(stops.joined(separator: ", "))")
    },
    title: { "Yang dilihat \($0) di anjungan" },
    checkLabel: "Cek kepesertaan",
    check: check,
    updateLabel: "Pengkinian",
    stop: stop,
    goesOn: "Dapat dimulai: nomor kartu ditanyakan, lalu wajah diperiksa.",
    afterwards: "Sesudah itu",
    reportLabel: "Lapor blokir",
    report: { sheet, seat, say in
      guard let sheet else { return "Tidak terblokir; tidak ada yang perlu dilaporkan." }
      guard let report = sheet.block.report else { return "Dapat dilaporkan sekarang; akan terbuka 24 jam sesudahnya." }
      return sheet.awaitsClock
        ? "Sudah dilaporkan; menunggu jam dipastikan oleh penyelia."
        : "Sudah dilaporkan; akan terbuka \(say.dates.opening(report.opens, seat.zone))."
    },
    difference: { difference, say in
      let register = difference.column == .nik ? "tidak ada di data kependudukan" : value(difference.register, say)
      return Fact(
        "Beda \(say.kiosk.update.column(difference.column))",
        "di sini \(value(difference.own, say)); Dukcapil \(register)")
    },
    hidden: "Kedua nilai tampil setelah KTP asli dilihat.",
    recordTitle: { "Data tersimpan \($0)" },
    delivered: "Dikirim perusahaan, belum dinyatakan peserta sendiri: hanya untuk dibandingkan.",
    stated: "Dinyatakan peserta pada pengkinian terakhir yang berhasil.",
    none: "belum ada",
    addressLabel: "Alamat",
    paidLabel: "Iuran terakhir",
    paid: { month, card, say in "\(card): \(month.map(say.dates.month) ?? "tidak tercatat")" })

  private static func cards(_ finding: Finding) -> String {
    finding.cards.isEmpty ? "kartu belum tampil" : "\(finding.cards.count) kartu tampil"
  }

  @Sendable private static func check(_ finding: Finding, _ say: CounterTexts) -> String {
    let notes =
      finding.cards.flatMap { card in
        [
          card.lateMonth.map { "iuran \(say.dates.month($0)) belum tercatat: HRD, atau peserta mandiri sendiri" },
          card.movingTo.map { "sedang beralih ke \(plain($0)): HRD yang baru" },
          card.isActive
            ? nil : "\(card.mask) tidak aktif" + (card.inactiveSince.map { " sejak \(say.typed($0))" } ?? ""),
        ].compactMap(\.self)
      }
      + finding.fresh.map { "terdaftar \(say.typed($0.registered)), tampil mulai \(say.typed($0.visibleFrom))" }
    return ([cards(finding)] + notes).joined(separator: "; ")
  }

  private static func value(_ value: KioskSight.Value?, _ say: CounterTexts) -> String {
    switch value {
    case .text(let text): "“\(plain(text))”"
    case .day(let day): say.typed(day)
    case .marital(let status): say.wizard.option(status, of: .marital)
    case nil: "tidak tercatat"
    }
  }

  private static func short(_ stop: UpdateOutcome, _ say: CounterTexts) -> String {
    switch stop {
    case .unavailable: "data kependudukan belum dimuat"
    case .tooFresh: "belum 15 hari terdaftar"
    case .noCard, .notFound: "tidak ada kartu"
    case .incomplete: "data belum lengkap"
    case .blocked: "terblokir"
    case .checking: "wajah sedang diperiksa"
    case .counterOnly: "loket saja"
    case .terminalPaused, .paused: "terminal dijeda"
    case .faceRefused: "wajah hanya di loket"
    case .inProcess: "masih diproses"
    case .claimActive: "klaim JHT"
    case .mismatch(let columns):
      "beda \(columns.map(say.kiosk.update.column).joined(separator: " dan ")) dengan Dukcapil"
    case .consentNeeded, .retype, .faceNeeded: "dapat dimulai"
    }
  }

  @Sendable private static func stop(_ stop: UpdateOutcome, _ seat: Seat, _ say: CounterTexts) -> String {
    switch stop {
    case .unavailable: "Data kependudukan belum dimuat di kantor ini. Yang membereskan: operator."
    case .tooFresh(let card):
      "Terdaftar \(say.dates.day(card.registered)), jadi baru tampil mulai \(say.dates.day(card.visibleFrom)). "
        + "Cukup menunggu."
    case .noCard, .notFound: "Tidak ada kartu atas namanya. Pendaftaran ditanyakan kepada HRD."
    case .incomplete: "Data kiriman belum lengkap. Yang membereskan: kantor pusat."
    case .blocked(let sheet): say.people.blocked(sheet, seat, say)
    case .checking(let until): "Wajah sedang diperiksa, paling lama sampai \(say.dates.short(until, seat.zone))."
    case .counterOnly: "Loket saja: anjungan menolak, loket melayani dengan KTP asli."
    case .terminalPaused(let until), .paused(let until): "Dijeda sampai \(say.dates.short(until, seat.zone))."
    case .faceRefused(let until):
      "Wajah beberapa kali tidak dapat dinilai: anjungan memeriksa lagi mulai \(say.dates.short(until, seat.zone)), "
        + "loket sekarang juga."
    case .inProcess(_, let update, let isPastDue):
      "\(update.number) dikirim \(say.stamp(update.submitted, seat.zone)), hasil paling lambat "
        + "\(say.stamp(update.due, seat.zone))\(isPastDue ? ", LEWAT WAKTU" : ""). "
        + "Yang memutuskan: petugas, di Verifikasi pengkinian."
    case .claimActive(let claim): "\(self.claim(claim, say)) Yang membatalkan: petugas cabang itu."
    case .mismatch(let columns):
      "Data di sini berbeda dengan data kependudukan: \(columns.map(say.kiosk.update.column).joined(separator: ", ")). "
        + "KTP keliru: Dukcapil. Data di sini keliru: HRD, atau kantor cabang dengan KTP dan KK asli."
    case .consentNeeded, .retype, .faceNeeded: "Dapat dimulai."
    }
  }

  private static func claim(_ claim: ClaimSheet, _ say: CounterTexts) -> String {
    let facts = say.people.claim(claim, say)
    return "Klaim JHT di " + facts.map(\.value).joined(separator: ", ") + "."
  }
}
