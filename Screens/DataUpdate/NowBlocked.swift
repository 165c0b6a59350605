package import Flow
import Rules
import Services

/// The third wrong answer: why, and how the block is opened again. Rules S4, B1.
package struct NowBlocked: KioskScreen {
  private let reporting: Reporting

  init(_ stated: Stated, _ sheet: BlockSheet) { reporting = Reporting(stated, sheet) }

  private init(_ reporting: Reporting) { self.reporting = reporting }

  package var place: Screens.Place { .nowBlocked(self) }

  package var home: MainMenu? { reporting.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    reporting.on(event) { .nowBlocked(NowBlocked($0)) }
  }

  package func page(_ say: KioskTexts) -> Page {
    let cause = reporting.sheet.block.cause
    let opens = reporting.sheet.now.map { now in
      Part.text(say.block.nowOpens(say.dates.opening(now.later(by: Report.wait), reporting.stated.hall.zone)))
    }
    return reporting.page(
      say, title: say.block.nowTitle,
      parts: [
        .note(.error, say.block.now(cause)), .text(say.block.nowNext), opens, .text(say.block.meanwhile(cause)),
      ].compactMap(\.self))
  }
}
