import Flow
import Rules
import Services

extension TakingTexts {
  static let indonesian = TakingTexts(
    title: { $0.map { "Catat pengaduan · \($0)" } ?? "Catat pengaduan" },
    whatAbout: "Tentang apa pengaduan ini?",
    textField: "Isi pengaduan, dengan kata pelapor",
    contactIntro: "Tanyakan kepada pelapor siapa yang boleh tahu, dan bagaimana ia dihubungi.",
    withoutPhone: "Tanpa telepon, pelapor mendapat PIN untuk melacak pengaduannya.",
    modeLabel: "Kerahasiaan",
    channelLabel: "Disampaikan lewat",
    chooseMode: "Pilih siapa yang boleh tahu.",
    callerProof: "Bukti (penelepon)",
    wrongFact: "Tidak cocok dengan data peserta. Percobaan ini dihitung.",
    factsEnded: { "Tiga kali tidak cocok. Lewat telepon baru dapat lagi setelah \($0)." },
    readAloud: "Bacakan kepada pelapor, dan tanyakan apakah ia setuju:",
    file: "Pelapor setuju, catat",
    filedTitle: "Pengaduan dicatat",
    oldTitle: "Pengaduan sudah ada",
    filed: { "Dicatat \($0)." },
    numberLabel: "Nomor pengaduan, untuk pelapor:",
    pinLabel: "PIN, untuk pelapor saja:",
    handedOut: "Sudah disampaikan kepada pelapor",
    openIt: "Buka pengaduan ini",
    takeDown: Label("Catat pengaduan", "untuk yang datang atau menelepon"),
    whyAsked: {
      switch $0 {
      case .recategorise: "Kategori yang tepat, dan alasannya. Alasan dibaca petugas, bukan pelapor."
      case .handOver: "Kantor cabang yang menangani selanjutnya, dan alasannya. Anda tidak melihatnya lagi setelah itu."
      case .identify: "NIK pelapor. Buka halaman pesertanya dan lihat KTP aslinya lebih dahulu."
      default: "Pengaduan kembali ke antrean tanpa petugas. Alasan dibaca petugas, bukan pelapor."
      }
    },
    branchLabel: "Kode kantor cabang",
    branchHint: "misalnya JKS1",
    nikHint: "16 angka",
    reasonLabel: "Alasan",
    reasonHint: "paling banyak \(TypedLine.limit) huruf",
    record: "Catat",
    reasonFault: {
      switch $0 {
      case .category: "Pilih kategori yang lain daripada sekarang."
      case .branch: "Isi kode kantor cabang."
      case .handOver(.unknown(let code)): "Cabang \(plain(code)) tidak dikenal di sini. Periksa kodenya."
      case .handOver(.own): "Pengaduan ini sudah milik cabang itu. Isi kode cabang yang lain."
      case .handOver(.unstaffed(let branch)):
        "Cabang \(plain(branch.name)) belum bekerja di sistem ini: di sana tidak seorang pun akan melihatnya. Tidak ada yang "
          + "diubah; hubungi cabang itu."
      case .nik: "NIK terdiri atas 16 angka. Periksa lagi."
      case .reason(.empty): "Isi alasan."
      case .reason(.tooLong(let count)): "Panjangnya \(count) huruf, paling banyak \(TypedLine.limit)."
      case .reason(.wordless): "Tulis alasan dengan kata."
      case .unknownPerson: "Tidak ada peserta dengan NIK itu di sini."
      }
    },
    handedOver: { "Pengaduan diserahkan kepada kantor cabang \($0)." },
    wordLabel: "Yang disampaikan pelapor",
    word: {
      switch $0 {
      case .brings: "Keterangan diterima"
      case .objects: "Keberatan"
      case .isContent: "Dinyatakan selesai"
      }
    },
    saidField: "Isinya, dengan kata pelapor",
    proofLabel: "Bukti bahwa ini pelapornya",
    byCard: "KTP asli dilihat",
    byFact: "Telepon atau PIN",
    factLabel: "4 angka terakhir telepon, atau PIN",
    factHint: "bila dipilih",
    reporterFault: { fault, say in
      switch fault {
      case .word: "Pilih apa yang disampaikan."
      case .text(let fault): say.complaint.textFault(fault)
      case .proof: "Pilih buktinya."
      case .fact: "Ketik 4 angka terakhir telepon, atau 6 angka PIN."
      case .unproven: "Tidak terbukti bahwa ini pelapornya. Tidak ada yang dicatat."
      }
    },
    pinIsNew: "PIN lama tidak berlaku lagi. Pelapor melihat bahwa PIN diganti.",
    pinGone: "PIN sudah disampaikan dan tidak ditampilkan lagi. Yang baru dapat dibuat setelah 24 jam.",
    renewPINAsks: "PIN lama langsung tidak berlaku. Hanya untuk pelapor yang KTP aslinya Anda lihat sekarang.",
    renewPIN: "Buat PIN baru",
    pinTooSoon: { "PIN sudah diganti. Yang berikutnya dapat dibuat mulai \($0)." },
    ageColumn: "Umur",
    age: { "\($0) hk" },
    beginsColumn: "Isi",
    modeMark: { $0 == .confidential ? "[rahasia] " : $0 == .anonymous ? "[anonim] " : "" },
    wrote: "Isi pengaduan",
    latest: "Tulisan terakhir",
    next: "Berikutnya",
    searchReason: "Alasan mencari",
    lastMessage: "Tulisan terakhir:")
}
