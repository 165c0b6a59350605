import Rules
import Testing

@Suite("Zones, C4")
struct ZoneTests {
  @Test(
    "C4 the three zones are 7, 8 and 9 hours ahead",
    arguments: [(Zone.wib, Span.hours(7)), (.wita, .hours(8)), (.wit, .hours(9))])
  func ahead(zone: Zone, span: Span) throws {
    let day = try #require(CivilDay("2026-11-21"))
    let midnightUTC = Moment(milliseconds: Int64(day.dayNumber) * 86_400_000)
    #expect(midnightUTC.span(since: zone.start(of: day)) == span)
    #expect(zone.ahead == span)
  }

  @Test("C4 the day changes at exactly midnight local", arguments: Zone.allCases)
  func boundary(zone: Zone) throws {
    let day = try #require(CivilDay("2024-02-29"))
    let start = zone.start(of: day)
    #expect(zone.day(of: start) == day)
    #expect(zone.clock(of: start) == (0, 0, 0))
    let before = start.later(by: .milliseconds(-1))
    #expect(zone.day(of: before) == day.adding(days: -1))
    #expect(zone.clock(of: before) == (23, 59, 59))
  }

  @Test("P1 the end of a day is 23:59:59.000 local", arguments: Zone.allCases)
  func end(zone: Zone) throws {
    let day = try #require(CivilDay("2026-11-25"))
    #expect(zone.clock(of: zone.end(of: day)) == (23, 59, 59))
    #expect(zone.start(of: day.adding(days: 1)).span(since: zone.end(of: day)) == .seconds(1))
  }

  @Test("one instant is three times of day")
  func clocks() {
    let moment = Moment(seconds: 1_795_246_200)
    #expect(Zone.wib.clock(of: moment) == (14, 30, 0))
    #expect(Zone.wita.clock(of: moment) == (15, 30, 0))
    #expect(Zone.wit.clock(of: moment) == (16, 30, 0))
  }

  @Test("C4 is named as people write it")
  func names() {
    #expect(Zone.allCases.map(\.rawValue) == ["WIB", "WITA", "WIT"])
  }
}
