import Console
package import Flow
import Rules
import Services

/// The body whose matter it is. Rule T4.
package struct CaseNaming: CaseSubject {
  package enum Move: Sendable, Hashable { case next, back }

  private let open: OpenCase
  private var form: Form<Move>
  private var fault: TypedLine.Fault?

  init(_ open: OpenCase) {
    self.open = open
    form = Form(
      [Entry(open.drafts[.notOurs] ?? "", limit: TypedLine.limit)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package var place: Post { .caseNaming(self) }

  package var wait: Wait { .none }

  package func on(_ event: Event) -> Step<Post> {
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.next): return named
    case .made(.back): return Step(.caseTasks(CaseTasks(kept)))
    case .ignored: return stay
    }
  }

  private var text: String { form.entries[0].text }

  var kept: OpenCase { open.keeping(text, for: .notOurs) }

  private var named: Step<Post> {
    do throws(TypedLine.Fault) {
      let agency = try TypedLine(text)
      return Step(.caseEnding(CaseEnding(kept, .notOurs(agency: agency), named: agency.text)))
    } catch {
      var next = self
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let label = words.nameField(.notOurs)
    return Page(
      title: "\(words.task(.notOurs).label) · \(open.number)",
      parts: Part.spaced([
        .text(words.naming(.notOurs)),
        .field(
          Field(
            label: label.label, hint: label.detail, form.entries[0], width: 50,
            error: fault.map { words.namingFault(.agency($0), say) })),
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
    switch task {
    case .notOurs: Step(.caseNaming(CaseNaming(open)))
    case .duplicate: CaseChoosing.entrance(open, .duplicate)
    default: Step(.caseTasks(CaseTasks(open)))
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: "\(say.cases.task(task).label) · \(open.number)",
      parts: [.note(.warning, say.cases.ending(task, Printable.clean(named)))], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.cases.end(task)) }
  }
}
