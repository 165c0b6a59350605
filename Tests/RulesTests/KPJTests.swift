import Rules
import Testing

@Suite("KPJ, N2 and N3")
struct KPJTests {
  @Test(
    "N2 alternate spellings give one number",
    arguments: ["16000000074", "16 000 000 074", "16.000.000.074", "16-000000-074", "１６000000074"])
  func spellings(typed: String) throws {
    #expect(try KPJ(typed).text == "16000000074")
  }

  @Test("N2 one letter inside is an old card, in either case", arguments: ["98J00000012", "98j 0000 0012"])
  func letter(typed: String) throws {
    #expect(try KPJ(typed).text == "98J00000012")
  }

  @Test(
    "N2 a letter may stand in positions 2 to 10, and only one",
    arguments: [
      ("9J000000012", nil), ("980000000J2", nil), ("J9800000012", .letters), ("9800000001J", .letters),
      ("98JK0000012", .letters), ("J98000K0012", .letters),
    ] as [(String, KPJ.Fault?)])
  func positions(typed: String, fault: KPJ.Fault?) {
    do throws(KPJ.Fault) {
      _ = try KPJ(typed)
      #expect(fault == nil)
    } catch {
      #expect(error == fault)
    }
  }

  @Test(
    "N2 says what is wrong",
    arguments: [
      ("", .empty), (" - ", .empty), ("1600000007", .length(10)), ("160000000740", .length(12)),
      ("16******74", .character("*")), ("1600000007４a", .length(12)), ("16000000é74", .character("é")),
      ("Ｊ6000000074", .character("Ｊ")), ("1600000007\u{200B}4", .character("\u{200B}")),
      ("16/00000074", .character("/")),
      ("١6000000074", .character("١")),
    ] as [(String, KPJ.Fault)])
  func faults(typed: String, fault: KPJ.Fault) {
    #expect(throws: fault) { try KPJ(typed) }
  }

  @Test(
    "N3 the mask has exactly six stars",
    arguments: [("16000000074", "16******74"), ("21000000019", "21******19"), ("98J00000012", "98******12")])
  func mask(number: String, mask: String) throws {
    #expect(try KPJ(number).mask == mask)
  }

  @Test("F9 interpolation, debugging and dump show the mask only")
  func masked() throws {
    let kpj = try KPJ("16123456774")
    var dumped = ""
    dump([kpj], to: &dumped)
    for shown in ["\(kpj)", String(reflecting: kpj), "\([kpj])", dumped] {
      #expect(shown.contains("16******74"))
      #expect(!shown.contains("1234567"))
    }
  }

  @Test("F10 reading the text again gives the same number, and JSON too")
  func idempotent() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let typed = random.text(of: Array("0123456789j. -"), limit: 16)
      guard let kpj = try? KPJ(typed) else { continue }
      #expect(try KPJ(kpj.text) == kpj)
      #expect(try encoded([kpj]).back == [kpj])
    }
    #expect(throws: (any Error).self) { try decoded([KPJ].self, "[\"1600\"]") }
  }

  @Test("cards stand in the order of their numbers, an old card's letter after all digits")
  func order() throws {
    let cards = try ["98J00000012", "16000000075", "16000000074", "98900000012"].map { try KPJ($0) }
    #expect(cards.sorted().map(\.text) == ["16000000074", "16000000075", "98900000012", "98J00000012"])
  }
}
