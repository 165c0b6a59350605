import Flow

/// What the help says of a question before it names the keys. A drawing has at most 12 lines of 60 cells, in ASCII.
struct HelpTexts: Sendable {
  let menu: String
  let identity: String
  /// A KTP with its NIK.
  let ktp: String
  let card: String
  /// A membership card with its number.
  let cardDrawing: String
  let contact: String
  /// For who has no e-mail and fills it in himself.
  let noEmail: String
  let population: String
  /// A KK with its number.
  let kk: String
  let address: String
  let account: String
  let review: String
  let complaint: String
  let mode: String
  let complaintContact: String
  let tracking: String
  /// A block, and what a report does.
  let block: String
  let report: String
  let consent: String
  let face: String
}

extension HelpTexts {
  /// What a word or number is, and a drawing of where it stands.
  static func parts(_ text: String, _ drawing: String? = nil) -> [Part] {
    [.text(text)] + (drawing.map { [.blank, .text($0)] } ?? [])
  }

  static let indonesian = HelpTexts(
    menu: "Pilih layanan: ketik angka di depannya. Bila ragu, ketik 6 (Informasi) dan cari dengan kata Anda sendiri, "
      + "atau temui petugas loket.",
    identity: "NIK terdiri dari 16 angka, di KTP tertulis paling atas. Nama dan tanggal lahir: ketik seperti pada KTP, "
      + "juga bila ejaannya keliru. Bila KTP tidak dibawa, NIK juga ada di Kartu Keluarga.",
    ktp: """
      +----------------------------------------------------+
      |                PROVINSI DKI JAKARTA                |
      |                  JAKARTA SELATAN                   |
      |  NIK  : 3174 0755 0895 9002   <-- 16 angka ini     |
      |  Nama : SARI WULANDARI                   +------+  |
      |  Tempat/Tgl Lahir : JAKARTA, 15-08-1995  | foto |  |
      |  ...                                     +------+  |
      +----------------------------------------------------+
      """,
    card: "Nomor kartu, disebut juga nomor KPJ, terdiri dari 11 tanda dan tercetak di kartu peserta BPJS "
      + "Ketenagakerjaan. Nomor itu juga ada di aplikasi JMO, atau tanyakan kepada HRD. Bila Anda punya beberapa kartu, "
      + "ambil yang awal dan akhirnya sama dengan yang tertulis di layar.",
    cardDrawing: """
      +----------------------------------------------------+
      |  BPJS Ketenagakerjaan              KARTU PESERTA   |
      |                                                    |
      |  SARI WULANDARI                                    |
      |  16000000074   <-- 11 tanda ini                    |
      |                                                    |
      +----------------------------------------------------+
      """,
    contact: "Nomor telepon dan e-mail dipakai petugas untuk menghubungi Anda. NPWP adalah nomor wajib "
      + "pajak; bila tidak punya, kosongkan saja.",
    noEmail: "Belum punya e-mail? Minta bantuan petugas loket. Isian di sini tidak disimpan sebelum dikirim.",
    population:
      "KK adalah Kartu Keluarga. Nomor KK terdiri dari 16 angka di bagian paling atas, dan tidak sama dengan NIK. "
      + "Nama ibu kandung juga tertulis di KK.",
    kk: """
      +----------------------------------------------------+
      |                   KARTU KELUARGA                   |
      |          No. 3174 0712 0314 0005   <-- 16 angka    |
      |  Nama Kepala Keluarga : ...                        |
      |  Alamat               : ...                        |
      +----------------------------------------------------+
      """,
    address:
      "Isi seperti pada KTP. RT dan RW tertulis berdampingan, misalnya 003/007. Untuk kabupaten, kota, dan provinsi "
      + "cukup ketik beberapa huruf, atau tekan F3 untuk memilih dari daftar.",
    account:
      "Manfaat dibayarkan ke rekening atas nama Anda sendiri. Nomor rekening ada di buku tabungan atau aplikasi bank, "
      + "bukan nomor di kartu ATM. Kontak darurat adalah orang lain yang dapat kami hubungi bila Anda tidak dapat dihubungi.",
    review:
      "Ketik angka di depan baris yang keliru. Setelah diperbaiki, satu kali Enter membawa Anda kembali ke sini. Belum "
      + "ada yang dikirim sebelum Anda memilih Kirim.",
    complaint:
      "Ceritakan apa yang terjadi, kapan, di mana, dan apa yang Anda harapkan. Jangan tulis kata sandi atau kode OTP.",
    mode:
      "Terbuka: petugas kantor cabang ini dapat melihat nama dan telepon Anda. Rahasia: hanya petugas yang menangani dan "
      + "penyelia yang melihatnya. Anonim: kami tidak menyimpan nama, NIK, atau telepon; jawaban hanya dapat dibaca dengan "
      + "nomor dan PIN yang nanti tampil satu kali.",
    complaintContact:
      "Dengan nomor telepon, petugas dapat menghubungi Anda, dan 4 angka terakhirnya membuka pengaduan Anda. "
      + "Tanpa telepon, Anda mendapat PIN sebagai gantinya.",
    tracking:
      "Nomor pengaduan terdiri dari 9 tanda, misalnya BMA-AAA-AA2, dan tampil setelah pengaduan dikirim. Huruf kecil "
      + "boleh, garis dibuat sendiri. Kolom kedua: 4 angka terakhir telepon yang Anda tulis, atau 6 angka PIN. Bila hilang, "
      + "bawa KTP ke loket; pengaduan anonim tanpa PIN tidak dapat dibuka siapa pun. Lima kali salah dalam 24 jam menutup pengaduan "
      + "itu sementara. Nomor pengajuan pengkinian dilihat di menu 2, nomor laporan blokir di menu 5.",
    block:
      "Setelah tiga jawaban salah berturut-turut, pengkinian data dihentikan supaya orang lain tidak dapat menebak. Klaim dan "
      + "kepesertaan Anda tidak berubah. Blokir baru terbuka 1x24 jam setelah dilaporkan: pilih Lapor Buka Blokir di sini, "
      + "temui petugas loket dengan KTP, atau hubungi 175. Setelah terbuka Anda mempunyai tiga kesempatan baru.",
    report:
      "Laporan memulai hitungan 24 jam. Sebelum dilaporkan, blokir tidak terbuka sendiri. Pilih Laporkan bila pengkinian Anda "
      + "memang terblokir: Anda mendapat nomor laporan dan waktu terbukanya. Melapor dua kali tidak mengubah waktu itu. Kembali "
      + "berarti tidak melapor sekarang.",
    consent:
      "Tanpa persetujuan Anda, data tidak dicocokkan dan pengkinian tidak dilanjutkan. Setuju: kami mencocokkan data Anda dan "
      + "lanjut ke nomor kartu. Tidak setuju: tidak ada yang diproses, kepesertaan Anda tetap seperti sekarang, dan Anda dapat "
      + "kembali kapan saja. Jawabannya angka 1 atau 2; Enter tidak menjawab.",
    face:
      "Wajah Anda dibandingkan dengan foto pada KTP, supaya tidak ada orang lain yang mengubah data Anda. Lepas kacamata, masker, "
      + "dan topi, cari tempat yang terang, dan lihat lurus ke depan. Pemeriksaan dimulai hanya dengan baris pertama. Tiga kali "
      + "gagal berturut-turut memblokir pengkinian; gangguan alat tidak dihitung.")

