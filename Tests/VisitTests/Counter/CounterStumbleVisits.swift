import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Where a stranger stumbled at the counter.
@Suite("An officer's stumbles") struct CounterStumbleVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  // MARK: Menu and questions

  @Test("Back in the menu after a decision the new count stands there at once")
  func count() throws {
    try office.submits(sari)
    let rina = try office.counter(of: .rina)
    rina.ticks()
    rina.reads("1 menunggu")
    try rina.chooses("Verifikasi pengkinian")
    rina.presses(.enter)
    try rina.isAt("update")
    rina.presses(.end)
    rina.types("1")
    try rina.isAt("approveUpdate")
    rina.types("y")
    try rina.isAt("updates")
    rina.presses(.escape)
    try rina.isAt("menu")
    rina.reads("0 menunggu")
  }

  @Test("A digit that was pressed twice answers no question: it stays, and says by which keys it is answered")
  func twice() throws {
    try office.submits(sari)
    let rina = try office.counter(of: .rina)
    try rina.chooses("Verifikasi pengkinian")
    rina.presses(.enter, .end)
    rina.types("1")
    rina.types("1")
    try rina.isAt("approveUpdate")
    rina.reads("n Kembali Enter, Esc, atau n: tidak ada yang berubah")
    rina.reads("y Ya, setujui dengan huruf y; angka tidak menjawab di sini")
    rina.presses(.function(2))
    rina.reads("by the letter y; digits do not answer here")
    rina.types("n")
    try rina.isAt("update")
    #expect(try office.update(of: sari).state == .inProcess)
  }

  @Test("The menu names no way to itself, in no language")
  func home() throws {
    let rina = try office.counter(of: .rina)
    for _ in Language.allCases {
      rina.sees(not: "F10")
      rina.presses(.function(1))
      rina.sees(not: "F10")
      rina.presses(.escape, .function(2))
    }
    rina.presses(.function(10))
    try rina.isAt("menu")
  }

  @Test("F1 shows every key on as many pages as they need, and none is cut", arguments: Language.allCases)
  func help(language: Language) throws {
    _ = try office.files(Grievance(category: "6", text: "Antrean di loket dua jam.", phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.presses(.enter)
    try rina.isAt("caseScreen")
    if language == .english { rina.presses(.function(2)) }
    let labels = rina.kiosk.guide.entries.map(\.label)
    var read = ""
    rina.presses(.function(1), .function(1))
    while rina.text.contains(language == .indonesian ? "Tombol lain" : "More keys"), read.count < 10_000 {
      read += rina.text + " "
      rina.sees(not: "…")
      rina.presses(.pageDown)
    }
    read += rina.text
    for label in labels { #expect(read.contains(label), "\(label)") }
    rina.presses(.escape)
    rina.sees("Antrean di loket dua jam.")
  }

  /// What the help says first, in both languages, and where.
  private static let explained: [(service: String?, indonesian: String, english: String)] = [
    (nil, "yang menunggu di kantor cabang ini", "what waits in this branch"),
    ("Cari peserta", "Alasan melihat dicatat", "Why you look is kept"),
    ("Verifikasi pengkinian", "Yang Anda isi sendiri diputuskan rekan", "Your own entries are decided by a colleague"),
    ("Pengaduan", "yang paling dekat dengan batasnya dahulu", "the nearest to their due day first"),
    ("Terminal", "Lihat dahulu siapa yang memakainya", "Look first who uses it"),
    ("Buku catatan", "menurut urutan dicatat", "in the order of recording"),
    ("Akun", "terkunci karena kata sandi salah", "wrong passwords have locked"),
  ]

  @Test("F1 explains a page of the counter before it names its keys", arguments: explained.indices)
  func explains(index: Int) throws {
    let page = Self.explained[index]
    let sri = try office.counter(of: .sri)
    if let service = page.service { try sri.chooses(service) }
    sri.presses(.function(1))
    sri.reads(page.indonesian)
    sri.reads(not: "Tombol yang dapat dipakai")
    sri.presses(.function(1))
    sri.reads("Tombol yang dapat dipakai")
    sri.presses(.escape, .function(2), .function(1))
    sri.reads(page.english)
  }

  @Test("Each topic of the counter's help has words of its own, in either language, and they are short")
  func topics() {
    for language in Language.allCases {
      let words = CounterTopics.texts(language)
      #expect(words.allSatisfy { $0.count > 20 && $0.count < 420 })
      #expect(Set(words).count == words.count)
    }
  }

  // MARK: The KTP

  /// For who is here, for the officer who saw it, in that shift, for half an hour.
  @Test("AKe: a KTP that was seen holds when the person is found anew")
  func cardHolds() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.presses(.function(10))
    try rina.opens(sari.identity)
    rina.sees(sari.identity.nik.digits)
    rina.reads("KTP asli dilihat, berlaku sampai")
    rina.offers("Pengkinian di loket")
    let joni = try office.counter(of: .joni, at: "loket-2")
    try joni.opens(sari.identity)
    joni.sees(not: sari.identity.nik.digits)
    joni.offers("KTP asli dilihat")
    rina.lingers(minutes: 32)
    rina.presses(.function(10))
    try rina.opens(sari.identity)
    rina.sees(not: sari.identity.nik.digits)
    rina.offers("KTP asli dilihat")
  }

  @Test("AKe: who calls after all takes it back, also for the next time he is found")
  func cardGoes() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.types("p")
    rina.sees(not: sari.identity.nik.digits)
    rina.presses(.function(10))
    try rina.opens(sari.identity)
    rina.sees(not: sari.identity.nik.digits)
  }

  // MARK: Lists

  @Test("No state is cut at 80 columns, in either language")
  func states() throws {
    let ticket = try office.files(Grievance(text: "Antrean di loket dua jam.", phone: "0812 3456 7890"))
    try office.moves(ticket, .take, .ask(try Prose("Hari apa?", for: .message)), by: "rina")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.sees("menunggu pelapor  ")
    rina.presses(.function(2))
    rina.sees("waiting  ")
  }

  @Test("What is typed behind / is found inside of words too, and a narrowed list says so, in either language")
  func inside() throws {
    try office.strikes(sari.identity, times: 3)
    office.passes(.hours(1))
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Riwayat")
    rina.types("/blokir")
    rina.sees("Terblokir")
    rina.sees(not: "Nomor kartu salah")
    rina.presses(.enter)
    rina.reads("dari 6 · kata \"blokir\"")
    rina.presses(.function(2))
    rina.sees("Blocked")
    rina.reads("of 6 · words \"blokir\"")
  }

  @Test("P6: a person's history stands by time, also what time did by itself")
  func byTime() throws {
    try office.strikes(sari.identity, times: 3)
    try office.reports(sari.identity)
    office.passes(.days(3))
    // Whoever writes next writes down that the block has opened.
    try office.strikes(sari.identity, times: 1)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Riwayat")
    let days = rina.lines.compactMap { line in line.firstMatch(of: #/ (\d\d)\/11\/2026 /#).flatMap { Int($0.1) } }
    #expect(days.contains(22) && days == days.sorted(by: >))
  }

  @Test("T10: a search is among all complaints, ended ones too, and says so; narrowing its rows is said as well")
  func search() throws {
    let ended = try office.files(Grievance(category: "7", text: "Calo menunggu di parkiran.", phone: "0812 3456 7890"))
    _ = try office.files(Grievance(category: "6", text: "Parkiran penuh di kantor.", phone: "0812 3456 7890"))
    try office.moves(ended, .withdraw, by: "joni")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.reads("1 pengaduan: semua · yang terbuka")
    rina.types("/parkiran")
    rina.presses(.enter)
    rina.reads("2 pengaduan: semua · termasuk yang berakhir · kata \"parkiran\"")
    rina.sees(not: "6 Yang berakhir juga")
    rina.types("/calo")
    rina.presses(.down)
    rina.reads("1 dari 2 · kata \"calo\"")
    rina.presses(.function(2))
    rina.reads("2 complaints: all · ended ones too · words \"parkiran\" · 1 of 2 · words \"calo\"")
  }

  @Test("A letter at the reason of a search goes on with the words, a digit chooses the reason")
  func reason() throws {
    _ = try office.files(Grievance(category: "6", text: "Antrean di loket dua jam.", phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.types("/")
    rina.presses(.tab)
    rina.types("2")
    rina.types("antre")
    rina.sees("[antre___")
    rina.sees("(•) 2 Peserta menelepon")
  }

  @Test("An officer's name stands in its column as a whole, and what is cut of a text ends with dots")
  func columns() throws {
    let long = "Antrean di loket dua jam, dan " + String(repeating: "nomor saya dipanggil lagi ", count: 8)
    let ticket = try office.files(Grievance(category: "6", text: long, phone: "0812 3456 7890"))
    try office.hires(.rina)
    try office.moves(ticket, .take, by: "joni-loket2")
    let rina = try office.counter(of: .rina, size: Size(rows: 45, columns: 140))
    try rina.listsCases()
    rina.sees("joni-loket2")
    rina.reads("dipanggil lagi nomor")
    #expect(rina.lines.contains { $0.hasSuffix(" ...") })
  }

  @Test("Whoever answers on a wide screen reads the complaint once, beside the box; on a narrow one above it")
  func once() throws {
    let ticket = try office.files(
      Grievance(category: "6", text: "Antrean di loket dua jam.", phone: "0812 3456 7890"))
    try office.moves(ticket, .take, by: "rina")
    for size in [Size(rows: 45, columns: 140), .standard] {
      let rina = try office.counter(of: .rina, size: size)
      try rina.listsCases()
      rina.presses(.enter)
      rina.types("j")
      try rina.isAt("caseWriting")
      for _ in Language.allCases {
        #expect(rina.lines.count { $0.contains("Antrean di loket dua jam.") } == 1)
        rina.presses(.function(2))
      }
    }
  }

  // MARK: Figures and people

  @Test("From the figures for a spreadsheet Esc and their key lead back to the figures, and the last line says so")
  func csv() throws {
    let rina = try office.counter(of: .sri)
    try rina.chooses("Laporan")
    rina.sees(" c CSV")
    for key in [Key.escape, .character("c")] {
      rina.types("c")
      rina.sees("c Angka cabang")
      rina.presses(key)
      try rina.isAt("branchReport")
      rina.sees("Tepat waktu")
    }
    rina.presses(.escape)
    try rina.isAt("menu")
  }

  @Test("An empty kiosk number is asked for; F4 begins a search; an auditor's search begins with his reason")
  func fields() throws {
    let rina = try office.counter(of: .rina)
    rina.types("n")
    rina.presses(.enter)
    rina.reads("Isi nomornya.")
    rina.presses(.function(10))
    try rina.chooses("Cari peserta")
    rina.types(sari.identity.nik.digits)
    rina.presses(.function(4))
    try rina.isAt("person")
    let adi = try office.counter(of: .adi, at: "loket-2")
    try adi.looks(for: sari.identity.nik.digits, because: nil)
    try adi.isAt("person")
    #expect(try office.rows(.personShown).last?.details == "card=not-seen reason=audit")
  }

  @Test("A category that stays chosen is said loudly, and by which key it is changed")
  func category() throws {
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.reads(not: "hanya kategori ini")
    rina.types("54")
    try rina.isAt("caseQueue")
    try rina.listsCases()
    rina.reads("hanya kategori ini (5 mengubah)")
  }

  @Test("The cursor of a person's page never waits on who is served where")
  func ready() throws {
    let sri = try office.counter(of: .sri)
    try sri.opens(sari.identity, because: .onTelephone)
    #expect(!sri.lines.contains { $0.contains("> 5") || $0.contains("> 6") })
  }
}
