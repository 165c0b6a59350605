package import Flow
import Rules
import Services

/// A second report does not move the moment of opening, and says so. Rule B2.
package struct AlreadyReported: Ending {
  package let stated: Stated
  private let sheet: BlockSheet
  private let now: Moment
  package var exits: Ways<Exit>

  init(_ stated: Stated, _ sheet: BlockSheet, now: Moment) {
    self.stated = stated
    self.sheet = sheet
    self.now = now
    exits = .from(sheet.block.report == nil ? .verdict : .number)
  }

  package var place: Screens.Place { .alreadyReported(self) }

  package func title(_ say: KioskTexts) -> String { say.block.alreadyTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    guard let report = sheet.block.report else { return [.text(say.block.howToReport)] }
    let zone = stated.hall.zone
    return [.note(.info, say.block.already(say.dates.moment(report.at, zone)))]
      + say.opening(of: sheet, report, zone, now: now)
  }
}
