import Flow
import Rules
import Services

extension KioskTexts {
  /// From when a block that was reported is open: the moment is what one has to remember, so that is what is large, and
  /// how long it still takes. Rules B2, B6.
  func opening(of sheet: BlockSheet, _ report: Report, _ zone: Zone, now: Moment?) -> [Part] {
    let number = Part.facts([Fact(block.numberLabel, report.number.description)])
    if sheet.awaitsClock { return [number, .note(.warning, block.awaitsClock)] }
    let wait = now.map { " " + block.wait(dates.span(report.opens.span(since: $0))) } ?? ""
    return [
      .banner(dates.mark(report.opens, zone)), .note(.info, block.opens(dates.opening(report.opens, zone)) + wait),
      number,
    ]
  }
}
