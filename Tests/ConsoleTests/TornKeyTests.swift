import Console
import Testing

/// Sequences that a slow line has cut in two or more. Rule KY2.
@Suite("A torn sequence is no key and no text") struct TornKeyTests {
  /// What one key, tap or paste sends, beginning with ESC and a byte that no hand types behind it.
  static let sequences: [(bytes: [UInt8], key: Key?)] =
    KeyDecoderTests.keys.filter { pair in
      pair.bytes.hasPrefix("\u{1B}[") || pair.bytes.hasPrefix("\u{1B}O")
    }.map { (Array($0.bytes.utf8), $0.key) } + [
      (Array("\u{1B}[<0;10;10M".utf8), .tap(Position(row: 9, column: 9))), (Array("\u{1B}[<0;10;10m".utf8), nil),
      (Array("\u{1B}[1;5C".utf8), .edit(.wordRight)), (Array("\u{1B}[[B".utf8), .function(2)),
    ]

  /// The keys of pieces that come so many milliseconds apart, and of the silence behind them.
  private func keys(_ pieces: [[UInt8]], apart gap: Int64, pause: Int) -> [Key] {
    var decoder = KeyDecoder(pause: pause)
    var (now, keys): (Int64, [Key]) = (1_000, [])
    func heard() { while let key = decoder.next() { keys.append(key) } }
    func silence(until end: Int64) {
      while let deadline = decoder.deadline, deadline <= end {
        decoder.settle()
        heard()
      }
    }
    for (index, piece) in pieces.enumerated() {
      if index > 0 { now += gap }
      silence(until: now)
      decoder.feed(piece, at: now)
      heard()
    }
    silence(until: now + 10_000)
    return keys
  }

  @Test(
    "Torn at each place: whole within the pause, beyond it at most Escape and never anything else",
    arguments: [50, 300, 1_000], sequences)
  func torn(pause: Int, sequence: (bytes: [UInt8], key: Key?)) {
    for cut in 1..<sequence.bytes.count {
      let pieces = [Array(sequence.bytes[..<cut]), Array(sequence.bytes[cut...])]
      for gap: Int64 in [1, 29, 30, 49, 50, 51, 299, 300, 301, 999, 1_000] {
        let heard = keys(pieces, apart: gap, pause: pause)
        if gap < pause {
          #expect(heard == [sequence.key].compactMap(\.self), "\(cut) \(gap)")
        } else {
          #expect(heard.filter { $0 != .unknown } == (cut == 1 ? [.escape] : []), "\(cut) \(gap)")
        }
      }
    }
  }

  @Test("Torn between all bytes: the same", arguments: [50, 300], sequences)
  func scattered(pause: Int, sequence: (bytes: [UInt8], key: Key?)) {
    let pieces = sequence.bytes.map { [$0] }
    for gap: Int64 in [40, 60, 290, 310, 1_000] {
      let heard = keys(pieces, apart: gap, pause: pause)
      let isWhole = gap < pause
      #expect(
        heard.filter { $0 != .unknown }
          == (isWhole ? [sequence.key].compactMap { $0 == .unknown ? nil : $0 } : [.escape]),
        "\(gap)")
    }
  }

  @Test("Torn twice, the second time on a line that has slowed down", arguments: sequences)
  func twice(sequence: (bytes: [UInt8], key: Key?)) {
    guard sequence.bytes.count > 2 else { return }
    for cut in 2..<sequence.bytes.count {
      let heard = keys(
        [Array(sequence.bytes[..<1]), Array(sequence.bytes[1..<cut]), Array(sequence.bytes[cut...])], apart: 900,
        pause: 300)
      #expect(heard.filter { $0 != .unknown } == [.escape], "\(cut)")
    }
  }

  @Test("A bracketed paste torn in its marks is dropped or ends early, and none of it is typed")
  func paste() {
    let bytes = Array("\u{1B}[200~satu\rdua 9\r\u{1B}[201~".utf8)
    let text = Key.paste("satu\ndua 9\n")
    for cut in 1..<bytes.count {
      let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
      for gap: Int64 in [30, 299, 300, 999, 1_000] {
        let heard = keys(pieces, apart: gap, pause: 300).filter { $0 != .unknown }
        let isTornInOpening = cut < 6 && gap >= 300
        #expect(heard == (isTornInOpening ? (cut == 1 ? [.escape] : []) : [text]), "\(cut) \(gap)")
      }
    }
  }

  @Test("A closing mark that comes too late is swallowed too, as far as its end comes within a second")
  func lateMark() {
    let open = Array("\u{1B}[200~satu".utf8)
    let mark = Array("\u{1B}[201~".utf8)
    for cut in 1..<mark.count {
      let heard = keys([open + mark[..<cut], Array(mark[cut...]), Array("9".utf8)], apart: 1_000, pause: 300)
      #expect(heard == [.paste("satu"), .character("9")], "\(cut)")
    }
  }

  @Test("A letter of several bytes that is torn is that letter or nothing", arguments: ["é", "日", "😀", "Û"])
  func letter(_ letter: String) {
    let bytes = Array(letter.utf8)
    for cut in 1..<bytes.count {
      for gap: Int64 in [30, 300, 1_000] {
        let heard = keys([Array(bytes[..<cut]), Array(bytes[cut...])], apart: gap, pause: 50)
        #expect(heard == letter.map { .character($0) }, "\(cut) \(gap)")
      }
    }
  }

  @Test("Who presses Escape and then types is understood, but for what a key sends behind its ESC")
  func typedAfterEscape() {
    for text in ["1", "a", "z", "\r", "é", "Oi", "Oe"] {
      let typed = text.map { $0 == "\r" ? Key.enter : .character($0) }
      #expect(keys([[0x1B], Array(text.utf8)], apart: 400, pause: 300) == [.escape] + typed, "\(text)")
    }
    #expect(keys([[0x1B], Array("[A".utf8)], apart: 1_001, pause: 300) == [.escape, .character("["), .character("A")])
  }

  @Test(
    "The pause is a setting with bounds", arguments: [(0, 50), (50, 50), (300, 300), (1_000, 1_000), (5_000, 1_000)])
  func bounds(asked: Int, kept: Int32) {
    var decoder = KeyDecoder(pause: asked)
    decoder.feed([0x1B], at: 0)
    #expect(decoder.patience == kept)
  }

  @Test("Pressed twice and torn: both are Escape and the tail is swallowed")
  func twiceEscape() {
    #expect(
      keys([[0x1B, 0x1B], Array("[A".utf8)], apart: 400, pause: 300).filter { $0 != .unknown } == [.escape, .escape])
  }
}

