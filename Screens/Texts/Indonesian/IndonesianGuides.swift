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
    balance: ArticleText(
      "Berapa saldo saya?", "melihat saldo JHT",
      .text("Anjungan ini belum menampilkan saldo JHT."),
      .facts([
        Fact("JMO", "menu Informasi Saldo JHT, tidak dipungut biaya"),
        Fact("Akun peserta", Contact.account),
        Fact("Loket", "bawa KTP dan kartu peserta"),
      ]),
      .text("Saldo tidak hangus dan tetap dikembangkan setelah Anda berhenti bekerja."),
      .note(.warning, "Jangan berikan kata sandi atau kode OTP kepada siapa pun yang menawarkan cek saldo.")),
    claimStatus: ArticleText(
      "Status klaim saya", "sampai di mana klaim JHT",
      .text("Anjungan ini belum menampilkan status klaim. Siapkan nomor kartu Anda, lalu tanyakan di sini:"),
      .facts([
        Fact("Situs", "\(Contact.site), bagian Tracking Klaim"),
        Fact("Loket", "kantor cabang tempat klaim diajukan"),
        Fact("Telepon", Contact.callCentre),
        Fact("Dibayar", "paling lama 5 hari kerja setelah dokumen lengkap"),
      ]),
      .text("Pengaduan yang sudah Anda sampaikan dapat dilihat di menu Lacak Pengaduan.")),
    selfEmployed: ArticleText(
      "Pekerja mandiri (BPU)", "ojek, pedagang, petani, migran",
      .text("Pekerja tanpa perusahaan, misalnya pengemudi ojek, pedagang, petani, dan nelayan, dapat menjadi peserta."),
      .facts([
        Fact("JKK", "1% dari penghasilan yang dilaporkan"),
        Fact("Jatuh tempo", "tanggal 15 bulan itu juga"),
        Fact("Menunggak", "sampai 3 bulan masih dapat dibayar; lebih lama, kepesertaan berakhir"),
        Fact("Migran", "pekerja migran (PMI) mempunyai paket tersendiri"),
        Fact("Mendaftar", "di loket dengan KTP, atau tanyakan ke \(Contact.callCentre)"),
      ]),
      .text("Mendaftar belum dapat dilakukan di anjungan ini.")),
    changingContact: ArticleText(
      "Ganti nomor HP, alamat, rekening", "lewat pengkinian data",
      .text("Nomor telepon, e-mail, alamat, dan rekening diperbarui lewat Pengkinian Data."),
      .facts([
        Fact("Di sini", "pilih Pengkinian Data; siapkan KTP, KK, kartu peserta"),
        Fact("Loket", "bawa KTP asli dan KK"),
        Fact("Hasil", "3 hari kerja"),
      ]),
      .text("Alamat ditulis seperti pada KTP. Bila KTP masih lama, perbarui dahulu di Dukcapil.")),
    free: ArticleText(
      "Apakah gratis?", "biaya layanan",
      .note(.success, "Ya. Layanan di anjungan ini dan di loket tidak dipungut biaya."),
      .facts([
        Fact("Juga gratis", "menanyakan nomor kartu, cek di JMO dan di situs, pengaduan"),
        Fact("SMS", "tarif operator Anda"),
      ]),
      .text("Ada yang meminta bayaran? Sampaikan lewat menu Pengaduan, atau hubungi \(Contact.callCentre).")),
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
        Fact("KTP keliru", "Perbaiki di Dukcapil. Dapat memakan waktu 1 bulan lebih."),
        Fact("Data kami keliru", "Minta koreksi melalui HRD, atau di loket dengan KTP dan KK."),
        Fact(
          "Ada klaim JHT",
          "Customer Service cabang klaim itu dapat membatalkannya. Bila dibiarkan, klaim batal "
            + "otomatis setelah 2 sampai 3 minggu."),
        Fact("Wajah tidak dikenali", "Lepas kacamata, rapikan rambut, cari tempat yang terang."),
      ]),
      .text("Data berbeda dan klaim yang masih proses tidak dihitung sebagai percobaan gagal.")),
    wrongData: ArticleText(
      "Nama atau data salah", "salah tulis, NIK, tanggal lahir",
      .text(
        "Nama, NIK, dan tanggal lahir di sini harus sama dengan KTP. Siapa yang memperbaiki bergantung pada yang keliru:"
      ),
      .facts([
        Fact("KTP atau KK keliru", "perbaiki dahulu di Dukcapil"),
        Fact("Data kami keliru", "minta koreksi melalui HRD, atau di loket dengan KTP dan KK"),
        Fact("Alamat, telepon", "perbarui sendiri lewat Pengkinian Data"),
      ]),
      .text("Sesudah diperbaiki, ulangi Pengkinian Data. Beda data tidak dihitung sebagai percobaan gagal.")),
    newEmployer: ArticleText(
      "Pindah kerja", "kartu baru, saldo yang lama",
      .text(
        "Setiap perusahaan mendaftarkan pekerjanya, jadi nomor kartu di tempat kerja baru berbeda. Kartu lama tetap milik Anda."
      ),
      .facts([
        Fact("Saldo lama", "tidak hangus dan tetap dikembangkan"),
        Fact("Kartu lama", "tampil sebagai tidak aktif di Cek Kepesertaan"),
        Fact("Belum terdaftar?", "tanyakan kepada HRD; yang mendaftarkan adalah perusahaan"),
        Fact("Beberapa kartu", "tanyakan di loket dengan KTP dan semua kartu"),
      ]),
      .text("Klaim JHT karena berhenti kerja hanya bila Anda tidak bekerja lagi: baca Klaim dan dokumennya.")),
    blocking: ArticleText(
      "Kenapa terblokir", "salah 3 kali, dan cara membukanya",
      .facts([
        Fact("Nomor kartu", "salah 3 kali berturut-turut"),
        Fact("Wajah", "gagal 3 kali berturut-turut"),
      ]),
      .text("Percobaan dihitung terus, juga di anjungan lain dan pada hari lain, sampai ada yang berhasil."),
      .note(.warning, "Blokir tidak terbuka sendiri. Laporkan di anjungan ini, di loket, atau hubungi 175."),
      .text("Setelah dilaporkan, blokir terbuka 1x24 jam kemudian. Melapor lagi tidak mengubah waktunya."),
      .text("Sudah salah 2 kali? Berhenti dahulu, dan tanyakan nomornya kepada perusahaan penerbit kartu.")),
    notFound: ArticleText(
      "Data KPJ tidak ditemukan", "enam sebab dan jalan keluarnya",
      .text("Anda mungkin tetap terdaftar."), .facts(MembershipTexts.indonesian.causes)),
    complaining: ArticleText(
      "Pengaduan", "cara dan batas waktu",
      .facts([
        Fact("Sampaikan", "di anjungan ini, kepada petugas loket, telepon \(Contact.callCentre), atau \(Contact.mail)"),
        Fact("Sebutkan", "apa yang terjadi, kapan, di mana, dan siapa yang Anda temui"),
        Fact("Minta", "nomor pengaduan, lalu simpan"),
        Fact("Jawaban kami", "paling lambat 5 hari kerja"),
        Fact("LAPOR!", "\(Contact.reports): diteruskan dalam 3 hari kerja, dijawab dalam 5 hari kerja"),
      ]),
      .text(
        "Pengaduan tidak dipungut biaya, dan identitas Anda dijaga sesuai pilihan Anda. Belum dijawab? Anda dapat melapor ke "
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
      .text("Pada jam layanan, petugas loket siap membantu Anda. Untuk kantor cabang lain, hubungi 175."),
      .text("Di luar jam itu, juga pada hari libur, hubungi 175 atau pakai anjungan ini bila ruangannya terbuka.")),
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
