import Console
import Testing

@Suite("Without UTF-8 something readable stands for every character") struct ASCIIFallbackTests {
  @Test(
    "Lines, signs and letters have a likeness",
    arguments: [
      ("─", "-"), ("━", "="), ("═", "="), ("│", "|"), ("║", "|"), ("┌", "+"), ("┼", "+"), ("╰", "+"), ("█", "#"),
      ("▒", "#"), ("…", "."), ("—", "-"), ("’", "'"), ("“", "\""), ("•", "*"), ("→", ">"), ("▲", "^"), ("✓", "+"),
      ("\u{A0}", " "), ("é", "e"), ("É", "E"), ("ç", "c"), ("e\u{301}", "e"), ("a", "a"), ("Z", "Z"), ("½", "?"),
      ("ø", "?"), ("ß", "?"), ("ı", "?"), ("\u{301}", " "),
    ])
  func likeness(_ character: Character, _ expected: String) {
    #expect(ASCIIFallback.text(for: character, width: 1) == expected)
  }

  @Test(
    "The width stays as it was",
    arguments: [("日", 2, "??"), ("Ａ", 2, "A "), ("😀", 2, "??"), ("日", 0, ""), ("é", -1, "")])
  func width(_ character: Character, _ width: Int, _ expected: String) {
    #expect(ASCIIFallback.text(for: character, width: width) == expected)
  }
}
