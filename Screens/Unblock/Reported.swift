package import Flow
import Rules
import Services

/// The report is on record: its number, and the moment from which everything is open again. Rules B1, B2, B6.
package struct Reported: Ending {
  package let stated: Stated
  private let sheet: BlockSheet
  package var exits = Ways<Exit>.from(.number)

  init(_ stated: Stated, _ sheet: BlockSheet) {
    self.stated = stated
    self.sheet = sheet
  }

  package var place: Screens.Place { .reported(self) }

  package var number: String? { sheet.block.report?.number.description }

  package func title(_ say: KioskTexts) -> String { say.block.reportedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    guard let report = sheet.block.report else { return [.text(say.block.howToReport)] }
    let zone = stated.hall.zone
    // The moment and no span: whoever reads on later would still see 24 hours.
    return [
      .note(.success, say.block.reported(say.dates.moment(report.at, zone)))
    ] + say.opening(of: sheet, report, zone, now: nil) + [.text(say.block.writeDown)]
  }
}
