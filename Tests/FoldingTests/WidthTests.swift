import Folding
import Testing

@Suite("Cell widths")
struct WidthTests {
  @Test(
    "counts the cells of a text",
    arguments: [
      ("", 0), ("NIK", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("Ａ", 2), ("│─┌", 3), ("●", 1), ("…", 1),
      ("\u{200B}", 0), ("\u{AD}", 0), ("a\u{1B}b", 2), ("😀", 2), ("\u{0E01}\u{0E34}", 1),
    ])
  func counts(text: String, cells: Int) {
    #expect(Folding.width(text) == cells)
  }

  @Test("every scalar takes 0, 1 or 2 cells")
  func neverNegative() {
    #expect(everyScalar.first { !(0...2).contains(Folding.cellWidth(of: $0)) } == nil)
  }
}
