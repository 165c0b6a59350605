/// The three warnings whose wording is not ours: kept to the letter, in both languages. Section 3 of the rules.
enum Verbatim {
  /// V1.
  static let inProcess =
    "Sudah pernah melakukan Pengkinian data sebelumnya. Pengkinian data masih sedang proses."

  /// V2.
  static func retype(_ mask: String) -> String {
    "Ketik ulang Nomor Kartu (\(mask)) dengan benar dan sesuai tanpa sensor"
  }

  /// V3.
  static func claim(_ branch: String) -> String {
    "Pengkinian data tidak dapat dilanjutkan pada aplikasi JMO, dikarenakan masih dalam proses klaim JHT "
      + "di Lapak Asik Kantor Cabang \(branch)"
  }
}