/// What comes faster than anybody types.
@Suite("A paste without brackets is text") struct BurstTests {
  private func keys(_ pieces: [(Int64, String)]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for (at, text) in pieces {
      decoder.feed(text.utf8, at: at)
      while let key = decoder.next() { keys.append(key) }
    }
    while decoder.deadline != nil {
      decoder.settle()
      while let key = decoder.next() { keys.append(key) }
    }
    return keys
  }

  private func text(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test("Enter and Tab between its letters are text, the Enter at its end is the key")
  func inside() {
    #expect(keys([(0, "ya\rtidak\r")]) == text("ya") + [.paste("\n")] + text("tidak") + [.enter])
    #expect(keys([(0, "a\r\n\r\nb")]) == text("a") + [.paste("\n"), .paste("\n")] + text("b"))
    #expect(keys([(0, "a\tb c\r")]) == text("a") + [.paste(" ")] + text("b c") + [.enter])
  }

  @Test("However it is cut into reads, as long as they come at once", arguments: 1...12, [Int64(0), 5, 20])
  func cut(at cut: Int, gap: Int64) {
    let whole = "satu\rdua\ttiga"
    let pieces = [(Int64(0), String(whole.prefix(cut))), (gap, String(whole.dropFirst(cut)))]
    #expect(keys(pieces) == text("satu") + [.paste("\n")] + text("dua") + [.paste(" ")] + text("tiga"))
  }

  @Test("What a hand types is what it says")
  func typed() {
    #expect(keys([(0, "a"), (30, "\r"), (60, "b")]) == text("a") + [.enter] + text("b"))
    #expect(keys([(0, "3171\r"), (21, "b")]) == text("3171") + [.enter] + text("b"))
    #expect(keys([(0, "\r\r\r")]) == [.enter, .enter, .enter])
    #expect(keys([(0, "a\r\u{1B}[B")]) == text("a") + [.enter, .down])
  }

  @Test("Random text of many lines never makes a command", arguments: 0..<100)
  func random(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let signs = Array("ab 9\r\n\t")
    let whole = "x" + String((0..<400).map { _ in signs[Int(random.next() % UInt64(signs.count))] }) + "x"
    let bytes = Array(whole.utf8)
    var decoder = KeyDecoder()
    var (at, now): (Int, Int64) = (0, 0)
    while at < bytes.count {
      let end = min(bytes.count, at + 1 + Int(random.next() % 60))
      decoder.feed(bytes[at..<end], at: now)
      while let key = decoder.next() { #expect(key != .enter && key != .tab) }
      (at, now) = (end, now + Int64(random.next() % 20))
    }
  }
}
