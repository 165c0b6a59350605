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
    case .caller:
      "Peserta menelepon: satu jawaban lagi yang hanya ia ketahui harus cocok dengan catatan. Salah tiga kali menutup laporan lewat "
        + "telepon; peserta dapat melapor di anjungan atau datang dengan KTP."
    case .serving:
      "Pengkinian yang sama seperti di anjungan, atas nama peserta yang duduk di depan Anda. Rekan Anda yang memutuskannya."
    case .comparing:
      "Bandingkan wajah orang di depan Anda dengan foto pada KTP asli, bukan dengan salinan. Orang lain dihitung sebagai kesalahan "
        + "peserta; bila tidak dapat dinilai, tidak dihitung."
    case .queue:
      "Pengaduan kantor cabang, yang paling dekat dengan batasnya dahulu. Baris berwarna atau bertanda: lewat waktu, segera, atau "
        + "ada tulisan pelapor yang menunggu dibaca. Ketik / untuk mencari kata, nama pelapor, akhir telepon, atau nomor."
    case .complaint:
      "Yang ditulis pelapor, percakapannya, dan catatan petugas (hanya petugas yang membacanya). Tombol di bawah selalu sama: jawab, "
        + "minta, catat, ambil. Batas 5 hari kerja berhenti selama pelapor diminta keterangan."
    case .writing:
      "Tulisan ini dibaca pelapor, kecuali catatan petugas. Jawaban siap pakai dapat diubah sebelum dikirim. Yang belum dikirim "
        + "disimpan bersama pengaduannya selama giliran kerja ini."
    case .takingDown:
      "Pengaduan yang disampaikan langsung atau lewat 175. Tanyakan siapa yang boleh tahu namanya. Dengan telepon, 4 angka terakhir "
        + "membuka pengaduan itu; tanpa telepon pelapor mendapat PIN, sekali saja."
    case .updates:
      "Pengkinian yang menunggu keputusan, yang paling lama dahulu; batasnya 3 hari kerja. Yang Anda isi sendiri diputuskan rekan."
    case .comparison:
      "Kiri: yang tersimpan. Kanan: yang diajukan. Yang berubah dan yang janggal berdiri di atas. Setujui baru dapat dipilih setelah "
        + "semuanya tampil. Gagal memerlukan alasan, yang dibaca peserta."
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
      "Angka kantor cabang untuk satu hari atau satu bulan; P menampilkan per petugas, c baris untuk lembar kerja."
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

  static let english = AboutTexts {
    switch $0 {
    case .signIn:
      "Your own account name and password. A wrong password is counted; several pause the sign-in, then lock the account, and a supervisor "
        + "opens it. Forgotten the password: ask whoever runs the system."
    case .menu:
      "Above: what waits in this branch now. Below: the work of your role; the digits are the same for every role. When you have "
        + "finished or go away for a moment: sign out, or lock the screen."
    case .find:
      "Type NIK or card number and Enter, or name and date of birth. Why you look is kept in the ledger. The KTP that you saw of "
        + "somebody who is here is good for 30 minutes, also when the person is looked for again."
    case .handOver:
      "The number that the kiosk shows once the card number was right. Good for 30 minutes, in this branch, once; you look at the "
        + "original KTP all the same."
    case .person:
      "Above: what stands in the person's way now. Below: what you can do; letters and digits stay the same. Full numbers and what "
        + "changes data open after you have seen the original KTP (1), for 30 minutes. What is done is recorded."
    case .caller:
      "The person is calling: one more answer that only the person knows has to agree with the record. Three wrong ones close reports "
        + "by telephone; the person can report at a kiosk or come with the KTP."
    case .serving:
      "The same data update as at a kiosk, in the name of the person before you. A colleague decides it."
    case .comparing:
      "Compare the face of the person before you with the photograph of the original KTP, not with a copy. Another person counts as a "
        + "wrong try; what cannot be judged does not count."
    case .queue:
      "Complaints of the branch, the nearest to their due day first. A row with a colour or sign: past due, due soon, or the "
        + "reporter's words wait to be read. Type / to look for words, a reporter's name, the end of a telephone, or a number."
    case .complaint:
      "What the reporter wrote, the messages, and officers' notes (which only officers read). The keys below are always the same: "
        + "answer, ask, note, take. The 5 working days stand still while the reporter is asked for something."
    case .writing:
      "The reporter reads this, but for an officer's note. Ready replies can be changed before they are sent. What is not sent is kept "
        + "with its complaint during this shift."
    case .takingDown:
      "A complaint that is told in person or to 175. Ask who may know the name. With a telephone its last 4 digits open the complaint; "
        + "without one the reporter gets a PIN, once."
    case .updates:
      "Data updates that wait for a decision, the oldest first; they are due after 3 working days. Your own entries are decided by a "
        + "colleague."
    case .comparison:
      "Left: what is on record. Right: what was sent. What changes and what is odd stands on top. It can be approved once all of it "
        + "was shown. A failure takes a reason, which the person reads."
    case .rejecting:
      "The person reads this reason at a kiosk and has to begin again: write what has to be mended."
    case .openings:
      "Blocks that are to be opened before the 24 hours. Who asks does not decide: another supervisor opens or refuses it, with a "
        + "reason that is kept."
    case .corrections:
      "A NIK that is wrong on our record and is corrected after the original KTP was seen. Another supervisor grants it."
    case .terminals:
      "Terminals that pause because of many wrong tries, or that block many people in a short time. Look first who uses it; ending a "
        + "pause opens it again and is recorded."
    case .figures:
      "The figures of the branch for a day or a month; P shows them by officer, c as lines for a spreadsheet."
    case .ledger:
      "Everything that happens is one row, in the order of recording; none can be changed or removed. What time alone brings (past "
        + "due, a block that opens) is recorded only when somebody opens it, with its own moment: so that moment can be earlier "
        + "than that of the row below."
    case .accounts:
      "The accounts of this branch. One that wrong passwords have locked can be opened here, once you are sure that its owner mistyped."
    case .question:
      "It is asked once, because afterwards it cannot be taken back, or because what you typed would be lost. Enter or Esc changes nothing."
    case .refused: "Nothing was done. The page says why; Esc goes back, and what you typed is still there."
    }
  }
}
