import Console
package import Flow
import Rules
import Services

/// What an officer typed and could not send, because the complaint had moved on: to be read, and used as a note.
package struct CaseDraft: CaseSubject {
  package enum Move: Sendable, Hashable, CaseIterable { case back, note, drop }

  private let open: OpenCase
  private let task: CaseTask
  private var ways: Ways<Move>

  init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    ways = Ways(Move.allCases)
  }

  package var place: Post { .caseDraft(self) }

  var kept: OpenCase { open }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.note): return Step(.caseWriting(CaseWriting(noted, .note)))
    case .took(.drop):
      let left = open.keeping("", for: task)
      return Step(.caseScreen(CaseScreen(left)))
    case .took(.back), .back: return Step(.caseTasks(CaseTasks(open)))
    case .ignored: return stay
    }
  }

  /// Behind what was begun as a note; it stays here until that is kept.
  private var noted: OpenCase {
    let note = [open.drafts[.note], open.drafts[task]].compactMap(\.self).joined(separator: " ")
    return open.keeping(note, for: .note)
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: "\(say.desk.keptTitle) · \(open.number)",
      parts: [.note(.info, say.desk.kept(task)), .text(excerpt(of: plain(open.drafts[task] ?? ""), cells: 700))],
      say: say
    ) {
      switch $0 {
      case .back: Label(say.common.back)
      case .note: Label(say.desk.keepAsNote)
      case .drop: Label(say.desk.dropKept)
      }
    }
  }
}
