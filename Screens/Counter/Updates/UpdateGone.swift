package import Flow
package import Rules
import Services

/// A decision came too late or to the wrong place: what became of the pengkinian, and nothing was changed. Rule P3.
package struct UpdateGone: CounterScreen {
  package enum Move: Sendable, Hashable { case back }

  /// Why there is nothing to decide.
  package enum What: Sendable, Hashable {
    /// Somebody else decided it, or the person took the consent back.
    case decided(Update, by: StaffName?)
    case otherBranch(Branch)
    case unknown
  }

  private let office: Seat
  private let number: Reference
  private let what: What
  private let origin: UpdateOrigin
  private var ways = Ways([Move.back])

  init(_ seat: Seat, _ number: Reference, _ what: What, _ origin: UpdateOrigin) {
    office = seat
    self.number = number
    self.what = what
    self.origin = origin
  }

  package var place: Post { .updateGone(self) }

  package var seat: Seat? { office }

  package var below: Post? { origin.below }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return origin.back()
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.verify.goneTitle,
      parts: [
        .facts([Fact(say.verify.numberColumn, number.description)]),
        .note(.warning, say.verify.gone(what, office.zone, say)), .text(say.verify.goneNext),
      ], say: say, isVerdict: true
    ) { _ in Label(say.common.back) }
  }
}
