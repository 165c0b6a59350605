import Console
package import Flow
package import Rules
import Services

/// A complaint on an officer's desk: who complains, where it stands, and everything that was said and done, a line at a
/// time, so that no text is too long for the screen.
package struct CaseScreen: CaseSubject, AgeingScreen {
  package enum Move: Sendable, Hashable {
    case tasks
    /// What can be done to it, by its letter.
    case task(CaseTask)
    case renew, due, person, ties, concerns, acknowledge
    /// The next complaint of the list that led here.
    case next
    case back
  }

  /// What became of the last move.
  package enum Notice: Sendable, Hashable {
    case done(CaseTask)
    /// Something had happened before; the move was not made. What is new, oldest first.
    case changed([CaseStory.Entry], CaseTask)
    case notPossible(CaseTask)
    /// Nobody of the name works in this branch.
    case unknownStaff
    /// The head of the branch knows that it is past due.
    case acknowledged
    /// The reporter has got a PIN within 24 hours; another one from that moment on. Rule T11.
    case pinTooSoon(Moment)
    /// Confidential, and nobody has it yet.
    case takeFirst
  }

  let open: OpenCase
  private var notice: Notice?
  private let story: CaseStory
  private var rows: Rows<CaseStory.Line>
  private var isWaiting = false
  var freshness = Freshness()

  /// How many lines PgUp and PgDn go: so many are shown at least, with a notice and without one.
  private static let steps = (short: 5, long: 8)

  /// Begins with what was filed; after a move, with what came last.
  init(_ open: OpenCase, _ notice: Notice? = nil) {
    self.open = open
    self.notice = notice
    story = CaseStory(open.file)
    let lines = story.lines(in: open.zone)
    let last = lines.lastIndex { $0.text == nil && $0.part == 0 } ?? 0
    rows = Rows(lines, chosen: notice == nil ? 0 : last, step: notice == nil ? Self.steps.long : Self.steps.short)
  }

  var kept: OpenCase { open }

  package var place: Post { .caseScreen(self) }

  package var wait: Wait { isWaiting ? .busy : freshness.wait }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if event == .tick { return peeking }
    if case .key(let key) = event, let move = keys.move(for: key) { return made(move) }
    if case .key(.character(let sign)) = event, open.takesFirst(sign) {
      var next = self
      next.notice = .takeFirst
      return next.stay
    }
    guard case .changed(let rows) = rows.on(event) else { return stay }
    var next = self
    next.rows = rows
    return next.stay
  }

  /// Only what there is to do.
  private var keys: Keys<Move> {
    var bindings: [Keys<Move>.Binding] = []
    if !open.tasks.isEmpty { bindings.append(.init(.tasks, .enter)) }
    if freshness.isStale { bindings.append(.init(.renew, Freshness.key, .character("r"))) }
    if case .caseQueue = open.back { bindings.append(.init(.next, .character("n"), .character("N"))) }
    bindings += open.tasks.map { .init(.task($0), .character($0.key), .character(Character($0.key.uppercased()))) }
    bindings.append(.init(.due, .character("b"), .character("B")))
    if open.file.participant != nil { bindings.append(.init(.person, .character("p"), .character("P"))) }
    if !open.file.ties.isEmpty || open.office.may(.workTickets) {
      bindings.append(.init(.ties, .character("l"), .character("L")))
    }
    if open.office.may(.assignTickets) { bindings.append(.init(.concerns, .character("s"), .character("S"))) }
    if open.office.officer.isHead, open.file.needsHead {
      bindings.append(.init(.acknowledge, .character("h"), .character("H")))
    }
    return Keys(bindings + [.init(.back, .escape)])
  }
}

// MARK: What is asked

