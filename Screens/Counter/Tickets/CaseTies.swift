import Console
package import Flow
import Rules
import Services

/// The other complaints that belong to an open one: to read them, to add one, to take back what was a mistake. Rule T4.
package struct CaseTies: CaseSubject {
  package enum Move: Sendable, Hashable {
    case open, link
    /// Takes back a link, or a mark that it is the same.
    case part
    case back
  }

  private let open: OpenCase
  private var rows: Rows<TicketFile.Tie>
  /// What was asked for; nil while another complaint is being opened.
  private var task: CaseTask?
  private var isWaiting = false
  /// Whose the chosen one is, when it was not opened.
  private var elsewhere: Branch?

  init(_ open: OpenCase) {
    self.open = open
    rows = Rows(open.file.ties)
  }

  var kept: OpenCase { open }

  package var place: Post { .caseTies(self) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      next.elsewhere = nil
      return next.stay
    case .picked(let tie, let rows):
      next.rows = rows
      return next.asking(open.office.showing(tie.number))
    case .ignored: break
    }
    guard case .key(let key) = event, let move = keys.move(for: key) else { return stay }
    return made(move)
  }

  private func made(_ move: Move) -> Step<Post> {
    switch move {
    case .open: return stay
    case .link: return CaseChoosing.entrance(open, .link)
    case .part:
      guard let tie = rows.row, let task = tie.parting else { return stay }
      return asking(open.asking(task == .separate ? .separate : .unlink(from: tie.number)), for: task)
    case .back: return Step(.caseScreen(CaseScreen(open)))
    }
  }

  /// Only what this officer may do, and of the chosen one only what there is to take back.
  private var keys: Keys<Move> {
    let mayWork = open.office.may(.workTickets)
    let bindings: [Keys<Move>.Binding?] = [
      rows.row == nil ? nil : .init(.open, .enter),
      mayWork ? .init(.link, .character("h"), .character("H")) : nil,
      mayWork && rows.row?.parting != nil ? .init(.part, .character("x"), .character("X")) : nil,
      .init(.back, .escape),
    ]
    return Keys(bindings.compactMap(\.self))
  }

  private func asking(_ request: Request, for task: CaseTask? = nil) -> Step<Post> {
    var next = self
    next.task = task
    next.isWaiting = true
    next.elsewhere = nil
    return Step(next.place, asking: request)
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    if let task { return open.step(after: reply, to: task, at: next.place) }
    switch open.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(open.office, file, back: next.place))))
    case .said(.office(.otherBranch(let branch))): next.elsewhere = branch
    case .said: break
    }
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let table = Table(
      columns: [.init(words.tieColumn, width: 24), .init(words.numberColumn, width: 11, isWide: true)],
      rows: rows.rows.map { Table.Row([words.tie($0.tie), $0.number.description]) }, empty: words.noTies)
    return Page(
      title: words.tiesTitle(open.number.description),
      parts: Part.spaced(
        (elsewhere.map { [.note(.error, words.otherBranch(plain($0.name)))] } ?? [])
          + [.text(words.tiesIntro), .table(table)]),
      keys: keys.actions { words.tiesKey($0, rows.row?.parting) }, focus: rows.row == nil ? nil : rows.chosen)
  }
}

extension TicketFile.Tie {
  /// What takes it back; nil for what cannot be.
  fileprivate var parting: CaseTask? {
    switch tie {
    case .sameAs: .separate
    case .linked: .unlink
    case .sameHere, .follows, .followedBy: nil
    }
  }
}
