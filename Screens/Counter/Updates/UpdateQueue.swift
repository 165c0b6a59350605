import Console
package import Flow
import Rules
import Services

/// The pengkinian of this branch that wait for a decision, the earliest due first. Numbers and times only: whose one is
/// stands on its page, and opening that is in the ledger. Rules P1, P2, L1.
package struct UpdateQueue: CounterScreen {
  private enum Stage: Sendable, Hashable {
    case idle
    /// The list is asked for.
    case looking
    /// A page is asked for.
    case opening(Reference)
  }

  private let office: Seat
  private var rows = Rows<UpdateLine>([])
  private var stage = Stage.looking
  /// The desk has told the list once.
  private var isKnown = false
  /// There are more than a list takes.
  private var isCut = false
  /// What was decided last.
  private var decided: Update?

  private init(_ seat: Seat) { office = seat }

  /// Asks for the list on the way.
  static func entrance(_ seat: Seat) -> Step<Post> { UpdateQueue(seat).again() }

  package var place: Post { .updates(self) }

  package var seat: Seat? { office }

  package var wait: Wait {
    switch stage {
    case .idle: .none
    case .looking: .aside
    case .opening: .busy
    }
  }

  package var samples: [[Event]] { [[.key(.down)], [.key(.up)], [.key(.enter)], [.tick], [.key(.escape)]] }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return again(having: decided)
    case .key(.escape): return Step(.menu(CounterMenu(office)))
    case .key, .focused: break
    }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      return next.opening(line.update.number)
    case .ignored: return stay
    }
  }

  /// The list as it is now, the cursor on the same number or its neighbour.
  func again(having decided: Update? = nil) -> Step<Post> {
    var next = self
    next.stage = .looking
    next.decided = decided
    return Step(next.place, asking: office.asking(.office(.updates(.inProcess))))
  }

  private func opening(_ number: Reference) -> Step<Post> {
    guard let reason = LookReason.verification.code else { return stay }
    var next = self
    next.stage = .opening(number)
    next.decided = nil
    return Step(next.place, asking: office.asking(.office(.showUpdate(number, reason: reason))))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.stage = .idle
    // A list that could not be renewed stays as it is: the next change renews it.
    if case .failed = reply, stage == .looking, isKnown { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.updates(let lines, _, let isCut))):
      next.rows = isKnown ? rows.renewed(lines) { $0.update.number == $1.update.number } : Rows(lines)
      next.isCut = isCut
      next.isKnown = true
    case .said(.office(.update(let file))):
      return Step(.update(UpdatePage(UpdateView(office, file, .queue(next)))))
    case .said(.office(.otherBranch(let branch))): return next.gone(.otherBranch(branch), at: stage)
    case .said(.office(.unknownUpdate)): return next.gone(.unknown, at: stage)
    case .said: break
    }
    return next.stay
  }

  private func gone(_ what: UpdateGone.What, at stage: Stage) -> Step<Post> {
    guard case .opening(let number) = stage else { return stay }
    return Step(.updateGone(UpdateGone(office, number, what, .queue(self))))
  }
}

// MARK: What it shows

extension UpdateQueue {
  package func page(_ say: Texts) -> Page {
    let words = say.verify
    let table = Table(
      columns: [
        .init(words.numberColumn, width: 11), .init(words.submittedColumn, width: 16),
        .init(words.dueColumn, width: 16), .init(words.remarkColumn, width: 12, isWide: true),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: isKnown ? words.nothingWaits : words.looking)
    return Page(
      title: words.queueTitle, parts: Part.spaced(said(say) + [.table(table)]),
      keys: (rows.rows.isEmpty ? [] : [Action([.enter], words.open)]) + [Action([.escape], say.common.back)],
      focus: rows.rows.isEmpty ? nil : rows.chosen, beside: rows.row.map { beside($0, say) } ?? [])
  }

  private func said(_ say: Texts) -> [Part] {
    let words = say.verify
    var parts: [Part] = []
    if let decided { parts.append(words.decided(decided)) }
    guard isKnown, !rows.rows.isEmpty else { return parts }
    parts.append(.text(words.queue(rows.rows.count, rows.rows.count(where: \.isPastDue))))
    if isCut { parts.append(.note(.warning, words.cut(rows.rows.count))) }
    return parts
  }

  private func row(of line: UpdateLine, _ say: Texts) -> Table.Row {
    let (update, zone) = (line.update, office.zone)
    return Table.Row(
      [
        update.number.description, say.stamp(update.submitted, zone), say.stamp(update.due, zone),
        remarks(line).map(say.verify.remark).joined(separator: ", "),
      ], tone: line.isPastDue ? .error : line.isDueToday ? .warning : nil)
  }

  private func remarks(_ line: UpdateLine) -> [Remark] {
    var remarks: [Remark] = []
    if line.isPastDue { remarks.append(.pastDue) }
    if line.isDueToday { remarks.append(.today) }
    if line.update.dueIsEstimate { remarks.append(.estimate) }
    return remarks
  }

  private func beside(_ line: UpdateLine, _ say: Texts) -> [Part] {
    let (words, zone) = (say.verify, office.zone)
    return [
      .facts([
        Fact(words.numberColumn, line.update.number.description),
        Fact(words.submittedColumn, say.dates.moment(line.update.submitted, zone)),
        Fact(words.dueColumn, say.dates.moment(line.update.due, zone)),
        Fact(words.remarkColumn, remarks(line).map(words.remark).joined(separator: ", ")),
      ])
    ]
  }

  /// What is special about a line, in words besides the colour.
  package enum Remark: Sendable, Hashable { case pastDue, today, estimate }
}
