import Console
import Flow
import Screens
import Testing

/// The search over the articles, reached by `/` from each screen of the information that has no field.
@Suite struct InformationSearchTests {
  /// What is typed, and what stands first below it.
  private static let finds: [(typed: String, first: String)] = [
    ("kpj", "Nomor KPJ hilang atau lupa"), ("hilang", "Nomor KPJ hilang atau lupa"),
    ("nomor saya hilang", "Nomor KPJ hilang atau lupa"), ("lupa kartu", "Nomor KPJ hilang atau lupa"),
    ("KECELAKAAN", "Jaminan Kecelakaan Kerja (JKK)"), ("kecel", "Jaminan Kecelakaan Kerja (JKK)"),
    ("meninggal", "JKM: peserta meninggal"), ("pensiun", "Jaminan Pensiun (JP)"), ("pénsiun", "Jaminan Pensiun (JP)"),
    ("phk", "JHT: berhenti kerja atau PHK"), ("jht phk", "JHT: berhenti kerja atau PHK"),
    ("bpjstku", "Cara klaim JHT"), ("jmo", "Cara klaim JHT"), ("lapak asik", "Cara klaim JHT"),
    ("bagaimana cara klaim", "Cara klaim JHT"),
    ("30%", "JHT: sebagian 30%"), ("rumah", "JHT: sebagian 30%"), ("paspor", "JHT: ahli waris dan keadaan khusus"),
    ("blokir", "Kenapa terblokir"), ("terkunci", "Kenapa terblokir"), ("ditolak", "Kenapa pengkinian ditolak"),
    ("dukcapil", "Kenapa pengkinian ditolak"), ("berobat", "Berobat dan kesehatan"),
    ("keluhan", "Pengaduan"), ("wa", "Kontak resmi"), ("@bpjstkinfo", "Kontak resmi"),
    ("@BPSTKinfo", "Kontak resmi"), ("calo", "Waspada calo dan penipuan"), ("otp", "Waspada calo dan penipuan"),
    ("jam buka", "Jam layanan"), ("iuran telat", "Iuran dan jatuh tempo"),
    ("tidak terdaftar", "Data KPJ tidak ditemukan"),
    ("pencairan", "Cara klaim JHT"), ("mencairkan", "Cara klaim JHT"), ("bpu", "Pekerja mandiri (BPU)"),
    ("ojek", "Pekerja mandiri (BPU)"), ("tki", "Pekerja mandiri (BPU)"), ("daftar", "Pekerja mandiri (BPU)"),
    ("ganti nomor hp", "Ganti nomor HP, alamat, rekening"), ("ubah data", "Pengkinian data"),
    ("gratis", "Apakah gratis?"), ("sabtu", "Jam layanan"), ("status klaim", "Status klaim saya"),
    ("cek saldo", "Berapa saldo saya?"), ("bsu", "Waspada calo dan penipuan"),
    ("nama salah", "Nama atau data salah"), ("wrong name", "Nama atau data salah"),
    ("salah tulis nama", "Nama atau data salah"), ("tanggal lahir salah", "Nama atau data salah"),
    ("kartu hilang", "Nomor KPJ hilang atau lupa"), ("kartu rusak", "Nomor KPJ hilang atau lupa"),
    ("lost card", "Nomor KPJ hilang atau lupa"), ("pindah kerja", "Pindah kerja"), ("new job", "Pindah kerja"),
    ("ganti perusahaan", "Pindah kerja"), ("dua kartu", "Pindah kerja"), ("kapan cair", "Status klaim saya"),
    // English words in Indonesian, and the other way round below.
    ("accident", "Jaminan Kecelakaan Kerja (JKK)"), ("fired", "Jaminan Kehilangan Pekerjaan (JKP)"),
    ("lost number", "Nomor KPJ hilang atau lupa"), ("opening hours", "Jam layanan"),
  ]

  @Test("The best stands first, whatever it is called", arguments: finds)
  func standsFirst(find: (typed: String, first: String)) {
    #expect(Visitor.searching(find.typed).page().choices.first?.label == find.first)
  }

