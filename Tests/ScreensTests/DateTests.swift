import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Days, moments and spans in words. Rules N4, B6.
@Suite struct DateTests {
  private let indonesian = KioskTexts.indonesian.dates
  private let english = KioskTexts.english.dates

  @Test(
    "The same moment in each zone",
    arguments: [
      (
        Zone.wib, "Minggu, 22\u{A0}November\u{A0}2026 pukul 14.30\u{A0}WIB",
        "Sunday, 22\u{A0}November\u{A0}2026 at 14:30\u{A0}WIB"
      ),
      (
        .wita, "Minggu, 22\u{A0}November\u{A0}2026 pukul 15.30\u{A0}WITA",
        "Sunday, 22\u{A0}November\u{A0}2026 at 15:30\u{A0}WITA"
      ),
      (
        .wit, "Minggu, 22\u{A0}November\u{A0}2026 pukul 16.30\u{A0}WIT",
        "Sunday, 22\u{A0}November\u{A0}2026 at 16:30\u{A0}WIT"
      ),
    ])
  func moments(zone: Zone, inIndonesian: String, inEnglish: String) {
    let moment = Facts.now.later(by: .hours(24))
    #expect(indonesian.moment(moment, zone) == inIndonesian)
    #expect(english.moment(moment, zone) == inEnglish)
  }

  @Test("No line ends inside a date, however narrow")
  func dateStaysTogether() {
    for width in 20...60 {
      let lines = Fit.wrap("Dibuka lagi pada \(indonesian.moment(Facts.now, .wib)).", width)
      let drawn = lines.map { Run($0).text }
      #expect(drawn.contains { $0.contains("21 November 2026") }, "\(width): \(drawn)")
      #expect(drawn.contains { $0.contains("14.30 WIB") }, "\(width): \(drawn)")
    }
  }

  @Test("A report is shown with its moment in the zone of the branch", arguments: Zone.allCases)
  func reportInZone(zone: Zone) {
    var visitor = Visitor.asking(.report, Facts.greeting(in: zone))
    visitor.hears(.report(.reported(Facts.block(reported: true))))
    let hour = ["WIB": "14", "WITA": "15", "WIT": "16"][zone.rawValue] ?? ""
    #expect(visitor.sees("Minggu, 22 November 2026 pukul \(hour).30 \(zone.rawValue)"))
  }

  @Test func theDayChangesAtMidnightOfTheZone() {
    let midnight = Zone.wib.start(of: Facts.day("2026-12-01"))
    #expect(indonesian.moment(midnight, .wib) == "Selasa, 1\u{A0}Desember\u{A0}2026 pukul 00.00\u{A0}WIB")
    #expect(
      indonesian.moment(midnight.later(by: .milliseconds(-1)), .wib)
        == "Senin, 30\u{A0}November\u{A0}2026 pukul 23.59\u{A0}WIB")
  }

  /// Nobody is told a moment at which it is still closed.
  @Test func anOpeningIsNeverToldTooEarly() {
    #expect(indonesian.opening(Facts.now, .wib).hasSuffix("14.30\u{A0}WIB"))
    #expect(indonesian.opening(Facts.now.later(by: .milliseconds(1)), .wib).hasSuffix("14.31\u{A0}WIB"))
    #expect(indonesian.opening(Facts.now.later(by: .seconds(60)), .wib).hasSuffix("14.31\u{A0}WIB"))
  }

  @Test(
    "A begun minute counts",
    arguments: [
      (Span.hours(24), "24 jam", "24 hours"), (.milliseconds(86_399_000), "24 jam", "24 hours"),
      (.minutes(1_439), "23 jam 59 menit", "23 hours 59 minutes"), (.minutes(61), "1 jam 1 menit", "1 hour 1 minute"),
      (.seconds(1), "1 menit", "1 minute"), (.zero, "1 menit", "1 minute"), (.seconds(-5), "1 menit", "1 minute"),
    ])
  func spans(span: Span, inIndonesian: String, inEnglish: String) {
    #expect(indonesian.span(span) == inIndonesian)
    #expect(english.span(span) == inEnglish)
  }

  @Test("Every weekday and month has its name")
  func names() {
    let days = (0..<7).map { indonesian.day(Facts.day("2026-11-16").adding(days: $0)).prefix { $0 != "," } }
    #expect(days == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
    let months = (1...12).compactMap { CivilMonth(year: 2026, month: $0) }.map(indonesian.month)
    #expect(Set(months).count == 12)
    #expect(months.first == "Januari 2026" && months.last == "Desember 2026")
    #expect(CivilMonth(year: 2026, month: 5).map(english.month) == "May 2026")
  }
}
