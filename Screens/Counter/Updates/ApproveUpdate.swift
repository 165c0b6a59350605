package import Flow
import Rules
package import Services

/// Asks once more before what was stated becomes the person's data; nothing leads back from it. Rules P3, KY5.
package struct ApproveUpdate: AsksOnce {
  private let view: UpdateView
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ view: UpdateView) { self.view = view }

  package var place: Post { .approveUpdate(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var left: Step<Post> { Step(.update(UpdatePage(view))) }

  package var request: Request? { view.deciding(.approve) }

  package func answered(_ reply: Reply) -> Step<Post> { view.decided(by: reply, back: place) }

  package func title(_ say: CounterTexts) -> String { say.verify.approveTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.verify
    return [.facts(view.named(say)), .text(words.tally(UpdateComparison(view.file, say), say))]
      + view.file.doubts.map { .note(.warning, words.doubtful($0, say)) } + [.note(.warning, words.approveMeans)]
  }

  package func yes(_ say: CounterTexts) -> String { say.verify.approveNow }
}
