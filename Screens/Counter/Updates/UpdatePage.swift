import Console
package import Flow
import Rules
import Services

/// One pengkinian before it is decided: what is on record and what is stated side by side, with whom to compare it.
/// Rules P1, P2, P3.
package struct UpdatePage: AgeingScreen {
  package enum Move: Sendable, Hashable { case approve, reject, renew, back }

  private let view: UpdateView
  var freshness = Freshness()
  private var isRenewed = false
  private var rows: Rows<UpdateComparison.Item>

  init(_ view: UpdateView) {
    self.view = view
    rows = Rows(UpdateComparison.items(of: view.file))
  }

  package var place: Post { .update(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.origin.below }

  package var wait: Wait { isRenewed ? .busy : freshness.wait }

  package var samples: [[Event]] {
    [[.key(.down)], [.key(.end)], [.key(.character("1"))], [.key(.character("2"))], [.key(.escape)], [.tick]]
  }

  /// Deciding is offered to whom it is open.
  private var keys: Keys<Move> {
    let deciding: [Keys<Move>.Binding] = [.init(.approve, .character("1")), .init(.reject, .character("2"))]
    let renewing: [Keys<Move>.Binding] = freshness.isStale ? [.init(.renew, Freshness.key)] : []
    return Keys((view.isOpen ? deciding : []) + renewing + [.init(.back, .escape)])
  }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if event == .tick { return peeking }
    if case .key(let key) = event, let move = keys.move(for: key) { return taking(move) }
    var next = self
    switch rows.on(event) {
    case .changed(let rows): next.rows = rows
    // Enter reads on.
    case .picked(_, let rows): next.rows = rows.following
    case .ignored: break
    }
    return next.stay
  }

  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .approve: Step(.approveUpdate(ApproveUpdate(view)))
    case .reject: Step(.rejectUpdate(RejectUpdate(view)))
    case .renew: renewing
    case .back: view.origin.back()
    }
  }

  var subject: OpenSubject { .update(view.number, view.file.line.update.state) }

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
  package func page(_ say: Texts) -> Page {
    let comparison = UpdateComparison(view.file, say)
    return Page(
      title: say.verify.pageTitle(view.number.description),
      parts: (freshness.note(say).map { [$0] } ?? standing(say)) + [
        .facts(facts(say)), .text(say.verify.tally(comparison, say)), table(comparison, say),
      ]
        + chosen(comparison, say),
      keys: keys.actions { label($0, say) }, focus: rows.chosen, isVerdict: true)
  }

  private func label(_ move: Move, _ say: Texts) -> String {
    switch move {
    case .approve: say.verify.approve
    case .reject: say.verify.reject
    case .renew: say.counter.renew
    case .back: say.common.back
    }
  }

  private func standing(_ say: Texts) -> [Part] {
    let own = view.isOwnEntry && view.file.line.update.state == .inProcess
    return [say.verify.standing(view.file.line, view.office.zone, say)]
      + (own ? [.note(.warning, say.verify.ownEntry)] : [])
  }

  /// What the register says of the person, and where the form came from.
  private func facts(_ say: Texts) -> [Fact] {
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

  private func table(_ comparison: UpdateComparison, _ say: Texts) -> Part {
    let words = say.verify
    return .table(
      Table(
        columns: [
          .init(words.lineColumn, width: 21), .init(words.oldColumn, width: 0, isWide: true),
          .init(words.newColumn, width: 0, isWide: true),
        ], rows: comparison.rows.map { row(of: $0, say) }, empty: ""))
  }

  private func row(of row: UpdateComparison.Row, _ say: Texts) -> Table.Row {
    Table.Row(
      [say.verify.item(row.item, say), side(row.old), side(row.new)], tone: row.standing.tone)
  }

  private func side(_ text: String?) -> String { text.map { Printable.clean($0) } ?? "-" }

  /// The line under the cursor in full: in the table it may be cut.
  private func chosen(_ comparison: UpdateComparison, _ say: Texts) -> [Part] {
    guard comparison.rows.indices.contains(rows.chosen) else { return [] }
    let (row, words) = (comparison.rows[rows.chosen], say.verify)
    return [
      .blank,
      .facts([
        Fact(words.oldColumn, row.old == nil ? words.nothingOld : side(row.old)),
        Fact(words.newColumn, row.new == nil ? words.nothingNew : side(row.new)),
      ]),
    ]
  }
}

extension UpdateComparison.Standing {
  /// The sign in front of a line and its colour.
  var tone: Tone? {
    switch self {
    case .same: nil
    case .changed: .warning
    case .added: .info
    case .removed: .error
    }
  }
}
