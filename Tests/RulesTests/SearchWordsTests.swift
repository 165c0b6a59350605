import Rules
import Testing

@Suite("Words that are searched")
struct SearchWordsTests {
  @Test(
    "Rule T8: letters and digits of any script, folded, without apostrophes",
    arguments: [
      ("", []), (" \t\n", []), ("!?*\"()-^:", []), ("\u{1F621}\u{1F3FD}", []), ("Kartu HILANG", ["kartu", "hilang"]),
      ("Jum'at Jum’at", ["jumat", "jumat"]), ("12.000-an", ["12", "000", "an"]), ("Ka\u{301}rtu", ["kartu"]),
      ("ＫＡＲＴＵ ﬁle", ["kartu", "file"]), ("Straße İ", ["strasse", "i"]), ("ka\u{200B}r\u{0}tu", ["kartu"]),
      ("a\u{A0}b\u{2028}c\u{3000}d\ne", ["a", "b", "c", "d", "e"]), ("東京 から", ["東京", "から"]),
      ("buku-buku/lama", ["buku", "buku", "lama"]), ("'", []), ("½", ["1", "2"]),
    ] as [(String, [String])])
  func words(text: String, wanted: [String]) {
    #expect(SearchWords(text).words == wanted)
  }

  @Test("The words of words are the same words, whatever the scalar")
  func idempotent() {
    for value in stride(from: UInt32(1), through: 0xFFFF, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let words = SearchWords("a\(scalar)b \(scalar)").words
      #expect(SearchWords(words.joined(separator: " ")).words == words)
      #expect(words.allSatisfy { !$0.isEmpty && !$0.contains { "\"*'^:(){}+- ".contains($0) } })
    }
  }
}
