import Rules
import Testing

@Suite("Moments and spans")
struct MomentTests {
  @Test(
    "writes an instant in ISO 8601, UTC",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (1_795_246_200_000, "2026-11-21T07:30:00.000Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_001, "2000-02-29T00:00:00.001Z"),
      (.max, "9999-12-31T23:59:59.999Z"),
      (.min, "0001-01-01T00:00:00.000Z"),
    ] as [(Int64, String)])
  func writes(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).iso8601 == text)
  }

  @Test("reads exactly what it writes")
  func reads() {
    for milliseconds: Int64 in [0, 1_795_246_200_000, -1, 951_782_400_001, 253_402_300_799_999, -62_135_596_800_000] {
      let moment = Moment(milliseconds: milliseconds)
      #expect(Moment(iso8601: moment.iso8601) == moment)
    }
    for text in [
      "", "2026-11-21", "2026-11-21T07:30:00Z", "2026-02-29T07:30:00.000Z", "2026-11-21T24:00:00.000Z",
      "2026-11-21T07:60:00.000Z", "2026-11-21T07:30:60.000Z", "2026-11-21 07:30:00.000Z", "2026-11-21T07:30:00.000+",
      "2026-11-21T07.30.00.000Z", "2026-11-21T07:3:000.000Z", "2026-11-21T-7:30:00.000Z", "2026-11-21T07:30:00.0000",
    ] {
      #expect(Moment(iso8601: text) == nil, "\(text)")
    }
  }

  @Test("24 hours later is 86,400,000 ms later, and back")
  func later() {
    let report = Moment(seconds: 1_795_246_200)
    let opens = report.later(by: .hours(24))
    #expect(opens.milliseconds - report.milliseconds == 86_400_000)
    #expect(opens.span(since: report) == .days(1))
    #expect(report.span(since: opens) == .hours(-24))
    #expect(report < opens)
  }

  @Test("one span has one length, whatever its unit")
  func units() {
    #expect(Span.minutes(2) == .seconds(120))
    #expect(Span.seconds(1) == .milliseconds(1_000))
    #expect(Span.days(3) == .hours(72))
    #expect(Span.zero < .milliseconds(1))
  }

  @Test("a wild number stops at the end instead of trapping")
  func saturates() {
    #expect(Moment(milliseconds: .max).later(by: .hours(24)).milliseconds == .max)
    #expect(Moment(milliseconds: .min).later(by: .hours(-24)).milliseconds == .min)
    #expect(Moment(milliseconds: .max).span(since: Moment(milliseconds: .min)).milliseconds == .max)
    #expect(Moment(milliseconds: .min).span(since: Moment(milliseconds: 1)).milliseconds == .min)
    #expect(Moment(seconds: .min).milliseconds == .min)
    #expect(Span.days(.max).milliseconds == .max)
    #expect(Zone.wit.day(of: Moment(milliseconds: .max)) == .last)
    #expect(Zone.wit.day(of: Moment(milliseconds: .min)) == .first)
  }

  @Test("is encoded as the bare number")
  func codes() throws {
    #expect(try encoded([Moment(milliseconds: 5)]).json == "[5]")
    #expect(try encoded([Span.seconds(1)]) == ("[1000]", [Span.seconds(1)]))
  }
}
