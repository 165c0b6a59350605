package import Flow
import Rules

/// Who may know who complains? Rule T1.
package struct ComplaintMode: KioskScreen {
  private let draft: ComplaintDraft
  private var ways: Ways<ReporterMode>

  /// The cursor stands on what was chosen before.
  init(_ draft: ComplaintDraft) {
    self.draft = draft
    ways = Ways(ReporterMode.allCases, on: draft.mode)
  }

  package var place: Screens.Place { .complaintMode(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let mode):
      var draft = draft
      draft.choose(mode)
      return Step(draft.after(.mode))
    case .back: return Step(draft.before(.mode))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.complaint.modeTitle, progress: draft.progress(.mode), parts: [.text(say.complaint.whichMode)],
      say: say, words: say.complaint.mode
    ).explained(by: HelpTexts.parts(say.about.mode))
  }
}
