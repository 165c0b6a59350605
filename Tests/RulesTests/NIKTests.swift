import Rules
import Testing

@Suite("NIK, N1")
struct NIKTests {
  @Test(
    "F2 A11 alternate spellings give one NIK",
    arguments: [
      "3174071508959001", "3174 0715 0895 9001", "317407.150895.9001", "3174-0715-0895-9001", " 3174071508959001 ",
      "３１７４０７１５０８９５９００１", "3174 ０715-0895.9001", "...3174071508959001---",
    ])
  func spellings(typed: String) throws {
    #expect(try NIK(typed) == NIK("3174071508959001"))
  }

  @Test(
    "F2 A11 any other character is an error, never stripped",
    arguments: [
      ("٣١٧٤٠٧١٥٠٨٩٥٩٠٠١", "٣"), ("๓174071508959001", "๓"), ("3174071508959001aa", "a"), ("3174071508959O01", "O"),
      ("3174\u{2009}071508959001", "\u{2009}"), ("3174\u{A0}071508959001", "\u{A0}"),
      ("3174\u{200B}071508959001", "\u{200B}"), ("\u{FEFF}3174071508959001", "\u{FEFF}"),
      ("\u{200F}3174071508959001", "\u{200F}"), ("'3174071508959001", "'"), ("3.5780801E+15", "E"),
      ("3174071508959001\0", "\0"), ("3174071508959001\r", "\r"), ("3174071508959001\n", "\n"),
      ("3174–071508959001", "–"), ("3174071508959001\u{FE0F}", "\u{FE0F}"), ("357808AABBCC0001", "A"),
      ("²174071508959001", "²"), ("3174/071508959001", "/"),
    ] as [(String, Character)])
  func strays(typed: String, stray: Character) {
    #expect(throws: NIK.Fault.character(stray)) { try NIK(typed) }
  }

  @Test("A12 nothing, or only separators, is empty", arguments: ["", " ", " . - "])
  func empty(typed: String) {
    #expect(throws: NIK.Fault.empty) { try NIK(typed) }
  }

  @Test(
    "F2 15 and 17 digits are told with their number",
    arguments: [("317407150895900", 15), ("31740715089590011", 17), ("1", 1), (String(repeating: "9", count: 40), 40)])
  func lengths(typed: String, count: Int) {
    #expect(throws: NIK.Fault.length(count)) { try NIK(typed) }
  }

  @Test(
    "F1 what the common parsers let through is refused",
    arguments: [
      ("3578083102990001", NIK.Fault.day), ("3578089999990001", .month), ("3578080000000000", .month),
      ("3578087202050001", .day), ("3578084000050001", .month), ("3174070000959007", .month),
      ("3174070008959007", .day), ("3174074008959008", .day), ("3174077208959010", .day), ("3174073102959011", .day),
      ("1234567890123456", .month), ("3174071508950000", .serial), ("3174071513959001", .month),
      ("3174073108950000", .serial), ("3174073002959011", .day), ("3174077102959011", .day), ("3174077104959011", .day),
      ("0000000000000000", .month),
    ])
  func grammar(typed: String, fault: NIK.Fault) {
    #expect(throws: fault) { try NIK(typed) }
  }

  @Test(
    "F1 the edges that are allowed: days 1, 31, 41 and 71, months 1 and 12, serials 0001 and 9999",
    arguments: [
      "3174070101950001", "3174073112959999", "3174074101950001", "3174077112959999", "3174073004959001",
      "3174077004959001", "3174072902009001", "3174076902019001",
    ])
  func edges(typed: String) throws {
    #expect(try NIK(typed).digits == typed)
  }

  @Test(
    "F1 an unknown or new province is a warning at most",
    arguments: [
      ("00", false), ("99", false), ("97", false), ("10", false), ("11", true), ("31", true), ("91", true),
      ("92", true), ("93", true), ("94", true), ("95", true), ("96", true),
    ])
  func provinces(code: String, known: Bool) throws {
    let nik = try NIK(code + "01010101909005")
    let expected: [NIK.Warning] = known ? [] : [.unknownProvince(Int(code) ?? -1)]
    #expect(nik.warnings(statedBirth: nil, statedSex: nil) == expected)
  }

