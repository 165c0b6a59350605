import Flow

extension GuideTexts {
  static let indonesian = GuideTexts(
    lostNumber: ArticleText(
      "Nomor KPJ hilang atau lupa", "di mana nomor itu ditemukan",
      .text("KPJ adalah Kartu Peserta Jamsostek. Nomornya 11 angka atau huruf, dan bukan nomor KTP."),
      .facts([
        Fact("Kartu peserta", "di bagian depan"),
        Fact("JMO", "Kartu Digital dan Profil Peserta"),
        Fact("Surat lama", "slip gaji atau surat perjanjian kerja"),
        Fact("HRD", "perusahaan yang menerbitkan kartu itu"),
        Fact("Loket", "bawa KTP dan KK"),
      ]),
      .note(.success, "Menanyakan nomor yang hilang tidak dipungut biaya."),
      .text("Anjungan ini menampilkan nomor yang disamarkan, agar Anda tahu kartu mana yang dicari.")),
    updating: ArticleText(
      "Pengkinian data", "apa yang disiapkan, berapa lama",
      .text("Pengkinian memastikan data Anda sama dengan KTP dan KK. Ini syarat utama sebelum klaim JHT."),
      .facts([
        Fact("Siapkan", "KTP, KK, nomor KPJ yang benar"),
        Fact("", "nomor telepon dan e-mail yang aktif"),
        Fact("", "rekening bank yang aktif, kontak darurat, NPWP bila ada"),
        Fact("Verifikasi", "3 hari kerja"),
        Fact("Berhasil", "tidak perlu mengulang"),
        Fact("Gagal", "ulangi dari awal"),
      ])),
    refused: ArticleText(
      "Kenapa pengkinian ditolak", "masih proses, data beda, ada klaim",
      .facts([
        Fact("Masih sedang proses", "Tunggu hasilnya, 3 hari kerja. Jangan mengulang."),
        Fact("KTP keliru", "Perbaiki di Dindukcapil. Dapat memakan waktu 1 bulan lebih."),
        Fact("Data kami keliru", "Minta koreksi melalui HRD, atau di loket dengan KTP dan KK."),
        Fact(
          "Ada klaim JHT",
          "Customer Service cabang klaim itu dapat membatalkannya. Bila dibiarkan, klaim batal "
            + "otomatis setelah 2 sampai 3 minggu."),
        Fact("Wajah tidak dikenali", "Lepas kacamata, rapikan rambut, cari tempat yang terang."),
      ]),
      .text("Data berbeda dan klaim yang masih proses tidak dihitung sebagai percobaan gagal.")),
    blocking: ArticleText(
      "Kenapa terblokir", "salah 3 kali, dan cara membukanya",
      .facts([
        Fact("Nomor kartu", "salah 3 kali berturut-turut"),
        Fact("Wajah", "gagal 3 kali berturut-turut"),
      ]),
      .text("Percobaan dihitung terus, juga di anjungan lain dan pada hari lain, sampai ada yang berhasil."),
      .note(.warning, "Blokir tidak terbuka sendiri. Laporkan di anjungan ini, di loket, atau hubungi 175."),
      .text("Blokir terbuka 1x24 jam setelah dilaporkan. Melapor lagi tidak mengubah waktunya."),
      .text("Sudah salah 2 kali? Berhenti dahulu, dan tanyakan nomornya kepada perusahaan penerbit kartu.")),
    notFound: ArticleText(
      "Data KPJ tidak ditemukan", "enam sebab dan jalan keluarnya",
      .text("Anda mungkin tetap terdaftar."), .facts(MembershipTexts.indonesian.causes)),
    complaining: ArticleText(
      "Pengaduan", "cara dan batas waktu",
      .facts([
        Fact("Sampaikan", "di anjungan ini, kepada petugas loket, telepon \(Contact.callCentre), atau \(Contact.mail)"),
        Fact("Sebutkan", "apa yang terjadi, kapan, di mana, dan siapa yang Anda temui"),
        Fact("Minta", "nomor tiket, lalu simpan"),
        Fact("Jawaban kami", "paling lambat 5 hari kerja"),
        Fact("LAPOR!", "\(Contact.reports): diteruskan dalam 3 hari kerja, dijawab dalam 5 hari kerja"),
      ]),
      .text(
        "Pengaduan tidak dipungut biaya, dan identitas Anda dirahasiakan. Belum dijawab? Anda dapat melapor ke "
          + "LAPOR! atau Ombudsman.")),
    contacts: ArticleText(
      "Kontak resmi", "telepon, WhatsApp, e-mail, situs",
      .facts([
        Fact("Telepon", Contact.callCentre),
        Fact("WhatsApp", Contact.whatsApp),
        Fact("E-mail", Contact.mail),
        Fact("Situs", Contact.site),
        Fact("Akun peserta", Contact.account),
        Fact("X (Twitter)", Contact.handle),
        Fact("Facebook", "BPJS Ketenagakerjaan"),
        Fact("LAPOR!", Contact.reports),
      ]),
      .text("Sebelum menelepon, siapkan NIK, nama lengkap, tanggal lahir, alamat, dan nomor telepon Anda."),
      .text("Informasi kontak dapat berubah. Bila ragu, tanyakan kepada petugas loket.")),
    hours: ArticleText(
      "Jam layanan", "kantor cabang ini",
      .text("Petugas loket di sini siap membantu Anda. Untuk kantor cabang lain, hubungi 175.")),
    touts: ArticleText(
      "Waspada calo dan penipuan", "petugas tidak menerima imbalan",
      .note(.warning, "Petugas tidak pernah meminta kata sandi atau kode OTP, dan tidak menerima imbalan."),
      .text("Anda tidak memerlukan perantara. Tanyakan saja kepada petugas loket."),
      .facts([
        Fact("Nomor KPJ", "bersifat pribadi; jangan diberikan kepada orang yang menawarkan bantuan"),
        Fact("Situs", "yang resmi berakhir dengan bpjsketenagakerjaan.go.id"),
        Fact("Pesan", "jangan percaya janji uang atau klaim cepat lewat pesan dan komentar"),
        Fact("Laporkan", "telepon \(Contact.callCentre), atau petugas loket"),
      ])))
}
