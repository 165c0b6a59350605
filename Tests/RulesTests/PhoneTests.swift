import Rules
import Testing

@Suite("Mobile numbers, N6")
struct PhoneTests {
  @Test(
    "F4 N6 every way of writing gives one E.164 number",
    arguments: [
      "081200001234", "81200001234", "6281200001234", "+6281200001234", "006281200001234", "+62 0812 0000 1234",
      "+62 (0) 812-0000-1234", "(0812) 0000.1234", "0812-0000-1234", "＋62 812 0000 1234", "０８１２００００１２３４",
      "(+62) 812 0000 1234", "62 0812 0000 1234",
    ])
  func spellings(typed: String) throws {
    #expect(try Phone(typed).e164 == "+6281200001234")
  }

  @Test(
    "F4 N6 9 to 12 national digits, 13 with a warning",
    arguments: [
      ("0812000012", 9, false), ("0812000012345", 12, false), ("08120000123456", 13, true), ("08110000000", 10, false),
    ])
  func lengths(typed: String, count: Int, isUnusual: Bool) throws {
    let phone = try Phone(typed)
    #expect(phone.e164.count == 3 + count)
    #expect(phone.isUnusuallyLong == isUnusual)
  }

  @Test(
    "F4 N6 says what is wrong",
    arguments: [
      ("", .empty), ("+", .empty), (" ( ) ", .empty), ("08", .length(1)), ("08120001", .length(7)),
      ("081200001", .length(8)), ("081200001234567", .length(14)), ("0812345678901234", .length(15)),
      ("62", .length(0)), ("+62 (0) 812", .length(3)), ("6262812", .repeatedCountryCode), ("0", .length(0)),
      ("6262812345678", .repeatedCountryCode),
      ("+62 62812345678", .repeatedCountryCode), ("+1 202 555 0100", .foreign), ("001 202 555 0100", .foreign),
      ("+60123456789", .foreign), ("021-5250-116", .landline), ("+62 21 5250 116", .landline),
      ("0911 312345", .landline), ("1500910", .notMobile), ("215250116", .notMobile), ("084112345678", .notMobile),
      ("0800 1234567", .notMobile), ("0888888888", .repeatedDigit), ("8888888888", .repeatedDigit),
      ("0000000000", .repeatedDigit), ("1111111111", .notMobile), ("0812x00001234", .character("x")),
      ("0812/00001234", .character("/")), ("0812+00001234", .character("+")), ("++62812", .character("+")),
      ("٠812", .character("٠")), ("0812\u{200B}00001234", .character("\u{200B}")),
    ] as [(String, Phone.Fault)])
  func faults(typed: String, fault: Phone.Fault) {
    #expect(throws: fault) { try Phone(typed) }
  }

  @Test("F4 080 and 084 are no mobile ranges, all others are", arguments: 0...9)
  func ranges(second: Int) {
    let typed = "08\(second)200001234"
    if second == 0 || second == 4 {
      #expect(throws: Phone.Fault.notMobile) { try Phone(typed) }
    } else {
      #expect(throws: Never.self) { try Phone(typed) }
    }
  }

  @Test("F9 shows four digits in front and three behind")
  func masks() throws {
    let phone = try Phone("081200009789")
    #expect("\(phone)" == "0812-****-789")
    #expect(phone.lastFour == "9789")
    var dumped = ""
    dump([phone], to: &dumped)
    #expect(!dumped.contains("00009"))
  }

  @Test("F10 reading E.164 again gives the same number, and JSON too")
  func idempotent() throws {
    var random = SplitMix64(seed: 6)
    var read = 0
    for _ in 0..<5_000 {
      let prefix = ["08", "8", "628", "+62 8", "0062 8", "+62 (0) 8"].randomElement(using: &random) ?? ""
      guard let phone = try? Phone(prefix + random.text(of: Array("0123456789- "), limit: 14)) else { continue }
      read += 1
      #expect(try Phone(phone.e164) == phone)
      #expect(try encoded([phone]).back == [phone])
    }
    #expect(read > 1_000)
  }
}
