import Flow
import Rules
import Services

extension WatchTexts {
  static let indonesian = WatchTexts(
    openingsTitle: "Permintaan buka blokir lebih awal",
    askedColumn: "Diminta",
    byColumn: "Oleh",
    personColumn: "Peserta",
    reasonColumn: "Alasan",
    noOpenings: "Tidak ada permintaan yang menunggu.",
    openingTitle: "Buka blokir lebih awal?",
    blockLabel: "Terblokir",
    block: { cause, since in
      "sejak \(since), " + (cause == .kpj ? "nomor kartu salah 3 kali" : "wajah tidak cocok 3 kali")
    },
    opensLabel: "Terbuka sendiri",
    unreported: "tidak, sebelum dilaporkan",
    groundLabel: "Bukti diri",
    ground: { ground in
      let proof =
        switch ground.proof {
        case .card: "peserta hadir, KTP asli dilihat"
        case .caller: "peserta menelepon 175, satu fakta cocok"
        case nil: "tidak tercatat"
        }
      return ground.wrongFacts == 0 ? proof : proof + "; \(ground.wrongFacts) jawaban penelepon salah dalam 24 jam"
    },
    ownRequest: "Anda sendiri yang meminta. Penyelia lain yang memutuskan.",
    look: Label("Lihat peserta", "alasan melihat dicatat"),
    lookIntro: "Pilih alasan melihat data peserta ini.",
    terminalsTitle: "Terminal kantor cabang",
    terminalsIntro: {
      "Terminal yang dijeda, atau tempat peserta salah mencoba dalam 1 jam terakhir. Kata sandi petugas yang "
        + ($0 ? "salah: lihat Akun (8)." : "salah: penyelia melihatnya di Akun.")
    },
    terminalColumn: "Terminal",
    pausedColumn: "Dijeda",
    struckColumn: "Salah",
    blockedColumn: "Terblokir",
    noTerminals: "Tidak ada terminal yang dijeda, dan tidak ada peserta yang salah mencoba.",
    notPaused: "tidak dijeda",
    pause: {
      switch $0 {
      case .lookups: "cek"
      case .tracking: "lacak"
      case .handOvers: "nomor anjungan"
      case .checks: "kartu/wajah"
      }
    },
    pauseLabel: {
      switch $0 {
      case .lookups: "Cek kepesertaan"
      case .tracking: "Lacak pengaduan"
      case .handOvers: "Nomor dari anjungan"
      case .checks: "Nomor kartu dan wajah"
      }
    },
    until: { "sampai \($0)" },
    struckLabel: "Dalam 1 jam terakhir",
    struck: { "\($0) peserta salah mencoba, \($1) di antaranya terblokir" },
    terminalTitle: { "Terminal \($0)" },
    alarm: "Mungkin ada yang mencoba data orang lain di sini. Lihat dahulu siapa yang memakai terminal ini.",
    alarmed: { terminal, people, others in
      "\(terminal): \(people) peserta salah dalam 1 jam" + (others > 0 ? ", dan \(others) terminal lain" : "")
        + ". Lihat di menu Terminal."
    },
    freeMeans: "Bila jeda diakhiri, terminal ini langsung melayani lagi. Hitungan percobaan tetap tersimpan: yang "
      + "salah berikutnya menjedanya lagi, selama hitungan itu berlaku.",
    fell: { time, isBlocked in "salah \(time)" + (isBlocked ? ", terblokir" : "") },
    morePeople: { "Dan \($0) peserta lagi." },
    decline: Label("Tolak permintaan", "alasannya tampil di halaman peserta"),
    declineTitle: "Tolak permintaan: pilih alasannya",
    declineIntro: "Blokir tetap. Alasan tampil di halaman peserta, bagi petugas yang meminta.",
    declineReason: {
      switch $0 {
      case .wait: "cukup menunggu 24 jam sesudah laporan"
      case .unclear: "alasannya belum jelas"
      case .identity: "belum pasti siapa yang meminta"
      case .suspicion: "mungkin orang lain yang mencoba"
      }
    },
    declineMeans: "Permintaan ini selesai. Petugas dapat meminta lagi dengan alasan lain.",
    declineNow: "Ya, tolak",
    declined: { staff, when, why in "Buka lebih awal ditolak \(staff), \(when): \(why)." },
    free: "Akhiri jeda sekarang",
    freed: { "Jeda di \($0) sudah diakhiri." })
}
