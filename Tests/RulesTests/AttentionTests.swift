import Rules
import Testing

/// When a key counts on a page that has to be read. Rule KY1.
@Suite("What has to be read before a key counts") struct AttentionTests {
  private func at(_ milliseconds: Int64) -> Span { .milliseconds(milliseconds) }

  /// Whether the keys count, one after the other.
  private func taken(_ presses: [(Character, Int64)], _ attention: Attention<Character>) -> [Bool] {
    var attention = attention
    return presses.map { attention.takes($0.0, at: at($0.1)) }
  }

  /// A page of this weight, painted at 0, after this key was pressed then.
  private func attention(_ weight: Weight, after key: Character? = nil) -> Attention<Character> {
    var attention = Attention<Character>()
    if let key { _ = attention.takes(key, at: at(0)) }
    attention.turns(to: weight)
    attention.isPainted(at: at(0))
    return attention
  }

  @Test("A telling page takes no key for 1.5 s", arguments: [(0, false), (1_499, false), (1_500, true), (9_000, true)])
  func reading(now: Int64, isTaken: Bool) {
    let attention = attention(.telling)
    #expect(attention.left(for: "a", at: at(now)) == max(0, 1_500 - now))
    #expect(taken([("a", now)], attention) == [isTaken])
  }

  @Test("The key before a page counts when it has rested for 700 ms", arguments: [(699, false), (700, true)])
  func rest(now: Int64, isTaken: Bool) {
    #expect(taken([("e", now)], attention(.question, after: "e")) == [isTaken])
  }

  @Test("Another key counts on a question at once, and on a page without weight every key does")
  func otherKeys() {
    #expect(taken([("x", 0)], attention(.question, after: "e")) == [true])
    #expect(taken([("e", 0)], attention(.light, after: "e")) == [true])
  }

  @Test(
    "A key that is held down never counts, whatever lies between two of its presses", arguments: [30, 50, 500, 699])
  func held(every pause: Int64) {
    let times = Array(stride(from: pause, to: 20_000, by: Int(pause)))
    let last = times.last ?? 0
    let presses = (times + [last + 699, last + 1_399, last + 1_400]).map { (Character("e"), $0) }
    let counted = taken(presses, attention(.telling, after: "e"))
    #expect(counted == times.map { _ in false } + [false, true, true], "once it has counted it counts on")
  }

  @Test("A key that was swallowed before a page was read has to rest from then on, another one need not")
  func swallowed() {
    let presses: [(Character, Int64)] = [("e", 1_000), ("e", 1_699), ("x", 1_700), ("e", 2_398), ("e", 3_098)]
    #expect(taken(presses, attention(.telling, after: "e")) == [false, false, true, false, true])
  }

  @Test("Before it was painted it takes nothing, and the time begins with the picture")
  func unpainted() {
    var attention = Attention<Character>()
    attention.turns(to: .telling)
    #expect(attention.awaitsPaint)
    #expect(taken([("a", 5_000)], attention) == [false])
    attention.isPainted(at: at(6_000))
    #expect(taken([("a", 7_499)], attention) == [false])
    #expect(taken([("a", 7_500)], attention) == [true])
    attention.isPainted(at: at(8_000))
    #expect(taken([("b", 8_000)], attention) == [true], "painted once more is not another page")
  }
}
