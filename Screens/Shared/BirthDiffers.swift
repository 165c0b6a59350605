package import Flow
import Rules

/// The NIK has another birth date than was typed: a warning, never a refusal, and never the date. Rule N1.
package struct BirthDiffers: KioskScreen {
  /// Go on as typed, or look again.
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, change }

  private let stated: Stated
  private var ways = Ways(Move.allCases)

  init(_ stated: Stated) { self.stated = stated }

  package var place: Screens.Place { .birthDiffers(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn): return stated.form.asking(stated.identity)
    case .took(.change), .back: return Step(stated.form.focusing(.birth).place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.identity.differsTitle, progress: stated.form.progress,
      parts: [
        .note(.warning, say.identity.differs),
        .facts([
          Fact(say.identity.field(.nik).label, stated.identity.nik.digits.marked),
          Fact(say.identity.field(.birth).label, say.dates.day(stated.identity.birth)),
        ]),
        .text(say.identity.womansDay),
      ], say: say, isVerdict: true
    ) {
      switch $0 {
      case .goOn: say.identity.goOn
      case .change: say.identity.change
      }
    }
  }
}

extension String {
  /// A NIK as it was typed, with the six digits of its birth date between brackets: who looks for a slip has to see them.
  fileprivate var marked: String { "\(prefix(6)) [\(dropFirst(6).prefix(6))] \(dropFirst(12))" }
}
