import Rules
import Testing

@Suite("Texts that people type, T1 N6")
struct TypedTextTests {
  @Test(
    "N6 a line is trimmed, single-spaced and composed",
    arguments: [
      ("  Jl.  Merdeka   10 ", "Jl. Merdeka 10"), ("Jl.\tMerdeka\r\n10", "Jl. Merdeka 10"),
      ("Depok\u{00A0}\u{3000}\u{2028}\u{0085}Baru", "Depok Baru"), ("Cafe\u{301}", "Café"), ("7", "7"),
      ("１２ Ａ", "１２ Ａ"), ("كوتا", "كوتا"),
    ])
  func lines(typed: String, text: String) throws {
    #expect(Array(try TypedLine(typed).text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "B13 nothing hostile stays in a line",
    arguments: [
      ("De\u{202E}pok\u{202C}", "Depok"), ("De\0pok", "Depok"), ("\u{1B}[2JDepok", "[2JDepok"),
      ("\u{FEFF}De\u{200B}pok\u{200D}", "Depok"), ("Depok\u{E0041}\u{E007F}", "Depok"), ("De\u{9B}pok", "Depok"),
      ("De\u{AD}pok\u{FE0F}", "Depok"), ("\u{2066}Depok\u{2069}", "Depok"), ("Depok\u{E000}\u{FFFF}", "Depok"),
      ("👨\u{200D}👩\u{200D}👧 kami", "👨👩👧 kami"),
    ])
  func hostile(typed: String, text: String) throws {
    #expect(Array(try TypedLine(typed).text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(try Prose(typed, for: .message).text == text)
  }

  @Test("B13 a letter keeps four marks, and a mark without a letter goes")
  func marks() throws {
    let pile = String(repeating: "\u{323}\u{300}", count: 2_000)
    let line = try TypedLine("Depok" + pile + " Baru")
    #expect(line.text.count == 10)
    #expect(line.text.unicodeScalars.count == 14)
    #expect(line.text.hasPrefix("Depo"))
    #expect(line.text.hasSuffix(" Baru"))
    #expect(try TypedLine("\u{301}De \u{301}\u{302} pok\u{301}").text == "De pok\u{301}")
    #expect(throws: TypedLine.Fault.empty) { try TypedLine(pile) }
    #expect(throws: Prose.Fault.empty) { try Prose(pile, for: .complaint) }
    #expect(throws: Prose.Fault.tooShort(1, least: 10)) { try Prose("a" + pile, for: .complaint) }
  }

  @Test(
    "B13 what says nothing is refused",
    arguments: [
      ("", .empty), ("   ", .empty), ("\u{200B}\u{202E}\0", .empty), ("\u{1F3FB}", .wordless), ("?!", .wordless),
      ("😀😀😀😀😀😀😀😀😀😀😀😀", .wordless), ("👨\u{200D}👩\u{200D}👧\u{200D}👦", .wordless), ("🇮🇩🇮🇩", .wordless), ("🅰🅱🆎🅾", .wordless),
      ("............", .wordless), ("\u{FFFD}\u{2800}", .wordless),
    ] as [(String, TypedLine.Fault)])
  func wordless(typed: String, fault: TypedLine.Fault) {
    #expect(throws: fault) { try TypedLine(typed) }
    #expect(throws: fault == .empty ? Prose.Fault.empty : .wordless) { try Prose(typed, for: .complaint) }
  }

  @Test("N6 a line has 1 to 120 characters, counted as a person does")
  func lineLengths() throws {
    #expect(try TypedLine(String(repeating: "a", count: 120)).text.count == 120)
    #expect(try TypedLine(String(repeating: "e\u{301}", count: 120)).text.count == 120)
    #expect(try TypedLine("  " + String(repeating: "a", count: 120) + "  ").text.count == 120)
    #expect(throws: TypedLine.Fault.tooLong(121)) { try TypedLine(String(repeating: "a", count: 121)) }
    #expect(throws: TypedLine.Fault.tooLong(122)) { try TypedLine("a" + String(repeating: "👍🏽", count: 121)) }
  }

  @Test(
    "T1 a complaint has 10 to 4,000 characters, a message 2 to 4,000",
    arguments: [
      (.complaint, 9, .tooShort(9, least: 10)), (.complaint, 10, nil), (.complaint, 4_000, nil),
      (.complaint, 4_001, .tooLong(4_001, most: 4_000)), (.message, 1, .tooShort(1, least: 2)), (.message, 2, nil),
      (.message, 4_000, nil), (.message, 4_001, .tooLong(4_001, most: 4_000)),
    ] as [(Prose.Use, Int, Prose.Fault?)])
  func proseLengths(use: Prose.Use, count: Int, fault: Prose.Fault?) throws {
    for letter in ["a", "e\u{301}", "日"] {
      let typed = String(repeating: letter, count: count)
      if let fault {
        #expect(throws: fault) { try Prose(typed, for: use) }
      } else {
        #expect(try Prose(typed, for: use).text.count == count)
      }
    }
  }

