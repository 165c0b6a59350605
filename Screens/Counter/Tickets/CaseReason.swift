import Console
package import Flow
package import Rules
package import Services

/// What takes a few words more: another category, another branch, giving it back, each with its reason; or the NIK whose
/// original KTP was seen. Rules T9, T13.
package struct CaseReason: CaseSubject {
  package enum Move: Sendable, Hashable { case next, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Sendable, Hashable, CaseIterable { case category, branch, nik, reason }

  /// What is missing or wrong.
  package enum Fault: Error, Sendable, Hashable {
    case category
    case branch
    case handOver(HandOverFault)
    case nik
    case reason(TypedLine.Fault)
    /// Nobody of this NIK is known here.
    case unknownPerson

    fileprivate var line: Line {
      switch self {
      case .category: .category
      case .branch, .handOver: .branch
      case .nik, .unknownPerson: .nik
      case .reason: .reason
      }
    }
  }

  private let open: OpenCase
  private let task: CaseTask
  private let lines: [Line]
  private var form: Form<Move>
  private var fault: Fault?
  private var isWaiting = false

  init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    lines =
      switch task {
      case .recategorise: [.category, .reason]
      case .handOver: [.branch, .reason]
      case .identify: [.nik]
      default: [.reason]
      }
    form = Form(
      lines.map { line in
        switch line {
        case .category: Entry(options: TicketCategory.allCases.count)
        case .branch: Entry(limit: 12)
        case .nik: Entry(limit: 24, grouping: .fours)
        case .reason: Entry(open.drafts[task] ?? "", limit: TypedLine.limit)
        }
      }, buttons: [.next, .back], keys: Keys(.init(.next, boxKey), .init(.back, .escape)))
  }

  /// With the reason as it was typed.
  var kept: OpenCase { entry(.reason).map { open.keeping($0.text, for: task) } ?? open }

  package var place: Post { .caseReason(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch form.leadingOn(event) {
    case .changed(let form):
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.next): return submitted
    case .made(.back): return Step(.caseScreen(CaseScreen(kept)))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    var next = self
    do throws(Fault) {
      next.isWaiting = true
      return Step(next.place, asking: open.asking(try move()))
    } catch {
      return failing(error)
    }
  }

  private func failing(_ fault: Fault) -> Step<Post> {
    var next = self
    next.isWaiting = false
    next.fault = fault
    next.form = form.focusing(lines.firstIndex(of: fault.line) ?? 0)
    return next.stay
  }

  private func move() throws(Fault) -> OfficeMove {
    switch task {
    case .recategorise:
      guard let chosen = entry(.category)?.chosen.map({ TicketCategory.allCases[$0 - 1] }),
        chosen != open.file.sheet.category
      else { throw .category }
      return .recategorise(chosen, try reason())
    case .handOver:
      let code = Fit.trimmed(entry(.branch)?.text ?? "").uppercased()
      guard !code.isEmpty else { throw .branch }
      return .handOver(to: code, try reason())
    case .identify:
      guard let nik = try? NIK(entry(.nik)?.text ?? "") else { throw .nik }
      return .identify(nik)
    default: return .giveBack(try reason())
    }
  }

  private func reason() throws(Fault) -> TypedLine {
    do { return try TypedLine(entry(.reason)?.text ?? "") } catch { throw .reason(error) }
  }

  private func entry(_ line: Line) -> Entry? { lines.firstIndex(of: line).map { form.entries[$0] } }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch open.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.unknownPerson)): return next.failing(.unknownPerson)
    case .said(.office(.notHandedOver(let fault, _))): return next.failing(.handOver(fault))
    case .said(.office(.handedOver(let branch))): return CaseQueue.handedOver(to: branch, open)
    case .said: return kept.step(after: reply, to: task, at: next.place)
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.taking
    return Page(
      title: "\(say.cases.task(task).label) · \(open.number)",
      parts: Part.spaced([.text(words.whyAsked(task))] + lines.map { .field(field($0, say)) }),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func field(_ line: Line, _ say: CounterTexts) -> Field {
    let words = say.taking
    let error = fault.flatMap { $0.line == line ? words.reasonFault($0) : nil }
    guard let entry = entry(line) else { return Field(label: "", Entry(limit: 1), width: 1) }
    switch line {
    case .category:
      return Field(
        label: say.ticket.categoryLabel,
        options: TicketCategory.allCases.map { say.complaint.category($0).label }, chosen: entry.chosen, error: error)
    case .branch: return Field(label: words.branchLabel, hint: words.branchHint, entry, width: 12, error: error)
    case .nik: return Field(label: "NIK", hint: words.nikHint, entry, width: 19, error: error)
    case .reason: return Field(label: words.reasonLabel, hint: words.reasonHint, entry, width: 50, error: error)
    }
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    move == .next ? say.taking.record : say.common.back
  }
}
