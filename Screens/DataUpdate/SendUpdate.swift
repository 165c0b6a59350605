package import Flow
import Rules
import Services

/// Sends a pengkinian, once its answers were looked at: a page on which nothing else is done. Gate G10.
package struct SendUpdate: KioskScreen {
  /// Back to the answers, or send them.
  package enum Move: Sendable, Hashable, CaseIterable { case back, send }

  private let passed: FacePassed
  private let draft: UpdateDraft
  private let data: UpdateData
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on looking once more.
  /// - Parameter data: what the lines of the draft say
  init(_ passed: FacePassed, _ draft: UpdateDraft, _ data: UpdateData) {
    self.passed = passed
    self.draft = draft
    self.data = data
  }

  package var place: Screens.Place { .sendUpdate(self) }

  package var home: MainMenu? { MainMenu(passed.stated.hall) }

  package var unsent: StopHere.Matter? { .form }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.send): return sending
    case .took(.back), .back: return Step(UpdateReview(passed, draft, .second).place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.sending.updateTitle, progress: passed.stated.hall.progress(.review),
      parts: [
        .facts([
          Fact(say.identity.field(.name).label, plain(passed.stated.identity.name.text)),
          Fact(say.wizard.reviewLabel(.phone), data.contact.phone.national),
        ])
      ] + say.sending.updateMeans.map(Part.text), say: say, isVerdict: true
    ) { $0 == .back ? say.sending.lookOnceMore : say.sending.sendUpdate }
  }

  private var sending: Step<Screens.Place> {
    Step(waiting(true).place, asking: .update(.submit(passed.caller, data)))
  }

  private func waiting(_ isWaiting: Bool) -> SendUpdate {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // A second submission is harmless: the desk refuses it while the first is in process. Gate G3.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: sending) }
    guard case .update(.submitted(let outcome)) = reply else { return stay }
    switch outcome {
    case .accepted(let update): return Step(.submitted(Submitted(passed.stated, update)))
    case .refused(let refusal): return Step(passed.consent(keeping: draft).place(after: refusal))
    }
  }
}
