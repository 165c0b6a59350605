package import Flow
import Rules
package import Services

/// Asks once more before a pengkinian fails for a reason of the list, with the sentence that the person will read. Rule
/// P3.
package struct RejectQuestion: AsksOnce {
  private let view: UpdateView
  private let reason: RejectReason
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ view: UpdateView, _ reason: RejectReason) {
    self.view = view
    self.reason = reason
  }

  package var place: Post { .rejectQuestion(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var left: Step<Post> { Step(.rejectUpdate(RejectUpdate(view))) }

  package var request: Request? { view.deciding(.reject(reason)) }

  package func answered(_ reply: Reply) -> Step<Post> { view.decided(by: reply, back: place) }

  package func title(_ say: CounterTexts) -> String { say.verify.rejectSure }

  package func parts(_ say: CounterTexts) -> [Part] {
    [
      .facts(view.named(say)), .text(say.verify.personReads),
      .text("\"\(say.result.reason(reason).capitalisedFirst). \(say.result.remedy(reason))\""),
      .note(.warning, say.verify.rejectMeans),
    ]
  }

  package func yes(_ say: CounterTexts) -> String { say.verify.rejectNow }
}