  @Test(
    "B13 characters that are piled up without a mark are bounded too",
    arguments: ["\u{1F3FB}", "\u{1100}", "\u{1160}", "\u{0915}\u{094D}", "\u{0600}", "\u{20DD}", "\u{0903}"])
  func piles(unit: String) throws {
    for count in [1, 4, 5, 100, 19_000] {
      guard let prose = try? Prose("Keluhan saya: a" + String(repeating: unit, count: count), for: .complaint) else {
        continue
      }
      #expect(prose.text.utf8.count <= 80_000)
      #expect(try Prose(prose.text, for: .complaint) == prose)
    }
  }

  @Test(
    "B13 a pasted megabyte is read in one go and refused by its length",
    arguments: ["a", "\u{323}\u{300}", "\u{202E}", " ", "😀"])
  func megabyte(unit: String) {
    let typed = "Tolong, antrean" + String(repeating: unit, count: 1_048_576 / unit.utf8.count)
    if ["\u{323}\u{300}", "\u{202E}", " "].contains(unit) {
      #expect(throws: Never.self) { try Prose(typed, for: .complaint) }
    } else {
      let count = 15 + 1_048_576 / unit.utf8.count
      #expect(throws: Prose.Fault.tooLong(count, most: 4_000)) { try Prose(typed, for: .complaint) }
    }
  }

  @Test("F10 reading a text again changes not one scalar, whatever was typed")
  func idempotent() throws {
    var random = SplitMix64(seed: 13)
    let pool: [Character] =
      Array("ab 1.é日😀") + [
        "\u{301}", "\u{323}", "\u{315}", "\u{0958}", "\u{0915}", "\u{094D}", "\u{093C}", "\u{1100}", "\u{1161}",
        "\u{11A8}",
        "\u{AC00}", "\u{09C7}", "\u{09BE}", "\u{1F3FB}", "\u{1F1EE}", "\u{200D}", "\u{2000}", "\u{0344}", "\u{FB2C}",
        "\u{1D15E}", "\u{0F73}", "\u{0600}", "\u{202E}", "\u{2126}", "\r\n", "\u{20E3}", "\u{3099}", "か",
      ]
    var read = 0
    for _ in 0..<4_000 {
      guard let line = try? TypedLine(random.text(of: pool, limit: 40)) else { continue }
      read += 1
      #expect(Array(try TypedLine(line.text).text.unicodeScalars) == Array(line.text.unicodeScalars))
      let prose = try Prose("Ada: " + line.text, for: .message)
      #expect(try Prose(prose.text, for: .message) == prose)
    }
    #expect(read > 3_000)
  }

  @Test("F10 JSON holds the bare text; what could not be typed is not read from it")
  func json() throws {
    let line = try TypedLine("Jl. Merdeka 10")
    #expect(try encoded([line]) == ("[\"Jl. Merdeka 10\"]", [line]))
    let prose = try Prose("Antrean tidak dipanggil.", for: .complaint)
    #expect(try encoded([prose]) == ("[\"Antrean tidak dipanggil.\"]", [prose]))
    #expect(try decoded([Prose].self, "[\"de\\u0000pok\"]") == [Prose("depok", for: .message)])
    #expect(throws: (any Error).self) { try decoded([Prose].self, "[\"?!\"]") }
    #expect(throws: (any Error).self) { try decoded([TypedLine].self, "[\"\"]") }
  }

  @Test("T7 the same words in another case, width or with accents are the same text")
  func folded() throws {
    let one = try Prose("Antrean  TIDAK dipanggil", for: .complaint)
    #expect(one.folded == (try Prose("antréan tidak ｄipanggil", for: .complaint)).folded)
    #expect(one.folded != (try Prose("antrean tidak dipanggil.", for: .complaint)).folded)
  }

  @Test("F9 a line shows its first letter, a short one nothing; a text shows how long it is")
  func masks() throws {
    for (typed, mask) in [("A", "****"), ("Abc", "****"), ("Abcd", "A****"), ("Jl. Merdeka 10", "J****")] {
      #expect("\(try TypedLine(typed))" == mask)
    }
    let prose = try Prose("Antrean tidak dipanggil.", for: .complaint)
    #expect("\(prose)" == "(24 characters)")
    var dumped = ""
    dump([prose], to: &dumped)
    #expect(!dumped.contains("dipanggil"))
  }
}
