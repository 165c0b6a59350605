import Console
package import Flow
import Rules
import Services

/// The early openings that somebody asked for and nobody has decided, for a supervisor. Names are masked: whose page is
/// opened is in the ledger. Rules B5, L1.
package struct OpeningList: CounterScreen {
  private let office: Seat
  private var rows = Rows<OpeningLine>([])
  private var isLooking = true
  /// The desk has told the list once.
  private var isKnown = false
  /// What became of the last decision.
  private var outcome: OpeningOutcome?

  private init(_ seat: Seat) { office = seat }

  /// Asks for the list on the way.
  static func entrance(_ seat: Seat) -> Step<Post> { OpeningList(seat).again() }

  package var place: Post { .openings(self) }

  package var seat: Seat? { office }

  package var wait: Wait { isLooking ? .aside : .none }

  package var samples: [[Event]] { [[.key(.down)], [.key(.enter)], [.tick], [.key(.escape)]] }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return again(having: outcome)
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
      next.outcome = nil
      return Step(.opening(OpeningScreen(office, line, from: next)))
    case .ignored: return stay
    }
  }

  /// The list as it is now, the cursor on the same person or the neighbour.
  func again(having outcome: OpeningOutcome? = nil) -> Step<Post> {
    var next = self
    next.isLooking = true
    next.outcome = outcome
    return Step(next.place, asking: office.asking(.openings))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isLooking = false
    if case .failed = reply, isKnown { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.openings(let lines)):
      next.rows = isKnown ? rows.renewed(lines) { $0.person == $1.person } : Rows(lines)
      next.isKnown = true
    case .said: break
    }
    return next.stay
  }

  package func page(_ say: Texts) -> Page {
    let words = say.watch
    let table = Table(
      columns: [
        .init(words.askedColumn, width: 16), .init(words.byColumn, width: 12),
        .init(words.personColumn, width: 16), .init(words.reasonColumn, width: 20, isWide: true),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: isKnown ? words.noOpenings : words.looking)
    return Page(
      title: words.openingsTitle,
      parts: Part.spaced((outcome.map { [say.people.notice(.opening($0), office.zone, say)] } ?? []) + [.table(table)]),
      keys: (rows.rows.isEmpty ? [] : [Action([.enter], words.open)]) + [Action([.escape], say.common.back)],
      focus: rows.rows.isEmpty ? nil : rows.chosen,
      beside: rows.row.map { [.facts(say.facts(of: $0, office.zone))] } ?? [])
  }

  private func row(of line: OpeningLine, _ say: Texts) -> Table.Row {
    Table.Row([
      say.stamp(line.asked.at, office.zone), plain(line.asked.askedBy.text), line.nameMask,
      Printable.clean(line.asked.reason.text),
    ])
  }
}

extension Texts {
  /// Who asks for an early opening, why, and what it would end.
  func facts(of line: OpeningLine, _ zone: Zone) -> [Fact] {
    [
      Fact(watch.personColumn, line.nameMask), Fact(watch.byColumn, plain(line.asked.askedBy.text)),
      Fact(watch.askedColumn, dates.moment(line.asked.at, zone)),
      Fact(watch.reasonColumn, Printable.clean(line.asked.reason.text)),
      Fact(watch.blockLabel, watch.block(line.block.cause, dates.short(line.block.since, zone))),
      Fact(
        watch.opensLabel, line.block.report.map { dates.opening($0.opens, zone) } ?? watch.unreported),
    ]
  }
}
