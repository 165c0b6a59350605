import Rules
import Testing

@Suite("Working days, P1")
struct WorkingDaysTests {
  /// A row of the table of agreed vectors.
  struct Vector: CustomTestStringConvertible {
    let event: String
    let three: String
    let threeWorked: String
    let five: String
    let fourteen: String
    let sixty: String

    init(_ event: String, _ three: String, _ threeWorked: String, _ five: String, _ fourteen: String, _ sixty: String) {
      self.event = event
      self.three = three
      self.threeWorked = threeWorked
      self.five = five
      self.fourteen = fourteen
      self.sixty = sixty
    }

    var testDescription: String { event }
  }

  @Test(
    "P1 the eleven agreed vectors",
    arguments: [
      Vector("2026-11-20", "2026-11-25", "2026-11-25", "2026-11-27", "2026-12-10", "2027-02-19"),
      Vector("2026-11-21", "2026-11-25", "2026-11-25", "2026-11-27", "2026-12-10", "2027-02-19"),
      Vector("2026-12-23", "2026-12-30", "2026-12-29", "2027-01-04", "2027-01-18", "2027-04-05"),
      Vector("2026-03-17", "2026-03-27", "2026-03-23", "2026-03-31", "2026-04-14", "2026-06-26"),
      Vector("2026-05-13", "2026-05-20", "2026-05-19", "2026-05-22", "2026-06-09", "2026-08-13"),
      Vector("2026-05-26", "2026-06-03", "2026-06-02", "2026-06-05", "2026-06-19", "2026-08-26"),
      Vector("2026-08-14", "2026-08-20", "2026-08-20", "2026-08-24", "2026-09-07", "2026-11-10"),
      Vector("2026-12-30", "2027-01-06", "2027-01-06", "2027-01-08", "2027-01-21", "2027-04-08"),
      Vector("2027-03-05", "2027-03-18", "2027-03-15", "2027-03-22", "2027-04-06", "2027-06-17"),
      Vector("2025-03-27", "2025-04-10", "2025-04-03", "2025-04-14", "2025-04-28", "2025-07-11"),
      Vector("2025-08-15", "2025-08-21", "2025-08-20", "2025-08-25", "2025-09-08", "2025-11-11"),
    ])
  func agreed(vector: Vector) throws {
    let calendar = WorkingDays.published()
    let event = try day(vector.event)
    #expect(calendar.due(after: event, days: 3).day.description == vector.three)
    #expect(
      WorkingDays.published(cutiBersamaWorked: true).due(after: event, days: 3).day.description == vector.threeWorked)
    #expect(calendar.due(after: event, days: 5).day.description == vector.five)
    #expect(calendar.due(after: event, days: 14).day.description == vector.fourteen)
    #expect(calendar.due(after: event, days: 60).day.description == vector.sixty)
  }

  @Test(
    "P1 a date is an estimate when the counted stretch holds an estimated holiday, its last day included",
    arguments: [
      ("2026-11-20", 3, false), ("2026-12-23", 5, false), ("2027-03-05", 3, true), ("2027-03-05", 1, true),
      ("2027-03-04", 1, false), ("2027-03-11", 3, false), ("2027-03-10", 3, true), ("2027-05-14", 1, true),
      ("2026-12-23", 60, true), ("2026-12-23", 45, false),
    ])
  func estimates(event: String, days: Int, isEstimate: Bool) throws {
    #expect(WorkingDays.published().due(after: try day(event), days: days).isEstimate == isEstimate)
  }

  @Test(
    "P1 a year without data counts Monday to Friday less the five fixed holidays, and is an estimate",
    arguments: [
      ("2027-12-30", 1, "2027-12-31", false), ("2027-12-31", 1, "2028-01-03", true),
      ("2028-01-03", 3, "2028-01-06", true),
      ("2028-04-28", 1, "2028-05-02", true), ("2028-05-31", 1, "2028-06-02", true),
      ("2028-08-16", 1, "2028-08-18", true),
      ("2028-12-22", 1, "2028-12-26", true), ("2024-12-31", 1, "2025-01-02", false),
      ("2029-12-31", 1, "2030-01-02", true),
    ])
  func lacking(event: String, days: Int, due: String, isEstimate: Bool) throws {
    let result = WorkingDays.published().due(after: try day(event), days: days)
    #expect(result.day.description == due)
    #expect(result.isEstimate == isEstimate)
  }

  @Test("P1 data for the missing year turn the estimate into the date")
  func recomputed() throws {
    let event = try day("2028-04-12")
    let before = WorkingDays.published().due(after: event, days: 3)
    #expect(before == WorkingDays.Due(day: try day("2028-04-17"), isEstimate: true))
    let year = HolidayYear(2028, [Holiday(month: 4, day: 14, name: "Wafat Yesus Kristus", kind: .national)])
    let after = try WorkingDays(HolidayYear.published + [year]).due(after: event, days: 3)
    #expect(after == WorkingDays.Due(day: try day("2028-04-18"), isEstimate: false))
  }

  @Test(
    "P1 operators are warned from 1 October while next year is lacking",
    arguments: [
      ("2027-09-30", false), ("2027-10-01", true), ("2027-12-31", true), ("2026-10-01", false), ("2026-12-31", false),
      ("2028-01-01", false), ("2028-10-01", true),
    ])
  func warned(today: String, needs: Bool) throws {
    #expect(WorkingDays.published().needsNextYear(today: try day(today)) == needs)
  }

  @Test("P1 the day itself never counts, and no days are due at once")
  func none() throws {
    let event = try day("2026-11-23")
    for days in [0, -3] { #expect(WorkingDays.published().due(after: event, days: days).day == event) }
    #expect(WorkingDays.published().due(after: event, days: 1).day.description == "2026-11-24")
  }

  @Test("B2 P1 open on Tuesdays only: five working days are five Tuesdays")
  func tuesdays() throws {
    let first = try #require(CivilDay("2028-01-01"))
    let closed = (0..<366).map { first.adding(days: $0) }.filter { $0.weekday != .tuesday }
      .map { Holiday(month: $0.month, day: $0.day, name: "Tutup", kind: .national) }
    let calendar = try WorkingDays([HolidayYear(2028, closed)])
    for event in ["2028-05-01", "2028-05-07", "2028-05-08"] {
      let day = try #require(CivilDay(event))
      let next = event == "2028-05-01" ? "2028-05-30" : "2028-06-06"
      #expect(calendar.due(after: day, days: 5).day.description == next)
    }
  }

  @Test("B2 P1 a year without a working day is refused at once")
  func noWorkingDay() {
    let off = (1...12).flatMap { month in
      (1...(CivilMonth(year: 2028, month: month)?.length ?? 0)).map {
        Holiday(month: month, day: $0, name: "Libur", kind: .collectiveLeave)
      }
    }
    #expect(throws: WorkingDays.Fault.noWorkingDay(year: 2028)) { try WorkingDays([HolidayYear(2028, off)]) }
    #expect(throws: Never.self) { try WorkingDays([HolidayYear(2028, off)], cutiBersamaWorked: true) }
    #expect(throws: WorkingDays.Fault.noWorkingDay(year: 0)) { try WorkingDays([HolidayYear(0, [])]) }
  }

  @Test("P1 bad data are refused at once")
  func badData() {
    let leapDay = HolidayYear(2027, [Holiday(month: 2, day: 29, name: "Libur", kind: .national)])
    #expect(throws: WorkingDays.Fault.date(year: 2027, month: 2, day: 29)) { try WorkingDays([leapDay]) }
    #expect(throws: WorkingDays.Fault.repeatedYear(2028)) {
      try WorkingDays([HolidayYear(2028, []), HolidayYear(2028, [])])
    }
  }

  @Test("P1 a holiday that is also collective leave is not worked", arguments: [true, false])
  func both(isHolidayFirst: Bool) throws {
    let holiday = Holiday(month: 1, day: 3, name: "Libur", kind: .national)
    let leave = Holiday(month: 1, day: 3, name: "Cuti", kind: .collectiveLeave)
    let year = HolidayYear(2028, isHolidayFirst ? [holiday, leave] : [leave, holiday])
    let calendar = try WorkingDays([year], cutiBersamaWorked: true)
    #expect(!calendar.isWorkingDay(try day("2028-01-03")))
    #expect(calendar.holiday(on: try day("2028-01-03")) == holiday)
  }

  @Test("P1 counting ends with the calendar")
  func endOfTime() {
    #expect(WorkingDays.published().due(after: .last, days: 3).day == .last)
  }

  @Test(
    "P1 the carried calendar has the numbers of days that were decreed, and passes its own checks",
    arguments: [(2025, 17, 11, 0), (2026, 17, 8, 0), (2027, 18, 8, 3)])
  func carried(year: Int, national: Int, collective: Int, estimates: Int) throws {
    let data = try #require(HolidayYear.published.first { $0.year == year })
    #expect(data.holidays.filter { $0.kind == .national }.count == national)
    #expect(data.holidays.filter { $0.kind == .collectiveLeave }.count == collective)
    #expect(data.holidays.filter(\.isEstimate).count == estimates)
    #expect(Set(data.holidays.map { $0.month * 100 + $0.day }).count == data.holidays.count)
    for worked in [true, false] {
      #expect(
        try WorkingDays(HolidayYear.published, cutiBersamaWorked: worked) == .published(cutiBersamaWorked: worked))
    }
  }

  private func day(_ text: String) throws -> CivilDay {
    try #require(CivilDay(text))
  }
}
