import Console
import Testing

@Suite("Bytes become keys, and nothing else becomes text") struct KeyDecoderTests {
  static let keys: [(bytes: String, key: Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("日", .character("日")), ("😀", .character("😀")),
    (" ", .character(" ")), ("\u{301}", .character("\u{301}")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
    ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\u{3}", .unknown), ("\u{1A}", .edit(.undo)),
    ("\u{1F}", .edit(.undo)), ("\u{15}", .edit(.eraseBefore)),
    ("\u{B}", .edit(.eraseAfter)), ("\u{17}", .edit(.eraseWord)), ("\u{1}", .home), ("\u{5}", .end),
    ("\u{1B}[1;5D", .edit(.wordLeft)), ("\u{1B}[1;5C", .edit(.wordRight)), ("\u{1C}", .unknown),
    ("\u{13}", .unknown), ("\u{4}", .unknown), ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end),
    ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .unknown), ("\u{1B}[Z", .backTab), ("\u{1B}\t", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)), ("\u{1B}OS", .function(4)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[14~", .function(4)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)), ("\u{1B}[26~", .function(14)),
    ("\u{1B}[28~", .function(15)), ("\u{1B}[29~", .function(16)), ("\u{1B}[31~", .function(17)),
    ("\u{1B}[34~", .function(20)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[P", .function(1)),
    ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}On", .character(".")),
    ("\u{1B}Ol", .character(",")), ("\u{1B}Oj", .character("*")), ("\u{1B}Ok", .character("+")),
    ("\u{1B}Om", .character("-")), ("\u{1B}Oo", .character("/")), ("\u{1B}[1;2A", .up), ("\u{1B}[1;1H", .home),
    ("\u{1B}[3;2~", .delete), ("\u{1B}[1;5A", .unknown), ("\u{1B}[1;2P", .unknown), ("\u{1B}[15;2~", .unknown),
    ("\u{1B}[<0;10;5M", .tap(Position(row: 4, column: 9))), ("\u{1B}[<4;1;1M", .tap(Position(row: 0, column: 0))),
    ("\u{1B}[M !!", .tap(Position(row: 0, column: 0))), ("\u{1B}x", .unknown), ("\u{1B}1", .unknown),
    ("\u{1B}é", .unknown), ("\u{1B}\r", .unknown), ("\u{1B}(", .unknown), ("\u{1B}O5P", .unknown),
  ]

  @Test("E1 E2: every key of every terminal", arguments: keys) func known(_ bytes: String, _ key: Key) {
    #expect(decoded(bytes) == [key])
  }

  @Test("E1: the same when each byte is read alone", arguments: keys) func split(_ bytes: String, _ key: Key) {
    var decoder = KeyDecoder()
    for byte in bytes.utf8 { decoder.feed([byte]) }
    #expect(rest(of: &decoder) == [key])
  }

  static let silent: [String] = [
    "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}[0n", "\u{1B}[8;24;80t", "\u{1B}[?2004;1$y", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}]l" + "anjungan\u{1B}\\", "\u{1B}]52;c;YQ==\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_x\u{1B}\\",
    "\u{1B}^x\u{1B}\\",
    "\u{1B}Xrm -rf\u{1B}\\", "\u{9D}52;c;YQ==\u{7}", "\u{9B}12;40R", "\u{90}x\u{1B}\\", "\u{1B}[<0;10;5m",
    "\u{1B}[<64;10;5M", "\u{1B}[<35;10;5M", "\u{1B}[<0;0;0M", "\u{1B}[<0;99999;1M", "\u{1B}[<0;1M", "\u{1B}[M#!!",
    "\u{1B}[201~", "\u{0}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{85}", "\u{1B}\\", "\u{1B}[1\u{18}",
    "\u{1B}]0;a\rb\nc\u{7}",
  ]

  @Test("E9: replies of the terminal, releases and hostile scalars are no keys", arguments: silent)
  func swallowed(_ bytes: String) {
    #expect(decoded(bytes) == [])
    #expect(decoded(bytes + "a") == [.character("a")])
  }

  static let strange: [String] = [
    "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18A", "\u{1B}[99~", "\u{1B}[27;5;13~", "\u{1B}[13u",
    "\u{1B}[1:2A", "\u{1B}[ q", "\u{1B}[1!p", "\u{1B}[[Z", "\u{1B}Oz", "\u{1B}[20\r0A", "\u{1B}[é1A",
    "\u{1B}[99999999999999999999999~", "\u{1B}[~",
  ]

  @Test("An unknown sequence is one key without meaning", arguments: strange) func unknown(_ bytes: String) {
    #expect(decoded(bytes) == [.unknown])
    #expect(decoded(bytes + "a") == [.unknown, .character("a")])
  }

