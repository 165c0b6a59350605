package import Flow

/// Something was typed and not sent: go on, or leave it. Nobody loses it by one key.
package struct StopHere: KioskScreen {
  /// Back to where it was left, or enough for today.
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, menu, done }

  /// What would be lost.
  package enum Matter: Sendable, Hashable {
    /// The way to a face check; so many tries of ``Check/limit`` remain.
    case face(left: Int)
    /// The form of a pengkinian.
    case form
    case complaint
    /// A message about a complaint.
    case message
    /// Who somebody is, or the number that he looks up.
    case facts
  }

  private let matter: Matter
  private let left: Screens.Place
  private var ways = Ways(Move.allCases)

  /// - Parameter left: where it was left, with everything that was typed
  init(_ matter: Matter, leaving left: Screens.Place) {
    self.matter = matter
    self.left = left
  }

  package var place: Screens.Place { .stopHere(self) }

  package var home: MainMenu? { left.home }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn), .back: return Step(left)
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.menu): return Step(left.home.map { $0.place } ?? .start)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.stop.title, parts: [.note(.info, say.stop.what(matter)), .text(say.stop.next(matter))],
      say: say, isVerdict: true
    ) {
      switch $0 {
      case .goOn: Label(say.stop.goOn(matter))
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }
}