extension CaseScreen {
  private func made(_ move: Move) -> Step<Post> {
    switch move {
    case .tasks: return Step(.caseTasks(CaseTasks(open)))
    case .task(let task): return CaseTasks(open).taking(task)
    case .next: return open.nextOfList
    case .renew: return asking(open.office.showing(open.number))
    case .due: return asking(open.office.asking(.office(.explainTicket(open.number))))
    case .person:
      guard let person = open.file.participant else { return stay }
      return asking(open.office.opening(person, .complaint))
    case .ties: return Step(.caseTies(CaseTies(open)))
    case .concerns: return asking(open.office.asking(.staff))
    case .acknowledge: return Step(.caseQuestion(CaseQuestion(open, .acknowledge)))
    case .back: return open.leaving
    }
  }

  private func asking(_ request: Request) -> Step<Post> {
    var next = self
    next.isWaiting = true
    next.freshness = freshness.resting
    return Step(next.place, asking: request)
  }

  var subject: OpenSubject { .ticket(open.number, version: open.file.version) }

  private func after(_ reply: Reply) -> Step<Post> {
    if let step = heard(reply) { return step }
    var next = self
    next.freshness = freshness.resting
    next.isWaiting = false
    switch open.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.staff(let staff)): return Step(.caseConcerns(CaseConcerns(open, staff)))
    case .said(.office(.explained(let due))): return Step(.caseDue(CaseDue(open, due)))
    case .said(.office(.ticket(let file))): return Step(.caseScreen(CaseScreen(open.showing(file))))
    case .said(.person(let page)):
      return Step(.person(PersonScreen(PersonView(open.office, page, .complaint, back: next.place))))
    case .said: return next.stay
    }
  }
}

extension OpenCase {
  /// Back to the list, as it is by now, or to the page that led here.
  var leaving: Step<Post> {
    if case .caseQueue(let queue) = back { queue.looking } else { Step(back) }
  }

  /// The one below this one in the list that led here; the list where there is none.
  var nextOfList: Step<Post> {
    guard case .caseQueue(let queue) = back else { return leaving }
    return queue.openingNext(after: number)
  }
}

// MARK: What it shows

extension CaseScreen {
  package func page(_ say: CounterTexts) -> Page {
    let table = Table(
      columns: [.init(say.cases.storyColumn, width: 60, isWide: true)], rows: rows.rows.map { row(of: $0, say) },
      empty: "")
    return Page(
      title: say.ticket.title(open.number.description),
      parts: said(say) + [standing(say), .facts(facts(say)), .table(table)],
      keys: keys.actions { say.cases.key($0) }, focus: rows.chosen)
  }

  private func row(of line: CaseStory.Line, _ say: CounterTexts) -> Table.Row {
    let entry = story.entries[line.entry]
    guard let text = line.text else {
      let heading = entry.heading(in: open.zone, say)
      // The other language may take more lines.
      guard heading.indices.contains(line.part) else { return Table.Row([""]) }
      return line.part == 0 ? Table.Row([heading[0]], tone: entry.tone) : Table.Row(["  " + heading[line.part]])
    }
    if case .note = entry.kind { return Table.Row(["# " + text], tone: .warning) }
    return Table.Row(["  " + text])
  }

  /// News take the place of what became of the last move.
  private func said(_ say: CounterTexts) -> [Part] {
    if let stale = freshness.note(say) { return [stale] }
    return switch notice {
    case .done(let task): [.note(.success, say.cases.done(task))]
    case .changed(let news, let task): [.note(.warning, say.cases.changed(headings(of: news, say), task.isWritten))]
    case .notPossible(let task): [.note(.error, say.cases.notPossible(task))]
    case .unknownStaff: [.note(.error, say.cases.unknownStaff)]
    case .acknowledged: [.note(.success, say.desk.acknowledged)]
    case .takeFirst: [.note(.warning, say.cases.takeFirst)]
    case .pinTooSoon(let again): [.note(.warning, say.taking.pinTooSoon(say.dates.short(again, zone)))]
    case nil: []
    }
  }

  /// Where the news itself is not for this officer, the state is.
  private func headings(of news: [CaseStory.Entry], _ say: CounterTexts) -> [String] {
    guard !news.isEmpty else { return [say.people.ticketState(open.file.sheet.state)] }
    return news.suffix(2).map { say.cases.heading($0, say.stamp($0.at, open.zone)) }
  }

