package import Flow
import Rules
import Services

/// Asks once more before what was stated becomes the person's data; nothing leads back from it. Rule P3.
package struct ApproveUpdate: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case leave, approve }

  private let view: UpdateView
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ view: UpdateView) { self.view = view }

  package var place: Post { .approveUpdate(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isWaiting = false
      return view.decided(by: reply, back: next.place)
    }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.approve):
      next.isWaiting = true
      return Step(next.place, asking: view.deciding(.approve))
    case .took(.leave), .back: return Step(.update(UpdatePage(view)))
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    let comparison = UpdateComparison(view.file, say)
    return .choosing(
      ways, title: say.verify.approveTitle,
      parts: [
        .facts([
          Fact(say.verify.numberColumn, view.number.description),
          Fact(say.verify.personLabel, plain(view.file.person.name)),
        ]),
        .text(say.verify.tally(comparison, say)), .note(.warning, say.verify.approveMeans),
      ], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.verify.approveNow) }
  }
}
