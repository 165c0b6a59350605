import Testing

@testable import Rules

@Suite("Texts from outside")
struct OutsideTextTests {
  private func lines(_ text: String) throws -> [String] { try OutsideText(bytes: Array(text.utf8)).lines.map(\.text) }

  @Test("LF, CR LF and CR end a line, each by its bytes, and the last end begins none")
  func lineEnds() throws {
    for end in ["\n", "\r\n", "\r"] {
      #expect(try lines(["a = 1", "", "b = 2"].joined(separator: end)) == ["a = 1", "", "b = 2"])
      #expect(try lines("a" + end + "\u{301}b" + end) == ["a", "\u{301}b"])
      #expect(try lines(end + end) == ["", ""])
    }
    #expect(try lines("").isEmpty && lines("x") == ["x"])
    #expect(try OutsideText(bytes: Array("a\r\nb\nc\rd".utf8)).lines.map(\.number) == [1, 2, 3, 4])
  }

  @Test("A byte order mark before the text is no part of it; elsewhere it is")
  func mark() throws {
    #expect(try lines("\u{FEFF}store = x") == ["store = x"])
    #expect(try lines("store = \u{FEFF}x").first?.unicodeScalars.contains("\u{FEFF}") == true)
  }

  @Test("What is not UTF-8 is named by its line, UTF-16 by its name, with and without a mark")
  func encodings() {
    let latin = Array("a = 1\nb = caf".utf8) + [0xE9, 0x0A]
    #expect(throws: OutsideText.Fault.notUTF8(line: 2)) { try OutsideText(bytes: latin) }
    let wide = "store = x\n".utf16
    let little = wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(throws: OutsideText.Fault.utf16) { try OutsideText(bytes: bytes) }
      #expect(throws: OutsideText.Fault.utf16) { try OutsideText.answer(bytes) }
    }
    #expect(throws: OutsideText.Fault.nul(line: 2)) { try OutsideText(bytes: Array("a\nb\0c".utf8)) }
    // Cut inside of a letter, a surrogate, an overlong form.
    for bytes: [UInt8] in [[0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF]] {
      #expect(throws: OutsideText.Fault.notUTF8(line: nil)) { try OutsideText.answer(bytes) }
    }
  }

  @Test(
    "What cannot be seen is named by its code, wherever it stands",
    arguments: [
      "\u{FEFF}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{AD}", "\u{FE0F}",
      "\u{E0100}", "\u{E0041}", "\u{A0}", "\u{3000}", "\u{2003}", "\u{9}", "\u{D}", "\u{1B}", "\u{85}", "\u{9B}",
      "\u{2800}", "\u{3164}", "\u{E000}", "\u{FFFD}", "\u{1D173}", "\u{180E}", "\u{34F}",
    ] as [Unicode.Scalar])
  func hidden(_ scalar: Unicode.Scalar) {
    let sign = String(scalar)
    for text in [sign + "abc", "a" + sign + "bc", "a\u{301}" + sign, sign] where text != "\r" {
      guard text != "a\u{301}\r" else { continue }
      #expect(throws: OutsideText.Fault.hidden(scalar, line: nil)) { try OutsideText.answer(Array(text.utf8)) }
    }
    #expect(OutsideText.Fault.hidden(scalar, line: 7).sentence.hasPrefix("line 7: there is \(scalar.code) in it, "))
  }

  @Test("Codes have four digits at least")
  func codes() {
    #expect(Unicode.Scalar(0xAD).code == "U+00AD" && ("\u{FEFF}" as Unicode.Scalar).code == "U+FEFF")
    #expect(("\u{E0041}" as Unicode.Scalar).code == "U+E0041")
  }

  @Test("Letters of every script, marks and signs can be seen", arguments: ["Ñandú-é", "例え", "a\u{301}", "₱ € ☃", "ʼ"])
  func visible(_ text: String) throws {
    #expect(try OutsideText.answer(Array(text.utf8)) == text)
    #expect(try OutsideText.answer(Array(text.utf8) + [0x0D]) == text)
  }
}
