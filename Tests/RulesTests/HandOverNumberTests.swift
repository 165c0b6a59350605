import Rules
import Testing

@Suite("The number of a hand-over") struct HandOverNumberTests {
  private let number = HandOverNumber(chance: [0, 1, 2, 3, 4, 28])

  @Test("P7: six symbols and a check symbol, written XXX-XXXX")
  func shape() {
    #expect(number.symbols == "ABCDE9" + number.symbols.suffix(1))
    #expect(number.description == "ABC-DE9" + number.symbols.suffix(1))
    #expect(HandOverNumber(chance: []).description == "AAA-AAAA")
  }

  @Test("P7: read as it is typed: lower case, spaces and dashes anywhere")
  func typed() {
    #expect(HandOverNumber(number.description) == number)
    #expect(HandOverNumber(" " + number.symbols.lowercased().map { "\($0) - " }.joined()) == number)
  }

  @Test("P7: every single wrong symbol and every swap is found before any look-up")
  func checked() {
    let symbols = Array(number.symbols)
    for place in symbols.indices {
      for other in Reference.alphabet where other != symbols[place] {
        var wrong = symbols
        wrong[place] = other
        #expect(HandOverNumber(String(wrong)) == nil)
      }
      guard place + 1 < symbols.count, symbols[place] != symbols[place + 1] else { continue }
      var swapped = symbols
      swapped.swapAt(place, place + 1)
      #expect(HandOverNumber(String(swapped)) == nil)
    }
  }

  @Test(
    "P7: six, eight and nine symbols, and what never occurs, are no such number",
    arguments: [
      "", "AAA-AAA", "AAA-AAAA-A", "AAA-AAA-AAA", "AAA-AA0A", "AAA-AAÅA",
    ])
  func refused(text: String) {
    #expect(HandOverNumber(text) == nil)
  }
}
