import Commands
import Rules
import TerminalSupport
import Testing

@Suite("Moments and spans for people on the host")
struct SpokenTests {
  @Test("B6: weekday, date, time and zone; an opening is told by the next whole minute, in both languages")
  func moments() throws {
    let moment = try #require(Moment(iso8601: "2026-11-30T02:24:21.232Z"))
    #expect(moment.words(in: .wib) == "Monday, 30 November 2026 09:24:21 WIB")
    #expect(moment.words(in: .wit) == "Monday, 30 November 2026 11:24:21 WIT")
    #expect(moment.opening(in: .wib) == "Monday, 30 November 2026 at 09:25 WIB")
    #expect(moment.openingForCaller(in: .wita) == "Senin, 30 November 2026 pukul 10.25 WITA")
    let whole = try #require(Moment(iso8601: "2026-11-29T17:00:00.000Z"))
    #expect(whole.opening(in: .wib) == "Monday, 30 November 2026 at 00:00 WIB")
  }

  @Test(
    "The largest unit and the next one, never more than it is",
    arguments: [
      (691_200_000, "8 days"), (-691_200_000, "8 days"), (86_400_000 + 3_600_000, "1 day 1 hour"),
      (86_400_000 + 60_000, "1 day"), (7_260_000, "2 hours 1 minute"), (61_000, "1 minute 1 second"),
      (59_999, "1 minute"), (59_400, "59 seconds"), (691_199_990, "8 days"),
      (3_599_999, "1 hour"),
      (999, "999 ms"), (0, "0 ms"), (Int64.min, "106751991166 days 7 hours"),
    ] as [(Int64, String)])
  func spans(_ milliseconds: Int64, _ words: String) {
    #expect(Span(milliseconds: milliseconds).words == words)
  }
}
