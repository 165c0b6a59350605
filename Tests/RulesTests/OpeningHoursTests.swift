import Rules
import Testing

@Suite("Opening hours in a branch's own words") struct OpeningHoursTests {
  /// Sunday, 29 November 2026, 10.00 WIB.
  private let sunday = Moment(seconds: 1_795_921_200)
  private let calendar = WorkingDays.published()

  private func next(_ text: String, hours: Int64 = 0, minutes: Int64 = 0, in zone: Zone = .wib) throws -> String? {
    let now = sunday.later(by: .minutes(hours * 60 + minutes))
    return try #require(OpeningHours(text)).nextOpening(after: now, in: zone, by: calendar)?.iso8601
  }

  @Test("F29: on a Sunday the counter opens on Monday at eight")
  func monday() throws {
    #expect(try next("Senin-Jumat 08.00-15.30") == "2026-11-30T01:00:00.000Z")
    #expect(try next("senin\u{2013}jumat 08:00\u{2013}15:30") == "2026-11-30T01:00:00.000Z")
  }

  @Test("F29: open from its minute on until the last one, exclusive")
  func bounds() throws {
    let hours = "Senin-Jumat 08.00-15.30"
    #expect(try next(hours, hours: 21, minutes: 59) == "2026-11-30T01:00:00.000Z")
    #expect(try next(hours, hours: 22) == nil)
    #expect(try next(hours, hours: 29, minutes: 29) == nil)
    #expect(try next(hours, hours: 29, minutes: 30) == "2026-12-01T01:00:00.000Z")
  }

  @Test("F29: several spans, of the days before where none are named")
  func several() throws {
    let hours = "Senin-Kamis 08.00-12.00, 13.00-15.30; Jumat 08.00-11.00; Sabtu 09.00-10.00"
    #expect(try next(hours, hours: 26, minutes: 30) == "2026-11-30T06:00:00.000Z")
    #expect(try next(hours, hours: 24 * 5 + 2) == "2026-12-05T02:00:00.000Z", "Friday at noon")
  }

  @Test("F29: a holiday is closed, on a weekday and on a Saturday alike")
  func holiday() throws {
    // Thursday, 24 December 2026, 16.00: the 25th is Christmas.
    #expect(try next("Senin-Jumat 08.00-15.30", hours: 24 * 25 + 6) == "2026-12-28T01:00:00.000Z")
    #expect(try next("Jumat 08.00-15.30", hours: 24 * 25 + 6) != "2026-12-25T01:00:00.000Z")
  }

  @Test("F29: in the zone of the branch")
  func zones() throws {
    #expect(try next("Senin-Jumat 08.00-15.30", in: .wit) == "2026-11-29T23:00:00.000Z")
  }

  @Test(
    "F29: what does not fit is not understood at all",
    arguments: [
      "", " ", ";", "tutup", "Senin-Jumat", "08.00-15.30", "Senin-Jumat 8-15", "Senin-Jumat 08.00-25.00",
      "Jumat-Senin 08.00-15.30", "Senin-Jumat 15.30-08.00", "Senin-Jumat 08.00-08.00", "Senin 08.00-15.30 WIB",
      "Senin-Jumat 08.60-15.30", "Monday-Friday 08.00-15.30", "Senin-Rabu-Jumat 08.00-15.30", "Senin -1.00-15.30",
      "Senin-Jumat 08.00-15.30; tutup", "Senin 24.01-24.02",
    ])
  func unread(text: String) {
    #expect(OpeningHours(text) == nil)
  }
}
