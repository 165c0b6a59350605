import Folding
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "folds case, accents and compatibility forms",
    arguments: [
      ("SUHARTO", "suharto"), ("José", "jose"), ("Jose\u{301}", "jose"), ("Ｓｉｔｉ", "siti"), ("ﬁtri", "fitri"),
      ("Straße", "strasse"), ("Nguyễn", "nguyen"), ("", ""), ("Nur'aini", "nur'aini"), ("a\0B", "a\0b"),
    ])
  func folds(text: String, expected: String) {
    #expect(Folding.folded(text) == expected)
  }

  @Test(
    "a Turkish locale could change nothing: I is i, the dotless ı stays itself",
    arguments: [("I", "i"), ("İ", "i"), ("i", "i"), ("ı", "ı"), ("FITRI", "fitri")])
  func folding(turkish: String, expected: String) {
    #expect(Folding.folded(turkish) == expected)
  }

  @Test("keeps letters of other scripts apart that look like Latin ones")
  func cyrillic() {
    #expect(Folding.folded("\u{0430}ni") != Folding.folded("ani"))
  }

  @Test(
    "composes without folding case",
    arguments: [("Ａ１", "A1"), ("e\u{301}", "é"), ("Nur\u{A0}aini", "Nur aini"), ("ABC", "ABC")])
  func composes(text: String, expected: String) {
    #expect(Array(Folding.nfkc(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("F10 folding twice is folding once, for every scalar there is")
  func idempotent() {
    var broken: [Unicode.Scalar] = []
    for scalar in everyScalar {
      let text = "a\(scalar)b"
      let composed = Folding.nfkc(text)
      let folded = Folding.folded(text)
      if !composed.unicodeScalars.elementsEqual(Folding.nfkc(composed).unicodeScalars)
        || !folded.unicodeScalars.elementsEqual(Folding.folded(folded).unicodeScalars)
      {
        broken.append(scalar)
      }
    }
    #expect(broken.isEmpty)
  }
}

/// All 1,112,064 of them.
var everyScalar: some Sequence<Unicode.Scalar> {
  (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
}
