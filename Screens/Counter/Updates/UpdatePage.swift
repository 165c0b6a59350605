import Console
package import Flow
import Rules
import Services

/// One pengkinian: what is on record, or was when it was decided, and what is stated side by side, with whom to compare
/// it. What differs stands first. Rules P1, P2, P3, KY5.
package struct UpdatePage: AgeingScreen {
  package enum Move: Sendable, Hashable { case approve, reject, unfold, renew, back }

  private let view: UpdateView
  var freshness = Freshness()
  private var isRenewed = false
  /// A decision was refused, because this had not been shown before.
  private let isShownAnew: Bool
  private let comparison: UpdateComparison
  private var rows: Rows<UpdateComparison.Item>
  /// The last line to which the cursor has come, or that stood on the smallest screen at once.
  private var reached = Self.atOnce - 1
  /// It was to be approved before all that is changed was seen.
  private var isUnread = false

  /// How many lines the smallest screen shows at once, whatever stands above them.
  private static let atOnce = 3

  init(_ view: UpdateView, isShownAnew: Bool = false) {
    self.view = view
    self.isShownAnew = isShownAnew
    // How lines stand to each other is the same in every language.
    comparison = UpdateComparison(view.file, .of(.indonesian))
    rows = Rows(comparison.items(isUnfolded: false))
  }

  package var place: Post { .update(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var wait: Wait { isRenewed ? .busy : freshness.wait }

  /// Deciding is offered to whom it is open.
  private var keys: Keys<Move> {
    let deciding: [Keys<Move>.Binding] = [.init(.approve, .character("1")), .init(.reject, .character("2"))]
    let renewing: [Keys<Move>.Binding] = freshness.isStale ? [.init(.renew, Freshness.key)] : []
    let unfolding: [Keys<Move>.Binding] = rows.row == .same ? [.init(.unfold, .enter)] : []
    return Keys((view.isOpen ? deciding : []) + unfolding + renewing + [.init(.back, .escape)])
  }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if event == .tick { return peeking }
    if case .key(let key) = event, let move = keys.move(for: key) { return taking(move) }
    switch rows.on(event) {
    case .changed(let rows): return reading(rows).stay
    case .picked(.same, _): return unfolded
    // Enter reads on.
    case .picked(_, let rows): return reading(rows.following).stay
    case .ignored: return stay
    }
  }

  private func reading(_ rows: Rows<UpdateComparison.Item>) -> UpdatePage {
    var next = self
    next.rows = rows
    next.reached = max(reached, rows.chosen)
    next.isUnread = false
    return next
  }

  /// With the next lines that are changed and were not seen yet; nil when all were.
  private var readingOn: UpdatePage? {
    let last = rows.rows.lastIndex { comparison.row(of: $0)?.isChange == true } ?? 0
    guard reached < last else { return nil }
    var next = reading(Rows(rows.rows, chosen: min(reached + Self.atOnce, last)))
    next.isUnread = true
    return next
  }

  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .approve: readingOn?.stay ?? Step(.approveUpdate(ApproveUpdate(view)))
    case .reject: Step(.rejectUpdate(RejectUpdate(view)))
    case .unfold: unfolded
    case .renew: renewing
    case .back: view.origin.back()
    }
  }

  var subject: OpenSubject { .update(view.number, view.file.line.update.state) }

  /// What is the same in its own lines; the cursor stands on the first of them.
  private var unfolded: Step<Post> {
    var next = self
    next.rows = Rows(comparison.items(isUnfolded: true), chosen: rows.chosen)
    return next.stay
  }

  private var renewing: Step<Post> {
    guard let request = view.looking else { return stay }
    var next = self
    next.isRenewed = true
    next.freshness = freshness.resting
    return Step(next.place, asking: request)
  }

  private func after(_ reply: Reply) -> Step<Post> {
    if let step = heard(reply) { return step }
    var next = self
    next.freshness = freshness.resting
    next.isRenewed = false
    switch view.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.update(let file))): return Step(.update(UpdatePage(view.showing(file))))
    case .said: return next.stay
    }
  }
}

extension Rows {
  /// One row further down, unless this is the last one.
  fileprivate var following: Rows {
    if case .changed(let rows) = on(.key(.down)) { rows } else { self }
  }
}

// MARK: What it shows

