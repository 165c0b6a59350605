package import Flow

/// Where a card number is found, for who does not know it.
package struct LostNumber: KioskScreen {
  /// Back to the field, or enough for today.
  package enum Move: Sendable, Hashable, CaseIterable { case back, done }

  package let retype: RetypeKPJ
  private var ways = Ways(Move.allCases)

  init(_ retype: RetypeKPJ) { self.retype = retype }

  package var place: Screens.Place { .lostNumber(self) }

  package var home: MainMenu? { retype.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.back), .back: return Step(retype.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.retype.lost, parts: [.note(.info, say.retype.whereItIs), .text(say.retype.whom)], say: say
    ) {
      switch $0 {
      case .back: Label(say.retype.typeIt)
      case .done: Label(say.common.exit(.done))
      }
    }
  }
}
