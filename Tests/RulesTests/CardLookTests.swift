import Rules
import Testing

@Suite("A look at a card number before it counts") struct CardLookTests {
  private let mask = "16******74"

  @Test("KY3: a number that agrees with the mask and has no odd letter is not asked about")
  func plain() throws {
    #expect(try KPJ("16000000074").slips(against: mask) == [])
    #expect(try KPJ("16A00000074").slips(against: mask) == [], "old cards have a letter")
  }

  @Test("KY3: O, I and L among the digits, in either case, may be 0 or 1", arguments: ["O", "o", "I", "i", "L", "l"])
  func letters(letter: String) throws {
    #expect(
      try KPJ("1600000" + letter + "074").slips(against: mask) == [
        .letter(try #require(letter.uppercased().first), at: 8)
      ])
  }

  @Test(
    "KY3: each of the two ends is compared", arguments: ["26000000074", "17000000074", "16000000084", "16000000073"])
  func ends(text: String) throws {
    #expect(try KPJ(text).slips(against: mask) == [.ends])
    #expect(try KPJ(text.prefix(4) + "O" + text.suffix(6)).slips(against: mask) == [.letter("O", at: 5), .ends])
  }

  @Test("KY3: in groups of three, four and four")
  func grouped() throws {
    #expect(try KPJ("16000000074").grouped == "160 0000 0074")
  }
}