  @Test("F1 29 February of 1900, 2000 or 2100 is possible, of 01 it is a warning")
  func leapDay() throws {
    #expect(try NIK("3171012902009003").warnings(statedBirth: nil, statedSex: nil) == [])
    #expect(try NIK("3171012902049003").warnings(statedBirth: nil, statedSex: nil) == [])
    #expect(try NIK("3171012902019004").warnings(statedBirth: nil, statedSex: nil) == [.leapDayInNeitherCentury])
    #expect(try NIK("3171016902999004").warnings(statedBirth: nil, statedSex: nil) == [.leapDayInNeitherCentury])
  }

  @Test(
    "F3 the century is never guessed: two digits of the year decide nothing more",
    arguments: [
      ("3174071508269001", "2026-08-15"), ("3174071508269001", "1926-08-15"), ("3174071508229001", "1922-08-15"),
    ])
  func century(typed: String, birth: String) throws {
    #expect(try NIK(typed).warnings(statedBirth: CivilDay(birth), statedSex: .male) == [])
  }

  @Test("F3 twins differ in the serial only, and are two persons")
  func twins() throws {
    #expect(try NIK("3174071508959001") != NIK("3174071508959002"))
    #expect(try NIK("3174071508959001") < NIK("3174071508959002"))
  }

  @Test("another day, month, year or sex than stated are warnings")
  func differs() throws {
    let woman = try NIK("3174075508959002")
    #expect(woman.warnings(statedBirth: CivilDay("1995-08-15"), statedSex: .female) == [])
    for other in ["1995-08-16", "1995-07-15", "1996-08-15"] {
      #expect(woman.warnings(statedBirth: CivilDay(other), statedSex: .female) == [.birthDateDiffers])
    }
    #expect(woman.warnings(statedBirth: CivilDay("1995-08-15"), statedSex: .male) == [.sexDiffers])
    #expect(
      try NIK("9974075508959002").warnings(statedBirth: CivilDay("2001-01-01"), statedSex: .male)
        == [.unknownProvince(99), .birthDateDiffers, .sexDiffers])
  }

  @Test(
    "the store's integer comes back the same, leading zeros too", arguments: [0, 7, 3_174_071_508_959_001] as [Int64])
  func stored(value: Int64) throws {
    let nik = try #require(NIK(stored: value))
    #expect(nik.value == value)
    #expect(nik.digits.count == 16)
    #expect(Int64(nik.digits) == value)
  }

  @Test("an integer that no NIK can have is refused", arguments: [-1, 10_000_000_000_000_000, .max] as [Int64])
  func notStored(value: Int64) {
    #expect(NIK(stored: value) == nil)
    #expect(throws: (any Error).self) { try decoded([NIK].self, "[\(value)]") }
  }

  @Test("F9 interpolation, debugging, dump and reflection never show the number")
  func masked() throws {
    let nik = try NIK("3174071508959001")
    var dumped = ""
    dump([nik], to: &dumped)
    dump((nik: nik as NIK?, 1), to: &dumped)
    for shown in ["\(nik)", String(reflecting: nik), String(describing: [nik: nik]), "\(nik as NIK?)", dumped] {
      #expect(shown.contains("3174**********01"))
      #expect(!shown.contains("15089590") && !shown.contains("3174071508959001"))
    }
    #expect(nik.mask.count == 16)
  }

  @Test("F10 reading digits again gives the same NIK, and JSON too")
  func idempotent() throws {
    var random = SplitMix64(seed: 10)
    for _ in 0..<2_000 {
      let day = Int.random(in: 1...28, using: &random) + (Bool.random(using: &random) ? 40 : 0)
      let number =
        Int64.random(in: 110_101...969_999, using: &random) * 10_000_000_000 + Int64(day) * 100_000_000
        + Int64.random(in: 1...12, using: &random) * 1_000_000 + Int64.random(in: 1...9_999, using: &random)
      let nik = try #require(NIK(stored: number))
      #expect(try NIK(nik.digits) == nik)
      #expect(try encoded([nik]).back == [nik])
    }
  }
}

@Suite("Provinces")
struct ProvinceTests {
  @Test("there are 38, with the new Papuan ones, each under its own code")
  func count() {
    #expect(Province.all.count == 38)
    #expect(Province.all.allSatisfy { $0.key == $0.value.code && !$0.value.name.isEmpty })
    #expect(Province.all[93]?.name == "Papua Selatan")
    #expect(Province.all[31]?.zone == .wib)
    #expect(Province.all[51]?.zone == .wita)
    #expect(Province.all[96]?.zone == .wit)
  }
}
