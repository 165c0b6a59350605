import Console
package import Flow
import Rules
import Services

/// The complaints that were marked in the list, one after the other: taken, given to somebody, or answered by one text.
/// Each is opened as if by hand, which is a ledger row of its own, and moved only as it stood then; none is ended. What is
/// confidential, or about officers, is left for its own page. Rules T1, T4, T12, L1.
package struct CaseBulk: CounterScreen {
  /// What is done to each of them.
  package enum Deed: Sendable, Hashable { case take, answer, assign }

  package enum Move: Sendable, Hashable { case send, replies, back }

  /// How far it has come.
  private enum Phase: Sendable, Hashable {
    case writing(Form<Move>, Prose.Fault?)
    /// A ready reply is chosen for what is typed.
    case replying(ReplyChoice, String)
    case asking(Ways<YesOrNo>, Prose)
    /// Nil until the desk has told who works here.
    case choosing(Rows<StaffLine>?)
    /// Whether all go to this one.
    case giving(Ways<YesOrNo>, StaffLine, Rows<StaffLine>)
    case opening(OfficeMove), moving(OfficeMove)
    case told(Ways<Move>)
  }

  private let queue: CaseQueue
  private let office: Seat
  private let deed: Deed
  /// The ones that are still to come, the first is at hand.
  private var waiting: [Reference]
  private let numbers: [Reference]
  private var left: [Reference] = []
  private var phase: Phase

  private init(_ queue: CaseQueue, _ office: Seat, _ deed: Deed, _ numbers: [Reference], _ phase: Phase) {
    (self.queue, self.office, self.deed, self.phase) = (queue, office, deed, phase)
    waiting = numbers
    self.numbers = numbers
  }

  private var count: Int { numbers.count }

  /// - Parameters:
  ///   - queue: with its marks
  ///   - numbers: at least one, in the order of the list
  static func entrance(_ queue: CaseQueue, _ office: Seat, _ deed: Deed, _ numbers: [Reference]) -> Step<Post> {
    switch deed {
    case .take: CaseBulk(queue, office, deed, numbers, .opening(.take)).going
    case .answer: Step(CaseBulk(queue, office, deed, numbers, .writing(form(""), nil)).place)
    case .assign:
      Step(CaseBulk(queue, office, deed, numbers, .choosing(nil)).place, asking: office.asking(.staff))
    }
  }

  package var place: Post { .caseBulk(self) }

  package var seat: Seat? { office }

  package var below: Post? { queue.place }

  package var unsent: [LeaveTyped.Matter] {
    switch phase {
    case .writing(let form, _): form.entries[0].text.isEmpty ? [] : [.bulk]
    case .replying(_, let text): text.isEmpty ? [] : [.bulk]
    case .asking: [.bulk]
    case .choosing, .giving, .opening, .moving, .told: []
    }
  }

  package var wait: Wait {
    switch phase {
    case .writing, .replying, .asking, .giving, .told, .choosing(.some): .none
    case .opening, .moving, .choosing(nil): .busy
    }
  }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch phase {
    case .writing(let form, _): return written(form.on(event))
    case .replying(let choice, let text): return replied(choice.on(event), text)
    case .asking(let ways, let prose): return asked(ways.on(event), prose)
    case .choosing(let rows): return event == .key(.escape) ? Step(queue.place) : chosen(rows?.on(event) ?? .ignored)
    case .giving(let ways, let line, let rows): return given(ways.on(event), line, rows)
    case .told(let ways): return ways.on(event) == .ignored ? stay : queue.unmarked.looking
    case .opening, .moving: return stay
    }
  }

  private static func form(_ text: String) -> Form<Move> {
    Form(
      [Entry(text, limit: Prose.Use.message.lengths.upperBound, paragraph: Paragraph())],
      buttons: [.send, .replies, .back],
      keys: Keys(.init(.send, boxKey), .init(.replies, .function(3)), .init(.back, .escape)))
  }

  private func standing(at phase: Phase) -> CaseBulk {
    var next = self
    next.phase = phase
    return next
  }
}

