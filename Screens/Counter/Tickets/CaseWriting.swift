import Console
package import Flow
import Rules
import Services

/// Words of an officer: an answer, a question, a message, or a note that only officers read. A note is kept at once; what
/// the reporter reads is sent from the next page. Rules T4, T6.
package struct CaseWriting: CaseSubject {
  package enum Move: Sendable, Hashable { case send, replies, back }

  private let open: OpenCase
  let task: CaseTask
  private var form: Form<Move>
  private var fault: Prose.Fault?
  private var isWaiting = false

  /// With what was typed and not sent before.
  init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    let hasReplies = !CannedReply.all(for: task).isEmpty
    form = Form(
      [Entry(open.drafts[task] ?? "", limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph())],
      buttons: hasReplies ? [.send, .replies, .back] : [.send, .back],
      keys: Keys(
        [.init(.send, boxKey)] + (hasReplies ? [.init(.replies, .function(3))] : []) + [.init(.back, .escape)]))
  }

  package var place: Post { .caseWriting(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form): return typed(form)
    case .made(.send): return submitted
    case .made(.replies): return Step(.caseReplies(CaseReplies(self)))
    case .made(.back): return Step(.caseTasks(CaseTasks(kept)))
    case .ignored: return stay
    }
  }

  private var text: String { form.entries[0].text }

  var category: TicketCategory { open.file.sheet.category }

  var kept: OpenCase { open.keeping(text, for: task) }

  /// The same with a reply put behind what is typed already, as far as there is room.
  func adding(_ reply: String) -> CaseWriting {
    CaseWriting(open.keeping(text.isEmpty ? reply : Fit.trimmed(text) + " " + reply, for: task), task)
  }

  private func typed(_ changed: Form<Move>) -> Step<Post> {
    var next = self
    next.form = changed
    if text != next.text { next.fault = nil }
    return next.stay
  }

  private var submitted: Step<Post> {
    var next = self
    do throws(Prose.Fault) {
      let prose = try Prose(text, for: .message)
      guard let move = task.move(saying: prose) else { return stay }
      if task != .note { return Step(.caseSending(CaseSending(kept, task, move, prose))) }
      next.isWaiting = true
      return Step(next.place, asking: open.asking(move))
    } catch {
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    return kept.step(after: reply, to: task, at: next.place)
  }

  package func page(_ say: CounterTexts) -> Page {
    let (words, entry) = (say.cases, form.entries[0])
    let field = Field(
      label: task == .note ? words.noteField : say.ticket.textField.label, hint: say.ticket.textField.detail, entry,
      width: 72,
      echo: say.complaint.counted(entry.text.count, entry.limit), error: fault.map(say.complaint.textFault))
    var page = Page(
      title: "\(words.task(task).label) · \(open.number)",
      parts: Part.spaced(
        [
          .text(open.reading(say, lines: 2)), whose(say), task == .note ? nil : open.meanwhile(say),
          .note(task == .note ? .warning : .info, words.whatToWrite(task)), .field(field),
        ].compactMap(\.self)
      ),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keysInBox(say) { label($0, say) },
      focus: form.focus, beside: [.text(open.reading(say, lines: 24))])
    // The complaint and the blank line below it.
    page.partsInBeside = 2
    return page
  }

  /// A colleague has it, who may be writing the same.
  private func whose(_ say: CounterTexts) -> Part? {
    guard task != .note, let name = open.file.assignee, name != open.office.officer.name.text else { return nil }
    return .note(.warning, say.cases.colleagues(plain(name)))
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .send: task == .note ? say.cases.keepNote : say.ticket.send
    case .replies: say.cases.replies
    case .back: say.common.back
    }
  }
}

extension OpenCase {
  /// Who has written to the reporter since this was begun, and when; nil where nobody has.
  func meanwhile(_ say: CounterTexts) -> Part? {
    meanwhile.map { .note(.warning, say.cases.meanwhile(say.cases.heading($0, say.stamp($0.at, zone)))) }
  }

  /// The complaint, and what was written last, so that nobody answers what he does not see.
  func reading(_ say: CounterTexts, lines: Int) -> String {
    let latest = file.sheet.messages.last.map {
      "\n" + say.taking.lastMessage + "\n" + say.sending.quoted($0.text.text, lines: lines)
    }
    return say.sending.complaintReads + "\n" + say.sending.quoted(file.sheet.text.text, lines: lines) + (latest ?? "")
  }
}

extension CaseTask {
  fileprivate func move(saying text: Prose) -> OfficeMove? {
    switch self {
    case .answer: .answer(text)
    case .ask: .ask(text)
    case .tell: .tell(text)
    case .note: .note(text)
    case .take, .assign, .notOurs, .duplicate, .withdraw, .separate, .link, .unlink, .reporter, .recategorise,
      .handOver,
      .giveBack, .identify, .renewPIN:
      nil
    }
  }
}

/// Replies that are often written, in the language of whoever reads them; what is chosen can be changed before it is
/// sent.
package struct CaseReplies: CaseSubject {
  private let writing: CaseWriting
  private var choice: ReplyChoice

  init(_ writing: CaseWriting) {
    self.writing = writing
    choice = ReplyChoice(for: writing.task, about: writing.category)
  }

  package var place: Post { .caseReplies(self) }

  var kept: OpenCase { writing.kept }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch choice.on(event) {
    case .changed(let choice):
      next.choice = choice
      return next.stay
    case .took(let reply): return Step(.caseWriting(writing.adding(reply)))
    case .back: return Step(.caseWriting(writing))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page { choice.page(say) }
}

/// Ready replies of which one is chosen. Each keeps its digit whatever the complaint is about; the cursor begins on the
/// first that is meant for it.
struct ReplyChoice: Sendable, Hashable {
  private enum Move: Sendable, Hashable {
    case reply(Int)
    case otherLanguage
  }

  enum Outcome: Sendable, Hashable {
    case changed(ReplyChoice)
    case took(String)
    case back
    case ignored
  }

  private let replies: [CannedReply]
  private var language = Language.indonesian
  private var ways: Ways<Move>

  /// - Parameter category: nil for complaints of several
  init(for task: CaseTask, about category: TicketCategory?) {
    let replies = Array(CannedReply.all(for: task).prefix(8))
    self.replies = replies
    let meant = category.flatMap { category in replies.firstIndex { $0.isMeant(for: category) } } ?? 0
    ways = Ways(replies.indices.map(Move.reply) + [.otherLanguage], on: .reply(meant))
  }

  func on(_ event: Event) -> Outcome {
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return .changed(next)
    case .took(.reply(let index)): return .took(replies[index].wording(in: language))
    case .took(.otherLanguage):
      next.language = language.next
      return .changed(next)
    case .back: return .back
    case .ignored: return .ignored
    }
  }

  func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    return .choosing(
      ways, title: words.repliesTitle, parts: [.text(words.repliesIntro(language)), .note(.info, shown)], say: say
    ) { move in
      switch move {
      case .reply(let index): Label(replies[index].name(in: say.language))
      case .otherLanguage: Label(words.otherWording(language))
      }
    }
  }

  /// The wording under the cursor, in full.
  private var shown: String {
    let index = replies.indices.contains(ways.focus) ? ways.focus : replies.count - 1
    return replies[index].wording(in: language)
  }
}
