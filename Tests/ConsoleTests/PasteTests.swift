import Console
import Testing

@Suite("A paste is one key, whatever it holds") struct PasteTests {
  @Test("Text arrives clean and with its line ends") func clean() {
    #expect(paste("Jl. Sudirman\r\nNo. 1\tJakarta\u{1B}[2J") == [.paste("Jl. Sudirman\nNo. 1 Jakarta[2J")])
  }

  @Test("An empty paste is nothing") func empty() {
    #expect(paste("") == [])
    #expect(paste("\u{7}") == [])
  }

  @Test("Keys after the silence are keys") func keysAfter() {
    #expect(paste("abc", then: "\r") == [.paste("abc"), .enter])
    #expect(paste("abc", then: "\u{1B}[A") == [.paste("abc"), .up])
  }

  @Test("A closing mark inside cannot turn the rest into keys")
  func forgedEnd() {
    #expect(paste("a\u{1B}[201~\r0\r") == [.paste("a\n0\n")])
    #expect(paste("a\u{1B}[201~\r\u{1B}[200~b") == [.paste("a\nb")])
    #expect(paste("a\u{1B}[201~\r\u{1B}[201~\r\u{1B}[201~b", then: "c") == [.paste("a\n\nb"), .character("c")])
  }

  @Test("An end that looks like a mark and is none stays text") func almostEnd() {
    #expect(paste("a\u{1B}[20~b\u{1B}[202~\u{1B}\u{1B}[2") == [.paste("a[20~b[202~[2")])
  }

  @Test("The marks may be cut anywhere") func splitMarks() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~日本\u{1B}[201~".utf8 { decoder.feed([byte]) }
    #expect(rest(of: &decoder) == [.paste("日本")])
  }

  @Test("A paste that never ends is over after a second of silence") func unterminated() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~abc\r".utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.patience == 1_001)
    decoder.settle()
    decoder.feed("d\u{1B}[201~".utf8)
    #expect(rest(of: &decoder) == [.paste("abc\n"), .character("d")])
  }

  @Test("64 KiB are kept to the byte, the rest is dropped") func bounded() {
    let limit = KeyDecoder.pasteLimit
    #expect(paste(String(repeating: "a", count: limit)) == [.paste(String(repeating: "a", count: limit))])
    #expect(paste(String(repeating: "a", count: limit + 1)) == [.paste(String(repeating: "a", count: limit))])
    #expect(paste(String(repeating: "a", count: 3_000_000), then: "b").last == .character("b"))
  }

  @Test("A letter cut by the limit leaves no rubbish") func cutLetter() {
    let limit = KeyDecoder.pasteLimit
    #expect(paste(String(repeating: "a", count: limit - 1) + "é") == [.paste(String(repeating: "a", count: limit - 1))])
  }

  @Test("A paste that was dropped half way never arrives") func dropped() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~abc".utf8)
    decoder.drop()
    decoder.feed("def\u{1B}[201~".utf8)
    #expect(rest(of: &decoder) == [])
    decoder.feed("g".utf8)
    #expect(rest(of: &decoder) == [.character("g")])
  }

  private func paste(_ text: String, then keys: String = "") -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~\(text)\u{1B}[201~\(keys)".utf8)
    return rest(of: &decoder)
  }
}
