import Console
package import Flow
import Rules
import Services

/// The ledger of the branch, the newest row first, a page at a time; the chosen row stands beside it in plain words.
package struct LedgerBrowser: CounterScreen {
  package enum Move: Sendable, Hashable { case open, newer, older, filter, verify, back }

  /// One page of rows: where it begins, and where each newer one began.
  private struct Stretch: Sendable, Hashable {
    /// Exclusive; nil for the newest rows.
    var before: Int64?
    var newer: [Int64?] = []
  }

  let office: Seat
  let filter: LedgerFilter
  private var rows = Rows<LedgerLine>([])
  private var older: Int64?
  private var stretch = Stretch()
  /// What was asked for; nil when no reply is awaited.
  private var wanted: Stretch?
  private var isAside = false

  init(_ seat: Seat, _ filter: LedgerFilter = LedgerFilter()) {
    office = seat
    self.filter = filter
  }

  package var place: Post { .ledger(self) }

  package var seat: Seat? { office }

  package var wait: Wait { wanted == nil ? .none : isAside ? .aside : .busy }

  package var samples: [[Event]] {
    [.down, .enter, .right, .left, .character("f"), .character("v"), .escape].map { [.key($0)] } + [[.tick]]
  }

  /// Where it begins: with the newest rows.
  var opened: Step<Post> { asking(for: Stretch()) }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return looking
    case .key, .focused: break
    }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      return Step(.ledgerRow(LedgerRowScreen(line, in: next)))
    case .ignored: break
    }
    guard case .key(let key) = event, let move = keys.move(for: key) else { return stay }
    return taking(move)
  }
}

// MARK: What is asked

extension LedgerBrowser {
  /// Only those that lead elsewhere.
  private var keys: Keys<Move> {
    let bindings: [Keys<Move>.Binding?] = [
      rows.row == nil ? nil : .init(.open, .enter), older == nil ? nil : .init(.older, .right),
      stretch.newer.isEmpty ? nil : .init(.newer, .left), .init(.filter, .character("F"), .character("f")),
      .init(.verify, .character("V"), .character("v")), .init(.back, .escape),
    ]
    return Keys(bindings.compactMap(\.self))
  }

  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .open: return stay
    case .older: return asking(for: Stretch(before: older, newer: stretch.newer + [stretch.before]))
    case .newer:
      let newer = stretch.newer.last ?? nil
      return asking(for: Stretch(before: newer, newer: stretch.newer.dropLast()))
    case .filter: return Step(.ledgerFilter(LedgerFilterForm(from: self)))
    case .verify: return LedgerCheck(from: self).begun
    case .back: return Step(.menu(CounterMenu(office)))
    }
  }

  private func asking(for stretch: Stretch) -> Step<Post> {
    var next = self
    next.wanted = stretch
    next.isAside = false
    return Step(next.place, asking: office.asking(.ledger(filter.query(before: stretch.before))))
  }

  /// Only the newest rows can change, and somebody's rows are not looked up unasked: that would be a row of its own.
  private var looking: Step<Post> {
    guard stretch.before == nil, filter.person == nil else { return stay }
    var step = asking(for: stretch)
    if case .ledger(var next) = step.place {
      next.isAside = true
      step.place = next.place
    }
    return step
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    let wanted = wanted ?? stretch
    next.wanted = nil
    switch office.answer(in: reply, back: next.place) {
    case .said(.ledger(let page)): next.take(page, wanted)
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }

  private mutating func take(_ page: LedgerPage, _ wanted: Stretch) {
    rows = wanted == stretch ? rows.renewed(page.lines) { $0.seq == $1.seq } : Rows(page.lines)
    stretch = wanted
    older = page.older
  }
}

// MARK: What it shows

extension LedgerBrowser {
  package func page(_ say: Texts) -> Page {
    let words = say.ledger
    let table = Table(
      columns: [
        .init(words.numberColumn, width: 7), .init(say.people.whenColumn, width: 16),
        .init(say.people.whatColumn, width: 28, isWide: true), .init(say.people.whoColumn, width: 12),
        .init(say.people.whereColumn, width: 0),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: words.noRows)
    return Page(
      title: words.title, parts: [.text(words.filtered(filter)), .table(table)], keys: keys.actions(words.move),
      focus: rows.row == nil ? nil : rows.chosen,
      beside: rows.row.map { [.facts(say.facts(of: $0, office.zone))] } ?? [])
  }

  private func row(of line: LedgerLine, _ say: Texts) -> Table.Row {
    Table.Row(
      [
        "\(line.seq)", say.stamp(line.at, office.zone), say.event(of: line), line.staff.map(plain) ?? "",
        line.terminal.map(plain) ?? "",
      ], tone: LedgerEntry.Event(rawValue: line.event)?.tone)
  }
}