  @Test(
    "One typing error is forgiven, and what was meant is said",
    arguments: [
      ("kecelakan", "kecelakaan", "Jaminan Kecelakaan Kerja (JKK)"), ("pensuin", "pensiun", "Jaminan Pensiun (JP)"),
      ("bloikr", "blokir", "Kenapa terblokir"), ("pencaiiran klaim", "pencairan klaim", "Cara klaim JHT"),
    ])
  func oneError(typed: String, meant: String, first: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.page().choices.first?.label == first)
    #expect(visitor.sees("\"\(meant)\""))
  }

  @Test("Two errors, or one in a short word, are not guessed at", arguments: ["kecelkan", "jxm", "qqqq", "hamil"])
  func noGuess(typed: String) { #expect(Visitor.searching(typed).page().choices.isEmpty) }

  @Test("Both languages find the same, each by its own titles", arguments: finds.map(\.typed))
  func bothLanguages(typed: String) {
    let visitor = Visitor.searching(typed)
    let (indonesian, english) = (visitor.page(.indonesian), visitor.page(.english))
    #expect(indonesian.choices.count == english.choices.count)
    #expect(indonesian.choices.map(\.label) != english.choices.map(\.label))
    #expect(indonesian.fields.map(\.shown) == [typed])
    #expect(english.fields.map(\.shown) == [typed])
  }

  @Test func everyArticleIsFoundByItsTitleInBothLanguages() {
    for language in Language.allCases {
      for stop in Visitor.articles(language) {
        let title = stop.visitor.page().title
        #expect(Visitor.searching("", language).after(.key(.paste(title))).page().choices.first?.label == title)
      }
    }
  }

  @Test func allWordsHaveToBeThere() {
    #expect(Visitor.searching("jht").page().choices.count > Visitor.searching("jht rumah").page().choices.count)
    // The beginning of a word, not its end.
    #expect(Visitor.searching("celakaan").page().choices.isEmpty)
  }

  @Test(
    "A word that finds nothing is left out, and that is said",
    arguments: [
      ("jht xyz", "xyz", "jht"), ("kpj xyz", "xyz", "kpj"), ("tetangga meninggal", "tetangga", "meninggal"),
    ])
  func leftOut(typed: String, word: String, kept: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.page().choices.map(\.label) == Visitor.searching(kept).page().choices.map(\.label))
    #expect(visitor.sees("Kata \"\(word)\" tidak ditemukan di sini; ini untuk \"\(kept)\":"))
    #expect(visitor.sees("Nothing here with \"\(word)\"; this is for \"\(kept)\":", in: .english))
  }

  @Test(
    "Words that find something, but not together, are never said to be missing: what has most of them, then the others",
    arguments: [
      ("blokir rumah", ["Kenapa terblokir", "JHT: sebagian 30%"]),
      ("rekening beda nama", ["Nama atau data salah", "Ganti nomor HP, alamat, rekening"]),
      ("klaim kecelakaan kerja ojek", ["Jaminan Kecelakaan Kerja (JKK)", "Pekerja mandiri (BPU)"]),
    ])
  func nearest(typed: String, wanted: [String]) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.sees("Tidak ada informasi yang memuat semua kata itu. Yang terdekat:"))
    #expect(visitor.sees("No article has all of these words. The nearest:", in: .english))
    #expect(!visitor.sees("tidak ditemukan") && !visitor.sees("Nothing here", in: .english))
    let labels = visitor.page().choices.map(\.label)
    for label in wanted { #expect(labels.contains(label), "\(labels)") }
    #expect(!Visitor.sheet(visitor.page(), .indonesian).isCut)
  }

  @Test func anAccidentAtWorkIsNoOtherDeath() {
    let labels = Visitor.searching("klaim kecelakaan kerja ojek").page().choices.map(\.label)
    #expect(labels.first == "Jaminan Kecelakaan Kerja (JKK)")
  }

  @Test("Both are said: a word that finds nothing, and others that find nothing together")
  func nearestWithout() {
    let visitor = Visitor.searching("blokir rumah xyz")
    #expect(
      visitor.sees("Kata \"xyz\" tidak ditemukan di sini, dan tidak ada informasi yang memuat semua kata lainnya."))
    #expect(visitor.sees("Nothing here with \"xyz\", and no article has all of the other words.", in: .english))
    #expect(visitor.page().choices.map(\.label) == Visitor.searching("blokir rumah").page().choices.map(\.label))
  }

  @Test(
    "People ask for two things at once, and one article answers both",
    arguments: [
      ("rumah sakit", "Berobat dan kesehatan"), ("rumah sakit", "Jaminan Kecelakaan Kerja (JKK)"),
      ("iuran bpu", "Pekerja mandiri (BPU)"), ("iuran bpu", "Iuran dan jatuh tempo"),
      ("contribution self-employed", "Pekerja mandiri (BPU)"), ("dana", "Berapa saldo saya?"),
    ])
  func both(typed: String, wanted: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.page().choices.contains { $0.label == wanted })
    #expect(!visitor.sees("Tidak ada"))
  }

  @Test(
    "People say who has died, what they have lost and what they forgot",
    arguments: [
      ("suami meninggal", "JKM: peserta meninggal"), ("bapak meninggal", "JKM: peserta meninggal"),
      ("ayah meninggal", "JKM: peserta meninggal"), ("istri wafat", "JKM: peserta meninggal"),
      ("husband died", "JKM: peserta meninggal"), ("kehilangan pekerjan", "Jaminan Kehilangan Pekerjaan (JKP)"),
      ("lost my job", "Jaminan Kehilangan Pekerjaan (JKP)"), ("pensiunan", "Jaminan Pensiun (JP)"),
      ("lupa pin", "Pengaduan"), ("forgot my pin", "Pengaduan"),
    ])
  func everyday(typed: String, wanted: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.page().choices.contains { $0.label == wanted })
    #expect(!visitor.sees("tidak ditemukan"))
  }

  @Test func money() {
    let page = Visitor.searching("uang").page()
    #expect(page.choices.count == 9)
    #expect(page.sentences.contains { $0.contains("ketik satu kata lagi") })
    #expect(page.choices.contains { $0.label == "Jaminan Hari Tua (JHT)" })
    #expect(!Visitor.sheet(page, .indonesian).isCut)
  }

  /// Two sentences that say what to do, and nothing to choose.
  @Test(arguments: ["xyz", "zzzz zzzz"])
  func nothingFound(typed: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.sees("Tidak ada informasi"))
    #expect(visitor.sees("175"))
    #expect(visitor.page().choices.isEmpty)
    #expect(visitor.after(.key(.enter)).place == visitor.place)
    #expect(visitor.after(.key(.down)).place == visitor.place)
  }

  @Test(arguments: ["", " ", "?!", "@"])
  func nothingIsAskedYet(typed: String) {
    let visitor = Visitor.searching(typed)
    #expect(visitor.sees("Misalnya"))
    #expect(visitor.page().choices.isEmpty)
  }

  @Test("From every screen without a field, and Esc leads back there")
  func fromEverywhere() {
    for stop in Visitor.lists(.english) + Visitor.articles(.english) {
      let search = stop.visitor.after(.key(.character("/")))
      #expect(search.place.kind == "articleSearch", "\(stop.name)")
      #expect(search.after(.key(.escape)).place == stop.visitor.place)
    }
    #expect(Visitor.informing().after(.key(.character("9"))).place == Visitor.searching("").place)
  }

  @Test("Esc in an article leads back to what was typed and to the line that was opened")
  func backToTheQuery() {
    var visitor = Visitor.searching("jht")
    visitor.presses(.enter, .down)
    let search = visitor.place
    let line = visitor.page().choices[1].label
    visitor.presses(.enter)
    #expect(visitor.page().title == line)
    visitor.presses(.escape)
    #expect(visitor.place == search)
    #expect(visitor.page().fields.first?.shown == "jht")
    #expect(visitor.page().focus == 2)
  }

  /// However long somebody reads: one search, and Esc soon leads out.
  @Test func aSearchFromAFoundArticleIsTheSameSearch() {
    var visitor = Visitor.searching("jht")
    for _ in 0..<20 { visitor.presses(.enter, .enter, .character("/")) }
    #expect(visitor.page().fields.first?.shown == "jht")
    visitor.presses(.escape)
    #expect(visitor.place == Visitor.informing().place)
  }

  @Test func digitsAreTextInTheFieldAndLinesInTheList() {
    var visitor = Visitor.searching("2024")
    #expect(visitor.place.kind == "articleSearch")
    #expect(visitor.page().fields.first?.shown == "2024")
    visitor = Visitor.searching("jht")
    visitor.presses(.tab)
    let second = visitor.page().choices[1].label
    visitor.presses(.character("2"))
    #expect(visitor.page().title == second)
  }

  @Test func aLetterGoesBackToTheField() {
    var visitor = Visitor.searching("jh")
    visitor.presses(.down, .down, .character("t"))
    #expect(visitor.page().fields.first?.shown == "jht")
    #expect(visitor.page().focus == 0)
    visitor.presses(.down, .backspace)
    #expect(visitor.page().fields.first?.shown == "jh")
    visitor.presses(.down, .character("/"))
    #expect(visitor.page().focus == 0)
    #expect(visitor.page().fields.first?.shown == "jh")
  }

  @Test func theCursorDoesNotGoRound() {
    var visitor = Visitor.searching("jht")
    let count = visitor.page().choices.count
    visitor.presses(.up)
    #expect(visitor.page().focus == 0)
    visitor.presses(.pageDown, .pageDown)
    #expect(visitor.page().focus == count)
    visitor.presses(.down)
    #expect(visitor.page().focus == count)
    visitor.presses(.home)
    #expect(visitor.page().focus == 1)
    visitor.presses(.backTab)
    #expect(visitor.page().focus == 0)
  }

  @Test func aTouchOpensWhatItShows() {
    let visitor = Visitor.searching("jht")
    #expect(visitor.after(.focused(2)).page().title == visitor.page().choices[1].label)
    #expect(visitor.after(.focused(99)).place == visitor.place)
    #expect(visitor.after(.key(.down), .focused(0)).page().focus == 0)
  }

  @Test func whateverIsPastedStaysShort() {
    let pasted = String(repeating: "kecelakaan ", count: 1_000)
    let page = Visitor.searching("").after(.key(.paste(pasted))).page()
    #expect(page.fields.first?.shown.count ?? 99 <= 40)
    #expect(!page.choices.isEmpty)
  }
}
