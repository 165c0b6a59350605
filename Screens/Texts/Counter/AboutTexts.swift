/// What the counter's help says of a page before it names the keys: what stands there, and what an action does.
struct AboutTexts: Sendable {
  let topic: @Sendable (CounterTopic) -> String
}

extension AboutTexts {
  static let indonesian = AboutTexts {
    switch $0 {
    case .signIn:
      "Nama akun dan kata sandi Anda sendiri. Kata sandi yang salah dihitung; setelah beberapa kali masuk dijeda, lalu akun dikunci dan penyelia "
        + "membukanya. Lupa kata sandi: mintalah pengelola sistem."
    case .menu:
      "Di atas: yang menunggu di kantor cabang ini sekarang. Di bawah: pekerjaan peran Anda; angkanya sama untuk semua peran. "
        + "Selesai atau pergi sebentar: Keluar, atau kunci layar."
    case .find:
      "Ketik NIK atau nomor kartu lalu Enter, atau nama dan tanggal lahir. Alasan melihat dicatat dalam buku catatan. KTP yang "
        + "sudah Anda lihat dari peserta yang hadir tetap berlaku 30 menit, juga bila ia dicari lagi."
    case .handOver:
      "Nomor yang tampil di anjungan setelah nomor kartu peserta sesuai. Berlaku 30 menit, di kantor cabang ini, satu kali; KTP "
        + "asli tetap Anda lihat."
    case .person:
      "Atas: yang menghalangi peserta sekarang. Bawah: yang dapat Anda lakukan; huruf dan angkanya tetap. Nomor lengkap dan "
        + "layanan yang mengubah data terbuka setelah KTP asli Anda lihat (1), selama 30 menit. Yang dilakukan dicatat."
    case .personRows:
      "Yang tercatat tentang peserta ini. Ketik / untuk menyempitkan baris dengan kata; Enter membuka baris yang punya halaman "
        + "sendiri. Esc kembali ke halaman peserta."
    case .caller:
      "Peserta menelepon: satu jawaban lagi yang hanya ia ketahui harus cocok dengan catatan. Salah tiga kali menutup laporan lewat "
        + "telepon; peserta dapat melapor di anjungan atau datang dengan KTP."
    case .serving:
      "Pengkinian yang sama seperti di anjungan, atas nama peserta yang duduk di depan Anda. Rekan Anda yang memutuskannya."
    case .comparing:
      "Bandingkan wajah orang di depan Anda dengan foto pada KTP asli, bukan dengan salinan. Orang lain dihitung sebagai kesalahan "
        + "peserta; bila tidak dapat dinilai, tidak dihitung."
    case .queue:
      "Pengaduan kantor cabang, yang paling dekat dengan batasnya dahulu, kecuali Anda urutkan lain (s). Tanda di depan baris: x "
        + "lewat waktu, ! segera atau ada tulisan pelapor yang menunggu dibaca, i milik Anda. Ketik / untuk mencari kata, nama "
        + "pelapor, akhir telepon, atau nomor; Enter mencari di semua pengaduan."
    case .marked:
      "Beberapa pengaduan ditandai (*): huruf di bawah mengambil, menjawab, atau menugaskan semuanya. Yang rahasia, yang dipegang "
        + "rekan, atau yang sudah berubah tidak disentuh dan disebut sesudahnya. Esc menghapus tanda."
    case .complaint:
      "Yang ditulis pelapor, percakapannya, dan catatan petugas (hanya petugas yang membacanya). Tombol di bawah selalu sama: jawab, "
        + "minta, catat, ambil. Batas 5 hari kerja berhenti selama pelapor diminta keterangan."
    case .writing:
      "Tulisan ini dibaca pelapor, kecuali catatan petugas. Balasan siap pakai dapat diubah sebelum dikirim. Yang belum dikirim "
        + "disimpan bersama pengaduannya selama giliran kerja ini."
    case .reason:
      "Alasan dibaca petugas, bukan pelapor, dan berdiri utuh di antara kejadian pengaduan. Yang belum dicatat disimpan bersama "
        + "pengaduannya selama giliran kerja ini."
    case .takingDown:
      "Pengaduan yang disampaikan langsung atau lewat 175. Tanyakan siapa yang boleh tahu namanya. Dengan telepon, 4 angka terakhir "
        + "membuka pengaduan itu; tanpa telepon pelapor mendapat PIN, sekali saja."
    case .updates:
      "Pengkinian yang menunggu keputusan, yang paling lama dahulu; batasnya 3 hari kerja. Yang Anda isi sendiri diputuskan rekan."
    case .comparison:
      "Kiri: yang tersimpan. Kanan: yang diajukan. Yang berubah dan yang janggal berdiri di atas. Setujui baru dapat dipilih setelah "
        + "itu, kontak baru, dan rekening baru tampil. Gagal memerlukan alasan, yang dibaca peserta."
    case .rejecting:
      "Peserta membaca alasan ini di anjungan dan harus mengulang dari awal: tulis apa yang harus diperbaiki."
    case .openings:
      "Blokir yang diminta dibuka sebelum 24 jam. Yang meminta tidak memutuskan: penyelia lain yang membuka atau menolaknya, dengan "
        + "alasan yang dicatat."
    case .corrections:
      "NIK yang keliru di catatan kami dan diperbaiki setelah KTP asli dilihat. Penyelia lain yang menyetujuinya."
    case .terminals:
      "Terminal yang dijeda karena banyak salah, atau yang memblokir banyak orang dalam waktu singkat. Lihat dahulu siapa yang "
        + "memakainya; mengakhiri jeda membukanya lagi dan dicatat."
    case .figures:
      "Angka kantor cabang untuk satu hari atau satu bulan; P menampilkan per petugas, c baris untuk lembar kerja. "
        + "Keberatan dihitung dalam masa itu; yang terbuka dihitung sekarang."
    case .ledger:
      "Setiap kejadian adalah satu catatan, menurut urutan dicatat; tidak ada yang dapat diubah atau dihapus. Yang terjadi karena "
        + "waktu saja (lewat batas, blokir terbuka) baru dicatat saat ada yang membukanya, dengan waktu kejadiannya sendiri: "
        + "karena itu waktunya dapat lebih awal daripada catatan di bawahnya."
    case .accounts:
      "Akun petugas kantor cabang ini. Yang terkunci karena kata sandi salah dapat dibuka di sini, setelah Anda yakin pemiliknya "
        + "sendiri yang salah ketik."
    case .question:
      "Ditanya satu kali, karena sesudahnya tidak dapat ditarik atau tulisan Anda hilang. Enter atau Esc tidak mengubah apa pun."
    case .refused: "Tidak ada yang dilakukan. Sebabnya ada di layar; Esc kembali, dan yang Anda ketik masih ada."
    }
  }
}
