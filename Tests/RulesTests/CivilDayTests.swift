import Rules
import Testing

@Suite("Civil days")
struct CivilDayTests {
  @Test(
    "knows number and weekday of a day",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
      ("2026-11-21", 20_778, .saturday), ("1900-03-01", -25_508, .thursday), ("0001-01-01", -719_162, .monday),
      ("9999-12-31", 2_932_896, .friday), ("1990-05-03", 7_427, .thursday),
    ])
  func knows(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(CivilDay(text))
    #expect(day.dayNumber == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test("each day of 800 years is the one after the day before, and reads back")
  func everyDay() throws {
    var previous = try #require(CivilDay(year: 1599, month: 12, day: 31))
    let last = try #require(CivilDay(year: 2400, month: 1, day: 1))
    var wrong: [CivilDay] = []
    while previous < last {
      let day = previous.adding(days: 1)
      let follows =
        day.day == previous.day + 1
        ? day.civilMonth == previous.civilMonth
        : day.day == 1 && previous == previous.civilMonth.lastDay && day.civilMonth == previous.civilMonth.next
      if !follows || CivilDay(day.description) != day || CivilDay(dayNumber: day.dayNumber) != day { wrong.append(day) }
      previous = day
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "refuses days that do not exist",
    arguments: [
      (1900, 2, 29), (2023, 2, 29), (2100, 2, 29), (2000, 4, 31), (2000, 0, 1), (2000, 13, 1), (2000, 1, 0),
      (2000, 1, 32), (0, 1, 1), (10_000, 1, 1), (2000, 1, Int.max), (Int.min, 1, 1),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test("29 February is there in 2000 and 2024")
  func leapDays() {
    #expect(CivilDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDay(year: 2024, month: 2, day: 29) != nil)
  }

  @Test(
    "reads nothing but YYYY-MM-DD",
    arguments: [
      "", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", "+026-01-01", "2026-01-01-", "２026-01-01",
      "2026--1-01", "2026-02-30",
    ])
  func strict(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test("stops at the ends of the calendar")
  func ends() {
    #expect(CivilDay.last.adding(days: 1) == .last)
    #expect(CivilDay.first.adding(days: -1) == .first)
    #expect(CivilDay.last.adding(days: .max) == .last)
    #expect(CivilDay.first.adding(days: .min) == .first)
    #expect(CivilDay.last.civilMonth.next == CivilDay.last.civilMonth)
  }

  @Test("is encoded as YYYY-MM-DD and decodes nothing else")
  func codes() throws {
    let day = try #require(CivilDay("2026-11-21"))
    #expect(try encoded([day]) == ("[\"2026-11-21\"]", [day]))
    #expect(throws: (any Error).self) { try decoded([CivilDay].self, "[\"2026-02-30\"]") }
  }
}

@Suite("Civil months")
struct CivilMonthTests {
  @Test("goes on over the end of the year")
  func next() throws {
    let march = try #require(CivilMonth(year: 2026, month: 3))
    for (months, month) in [
      (0, "2026-03"), (9, "2026-12"), (10, "2027-01"), (-2, "2026-01"), (-3, "2025-12"), (-15, "2024-12"),
    ] {
      #expect(march.adding(months: months).description == month)
    }
    #expect(march.adding(months: .max).description == "9999-12" && march.adding(months: .min).description == "0001-01")
    #expect(march.adding(months: -2025 * 12 - 2).description == "0001-01")
    #expect(march.adding(months: -2025 * 12 - 3).description == "0001-01")
    let december = try #require(CivilMonth("2026-12"))
    #expect(december.next.description == "2027-01")
    #expect(december < december.next)
    #expect(december.next.next.lastDay == CivilDay("2027-02-28"))
  }

  @Test("the 30th of a February is its last day", arguments: [("2027-02", "2027-02-28"), ("2028-02", "2028-02-29")])
  func thirtieth(month: String, day: String) {
    #expect(CivilMonth(month)?.day(30) == CivilDay(day))
  }

  @Test("has a first day and never leaves the month")
  func within() {
    #expect(CivilMonth("2026-09")?.firstDay == CivilDay("2026-09-01"))
    #expect(CivilMonth("2026-09")?.day(0) == CivilDay("2026-09-01"))
    #expect(CivilMonth("2026-09")?.day(31) == CivilDay("2026-09-30"))
  }

  @Test("reads nothing but YYYY-MM", arguments: ["", "2026-13", "2026-00", "2026-1", "0000-01", "2026-01-01", "2026"])
  func strict(text: String) {
    #expect(CivilMonth(text) == nil)
  }

  @Test("is encoded as YYYY-MM")
  func codes() throws {
    let month = try #require(CivilMonth("2026-11"))
    #expect(try encoded([month]) == ("[\"2026-11\"]", [month]))
    #expect(throws: (any Error).self) { try decoded([CivilMonth].self, "[\"2026-14\"]") }
  }
}
