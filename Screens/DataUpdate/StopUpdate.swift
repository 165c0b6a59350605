package import Flow

/// Half-way through a pengkinian: go on, or leave it with nothing sent.
package struct StopUpdate: KioskScreen {
  /// Back to where it was left, or enough for today.
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, menu, done }

  /// Where it was left.
  private enum Origin: Sendable, Hashable {
    case face(FaceCheck)
    case form(UpdateForm)
  }

  private let origin: Origin
  private var ways = Ways(Move.allCases)

  init(_ face: FaceCheck) { origin = .face(face) }

  init(_ form: UpdateForm) { origin = .form(form) }

  package var place: Screens.Place { .stopUpdate(self) }

  package var home: MainMenu? { left.home }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn): return Step(left)
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.menu), .back: return Step(left.home.map { $0.place } ?? .start)
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.wizard.stopTitle,
      parts: [
        .note(.info, isBeforeForm ? say.wizard.stopBeforeFace : say.wizard.stopForm), .text(say.wizard.stopNext),
      ],
      say: say, back: say.common.exit(.menu), isVerdict: true
    ) {
      switch $0 {
      case .goOn: Label(isBeforeForm ? say.wizard.goOnToFace : say.wizard.goOnTyping)
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }

  private var isBeforeForm: Bool {
    if case .face = origin { true } else { false }
  }

  private var left: Screens.Place {
    switch origin {
    case .face(let face): face.place
    case .form(let form): form.place
    }
  }
}
