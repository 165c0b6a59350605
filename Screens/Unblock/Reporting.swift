import Flow
import Rules
import Services

/// What the two screens of a block have in common: the way to the report is right there.
package struct Reporting: Sendable, Hashable {
  /// Report, or leave.
  package enum Move: Sendable, Hashable { case report, menu, done }

  let stated: Stated
  /// The block as it was when the desk was last asked.
  let sheet: BlockSheet
  private(set) var ways: Ways<Move>
  /// A report was asked about and left.
  private var isLeft = false

  /// A block that is reported already offers no report.
  init(_ stated: Stated, _ sheet: BlockSheet) {
    self.stated = stated
    self.sheet = sheet
    ways = Ways(sheet.block.report == nil ? [.report, .menu, .done] : [.menu, .done])
  }

  var home: MainMenu { MainMenu(stated.hall) }

  /// What an event does, on the screen that `place` makes of these facts.
  func on(_ event: Event, _ place: (Reporting) -> Place) -> Step<Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return Step(place(next))
    case .took(.report): return Step(.askReport(AskReport(stated, leaving: place(left), isBlocked: true)))
    case .took(.menu): return Step(.mainMenu(home))
    case .took(.done): return Step(.farewell(Farewell()))
    case .back: return Step(stated.origin)
    case .ignored: return Step(place(self))
    }
  }

  private var left: Reporting {
    var next = self
    next.isLeft = true
    return next
  }

  func page(_ say: KioskTexts, title: String, parts: [Part]) -> Page {
    let said = isLeft ? [Part.note(.warning, say.sending.notReported)] : []
    return .choosing(ways, title: title, parts: said + parts, say: say, tells: true) {
      switch $0 {
      case .report: say.block.report
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }.explained(by: HelpTexts.parts(say.about.block))
  }
}
