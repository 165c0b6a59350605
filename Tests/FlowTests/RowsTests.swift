import Console
import Flow
import Testing

@Suite("Rows of which one is chosen")
struct RowsTests {
  private typealias Lines = Rows<String>

  private func rows(_ count: Int, at chosen: Int = 0, step: Int = 10) -> Lines {
    Rows((0..<count).map { "baris \($0)" }, chosen: chosen, step: step)
  }

  @Test(
    "Arrows go a row, PgUp and PgDn a page, Home and End to the edges",
    arguments: [
      (Key.down, 21), (.tab, 21), (.up, 19), (.backTab, 19), (.pageDown, 30), (.pageUp, 10), (.home, 0), (.end, 213),
    ])
  func moves(key: Key, chosen: Int) {
    #expect(rows(214, at: 20).on(.key(key)) == .changed(rows(214, at: chosen)))
  }

  @Test("A page step stops at the edge", arguments: [(Key.pageUp, 9, 0), (.pageDown, 205, 213), (.pageUp, 1, 0)])
  func edges(key: Key, from: Int, to: Int) {
    #expect(rows(214, at: from).on(.key(key)) == .changed(rows(214, at: to)))
  }

  @Test(
    "Nothing wraps around, and digits are no keys",
    arguments: [
      (Key.up, 0), (.pageUp, 0), (.home, 0), (.down, 4), (.pageDown, 4), (.end, 4), (.character("3"), 0), (.left, 2),
      (.character("/"), 2), (.escape, 2),
    ])
  func ignored(key: Key, at chosen: Int) {
    #expect(rows(5, at: chosen).on(.key(key)) == .ignored)
  }

  @Test("Enter picks the chosen row, a touch the one that it touches")
  func picks() {
    #expect(rows(5, at: 3).on(.key(.enter)) == .picked("baris 3", rows(5, at: 3)))
    #expect(rows(5, at: 3).on(.focused(1)) == .picked("baris 1", rows(5, at: 1)))
    #expect(rows(5, at: 3).on(.focused(3), first: 2) == .picked("baris 1", rows(5, at: 1)))
    #expect(rows(5).on(.focused(1), first: 2) == .ignored)
    #expect(rows(5).on(.focused(5)) == .ignored)
  }

  @Test("Without rows nothing can be done", arguments: [Key.enter, .down, .up, .end, .pageDown])
  func empty(key: Key) {
    #expect(rows(0).row == nil)
    #expect(rows(0).on(.key(key)) == .ignored)
  }

  @Test("What is out of range is the nearest that there is")
  func bounds() {
    #expect(rows(5, at: 9).row == "baris 4")
    #expect(rows(5, at: -1).row == "baris 0")
    #expect(rows(5, step: 0).on(.key(.pageDown)) == .changed(rows(5, at: 1, step: 1)))
  }

  @Test("Newer rows keep the choice wherever it went, and its neighbour when it is gone")
  func renewed() {
    let chosen = rows(5, at: 3)
    #expect(chosen.renewed(["baris 9", "baris 3"], ==).row == "baris 3")
    #expect(chosen.renewed(["a", "b", "c", "d", "e"], ==).row == "d")
    #expect(chosen.renewed(["a", "b"], ==).row == "b")
    #expect(chosen.renewed([], ==).row == nil)
    #expect(rows(0).renewed(["a", "b"], ==).row == "a")
  }
}