  static let english = HelpTexts(
    menu:
      "Choose a service: type the digit before it. If you are not sure, type 6 (Information) and search in your own "
      + "words, or see an officer at the counter.",
    identity:
      "The NIK has 16 digits and stands at the top of the KTP (identity card). Type name and date of birth as on the "
      + "KTP, even where it is misspelt. Without the KTP, the NIK is on the KK (family card) too.",
    ktp: """
      +----------------------------------------------------+
      |                PROVINSI DKI JAKARTA                |
      |                  JAKARTA SELATAN                   |
      |  NIK  : 3174 0755 0895 9002   <-- these 16 digits  |
      |  Nama : SARI WULANDARI                  +-------+  |
      |  Tempat/Tgl Lahir : JAKARTA, 15-08-1995 | photo |  |
      |  ...                                    +-------+  |
      +----------------------------------------------------+
      """,
    card: "The card number, also called KPJ, has 11 characters and is printed on the membership card of BPJS "
      + "Ketenagakerjaan. It is in the JMO app too, or ask your HR department. If you have several cards, take the one that "
      + "begins and ends as shown on the screen.",
    cardDrawing: """
      +----------------------------------------------------+
      |  BPJS Ketenagakerjaan              KARTU PESERTA   |
      |                                                    |
      |  SARI WULANDARI                                    |
      |  16000000074   <-- these 11 characters             |
      |                                                    |
      +----------------------------------------------------+
      """,
    contact: "Officers use telephone and e-mail to reach you. NPWP is the taxpayer's number; "
      + "if you have none, leave it empty.",
    noEmail: "No e-mail? Ask a counter officer. What you typed here is not kept before it is sent.",
    population:
      "KK is the family card (Kartu Keluarga). Its number has 16 digits at the very top and is not your NIK. Your "
      + "mother's name stands on the KK too.",
    kk: """
      +----------------------------------------------------+
      |                   KARTU KELUARGA                   |
      |          No. 3174 0712 0314 0005   <-- 16 digits   |
      |  Nama Kepala Keluarga : ...                        |
      |  Alamat               : ...                        |
      +----------------------------------------------------+
      """,
    address:
      "Fill in as on the KTP. RT and RW stand side by side there, for example 003/007. For regency, city and province a "
      + "few letters are enough, or press F3 to choose from the list.",
    account:
      "Benefits are paid to an account in your own name. Its number is in the bank book or the bank's app, not on the ATM "
      + "card. The emergency contact is somebody else whom we can call when we cannot reach you.",
    review:
      "Type the digit of a line that is wrong. Once it is right, a single Enter brings you back here. Nothing is sent "
      + "before you choose to send it.",
    complaint: "Tell what happened, when, where, and what you hope for. Do not write passwords or OTP codes.",
    mode:
      "Open: officers of this branch office can see your name and telephone. Confidential: only the officer in charge and "
      + "the supervisors see them. Anonymous: we keep no name, NIK or telephone; the answer can be read only with the number and "
      + "the PIN, which is shown once.",
    complaintContact:
      "With a telephone number officers can reach you, and its last 4 digits open your complaint. Without one you "
      + "get a PIN instead.",
    tracking:
      "The number of a complaint has 9 characters, for example BMA-AAA-AA2, and is shown once the complaint is sent. "
      + "Small letters are fine, the dashes come by themselves. The second field takes the last 4 digits of the telephone that "
      + "you gave, or the 6 digits of the PIN. If one is lost, bring your KTP to the counter; nobody can open an "
      + "anonymous complaint without its PIN. Five misses in 24 hours close that complaint for a while. The number "
      + "of a data update is looked at in menu 2, that of a block's report in menu 5.",
    block:
      "After three wrong answers in a row the data update stops, so that nobody else can guess. Your claims and your membership "
      + "do not change. A block opens 24 hours after it was reported and not before: choose Report to Unblock here, see a counter "
      + "officer with your KTP, or call 175. Once it is open you have three new tries.",
    report:
      "A report begins the 24 hours. Before it is reported, a block does not open by itself. Choose Report if your data update is "
      + "blocked: you get a number and the moment of the opening. Reporting twice does not change that moment. Back means that "
      + "you do not report now.",
    consent:
      "Without your consent no data are compared and the update does not go on. Agree: we compare your data and go on to the card "
      + "number. Do not agree: nothing is processed, your membership stays as it is, and you can come back at any time. The answer "
      + "is the digit 1 or 2; Enter does not answer.",
    face:
      "Your face is compared with the photograph of your KTP, so that nobody else changes your data. Take off glasses, mask and hat, "
      + "find a bright place, and look straight ahead. Only the first line begins the check. Failing three times in a row "
      + "blocks the data update; trouble of the device does not count.")
}