// MARK: What is asked

extension CaseBulk {
  private func written(_ outcome: Form<Move>.Outcome) -> Step<Post> {
    switch outcome {
    case .changed(let form): return standing(at: .writing(form, nil)).stay
    case .made(.back): return leaving(unsent, to: Step(queue.place))
    case .made(.replies):
      guard case .writing(let form, _) = phase else { return stay }
      return standing(at: .replying(ReplyChoice(for: .answer, about: nil), form.entries[0].text)).stay
    case .made(.send):
      guard case .writing(let form, _) = phase else { return stay }
      do throws(Prose.Fault) {
        let prose = try Prose(form.entries[0].text, for: .message)
        return standing(at: .asking(.asking(no: .no, yes: .yes), prose)).stay
      } catch {
        return standing(at: .writing(form.focusing(0), error)).stay
      }
    case .ignored: return stay
    }
  }

  /// A reply comes behind what is typed already, as far as there is room.
  private func replied(_ outcome: ReplyChoice.Outcome, _ text: String) -> Step<Post> {
    switch outcome {
    case .changed(let choice): standing(at: .replying(choice, text)).stay
    case .took(let reply):
      standing(at: .writing(Self.form(text.isEmpty ? reply : Fit.trimmed(text) + " " + reply), nil)).stay
    case .back: standing(at: .writing(Self.form(text), nil)).stay
    case .ignored: stay
    }
  }

  private func asked(_ outcome: Ways<YesOrNo>.Outcome, _ prose: Prose) -> Step<Post> {
    switch outcome {
    case .changed(let ways): standing(at: .asking(ways, prose)).stay
    case .took(.yes): standing(at: .opening(.answer(prose))).going
    case .took(.no), .back: standing(at: .writing(Self.form(prose.text), nil)).stay
    case .ignored: stay
    }
  }

  private func chosen(_ outcome: Rows<StaffLine>.Outcome) -> Step<Post> {
    switch outcome {
    case .changed(let rows): standing(at: .choosing(rows)).stay
    case .picked(let line, let rows): standing(at: .giving(.asking(no: .no, yes: .yes), line, rows)).stay
    case .ignored: stay
    }
  }

  private func given(
    _ outcome: Ways<YesOrNo>.Outcome, _ line: StaffLine, _ rows: Rows<StaffLine>
  ) -> Step<Post> {
    switch outcome {
    case .changed(let ways): standing(at: .giving(ways, line, rows)).stay
    case .took(.yes): standing(at: .opening(.assign(to: line.name))).going
    case .took(.no), .back: standing(at: .choosing(rows)).stay
    case .ignored: stay
    }
  }

  /// Opens the next one; what became of all of them where there is none.
  private var going: Step<Post> {
    guard case .opening = phase, let number = waiting.first else {
      return standing(at: .told(Ways([.back]))).stay
    }
    return Step(place, asking: office.showing(number))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    // What was done until then is done: the list shows it.
    switch office.answer(in: reply, back: queue.place) {
    case .elsewhere(let step): return step
    case .said(.staff(let staff)):
      return standing(
        at: .choosing(Rows(staff.filter { !$0.isDisabled && $0.role.may(.workTickets) }))
      ).stay
    case .said(.office(let reply)): return after(reply)
    case .said: return next(isDone: false)
    }
  }

  private func after(_ reply: OfficeReply) -> Step<Post> {
    switch (phase, reply) {
    case (.opening(let move), .ticket(let file)):
      guard isPossible(move, for: file) else { return next(isDone: false) }
      return Step(
        standing(at: .moving(move)).place,
        asking: office.asking(.office(.moveTicket(file.sheet.key.number, move, seen: file.version))))
    case (.moving, .ticket): return next(isDone: true)
    default: return next(isDone: false)
    }
  }

