import Console
package import Flow
package import Rules
import Services

/// What the reporter says or brings in person or by telephone, or that he pursues it no more and why; and by what it is
/// proven that it is he. Rule T9.
package struct CaseReporter: CaseSubject {
  package enum Move: Sendable, Hashable { case next, back }

  /// What he says, in the order of the digits.
  package enum Word: Sendable, Hashable, CaseIterable { case brings, objects, isContent }

  /// The fields, in the order of the Tab key.
  package enum Line: Sendable, Hashable, CaseIterable { case word, text, proof, fact }

  /// What is missing or wrong.
  package enum Fault: Error, Sendable, Hashable {
    case word
    case text(Prose.Fault)
    case proof
    case fact
    /// The desk has looked: it proves nothing.
    case unproven

    fileprivate var line: Line {
      switch self {
      case .word: .word
      case .text: .text
      case .proof: .proof
      case .fact, .unproven: .fact
      }
    }
  }

  private let open: OpenCase
  /// ``CaseTask/reporter`` or ``CaseTask/withdraw``.
  private let task: CaseTask
  private let lines: [Line]
  private var form: Form<Move>
  private var fault: Fault?
  private var isWaiting = false

  /// Of what was answered there is a choice; before, he can only bring something.
  init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    lines = Line.allCases.filter { $0 != .word || (task == .reporter && open.file.sheet.state == .answered) }
    form = Form(
      lines.map { line in
        switch line {
        case .word: Entry(options: Word.allCases.count)
        case .text:
          Entry(
            open.drafts[task] ?? "", limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph())
        case .proof: Entry(options: 2)
        case .fact: Entry(limit: 12)
        }
      }, buttons: [.next, .back], keys: Keys(.init(.next, boxKey), .init(.back, .escape)))
  }

  var kept: OpenCase { open.keeping(entry(.text)?.text ?? "", for: task) }

  package var place: Post { .caseReporter(self) }

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

  private func entry(_ line: Line) -> Entry? { lines.firstIndex(of: line).map { form.entries[$0] } }

  private var submitted: Step<Post> {
    var next = self
    do throws(Fault) {
      let move = OfficeMove.reporter(try said(), try proof())
      next.isWaiting = true
      return Step(next.place, asking: open.asking(move))
    } catch {
      return next.failing(error)
    }
  }

  private func failing(_ fault: Fault) -> Step<Post> {
    var next = self
    next.fault = fault
    next.form = form.focusing(lines.firstIndex(of: fault.line) ?? 0)
    return next.stay
  }

  private func said() throws(Fault) -> ReporterWord {
    let word = try word()
    guard word != .isContent else { return .isContent }
    do {
      let prose = try Prose(entry(.text)?.text ?? "", for: .message)
      if task == .withdraw { return .withdraws(prose) }
      return word == .objects ? .objects(prose) : .brings(prose)
    } catch {
      throw .text(error)
    }
  }

  private func word() throws(Fault) -> Word {
    guard let entry = entry(.word) else { return .brings }
    guard let chosen = entry.chosen else { throw .word }
    return Word.allCases[chosen - 1]
  }

  private func proof() throws(Fault) -> ReporterProof {
    switch entry(.proof)?.chosen {
    case 1: return .card
    case 2:
      guard let fact = SecondFact(entry(.fact)?.text ?? "") else { throw .fact }
      return .fact(fact)
    default: throw .proof
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    if case .counter(.office(.reporterUnproven)) = reply { return next.failing(.unproven) }
    return kept.step(after: reply, to: task, at: next.place)
  }

  package func page(_ say: CounterTexts) -> Page {
    Page(
      title: "\(say.cases.task(task).label) · \(open.number)",
      parts: Part.spaced(zip(lines, form.entries).map { .field(field($0, $1, say)) }),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func field(_ line: Line, _ entry: Entry, _ say: CounterTexts) -> Field {
    let texts = say.taking
    let error = fault.flatMap { $0.line == line ? texts.reporterFault($0, say) : nil }
    switch line {
    case .word:
      return Field(label: texts.wordLabel, options: Word.allCases.map(texts.word), chosen: entry.chosen, error: error)
    case .text:
      return Field(
        label: task == .withdraw ? texts.reasonLabel : texts.saidField, hint: "", entry, width: 72,
        echo: say.complaint.counted(entry.text.count, entry.limit),
        error: error)
    case .proof:
      return Field(label: texts.proofLabel, options: [texts.byCard, texts.byFact], chosen: entry.chosen, error: error)
    case .fact: return Field(label: texts.factLabel, hint: texts.factHint, entry, width: 8, error: error)
    }
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    move == .next ? say.taking.record : say.common.back
  }
}

/// The reporter's new PIN, in large type, until the officer has handed it out. Rule T11.
package struct CasePIN: CaseSubject {
  package enum Move: Sendable, Hashable, CaseIterable { case told }

  private let open: OpenCase
  private let pin: String?
  private var ways = Ways(Move.allCases)

  init(_ open: OpenCase, _ pin: String?) {
    self.open = open
    self.pin = pin
  }

  var kept: OpenCase { open }

  package var place: Post { .casePIN(self) }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .took(.told), .back: Step(.caseScreen(CaseScreen(open, .done(.renewPIN))))
    case .changed, .ignored: stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.taking
    let shown: [Part] =
      pin.map { [.text(words.pinLabel), .large($0), .text(words.pinIsNew)] } ?? [.text(words.pinGone)]
    return .choosing(
      ways, title: say.ticket.title(open.number.description), parts: shown, say: say, tells: true
    ) { _ in Label(words.handedOut) }
  }
}
