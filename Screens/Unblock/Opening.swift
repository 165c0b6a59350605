import Flow
import Rules
import Services

extension KioskTexts {
  /// From when a block that was reported is open: the moment is what one has to remember, so that is what is large, and
  /// how long it still takes, counted from when the desk was asked. Rules B2, B6.
  /// - Parameter now: when the desk was asked; nil where that is not told
  func opening(of sheet: BlockSheet, _ report: Report, _ zone: Zone, now: Moment?) -> [Part] {
    let number = Part.facts([Fact(block.numberLabel, report.number.description)])
    if sheet.awaitsClock { return [number, .note(.warning, block.awaitsClock)] }
    let wait = now.map { " " + block.wait(dates.span(report.opens.span(since: $0)), hour(of: $0, zone)) } ?? ""
    return [
      .banner(dates.mark(report.opens, zone)), .note(.info, block.opens(dates.opening(report.opens, zone)) + wait),
      number,
    ]
  }

  /// That a block is open: since the minute that was told with the report, and without it while that has not come.
  func open(_ block: OpenedBlock, _ zone: Zone) -> String {
    self.block.open(Dates.told(block.since) > block.now ? nil : dates.opening(block.since, zone))
  }

  private func hour(of now: Moment, _ zone: Zone) -> String {
    let clock = zone.clock(of: now)
    return dates.time(hour: clock.hour, minute: clock.minute, zone)
  }
}
