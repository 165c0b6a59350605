extension Article {
  /// Words by which people look for it that it does not say itself, in either language: everyday words, old names, and
  /// wrong spellings that are going round. They are only searched, never shown.
  var synonyms: String {
    switch self {
    case .accident: "kecelakaan celaka luka sakit cacat injury injured hospital accident"
    case .death:
      "suami istri bapak ayah ibu orang tua anak husband wife father mother parent child meninggal wafat mati kematian duda janda yatim beasiswa died dead widow funeral uang"
    case .oldAge: "pensiunan tabungan saldo dana uang resign berhenti savings balance money withdraw"
    case .pension: "pensiun pensiunan tua bulanan retire retirement old monthly uang"
    case .jobLoss: "lost job phk pecat dipecat menganggur laid off fired dismissed unemployed redundancy uang"
    case .contributions: "bayar tarif denda telat terlambat tanggal potongan gaji pay fee rate late fine deduction"
    case .health: "kesehatan dokter berobat rawat obat jkn kis doctor medicine hospital"
    case .claimingJHT:
      "cair pencairan mencairkan dicairkan cairkan ambil mengambil klaim online uang saldo jmo bpjstku lapakasik money "
        + "withdraw cash out"
    case .leaving: "resign pindah kerja mundur keluar phk berhenti cair pencairan paklaring uang quit dismissed money"
    case .tenPercent: "10 persen sebagian cair uang part partial percent money"
    case .thirtyPercent: "30 persen sebagian rumah kpr cair uang house home mortgage part partial percent money"
    case .afterAccident: "kecelakaan celaka laporan formulir report hospital injury injured"
    case .afterDeath:
      "suami istri bapak ayah ibu orang tua anak husband wife father mother parent child meninggal wafat mati ahli waris "
        + "santunan uang died dead heir widow money"
    case .heirs:
      "suami istri bapak ayah ibu orang tua anak husband wife father mother parent child meninggal wafat mati ahli waris cacat "
        + "pindah negara died dead heir widow abroad uang money"
    case .forPension: "pensiun pensiunan tua bulanan retire retirement monthly uang money"
    case .afterDismissal: "lost job phk pecat dipecat menganggur laid off fired dismissed unemployed uang money"
    case .balance: "cek saldo dana kartu digital lihat jumlah uang jht berapa balance check see much money savings"
    case .claimStatus:
      "status klaim proses kapan lama cair dibayar belum masuk when paid waiting late delay sampai mana tracking lacak antrean queue progress track claim"
    case .selfEmployed:
      "bpu mandiri bukan penerima upah ojek ojol pedagang petani nelayan wiraswasta freelance daftar mendaftar pendaftaran "
        + "pmi tki migran register sign up self employed driver trader migrant"
    case .changingContact:
      "ganti ubah mengubah nomor hp telepon seluler email surel alamat rekening data pindah change phone mobile number "
        + "address account move"
    case .free: "gratis biaya bayar ongkos pungutan tarif dipungut free cost fee charge pay price"
    case .lostNumber:
      "kpj hilang lupa kartu nomor rusak patah cetak ulang ganti tertinggal dicuri kehilangan lost forgot forgotten card "
        + "number broken damaged stolen replace replacement reprint print again"
    case .updating: "pengkinian update perbarui ubah mengubah ganti koreksi ekyc data jmo bpjstku change"
    case .refused:
      "gagal ditolak tidak bisa beda salah dukcapil dindukcapil dinas disdukcapil failed refused rejected mismatch wrong name nama"
    case .wrongData:
      "nama salah keliru tulis ejaan beda ktp kk nik tanggal lahir perbaiki koreksi ralat dukcapil ganti ubah name wrong "
        + "misspelt misspelled spelling error mistake incorrect birth date correct correction fix change"
    case .newEmployer:
      "pindah kerja ganti perusahaan kantor baru resign dua kartu banyak kartu gabung saldo new job work change changed "
        + "employer company moved two cards several merge"
    case .blocking: "blokir terblokir kunci terkunci akun buka jmo bpjstku blocked locked account unlock"
    case .notFound: "tidak terdaftar belum terdaftar kpj hilang not registered missing"
    case .complaining:
      "lupa hilang pin forgot forgotten lost status keluhan komplain lapor ombudsman protes complaint complain report"
    case .contacts:
      "hubungi telepon telpon hp wa whatsapp surel email twitter instagram medsos alamat call centre center phone "
        + "address sso bpjstkinfo bpstkinfo jamsostek"
    case .hours:
      "buka tutup loket jadwal sabtu minggu libur hari jam open close counter time schedule saturday sunday weekend holiday"
    case .touts:
      "calo penipuan tipu palsu bsu bantuan subsidi upah hoaks imbalan sandi otp pungli scam fraud fake bribe password phishing"
    }
  }

  /// Words of questions that it answers too, which count as if it mentioned them: alone they mean something else.
  var mentioned: String {
    switch self {
    case .accident, .afterAccident: "klaim claim rumah sakit"
    case .health: "rumah sakit"
    case .contributions: "bpu mandiri self employed"
    case .selfEmployed: "iuran contribution contributions"
    case .death, .oldAge, .pension, .jobLoss, .claimingJHT, .leaving, .tenPercent, .thirtyPercent, .afterDeath, .heirs,
      .forPension, .afterDismissal, .lostNumber, .balance, .claimStatus, .newEmployer, .updating, .changingContact,
      .refused, .blocking, .notFound, .wrongData, .complaining, .contacts, .hours, .touts, .free:
      ""
    }
  }
}
