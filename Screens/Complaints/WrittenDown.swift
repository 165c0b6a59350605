package import Flow

/// Was the number written down? What is shown once is not left by one key. Rule KY1.
package struct WrittenDown: KioskScreen {
  /// Back to look, or on.
  package enum Move: Sendable, Hashable, CaseIterable { case look, noted }

  private let hall: Hall
  private let number: String
  private let pin: String?
  private let isComplaint: Bool
  private let left: Screens.Place
  private let next: Screens.Place
  private var ways = Ways(Move.allCases)

  /// - Parameters:
  ///   - left: the page that shows them
  ///   - next: where the person was going
  init(_ hall: Hall, number: String, pin: String?, leaving left: Screens.Place, to next: Screens.Place) {
    self.init(hall, number, pin, isComplaint: true, left, next)
  }

  /// The number of a pengkinian or of a report, which nobody has to type again.
  init(_ hall: Hall, number: String, leaving left: Screens.Place, to next: Screens.Place) {
    self.init(hall, number, nil, isComplaint: false, left, next)
  }

  private init(
    _ hall: Hall, _ number: String, _ pin: String?, isComplaint: Bool, _ left: Screens.Place, _ next: Screens.Place
  ) {
    self.hall = hall
    self.number = number
    self.pin = pin
    self.isComplaint = isComplaint
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
    let words = say.sending
    let label = isComplaint ? words.numberLabel : words.otherNumberLabel
    let why = isComplaint ? pin == nil ? words.writtenNumber : words.writtenPIN : words.writtenOther
    return .choosing(
      ways, title: words.writtenTitle,
      parts: [.note(.warning, why), .facts([Fact(label, number)] + (pin.map { [Fact("PIN", $0)] } ?? []))],
      say: say, tells: true
    ) { Label($0 == .look ? words.lookAgain : say.common.exit(.noted)) }
  }
}
