import Rules
import Testing

@Suite("NPWP and KK, N6")
struct CardNumberTests {
  @Test(
    "N6 an NPWP of 15 digits and the same with 0 in front are one number",
    arguments: ["01.300.066.6-091.000", "013000666091000", "0013000666091000", "０13000666091000"])
  func oldNumber(typed: String) throws {
    #expect(try NPWP(typed).digits == "0013000666091000")
  }

  @Test("N6 a NIK is an NPWP of 16 digits")
  func nikAsNPWP() throws {
    #expect(try NPWP("3174 0715 0895 9001").digits == "3174071508959001")
  }

  @Test(
    "N6 says what is wrong with an NPWP",
    arguments: [
      ("", .empty), ("01300066609100", .length(14)), ("00130006660910000", .length(17)),
      ("013000667091000", .check), ("0013000667091000", .check), ("000000000000000", .zeros),
      ("0000000000000000", .zeros), ("3174073102959011", .nik(.day)), ("1234567890123456", .nik(.month)),
      ("01300066609100x", .character("x")),
    ] as [(String, NPWP.Fault)])
  func faults(typed: String, fault: NPWP.Fault) {
    #expect(throws: fault) { try NPWP(typed) }
  }

  @Test("N6 the check digit finds every single wrong digit of the first nine")
  func luhn() throws {
    let good = Array("013000666091000")
    for place in 0..<9 {
      for digit in "0123456789" where digit != good[place] {
        var typed = good
        typed[place] = digit
        #expect(throws: NPWP.Fault.check) { try NPWP(String(typed)) }
      }
    }
  }

  @Test("N6 a KK number has 16 digits", arguments: ["3174071508950001", "3174-0715-0895-0001", "0000000000000000"])
  func familyCard(typed: String) throws {
    #expect(try KK(typed).digits == typed.filter { $0 != "-" })
  }

  @Test(
    "N6 says what is wrong with a KK number",
    arguments: [
      ("", .empty), ("317407150895000", .length(15)), ("31740715089500011", .length(17)),
      ("317407150895000l", .character("l")),
    ] as [(String, KK.Fault)])
  func familyCardFaults(typed: String, fault: KK.Fault) {
    #expect(throws: fault) { try KK(typed) }
  }

  @Test("F9 both show two digits at each end")
  func masks() throws {
    #expect("\(try KK("3174071508950001"))" == "31******01")
    #expect("\(try NPWP("3174071508959001"))" == "31******01")
  }

  @Test("F10 reading the digits again changes nothing, and JSON neither")
  func idempotent() throws {
    let npwp = try NPWP("013000666091000")
    let card = try KK("3174-0715-0895-0001")
    #expect(try NPWP(npwp.digits) == npwp)
    #expect(try KK(card.digits) == card)
    #expect(try encoded([npwp]) == ("[\"0013000666091000\"]", [npwp]))
    #expect(try encoded([card]).back == [card])
    #expect(throws: (any Error).self) { try decoded([KK].self, "[\"1\"]") }
  }
}

@Suite("Masks")
struct MaskTests {
  @Test(
    "F9 a short value is hidden whole, a long one shows its ends and not its length",
    arguments: [
      ("", "******"), ("a", "******"), ("ab", "******"), ("abc", "******"), ("abcdefg", "******"),
      ("abcdefgh", "ab******gh"), ("0123456789abcdef", "01******ef"), (String(repeating: "é", count: 40), "éé******éé"),
      ("👩‍👩‍👧", "******"),
    ])
  func ends(value: String, mask: String) {
    #expect(Mask.ends(of: value, first: 2, last: 2) == mask)
  }

  @Test("F9 a mask never shows more than was asked for, nor more than half")
  func bounds() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2_000 {
      let value = random.text(of: Array("abcé日😀"), limit: 40)
      let (first, last) = (Int.random(in: 0...8, using: &random), Int.random(in: 0...8, using: &random))
      let shown = Mask.ends(of: value, first: first, last: last).filter { $0 != "*" }.count
      #expect(shown == 0 || shown == first + last)
      #expect(shown * 2 <= value.count)
    }
    #expect(Mask.ends(of: "abcdefgh", first: -1, last: 2) == Mask.hidden)
  }
}
