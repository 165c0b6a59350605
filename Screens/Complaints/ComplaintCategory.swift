package import Flow
import Rules

/// What is the complaint about? Rule T1.
package struct ComplaintCategory: KioskScreen {
  private let draft: ComplaintDraft
  private var ways: Ways<TicketCategory>

  /// The cursor stands on what was chosen before.
  init(_ draft: ComplaintDraft) {
    self.draft = draft
    ways = Ways(TicketCategory.allCases, on: draft.category)
  }

  package var place: Screens.Place { .complaintCategory(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let category):
      var draft = draft
      draft.category = category
      return Step(draft.after(.category))
    case .back: return Step(draft.before(.category))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.complaint.title, progress: draft.progress(.category),
      parts: [.text(say.complaint.whichCategory)], say: say, words: say.complaint.category)
  }
}
