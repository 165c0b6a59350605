package import Flow
import Rules
import Services

/// Why the JHT claim of this branch is cancelled, with everything that is known of it; asked once more. Rule P5.
package struct CancelClaim: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable {
    case leave
    case byRequest, abandoned, mistaken
  }

  private let view: PersonView
  private var ways = Ways(Move.allCases)

  /// The cursor stands on leaving it as it is.
  init(_ view: PersonView) {
    self.view = view
  }

  package var place: Post { .cancelClaim(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.leave), .back: return Step(.person(PersonScreen(view)))
    case .took(let move):
      guard let claim = view.page.sheet.claim else { return Step(.person(PersonScreen(view))) }
      return Step(.personQuestion(PersonQuestion(view, .cancelClaim(claim, move))))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.people.cancelTitle,
      parts: [
        .facts(view.page.sheet.claim.map { say.people.claim($0, say) } ?? []),
        .text(say.people.cancel(plain(view.page.name))),
      ], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.people.cancelReason($0)) }
  }
}

extension CancelClaim.Move {
  /// For the ledger, for ever.
  var code: ReasonCode? {
    switch self {
    case .leave: nil
    case .byRequest: ReasonCode("permintaan-peserta")
    case .abandoned: ReasonCode("ditinggalkan")
    case .mistaken: ReasonCode("salah-ajukan")
    }
  }
}
