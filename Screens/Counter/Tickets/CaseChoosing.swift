import Console
package import Flow
package import Rules
package import Services

/// Why no body and no complaint was named.
package enum NamingFault: Sendable, Hashable {
  case agency(TypedLine.Fault)
  /// With what was probably meant.
  case number(Reference.Fault, String?)
  case itself
  case link(LinkFault)
}

/// Another complaint, that this one is the same as, or belongs together with: a row of a list, those of the same reporter
/// first, or one whose number is typed. Rule T4.
package struct CaseChoosing: CaseSubject {
  private enum Move: Sendable, Hashable { case next, back }

  private static let keys = Keys<Move>(.init(.next, .enter), .init(.back, .escape))

  private var open: OpenCase
  private let task: CaseTask
  private var entry: Entry
  private var rows = Rows<TicketLine>([])
  /// The first so many have the same reporter.
  private var ofReporter = 0
  private var fault: NamingFault?
  private var wants = Wants.nothing

  /// What is awaited.
  private enum Wants: Sendable, Hashable { case nothing, rows, link }

  private init(_ open: OpenCase, _ task: CaseTask) {
    self.open = open
    self.task = task
    entry = Entry(open.drafts[task] ?? "", exactly: 9, grouping: .reference)
  }

  /// Asks with which ones it may belong together.
  static func entrance(_ open: OpenCase, _ task: CaseTask) -> Step<Post> {
    var next = CaseChoosing(open, task)
    next.wants = .rows
    return Step(next.place, asking: open.office.asking(.office(.ticketsBeside(open.number))))
  }

  package var place: Post { .caseChoosing(self) }

  package var wait: Wait {
    switch wants {
    case .nothing: .none
    case .rows: .aside
    case .link: .busy
    }
  }

  var kept: OpenCase { open.keeping(entry.text, for: task) }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if case .key(let key) = event {
      if key == .escape { return leaving }
      if key == .enter, !entry.text.isEmpty { return numbered }
      if Self.isTyped(key, rows.rows.isEmpty), let entry = entry.after(key) { return typing(entry).stay }
    }
    var next = self
    switch rows.on(event, first: 1) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      return next.naming(line.number)
    case .ignored: return event == .key(.enter) ? numbered : stay
    }
  }

  /// Home and End are the list's where there is one.
  private static func isTyped(_ key: Key, _ isEmpty: Bool) -> Bool { isEmpty || key != .home && key != .end }

  private func typing(_ entry: Entry) -> CaseChoosing {
    var next = self
    if entry.text != self.entry.text { next.fault = nil }
    next.entry = entry
    return next
  }

  private var leaving: Step<Post> {
    Step(task == .link ? .caseTies(CaseTies(kept)) : .caseTasks(CaseTasks(kept)))
  }

  private var numbered: Step<Post> {
    do throws(Reference.Fault) {
      return naming(try Reference(typed: entry.text))
    } catch {
      return failing(.number(error, Reference.repair(of: entry.text)?.description))
    }
  }

  /// A link is not asked for twice: it ends nothing, and it can be taken back.
  private func naming(_ number: Reference) -> Step<Post> {
    if number == open.number { return failing(.itself) }
    guard task == .link else {
      return Step(.caseEnding(CaseEnding(kept, .duplicate(of: number), named: number.description)))
    }
    var next = self
    next.wants = .link
    return Step(next.place, asking: open.asking(.link(to: number)))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.wants = .nothing
    if case .counter(.office(.notLinked(let fault, let file))) = reply {
      next.open = open.showing(file)
      return next.failing(.link(fault))
    }
    if wants == .link { return kept.step(after: reply, to: task, at: next.place) }
    switch open.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.beside(let lines, let ofReporter))):
      // Only what has the same reporter can be the same complaint.
      next.rows = Rows(task == .duplicate ? Array(lines.prefix(ofReporter)) : lines)
      next.ofReporter = ofReporter
    case .said: break
    }
    return next.stay
  }

  private func failing(_ fault: NamingFault) -> Step<Post> {
    var next = self
    next.fault = fault
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let label = words.nameField(task)
    let table = Table(
      columns: [
        .init(words.numberColumn, width: 11), .init(words.reporterLabel, width: 8), .init(words.stateColumn, width: 16),
        .init(say.taking.beginsColumn, width: 20, isWide: true),
      ],
      rows: rows.rows.enumerated().map { index, line in
        Table.Row([
          line.number.description, index < ofReporter ? words.sameReporter : "", say.people.ticketState(line.state),
          say.taking.modeMark(line.mode) + plain(line.beginning),
        ])
      }, empty: wants == .rows ? "" : words.noneBeside(task == .duplicate))
    return Page(
      title: "\(words.task(task).label) · \(open.number)",
      parts: [
        .text(words.naming(task)), .blank,
        .field(
          Field(
            label: label.label, hint: label.detail, entry, error: fault.map { words.namingFault($0, say) })),
        .blank, .table(table),
      ],
      keys: Self.keys.actions { $0 == .next ? say.common.choose : say.common.back },
      focus: rows.rows.isEmpty || !entry.text.isEmpty ? 0 : 1 + rows.chosen)
  }
}
