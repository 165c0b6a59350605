package import Flow

/// Was the number written down? What is shown once is not left by one key. Rule KY1.
package struct WrittenDown: KioskScreen {
  /// Back to look, or on.
  package enum Move: Sendable, Hashable, CaseIterable { case look, noted }

  private let hall: Hall
  private let number: String
  private let pin: String?
  private let left: Screens.Place
  private let next: Screens.Place
  private var ways = Ways(Move.allCases)

  /// - Parameters:
  ///   - left: the page that shows them
  ///   - next: where the person was going
  init(_ hall: Hall, number: String, pin: String?, leaving left: Screens.Place, to next: Screens.Place) {
    self.hall = hall
    self.number = number
    self.pin = pin
    self.left = left
    self.next = next
  }

  package var place: Screens.Place { .writtenDown(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.look), .back: return Step(left)
    case .took(.noted): return Step(next)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let facts = [Fact(say.sending.numberLabel, number)] + (pin.map { [Fact("PIN", $0)] } ?? [])
    return .choosing(
      ways, title: say.sending.writtenTitle,
      parts: [.note(.warning, pin == nil ? say.sending.writtenNumber : say.sending.writtenPIN), .facts(facts)],
      say: say, tells: true
    ) { Label($0 == .look ? say.sending.lookAgain : say.common.exit(.noted)) }
  }
}
