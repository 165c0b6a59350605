import Flow
import Rules
import Services

extension CorrectionTexts {
  static let indonesian = CorrectionTexts(
    service: Label("Koreksi NIK", "putuskan permintaan rekan"),
    askTitle: "NIK diperbaiki Dukcapil",
    ask: {
      "Ketik NIK baru \($0) dari KTP yang baru. Penyelia yang memutuskan; sampai saat itu tidak ada yang berubah."
    },
    numberField: Label("NIK baru", "16 angka"),
    reasonField: Label("Alasan", "misalnya nomor surat Dukcapil"),
    unfinished: "Isi NIK baru yang benar dan alasannya.",
    send: "Minta penyelia",
    listTitle: "Permintaan koreksi NIK",
    listKey: "Koreksi NIK",
    numberColumn: "NIK baru",
    empty: "Tidak ada permintaan yang menunggu.",
    title: "Koreksi NIK",
    formerLabel: "Data sekarang",
    newLabel: "NIK baru",
    twinLabel: "Data di NIK baru",
    afterLabel: "Sesudahnya",
    noTwin: "belum ada data di NIK ini",
    side: { nik, name, birth, cards in
      ([nik, name, "lahir \(birth)"] + (cards.isEmpty ? ["tanpa kartu"] : ["kartu " + cards.joined(separator: ", ")]))
        .joined(separator: ", ")
    },
    standing: { strikes, block, counterOnly in
      [
        "salah kartu \(strikes.kpj), salah wajah \(strikes.face)", block ?? "tidak terblokir",
        counterOnly == nil ? nil : "loket saja",
      ].compactMap(\.self).joined(separator: "; ")
    },
    block: { block, since, opens in
      "terblokir sejak \(since), " + (opens.map { "terbuka \($0)" } ?? "belum dilaporkan")
    },
    cards: { "\($0) kartu" },
    fault: fault,
    outcome: outcome,
    move: {
      switch $0 {
      case .leave: Label("Kembali")
      case .look: Label("Lihat peserta", "alasan melihat dicatat")
      case .grant: Label("Setujui", "ditanya sekali lagi")
      case .decline: Label("Tolak permintaan", "ditanya sekali lagi")
      }
    },
    questionTitle: { $0 ? "Jadikan satu orang?" : "Perbaiki NIK ini?" },
    question: { merges in
      merges
        ? "Kedua data menjadi satu orang dengan NIK baru. Yang lebih ketat tetap berlaku. Ini tidak dapat dibatalkan."
        : "Orang ini memakai NIK baru. NIK lama tetap menunjuk kepadanya."
    },
    yes: Label("Ya, NIK-nya diperbaiki"),
    no: Label("Tidak, kembali"),
    declineTitle: "Tolak koreksi NIK?",
    declineIntro: "Tidak ada data yang berubah. Alasan tampil di halaman peserta, bagi petugas yang meminta.",
    declineReason: {
      switch $0 {
      case .document: "surat Dukcapil belum ada atau tidak sesuai"
      case .number: "NIK baru tidak sama dengan KTP"
      case .person: "belum pasti bahwa ini satu orang"
      case .other: "alasan lain: tanyakan kepada penyelia"
      }
    },
    declined: { staff, when, why in "Koreksi NIK ditolak \(staff), \(when): \(why)." },
    declineMeans:
      "Permintaan ini selesai dan tercatat di riwayat peserta. Tidak ada data yang berubah; petugas dapat meminta lagi.",
    declineYes: Label("Ya, tolak"),
    ownRequest: "Anda sendiri yang meminta. Penyelia lain yang memutuskan.",
    waits: { "\($0) meminta koreksi NIK, menunggu penyelia." })

  @Sendable private static func fault(_ fault: CorrectionFault) -> String {
    switch fault {
    case .same: "NIK ini memang sudah miliknya. Tidak ada yang diubah."
    case .update: "Ada pengkinian yang sedang diproses. Selesaikan dahulu, lalu minta lagi."
    case .faceCheck: "Wajah sedang diperiksa. Coba lagi beberapa menit lagi."
    case .swapped:
      "Ada permintaan yang sebaliknya: NIK dua orang tertukar. Mereka tetap dua orang; perbaiki data di perusahaan."
    case .otherPerson:
      "Nama dan tanggal lahir di NIK baru milik orang lain. Cocokkan lagi dengan KTP dan surat Dukcapil."
    case .former: "NIK ini pernah milik orang lain yang NIK-nya sudah diperbaiki. Cocokkan lagi dengan KTP."
    }
  }

  @Sendable private static func outcome(_ outcome: CorrectionOutcome) -> String {
    switch outcome {
    case .asked: "Permintaan koreksi NIK diteruskan kepada penyelia."
    case .alreadyAsked(let line): "\(plain(line.askedBy.text)) sudah meminta koreksi NIK. Tidak ada yang diubah."
    case .granted(merged: true): "NIK diperbaiki; kedua data menjadi satu orang."
    case .granted(merged: false): "NIK diperbaiki."
    case .declined: "Permintaan koreksi NIK ditolak. Tidak ada data yang berubah."
    case .refused(let fault): self.fault(fault)
    case .changed: "Datanya baru saja berubah. Lihat lagi sebelum memutuskan."
    case .notAsked: "Tidak ada permintaan, atau sudah diputuskan."
    }
  }
}
