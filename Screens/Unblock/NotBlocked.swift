package import Flow
import Rules
import Services

/// Reporting without a block changes nothing and says so; whoever has waited for his block to open reads that it has.
/// Rules B3, B4.
package struct NotBlocked: KioskScreen {
  /// On to what the block was in the way of, or out.
  package enum Move: Sendable, Hashable, CaseIterable { case update, menu, done }

  private let stated: Stated
  /// Nil for somebody who was not blocked.
  private let opened: OpenedBlock?
  private var ways: Ways<Move>

  init(_ stated: Stated, opened: OpenedBlock? = nil) {
    self.stated = stated
    self.opened = opened
    ways = Ways(opened == nil ? [.menu, .done] : Move.allCases)
  }

  package var place: Screens.Place { .notBlocked(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.update): return MainMenu(stated.hall).entrance(.update)
    case .took(.menu): return Step(.mainMenu(MainMenu(stated.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .back: return Step(stated.origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.block
    let parts: [Part] =
      opened.map { [.note(.success, say.open($0, stated.hall.zone)), .text(words.openNext)] } ?? [
        .note(.success, words.notBlocked), .text(words.notBlockedNext),
      ]
    return .choosing(
      ways, title: opened == nil ? words.notBlockedTitle : words.openTitle, parts: parts, say: say, tells: true
    ) {
      switch $0 {
      case .update: say.menu.service(.update)
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }
}
