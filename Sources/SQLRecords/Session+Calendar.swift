import Keeping
import Rules
package import Services

/// Holidays that were brought, and what was told by them. Rule P1.
extension Session {
  package func holidayEdition() throws(Failure) -> Int {
    guard let text = try fact(Fact.holidays) else { return 0 }
    guard let edition = Int(text), (0...1_000_000_000).contains(edition) else { throw .damaged }
    return edition
  }

  package func broughtYears() throws(Failure) -> [BroughtYear] {
    let rows = try all("SELECT day, kind, name, source FROM holiday ORDER BY day, kind") {
      (cells) throws(Failure) -> (year: Int, holiday: BroughtHoliday) in
      let day = try cells.day("day")
      let holiday = Holiday(
        month: day.month, day: day.day, name: try cells.need("name"), kind: try cells.code("kind"))
      return (day.year, BroughtHoliday(holiday, source: try cells.need("source")))
    }
    let years = Dictionary(grouping: rows, by: \.year).sorted { $0.key < $1.key }
    return years.map { BroughtYear($0.key, $0.value.map(\.holiday)) }
  }

  package func settledCalendar() throws(Failure) -> String? { try fact(Fact.calendar) }
}

extension WritingSession {
  package func save(_ year: BroughtYear) throws(Failure) {
    try hold(.everything)
    try removeDays(of: year.year)
    for brought in year.holidays {
      let holiday = brought.holiday
      guard let day = CivilDay(year: year.year, month: holiday.month, day: holiday.day) else { throw .damaged }
      try run(
        "INSERT INTO holiday (day, kind, name, source) VALUES (?, ?, ?, ?)",
        [day.dayNumber, holiday.kind.rawValue, holiday.name, brought.source])
    }
    try raiseEdition()
  }

  package func removeHolidays(of year: Int) throws(Failure) {
    try hold(.everything)
    try removeDays(of: year)
    try raiseEdition()
  }

  package func settleCalendar(_ state: String) throws(Failure) {
    try hold(.everything)
    try set(Fact.calendar, state)
  }

  private func removeDays(of year: Int) throws(Failure) {
    guard let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31) else {
      throw .damaged
    }
    try run("DELETE FROM holiday WHERE day BETWEEN ? AND ?", [first.dayNumber, last.dayNumber])
  }

  private func raiseEdition() throws(Failure) { try set(Fact.holidays, String(try holidayEdition() + 1)) }

  private func set(_ fact: String, _ value: String) throws(Failure) {
    try run(
      "INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [fact, value])
  }
}
