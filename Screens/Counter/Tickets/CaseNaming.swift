import Console
package import Flow
package import Rules
package import Services

/// The body whose matter it is, or another complaint: one that this one is the same as, or belongs together with. Rule
/// T4.
package struct CaseNaming: CaseSubject {
  package enum Move: Sendable, Hashable { case next, back }

  /// Why nothing was named.
  package enum Fault: Sendable, Hashable {
    case agency(TypedLine.Fault)
    /// With what was probably meant.
    case number(Reference.Fault, String?)
    case itself
    case link(LinkFault)
  }

  private var open: OpenCase
  private let task: CaseTask
  private var form: Form<Move>
  private var fault: Fault?
  private var isWaiting = false

  init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    form = Form(
      [Self.entry(open.drafts[task] ?? "", task)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  /// An office, or the number of a complaint.
  private static func entry(_ text: String, _ task: CaseTask) -> Entry {
    task == .notOurs ? Entry(text, limit: TypedLine.limit) : Entry(text, exactly: 9, grouping: .reference)
  }

  package var place: Post { .caseNaming(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.next): return task == .notOurs ? named : numbered
    case .made(.back): return Step(task == .link ? .caseTies(CaseTies(kept)) : .caseTasks(CaseTasks(kept)))
    case .ignored: return stay
    }
  }

  private var text: String { form.entries[0].text }

  var kept: OpenCase { open.keeping(text, for: task) }

  private var named: Step<Post> {
    do throws(TypedLine.Fault) {
      let agency = try TypedLine(text)
      return Step(.caseEnding(CaseEnding(kept, .notOurs(agency: agency), named: agency.text)))
    } catch {
      return failing(.agency(error))
    }
  }

  private var numbered: Step<Post> {
    do throws(Reference.Fault) {
      let number = try Reference(typed: text)
      if number == open.number { return failing(.itself) }
      if task == .link { return linking(to: number) }
      return Step(.caseEnding(CaseEnding(kept, .duplicate(of: number), named: number.description)))
    } catch {
      return failing(.number(error, Reference.repair(of: text)?.description))
    }
  }

  /// Not asked for twice: it ends nothing, and it can be taken back.
  private func linking(to number: Reference) -> Step<Post> {
    var next = self
    next.isWaiting = true
    return Step(next.place, asking: open.asking(.link(to: number)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    if case .counter(.office(.notLinked(let fault, let file))) = reply {
      next.open = open.showing(file)
      return next.failing(.link(fault))
    }
    return kept.step(after: reply, to: task, at: next.place)
  }

  private func failing(_ fault: Fault) -> Step<Post> {
    var next = self
    next.fault = fault
    next.form = form.focusing(0)
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let label = words.nameField(task)
    return Page(
      title: "\(words.task(task).label) · \(open.number)",
      parts: Part.spaced([
        .text(words.naming(task)),
        .field(
          Field(
            label: label.label, hint: label.detail, form.entries[0], width: task == .notOurs ? 50 : nil,
            error: fault.map { words.namingFault($0, say) })),
      ]), buttons: form.keys.actions(form.buttons) { caption($0, say) },
      keys: form.keys.actions { caption($0, say) }, focus: form.focus)
  }

  private func caption(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .next: say.common.next
    case .back: say.common.back
    }
  }
}

/// It ends the complaint: is it really meant? Rule T4.
package struct CaseEnding: CaseSubject {
  package enum Move: Sendable, Hashable, CaseIterable { case leave, end }

  private let open: OpenCase
  private let move: OfficeMove
  /// The body, or the number of the other complaint.
  private let named: String
  private var ways = Ways<Move>.asking(no: .leave, yes: .end)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ open: OpenCase, _ move: OfficeMove, named: String) {
    self.open = open
    self.move = move
    self.named = named
  }

  package var place: Post { .caseEnding(self) }

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
    case .took(.end):
      next.isWaiting = true
      return Step(next.place, asking: open.asking(move))
    case .took(.leave), .back: return leaving
    case .ignored: return stay
    }
  }

  private var task: CaseTask {
    switch move {
    case .notOurs: .notOurs
    case .duplicate: .duplicate
    case .withdraw, .take, .ask, .tell, .answer, .assign, .note, .separate, .link, .unlink, .concern, .concernNot,
      .acknowledge, .recategorise, .handOver, .giveBack, .identify, .renewPIN, .reporter:
      .withdraw
    }
  }

  private var leaving: Step<Post> {
    task == .withdraw ? Step(.caseTasks(CaseTasks(open))) : Step(.caseNaming(CaseNaming(open, task)))
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: "\(say.cases.task(task).label) · \(open.number)",
      parts: [.note(.warning, say.cases.ending(task, plain(named)))], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.cases.end(task)) }
  }
}
