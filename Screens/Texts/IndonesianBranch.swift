import Services

extension BranchTexts {
  static let indonesian = BranchTexts(
    reportTitle: { "Laporan \($0)" },
    soFar: { "\($0), dihitung sampai \($1)" },
    reportMove: { move, isDay in
      switch move {
      case .earlier: "Sebelumnya"
      case .later: "Sesudahnya"
      case .leapBack: isDay ? "Bulan lalu" : "Tahun lalu"
      case .leapOn: isDay ? "Bulan depan" : "Tahun depan"
      case .toDay: "Per hari"
      case .toMonth: "Per bulan"
      case .now: isDay ? "Hari ini" : "Bulan ini"
      case .again: "Hitung"
      case .back: "Kembali"
      }
    },
    uncounted: "Angkanya belum dihitung.",
    category: "Pengaduan",
    all: "Semua",
    counts: ["Diterima", "Dijawab", "Tepat", "Hari kerja"],
    updatesLabel: "Pengkinian",
    updates: { "\($0.updatesReceived) diterima, \($0.updatesDecided) diputuskan, \($0.updatesInTime) tepat waktu" },
    blocksLabel: "Blokir",
    blocks: { "\($0.blocks) terjadi, \($0.reports) dilaporkan, \($0.openings) terbuka" },
    meaning: "Dijawab: jawaban pertama jatuh pada masa ini, kapan pun diterima. Tepat: dijawab paling lambat pada hari "
      + "jatuh tempo. Hari kerja: separuh dari yang dijawab tidak lebih lama dari itu sejak diterima.")
}
