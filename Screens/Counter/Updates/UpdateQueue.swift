import Console
package import Flow
package import Rules
package import Services

/// The pengkinian of this branch that wait for a decision, the earliest due first. Numbers and times only: whose one is
/// stands on its page, and opening that is in the ledger. Or those that were decided, the latest first, with who did it.
/// Rules P1, P2, L1.
package struct UpdateQueue: LiveList {
  package var office: Seat
  package var list: LiveRows<UpdateLine>
  /// What was decided last.
  package var notice: Update?
  /// There are more than a list takes.
  private var isCut = false
  /// Those that were decided, and not those that wait.
  private let hasDecided: Bool
  /// Whose page is asked for.
  private var opening: Reference?

  package init(_ seat: Seat) { self.init(seat, hasDecided: false) }

  private init(_ seat: Seat, hasDecided: Bool) {
    self.hasDecided = hasDecided
    office = seat
    list = LiveRows(seat)
  }

  package var place: Post { .updates(self) }

  package var wait: Wait { opening == nil ? list.wait : .busy }

  package var request: CounterRequest { .office(hasDecided ? .decidedUpdates : .updates(.inProcess)) }

  /// From those that wait to those that were decided, and back.
  private static let other: [Key] = [.character("d"), .character("D")]

  package func rows(in reply: CounterReply) -> [UpdateLine]? {
    if case .office(.updates(let lines, _, _)) = reply { lines } else { nil }
  }

  package mutating func note(_ reply: CounterReply) {
    if case .office(.updates(_, _, let isCut)) = reply { self.isCut = isCut }
  }

  package func on(_ event: Event) -> Step<Post> {
    if let opening, case .reply(let reply) = event { return shown(by: reply, opening) }
    if case .key(let key) = event, Self.other.contains(key), !list.isTyping {
      return UpdateQueue(office, hasDecided: !hasDecided).again()
    }
    return listed(event)
  }

  package func opened(_ line: UpdateLine) -> Step<Post> {
    guard let reason = LookReason.verification.code else { return stay }
    var next = self
    next.list = list.resting
    next.opening = line.update.number
    return Step(next.place, asking: office.asking(.office(.showUpdate(line.update.number, reason: reason))))
  }

  private func shown(by reply: Reply, _ number: Reference) -> Step<Post> {
    var next = self
    next.opening = nil
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.update(let file))): return Step(.update(UpdatePage(UpdateView(office, file, .queue(next)))))
    case .said(.office(.otherBranch(let branch))): return next.gone(number, .otherBranch(branch))
    case .said(.office(.unknownUpdate)): return next.gone(number, .unknown)
    case .said: return next.stay
    }
  }

  private func gone(_ number: Reference, _ what: UpdateGone.What) -> Step<Post> {
    Step(.updateGone(UpdateGone(office, number, what, .queue(self))))
  }
}

// MARK: What it shows

extension UpdateQueue {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.verify
    let parts = list.parts(
      below: said(say),
      [
        .init(words.numberColumn, width: 11), .init(words.submittedColumn, width: 16),
        .init(hasDecided ? words.decidedColumn : words.dueColumn, width: 16),
        .init(hasDecided ? words.resultColumn : words.remarkColumn, width: 12, isWide: true),
      ], empty: hasDecided ? words.nothingDecided : words.nothingWaits, say)
    return Page(
      title: hasDecided ? words.decidedTitle : words.queueTitle, parts: parts,
      keys: list.actions(open: say.list.open, say)
        + [Action(Self.other, hasDecided ? words.waitingKey : words.decidedKey)], focus: list.focus,
      beside: list.beside(say))
  }

  private func said(_ say: CounterTexts) -> [Part] {
    let (words, rows) = (say.verify, list.told)
    var parts: [Part] = []
    if let notice { parts.append(words.decided(notice)) }
    guard !rows.isEmpty else { return parts }
    if !hasDecided { parts.append(.text(words.queue(rows.count, rows.count(where: { $0.isPastDue })))) }
    if isCut { parts.append(.note(.warning, words.cut(rows.count))) }
    return parts
  }

  /// What is special about a line, in words besides the colour.
  package enum Remark: Sendable, Hashable { case pastDue, today, estimate }
}

extension UpdateLine: Listed {
  package static var orders: [ListOrder<UpdateLine>] {
    [
      ListOrder(asTold: { $0.verify.dueColumn }),
      ListOrder({ $0.verify.submittedColumn }, rank: { .moment($0.update.submitted) }),
      ListOrder({ $0.verify.numberColumn }, rank: { .name($0.update.number.symbols) }),
    ]
  }

  package var spellings: [String] { [update.number.symbols] }

  package func isSame(as other: UpdateLine) -> Bool { update.number == other.update.number }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row(
      [
        update.number.description, say.stamp(update.submitted, seat.zone),
        say.stamp(update.decided ?? update.due, seat.zone), remarks(say),
      ], tone: update.state == .failed ? .warning : isPastDue ? .error : isDueToday ? .warning : nil)
  }

  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.verify
    return [
      Fact(words.numberColumn, update.number.description),
      Fact(words.submittedColumn, say.dates.moment(update.submitted, seat.zone)),
      Fact(words.dueColumn, say.dates.moment(update.due, seat.zone)),
      update.decided.map { Fact(words.decidedColumn, say.dates.moment($0, seat.zone)) },
      Fact(update.decided == nil ? words.remarkColumn : words.resultColumn, remarks(say)),
    ].compactMap(\.self)
  }

  private func remarks(_ say: CounterTexts) -> String {
    if update.decided != nil { return say.verify.result(update.state, decidedBy) }
    let remarks: [UpdateQueue.Remark?] = [
      isPastDue ? .pastDue : nil, isDueToday ? .today : nil, update.dueIsEstimate ? .estimate : nil,
    ]
    return remarks.compactMap(\.self).map(say.verify.remark).joined(separator: ", ")
  }
}
