import Console
package import Flow
package import Rules
import Services

/// What the reporter says or brings in person or by telephone, and by what it is proven that it is he. Rule T9.
package struct CaseReporter: CaseSubject {
  package enum Move: Sendable, Hashable { case next, back }

  /// What he says, in the order of the digits.
  package enum Word: Sendable, Hashable, CaseIterable { case brings, objects, isContent }

  /// What is missing or wrong.
  package enum Fault: Error, Sendable, Hashable {
    case word
    case text(Prose.Fault)
    case proof
    case fact
    /// The desk has looked: it proves nothing.
    case unproven

    fileprivate var field: Int {
      switch self {
      case .word: 0
      case .text: 1
      case .proof: 2
      case .fact, .unproven: 3
      }
    }
  }

  private let open: OpenCase
  private let words: [Word]
  private var form: Form<Move>
  private var fault: Fault?
  private var isWaiting = false

  init(_ open: OpenCase) {
    self.open = open
    words = Self.words(in: open.file.sheet.state)
    form = Form(
      [
        Entry(options: max(2, words.count)),
        Entry(open.drafts[.reporter] ?? "", limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph()),
        Entry(options: 2), Entry(limit: 12),
      ], buttons: [.next, .back], keys: Keys(.init(.next, boxKey), .init(.back, .escape)))
  }

  /// He objects to what was answered, and says of it that he is content; else he brings something.
  private static func words(in state: TicketState) -> [Word] {
    state == .answered ? Word.allCases : [.brings, .brings]
  }

  var kept: OpenCase { open.keeping(form.entries[1].text, for: .reporter) }

  package var place: Post { .caseReporter(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch form.on(event) {
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
      let move = OfficeMove.reporter(try word(), try proof())
      next.isWaiting = true
      return Step(next.place, asking: open.asking(move))
    } catch {
      return next.failing(error)
    }
  }

  private func failing(_ fault: Fault) -> Step<Post> {
    var next = self
    next.fault = fault
    next.form = form.focusing(fault.field)
    return next.stay
  }

  private func word() throws(Fault) -> ReporterWord {
    guard let chosen = form.entries[0].chosen, words.indices.contains(chosen - 1) else { throw .word }
    let word = words[chosen - 1]
    guard word != .isContent else { return .isContent }
    do {
      let prose = try Prose(form.entries[1].text, for: .message)
      return word == .objects ? .objects(prose) : .brings(prose)
    } catch {
      throw .text(error)
    }
  }

  private func proof() throws(Fault) -> ReporterProof {
    switch form.entries[2].chosen {
    case 1: return .card
    case 2:
      guard let fact = SecondFact(form.entries[3].text) else { throw .fact }
      return .fact(fact)
    default: throw .proof
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    if case .counter(.office(.reporterUnproven)) = reply { return next.failing(.unproven) }
    return kept.step(after: reply, to: .reporter, at: next.place)
  }

  package func page(_ say: CounterTexts) -> Page {
    let (texts, entries) = (say.taking, form.entries)
    let error: (Int) -> String? = { index in
      fault.flatMap { $0.field == index ? texts.reporterFault($0, say) : nil }
    }
    return Page(
      title: "\(say.cases.task(.reporter).label) · \(open.number)",
      parts: Part.spaced([
        .field(
          Field(
            label: texts.wordLabel, options: words.enumerated().map { texts.word($1, $0) }, chosen: entries[0].chosen,
            error: error(0))),
        .field(
          Field(
            label: texts.saidField, hint: "", entries[1], width: 72,
            echo: say.complaint.counted(entries[1].text.count, entries[1].limit), error: error(1))),
        .field(
          Field(
            label: texts.proofLabel, options: [texts.byCard, texts.byFact], chosen: entries[2].chosen, error: error(2)
          )),
        .field(Field(label: texts.factLabel, hint: texts.factHint, entries[3], width: 8, error: error(3))),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
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