  @Test("Raw 8-bit bytes and broken UTF-8 never become letters")
  func invalid() {
    for lead in UInt8(0x80)...0xFF {
      #expect(characters([lead]).isEmpty)
      #expect(!characters([lead, 0x41]).contains { $0 != "A" })
    }
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x9B], [0xE6, 0x97],
    ] {
      #expect(characters(bytes).isEmpty)
    }
  }

  @Test("A letter after a broken one is kept") func recovery() {
    #expect(characters([0xE6, 0x97, 0x61]) == ["a"])
    #expect(characters([0xE6, 0xC3, 0xA9]) == ["é"])
  }

  @Test("E1: Escape alone is the Escape key only after silence") func escapeAlone() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.patience == 50)
    decoder.settle()
    #expect(decoder.next() == .escape)
    #expect(decoder.patience == 1_001)
    decoder.settle()
    #expect(decoder.patience == nil)
  }

  @Test("E1: F1 over a slow line: Escape waits for what follows") func slowFunctionKey() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    decoder.feed([0x4F])
    #expect(decoder.patience == 50)
    decoder.feed([0x50])
    #expect(rest(of: &decoder) == [.function(1)])
  }

  @Test("E1: Escape pressed twice is two keys") func escapeTwice() {
    #expect(decoded("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test("Return and line feed together are one Enter, two returns are two")
  func returns() {
    #expect(decoded("\r\n") == [.enter])
    #expect(decoded("\r\r") == [.enter, .enter])
    #expect(decoded("\n\n") == [.enter, .enter])
    #expect(decoded("\ra\n") == [.enter, .character("a"), .enter])
    #expect(decoded("\r\na\r\n") == [.enter, .character("a"), .enter])
  }

  @Test("A burst without brackets stays single letters, and the Enter at its end is one") func burst() {
    #expect(decoded("3171\r") == "3171".map { .character($0) } + [.enter])
  }

  @Test("An unterminated string ends with silence and takes nothing with it") func unterminatedString() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}]0;mati".utf8)
    #expect(decoder.patience == 1_001)
    decoder.settle()
    decoder.feed("a".utf8)
    #expect(rest(of: &decoder) == [.character("a")])
  }

  @Test("A million times ESC [ is swallowed") func escapeFlood() {
    var decoder = KeyDecoder()
    for _ in 0..<1_000 { decoder.feed(String(repeating: "\u{1B}[", count: 1_000).utf8) }
    #expect(rest(of: &decoder) == [.unknown])
  }

  @Test("Keys that were dropped take the end of their sequence with them") func dropped() {
    var decoder = KeyDecoder()
    decoder.feed("ab\u{1B}[".utf8)
    decoder.drop()
    #expect(!decoder.hasKeys)
    decoder.feed("Ac".utf8)
    #expect(rest(of: &decoder) == [.character("c")])
  }

  @Test("Random bytes never make a hostile letter, and memory stays bounded", arguments: 0..<300)
  func fuzz(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let likely: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x3C, 0x4D, 0x9B, 0xC2, 0x07, 0x0D,
    ]
    var decoder = KeyDecoder()
    var count = 0
    for _ in 0..<40 {
      decoder.feed(
        (0..<50).map { _ in random.next() % 2 == 0 ? likely[Int(random.next() % 16)] : UInt8(random.next() & 0xFF) })
      if random.next() % 4 == 0, decoder.patience != nil { decoder.settle() }
      while let key = decoder.next() {
        count += 1
        #expect(isHarmless(key))
      }
    }
    #expect(count <= 2_000)
    decoder.feed([])
    #expect(rest(of: &decoder).allSatisfy(isHarmless))
  }
}

extension KeyDecoder {
  /// All at the same moment.
  mutating func feed(_ bytes: some Sequence<UInt8>) { feed(bytes, at: 0) }
}

/// The keys of bytes that are followed by silence.
func decoded(_ text: String) -> [Key] {
  var decoder = KeyDecoder()
  decoder.feed(text.utf8)
  return rest(of: &decoder)
}

func rest(of decoder: inout KeyDecoder) -> [Key] {
  var keys: [Key] = []
  var silences = 0
  while true {
    while let key = decoder.next() { keys.append(key) }
    guard decoder.patience != nil, silences < 10 else { return keys }
    decoder.settle()
    silences += 1
  }
}

func characters(_ bytes: [UInt8]) -> [Character] {
  var decoder = KeyDecoder()
  decoder.feed(bytes)
  return rest(of: &decoder).compactMap { key in
    if case .character(let character) = key { return character }
    return nil
  }
}

private func isHarmless(_ key: Key) -> Bool {
  switch key {
  case .character(let character): !character.unicodeScalars.contains(where: isDangerous)
  case .paste(let text): !text.unicodeScalars.contains { $0 != "\n" && isDangerous($0) }
  case .function(let number): (1...20).contains(number)
  case .tap(let position): position.row >= 0 && position.column >= 0
  case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown, .edit, .lock, .unknown:
    true
  }
}
