import Flow

extension ClaimTexts {
  static let indonesian = ClaimTexts(
    claimingJHT: ArticleText(
      "Cara klaim JHT", "JMO, Lapak Asik, atau loket",
      .facts([
        Fact("JMO", "saldo sampai Rp15.000.000 (sejak Mei 2025), kepesertaan tidak aktif, data sudah diperbarui"),
        Fact("Lapak Asik", "\(Contact.claims), hari kerja 06.00-17.00\u{A0}WIB; berkas JPG, PNG, atau PDF sampai 6 MB"),
        Fact("Loket", "kantor cabang, dengan membawa dokumen asli"),
        Fact("Dibayar", "paling lama 5 hari kerja setelah dokumen lengkap"),
      ]),
      .note(
        .warning,
        "Selesaikan isian Lapak Asik sampai Anda mendapat nomor antrean. Klaim yang ditinggalkan tetap tercatat dan "
          + "menghalangi pengkinian data."),
      .text("Pengkinian data adalah syarat utama. JMO menggantikan BPJSTKU sejak September 2021.")),
    leaving: ArticleText(
      "JHT: berhenti kerja atau PHK", "saldo diambil penuh",
      .facts([
        Fact("Kapan", "1 bulan setelah tanggal surat berhenti atau PHK; kepesertaan sudah tidak aktif"),
        Fact("Bawa", "kartu peserta"),
        Fact("", "KTP"),
        Fact("", "KK"),
        Fact("", "paklaring atau bukti lain pernah bekerja"),
        Fact("", "buku tabungan"),
        Fact("", "NPWP bila saldo di atas Rp50.000.000 atau pernah klaim sebagian"),
      ])),
    tenPercent: ArticleText(
      "JHT: sebagian 10%", "persiapan pensiun",
      .facts([
        Fact("Syarat", "menjadi peserta paling sedikit 10 tahun"),
        Fact("Bawa", "kartu peserta"),
        Fact("", "e-KTP"),
        Fact("", "KK"),
        Fact("", "buku tabungan"),
        Fact("", "surat keterangan masih bekerja atau sudah berhenti"),
        Fact("", "NPWP, bila ada"),
      ]),
      .text("Hanya satu kali: 10% atau 30%, tidak keduanya.")),
    thirtyPercent: ArticleText(
      "JHT: sebagian 30%", "untuk rumah",
      .facts([
        Fact("Syarat", "menjadi peserta paling sedikit 10 tahun"),
        Fact("Bawa", "kartu peserta"),
        Fact("", "e-KTP"),
        Fact("", "KK"),
        Fact("", "buku tabungan di bank yang bekerja sama"),
        Fact("", "surat keterangan masih bekerja atau sudah berhenti"),
        Fact("", "dokumen perumahan dari bank"),
        Fact("", "NPWP, bila ada"),
      ]),
      .text("Hanya satu kali: 10% atau 30%, tidak keduanya.")),
    afterAccident: ArticleText(
      "JKK: laporan dan dokumen", "setelah kecelakaan kerja",
      .facts([
        Fact("Tahap 1", "laporan paling lambat 2x24 jam (formulir 3 KK1)"),
        Fact("Tahap 2", "laporan paling lambat 2x24 jam setelah sembuh (formulir 3a KK2)"),
        Fact("Dokter", "surat keterangan (formulir 3b KK3)"),
        Fact("Bawa", "kartu peserta, KTP, dan daftar hadir kerja"),
        Fact("", "urutan kejadian dan 2 saksi"),
        Fact("", "surat polisi bila kecelakaan lalu lintas"),
        Fact("", "kuitansi biaya"),
      ]),
      .text("Formulir dapat ditanyakan kepada HRD, petugas loket, atau 175.")),
    afterDeath: ArticleText(
      "JKM: peserta meninggal", "untuk ahli waris",
      .facts([
        Fact("Bawa", "kartu peserta yang meninggal"),
        Fact("", "KTP ahli waris"),
        Fact("", "KK"),
        Fact("", "surat keterangan atau akta kematian"),
        Fact("", "surat keterangan ahli waris"),
        Fact("", "buku nikah"),
        Fact("", "surat keterangan kerja"),
        Fact("", "buku tabungan"),
      ]),
      .text("Saldo JHT peserta yang meninggal juga menjadi hak ahli waris. Tanyakan juga klaim itu.")),
    heirs: ArticleText(
      "JHT: ahli waris dan keadaan khusus", "meninggal, cacat, pindah negara",
      .facts([
        Fact(
          "Meninggal",
          "kartu peserta, surat kematian dari dokter atau pejabat, surat keterangan ahli waris atau "
            + "penetapan pengadilan, KTP ahli waris"),
        Fact("Cacat total", "kartu peserta, surat dokter, KTP"),
        Fact("Pindah negara", "kartu peserta, surat pernyataan tidak bekerja lagi di Indonesia, paspor"),
      ]),
      .text("Bawa juga buku tabungan untuk pembayaran.")),
    forPension: ArticleText(
      "JP: pensiun bulanan", "dokumen umum setiap klaim",
      .facts([
        Fact("Bawa", "kartu peserta"),
        Fact("", "KTP"),
        Fact("", "buku tabungan"),
        Fact("", "formulir klaim dengan nomor peserta, ditandatangani"),
      ]),
      .text("Dokumen lain bergantung pada keadaan Anda. Tanyakan kepada petugas loket atau hubungi 175 lebih dahulu.")),
    afterDismissal: ArticleText(
      "JKP: dokumen setelah PHK", "dalam 6 bulan",
      .facts([
        Fact("Batas", "ajukan dalam 6 bulan sejak PHK"),
        Fact("Bawa", "bukti PHK"),
        Fact("", "kartu peserta"),
        Fact("", "KTP"),
        Fact("", "buku tabungan"),
      ]),
      .text("Dokumen lain bergantung pada keadaan Anda. Tanyakan kepada petugas loket atau hubungi 175 lebih dahulu.")))
}
