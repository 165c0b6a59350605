import Rules
import Testing

@Suite("Numbers that can be read out and typed back, T2")
struct ReferenceTests {
  /// The places of its symbols in the alphabet.
  private func values(_ number: Reference) -> [Int] {
    number.symbols.compactMap { Reference.alphabet.firstIndex(of: $0) }
  }

  private func text(_ values: [Int]) -> String { String(values.map { Reference.alphabet[$0] }) }

  /// So many numbers with all symbols of chance at random; the same at every run.
  private func numbers(_ count: Int) throws -> [Reference] {
    var random = SplitMix64(seed: 2)
    return try (0..<count).map { index in
      Reference(
        month: try #require(CivilMonth(year: 2025 + index % 29, month: index % 12 + 1)),
        chance: (0..<6).map { _ in random.next() })
    }
  }

  @Test("T2 29 symbols, none of which is taken for another")
  func alphabet() {
    #expect(Reference.alphabet.count == 29)
    #expect(Set(Reference.alphabet).count == 29)
    #expect(Set(Reference.alphabet).isDisjoint(with: "01IOQUZ"))
  }

  @Test("T2 year and month stand in front, the check stands behind")
  func layout() throws {
    let number = Reference(month: try #require(CivilMonth(year: 2026, month: 11)), chance: [0, 1, 28, 29, 30, 57])
    #expect(number.description == "BMA-B9A-B9W")
    #expect(number.symbols == "BMAB9AB9W")
    // Weights 2, 4, 8, 16, 3, 6, 12, 24 by hand: 2 + 44 + 0 + 16 + 84 + 0 + 12 + 672 = 830, and 830 mod 29 is 18: W.
    #expect(values(number) == [1, 11, 0, 1, 28, 0, 1, 28, 18])
  }

  @Test(
    "T2 typed back in any case and width, with spaces and dashes anywhere",
    arguments: [
      "BMA-B9A-B9W", "bma-b9a-b9w", "BMAB9AB9W", " B M A B 9 A B 9 W ", "bMaB9-ab9W", "-BMA--B9A-B9W-",
      "ＢＭＡ－Ｂ９Ａ－Ｂ９Ｗ", "ｂｍａ　ｂ９ａ　ｂ９ｗ", "BMA–B9A—B9W",
    ])
  func readsBack(typed: String) throws {
    #expect(try Reference(typed: typed).description == "BMA-B9A-B9W")
    #expect(Reference(typed)?.description == "BMA-B9A-B9W")
  }

  @Test(
    "T2 says what is wrong, before any look-up",
    arguments: [
      ("", .empty), (" - ", .empty), ("BMA-B9A-B9", .length(8)), ("BMA-B9A-B9WV", .length(10)), ("B", .length(1)),
      ("BMA-B0A-B9W", .neverOccurs("0")), ("BMA-BoA-B9W", .neverOccurs("O")), ("1MA-B9A-B9W", .neverOccurs("1")),
      ("BMA-B9A-B9i", .neverOccurs("I")), ("BqA-B9A-B9W", .neverOccurs("Q")), ("BMA-uuu-B9W", .neverOccurs("U")),
      ("BMA-B9A-B9Z", .neverOccurs("Z")), ("０", .neverOccurs("0")), ("BMA/B9A/B9V", .character("/")),
      ("BMA_0", .character("_")), ("BM0_", .neverOccurs("0")), ("BMAß9AB9W", .character("ß")),
      ("ﬁ", .character("ﬁ")), ("ſ", .character("ſ")), ("É", .character("É")),
      ("BMA\u{200B}B9AB9W", .character("\u{200B}")),
      ("BMA-B9A-B9W\0", .character("\0")), ("٣", .character("٣")), ("A\u{301}", .character("\u{301}")),
      ("😀", .character("😀")),
    ] as [(String, Reference.Fault)])
  func faults(typed: String, fault: Reference.Fault) {
    #expect(throws: fault) { try Reference(typed: typed) }
    #expect(Reference(typed) == nil)
  }

  @Test("B10 T2 every single wrong symbol, swap and twin error of 10,000 numbers is refused")
  func errorsAreCaught() throws {
    var missed = 0
    var tried = 0
    func refuse(_ typed: [Int]) {
      tried += 1
      if Reference.isChecked(typed) { missed += 1 }
    }
    for number in try numbers(10_000) {
      let right = values(number)
      #expect(Reference.isChecked(right))
      var typed = right
      for place in right.indices {
        for wrong in 1..<29 {
          typed[place] = (right[place] + wrong) % 29
          refuse(typed)
        }
        typed[place] = right[place]
        guard place > 0 else { continue }
        if right[place] != right[place - 1] {
          typed.swapAt(place, place - 1)
          refuse(typed)
        } else {
          for wrong in 1..<29 {
            typed[place] = (right[place] + wrong) % 29
            typed[place - 1] = typed[place]
            refuse(typed)
          }
        }
        typed = right
      }
      // Across a third symbol: ABC becomes CBA.
      for place in 2..<9 where right[place] != right[place - 2] {
        typed.swapAt(place, place - 2)
        refuse(typed)
        typed = right
      }
    }
    #expect(missed == 0)
    #expect(tried > 2_600_000)
  }

  @Test("B10 T2 the same errors are refused as typed, not only as values")
  func typedErrorsAreCaught() throws {
    for number in try numbers(20) {
      let right = Array(number.symbols)
      for place in right.indices {
        for wrong in Reference.alphabet where wrong != right[place] {
          var typed = right
          typed[place] = wrong
          #expect(Reference(String(typed)) == nil)
        }
      }
    }
    #expect(!Reference.isChecked([]))
    #expect(!Reference.isChecked([0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(Reference.isChecked([0, 0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(!Reference.isChecked([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  }

  @Test("B11 T2 the same chance gives other numbers in another month and year, for 29 years")
  func yearChange() throws {
    var seen: Set<Reference> = []
    for year in 2025..<2054 {
      for month in 1...12 { seen.insert(try reference(7, year: year, month: month)) }
    }
    #expect(seen.count == 29 * 12)
    #expect(try reference(7, year: 2054, month: 1) == reference(7, year: 2025, month: 1))
    #expect(try reference(7, year: 2024, month: 12).symbols.first == "9")
    #expect(try reference(7, year: 2025, month: 12).description.hasPrefix("AN"))
    #expect(try reference(7, year: 2026, month: 1).description.hasPrefix("BB"))
    #expect(try Reference(typed: reference(7, year: 1, month: 1).description) == reference(7, year: 1, month: 1))
  }

  @Test("T2 too little or too much chance still makes a number that reads back", arguments: [0, 1, 5, 6, 7, 100])
  func anyChance(count: Int) throws {
    let month = try #require(CivilMonth(year: 2026, month: 11))
    let number = Reference(month: month, chance: Array(repeating: .max, count: count))
    #expect(number.symbols.count == 9)
    #expect(Reference(number.description) == number)
  }

  @Test(
    "T2 what was probably meant by a symbol that never occurs: the one that the check asks for",
    arguments: ["0", "O", "1", "I", "Q", "U", "Z", "o", "ｚ"])
  func repairsWhatNeverOccurs(typed: String) throws {
    for number in try numbers(50) {
      for place in 0..<9 {
        var symbols = number.symbols.map(String.init)
        symbols[place] = typed
        #expect(Reference.repair(of: symbols.joined()) == number)
      }
    }
  }

  @Test("T2 nothing is offered for two strays, another sign, another length, nothing, or what is right")
  func offersNothing() {
    for typed in ["BMA-00A-B9W", "BMA-B_A-B9W", "BMA-B0A-B9", "BMA-B0A-B9WW", "", "BMA-B9A-B9W"] {
      #expect(Reference.repair(of: typed) == nil)
    }
  }

  @Test("T2 a look-alike is offered when it is the only one that fits; what is offered is a number, one symbol away")
  func repairsLookAlikes() throws {
    let alike: [Character: Character] = ["B": "8", "8": "B", "S": "5", "5": "S", "G": "6", "6": "G", "M": "N"]
    var (right, other, none) = (0, 0, 0)
    for number in try numbers(2_000) {
      let symbols = Array(number.symbols)
      guard let place = symbols.indices.dropFirst(2).first(where: { alike[symbols[$0]] != nil }) else { continue }
      var typed = symbols
      typed[place] = try #require(alike[symbols[place]])
      var offered: Reference?
      do { _ = try Reference(typed: String(typed)) } catch {
        guard case .check(let repair) = error else { continue }
        offered = repair
      }
      #expect(Reference.repair(of: String(typed)) == offered)
      guard let offered else {
        none += 1
        continue
      }
      if offered == number { right += 1 } else { other += 1 }
      #expect(zip(offered.symbols, typed).filter { $0 != $1 }.count == 1)
      #expect((1...12).contains(values(offered)[1]))
    }
    // What was meant always fits, so that a second candidate silences the offer instead of replacing it.
    #expect(other == 0)
    #expect(right > none)
    #expect(none > 0)
  }

  @Test("T2 a month that does not exist is never offered")
  func repairsToMonths() throws {
    for number in try numbers(300) {
      var right = values(number)
      // Month 13 and a check that goes with it, then the month not typed.
      right[1] = 13
      let check = try #require((0..<29).first { Reference.isChecked(right.dropLast() + [$0]) })
      let typed = text(right.dropLast() + [check]).enumerated().map { $0.offset == 1 ? "0" : $0.element }
      #expect(Reference.repair(of: String(typed)) == nil)
    }
  }

  @Test("T2 a pasted megabyte is only too long")
  func megabyte() {
    #expect(throws: Reference.Fault.length(1_048_576)) {
      try Reference(typed: String(repeating: "A", count: 1_048_576))
    }
  }

  @Test("T2 JSON holds the nine symbols, and what is no number is not read from it")
  func json() throws {
    let number = try reference(3)
    let (json, back) = try encoded([number])
    #expect(json == "[\"\(number.symbols)\"]")
    #expect(back == [number])
    #expect(throws: (any Error).self) { try decoded([Reference].self, "[\"AAAAAAAAB\"]") }
  }
}
