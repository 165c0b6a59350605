import Console
package import Flow
package import Rules
import Services

/// The complaints of this branch, the earliest due first. It looks again whenever the store has changed, and the cursor
/// stays on the same complaint.
package struct CaseQueue: CounterScreen {
  package enum Move: Sendable, Hashable {
    case group(CaseFilter.Group)
    case category, ended, search
    case open, back
  }

  /// Why a complaint was not opened.
  package enum Notice: Sendable, Hashable {
    case otherBranch(Branch)
    case unknown
  }

  private static let keys = Keys<Move>([
    .init(.open, .enter), .init(.group(.all), .character("1")), .init(.group(.mine), .character("2")),
    .init(.group(.free), .character("3")), .init(.group(.overdue), .character("4")),
    .init(.category, .character("5")), .init(.ended, .character("6")), .init(.search, .character("/")),
    .init(.back, .escape),
  ])

  private let office: Seat
  private var filter = CaseFilter()
  private var rows = Rows<TicketLine>([])
  private var isCut = false
  /// The desk has said what there is.
  private var isKnown = false
  private var isLooking = false
  private var notice: Notice?
  /// What is searched for when nobody has the number that is looked up.
  private var fallback: CaseFilter?

  init(_ seat: Seat) { office = seat }

  package var place: Post { .caseQueue(self) }

  package var seat: Seat? { office }

  package var wait: Wait { isLooking ? .aside : .none }

  package var samples: [[Event]] {
    [[.tick], [.key(.enter)], [.key(.down)], [.key(.escape)]] + "123456/".map { [.key(.character($0))] }
  }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return looking
    case .key(let key): if let move = Self.keys.move(for: key), move != .open { return made(move) }
    case .focused: break
    }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      return next.opening(line.number)
    case .ignored: return stay
    }
  }

  private func made(_ move: Move) -> Step<Post> {
    var filter = filter
    switch move {
    case .group(let group): filter.group = group
    case .ended: filter.hasEnded.toggle()
    case .category: return Step(.caseCategory(CaseCategory(self, office, filter)))
    case .search: return Step(.caseSearch(CaseSearch(self, office, filter)))
    case .back: return Step(.menu(CounterMenu(office)))
    case .open: return stay
    }
    return narrowed(to: filter)
  }
}

// MARK: What is asked

extension CaseQueue {
  /// Asks what there is now.
  var looking: Step<Post> {
    var next = self
    next.isLooking = true
    return Step(next.place, asking: office.asking(.office(.tickets(filter.asked(by: office.officer.name)))))
  }

  /// Another choice of complaints, from its beginning.
  func narrowed(to filter: CaseFilter) -> Step<Post> {
    var next = self
    if filter != self.filter {
      next.rows = Rows([])
      next.isKnown = false
    }
    next.filter = filter
    next.fallback = nil
    next.notice = nil
    return next.looking
  }

  /// The look-up is a ledger row. Rule L1.
  func opening(_ number: Reference, else fallback: CaseFilter? = nil) -> Step<Post> {
    var next = self
    next.fallback = fallback
    next.isLooking = true
    next.notice = nil
    return Step(next.place, asking: office.showing(number))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isLooking = false
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.tickets(let lines, _, let isCut))):
      next.rows = rows.renewed(lines) { $0.number == $1.number }
      next.isCut = isCut
      next.isKnown = true
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(office, file, back: next.place))))
    case .said(.office(.otherBranch(let branch))): next.notice = .otherBranch(branch)
    case .said(.office(.unknownTicket)):
      if let fallback { return next.narrowed(to: fallback) }
      next.notice = .unknown
    case .said: break
    }
    return next.stay
  }
}

extension Seat {
  /// Opens a complaint, for the ledger as one.
  func showing(_ number: Reference) -> Request {
    asking(.office(.showTicket(number, reason: Self.complaint)))
  }

  private static let complaint = ReasonCode(LookReason.complaint.rawValue)!
}

// MARK: What it shows

extension CaseQueue {
  package func page(_ say: Texts) -> Page {
    let words = say.cases
    let table = Table(
      columns: [
        .init(words.numberColumn, width: 11), .init(words.dueColumn, width: 7),
        .init(words.stateColumn, width: 16), .init(say.ticket.categoryLabel, width: 14, isWide: true),
        .init(words.assigneeColumn, width: 12),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: isKnown ? words.nothing(filter) : "")
    return Page(
      title: words.queueTitle,
      parts: said(say) + [.text(words.shown(filter, rows.rows.count, say))]
        + (isCut ? [.note(.warning, words.cut(rows.rows.count))] : []) + [.table(table)],
      keys: Self.keys.actions { move in move == .open && rows.rows.isEmpty ? nil : words.queueKey(move, filter) },
      focus: rows.rows.isEmpty ? nil : rows.chosen, beside: rows.row.map { beside($0, say) } ?? [])
  }

  private func said(_ say: Texts) -> [Part] {
    switch notice {
    case .otherBranch(let branch): [.note(.error, say.cases.otherBranch(plain(branch.name)))]
    case .unknown: [.note(.warning, say.cases.unknown)]
    case nil: []
    }
  }

  private func row(of line: TicketLine, _ say: Texts) -> Table.Row {
    let isMine = line.assignee == office.officer.name.text
    return Table.Row(
      [
        line.number.description, line.due.map { String(say.typed($0.day).prefix(5)) } ?? "-",
        say.people.ticketState(line.state),
        say.complaint.category(line.category).label,
        isMine ? say.cases.mine : line.assignee.map(plain) ?? "-",
      ], tone: line.isOverdue ? .error : line.isSoon ? .warning : isMine ? .info : nil)
  }

  private func beside(_ line: TicketLine, _ say: Texts) -> [Part] {
    let words = say.cases
    let due = line.due.map { Fact(say.ticket.dueLabel, say.due($0)) }
    let facts = [
      Fact(words.numberColumn, line.number.description),
      Fact(say.ticket.categoryLabel, say.complaint.category(line.category).label),
      Fact(words.stateColumn, say.people.ticketState(line.state)),
      Fact(say.ticket.filedLabel, say.dates.short(line.filed, office.zone)), due,
      Fact(words.assigneeColumn, line.assignee.map(plain) ?? words.nobody),
    ]
    let mark: [Part] =
      line.isOverdue ? [.note(.error, words.overdue)] : line.isSoon ? [.note(.warning, words.soon)] : []
    return Part.spaced([.facts(facts.compactMap(\.self))] + mark)
  }
}
