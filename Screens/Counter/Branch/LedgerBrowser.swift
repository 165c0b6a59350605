import Console
package import Flow
import Rules
package import Services

/// The ledger of the branch, the newest row first, a page at a time; the chosen row stands beside it in plain words.
package struct LedgerBrowser: CounterScreen {
  package enum Move: Sendable, Hashable { case newer, older, filter, verify }

  /// One page of rows: where it begins, and where each newer one began.
  private struct Stretch: Sendable, Hashable {
    /// Exclusive; nil for the newest rows.
    var before: Int64?
    var newer: [Int64?] = []
  }

  let office: Seat
  let filter: LedgerFilter
  private var list: LiveRows<LedgerLine>
  private var older: Int64?
  private var stretch = Stretch()
  /// What was asked for; nil when no reply is awaited.
  private var wanted: Stretch?
  private var isAside = false

  init(_ seat: Seat, _ filter: LedgerFilter = LedgerFilter()) {
    office = seat
    list = LiveRows(seat)
    self.filter = filter
  }

  package var place: Post { .ledger(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { wanted == nil ? .none : isAside ? .aside : .busy }

  /// Where it begins: with the newest rows.
  var opened: Step<Post> { asking(for: Stretch()) }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return looking
    case .key, .focused: break
    }
    var next = self
    switch list.on(event) {
    case .changed(let list):
      next.list = list
      return next.stay
    case .picked(let line, let list):
      next.list = list
      return Step(.ledgerRow(LedgerRowScreen(line, in: next)))
    case .left: return Step(.menu(CounterMenu(office)))
    case .ignored: if list.isTyping { return stay }
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
      older == nil ? nil : .init(.older, .right),
      stretch.newer.isEmpty ? nil : .init(.newer, .left), .init(.filter, .character("f"), .character("F")),
      .init(.verify, .character("v"), .character("V")),
    ]
    return Keys(bindings.compactMap(\.self))
  }

  private func taking(_ move: Move) -> Step<Post> {
    switch move {
    case .older: return asking(for: Stretch(before: older, newer: stretch.newer + [stretch.before]))
    case .newer:
      let newer = stretch.newer.last ?? nil
      return asking(for: Stretch(before: newer, newer: stretch.newer.dropLast()))
    case .filter: return Step(.ledgerFilter(LedgerFilterForm(from: self)))
    case .verify: return LedgerCheck(from: self).begun
    }
  }

  private func asking(for stretch: Stretch) -> Step<Post> {
    var next = self
    next.wanted = stretch
    next.isAside = false
    next.list = list.looking
    return Step(next.place, asking: office.asking(.ledger(filter.query(before: stretch.before, in: office.zone))))
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
    // Nobody has asked for it by a key: what is there stays, and the next change renews it.
    if case .failed = reply, isAside { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .said(.ledger(let page)): next.take(page, wanted)
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }

  private mutating func take(_ page: LedgerPage, _ wanted: Stretch) {
    list = (wanted == stretch ? list : list.begun).telling(page.lines)
    stretch = wanted
    older = page.older
  }
}

// MARK: What it shows

extension LedgerBrowser {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.ledger
    let parts = list.parts(
      below: [],
      [
        .init(words.numberColumn, width: 7), .init(say.people.whenColumn, width: 16),
        .init(say.people.whatColumn, width: 28, isWide: true), .init(say.people.whoColumn, width: 12),
        .init(say.people.whereColumn, width: 0),
      ], empty: words.noRows, say)
    return Page(
      title: words.title, parts: [.text(words.filtered(filter, say) + " · " + words.inOrder)] + parts,
      keys: list.actions(open: say.list.open, own: keys.actions(words.move), say),
      focus: list.focus, beside: list.beside(say))
  }
}

extension LedgerLine: Listed {
  /// A chain: a row means something behind the one before it, and older pages follow the last one.
  package static var orders: [ListOrder<LedgerLine>] { [ListOrder(asTold: { $0.people.whenColumn })] }

  package func isSame(as other: LedgerLine) -> Bool { seq == other.seq }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row(
      [
        "\(seq)", say.stamp(at, seat.zone), say.event(of: self), staff.map(plain) ?? "", terminal.map(plain) ?? "",
      ], tone: LedgerEntry.Event(rawValue: event)?.tone)
  }

  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] { say.facts(of: self, seat.zone) }
}
