import Console
package import Flow
import Rules
import Services

/// The complaint and what its reporter will read about it, before that is sent for good. Rule T4.
package struct CaseSending: CaseSubject {
  /// Back to the words, or send them.
  package enum Move: Sendable, Hashable, CaseIterable { case back, send }

  private let open: OpenCase
  private let task: CaseTask
  private let move: OfficeMove
  private let text: Prose
  private var ways = Ways<Move>.asking(no: .back, yes: .send)
  private var isWaiting = false

  /// The cursor stands on the way back.
  /// - Parameters:
  ///   - open: with the words as they were typed
  ///   - move: what sends them
  init(_ open: OpenCase, _ task: CaseTask, _ move: OfficeMove, _ text: Prose) {
    self.open = open
    self.task = task
    self.move = move
    self.text = text
  }

  package var place: Post { .caseSending(self) }

  var kept: OpenCase { open }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isWaiting = false
      return open.step(after: reply, to: task, at: next.place)
    }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.send):
      next.isWaiting = true
      return Step(next.place, asking: open.asking(move))
    case .took(.back), .back: return Step(.caseWriting(CaseWriting(open, task)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: "\(say.cases.task(task).label) · \(open.number)",
      parts: [
        .text(say.sending.complaintReads + "\n" + say.sending.quoted(open.file.sheet.text.text, lines: 3)),
        .text(say.sending.reporterReads + "\n" + say.sending.quoted(text.text, lines: 6)),
        open.meanwhile(say), .note(.warning, say.sending.caseMeans(task)),
      ].compactMap(\.self), say: say, isVerdict: true
    ) { Label($0 == .back ? say.common.back : say.ticket.send) }
  }
}