  /// Nothing is taken from a colleague by a mark.
  private func isPossible(_ move: OfficeMove, for file: TicketFile) -> Bool {
    guard file.mode != .confidential, !file.isGuarded else { return false }
    let own = office.officer.name.text
    return switch move {
    case .take: CaseTask.take.isPossible(for: file) && file.assignee == nil
    case .answer: CaseTask.answer.isPossible(for: file) && (file.assignee ?? own) == own
    case .assign(let name): CaseTask.assign.isPossible(for: file) && file.assignee != name.text
    default: false
    }
  }

  private func next(isDone: Bool) -> Step<Post> {
    var next = self
    if let number = next.waiting.first {
      next.waiting.removeFirst()
      if !isDone { next.left.append(number) }
    }
    switch phase {
    case .opening(let move), .moving(let move): next.phase = .opening(move)
    case .writing, .replying, .asking, .choosing, .giving, .told: break
    }
    return next.going
  }
}

// MARK: What it shows

extension CaseBulk {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.bulk
    let title = words.title(deed, count)
    switch phase {
    case .writing(let form, let fault):
      let entry = form.entries[0]
      let field = Field(
        label: say.ticket.textField.label, hint: say.ticket.textField.detail, entry, width: 72,
        echo: say.complaint.counted(entry.text.count, entry.limit), error: fault.map(say.complaint.textFault))
      return Page(
        title: title, parts: Part.spaced([named(say), .note(.info, words.whatToWrite), .field(field)]),
        buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keysInBox(say) { label($0, say) },
        focus: form.focus)
    case .replying(let choice, _): return choice.page(say)
    case .asking(let ways, let prose):
      return .choosing(
        ways, title: title,
        parts: [
          named(say),
          .text(say.sending.reporterReads + "\n" + say.sending.quoted(prose.text, lines: 6)),
          .note(.warning, words.means(count)),
        ], say: say, isVerdict: true
      ) { Label($0 == .no ? say.common.back : say.ticket.send) }
    case .choosing(let rows): return choosing(rows, title, say)
    case .giving(let ways, let line, _):
      return .choosing(
        ways, title: title, parts: [named(say), .note(.warning, words.assigns(count, plain(line.name.text)))], say: say,
        isVerdict: true
      ) { Label($0 == .no ? say.common.back : words.key(.assign)) }
    case .opening, .moving: return Page(title: title, parts: [.text(words.progress(count - waiting.count, count))])
    case .told(let ways):
      let done = count - left.count
      return .choosing(
        ways, title: title,
        parts: [
          .note(done > 0 ? .success : .info, words.done(deed, done)),
          left.isEmpty ? nil : .note(.warning, words.left(left.map(\.description))),
        ].compactMap(\.self), say: say
      ) { _ in Label(words.toList) }
    }
  }

  /// Which ones they are: a few, and how many more.
  private func named(_ say: CounterTexts) -> Part {
    let named = numbers.prefix(Self.mostNamed).map(\.description).joined(separator: ", ")
    let more = numbers.count - Self.mostNamed
    return .text(more > 0 ? say.cases.andMore(named, more) : named)
  }

  private static let mostNamed = 10

  private func choosing(_ rows: Rows<StaffLine>?, _ title: String, _ say: CounterTexts) -> Page {
    let words = say.cases
    let lines = rows?.rows ?? []
    let table = Table(
      columns: [.init(words.accountColumn, width: 24, isWide: true), .init(words.roleColumn, width: 12)],
      rows: lines.map { Table.Row([plain($0.name.text), words.role($0.role)]) },
      empty: rows == nil ? "" : words.noColleague)
    return Page(
      title: title, parts: [named(say), .text(words.toWhom), .blank, .table(table)],
      keys: (lines.isEmpty ? [] : [Action([.enter], words.give)]) + [Action([.escape], say.common.back)],
      focus: lines.isEmpty ? nil : rows?.chosen)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .send: say.ticket.send
    case .replies: say.cases.replies
    case .back: say.common.back
    }
  }
}