  private func standing(_ say: CounterTexts) -> Part {
    let (sheet, words) = (open.file.sheet, say.cases)
    let state = answeredByOther.map { words.answeredBy(plain($0)) } ?? say.people.ticketState(sheet.state)
    let more = [
      open.file.assignee.map { $0 == open.office.officer.name.text ? words.mine : plain($0) } ?? words.nobody,
      sheet.due.map { words.dueBy(say.due($0)) },
      // A day that is over is told no more.
      open.file.checkDue.flatMap { $0.day < open.office.today ? nil : words.checkBy(say.due($0)) },
      sheet.waitsUntil.map { words.waitsUntil(say.dates.short($0, zone)) },
      sheet.objectUntil.map { words.objectUntil(say.due($0)) }, sheet.agency.map { Printable.clean($0) },
    ]
    let isLate = sheet.isPastDue
    let objected = open.file.isObjected ? [say.desk.objected] : []
    let parts = objected + [state] + more.compactMap(\.self) + (isLate ? [late(say)] : [])
    return .note(isLate ? .error : .info, parts.joined(separator: " · "))
  }

  /// Who answered it, where somebody else has it.
  private var answeredByOther: String? {
    guard open.file.sheet.state == .answered, let answer = open.file.events.last(where: { $0.step == .answered }),
      case .officer(let name) = answer.actor, name != open.file.assignee
    else { return nil }
    return name
  }

  private func late(_ say: CounterTexts) -> String {
    say.desk.overdue(open.file.sheet.head) { say.stamp($0, zone) }
  }

  private func facts(_ say: CounterTexts) -> [Fact] {
    let (file, words) = (open.file, say.cases)
    let filed =
      "\(say.dates.short(file.sheet.filed, zone)), \(words.channel(file.channel)), "
      + say.complaint.category(file.sheet.category).label
    let reporter = [
      file.reporter.map { plain($0.text) }, file.phone?.national ?? file.phoneMask,
      file.isHidden ? words.hidden : nil, file.participant == nil ? nil : words.proven,
    ]
    return [
      Fact(say.ticket.filedLabel, filed),
      Fact(
        words.reporterLabel,
        ([say.complaint.mode(file.mode).label] + reporter.compactMap(\.self)).joined(separator: ", ")),
      file.ties.isEmpty ? nil : Fact(words.tiesLabel, ties(say)),
      file.concerns.isEmpty ? nil : Fact(say.desk.concernsLabel, file.concerns.map(plain).joined(separator: ", ")),
    ].compactMap(\.self)
  }

  /// Two of them, or one and how many more: a line has no room for more.
  private func ties(_ say: CounterTexts) -> String {
    let named = open.file.ties.map { "\(say.cases.tie($0.tie)) \($0.number)" }
    return named.count > 2 ? say.cases.andMore(named[0], named.count - 1) : named.joined(separator: ", ")
  }

  private var zone: Zone { open.zone }
}

extension TicketFile {
  /// Its reporter has objected to an answer, and that is worked on.
  fileprivate var isObjected: Bool {
    [.inProgress, .waiting].contains(sheet.state) && events.contains { $0.step == .objected }
  }

  /// The reporter is known, but not to this officer. Rule T1.
  fileprivate var isHidden: Bool { mode == .confidential && reporter == nil && phone == nil && participant == nil }
}

extension CaseStory.Entry {
  /// A note differs from everything that a reporter reads by more than its heading.
  fileprivate var tone: Tone? {
    switch kind {
    case .complaint: return .info
    case .note: return .warning
    case .event(let event):
      switch event.step {
      case .escalated: return .error
      case .wrote, .objected: return .info
      case .answered, .confirmed: return .success
      case .taken, .assigned, .asked, .told, .lapsed, .withdrawn, .notOurs, .duplicate, .separated, .linked, .unlinked,
        .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver, .givenBack, .identified,
        .pinRenewed:
        return nil
      }
    }
  }
}
