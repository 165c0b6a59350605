import CNcurses
import Console
import Testing

extension CursesTests {
  static let described: [(capability: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .unknown), ("kbs", .backspace),
    ("kcbt", .backTab), ("kent", .enter), ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)),
    ("kf4", .function(4)), ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)),
    ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)), ("kf12", .function(12)),
  ]

  @Test(
    "E1 E2: the decoder knows every key that a terminal of the list describes",
    arguments: ["linux", "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "vt220"])
  func describedKeys(_ terminal: String) throws {
    var error: Int32 = 0
    try #require(setupterm(terminal, 1, &error) == OK)
    for (capability, key) in CursesTests.described {
      guard let sequence = CursesTests.sequence(capability) else { continue }
      var decoder = KeyDecoder()
      decoder.feed(sequence.utf8, at: 0)
      #expect(decoder.next() == key, "\(terminal) \(capability)")
      #expect(decoder.patience == nil)
    }
  }

  @Test("E2: the vt100 keypad in application mode types digits, and PF1 to PF4 are F1 to F4") func vt100() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}Op\u{1B}Oq\u{1B}Oy\u{1B}OM\u{1B}OP\u{1B}OS".utf8, at: 0)
    let expected: [Key] = [.character("0"), .character("1"), .character("9"), .enter, .function(1), .function(4)]
    for key in expected { #expect(decoder.next() == key) }
  }

  /// Nil when the terminal has no such key; the library marks that with 0 or -1 as a pointer.
  private static func sequence(_ capability: String) -> String? {
    guard let found = tigetstr(capability), Int(bitPattern: found) != -1 else { return nil }
    return String(cString: found)
  }
}
