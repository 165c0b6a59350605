import Rules
import Testing

@Suite("Birth dates, N4")
struct BirthTests {
  static let today = CivilDay(year: 2026, month: 11, day: 21) ?? .first

  @Test(
    "F6 N4 reads what people write",
    arguments: [
      "03/05/1990", "3/5/1990", "03-05-1990", "3-5-1990", "03.05.1990", "3.5.1990", "3 5 1990", "3 mei 1990",
      "3 Mei 1990", "3 MEI 1990", "3 may 1990", "03 May 1990", "3-mei-1990", "3/Mei/1990", "  3   mei  1990 ",
      "3 / 5 / 1990", "1990-05-03", "０３/０５/１９９０", " 03/05/1990 ",
    ])
  func reads(typed: String) throws {
    #expect(try Birth.read(typed, today: Self.today) == CivilDay("1990-05-03"))
  }

  @Test(
    "F6 N4 knows every month in both languages and as people shorten it",
    arguments: [
      (1, "januari january jan"), (2, "februari pebruari february feb"), (3, "maret march mar"), (4, "april apr"),
      (5, "mei may"), (6, "juni june jun"), (7, "juli july jul"), (8, "agustus august agu agt ags aug"),
      (9, "september sep sept"), (10, "oktober october okt oct"), (11, "november nopember nov nop"),
      (12, "desember december des dec"),
    ])
  func months(number: Int, names: String) throws {
    for name in names.split(separator: " ") {
      #expect(try Birth.read("9 \(name) 1985", today: Self.today) == CivilDay(year: 1985, month: number, day: 9))
    }
  }

  @Test(
    "F6 N4 says which part is wrong",
    arguments: [
      ("", .empty), ("   ", .empty), ("1/1/90", .twoDigitYear), ("3 mei 90", .twoDigitYear),
      ("31/04/2000", .day(31)), ("29/02/2023", .day(29)), ("29/02/1900", .day(29)), ("00/00/0000", .month(0)),
      ("12/13/1990", .month(13)), ("00/01/1990", .day(0)), ("32/01/1990", .day(32)), ("22/11/2026", .future),
      ("01/01/2027", .future), ("31/12/1899", .tooOld), ("01/01/0000", .tooOld), ("1990-13-03", .month(13)),
      ("1990-02-30", .day(30)), ("31/12/9999", .future),
      ("03051990", .shape), ("3/5", .shape), ("3/5/1990/1", .shape), ("3/5-1990", .shape), ("3 bulan 1990", .shape),
      ("//", .shape), ("3/5/199", .shape), ("3/5/19900", .shape), ("003/5/1990", .shape), ("3/005/1990", .shape),
      ("-3/5/1990", .shape), ("tiga mei 1990", .shape), ("٣/5/1990", .shape), ("3/5/1990\u{200B}", .shape),
      ("1990/05/03", .shape), ("3/5/1990x", .shape),
    ] as [(String, Birth.Fault)])
  func faults(typed: String, fault: Birth.Fault) {
    #expect(throws: fault) { try Birth.read(typed, today: Self.today) }
  }

  @Test(
    "N4 the edges are allowed: today, 1 January 1900, 29 February of a leap year",
    arguments: [("21/11/2026", "2026-11-21"), ("01/01/1900", "1900-01-01"), ("29/02/2000", "2000-02-29")])
  func edges(typed: String, day: String) throws {
    #expect(try Birth.read(typed, today: Self.today) == CivilDay(day))
  }

  @Test(
    "F3 N4 an unusual age is a warning: 13 and 121, not 14 and 120",
    arguments: [
      ("2026-11-21", 0, .young), ("2012-11-22", 13, .young), ("2012-11-21", 14, nil), ("1922-08-15", 104, nil),
      ("1906-11-21", 120, nil), ("1905-11-22", 120, nil), ("1905-11-21", 121, .old),
    ] as [(String, Int, Birth.Warning?)])
  func ages(birth: String, age: Int, warning: Birth.Warning?) throws {
    let birth = try #require(CivilDay(birth))
    #expect(Birth.age(of: birth, on: Self.today) == age)
    #expect(Birth.warning(of: birth, on: Self.today) == warning)
  }

  @Test("somebody born on 29 February turns 14 on 1 March")
  func leapling() throws {
    let birth = try #require(CivilDay("2000-02-29"))
    #expect(Birth.age(of: birth, on: try #require(CivilDay("2014-02-28"))) == 13)
    #expect(Birth.age(of: birth, on: try #require(CivilDay("2014-03-01"))) == 14)
  }

  @Test("F10 a day written out in ISO or in our form is read back, whatever the day")
  func idempotent() throws {
    var random = SplitMix64(seed: 4)
    let first = try #require(CivilDay("1900-01-01"))
    for _ in 0..<2_000 {
      let day = CivilDay(dayNumber: Int.random(in: first.dayNumber...Self.today.dayNumber, using: &random))
      #expect(try Birth.read(day.description, today: Self.today) == day)
      #expect(try Birth.read("\(day.day)/\(day.month)/\(day.year)", today: Self.today) == day)
    }
  }
}
