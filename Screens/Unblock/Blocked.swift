package import Flow
import Rules
import Services

/// A block as its owner may see it: cause, since when, where the strikes fell, and how it opens. Rules G2, B6, S8.
package struct Blocked: KioskScreen {
  private let reporting: Reporting

  init(_ stated: Stated, _ sheet: BlockSheet) { reporting = Reporting(stated, sheet) }

  private init(_ reporting: Reporting) { self.reporting = reporting }

  package var place: Screens.Place { .blocked(self) }

  package var home: MainMenu? { reporting.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    reporting.on(event) { .blocked(Blocked($0)) }
  }

  package func page(_ say: KioskTexts) -> Page {
    let block = reporting.sheet.block
    let since = say.dates.moment(block.since, zone)
    return reporting.page(
      say, title: say.block.title,
      parts: [.note(.error, say.block.standing(block.cause, since)), .facts(strikes(say))] + opening(say))
  }

  private var zone: Zone { reporting.stated.hall.zone }

  /// The strikes that led to the block, oldest first.
  private func strikes(_ say: KioskTexts) -> [Fact] {
    let branch = reporting.stated.hall.branch
    return reporting.sheet.strikes.filter { $0.check == reporting.sheet.block.cause }.suffix(Check.limit)
      .enumerated().map { index, strike in
        let place = strike.station.branch == branch.code ? branch.name : strike.station.branch
        return Fact(say.block.strike(index + 1), say.block.fell(say.dates.short(strike.at, zone), plain(place)))
      }
  }

  private func opening(_ say: KioskTexts) -> [Part] {
    guard let report = reporting.sheet.block.report else { return [.text(say.block.howToReport)] }
    let opening = say.opening(of: reporting.sheet, report, zone, now: reporting.sheet.now)
    return reporting.sheet.awaitsClock ? opening : opening + [.text(say.block.comeBack)]
  }
}
