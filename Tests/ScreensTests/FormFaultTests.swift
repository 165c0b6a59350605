import Console
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Each fault of each kind of line says what to do, in both languages. Rule N6.
@Suite struct FormFaultTests {
  private static let contactFaults: [(field: Int, typed: String, indonesian: String, english: String)] = [
    (0, "", "misalnya 0812", "for example 0812"), (0, "08x", "Huruf \"x\"", "The letter \"x\""),
    (0, "+6591234567", "luar negeri", "from abroad"), (0, "62628123456789", "dua kali", "twice"),
    (0, "0215551234", "rumah atau kantor", "home or office"), (0, "0801234567", "bukan nomor HP", "do not begin"),
    (0, "0888888888", "angka yang sama", "over and over"), (0, "0812345", "10 sampai 13 angka", "10 to 13 digits"),
    (1, "", "belum diisi", "is missing"), (1, "sari contoh", "tidak terlihat", "invisible"),
    (1, "sari", "Tanda @ belum ada", "@ is missing"), (1, "a@b@c.id", "2 kali", "2 times"),
    (1, "@example.com", "sebelum @", "before @"), (1, "sari@contoh", "setelah @", "after @"),
    (1, String(repeating: "\u{E9}", count: 200), "254", "254"),
    (2, "12a", "bukan bagian dari NPWP", "belong in an NPWP"),
    (2, "1234", "yang diketik 4", "4 were typed"), (2, "000000000000000", "nol saja", "all zeros"),
    (2, "123456789012345", "tidak mungkin", "not possible"), (2, "9999999999999999", "tidak mungkin", "not possible"),
  ]

  private static let populationFaults: [(field: Int, typed: String, indonesian: String, english: String)] = [
    (0, "", "16 angka di bagian atas", "16 digits at the top"), (0, "1", "yang diketik 1", "1 was typed"),
    (0, "a", "bukan bagian dari nomor KK", "belong in a KK"), (1, "", "pada KTP", "on your KTP"),
    (1, "...", "hanya berisi tanda", "only signs"), (2, "", "angka di depan", "digit before"),
    (3, "", "Nama belum diisi", "name is missing"), (3, "Am1nah", "tidak dipakai dalam nama", "not used in names"),
    (4, "", "angka di depan", "digit before"),
  ]

  private static let addressFaults: [(field: Int, typed: String, indonesian: String, english: String)] = [
    (0, "", "belum diisi", "is missing"), (1, "", "0 bila tidak ada", "0 when there are none"),
    (1, "a", "angka saja", "digits only"), (2, "1234", "yang diketik 4", "4 were typed"),
    (3, "", "pada KTP", "on your KTP"), (4, "", "pada KTP", "on your KTP"), (5, "", "pada KTP", "on your KTP"),
    (6, "Jawa", "misalnya Jawa Barat", "for example Jawa Barat"),
    (7, "", "Ketik 5 angka", "Type 5 digits"), (7, "1", "yang diketik 1", "1 was typed"),
    (7, "01234", "tidak diawali 0", "not begin with 0"),
    (7, "a", "bukan bagian dari kode pos", "belong in a postcode"),
  ]

  private static let additionalFaults: [(field: Int, typed: String, indonesian: String, english: String)] = [
    (0, "", "buku tabungan", "bank book"), (0, "--", "hanya berisi tanda", "only signs"),
    (1, "", "buku tabungan", "bank book"), (1, "1", "6 sampai 20", "6 to 20"),
    (1, "1111111", "angka yang sama", "over and over"), (1, "a", "bukan bagian dari nomor rekening", "belong in an"),
    (2, "", "Nama belum diisi", "name is missing"), (3, "", "Nama belum diisi", "name is missing"),
    (4, "", "angka di depan", "digit before"), (5, "", "misalnya 0812", "for example 0812"),
    (5, "081234567890", "nomor Anda sendiri", "your own number"),
  ]

  @Test(arguments: contactFaults)
  func contact(field: Int, typed: String, indonesian: String, english: String) {
    expect(.contact, field, typed, indonesian, english)
  }

  @Test(arguments: populationFaults)
  func population(field: Int, typed: String, indonesian: String, english: String) {
    expect(.population, field, typed, indonesian, english)
  }

  @Test(arguments: addressFaults)
  func address(field: Int, typed: String, indonesian: String, english: String) {
    expect(.address, field, typed, indonesian, english)
  }

  @Test(arguments: additionalFaults)
  func additional(field: Int, typed: String, indonesian: String, english: String) {
    expect(.additional, field, typed, indonesian, english)
  }

  private func expect(_ step: FormStep, _ field: Int, _ typed: String, _ indonesian: String, _ english: String) {
    let visitor = Visitor.filled(step, field, typed)
    #expect(visitor.asked == nil)
    #expect(visitor.page().focus == field)
    let errors = [visitor.page(.indonesian), visitor.page(.english)].map { $0.fields[field].error ?? "" }
    #expect(errors[0].contains(indonesian), "\(errors[0])")
    #expect(errors[1].contains(english), "\(errors[1])")
    for error in errors { #expect(error.count <= 100, "\(error)") }
    #expect(visitor.page().fields[field].shown.withoutSigns == typed.withoutSigns)
  }

  /// What is typed, pasted or said never reaches a page raw, and never stops the kiosk.
  @Test("Hostile text in every field", arguments: FormStep.allCases, nasties)
  func hostile(step: FormStep, nasty: Nasty) {
    var visitor = Visitor.filling(step)
    for index in visitor.page().fields.indices {
      visitor.meets(.focused(index))
      visitor.presses(.paste(nasty.text))
    }
    for stop in [visitor, visitor.after(.focused(visitor.page().fields.count)), visitor.after(.key(.escape))] {
      for language in Language.allCases {
        let page = stop.page(language)
        for sentence in page.sentences {
          #expect(Printable.isClean(sentence))
          #expect(sentence.count <= 400)
        }
        for field in page.fields { #expect((0...field.shown.count).contains(field.caret)) }
        #expect(!Layout.sheet(page, size: .minimum, words: KioskTexts.of(language)).isCut)
      }
    }
  }

  /// Also where a line takes whatever has a letter: on the pages of the review.
  @Test("Hostile text on the review", arguments: nasties)
  func hostileReview(nasty: Nasty) {
    var visitor = Visitor.reviewing()
    visitor.presses(.character("9"), .character("1"))
    visitor.meets(.key(.paste(nasty.text)))
    visitor.meets(.focused(8))
    #expect(visitor.place.kind == "updateReview")
    for language in Language.allCases {
      let page = visitor.page(language)
      for sentence in page.sentences { #expect(Printable.isClean(sentence)) }
      #expect(!Layout.sheet(page, size: .minimum, words: KioskTexts.of(language)).isCut)
    }
  }

  private static let nasties: [Nasty] = [
    Nasty(String(repeating: "A", count: 1 << 20)), Nasty(String(repeating: "\u{301}", count: 4_000)),
    "\u{202E}gnp.exe", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{1F600}", "\u{1B}]52;c;QUJD\u{07}\u{9B}31m",
    "\r\n\t\0", Nasty(String(repeating: "\u{754C}", count: 4_000)),
  ]
}
