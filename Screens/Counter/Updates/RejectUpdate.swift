package import Flow
package import Rules

/// Why a pengkinian fails: a reason from the list, which is asked once more, or the officer's own words. Rule P3.
package struct RejectUpdate: CounterScreen {
  package enum Move: Sendable, Hashable {
    case leave
    case reason(RejectReason)
    case inWords
  }

  private let view: UpdateView
  private var ways = Ways([Move.leave] + RejectReason.allCases.map(Move.reason) + [.inWords])

  /// The cursor stands on leaving it as it is.
  init(_ view: UpdateView) { self.view = view }

  package var place: Post { .rejectUpdate(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.reason(let reason)): return Step(.rejectQuestion(RejectQuestion(view, reason)))
    case .took(.inWords): return Step(.rejectWords(RejectWords(view)))
    case .took(.leave), .back: return Step(.update(UpdatePage(view)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.verify.rejectTitle,
      parts: [
        .facts(view.named(say)),
        .note(.warning, say.verify.rejectMeans),
      ], say: say, isVerdict: true
    ) {
      switch $0 {
      case .leave: Label(say.common.back)
      case .reason(let reason): Label(say.result.reason(reason).capitalisedFirst)
      case .inWords: Label(say.verify.inWords)
      }
    }
  }
}

extension String {
  /// A sentence of the kiosk that goes on after a label, as a line of its own.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