extension UpdatePage {
  package func page(_ say: CounterTexts) -> Page {
    let comparison = UpdateComparison(view.file, say)
    return Page(
      title: say.verify.pageTitle(view.number.description),
      parts: (freshness.note(say).map { [$0] } ?? standing(say)) + [
        .facts(facts(say)), .text(told(comparison, say)),
      ] + doubts(say) + [table(comparison, say)]
        + chosen(comparison, say),
      keys: keys.actions { label($0, say) }, focus: rows.chosen, isVerdict: true)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .approve: say.verify.approve
    case .reject: say.verify.reject
    case .unfold: say.verify.unfold
    case .renew: say.shift.renew
    case .back: say.common.back
    }
  }

  private func standing(_ say: CounterTexts) -> [Part] {
    let isInProcess = view.file.line.update.state == .inProcess
    let remarks = [
      isUnread ? say.verify.unread : nil, isShownAnew ? say.verify.shownAnew : nil,
      view.isOwnEntry && isInProcess ? say.verify.ownEntry : nil,
      view.file.isMasked && view.office.may(.decideUpdate) && isInProcess ? say.verify.calling : nil,
    ]
    return [say.verify.standing(view.file.line, view.office.zone, say)]
      + remarks.compactMap(\.self).map { .note(.warning, $0) }
  }

  /// The first, and which other lines: each stands beside its line as well, and the lines need the room.
  private func doubts(_ say: CounterTexts) -> [Part] {
    guard let first = view.file.doubts.first else { return [] }
    let others = view.file.doubts.dropFirst().map { say.verify.doubtedLine($0, say) }
    return [.note(.warning, ([say.verify.doubtful(first, say)] + others).joined(separator: "; "))]
  }

  /// How many lines differ, and of when what is on record is.
  private func told(_ comparison: UpdateComparison, _ say: CounterTexts) -> String {
    let record = say.verify.record(view.file.record)
    return comparison.isTold
      ? [say.verify.tally(comparison, say), record].compactMap(\.self).joined(separator: ". ") : record ?? ""
  }

  /// What the register says of the person, and where the form came from.
  private func facts(_ say: CounterTexts) -> [Fact] {
    let (file, words) = (view.file, say.verify)
    let cards = file.person.cards.prefix(3).map { "\($0.mask) \(say.membership.status($0))" }
    let more = file.person.cards.count - cards.count
    return [
      Fact(words.personLabel, "\(plain(file.person.name)), \(file.person.nikMask)"),
      Fact(words.bornLabel, say.dates.day(file.person.birth)),
      Fact(words.cardsLabel, (cards + (more > 0 ? ["+\(more)"] : [])).joined(separator: ", ")),
      Fact(
        words.submittedLabel,
        words.submitted(
          say.stamp(file.line.update.submitted, view.office.zone), plain(file.station.terminal),
          file.enteredBy.map { plain($0.text) })),
    ]
  }

  private func table(_ comparison: UpdateComparison, _ say: CounterTexts) -> Part {
    let words = say.verify
    return .table(
      Table(
        columns: [
          .init(words.lineColumn, width: 21), .init(words.oldColumn, width: 0, isWide: true),
          .init(words.newColumn, width: 0, isWide: true),
        ], rows: rows.rows.map { row(of: $0, comparison, say) }, empty: ""))
  }

  private func row(of item: UpdateComparison.Item, _ comparison: UpdateComparison, _ say: CounterTexts) -> Table.Row {
    guard let row = comparison.row(of: item) else {
      return Table.Row([say.verify.item(item, say), say.verify.folded(comparison.rows.count(where: \.isPlain)), ""])
    }
    return Table.Row(
      [
        say.verify.item(item, say), row.standing == .untold ? say.verify.hiddenOld : side(row.old),
        mark(row, say) + side(row.new),
      ],
      tone: row.doubt == nil ? row.standing.tone : .warning)
  }

  /// What stands before a value that a reader would take for the one on record.
  private func mark(_ row: UpdateComparison.Row, _ say: CounterTexts) -> String {
    row.standing == .spelled ? say.verify.spelledMark + ": " : ""
  }

  private func side(_ text: String?) -> String { text.map { Printable.clean($0) } ?? "-" }

  /// The line under the cursor in full: in the table it may be cut.
  private func chosen(_ comparison: UpdateComparison, _ say: CounterTexts) -> [Part] {
    guard let item = rows.row, let row = comparison.row(of: item) else { return [] }
    let words = say.verify
    let remark = row.doubt.map { words.doubt($0) } ?? (row.standing == .spelled ? words.spelled(row.slips) : nil)
    let old = row.standing == .untold ? nil : Fact(words.oldColumn, row.old == nil ? words.nothingOld : side(row.old))
    return [
      .blank,
      .facts(
        [
          old, Fact(words.newColumn, row.new == nil ? words.nothingNew : side(row.new)),
          remark.map { Fact(words.remarkColumn, $0) },
        ].compactMap(\.self)),
    ]
  }
}

extension UpdateComparison.Standing {
  /// The sign in front of a line and its colour.
  var tone: Tone? {
    switch self {
    case .same, .untold: nil
    case .changed, .spelled: .warning
    case .added: .info
    case .removed: .error
    }
  }
}
