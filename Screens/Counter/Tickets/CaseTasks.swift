package import Flow
import Rules
import Services

/// What this officer can do to a complaint as it stands.
package struct CaseTasks: CaseSubject {
  private let open: OpenCase
  private var ways: Ways<CaseTask>
  private var asked: CaseTask?

  init(_ open: OpenCase) {
    self.open = open
    ways = Ways(open.tasks, keys: open.tasks.map(\.key))
  }

  var kept: OpenCase { open }

  package var place: Post { .caseTasks(self) }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let task): return taking(task)
    case .back: return Step(.caseScreen(CaseScreen(open)))
    case .ignored: return stay
    }
  }

  /// What a task leads to; what the desk has to say first is waited for here.
  func taking(_ task: CaseTask) -> Step<Post> {
    // What cannot be sent any more can be read.
    if open.isKeptOnly(task) { return Step(.caseDraft(CaseDraft(open, task))) }
    return switch task {
    // Whose name is kept from others is asked about first. Rule T12.
    case .take:
      open.file.mode == .confidential
        ? Step(.caseQuestion(CaseQuestion(open, .take))) : asking(task, open.asking(.take))
    case .separate: asking(task, open.asking(.separate))
    case .assign: asking(task, open.office.asking(.staff))
    case .answer, .ask, .tell, .note: Step(.caseWriting(CaseWriting(open, task)))
    case .reporter, .withdraw: Step(.caseReporter(CaseReporter(open, task)))
    case .recategorise, .handOver, .giveBack, .identify: Step(.caseReason(CaseReason(open, task)))
    case .renewPIN: Step(.caseQuestion(CaseQuestion(open, .renewPIN)))
    case .notOurs: Step(.caseNaming(CaseNaming(open)))
    case .duplicate, .link: CaseChoosing.entrance(open, task)
    case .unlink: Step(.caseTies(CaseTies(open)))
    }
  }

  private func asking(_ task: CaseTask, _ request: Request) -> Step<Post> {
    var next = self
    next.asked = task
    return Step(next.place, asking: request)
  }

  private func after(_ reply: Reply) -> Step<Post> {
    guard let task = asked else { return stay }
    var next = self
    next.asked = nil
    if case .counter(.staff(let staff)) = reply {
      // Whom it is about is said before it is given to anybody. Rule T12.
      return open.file.isGuarded
        ? Step(.caseConcerns(CaseConcerns(open, staff))) : Step(.caseColleagues(CaseColleagues(open, staff)))
    }
    return open.step(after: reply, to: task, at: next.place)
  }

  package func page(_ say: CounterTexts) -> Page {
    let other = open.file.assignee.map(plain)
    return .choosing(
      ways, title: say.ticket.title(open.number.description), parts: [.text(say.cases.whatToDo)], say: say
    ) { task in
      if open.isKeptOnly(task) { return say.desk.keptLabel(task) }
      let draft = open.drafts[task].map { _ in say.cases.hasDraft }
      return task == .take
        ? say.cases.taking(other) : Label(say.cases.task(task).label, draft ?? say.cases.task(task).detail)
    }
  }
}
