import Flow
import Rules
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
      case .officers: "Per petugas"
      case .csv: "CSV"
      case .again: "Hitung"
      case .rowsUp: "Baris di atas"
      case .rowsDown: "Baris di bawah"
      case .back: "Kembali"
      }
    },
    toBranch: "Angka cabang",
    toCopy: "Blok teks ini dengan tetikus (Shift bila perlu) untuk menyalinnya ke lembar kerja.",
    uncounted: "Angkanya belum dihitung.",
    category: "Pengaduan",
    all: "Semua",
    counts: ["Diterima", "Dijawab", "Tepat waktu", "Median hari"],
    decimalPoint: ",",
    updatesLabel: "Pengkinian",
    updates: { "\($0.updatesReceived) diterima, \($0.updatesDecided) diputuskan, \($0.updatesInTime) tepat waktu" },
    blocksLabel: "Blokir",
    blocks: {
      "\($0.blocks) terjadi, \($0.reports) dilaporkan, \($0.openings) terbuka, \($0.earlyOpenings) di antaranya lebih awal"
    },
    objectionsLabel: "Keberatan",
    objections: { "\($0) pada masa ini" },
    backlogLabel: "Sekarang",
    backlog: {
      "pengaduan terbuka \($0.backlog.tickets), lewat waktu \($0.backlog.ticketsPastDue); pengkinian menunggu "
        + "\($0.backlog.updates), lewat waktu \($0.backlog.updatesPastDue)"
    },
    deeds: ["Dilihat", "Dijawab", "Diputuskan", "Lap. blokir"],
    noDeeds: "Belum ada yang dikerjakan.",
    deedsMeaning:
      "Dilihat: halaman peserta yang dibuka. Dijawab: pengaduan. Diputuskan: pengkinian. Lap. blokir: laporan "
      + "blokir yang dicatat.",
    meaning:
      "Dijawab: jawaban pertama jatuh pada masa ini, kapan pun diterima. Tepat waktu: dijawab paling lambat pada hari "
      + "jatuh tempo. Median hari kerja: separuh dari yang dijawab tidak lebih lama dari itu sejak diterima. "
      + "Semua angka dari seluruh cabang, juga pengaduan rahasia yang tidak tampil di daftar Anda.",
    accountsTitle: "Akun kantor cabang",
    accountsIntro: "Akun yang terkunci karena kata sandi salah dapat dibuka di sini.",
    noAccounts: "Belum ada akun.",
    accountColumn: "Akun",
    roleColumn: "Peran",
    stateColumn: "Keadaan",
    state: state,
    accountNotice: {
      switch $0 {
      case .opened(let name): .note(.success, "Akun \(name.text) dibuka. Kata sandinya tetap yang lama.")
      case .notKeptOut(let name): .note(.info, "Akun \(name.text) tidak terkunci.")
      case .closed(let name): .note(.info, "Akun \(name.text) ditutup. Pengelola sistem dapat membukanya.")
      case .unknown: .note(.info, "Akun ini tidak ada lagi di kantor cabang ini.")
      }
    },
    openAccount: "Buka akun",
    openAccountTitle: { "Buka akun \($0)" },
    askOpenAccount: "Pastikan pemilik akun sendiri yang salah mengetik kata sandi, bukan orang lain yang menebaknya.")

  @Sendable private static func state(_ account: StaffLine, _ zone: Zone, _ say: CounterTexts) -> String {
    if account.isDisabled { return "ditutup" }
    if let locked = account.locked { return "terkunci sejak \(say.stamp(locked, zone))" }
    let pauses = account.pauses.map { "\(plain($0.terminal)) sampai \(say.stamp($0.until, zone))" }
    return pauses.isEmpty ? "aktif" : "dijeda di " + pauses.joined(separator: ", ")
  }
}
